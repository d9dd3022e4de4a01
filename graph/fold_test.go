package graph_test

import (
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"backchannel/graph"
)

var updateFold = flag.Bool("update-fold", false, "write fold.txt from Unicode's decompositions")

// typedAs are letters that Unicode does not decompose. The Azerbaijani ə is
// written "a" in English ("Əliyev" is "Aliyev").
var typedAs = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'ħ': "h", 'ŋ': "n", 'ŧ': "t", 'ə': "a", 'ĸ': "k", 'ς': "σ", 'ɛ': "e", 'ɔ': "o", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k",
}

// decomposed is what a letter, digit or mark folds to.
func decomposed(r rune) string {
	if s, ok := typedAs[unicode.ToLower(r)]; ok {
		return s
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(unicode.ToLower(r))) {
		if s, ok := typedAs[unicode.ToLower(d)]; ok {
			b.WriteString(s)
		} else if !graph.IsApostrophe(d) && (unicode.IsLetter(d) || unicode.IsDigit(d)) { // "Ŀ" has a dot that is neither
			b.WriteRune(unicode.ToLower(d))
		}
	}
	return b.String()
}

func folds(r rune) bool {
	return r >= 0x80 && !graph.IsApostrophe(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
}

// TestFoldTable looks at every character there is.
func TestFoldTable(t *testing.T) {
	if *updateFold {
		lines := map[string]string{}
		for r := rune(0x80); r <= unicode.MaxRune; r++ {
			plain := string(unicode.ToLower(r))
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				plain = ""
			}
			if d := decomposed(r); folds(r) && d != plain && !(0xAC00 <= r && r < 0xD7A4) {
				lines[d] += string(r)
			}
		}
		var b strings.Builder
		for _, to := range slices.Sorted(maps.Keys(lines)) {
			b.WriteString(to + " " + lines[to] + "\n")
		}
		if err := os.WriteFile("fold.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Log("fold.txt is written: run the test again")
		return
	}
	wrong := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := ""
		switch {
		case 'A' <= r && r <= 'Z':
			want = string(r + 'a' - 'A')
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			want = string(r)
		case folds(r):
			want = decomposed(r)
		}
		got := graph.FoldText(string(r))
		if got != want || graph.FoldText(got) != got || graph.Slug(string(r)) != got {
			if wrong++; wrong < 20 {
				t.Errorf("%U %c: folded %q, again %q, slug %q; want %q", r, r, got, graph.FoldText(got), graph.Slug(string(r)), want)
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d characters are wrong", wrong)
	}
}

func TestFoldAndSlug(t *testing.T) {
	for _, tt := range []struct{ in, fold, slug string }{
		{"Emmanuel Macron", "emmanuel macron", "emmanuel-macron"},
		{"François-Joseph Schichan", "francois joseph schichan", "francois-joseph-schichan"},
		{"Francois-Joseph Schichan", "francois joseph schichan", "francois-joseph-schichan"},
		{"  The Élysée  ", "the elysee", "the-elysee"},
		{"e\u0301clair", "eclair", "eclair"},
		{"Lech Wałęsa", "lech walesa", "lech-walesa"},
		{"Jørgen Đukanović", "jorgen dukanovic", "jorgen-dukanovic"},
		{"Erdoğan, İlham Əliyev ı", "erdogan ilham aliyev i", "erdogan-ilham-aliyev-i"},
		{"Straße", "strasse", "strasse"},
		{"Σίσυφος ΣΑΣ", "σισυφοσ σασ", "σισυφοσ-σασ"},
		{"한국", norm.NFD.String("한국"), norm.NFD.String("한국")},
		{"U.S.", "us", "us"},
		{"Sana’a's", "sanaas", "sanaas"},
		{"AT&T / Co.", "at t co", "at-t-co"},
		{"", "", ""},
		{"---", "", ""},
		{"\xffa\xff", "a", "a"},
	} {
		if got := graph.FoldText(tt.in); got != tt.fold {
			t.Errorf("FoldText(%q) = %q, want %q", tt.in, got, tt.fold)
		}
		if got := graph.Slug(tt.in); got != tt.slug {
			t.Errorf("Slug(%q) = %q, want %q", tt.in, got, tt.slug)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Erdoğan", "U.S.", "ﬁ ǅ \u0345", "İ", "Ŀ", "a\u0301\xff", "한"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := graph.FoldText(s)
		if twice := graph.FoldText(once); twice != once {
			t.Errorf("FoldText(%q) = %q, folded again %q", s, once, twice)
		}
	})
}
