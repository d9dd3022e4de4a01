package parse

import (
	"slices"
	"strings"
	"testing"
)

// What is told of one country is taken apart like what is told of another, however many words its name has.
func TestCountriesAreParsedAlike(t *testing.T) {
	names := []string{"Kenya", "Sierra Leone", "Trinidad and Tobago", "Democratic Republic of the Congo", "United Arab Emirates", "Russia"}
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	p = p.Knowing(NewCountries(names))
	for _, form := range []string{
		"Rex Tillerson stressed the need for X to show restraint.",
		"With the support of X, Australia won the vote.",
		"Police said X's president had recalled the envoy and X, in turn, expelled a diplomat.",
	} {
		var want []string
		for _, name := range names {
			words := strings.Fields(name)
			s := p.Parse(strings.ReplaceAll(form, "X", name))[0]
			inside := make([]bool, len(s.Tokens)) // behind the first word of a name
			for i := range s.Tokens {
				if i+len(words) <= len(s.Tokens) && slices.EqualFunc(words, s.Tokens[i:i+len(words)], func(w string, t Token) bool { return w == t.Text }) {
					for k := 1; k < len(words); k++ {
						inside[i+k] = true
						if tok := &s.Tokens[i+k]; tok.Head != i || tok.Rel != Flat {
							t.Errorf("%q: %q hangs on word %d as %v, want on the first word of its name as flat", s.Tokens[i].Text, tok.Text, tok.Head+1, tok.Rel)
						}
					}
				}
			}
			var got []string
			for i, tok := range s.Tokens {
				if inside[i] {
					continue
				}
				head := "root"
				if tok.Head >= 0 {
					if head = s.Tokens[tok.Head].Text; head == words[0] {
						head = "X"
					}
				}
				got = append(got, tok.Rel.String()+" "+head)
			}
			if want == nil {
				want = got
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: with %s\ngot  %v\nwant %v", form, name, got, want)
			}
		}
	}
}

// A country's name within a longer one is left as it is.
func TestCountryWithinAName(t *testing.T) {
	c := NewCountries([]string{"Sudan", "South Sudan", "Guinea-Bissau"})
	for text, want := range map[string]int{"Sudan agreed": 1, "South Sudan agreed": 2, "Sudan Liberation Movement": 0, "Guinea-Bissau agreed": 0, "Sudan": 1} {
		if got := c.at(Split(text)[0].Tokens, 0); got != want {
			t.Errorf("%q: %d words, want %d", text, got, want)
		}
	}
}
