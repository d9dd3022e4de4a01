// Command train makes the model of package parse from the Universal Dependencies treebanks English-EWT and English-GUM,
// and measures it. The same treebanks give the same model, byte for byte, on any machine of the same architecture.
//
//	go run ./loaders/extract/parse/train -treebank DIR -o loaders/extract/parse/model.bin
//	go run ./loaders/extract/parse/train -treebank DIR -eval loaders/extract/parse/model.bin
//
// DIR holds {ewt,gum}-{train,dev,test}.conllu, gzipped or not. The model learns from train and dev, and from the sentences
// on diplomacy in folder supplement; test is for measuring alone. With -dev it learns from train and is measured on dev and
// on a fifth of the supplement that is left out, -part 0 to 4, which is how everything here was chosen.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/model"
)

//go:embed supplement/diplomacy-train.conllu
var diplomacyTrain []byte

//go:embed supplement/diplomacy-test.conllu
var diplomacyTest []byte

//go:embed supplement/hard-train.conllu
var hardTrain []byte

//go:embed supplement/hard-test.conllu
var hardTest []byte

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	flags.SetOutput(out)
	dir := flags.String("treebank", "", "folder of the treebanks")
	path := flags.String("o", "", "make a model and write it to this file")
	eval := flags.String("eval", "", "measure the model in this file on the test parts")
	dev := flags.Bool("dev", false, "make a model from the train parts and measure it on the dev parts")
	o := standard
	flags.IntVar(&o.runs, "runs", o.runs, "models averaged")
	flags.IntVar(&o.weight, "weight", o.weight, "times a sentence of the supplement counts that is not hard")
	flags.IntVar(&o.edited, "edited", o.edited, "times a sentence of GUM counts")
	part := flags.Int("part", 0, "which fifth of the supplement -dev leaves out")
	flags.IntVar(&o.rounds, "rounds", o.rounds, "times the parser goes through the treebanks")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *dir == "" || *path == "" && *eval == "" && !*dev {
		return errors.New("say where the treebanks are (-treebank DIR) and what to do (-o FILE, -eval FILE or -dev)")
	}
	read := func(names ...string) (all []sentence, err error) {
		for _, n := range names {
			s, err := readTreebank(*dir, n)
			if err != nil {
				return nil, err
			}
			all = append(all, s...)
		}
		return all, nil
	}
	supplement, err := readSentences(bytes.NewReader(diplomacyTrain), "diplomacy-train.conllu")
	if err != nil {
		return err
	}
	hard, err := readSentences(bytes.NewReader(hardTrain), "hard-train.conllu")
	if err != nil {
		return err
	}
	for i := range hard {
		hard[i].hard = true
	}
	supplement = append(supplement, hard...)
	words, err := readSimilar(parse.SimilarWords)
	if err != nil {
		return err
	}
	if *dev {
		train, err := read("ewt-train", "gum-train")
		if err != nil {
			return err
		}
		extra, left := leaveOut(supplement, *part)
		m, err := learn(train, extra, words, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "supplement: %s\n", measure(m, left))
		for _, n := range []string{"ewt-dev", "gum-dev"} {
			test, err := read(n)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "%s: %s\n", n, measure(m, test))
		}
	}
	if *path != "" {
		train, err := read("ewt-train", "gum-train", "ewt-dev", "gum-dev")
		if err != nil {
			return err
		}
		m, err := learn(train, supplement, words, o)
		if err != nil {
			return err
		}
		if err := os.WriteFile(*path, m.Encode(), 0o644); err != nil {
			return err
		}
	}
	if *eval == "" {
		return nil
	}
	data, err := os.ReadFile(*eval)
	if err != nil {
		return err
	}
	m, err := model.Decode(data)
	if err != nil {
		return err
	}
	ewt, err := read("ewt-test")
	if err != nil {
		return err
	}
	gum, err := read("gum-test")
	if err != nil {
		return err
	}
	diplomacy, err := readSentences(bytes.NewReader(diplomacyTest), "diplomacy-test.conllu")
	if err != nil {
		return err
	}
	var news []sentence
	for _, s := range gum {
		if s.genre() == "news" {
			news = append(news, s)
		}
	}
	writeReport(out, "EWT test", m, ewt)
	writeReport(out, "GUM test", m, gum)
	writeReport(out, "GUM test, news alone", m, news)
	writeReport(out, "Diplomacy test", m, diplomacy)
	stumbling, err := readSentences(bytes.NewReader(hardTest), "hard-test.conllu")
	if err != nil {
		return err
	}
	writeReport(out, "Diplomacy test, hard sentences", m, stumbling)
	writeSplitting(out, "EWT test", ewt)
	writeSplitting(out, "GUM test", gum)
	return nil
}

// leaveOut parts sentences into those a model may learn from and the fifth it is measured on.
func leaveOut(all []sentence, part int) (rest, out []sentence) {
	for i, s := range all {
		if i%5 == part {
			out = append(out, s)
		} else {
			rest = append(rest, s)
		}
	}
	return rest, out
}

// treebankFile returns the path of a part of the treebanks, gzipped or not.
func treebankFile(dir, name string) string {
	path := filepath.Join(dir, name+".conllu")
	if _, err := os.Stat(path); err == nil {
		return path
	}
	return path + ".gz"
}
