package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/lemma"
)

// learnLemmas returns the text of a lemma table: the verbs of the treebank, and the words whose lemma the rules miss.
func learnLemmas(train []sentence, words []similar) string {
	verbs := map[string]bool{}
	for _, w := range words {
		if w.kind == "verb" {
			verbs[w.word] = true
		}
	}
	count := map[string]map[string]int{}
	for _, s := range train {
		if s.copied {
			continue
		}
		for _, w := range s.words {
			if w.rel == parse.Goeswith || w.xpos == parse.GW || w.lemma == "_" || strings.ContainsAny(w.lemma, " \t") {
				continue
			}
			if w.tag == parse.VERB && w.lemma == strings.ToLower(w.lemma) && len(w.lemma) > 1 {
				verbs[w.lemma] = true
			}
			switch w.tag {
			case parse.PROPN, parse.PUNCT, parse.SYM, parse.X, parse.NUM:
				continue
			}
			if w.xpos == parse.NNP || w.xpos == parse.NNPS {
				continue
			}
			k := lemma.Key(strings.ToLower(strings.ReplaceAll(w.form, "’", "'")), w.xpos.String())
			if count[k] == nil {
				count[k] = map[string]int{}
			}
			count[k][w.lemma]++
		}
	}
	var b strings.Builder
	for _, v := range slices.Sorted(maps.Keys(verbs)) {
		b.WriteString(v + "\n")
	}
	rules := lemma.Parse(b.String())
	for _, k := range slices.Sorted(maps.Keys(count)) {
		lemmas := slices.SortedFunc(maps.Keys(count[k]), func(x, y string) int {
			return cmp.Or(cmp.Compare(count[k][y], count[k][x]), cmp.Compare(x, y))
		})
		form, tag, _ := strings.Cut(k, "\t")
		if best := lemmas[0]; rules.Rule(form, tag) != best {
			b.WriteString(k + "\t" + best + "\n")
		}
	}
	for _, w := range words {
		if w.kind != "verb" {
			continue
		}
		for _, f := range [...][2]string{{w.past, "VBD"}, {w.participle, "VBN"}, {w.gerund, "VBG"}, {w.third, "VBZ"}} {
			if k := lemma.Key(f[0], f[1]); count[k] == nil && rules.Rule(f[0], f[1]) != w.word {
				b.WriteString(k + "\t" + w.word + "\n")
			}
		}
	}
	return b.String()
}
