package languagemodel_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"backchannel/graph"
	"backchannel/loaders/languagemodel"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestExtract(t *testing.T) {
	e := serve(t, usual)
	x, _ := reader(t, e, languagemodel.Options{})
	f, err := x.Extract(t.Context(), article())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`MESSAGED [person:ada-holm]>[person:otto]  2025-03-03 0.75 "sent a letter to King Otto of Suderland on Monday, saying “we are friends — still”" "we are friends — still"`,
		`DISCLOSED [org:foreign-ministry-of-suderland]>[] MESSAGED 2025-03-04 0.75 "Suderland's foreign ministry published the letter on Tuesday." ""`,
		`COMMENTED_ON [person:ada-holm]>[] DISCLOSED  0.55 "\"It was a private letter,\" Ms Holm said" ""`,
	}
	if diff := cmp.Diff(want, told(f)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(f.Holdings) != 1 || len(f.Mentions) == 0 {
		t.Errorf("%d holdings and %d mentions were taken over from the names", len(f.Holdings), len(f.Mentions))
	}
	if want := "language-model/small-1; prompts "; !strings.HasPrefix(f.Extractor.String(), want) || !strings.HasSuffix(f.Extractor.Version, "; names by names/1") {
		t.Errorf("the extractor is %s", f.Extractor)
	}
	for _, a := range e.asked {
		if a.path != "/v1/chat/completions" || a.Model != "small-1" || a.authorization != "Bearer "+key || a.Temperature == nil {
			t.Errorf("asked at %s of %s with %q", a.path, a.Model, a.authorization)
		}
		if s := a.ResponseFormat; s == nil || s.Type != "json_schema" || !s.JSONSchema.Strict || s.JSONSchema.Schema["additionalProperties"] != false {
			t.Errorf("%s: no strict schema", a.pass())
		}
		for _, typ := range graph.EventTypes() {
			if !strings.Contains(a.Messages[0].Content, "- "+typ.String()+": ") {
				t.Errorf("%s: the model is not told of %s", a.pass(), typ)
			}
		}
	}
	user := e.asked[0].Messages[1].Content
	for _, want := range []string{"Published: 2025-03-05", "- person:ada-holm (Person): Ada Holm; Holm", text} {
		if !strings.Contains(user, want) {
			t.Errorf("the model is not told %q:\n%s", want, user)
		}
	}
	if strings.Contains(user, "office:") {
		t.Error("offices are no participants, but are listed")
	}
	if got := x.Counts().String(); got != "language model: 1 articles, 3 claims, 3 events; 2 requests (0 repeated), 200 tokens read, 20 written" {
		t.Errorf("counts: %s", got)
	}
}

