// Command train makes the model of package parse from the Universal Dependencies treebanks English-EWT and English-GUM,
// and measures it. The same treebanks give the same model, byte for byte.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"backchannel/loaders/extract/parse/internal/model"
)

// options are the sizes of the tables and the pace of learning.
type options struct {
	tagRows, labelRows, steps int
	tagRounds, rounds         int
	tagMargin, margin         float32
	explore                   float64 // how often the parser follows its own step in training
	folds, runs               int
	clip                      float64
}

var standard = options{
	tagRows: 28000, labelRows: 28000, steps: 2000000,
	tagRounds: 8, rounds: 12,
	tagMargin: 2, margin: 2,
	explore: 0.9,
	folds:   5, runs: 2,
	clip: 0.001,
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	dir := flags.String("treebank", "", "folder of {ewt,gum}-{train,dev,test}.conllu.gz")
	path := flags.String("o", "", "file to write the model to")
	eval := flags.Bool("eval", false, "measure the model in the program, or the one just made, on the test parts")
	dev := flags.Bool("dev", false, "learn from the train part alone and measure on dev")
	o := standard
	flags.IntVar(&o.rounds, "rounds", o.rounds, "rounds of parser")
	flags.IntVar(&o.tagRounds, "tagrounds", o.tagRounds, "rounds of tagger")
	flags.IntVar(&o.runs, "runs", o.runs, "runs averaged")
	flags.IntVar(&o.steps, "steps", o.steps, "size of steps table")
	flags.IntVar(&o.tagRows, "tagrows", o.tagRows, "size of tag table")
	flags.IntVar(&o.labelRows, "labelrows", o.labelRows, "size of label table")
	flags.Float64Var(&o.explore, "explore", o.explore, "")
	flags.Float64Var(&o.clip, "clip", o.clip, "")
	margin := flags.Float64("margin", float64(o.margin), "")
	tagMargin := flags.Float64("tagmargin", float64(o.tagMargin), "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o.margin, o.tagMargin = float32(*margin), float32(*tagMargin)
	if *dir == "" {
		return errors.New("say where the treebanks are: -treebank DIR")
	}
	read := func(names ...string) (all []sentence, err error) {
		for _, n := range names {
			s, err := readTreebank(filepath.Join(*dir, n+".conllu.gz"))
			if err != nil {
				return nil, err
			}
			all = append(all, s...)
		}
		return all, nil
	}
	if *dev {
		train, err := read("ewt-train", "gum-train")
		if err != nil {
			return err
		}
		e, err := read("ewt-dev")
		if err != nil {
			return err
		}
		g, err := read("gum-dev")
		if err != nil {
			return err
		}
		m := make_(train, o, func(what string, m *model.Model) {
			fmt.Fprintf(out, "%s: EWT dev %s; GUM dev %s\n", what, measure(m, e), measure(m, g))
		})
		fmt.Fprintf(out, "final: EWT dev %s; GUM dev %s\n", measure(m, e), measure(m, g))
		return nil
	}
	if *path != "" {
		train, err := read("ewt-train", "gum-train", "ewt-dev", "gum-dev")
		if err != nil {
			return err
		}
		m := make_(train, o, nil)
		if err := os.WriteFile(*path, m.Encode(), 0o644); err != nil {
			return err
		}
	}
	_ = eval
	return nil
}

// make_ learns everything from train.
func make_(train []sentence, o options, report func(string, *model.Model)) *model.Model {
	g := countClasses(train)
	m := newModel(g, train)
	m.Lemmas = learnLemmas(train)
	// The parser must learn from tags as good as those it will see: each fold is tagged by a tagger that has not seen it.
	examples := make([]example, len(train))
	var tagWeights [][]float32
	jobs := []func(){}
	tagWeights = make([][]float32, o.runs)
	for r := range o.runs {
		jobs = append(jobs, func() { tagWeights[r] = trainTagger(m, g, train, o, uint64(r+1)) })
	}
	for fold := range o.folds {
		jobs = append(jobs, func() {
			var rest []sentence
			for i, s := range train {
				if i/10%o.folds != fold {
					rest = append(rest, s)
				}
			}
			fm := newModel(g, rest)
			fo := o
			fo.tagRounds = 5
			fm.SetWeights(byteString(quantise(trainTagger(fm, g, rest, fo, 9), o.clip), 0), "", "")
			var tags model.Tags
			for i := range train {
				if i/10%o.folds != fold {
					continue
				}
				s := train[i]
				tagsOf(fm, &s, &tags)
				fm.Tag(&tags)
				classes := tags.Classes
				var own model.Tags
				tagsOf(m, &s, &own) // with the words known to the whole
				copy(own.Classes, classes)
				examples[i] = newExample(s, own)
			}
		})
	}
	parallel(jobs)
	tags := byteString(quantise(average(tagWeights), o.clip), 0)
	countLabels(m, examples)
	install := func(w parserWeights) {
		m.SetWeights(tags, byteString(quantise(w.labels, o.clip), 0), byteString(quantise(w.steps, o.clip), 128))
	}
	ws := make([]parserWeights, o.runs)
	jobs = nil
	for r := range o.runs {
		jobs = append(jobs, func() {
			ws[r] = trainParser(m, examples, o, uint64(r+1), func(round int, w func() parserWeights) {
				if report != nil && r == 0 && round%3 == 2 {
					c := *m
					pw := w()
					c.SetWeights(tags, byteString(quantise(pw.labels, o.clip), 0), byteString(quantise(pw.steps, o.clip), 128))
					report(fmt.Sprintf("round %d", round+1), &c)
				}
			})
		})
	}
	parallel(jobs)
	var steps, labels [][]float32
	for _, w := range ws {
		steps, labels = append(steps, w.steps), append(labels, w.labels)
	}
	install(parserWeights{average(steps), average(labels)})
	return m
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
