package languagemodel

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"text/template"

	"backchannel/graph"
)

//go:embed data
var data embed.FS

// eventType is a row of data/types.tsv.
type eventType struct {
	Type                  string
	Agent, Target, Counts string
	Reciprocal            bool
}

// prompts are the two passes, ready to be filled.
type prompts struct {
	types       []eventType
	find, check *template.Template
	version     string // changes with every byte that the model is told
}

func newPrompts() (*prompts, error) {
	p := &prompts{}
	sum := sha256.New()
	for _, file := range []string{"data/types.tsv", "data/find.md", "data/check.md"} {
		raw, err := fs.ReadFile(data, file)
		if err != nil {
			return nil, err
		}
		sum.Write(raw)
		switch file {
		case "data/types.tsv":
			p.types, err = readTypes(string(raw))
		case "data/find.md":
			p.find, err = template.New("find").Parse(string(raw))
		case "data/check.md":
			p.check, err = template.New("check").Parse(string(raw))
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	for _, s := range []schema{findSchema(), checkSchema()} {
		sum.Write(s.body)
	}
	p.version = hex.EncodeToString(sum.Sum(nil))[:8]
	return p, nil
}

// readTypes wants a row for each type of package graph, in its order.
func readTypes(table string) ([]eventType, error) {
	var out []eventType
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || cells[0] == "type" {
			continue
		}
		if len(cells) != 4 {
			return nil, graph.Invalidf("%q has %d cells, want 4", line, len(cells))
		}
		t, err := graph.ParseEventType(cells[0])
		if err != nil {
			return nil, err
		}
		if int(t) != len(out)+1 {
			return nil, graph.Invalidf("%s is not in its place, which is row %d", t, int(t))
		}
		out = append(out, eventType{cells[0], cells[1], cells[2], cells[3], t.IsReciprocal()})
	}
	if want := len(graph.EventTypes()); len(out) != want {
		return nil, graph.Invalidf("%d event types, want %d", len(out), want)
	}
	return out, nil
}

// message is one turn of a conversation.
type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// fill makes the two messages of a pass. schema is shown to models that are
// not held to it by the endpoint; "" for others.
func fill(t *template.Template, system, user any) ([]message, error) {
	var out []message
	for _, part := range []struct {
		role string
		with any
	}{{"system", system}, {"user", user}} {
		var b strings.Builder
		if err := t.ExecuteTemplate(&b, part.role, part.with); err != nil {
			return nil, fmt.Errorf("prompt %s: %w", t.Name(), err)
		}
		out = append(out, message{part.role, strings.TrimSpace(b.String())})
	}
	return out, nil
}

// schema is a JSON Schema in the subset that "strict" endpoints take: every
// property required, none beside them.
type schema struct {
	name string
	body json.RawMessage
}

type object = map[string]any

func strict(properties object) object {
	required := make([]string, 0, len(properties))
	for k := range properties {
		required = append(required, k)
	}
	slices.Sort(required)
	return object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

func newSchema(name string, properties object) schema {
	body, err := json.Marshal(strict(properties))
	if err != nil {
		panic(err) // made of strings and maps above
	}
	return schema{name, body}
}

func typeNames() []string {
	var out []string
	for _, t := range graph.EventTypes() {
		out = append(out, t.String())
	}
	return out
}

func findSchema() schema {
	text, ids := object{"type": "string"}, object{"type": "array", "items": object{"type": "string"}}
	maybe := object{"type": []string{"string", "null"}}
	var statuses []string
	for _, s := range graph.EventStatuses() {
		if s != graph.StatusHypothetical {
			statuses = append(statuses, s.String())
		}
	}
	return newSchema("events", object{"events": object{"type": "array", "items": strict(object{
		"ref": text, "type": object{"type": "string", "enum": typeNames()}, "agents": ids, "targets": ids, "object": maybe,
		"about": ids, "place": maybe, "date": maybe, "status": object{"type": "string", "enum": statuses},
		"quotation": text, "quote": maybe,
	})}})
}

func checkSchema() schema {
	return newSchema("verdicts", object{"verdicts": object{"type": "array", "items": strict(object{
		"claim": object{"type": "integer"}, "supported": object{"type": "boolean"}, "type": object{"type": "string", "enum": typeNames()},
	})}})
}
