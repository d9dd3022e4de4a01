package main

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/model"
)

const maxClasses = 63 // and 0 for none: a row has 64 places

// grammar is what is counted in the treebank before anything is learnt.
type grammar struct {
	pairs   [][2]uint8
	classOf map[[2]uint8]uint8
}

func countClasses(train []sentence) *grammar {
	count := map[[2]uint8]int{}
	for _, s := range train {
		for _, w := range s.words {
			count[[2]uint8{uint8(w.tag), uint8(w.xpos)}]++
		}
	}
	pairs := slices.SortedFunc(maps.Keys(count), func(a, b [2]uint8) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), slices.Compare(a[:], b[:]))
	})
	g := &grammar{pairs: append([][2]uint8{{}}, pairs[:min(len(pairs), maxClasses)]...), classOf: map[[2]uint8]uint8{}}
	for _, p := range pairs {
		// A rare pair counts as the most frequent one with its universal tag.
		i := slices.Index(g.pairs, p)
		if i < 0 {
			i = slices.IndexFunc(g.pairs[1:], func(q [2]uint8) bool { return q[0] == p[0] }) + 1
		}
		g.classOf[p] = uint8(i)
	}
	return g
}

func (g *grammar) class(w *word) uint8 {
	c, ok := g.classOf[[2]uint8{uint8(w.tag), uint8(w.xpos)}]
	if ok {
		return c
	}
	return uint8(slices.IndexFunc(g.pairs[1:], func(q [2]uint8) bool { return q[0] == uint8(w.tag) }) + 1)
}

// newModel returns a model without weights that has the lexicon of train.
func newModel(g *grammar, train []sentence) *model.Model {
	m := &model.Model{Pairs: g.pairs}
	open := []parse.Penn{parse.NN, parse.NNS, parse.NNP, parse.NNPS, parse.JJ, parse.JJR, parse.JJS, parse.RB, parse.VB,
		parse.VBD, parse.VBG, parse.VBN, parse.VBP, parse.VBZ, parse.CD, parse.FW, parse.UH, parse.GW}
	signs := []parse.Penn{parse.NN, parse.NNS, parse.NNP, parse.JJ, parse.CD, parse.ADD, parse.SYMB, parse.NFP, parse.LS, parse.GW,
		parse.HYPH, parse.Colon, parse.Currency, parse.Stop, parse.Comma}
	for c, p := range g.pairs {
		tag, xpos := parse.Tag(p[0]), parse.Penn(p[1])
		m.Coarse = append(m.Coarse, p[0])
		kind := model.Other
		switch {
		case xpos == parse.Comma:
			kind = model.Comma
		case xpos == parse.OpenQuote || xpos == parse.CloseQuote:
			kind = model.Quote
		case tag == parse.VERB || tag == parse.AUX:
			kind = model.Verb
		}
		m.Kind = append(m.Kind, kind)
		if c == 0 {
			continue
		}
		if !tag.Is(parse.AUX, parse.PART, parse.DET, parse.PRON) {
			if slices.Contains(open, xpos) {
				m.Open = append(m.Open, uint8(c))
			}
			if slices.Contains(signs, xpos) {
				m.Signs = append(m.Signs, uint8(c))
			}
		}
		if tag == parse.PROPN && (xpos == parse.NNP || xpos == parse.NNPS) {
			m.Names = append(m.Names, uint8(c))
		}
	}
	m.SetClasses()
	m.Lexicon = countWords(g, train)
	return m
}

// A word is in the lexicon if it was seen so often, and firm if it was seen so often that its classes are complete.
const (
	knownFrom = 2
	firmFrom  = 12
)

