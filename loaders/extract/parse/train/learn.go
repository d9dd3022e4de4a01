package main

import (
	"runtime"
	"slices"
	"sync"

	"backchannel/loaders/extract/parse/internal/model"
)

// options are the sizes of the tables and the pace of learning.
type options struct {
	tagRows, labelRows, steps int // of the tagger, and of the second pass
	firstSteps                int // of the first pass, whose relations are the most frequent ones
	tagRounds, rounds         int
	margin                    float32
	rate                      float32 // of the tagger
	explore                   float64 // how often the parser follows its own step in training
	folds                     int     // into which the treebank is cut to be tagged by taggers that have not seen it
	foldTagRounds, foldRounds int
	runs                      int // models averaged, each with the sentences in another order
	weight                    int // times a sentence of the supplement counts that is not hard
	edited                    int // times a sentence of GUM counts, whose texts were edited as news is, unlike most of EWT's
}

// standard makes a file of under 8 MB.
var standard = options{
	tagRows: 24000, labelRows: 22000, steps: 1300000,
	firstSteps: 900000,
	tagRounds:  8, rounds: 9,
	margin: 20, rate: 0.1,
	explore: 0.9,
	folds:   5, foldTagRounds: 5, foldRounds: 6,
	runs: 5, weight: 2, edited: 2,
}

// first returns the options of the first pass.
func (o options) first() options {
	o.steps, o.labelRows = o.firstSteps, 0
	return o
}

// fold returns the part of the treebank that s belongs to: neighbours together, and copies with what they copy.
func (o options) fold(s *sentence) int { return s.group % o.folds }

// supplemented returns train with extra, which is of the texts the parser is for, and copies of what o says counts more
// than once.
func (o options) supplemented(train, extra []sentence) []sentence {
	out := slices.Concat(train, extra)
	for i := range out {
		out[i].group = i / 10
	}
	copies := func(from []sentence, times func(*sentence) int) {
		for n := 1; ; n++ {
			before := len(out)
			for _, s := range from {
				if n < times(&s) {
					s.copied = true
					out = append(out, s)
				}
			}
			if len(out) == before {
				return
			}
		}
	}
	copies(out[:len(train)], func(s *sentence) int {
		if s.genre() != "" {
			return o.edited
		}
		return 1
	})
	copies(out[len(train):len(train)+len(extra)], func(s *sentence) int {
		if s.hard {
			return 1
		}
		return o.weight
	})
	return out
}

// learn makes a model of train and the supplement extra, with words that it treats like others.
func learn(train, extra []sentence, words []similar, o options) (*model.Model, error) {
	train = o.supplemented(train, extra)
	g := countClasses(train)
	m := newModel(g, train)
	m.Lemmas = learnLemmas(train, words)
	if err := addSimilar(m.Lexicon, g, train, words); err != nil {
		return nil, err
	}
	train = append(slices.Clip(train), headlines(train)...)

	examples := make([]example, len(train))
	weights := make([][]float32, o.runs)
	var jobs []func()
	for r := range o.runs {
		jobs = append(jobs, func() { weights[r] = trainTagger(m, g, train, o, o.tagRounds, uint64(r+1)) })
	}
	// The parser must learn from tags as good as those it will see: each fold is tagged by a tagger that has not seen it.
	for fold := range o.folds {
		jobs = append(jobs, func() {
			var rest []sentence
			for i := range train {
				if o.fold(&train[i]) != fold {
					rest = append(rest, train[i])
				}
			}
			fm := newModel(g, rest)
			fm.SetTagWeights(quantise(trainTagger(fm, g, rest, o, o.foldTagRounds, 9)))
			var tags model.Tags
			for i := range train {
				if o.fold(&train[i]) == fold {
					tagsOf(fm, &train[i], &tags)
					fm.Tag(&tags)
					examples[i] = newExample(m, train[i], tags.Classes)
				}
			}
		})
	}
	parallel(jobs)
	m.SetTagWeights(quantise(average(weights)))
	for pass := range m.Passes {
		countLabels(m, pass, examples)
		countSure(m, pass, examples)
	}

	first := make([]parserWeights, o.runs)
	guides := make([]*model.Tree, len(examples))
	jobs = nil
	for r := range o.runs {
		jobs = append(jobs, func() { first[r] = trainParser(m, 0, examples, o.first(), uint64(r+1)) })
	}
	// Likewise what guides the second pass must be as good as it will be then.
	for fold := range o.folds {
		jobs = append(jobs, func() {
			var rest []example
			for i := range examples {
				if o.fold(&train[i]) != fold {
					rest = append(rest, examples[i])
				}
			}
			fm := *m
			fo := o.first()
			fo.rounds = o.foldRounds
			install(&fm.Passes[0], trainParser(&fm, 0, rest, fo, 8))
			for i := range examples {
				if o.fold(&train[i]) == fold {
					guides[i] = new(model.Tree)
					guides[i].Reset(&fm, &examples[i].tags, true, nil)
					fm.Passes[0].Run(guides[i])
				}
			}
		})
	}
	parallel(jobs)
	install(&m.Passes[0], first...)
	for i := range examples {
		examples[i].guide = guides[i]
	}
	second := make([]parserWeights, o.runs)
	jobs = nil
	for r := range o.runs {
		jobs = append(jobs, func() { second[r] = trainParser(m, 1, examples, o, uint64(r+1)) })
	}
	parallel(jobs)
	install(&m.Passes[1], second...)
	return m, nil
}

func install(p *model.Pass, ws ...parserWeights) {
	var steps, labels [][]float32
	for _, w := range ws {
		steps, labels = append(steps, w.steps), append(labels, w.labels)
	}
	p.SetWeights(quantise(average(labels)), quantise(average(steps)))
}

func average(all [][]float32) []float32 {
	out := make([]float32, len(all[0]))
	for _, w := range all {
		for i, v := range w {
			out[i] += v / float32(len(all))
		}
	}
	return out
}

// parallel runs jobs on all processors and waits for them.
func parallel(jobs []func()) {
	var wg sync.WaitGroup
	room := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, job := range jobs {
		room <- struct{}{}
		wg.Go(func() {
			job()
			<-room
		})
	}
	wg.Wait()
}
