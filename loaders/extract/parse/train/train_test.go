package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/model"
)

var small = options{
	tagRows: 500, labelRows: 500, steps: 20000, firstSteps: 20000,
	tagRounds: 10, rounds: 10, margin: 2, rate: 0.1, explore: 0.9,
	folds: 2, foldTagRounds: 2, foldRounds: 2, runs: 2,
}

// sample returns our six sentences, often enough for their words to be known.
func sample(t *testing.T) []sentence {
	t.Helper()
	once, err := readTreebank("testdata", "sample")
	if err != nil {
		t.Fatal(err)
	}
	var all []sentence
	for range 12 {
		all = append(all, once...)
	}
	return all
}

func TestLearn(t *testing.T) {
	train := sample(t)
	words, err := readSimilar("word\tkind\tlike\tpast\nratify\tverb\tsign\naccord\tnoun\ttreaty\n")
	if err != nil {
		t.Fatal(err)
	}
	m, err := learn(train, nil, words, small)
	if err != nil {
		t.Fatal(err)
	}
	again, err := learn(train, nil, words, small)
	if err != nil {
		t.Fatal(err)
	}
	file := m.Encode()
	if !bytes.Equal(file, again.Encode()) {
		t.Error("the same treebank gave two models")
	}
	read, err := model.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if s := measure(read, train); s.upos != s.words || s.lemmas != s.words || s.las*100 < s.words*95 {
		t.Errorf("of %d words learnt: %s", s.words, s)
	}
	for _, n := range []int{0, 10, len(file) / 2, len(file) - 1} {
		if _, err := model.Decode(file[:n]); err == nil {
			t.Errorf("%d bytes of a model of %d pass for one", n, len(file))
		}
	}
}

func TestSimilarWords(t *testing.T) {
	words, err := readSimilar(parse.SimilarWords)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[[2]string]bool{}
	forms := map[string]string{}
	for _, w := range words {
		k := [2]string{w.word, w.kind}
		if seen[k] || strings.ToLower(w.word) != w.word || w.like == "" || w.word == w.like {
			t.Errorf("%+v is there twice or not well formed", w)
		}
		seen[k] = true
		forms[w.word+" "+w.kind] = strings.TrimSpace(strings.Join([]string{w.third, w.past, w.participle, w.gerund}, " "))
	}
	for word, want := range map[string]string{
		"vow verb":      "vows vowed vowed vowing",
		"denounce verb": "denounces denounced denounced denouncing",
		"deny verb":     "denies denied denied denying",
		"expel verb":    "expels expelled expelled expelling",
		"withdraw verb": "withdraws withdrew withdrawn withdrawing",
		"flee verb":     "flees fled fled fleeing",
	} {
		if diff := cmp.Diff(want, forms[word]); diff != "" {
			t.Errorf("%s (-want +got)\n%s", word, diff)
		}
	}
}

func TestProjective(t *testing.T) {
	for _, c := range []struct{ heads, want []int }{
		{[]int{1, 3, 1}, []int{1, 3, 1}},
		{[]int{2, 3, 3, 4}, []int{3, 3, 3, 4}}, // the first arc crosses the second
	} {
		var s sentence
		for _, h := range c.heads {
			s.words = append(s.words, word{head: h})
		}
		if diff := cmp.Diff(c.want, projective(s)); diff != "" {
			t.Errorf("%v (-want +got)\n%s", c.heads, diff)
		}
	}
}

func TestReadTreebankErrors(t *testing.T) {
	for text, want := range map[string]string{
		"1\tA\n":                               "line 1: 2 columns",
		"2\tA\ta\tDET\tDT\t_\t0\troot\t_\t_\n": "out of order",
		"1\tA\ta\tDET\tDT\t_\t0\tnone\t_\t_\n": "relation \"none\"",
		"1\tA\ta\tDET\tDT\t_\tx\troot\t_\t_\n": "head \"x\"",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "bad.conllu"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readTreebank(dir, "bad"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one with %q", text, err, want)
		}
	}
	var out bytes.Buffer
	if err := run([]string{"-o", "x"}, &out); err == nil {
		t.Error("no treebank is no error")
	}
	if err := run([]string{"-treebank", t.TempDir(), "-dev"}, &out); err == nil {
		t.Error("a missing treebank is no error")
	}
}

