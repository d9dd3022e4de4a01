package languagemodel_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/loaders/languagemodel"
)

func TestLocate(t *testing.T) {
	for _, c := range []struct{ text, quotation, want string }{ // want: the slices, divided by "|"
		{"He said no.", "He said no.", "He said no."},
		{"He said “no”.", `He said "no".`, "He said “no”."},
		{"Iran’s envoy – a ‘friend’ – left.", "Iran's envoy - a 'friend' - left.", "Iran’s envoy – a ‘friend’ – left."},
		{"talks—held in Geneva—failed", "talks -- held in Geneva -- failed", "talks—held in Geneva—failed"},
		{"talks -- held in Geneva", "talks — held in Geneva", "talks -- held in Geneva"},
		{"one\n\ntwo\u00a0 three", "one two three", "one\n\ntwo\u00a0 three"},
		{"well\u00adknown\u200b man", "wellknown man", "well\u00adknown\u200b man"},
		{"and so…", "and so...", "and so…"},
		{"Niger and Nigeria", "Niger", "Niger"},
		{"a b a b a b", "a b", "a b|a b|a b"},
		{"Été à Paris 🙂 fini", "Paris 🙂 fini", "Paris 🙂 fini"},
		{"He said no.", "he said no.", ""},
		{"He said no.", "He said no, thanks", ""},
		{"He said no.", "  ", ""},
		{"— … —", "—", ""},
		{"", "x", ""},
		{"«Non», dit-il", `"Non", dit-il`, "«Non», dit-il"},
	} {
		var got []string
		for _, s := range languagemodel.Locate(c.text, c.quotation) {
			if string([]rune(c.text)[s.Start:s.End]) != s.Text {
				t.Errorf("%q in %q: %d–%d is not %q", c.quotation, c.text, s.Start, s.End, s.Text)
			}
			got = append(got, s.Text)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%q in %q (-want +got)\n%s", c.quotation, c.text, diff)
		}
	}
}

// FuzzLocate: what is found lies in the text, gives back its own words, and
// every stretch of whole words is found by itself.
func FuzzLocate(f *testing.F) {
	f.Add("He said “no” — twice.", "said \"no\" - twice", 3, 8)
	f.Add("a\u00adb\u200b … c", "...", 0, 3)
	f.Fuzz(func(t *testing.T, text, quotation string, from, to int) {
		text = strings.ToValidUTF8(text, "?")
		runes := []rune(text)
		for _, s := range languagemodel.Locate(text, quotation) {
			if s.Start < 0 || s.End > len(runes) || s.Start >= s.End || string(runes[s.Start:s.End]) != s.Text {
				t.Fatalf("%q in %q: %+v", quotation, text, s)
			}
		}
		words := strings.Fields(text)
		if from < 0 || from >= to || to > len(words) {
			return
		}
		own := strings.Join(words[from:to], " ")
		if len(languagemodel.Locate(own, own)) == 0 && strings.ContainsFunc(own, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
			t.Fatalf("%q does not find itself", own)
		}
	})
}
