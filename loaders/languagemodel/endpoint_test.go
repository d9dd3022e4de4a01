package languagemodel_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/loaders/languagemodel"
)

const text = `The President of Norland, Ada Holm, sent a letter to King Otto of Suderland on Monday, saying “we are friends — still”.

Suderland's foreign ministry published the letter on Tuesday. "It was a private letter," Ms Holm said.`

// names is a rules' extractor that knows the people of the article above.
type names struct{}

func (names) Extract(_ context.Context, a graph.Article) (graph.Facts, error) {
	f := graph.Facts{Article: a, Extractor: graph.Extractor{Name: "names", Version: "1"}, Entities: []graph.Entity{
		{ID: "country:NOR", Kind: graph.Country, Name: "Norland", ISO3: "NOR"},
		{ID: "office:NOR/president", Kind: graph.Office, Name: "President", Title: "President", Of: "country:NOR"},
		{ID: "org:foreign-ministry-of-suderland", Kind: graph.Organization, Name: "Foreign Ministry of Suderland"},
		{ID: "person:ada-holm", Kind: graph.Person, Name: "Ada Holm", Aliases: []string{"Holm"}},
		{ID: "person:otto", Kind: graph.Person, Name: "Otto"},
		{ID: "place:port", Kind: graph.Place, Name: "Port"},
	}}
	for _, e := range f.Entities {
		for _, s := range languagemodel.Locate(a.Text, e.Name) {
			f.Mentions = append(f.Mentions, graph.Mention{Entity: e.ID, Span: s})
		}
	}
	slices.SortStableFunc(f.Mentions, func(a, b graph.Mention) int { return a.Span.Start - b.Span.Start })
	for _, s := range languagemodel.Locate(a.Text, "President of Norland, Ada Holm") {
		f.Holdings = append(f.Holdings, graph.HoldingClaim{Holding: graph.Holding{ID: graph.NewHoldingID("person:ada-holm", "office:NOR/president", graph.Date{}),
			Person: "person:ada-holm", Office: "office:NOR/president", Title: "President", Status: graph.Current, Confidence: 0.9}, Evidence: []graph.Span{s}})
	}
	return f, nil
}

func article() graph.Article {
	return graph.Article{ID: graph.NewArticleID("", text), Title: "A letter", Day: graph.Date{Year: 2025, Month: 3, Day: 5}, Text: text, Language: "en"}
}

// asked is a request as an endpoint sees it.
type asked struct {
	Model          string
	Messages       []struct{ Role, Content string }
	Temperature    *float64
	ResponseFormat *struct {
		Type       string
		JSONSchema *struct {
			Name   string
			Strict bool
			Schema map[string]any
		} `json:"json_schema"`
	} `json:"response_format"`

	path, authorization string
}

// pass is "find" or "check".
func (a asked) pass() string {
	if strings.Contains(a.Messages[0].Content, "You check claims") {
		return "check"
	}
	return "find"
}

// endpoint is a local server that answers as a handler says, and remembers
// what it was asked.
type endpoint struct {
	*httptest.Server
	mu    sync.Mutex // guards asked
	asked []asked
}

func serve(t testing.TB, answer func(w http.ResponseWriter, a asked, n int)) *endpoint {
	t.Helper()
	e := &endpoint{}
	e.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, err := io.ReadAll(r.Body)
		var a asked
		if err != nil || json.Unmarshal(raw, &a) != nil {
			http.Error(w, "no JSON", http.StatusBadRequest)
			return
		}
		a.path, a.authorization = r.URL.Path, r.Header.Get("Authorization")
		e.mu.Lock()
		e.asked = append(e.asked, a)
		n := len(e.asked)
		e.mu.Unlock()
		answer(w, a, n)
	}))
	t.Cleanup(e.Close)
	return e
}

// say answers a chat completion.
func say(w http.ResponseWriter, content string) { finish(w, content, "", "stop") }

func finish(w http.ResponseWriter, content, refusal, reason string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	message := map[string]any{"role": "assistant", "content": content}
	if refusal != "" {
		message["content"], message["refusal"] = nil, refusal
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"id": "1", "object": "chat.completion",
		"choices": []any{map[string]any{"index": 0, "message": message, "finish_reason": reason}},
		"usage":   map[string]int{"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}})
}

// fail answers as endpoints do when they refuse.
func fail(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": message, "type": "error", "param": nil, "code": code}})
}

const (
	letter     = `{"ref":"m","type":"MESSAGED","agents":["person:ada-holm"],"targets":["person:otto"],"object":null,"about":[],"place":null,"date":"2025-03-03","status":"actual","quotation":"sent a letter to King Otto of Suderland on Monday, saying \"we are friends -- still\"","quote":"we are friends - still"}`
	disclosure = `{"ref":"d","type":"DISCLOSED","agents":["org:foreign-ministry-of-suderland"],"targets":[],"object":"m","about":[],"place":null,"date":"2025-03-04","status":"actual","quotation":"Suderland’s foreign ministry published the  letter on Tuesday.","quote":null}`
	comment    = `{"ref":"c","type":"STATED","agents":["person:ada-holm"],"targets":[],"object":"d","about":[],"place":null,"date":null,"status":"actual","quotation":"“It was a private letter,” Ms Holm said","quote":null}`
)

func found(events ...string) string { return `{"events":[` + strings.Join(events, ",") + `]}` }

func verdicts(types ...string) string {
	var v []string
	for i, t := range types {
		v = append(v, fmt.Sprintf(`{"claim":%d,"supported":%v,"type":%q}`, i+1, t != "", t))
	}
	return `{"verdicts":[` + strings.Join(v, ",") + `]}`
}

// usual answers both passes.
func usual(w http.ResponseWriter, a asked, _ int) {
	if a.pass() == "find" {
		say(w, found(letter, disclosure, comment))
		return
	}
	say(w, verdicts("MESSAGED", "DISCLOSED", "COMMENTED_ON"))
}

type waits struct {
	mu   sync.Mutex
	list []time.Duration
}

func (s *waits) sleep(_ context.Context, d time.Duration) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = append(s.list, d)
	return nil
}

const key = "sk-very-secret"

func reader(t *testing.T, e *endpoint, o languagemodel.Options) (*languagemodel.Extractor, *waits) {
	t.Helper()
	var s waits
	o.URL, o.Model, o.Key, o.Sleep = e.URL+"/v1", "small-1", key, s.sleep
	o.Now = func() time.Time { return time.Date(2025, 3, 6, 0, 0, 0, 0, time.UTC) }
	x, err := languagemodel.New(names{}, o)
	if err != nil {
		t.Fatal(err)
	}
	return x, &s
}

// told writes events for comparison: type, agents, targets, type of the object, date, evidence.
func told(f graph.Facts) []string {
	types := map[graph.EventID]string{}
	for _, e := range f.Events {
		types[e.ID] = e.Type.String()
	}
	var out []string
	for _, e := range f.Events {
		out = append(out, fmt.Sprintf("%s %v>%v %s %s %.2f %q %q", e.Type, e.Agents, e.Targets, types[e.Object], e.Date, e.Confidence, e.Evidence[0].Text, e.Quote))
	}
	return out
}
