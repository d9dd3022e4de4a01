package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

func load(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// readings writes candidates as "id sense tokens", weak ones with "?".
func readings(cs []gazetteer.Candidate) []string {
	var out []string
	for _, c := range cs {
		s := string(c.ID) + " " + c.Sense.String() + " " + strings.Repeat("*", c.Tokens)
		if c.Weak {
			s += "?"
		}
		out = append(out, s)
	}
	return out
}

func TestMatch(t *testing.T) {
	g := load(t)
	for _, tt := range []struct {
		tokens string
		want   []string
	}{
		{"France said", []string{"country:FRA name *"}},
		{"the Élysée Palace said", nil},
		{"Elysee Palace said", []string{"country:FRA seat **", "place:elysee-palace name **"}},
		{"Paris 's mayor", []string{"place:paris name *", "country:FRA capital *"}},
		{"Paris's mayor", []string{"place:paris name *", "country:FRA capital *"}},
		{"french fries", nil},
	} {
		got := readings(g.Match(nil, strings.Fields(tt.tokens), 0))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.tokens, diff)
		}
	}
	_ = graph.Country
}
