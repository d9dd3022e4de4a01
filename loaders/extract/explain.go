package extract

import (
	"context"
	"fmt"
	"io"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/what"
	"backchannel/loaders/extract/who"
)

// Explanation shows how an article was read, sentence by sentence.
type Explanation struct {
	document *who.Document
	notes    []what.Note
	mended   []what.Mended
	facts    graph.Facts
}

// Explain reads the article as Extract does and keeps what led to each event
// and what was dropped on the way.
func (x *Extractor) Explain(ctx context.Context, a graph.Article) (*Explanation, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	d, err := x.read(a)
	if err != nil {
		return nil, err
	}
	r := x.what.Read(d, true)
	f, err := x.facts(d, r)
	if err != nil {
		return nil, err
	}
	return &Explanation{d, r.Notes, r.Mended, f}, nil
}

// Facts returns what Extract would return.
func (e *Explanation) Facts() graph.Facts { return e.facts }

// WriteTo prints for each sentence its words with their parse, behind an arrow where a rule hung them elsewhere, whom they name,
// and for each word that tells an event the row of the verb table, the event,
// and the reason where it was dropped or joined to another.
func (e *Explanation) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	mended := e.mended
	byID := func(i int) string { return e.document.Entities[i].Name }
	for i := range e.document.Sentences {
		s := &e.document.Sentences[i]
		fmt.Fprintf(&b, "[%d] %s\n", i+1, strings.ReplaceAll(e.document.Article.Text[s.Start:s.End], "\n", " "))
		for t, tok := range s.Tokens {
			fmt.Fprintf(&b, "    %2d %-16s %-14s %-5s %-4s %3d %s", t+1, tok.Text, tok.Lemma, tok.Tag, tok.XPOS, tok.Head+1, tok.Rel)
			if len(mended) > 0 && mended[0].Sentence == i && mended[0].Token == t {
				fmt.Fprintf(&b, " → %d %s", mended[0].Head+1, mended[0].Rel)
				mended = mended[1:]
			}
			b.WriteByte('\n')
		}
		for _, m := range e.document.In(i) {
			var names []string
			for _, x := range m.Entities {
				names = append(names, byID(x))
			}
			sp := e.document.Span(i, m.From, m.To)
			fmt.Fprintf(&b, "  who  %-24q %-8s %s", sp.Text, m.Form, strings.Join(names, ", "))
			if m.Generic {
				b.WriteString(" (nobody in particular)")
			}
			fmt.Fprintf(&b, "  %.2f\n", m.Confidence)
		}
		for _, n := range e.notes {
			if n.Sentence != i {
				continue
			}
			fmt.Fprintf(&b, "  what %-12q", s.Tokens[n.Token].Text)
			if n.Event != "" {
				fmt.Fprintf(&b, " %s", n.Event)
			}
			fmt.Fprintf(&b, "  [%s]", n.Row.Name())
			if n.Why != "" {
				fmt.Fprintf(&b, "  — not: %s", n.Why)
			}
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	for _, ev := range e.facts.Events {
		fmt.Fprintf(&b, "%s %v > %v %s %s %s %.2f\n", ev.Type, ev.Agents, ev.Targets, ev.Object, ev.Date, ev.Status, ev.Confidence)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
