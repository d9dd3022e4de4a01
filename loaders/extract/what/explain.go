package what

import (
	"fmt"

	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// Note says what a row of the table made of one word.
type Note struct {
	Sentence, Token int
	Row             *verbs.Row
	// Event describes what was read: type, agents and targets; "" where
	// nothing was.
	Event string
	// Why says why it became no event or part of another; "" where it stands.
	Why string
}

// Mended says where a word hangs that the parse hung elsewhere or by another relation.
type Mended struct {
	Sentence, Token int
	// Head is a token of the sentence, -1 for the root.
	Head int
	Rel  parse.Rel
}

type notes struct {
	on     bool
	list   []Note
	mended []Mended
}

func (n *notes) add(sentence, token int, r *verbs.Row, why string) {
	if n.on {
		n.list = append(n.list, Note{Sentence: sentence, Token: token, Row: r, Why: why})
	}
}

func (n *notes) finish(d *document, finds []*find) {
	if !n.on {
		return
	}
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if tok := &s.Tokens[t]; s.Head(t) != tok.Head || s.Rels[t] != tok.Rel {
				n.mended = append(n.mended, Mended{i, t, s.Head(t), s.Rels[t]})
			}
		}
	}
	for _, f := range finds {
		why := f.gone
		if why == "" && f.merged >= 0 {
			g := finds[f.merged]
			why = fmt.Sprintf("the same event as at %q", d.sents[g.sentence].Tokens[g.token].Text)
		}
		n.list = append(n.list, Note{f.sentence, f.token, f.row, d.describe(finds, f), why})
	}
}

func (d *document) describe(finds []*find, f *find) string {
	names := func(ps []clause.Party) string {
		out := ""
		for i, p := range ps {
			if i > 0 {
				out += " & "
			}
			out += d.Entities[p.Entity].Name
		}
		return out
	}
	out := f.kind.String() + " " + names(f.agents) + " > " + names(f.targets)
	if f.ref >= 0 {
		out += " @ " + finds[f.ref].kind.String()
	}
	return out
}