// TestNothingInvented gives claims that the article does not bear out.
func TestNothingInvented(t *testing.T) {
	edit := func(claim string, old, new string) string {
		if !strings.Contains(claim, old) {
			t.Fatalf("%s has no %s", claim, old)
		}
		return strings.Replace(claim, old, new, 1)
	}
	for _, c := range []struct {
		name    string
		events  []string
		checked string
		want    []string // types
		dropped map[languagemodel.Reason]int
	}{
		{"nothing", nil, "", nil, map[languagemodel.Reason]int{}},
		{"a quotation that is not there", []string{edit(letter, "on Monday", "on Sunday"), disclosure}, verdicts("DISCLOSED"), []string{"DISCLOSED"},
			map[languagemodel.Reason]int{languagemodel.NoSuchQuotation: 1, languagemodel.UnknownObject: 1}},
		{"half a word", []string{edit(disclosure, "Suderland’s foreign", "derland’s foreign")}, "", nil, map[languagemodel.Reason]int{languagemodel.NoSuchQuotation: 1}},
		{"no quotation", []string{edit(comment, `“It was a private letter,” Ms Holm said`, "")}, "", nil, map[languagemodel.Reason]int{languagemodel.NoSuchQuotation: 1}},
		{"two words", []string{edit(comment, `“It was a private letter,” Ms Holm said`, "Holm said")}, "", nil, map[languagemodel.Reason]int{languagemodel.ShortQuotation: 1}},
		{"nobody's deed", []string{edit(letter, "person:ada-holm", "person:anna-holm")}, "", nil,
			map[languagemodel.Reason]int{languagemodel.UnknownParticipant: 1, languagemodel.NoAgent: 1}},
		{"a place's deed", []string{edit(letter, "person:ada-holm", "place:port")}, "", nil,
			map[languagemodel.Reason]int{languagemodel.UnknownParticipant: 1, languagemodel.NoAgent: 1}},
		{"an unknown type", []string{edit(letter, "MESSAGED", "EMAILED")}, "", nil, map[languagemodel.Reason]int{languagemodel.UnknownType: 1}},
		{"an unknown status", []string{edit(letter, "actual", "likely")}, "", nil, map[languagemodel.Reason]int{languagemodel.UnknownType: 1}},
		{"a date of its own", []string{edit(letter, "2025-03-03", "2025-03-33")}, verdicts("MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{languagemodel.BadDate: 1}},
		{"a date to come", []string{edit(letter, "2025-03-03", "2025-04-03")}, verdicts("MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{languagemodel.BadDate: 1}},
		{"words not said", []string{edit(letter, "we are friends - still", "we are foes")}, verdicts("MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{languagemodel.UnknownQuote: 1}},
		{"a person as place", []string{edit(letter, `"place":null`, `"place":"person:otto"`)}, verdicts("MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{languagemodel.UnknownParticipant: 1}},
		{"not in the sentence", []string{letter, disclosure}, verdicts("", "DISCLOSED"), []string{"DISCLOSED"},
			map[languagemodel.Reason]int{languagemodel.NotSupported: 1, languagemodel.UnknownObject: 1}},
		{"no verdict", []string{letter, disclosure}, verdicts("MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{languagemodel.NotSupported: 1}},
		{"a circle", []string{edit(letter, `"object":null`, `"object":"d"`), disclosure}, verdicts("MESSAGED", "DISCLOSED"), []string{"MESSAGED", "DISCLOSED"},
			map[languagemodel.Reason]int{languagemodel.UnknownObject: 1}},
		{"itself", []string{edit(letter, `"object":null`, `"object":"m"`)}, verdicts("MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{languagemodel.UnknownObject: 1}},
		{"twice", []string{letter, edit(letter, `"ref":"m"`, `"ref":"m2"`)}, verdicts("MESSAGED", "MESSAGED"), []string{"MESSAGED"}, map[languagemodel.Reason]int{}},
		{"one name for two", []string{letter, edit(disclosure, `"ref":"d"`, `"ref":"m"`)}, verdicts("MESSAGED", "DISCLOSED"), []string{"MESSAGED", "DISCLOSED"}, map[languagemodel.Reason]int{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := serve(t, func(w http.ResponseWriter, a asked, _ int) {
				if a.pass() == "find" {
					say(w, found(c.events...))
					return
				}
				if c.checked == "" {
					t.Error("the second pass was asked about nothing")
				}
				say(w, c.checked)
			})
			x, _ := reader(t, e, languagemodel.Options{})
			f, err := x.Extract(t.Context(), article())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, ev := range f.Events {
				got = append(got, ev.Type.String())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("events (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(c.dropped, x.Counts().Dropped()); diff != "" {
				t.Errorf("dropped (-want +got)\n%s", diff)
			}
		})
	}
}

// TestEndpoints answers as endpoints do when something is the matter.
func TestEndpoints(t *testing.T) {
	const stopped, thisArticle = "unavailable", "invalid"
	for _, c := range []struct {
		name   string
		answer func(w http.ResponseWriter, a asked, n int)
		err    string // category; "" where it answers in the end
		says   string
		asks   int
		waits  []time.Duration // rounded down to seconds
	}{
		{"a refusal", func(w http.ResponseWriter, _ asked, _ int) { finish(w, "", "I can't help with that.", "stop") },
			thisArticle, "the model refuses: I can't help with that.; --extractor rules reads the article", 1, nil},
		{"a content filter", func(w http.ResponseWriter, _ asked, _ int) { finish(w, `{"eve`, "", "content_filter") },
			thisArticle, "content filter", 1, nil},
		{"a filter before the model", func(w http.ResponseWriter, _ asked, _ int) { fail(w, 400, "content_filter", "filtered") },
			thisArticle, "refuses: filtered", 1, nil},
		{"truncated JSON", func(w http.ResponseWriter, _ asked, _ int) { say(w, found(letter)[:60]) },
			thisArticle, "not the JSON asked for: unexpected EOF; try another model", 2, nil},
		{"truncated JSON once", func(w http.ResponseWriter, a asked, n int) {
			if n == 1 {
				say(w, found(letter)[:60])
				return
			}
			usual(w, a, n)
		}, "", "", 3, nil},
		{"prose", func(w http.ResponseWriter, _ asked, _ int) { say(w, "I found three events.") },
			thisArticle, "it has no object", 2, nil},
		{"another shape", func(w http.ResponseWriter, _ asked, _ int) { say(w, `{"events":"none"}`) },
			thisArticle, "not the JSON asked for", 2, nil},
		{"fenced JSON after thoughts", func(w http.ResponseWriter, a asked, n int) {
			if a.pass() == "find" {
				say(w, "<think>{hm}</think>\n```json\n"+found(letter, disclosure, comment)+"\n```")
				return
			}
			usual(w, a, n)
		}, "", "", 2, nil},
		{"a rate limit in seconds", func(w http.ResponseWriter, a asked, n int) {
			if n == 1 {
				w.Header().Set("Retry-After", "7")
				fail(w, 429, "rate_limit_exceeded", "slow down")
				return
			}
			usual(w, a, n)
		}, "", "", 3, []time.Duration{7 * time.Second}},
		{"a rate limit by date", func(w http.ResponseWriter, a asked, n int) {
			if n == 1 {
				w.Header().Set("Retry-After", "Thu, 06 Mar 2025 00:00:09 GMT")
				fail(w, 429, "rate_limit_exceeded", "slow down")
				return
			}
			usual(w, a, n)
		}, "", "", 3, []time.Duration{9 * time.Second}},
		{"a rate limit for hours", func(w http.ResponseWriter, _ asked, _ int) {
			w.Header().Set("Retry-After", "7200")
			fail(w, 429, "rate_limit_exceeded", "slow down")
		}, stopped, "asked again in 2h0m0s", 1, nil},
		{"a rate limit without end", func(w http.ResponseWriter, _ asked, _ int) { fail(w, 429, "rate_limit_exceeded", "slow down") },
			stopped, "429 Too Many Requests: slow down", 4, []time.Duration{time.Second, 2 * time.Second, 4 * time.Second}},
		{"no credit", func(w http.ResponseWriter, _ asked, _ int) { fail(w, 429, "insufficient_quota", "pay first") },
			stopped, "no credit left: pay first", 1, nil},
		{"an overloaded server", func(w http.ResponseWriter, a asked, n int) {
			if n < 3 {
				http.Error(w, "<html>bad gateway</html>", 502+n-1)
				return
			}
			usual(w, a, n)
		}, "", "", 4, []time.Duration{time.Second, 2 * time.Second}},
		{"a broken server", func(w http.ResponseWriter, _ asked, _ int) { fail(w, 500, "", "oops") },
			stopped, "500 Internal Server Error: oops", 4, []time.Duration{time.Second, 2 * time.Second, 4 * time.Second}},
		{"a wrong key", func(w http.ResponseWriter, _ asked, _ int) {
			fail(w, 401, "invalid_api_key", "Incorrect API key: "+key)
		},
			stopped, "refuses the key (401 Unauthorized); set BACKCHANNEL_MODEL_KEY or --model-key-file", 1, nil},
		{"an error that repeats the key", func(w http.ResponseWriter, _ asked, _ int) { fail(w, 404, "", "no model for "+key) },
			stopped, "no model for …", 1, nil},
		{"no such model", func(w http.ResponseWriter, _ asked, _ int) { fail(w, 404, "model_not_found", "no model small-1") },
			stopped, "404 Not Found: no model small-1; check --model-url, which usually ends in /v1, and --model \"small-1\"", 1, nil},
		{"a web page", func(w http.ResponseWriter, _ asked, _ int) {
			w.Header().Set("Content-Type", "text/html")
			_, _ = io.WriteString(w, "<html>Please log in</html>")
		}, stopped, `it answers "text/html" where application/json was wanted; is the base URL right?`, 1, nil},
		{"other JSON", func(w http.ResponseWriter, _ asked, _ int) {
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.WriteString(w, `{"status":"ok"}`)
		}, stopped, "no chat completion", 1, nil},
		{"a redirect", func(w http.ResponseWriter, _ asked, _ int) {
			w.Header().Set("Location", "http://elsewhere.example/v1/chat/completions")
			w.WriteHeader(http.StatusTemporaryRedirect)
		}, stopped, "it redirects (307 Temporary Redirect), which is not followed", 1, nil},
		{"a broken connection", func(w http.ResponseWriter, a asked, n int) {
			if n == 1 {
				w.Header().Set("Content-Type", "application/json")
				w.Header().Set("Content-Length", "1000")
				_, _ = io.WriteString(w, `{"choices":[`)
				return
			}
			usual(w, a, n)
		}, "", "", 3, []time.Duration{time.Second}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := serve(t, c.answer)
			x, s := reader(t, e, languagemodel.Options{})
			f, err := x.Extract(t.Context(), article())
			switch {
			case c.err == "" && (err != nil || len(f.Events) != 3):
				t.Errorf("%d events, %v", len(f.Events), err)
			case c.err != "":
				category := map[string]error{stopped: graph.ErrUnavailable, thisArticle: graph.ErrInvalid}[c.err]
				if !errors.Is(err, category) || !strings.Contains(err.Error(), c.says) {
					t.Errorf("got %v,\nwant %s with %q", err, c.err, c.says)
				}
			}
			if err != nil && strings.Contains(err.Error(), key) {
				t.Errorf("the key is shown: %v", err)
			}
			if len(e.asked) != c.asks {
				t.Errorf("%d requests, want %d", len(e.asked), c.asks)
			}
			var waited []time.Duration
			for _, d := range s.list {
				waited = append(waited, d.Truncate(time.Second))
			}
			if diff := cmp.Diff(c.waits, waited); diff != "" {
				t.Errorf("waits (-want +got)\n%s", diff)
			}
		})
	}
}

func TestTimeout(t *testing.T) {
	stop := make(chan struct{})
	e := serve(t, func(_ http.ResponseWriter, _ asked, _ int) { <-stop })
	defer close(stop)
	x, s := reader(t, e, languagemodel.Options{Timeout: 20 * time.Millisecond})
	_, err := x.Extract(t.Context(), article())
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "no answer within 20ms; raise the time with --model-timeout") {
		t.Errorf("got %v", err)
	}
	if len(s.list) != 3 {
		t.Errorf("%d waits, want 3", len(s.list))
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.Extract(ctx, article()); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading gives %v", err)
	}
}

func TestUnreachable(t *testing.T) {
	e := serve(t, usual)
	e.Close()
	x, _ := reader(t, e, languagemodel.Options{})
	if _, err := x.Extract(t.Context(), article()); !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "connection refused") {
		t.Errorf("got %v", err)
	}
}

// TestWeakEndpoints have models that know no schema, no JSON form, no temperature.
func TestWeakEndpoints(t *testing.T) {
	for _, c := range []struct {
		name                     string
		schema, object, tempered bool
		first, later             int // requests for the first article and for the next
	}{
		{"no json_schema", false, true, true, 4, 2},
		{"no response_format", false, false, true, 6, 2},
		{"no temperature", true, true, false, 3, 2},
		{"neither schema nor temperature", false, true, false, 5, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := serve(t, func(w http.ResponseWriter, a asked, n int) {
				f := a.ResponseFormat
				switch {
				case !c.tempered && a.Temperature != nil:
					fail(w, 400, "unsupported_value", "temperature does not support 0")
				case !c.schema && f != nil && f.Type == "json_schema", !c.object && f != nil:
					fail(w, 400, "", "response_format is not supported")
				case f == nil != !c.object, f != nil && f.Type == "json_object" != strings.Contains(a.Messages[0].Content, `"additionalProperties":false`):
					t.Errorf("%s: the schema is not where it should be", a.pass())
				default:
					usual(w, a, n)
				}
			})
			x, _ := reader(t, e, languagemodel.Options{})
			for i, want := range []int{c.first, c.later} {
				e.asked = nil
				f, err := x.Extract(t.Context(), article())
				if err != nil || len(f.Events) != 3 {
					t.Fatalf("%d events, %v", len(f.Events), err)
				}
				if len(e.asked) != want {
					t.Errorf("article %d takes %d requests, want %d", i+1, len(e.asked), want)
				}
			}
		})
	}
}

// long is an article of many paragraphs, each with one letter that a model can find.
func long(n int) graph.Article {
	a := article()
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Ada Holm wrote letter number %d to Otto. %s\n\n", i, strings.Repeat("Nothing else happened that day. ", 10))
	}
	a.Text = strings.TrimSpace(b.String())
	a.ID = graph.NewArticleID("", a.Text)
	return a
}

// everyLetter finds each letter that the part shows, and confirms each claim.
func everyLetter(w http.ResponseWriter, a asked, _ int) {
	user := a.Messages[1].Content
	if a.pass() == "check" {
		say(w, verdicts(slices.Repeat([]string{"MESSAGED"}, strings.Count(user, "Claim "))...))
		return
	}
	_, user, _ = strings.Cut(user, "==========\n")
	var events []string
	for line := range strings.Lines(user) {
		if i := strings.Index(line, "Ada Holm wrote letter number "); i >= 0 {
			q, _, ok := strings.Cut(line[i:], ".")
			if ok {
				n := strings.Fields(q)[5]
				events = append(events, fmt.Sprintf(`{"ref":"e","type":"MESSAGED","agents":["person:ada-holm"],"targets":["person:otto"],"date":"19%02s","status":"actual","quotation":%q}`, n, q+"."))
			}
		}
	}
	say(w, found(events...))
}

func TestLongArticles(t *testing.T) {
	const letters = 30
	for _, c := range []struct {
		name  string
		part  int
		limit int  // longest message that the model takes, in bytes; 0 is none
		says  bool // whether it says that the message is too long
	}{
		{"in one part", 20_000, 0, false},
		{"in parts", 2_000, 0, false},
		{"in parts that are too long", 8_000, 3_000, true},
		{"in parts refused without a reason", 8_000, 3_000, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := serve(t, func(w http.ResponseWriter, a asked, n int) {
				user := a.Messages[1].Content
				switch {
				case c.limit > 0 && len(user) > c.limit && c.says && len(user)%2 == 0:
					finish(w, `{"events":[`, "", "length")
				case c.limit > 0 && len(user) > c.limit && c.says:
					fail(w, 400, "context_length_exceeded", "too many tokens")
				case c.limit > 0 && len(user) > c.limit:
					fail(w, 400, "", "bad request")
				default:
					everyLetter(w, a, n)
				}
			})
			x, _ := reader(t, e, languagemodel.Options{Part: c.part})
			f, err := x.Extract(t.Context(), long(letters))
			if err != nil {
				t.Fatal(err)
			}
			if len(f.Events) != letters {
				t.Errorf("%d events, want %d: %v", len(f.Events), letters, x.Counts())
			}
			if n := x.Counts().Dropped(); len(n) > 0 {
				t.Errorf("dropped: %v", n)
			}
		})
	}
	t.Run("too long to the end", func(t *testing.T) {
		e := serve(t, func(w http.ResponseWriter, _ asked, _ int) { finish(w, "", "", "length") })
		x, _ := reader(t, e, languagemodel.Options{})
		if _, err := x.Extract(t.Context(), long(5)); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "choose a model that takes longer texts") {
			t.Errorf("got %v", err)
		}
	})
}

func TestExplain(t *testing.T) {
	e := serve(t, func(w http.ResponseWriter, a asked, n int) {
		if a.pass() == "find" {
			say(w, found(letter, strings.Replace(disclosure, "Tuesday", "Friday", 1), comment))
			return
		}
		say(w, verdicts("MESSAGED", "COMMENTED_ON"))
	})
	x, _ := reader(t, e, languagemodel.Options{})
	ex, err := x.Explain(t.Context(), article())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if _, err := ex.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"DISCLOSED [org:foreign-ministry-of-suderland] > [] about event m actual  — not: its quotation is not in the article",
		"STATED [person:ada-holm] > [] about event d actual  — read as COMMENTED_ON by the second pass", "  — less: the event that it is about is not among the events"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if len(ex.Facts().Events) != 2 {
		t.Errorf("%d events, want 2", len(ex.Facts().Events))
	}
}

// TestManyAtOnce reads on several goroutines (for the race detector).
func TestManyAtOnce(t *testing.T) {
	e := serve(t, usual)
	x, _ := reader(t, e, languagemodel.Options{})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if f, err := x.Extract(t.Context(), article()); err != nil || len(f.Events) != 3 {
				t.Errorf("%d events, %v", len(f.Events), err)
			}
		})
	}
	wg.Wait()
	if got := x.Counts().String(); !strings.HasPrefix(got, "language model: 8 articles, 24 claims, 24 events; 16 requests") {
		t.Error(got)
	}
}

func TestOptions(t *testing.T) {
	for name, c := range map[string]struct {
		o    languagemodel.Options
		says []string
	}{
		"none":      {languagemodel.Options{}, []string{"set --model-url", "set --model to"}},
		"a host":    {languagemodel.Options{URL: "localhost:11434/v1", Model: "m"}, []string{"want http or https"}},
		"password":  {languagemodel.Options{URL: "https://me:secret@llm.example/v1", Model: "m"}, []string{"BACKCHANNEL_MODEL_KEY"}},
		"two lines": {languagemodel.Options{URL: "https://llm.example/v1", Model: "m", Key: "a\nb"}, []string{"the model's key has a space"}},
		"tiny part": {languagemodel.Options{URL: "https://llm.example/v1", Model: "m", Part: 10, Timeout: -1}, []string{"want at least 2000", "want a positive time"}},
	} {
		_, err := languagemodel.New(names{}, c.o)
		for _, want := range c.says {
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: got %v, want %q", name, err, want)
			}
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: a password is shown: %v", name, err)
		}
	}
	if _, err := languagemodel.New(names{}, languagemodel.Options{URL: "https://llm.example/v1/chat/completions", Model: "m"}); err != nil {
		t.Error(err)
	}
}
