package html

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

//go:embed data/classes.tsv
var data embed.FS

// what is said of an element by its names.
type what uint8

const (
	nothing what = iota
	standfirst
	caption
	drop
	always
)

var whats = map[string]what{"standfirst": standfirst, "caption": caption, "drop": drop, "always": always}

// classes maps a word, or two parted by a space, to what it says.
var classes = sync.OnceValue(func() map[string]what {
	raw, err := data.ReadFile("data/classes.tsv")
	if err != nil {
		panic(err) // the table is part of the program
	}
	m := map[string]what{}
	header := true
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		words, kind, _ := strings.Cut(line, "\t")
		w, ok := whats[kind]
		if _, twice := m[words]; twice || !ok {
			panic(fmt.Sprintf("classes.tsv: row %q is wrong or given twice", line))
		}
		m[words] = w
	}
	return m
})

// classOf returns the strongest thing that an element's names say of it.
func classOf(n *html.Node) what {
	found := nothing
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "data-component", "data-testid", "data-module", "aria-label":
		default:
			continue
		}
		if len(a.Val) > 600 {
			continue
		}
		for name := range strings.FieldsSeq(a.Val) {
			if !subject(name) {
				found = max(found, nameSays(name))
			}
		}
	}
	return found
}

// subject reports whether a class tells what an article is about or what stands
// beside it, rather than what an element is: "category-weather", "has-sidebar".
func subject(name string) bool {
	for _, p := range [...]string{"category-", "tag-", "topic-", "section-", "cat-", "term-", "format-", "post-", "has-", "with-", "without-", "no-", "not-", "is-", "sticky-", "active-", "js-"} {
		if strings.HasPrefix(name, p) && len(name) > len(p) {
			return true
		}
	}
	return false
}

// nameSays looks a name's words up, singly and in pairs.
func nameSays(s string) what {
	table := classes()
	found := nothing
	var buf [64]byte
	before := 0 // length of the word before in buf, with the space after it
	word := 0   // length of this word
	flush := func() {
		if word == 0 {
			return
		}
		found = max(found, table[string(buf[before:before+word])])
		if before > 0 {
			found = max(found, table[string(buf[:before+word])])
		}
		if word >= 30 {
			before, word = 0, 0
			return
		}
		copy(buf[:], buf[before:before+word])
		buf[word] = ' '
		before, word = word+1, 0
	}
	lower := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			lower = true
		case c >= 'A' && c <= 'Z':
			if lower {
				flush()
			}
			lower = false
			c |= 0x20
		default:
			flush()
			lower = false
			continue
		}
		if before+word < len(buf)-1 {
			buf[before+word] = c
			word++
		}
	}
	flush()
	return found
}
