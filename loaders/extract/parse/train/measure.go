package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/lemma"
	"backchannel/loaders/extract/parse/internal/model"
)

// score counts what a model got right, punctuation included.
type score struct {
	words, upos, xpos, uas, las, lemmas int
	perRel                              map[parse.Rel]*counts
}

type counts struct{ gold, found, right int }

func (c *counts) f1() float64 { return 200 * float64(c.right) / float64(max(1, c.gold+c.found)) }

func (s score) String() string {
	p := func(n int) float64 { return 100 * float64(n) / float64(max(1, s.words)) }
	return fmt.Sprintf("UPOS %.2f  XPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f", p(s.upos), p(s.xpos), p(s.lemmas), p(s.uas), p(s.las))
}

// measure parses sentences by their own tokens.
func measure(m *model.Model, test []sentence) score {
	s := score{perRel: map[parse.Rel]*counts{}}
	lemmas := lemma.Parse(m.Lemmas)
	var work [1]model.Clause
	tags, tree := &work[0].Tags, work[0].Tree()
	rel := func(r parse.Rel) *counts {
		if s.perRel[r] == nil {
			s.perRel[r] = &counts{}
		}
		return s.perRel[r]
	}
	for k := range test {
		tagsOf(m, &test[k], tags)
		m.Tag(tags)
		m.Parse(work[:])
		for i, w := range test[k].words {
			s.words++
			pair := m.Pairs[tags.Class(i)]
			xpos := parse.Penn(pair[1])
			if parse.Tag(pair[0]) == w.tag {
				s.upos++
			}
			if xpos == w.xpos {
				s.xpos++
			}
			if parse.LemmaOf(lemmas, w.form, xpos) == w.lemma {
				s.lemmas++
			}
			got := parse.Rel(tree.Label(i))
			rel(w.rel).gold++
			rel(got).found++
			if tree.Head(i) == w.head {
				s.uas++
				if got == w.rel {
					s.las++
					rel(got).right++
				}
			}
		}
	}
	return s
}

// writeRelations prints how well each relation with enough examples is found: head and name both right.
func (s score) writeRelations(out io.Writer) {
	for _, r := range slices.SortedFunc(maps.Keys(s.perRel), func(a, b parse.Rel) int {
		return cmp.Or(cmp.Compare(s.perRel[b].gold, s.perRel[a].gold), cmp.Compare(a, b))
	}) {
		if c := s.perRel[r]; c.gold >= 10 {
			fmt.Fprintf(out, "  %-14s F1 %5.1f  of %d\n", r, c.f1(), c.gold)
		}
	}
}

// writeReport prints what m does on test sentences of known tokens.
func writeReport(out io.Writer, name string, m *model.Model, test []sentence) {
	s := measure(m, test)
	fmt.Fprintf(out, "%s: %d sentences, %d words\n  %s\n", name, len(test), s.words, s)
	s.writeRelations(out)
}

// writeSplitting prints how well words and sentences are found in the running text of paragraphs.
func writeSplitting(out io.Writer, name string, test []sentence) {
	var tokens, bounds counts
	for i := 0; i < len(test); {
		var text strings.Builder
		gold, goldBounds := map[[2]int]bool{}, map[int]bool{}
		for first := true; i < len(test) && (first || !test[i].newpar); first = false {
			s := &test[i]
			if text.Len() > 0 {
				text.WriteByte(' ')
			}
			for j, w := range s.words {
				if j > 0 && w.before {
					text.WriteByte(' ')
				}
				start := text.Len()
				text.WriteString(w.form)
				gold[[2]int{start, text.Len()}] = true
			}
			goldBounds[text.Len()] = true
			i++
		}
		for _, s := range parse.Split(text.String()) {
			for _, t := range s.Tokens {
				tokens.found++
				if gold[[2]int{t.Start, t.End}] {
					tokens.right++
				}
			}
			bounds.found++
			if goldBounds[s.End] {
				bounds.right++
			}
		}
		tokens.gold += len(gold)
		bounds.gold += len(goldBounds)
	}
	fmt.Fprintf(out, "%s, from running paragraphs: words F1 %.2f, sentence ends F1 %.2f\n", name, tokens.f1(), bounds.f1())
}
