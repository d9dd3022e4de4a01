package schema_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/schema"
)

var breaking = flag.Bool("breaking", false, "let -update take something away from the schema")

// TestSDL compares the running schema with schema.graphql. Adding to it wants
// -update; taking away what clients may use wants -breaking as well.
func TestSDL(t *testing.T) {
	api, _ := open(t)
	got := api.SDL()
	raw, err := os.ReadFile("schema.graphql")
	if err != nil && !*update {
		t.Fatal(err)
	}
	gone := missing(string(raw), got)
	switch {
	case len(gone) > 0 && !*breaking:
		t.Errorf("clients may rely on what is gone; if it must be, run with -update -breaking:\n%s", strings.Join(gone, "\n"))
	case *update:
		if err := os.WriteFile("schema.graphql", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	case string(raw) != got:
		t.Errorf("schema.graphql (-want +got); -update accepts it\n%s", cmp.Diff(string(raw), got))
	}
}

// missing lists the lines of one SDL that the other lacks in the same type.
func missing(before, after string) []string {
	has := map[string]bool{}
	each := func(sdl string, f func(owner, line string)) {
		owner := ""
		for line := range strings.Lines(sdl) {
			line = strings.TrimRight(line, "\n")
			if !strings.HasPrefix(line, " ") {
				owner = line
			}
			f(owner, line)
		}
	}
	each(after, func(owner, line string) { has[owner+line] = true })
	var gone []string
	each(before, func(owner, line string) {
		if !has[owner+line] && line != "}" {
			gone = append(gone, owner+" "+line)
		}
	})
	return gone
}

func TestMissingTellsBreakingChanges(t *testing.T) {
	const before = "type A {\n  x: Int\n  y: Int\n}\n"
	if gone := missing(before, "type A {\n  w: Int\n  x: Int\n  y: Int\n}\n"); len(gone) != 0 {
		t.Errorf("an addition breaks: %v", gone)
	}
	for _, after := range []string{"type A {\n  x: Int\n}\n", "type A {\n  x: Int!\n  y: Int\n}\n", "type B {\n  x: Int\n  y: Int\n}\n"} {
		if gone := missing(before, after); len(gone) == 0 {
			t.Errorf("%q breaks nothing", after)
		}
	}
}

// TestEverythingIsDescribed keeps the explorer's documentation whole.
func TestEverythingIsDescribed(t *testing.T) {
	api, _ := open(t)
	res, err := json.Marshal(api.Do(t.Context(), schema.Request{Query: `{__schema{types{name description kind
		fields{name description args{name description}} inputFields{name description} enumValues{name description}}}}`}))
	if err != nil {
		t.Fatal(err)
	}
	type described struct{ Name, Description string }
	var decoded struct {
		Data struct {
			Schema struct {
				Types []struct {
					Name, Description, Kind string
					Fields                  []struct {
						described
						Args []described
					}
					InputFields, EnumValues []described
				}
			} `json:"__schema"`
		}
	}
	if err := json.Unmarshal(res, &decoded); err != nil {
		t.Fatal(err)
	}
	want := func(where string, d described) {
		if d.Description == "" {
			t.Errorf("%s%s is not described", where, d.Name)
		}
	}
	for _, typ := range decoded.Data.Schema.Types {
		if strings.HasPrefix(typ.Name, "__") {
			continue
		}
		want("type ", described{typ.Name, typ.Description})
		for _, f := range typ.Fields {
			want(typ.Name+".", described{f.Name, f.Description})
			for _, a := range f.Args {
				want(typ.Name+"."+f.Name+" argument ", a)
			}
		}
		for _, f := range typ.InputFields {
			want(typ.Name+".", f)
		}
		for _, v := range typ.EnumValues {
			want(typ.Name+".", v)
		}
	}
	if len(decoded.Data.Schema.Types) < 30 {
		t.Errorf("only %d types", len(decoded.Data.Schema.Types))
	}
}
