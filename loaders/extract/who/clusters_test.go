package who_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/who"
)

// ratio sums what precision and recall are made of.
type ratio struct{ gotRight, got, wantRight, want float64 }

func (x ratio) scores() (p, r, f float64) {
	if x.got > 0 {
		p = x.gotRight / x.got
	}
	if x.want > 0 {
		r = x.wantRight / x.want
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

func (x ratio) String() string {
	p, r, f := x.scores()
	return fmt.Sprintf("precision %.3f recall %.3f F1 %.3f", p, r, f)
}

// scoreClusters compares the entities of a document with the chains of the
// treebank, both taken as sets of phrases and a phrase for one word, its last
// name or noun: of people, organisations and places that are mentioned twice or
// more. It adds to the measures of mentions, B³ over the phrases that both have
// and CEAF with the φ4 of entities, whose best alignment is found greedily.
func scoreClusters(d *who.Document, g *gumDocument, mentions, bcubed, ceaf *ratio) {
	text := g.text.String()
	want := map[string]map[int]bool{}
	for _, m := range g.mentions {
		switch m.kind {
		case "person", "organization", "place":
			if want[m.cluster] == nil {
				want[m.cluster] = map[int]bool{}
			}
			want[m.cluster][headByte(text, m.start, m.end)] = true
		}
	}
	got := map[int]map[int]bool{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if len(m.Entities) != 1 || m.Generic || m.Form == who.Demonym { // the treebank marks no adjectives
			continue
		}
		switch d.Entities[m.Entities[0]].Kind {
		case graph.Person, graph.Organization, graph.Place, graph.Country:
			start, end := d.Sentences[m.Sentence].Offsets(m.From, m.To)
			e := m.Entities[0]
			if got[e] == nil {
				got[e] = map[int]bool{}
			}
			got[e][headByte(text, start, end)] = true
		}
	}
	goldOf, mineOf := map[int]map[int]bool{}, map[int]map[int]bool{}
	var golds, mines []map[int]bool
	for _, c := range want {
		if len(c) < 2 {
			continue
		}
		golds = append(golds, c)
		for h := range c {
			goldOf[h] = c
		}
	}
	for _, c := range got {
		if len(c) < 2 {
			continue
		}
		mines = append(mines, c)
		for h := range c {
			mineOf[h] = c
		}
	}
	byFirst := func(a, b map[int]bool) int {
		return slices.Min(slices.Collect(maps.Keys(a))) - slices.Min(slices.Collect(maps.Keys(b)))
	}
	slices.SortFunc(golds, byFirst)
	slices.SortFunc(mines, byFirst)
	mentions.got += float64(len(mineOf))
	mentions.want += float64(len(goldOf))
	for h, mine := range mineOf {
		gold := goldOf[h]
		if gold == nil {
			continue
		}
		mentions.gotRight++
		mentions.wantRight++
		bcubed.got++
		bcubed.want++
		bcubed.gotRight += overlap(mine, gold) / known(mine, goldOf)
		bcubed.wantRight += overlap(mine, gold) / known(gold, mineOf)
	}
	ceaf.got += float64(len(mines))
	ceaf.want += float64(len(golds))
	for len(mines) > 0 && len(golds) > 0 {
		best, bi, bj := 0.0, -1, -1
		for i, a := range mines {
			for j, b := range golds {
				if phi := 2 * overlap(a, b) / float64(len(a)+len(b)); phi > best {
					best, bi, bj = phi, i, j
				}
			}
		}
		if bi < 0 {
			break
		}
		ceaf.gotRight += best
		ceaf.wantRight += best
		mines = append(mines[:bi], mines[bi+1:]...)
		golds = append(golds[:bj], golds[bj+1:]...)
	}
}

// known counts the phrases of a set that the other side has as well.
func known(set map[int]bool, other map[int]map[int]bool) float64 {
	n := 0.0
	for h := range set {
		if other[h] != nil {
			n++
		}
	}
	return n
}

func overlap(a, b map[int]bool) float64 {
	n := 0.0
	for h := range a {
		if b[h] {
			n++
		}
	}
	return n
}

// headByte returns where the word begins for which a phrase stands: the last
// one before the first preposition, comma or relative pronoun in it.
func headByte(text string, start, end int) int {
	phrase := text[start:end]
	for _, stop := range []string{", ", " of ", " in ", " at ", " for ", " from ", " to ", " on ", " with ", " who ", " which ", " that ", " (", ": "} {
		if i := strings.Index(phrase, stop); i > 0 {
			phrase = phrase[:i]
		}
	}
	phrase = strings.TrimRight(phrase, " .,;:'’s\"”)")
	if i := strings.LastIndexAny(phrase, " -\n"); i >= 0 {
		return start + i + 1
	}
	return start
}
