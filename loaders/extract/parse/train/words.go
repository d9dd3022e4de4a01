package main

import (
	"fmt"
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/model"
)

// similar is a row of the table of words that are treated like others.
type similar struct {
	word, kind, like       string
	past, participle       string
	third, gerund, plurals string
}

// readSimilar reads the table of words.
func readSimilar(table string) ([]similar, error) {
	var out []similar
	for row := range strings.Lines(table) {
		row = strings.TrimRight(row, "\n")
		if strings.HasPrefix(row, "#") || strings.HasPrefix(row, "word\t") {
			continue
		}
		f := strings.Split(row, "\t")
		if len(f) < 3 {
			return nil, fmt.Errorf("words.tsv: %q: a row needs word, kind and like", row)
		}
		s := similar{word: f[0], kind: f[1], like: f[2], plurals: addS(f[0])}
		if s.kind == "verb" {
			s.inflect(append(f, "")[3])
		}
		out = append(out, s)
	}
	return out, nil
}

func (s *similar) inflect(past string) {
	w := s.word
	last, before := w[len(w)-1], w[len(w)-2]
	s.third = addS(w)
	s.past, s.participle, _ = strings.Cut(past, " ")
	switch {
	case past != "":
	case last == 'e':
		s.past = w + "d"
	case last == 'y' && !strings.ContainsRune("aeiou", rune(before)):
		s.past = w[:len(w)-1] + "ied"
	default:
		s.past = w + "ed"
	}
	if s.participle == "" {
		s.participle = s.past
	}
	switch {
	case strings.HasPrefix(past, w) && strings.HasSuffix(past, "ed") && len(past) == len(w)+3:
		s.gerund = past[:len(past)-2] + "ing"
	case last == 'e' && !strings.ContainsRune("eoy", rune(before)):
		s.gerund = w[:len(w)-1] + "ing"
	default:
		s.gerund = w + "ing"
	}
}

func addS(w string) string {
	last, before := w[len(w)-1], w[len(w)-2]
	switch {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(before)):
		return w[:len(w)-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'h' && (before == 's' || before == 'c'):
		return w + "es"
	}
	return w + "s"
}

// addSimilar adds to the lexicon the words of the table that it lacks.
func addSimilar(l *model.Lexicon, g *grammar, train []sentence, words []similar) error {
	type inflected struct {
		lemma string
		xpos  parse.Penn
	}
	forms := map[inflected]string{}
	count := map[inflected]map[string]int{}
	for _, s := range train {
		for _, w := range s.words {
			k := inflected{w.lemma, w.xpos}
			if count[k] == nil {
				count[k] = map[string]int{}
			}
			f := strings.ToLower(w.form)
			count[k][f]++
			if c, b := count[k], forms[k]; c[f] > c[b] || c[f] == c[b] && f < b {
				forms[k] = f
			}
		}
	}
	type entry struct {
		like    uint32
		classes []uint8
	}
	entries := map[string]*entry{}
	var order []string
	add := func(base, form string, tag parse.Tag, like string, xpos ...parse.Penn) error {
		f := forms[inflected{like, xpos[0]}]
		if f == "" && form != base {
			return nil // the model does without a form that the other word is never seen in
		}
		if f == "" {
			return fmt.Errorf("words.tsv: %s: the treebank has no %s of %q", form, xpos[0], like)
		}
		e := entries[form]
		if e == nil {
			e = &entry{}
			entries[form] = e
			order = append(order, form)
		}
		e.like = l.NewWord(f, true, true).Hash // that of a verb, which come last, wins over that of a noun
		for _, x := range xpos {
			c := uint8(slices.Index(g.pairs, [2]uint8{uint8(tag), uint8(x)}))
			if !slices.Contains(e.classes, c) {
				e.classes = append(e.classes, c)
			}
		}
		return nil
	}
	rank := []string{"adverb", "adjective", "noun", "verb"}
	sorted := slices.Clone(words)
	slices.SortStableFunc(sorted, func(a, b similar) int { return slices.Index(rank, a.kind) - slices.Index(rank, b.kind) })
	for _, w := range sorted {
		var errs [5]error
		switch w.kind {
		case "verb":
			errs[0] = add(w.word, w.word, parse.VERB, w.like, parse.VB, parse.VBP)
			errs[1] = add(w.word, w.third, parse.VERB, w.like, parse.VBZ)
			errs[2] = add(w.word, w.past, parse.VERB, w.like, parse.VBD)
			errs[3] = add(w.word, w.participle, parse.VERB, w.like, parse.VBN)
			errs[4] = add(w.word, w.gerund, parse.VERB, w.like, parse.VBG)
		case "noun":
			errs[0] = add(w.word, w.word, parse.NOUN, w.like, parse.NN)
			errs[1] = add(w.word, w.plurals, parse.NOUN, w.like, parse.NNS)
		case "adjective":
			errs[0] = add(w.word, w.word, parse.ADJ, w.like, parse.JJ)
		case "adverb":
			errs[0] = add(w.word, w.word, parse.ADV, w.like, parse.RB)
		default:
			return fmt.Errorf("words.tsv: %s: kind %q is none of verb, noun, adjective, adverb", w.word, w.kind)
		}
		for _, err := range errs {
			if err != nil {
				return err
			}
		}
	}
	for _, f := range order {
		if h := l.NewWord(f, true, true).Hash; !l.Has(h) {
			l.AddLike(h, entries[f].like, entries[f].classes)
		}
	}
	return nil
}

// headlines returns sentences of train written as headlines are: most words with a capital, no full stop. They keep their
// tags and trees.
func headlines(train []sentence) []sentence {
	var out []sentence
	for k, s := range train {
		n := len(s.words)
		if k%60 != 7 || n < 4 || n > 16 || s.words[n-1].form != "." || s.words[n-1].head == n {
			continue
		}
		h := s
		h.words = slices.Clone(s.words[:n-1])
		for i := range h.words {
			w := &h.words[i]
			if w.head == n {
				w.head = n - 1
			}
			if i == 0 || len(w.form) > 3 || !w.tag.Is(parse.ADP, parse.DET, parse.CCONJ, parse.PART) {
				if c := w.form[0]; c >= 'a' && c <= 'z' {
					w.form = string(c-'a'+'A') + w.form[1:]
				}
			}
		}
		h.words[n-2].after = true
		out = append(out, h)
	}
	return out
}