// TestSupplement asks of our own sentences what a treebank is: trees, known names, the text of their words.
func TestSupplement(t *testing.T) {
	seen := map[string]string{}
	for name, data := range map[string][]byte{"train": diplomacyTrain, "test": diplomacyTest, "hard train": hardTrain, "hard test": hardTest} {
		all, err := readSentences(bytes.NewReader(data), name)
		if err != nil {
			t.Fatal(err)
		}
		if len(all) < 60 {
			t.Errorf("%s has %d sentences", name, len(all))
		}
		for _, s := range all {
			for _, key := range []string{s.id, s.text} {
				if seen[key] != "" {
					t.Errorf("%s: %q is in %s too", s.id, key, seen[key])
				}
				seen[key] = name
			}
			if s.genre() != "" {
				t.Errorf("%s passes for a sentence of GUM", s.id)
			}
			var text strings.Builder
			for i := range s.words {
				steps := 0
				for h := i; h < len(s.words) && steps <= len(s.words); steps++ {
					h = s.words[h].head
				}
				if steps > len(s.words) {
					t.Fatalf("%s: %q hangs on itself", s.id, s.words[i].form)
				}
			}
			roots, crossing := 0, 0
			straight := projective(s)
			for i, w := range s.words {
				if i > 0 && w.before {
					text.WriteByte(' ')
				}
				text.WriteString(w.form)
				if w.tag == parse.NoTag || w.xpos == parse.NoPenn || w.lemma == "" || w.lemma == "_" {
					t.Errorf("%s: %q lacks a tag or lemma", s.id, w.form)
				}
				if w.head == len(s.words) {
					roots++
				}
				if (w.head == len(s.words)) != (w.rel == parse.Root) {
					t.Errorf("%s: %q is %s of word %d of %d", s.id, w.form, w.rel, w.head+1, len(s.words))
				}
				if straight[i] != w.head {
					crossing++
				}
			}
			if roots != 1 || crossing > 1 || text.String() != s.text {
				t.Errorf("%s: %d roots, %d crossing arcs, words %q", s.id, roots, crossing, text.String())
			}
		}
	}
}

func TestSupplemented(t *testing.T) {
	once, err := readTreebank("testdata", "sample")
	if err != nil {
		t.Fatal(err)
	}
	train, extra := slices.Clone(once[:3]), once[3:]
	train[1].id = "GUM_news_ours-1"
	o := small
	o.weight, o.edited = 3, 2
	all := o.supplemented(train, extra)
	times := map[string]int{}
	group := map[string]int{}
	for i, s := range all {
		if times[s.id]++; times[s.id] == 1 {
			group[s.id] = s.group
		}
		if s.copied != (i >= len(once)) || s.copied != (times[s.id] > 1) || s.group != group[s.id] {
			t.Errorf("sentence %d is %s, copied %t, of group %d", i, s.id, s.copied, s.group)
		}
	}
	want := map[string]int{train[0].id: 1, train[1].id: 2, train[2].id: 1}
	for _, s := range extra {
		want[s.id] = 3
	}
	if diff := cmp.Diff(want, times); diff != "" {
		t.Errorf("times a sentence counts (-want +got)\n%s", diff)
	}
	// Words of copies are no further evidence: what stands once stays unknown.
	m := newModel(countClasses(all), all)
	for _, w := range []string{"treaty", "Vienna"} {
		seen := 0
		for _, s := range once {
			for _, x := range s.words {
				if x.form == w {
					seen++
				}
			}
		}
		if known := m.Lexicon.Has(m.Lexicon.NewWord(w, true, true).Hash); known != (seen >= knownFrom) {
			t.Errorf("%q, which stands %d times, is known: %t", w, seen, known)
		}
	}
}

// TestUnseenVerbs: forms of a verb that stand as something else alone, or not at all, can be that verb.
func TestUnseenVerbs(t *testing.T) {
	add := func(all []sentence, n int, form, lemma string, tag parse.Tag, xpos parse.Penn) []sentence {
		for range n {
			all = append(all, sentence{words: []word{{form: form, lemma: lemma, tag: tag, xpos: xpos}}})
		}
		return all
	}
	var all []sentence
	for _, x := range []parse.Penn{parse.VB, parse.VBP, parse.VBZ, parse.VBD, parse.VBN} {
		all = add(all, 1, "go", "go", parse.VERB, x)
	}
	all = add(all, 12, "resume", "resume", parse.NOUN, parse.NN)
	all = add(all, 12, "orders", "order", parse.NOUN, parse.NNS)
	all = add(all, 12, "treaty", "treaty", parse.NOUN, parse.NN)
	all = add(all, commonFrom, "order", "order", parse.NOUN, parse.NN)
	all = add(all, 2, "resumed", "resume", parse.VERB, parse.VBD)
	all = add(all, 2, "ordered", "order", parse.VERB, parse.VBN)
	g := countClasses(all)
	l := newModel(g, all).Lexicon
	for form, want := range map[string][]parse.Penn{
		"resume":  {parse.NN, parse.VB, parse.VBP},
		"orders":  {parse.NNS, parse.VBZ},
		"resumed": {parse.VBD, parse.VBN},
		"treaty":  {parse.NN},
		"order":   {parse.NN}, // so common that it would have been seen
	} {
		var got []parse.Penn
		for _, c := range l.Sets[l.NewWord(form, true, true).Set].Classes {
			got = append(got, parse.Penn(g.pairs[c][1]))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", form, diff)
		}
	}
}

func TestLeaveOut(t *testing.T) {
	all := make([]sentence, 11)
	for i := range all {
		all[i].id = string(rune('a' + i))
	}
	seen := map[string]int{}
	for part := range 5 {
		rest, out := leaveOut(all, part)
		if len(rest)+len(out) != len(all) || len(out) < 2 {
			t.Errorf("part %d leaves %d and takes %d", part, len(rest), len(out))
		}
		for _, s := range out {
			seen[s.id]++
		}
	}
	if len(seen) != len(all) {
		t.Errorf("%d of %d are ever left out", len(seen), len(all))
	}
}
