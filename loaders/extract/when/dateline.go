package when

import (
	"strings"

	"backchannel/graph"
)

// Candidates returns the days on which a wire story can have been published
// that gives its date without the year: "LONDON, March 14 (Reuters) - Britain
// will expel 23 diplomats, the prime minister said on Wednesday". They are the
// days of the years from one to another, in order, on which that day of the year was the
// weekday that the first paragraph names, which by the agencies' custom is
// the dateline's. Without a weekday every year counts; without such a dateline
// there are none. Who held office can then tell the years apart.
func Candidates(text string, from, to int) []graph.Date {
	lead, _, _ := strings.Cut(text, "\n")
	cut := -1
	for _, sep := range [...]string{" - ", " – ", "—", " -- ", "): ", "/. ", " • "} {
		if i := strings.Index(lead[:min(len(lead), 100)], sep); i > 0 && (cut < 0 || i < cut) {
			cut = i
		}
	}
	if cut < 0 {
		return nil
	}
	var room [32]token
	p := parser{text: lead[:cut]}
	p.ts = lex(p.text, room[:0])
	m, d := 0, 0
	for i := range p.ts {
		if !p.isMonth(i) {
			continue
		}
		j := i + 1
		if p.mark(j, '.') {
			j++
		}
		day, ok := p.dayNumber(j)
		if !ok {
			if day, ok = p.dayNumber(i - 1); !ok {
				continue
			}
			j = i
		}
		if _, n := p.year(j + 1); n > 0 {
			return nil
		}
		m, d = int(p.at(i).value), day
		break
	}
	if m == 0 {
		return nil
	}
	w := -1
	q := parser{text: lead[cut:]}
	q.ts = lex(q.text, nil)
	for i, t := range q.ts {
		if t.class == weekday && !q.named(i) && !q.is(i-1, last, next) {
			w = int(t.value)
			break
		}
	}
	var out []graph.Date
	for y := max(from, 1); y <= min(to, 9999); y++ {
		c := dayOf(y, m, d)
		if !c.IsZero() && (w < 0 || int(c.Time().Weekday()) == w) {
			out = append(out, c)
		}
	}
	return out
}
