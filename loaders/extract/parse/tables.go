package parse

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"backchannel/loaders/internal/vocab"
)

//go:embed data/abbreviations.tsv
var abbreviationsTSV string

//go:embed data/prefixes.tsv
var prefixesTSV string

//go:embed data/starters.tsv
var startersTSV string

//go:embed data/units.tsv
var unitsTSV string

// SimilarWords is the table of words that are parsed like others; the trainer puts it into the model.
//
//go:embed data/words.tsv
var SimilarWords string

// abbreviation says what the full stop of an abbreviated word means for the sentence.
type abbreviation uint8

const (
	notAbbreviated abbreviation = iota
	beforeName
	beforeNumber
	inDate
	anywhere
)

var abbreviationKinds = map[string]abbreviation{
	"title": beforeName, "number": beforeNumber, "date": inDate, "any": anywhere,
}

// splitTables is what tokenising needs to know of English.
type splitTables struct {
	abbreviations map[string]abbreviation
	prefixes      *vocab.Set
	starters      *vocab.Set
	units         *vocab.Set
}

// loadTables reads the embedded tables once. Their form is checked by a test, so that an error here is a broken build.
var loadTables = sync.OnceValues(func() (*splitTables, error) {
	t := &splitTables{abbreviations: map[string]abbreviation{}}
	for line, row := range rows(abbreviationsTSV) {
		word, kind, _ := strings.Cut(row, "\t")
		k, ok := abbreviationKinds[kind]
		if !ok {
			return nil, fmt.Errorf("abbreviations.tsv line %d: kind %q is none of title, number, date, any", line, kind)
		}
		t.abbreviations[word] = k
	}
	t.prefixes = set(prefixesTSV)
	t.starters = set(startersTSV)
	t.units = set(unitsTSV)
	return t, nil
})

// rows yields the data lines of a table with their line numbers: neither comments nor the header.
func rows(tsv string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		header := true
		line := 0
		for row := range strings.Lines(tsv) {
			line++
			row = strings.TrimRight(row, "\r\n")
			if row == "" || strings.HasPrefix(row, "#") {
				continue
			}
			if header {
				header = false
				continue
			}
			if !yield(line, row) {
				return
			}
		}
	}
}

func set(tsv string) *vocab.Set {
	m := vocab.Words()
	for _, row := range rows(tsv) {
		m.Add(row)
	}
	return m
}
