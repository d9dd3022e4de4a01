package parse

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"backchannel/loaders/extract/parse/internal/lemma"
	"backchannel/loaders/extract/parse/internal/model"
)

//go:embed model.bin
var embedded string

// Parser turns text into parsed sentences. It does not change after New and may be used by any number of goroutines.
type Parser struct {
	tables *splitTables
	model  *model.Model
	lemmas *lemma.Table
	pool   sync.Pool // of *scratch
}

// scratch is what a call of Parse needs, and the next one can use again.
type scratch struct {
	tags   model.Tags
	tree   model.Tree
	lemmas map[string]string // lemmas made before, by form and tag
	low    []byte
}

// maxLemmas bounds how many lemmas a scratch remembers.
const maxLemmas = 1 << 14

// New loads the embedded model.
func New() (*Parser, error) {
	t, err := loadTables()
	if err != nil {
		return nil, err
	}
	m, err := model.Decode(embedded)
	if err != nil {
		return nil, fmt.Errorf("load model.bin: %w", err)
	}
	p := &Parser{tables: t, model: m, lemmas: lemma.Parse(m.Lemmas)}
	p.pool.New = func() any { return &scratch{lemmas: map[string]string{}} }
	return p, nil
}

// Parse returns the sentences of text in the order of the text, every token with lemma, tags, head and relation. Each
// sentence is a projective tree with one root. A text of white space has none.
func (p *Parser) Parse(text string) []Sentence {
	sentences := split(p.tables, text)
	x := p.pool.Get().(*scratch)
	defer p.pool.Put(x)
	for i := range sentences {
		p.sentence(x, sentences[i].Tokens)
	}
	return sentences
}

func (p *Parser) sentence(x *scratch, tokens []Token) {
	x.tags.Reset()
	for i := range tokens {
		after := i+1 == len(tokens) || tokens[i+1].SpaceBefore
		x.tags.Push(p.model.Lexicon.NewWord(tokens[i].Text, tokens[i].SpaceBefore, after))
	}
	x.tags.Close()
	p.model.Tag(&x.tags)
	p.model.Parse(&x.tags, &x.tree)
	for i := range tokens {
		t := &tokens[i]
		pair := p.model.Pairs[x.tags.Class(i)]
		t.Tag, t.XPOS = Tag(pair[0]), Penn(pair[1])
		if t.Head = x.tree.Head(i); t.Head == len(tokens) {
			t.Head = -1
		}
		t.Rel = Rel(x.tree.Label(i))
		t.Lemma = p.lemma(x, t)
	}
}

// lemma returns the dictionary form of a tagged token: a slice of the text where that will do.
func (p *Parser) lemma(x *scratch, t *Token) string {
	switch t.XPOS {
	case NNP, CD, Comma, Stop, Colon, HYPH, SYMB, NFP, Currency, OpenBracket, CloseBracket, OpenQuote, CloseQuote, ADD, FW:
		return t.Text
	case NNPS:
		if s, ok := strings.CutSuffix(t.Text, "s"); ok && len(s) > 2 {
			return s
		}
		return t.Text
	}
	x.low = x.low[:0]
	for i := 0; i < len(t.Text); i++ {
		c := t.Text[i]
		if upper(c) {
			c |= 0x20
		} else if c >= utf8.RuneSelf {
			return p.foreignLemma(t)
		}
		x.low = append(x.low, c)
	}
	n := len(x.low)
	if n > 40 {
		return strings.ToLower(t.Text)
	}
	x.low = append(append(x.low, '\t'), t.XPOS.String()...)
	if l, ok := x.lemmas[string(x.low)]; ok {
		return l
	}
	if len(x.lemmas) >= maxLemmas {
		clear(x.lemmas)
	}
	key := string(x.low)
	l := p.lemmas.Find(x.low, key[:n], t.XPOS.String())
	x.lemmas[key] = l
	return l
}

// foreignLemma is lemma for words with other than ASCII letters, which are few: "n’t", "café", "naïve".
func (p *Parser) foreignLemma(t *Token) string {
	form := strings.ToLower(strings.ReplaceAll(t.Text, "’", "'"))
	return p.lemmas.Find([]byte(lemma.Key(form, t.XPOS.String())), form, t.XPOS.String())
}
