package main

import (
	"fmt"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/model"
)

// score counts what a model got right, punctuation included.
type score struct {
	words, upos, xpos, uas, las int
	perRel                      map[parse.Rel]*counts
}

type counts struct{ gold, found, right int }

func (c *counts) f1() float64 { return 2 * float64(c.right) / float64(max(1, c.gold+c.found)) }

func (s score) String() string {
	p := func(n int) float64 { return 100 * float64(n) / float64(max(1, s.words)) }
	return fmt.Sprintf("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", p(s.upos), p(s.xpos), p(s.uas), p(s.las))
}

// measure parses sentences by their own tokens.
func measure(m *model.Model, test []sentence) score {
	s := score{perRel: map[parse.Rel]*counts{}}
	var tags model.Tags
	var tree model.Tree
	rel := func(r parse.Rel) *counts {
		if s.perRel[r] == nil {
			s.perRel[r] = &counts{}
		}
		return s.perRel[r]
	}
	for k := range test {
		tagsOf(m, &test[k], &tags)
		m.Tag(&tags)
		m.Parse(&tags, &tree)
		for i, w := range test[k].words {
			s.words++
			pair := m.Pairs[tags.Class(i)]
			if parse.Tag(pair[0]) == w.tag {
				s.upos++
			}
			if parse.Penn(pair[1]) == w.xpos {
				s.xpos++
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
