package schema_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
	"github.com/graphql-go/graphql/language/printer"

	"backchannel/schema"
)

// TestSDL compares the running schema with schema.graphql. Additions want
// -update. What breaks clients is refused until testdata/breaking.txt has its
// line, with a reason.
func TestSDL(t *testing.T) {
	api, _ := open(t)
	got := api.SDL()
	raw, err := os.ReadFile("schema.graphql")
	if err != nil && !*update {
		t.Fatal(err)
	}
	acknowledged, err := os.ReadFile("testdata/breaking.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range breaks(t, string(raw), got) {
		if !strings.Contains(string(acknowledged), line+"\n") {
			t.Errorf("clients may rely on this; if it must be, add it to testdata/breaking.txt with the reason:\n%s", line)
		}
	}
	switch {
	case t.Failed():
	case *update:
		if err := os.WriteFile("schema.graphql", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	case string(raw) != got:
		t.Errorf("schema.graphql (-want +got); -update accepts it\n%s", cmp.Diff(string(raw), got))
	}
}

// member is a field, argument, input field or enum value of an SDL by its
// path, such as "Query.events(first:)".
type member struct {
	typ      string
	input    bool // given by clients rather than to them
	optional bool // an input that may be left out
	fallback string
}

// members lists what clients can rely on in an SDL.
func members(t *testing.T, sdl string) map[string]member {
	t.Helper()
	doc, err := parser.Parse(parser.ParseParams{Source: sdl})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]member{}
	inputs := func(format string, list []*ast.InputValueDefinition) {
		for _, v := range list {
			m := member{typ: fmt.Sprint(printer.Print(v.Type)), input: true}
			if v.DefaultValue != nil {
				m.fallback = fmt.Sprint(printer.Print(v.DefaultValue))
			}
			m.optional = m.fallback != "" || !strings.HasSuffix(m.typ, "!")
			all[fmt.Sprintf(format, v.Name.Value)] = m
		}
	}
	fields := func(owner string, list []*ast.FieldDefinition) {
		for _, f := range list {
			path := owner + "." + f.Name.Value
			all[path] = member{typ: fmt.Sprint(printer.Print(f.Type))}
			inputs(path+"(%s:)", f.Arguments)
		}
	}
	for _, d := range doc.Definitions {
		switch d := d.(type) {
		case *ast.ScalarDefinition:
			all[d.Name.Value] = member{typ: "scalar"}
		case *ast.EnumDefinition:
			all[d.Name.Value] = member{typ: "enum"}
			for _, v := range d.Values {
				all[d.Name.Value+"."+v.Name.Value] = member{}
			}
		case *ast.InputObjectDefinition:
			all[d.Name.Value] = member{typ: "input"}
			inputs(d.Name.Value+".%s", d.Fields)
		case *ast.InterfaceDefinition:
			all[d.Name.Value] = member{typ: "interface"}
			fields(d.Name.Value, d.Fields)
		case *ast.ObjectDefinition:
			all[d.Name.Value] = member{typ: "type"}
			for _, i := range d.Interfaces {
				all[d.Name.Value+" implements "+i.Name.Value] = member{}
			}
			fields(d.Name.Value, d.Fields)
		}
	}
	return all
}

// breaks lists what was right before and is not after.
func breaks(t *testing.T, before, after string) []string {
	t.Helper()
	old, now := members(t, before), members(t, after)
	var lines []string
	for path, was := range old {
		is, has := now[path]
		switch {
		case !has:
			lines = append(lines, path+" is gone")
		case was.typ != is.typ && (was.input && strings.TrimSuffix(was.typ, "!") != is.typ || !was.input && was.typ+"!" != is.typ):
			lines = append(lines, fmt.Sprintf("%s was %s and is %s", path, was.typ, is.typ))
		case was.fallback != is.fallback:
			lines = append(lines, fmt.Sprintf("%s was %q by default and is %q", path, was.fallback, is.fallback))
		}
	}
	for path, is := range now {
		owner, _, _ := strings.Cut(path, "(")
		if owner == path {
			owner, _, _ = strings.Cut(path, ".")
		}
		if _, had := old[path]; !had && is.input && !is.optional {
			if _, had := old[owner]; had {
				lines = append(lines, path+" is new and has to be given")
			}
		}
	}
	slices.Sort(lines)
	return lines
}

func TestBreaksTellsBreakingChanges(t *testing.T) {
	const before = `type A implements N { x: Int y(a: Int! b: Int = 1): Int! } interface N { x: Int } enum E { U V } input I { a: Int! b: Int }`
	for after, want := range map[string]string{
		before: "",
		`type A implements N { w: Int x: Int! y(a: Int b: Int = 1 c: Int): Int! } interface N { x: Int } enum E { U V W } input I { a: Int b: Int c: Int d: Int! = 2 } type B { x(a: Int!): Int }`: "",
		strings.Replace(before, "x: Int y", "y", 1):                   "A.x is gone",
		strings.Replace(before, "): Int!", "): Int", 1):               "A.y was Int! and is Int",
		strings.Replace(before, "a: Int! b: Int =", "b: Int =", 1):    "A.y(a:) is gone",
		strings.Replace(before, "b: Int = 1", "b: Int! = 1", 1):       "A.y(b:) was Int and is Int!",
		strings.Replace(before, "= 1", "= 2", 1):                      `A.y(b:) was "1" by default and is "2"`,
		strings.Replace(before, "b: Int = 1", "b: Int = 1 c: ID!", 1): "A.y(c:) is new and has to be given",
		strings.Replace(before, " implements N", "", 1):               "A implements N is gone",
		strings.Replace(before, "U V", "V", 1):                        "E.U is gone",
		strings.Replace(before, "b: Int }", "b: Int c: Int! }", 1):    "I.c is new and has to be given",
		strings.Replace(before, "enum E { U V }", "", 1):              "E is gone\nE.U is gone\nE.V is gone",
		strings.Replace(before, "enum E { U V }", "scalar E", 1):      "E was enum and is scalar\nE.U is gone\nE.V is gone",
	} {
		if got := strings.Join(breaks(t, before, after), "\n"); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", after, got, want)
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
