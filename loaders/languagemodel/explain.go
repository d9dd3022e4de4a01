package languagemodel

import (
	"context"
	"fmt"
	"io"
	"strings"

	"backchannel/graph"
)

// Explanation shows what the model claimed of an article and what became of it.
type Explanation struct{ r *reading }

// Explain reads the article as Extract does, by as many requests.
func (x *Extractor) Explain(ctx context.Context, a graph.Article) (*Explanation, error) {
	r, err := x.read(ctx, a)
	if err != nil {
		return nil, err
	}
	return &Explanation{r}, nil
}

// Facts returns what Extract would return.
func (e *Explanation) Facts() graph.Facts { return e.r.facts }

// WriteTo prints each claim in the model's order: its quotation, its reading,
// and why it, or a part of it, was dropped.
func (e *Explanation) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	for _, j := range e.r.claims {
		fmt.Fprintf(&b, "%s\n  %s %v > %v", strings.Join(strings.Fields(j.Quotation), " "), j.Type, j.Agents, j.Targets)
		if j.Object != nil && *j.Object != "" {
			fmt.Fprintf(&b, " about event %s", *j.Object)
		}
		fmt.Fprintf(&b, " %s", j.Status)
		switch {
		case j.lost != "":
			fmt.Fprintf(&b, "  — not: %s", j.lost)
		case j.first != "":
			fmt.Fprintf(&b, "  — read as %s by the second pass", j.draft.Event.Type)
		}
		b.WriteByte('\n')
		for _, why := range j.partial {
			fmt.Fprintf(&b, "  — less: %s\n", why)
		}
	}
	for _, ev := range e.r.facts.Events {
		fmt.Fprintf(&b, "%s %v > %v %s %s %s %.2f\n", ev.Type, ev.Agents, ev.Targets, ev.Object, ev.Date, ev.Status, ev.Confidence)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