func countWords(g *grammar, train []sentence) *model.Lexicon {
	const room = 16000 // words seen often enough, and those of words.tsv

	count := map[uint32]map[uint8]int{}
	blank := model.NewLexicon(1)
	unseen := unseenVerbs(g, train, blank)
	for _, s := range train {
		if s.copied {
			continue
		}
		for i := range s.words {
			w := &s.words[i]
			h := blank.NewWord(w.form, w.before, w.after).Hash
			if count[h] == nil {
				count[h] = map[uint8]int{}
			}
			count[h][g.class(w)]++
		}
	}
	l := model.NewLexicon(room)
	for _, h := range slices.Sorted(maps.Keys(count)) {
		total := 0
		for _, n := range count[h] {
			total += n
		}
		if total < knownFrom {
			continue
		}
		set := model.Set{Firm: total >= firmFrom}
		classes := slices.SortedFunc(maps.Keys(count[h]), func(a, b uint8) int {
			return cmp.Or(cmp.Compare(count[h][b], count[h][a]), cmp.Compare(a, b))
		})
		for _, c := range classes {
			if n := count[h][c]; n*250 >= total {
				set.Classes = append(set.Classes, c)
			}
		}
		if total < commonFrom {
			for _, c := range unseen[h] {
				if !slices.Contains(set.Classes, c) {
					set.Classes = append(set.Classes, c)
				}
			}
		}
		l.Add(h, set)
	}
	return l
}

// A word seen so often is not taken for a form of a verb that it was never seen as.
const commonFrom = 250

// unseenVerbs returns by the hash of a form the classes it can have as a form of a verb that is seen in other forms: a
// treebank that has "resume" as a noun alone and "resumed" shows that it is a verb too.
func unseenVerbs(g *grammar, train []sentence, l *model.Lexicon) map[uint32][]uint8 {
	seen := map[string]int{}
	for _, s := range train {
		if s.copied {
			continue
		}
		for i := range s.words {
			if w := &s.words[i]; w.tag == parse.VERB && len(w.lemma) > 2 && w.lemma == strings.ToLower(w.lemma) {
				seen[w.lemma]++
			}
		}
	}
	out := map[uint32][]uint8{}
	add := func(form string, xpos ...parse.Penn) {
		h := l.NewWord(form, true, true).Hash
		for _, x := range xpos {
			if c, ok := g.classOf[[2]uint8{uint8(parse.VERB), uint8(x)}]; ok {
				out[h] = append(out[h], c)
			}
		}
	}
	for _, v := range slices.Sorted(maps.Keys(seen)) {
		if seen[v] < 2 {
			continue
		}
		add(v, parse.VB, parse.VBP)
		s := similar{word: v}
		s.inflect("")
		add(s.third, parse.VBZ)
		add(s.past, parse.VBD, parse.VBN)
	}
	return out
}

// tagsOf describes the words of s for m.
func tagsOf(m *model.Model, s *sentence, t *model.Tags) {
	t.Reset()
	for i := range s.words {
		w := &s.words[i]
		t.Push(m.Lexicon.NewWord(w.form, w.before, w.after))
	}
	t.Close()
}

// trainTagger learns the weights of the tagger. The classes of the words before come from the tagger itself.
func trainTagger(m *model.Model, g *grammar, train []sentence, o options, rounds int, seed uint64) []float32 {
	rng := rand.New(rand.NewPCG(seed, 1))
	t := newWeights(o.tagRows * model.RowWidth)
	t.squares = make([]float32, len(t.w))
	order := make([]int, len(train))
	for i := range order {
		order[i] = i
	}
	var f [model.TagFeatures]model.Key
	var sums [128]float32
	var tags model.Tags
	var cands []uint8
	for range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			s := &train[k]
			tagsOf(m, s, &tags)
			for i := range s.words {
				gold := g.class(&s.words[i])
				cands = m.Candidates(&tags, i, cands[:0])
				guess := cands[0]
				if len(cands) > 1 {
					tags.Features(i, &f)
					guess = learnLikelihood(t, o.tagRows, f[:], cands, sums[:], gold, o.rate)
				}
				tags.SetClass(i, guess)
			}
		}
	}
	return t.mean()
}
