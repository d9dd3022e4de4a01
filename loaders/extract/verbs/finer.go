package verbs

import "strings"

// finer is a row of finer.tsv: what follows the code of each column.
type finer struct {
	when  string
	codes []string
}

func (t *Tables) addFiner(l line) error {
	f := finer{l.cols[1], l.cols[2:]}
	if f.when != "any" && f.when != "ended" && f.when != "kept" {
		return l.errorf("%q is not any, ended or kept", f.when)
	}
	for _, w := range strings.Fields(l.cols[0]) {
		t.finer[w] = append(t.finer[w], f)
	}
	return nil
}

// FineAt returns what a column of finer.tsv has for a lemma, with the one before it or
// alone, "" for nothing; ended says whether the words speak of something that is to end.
func (t *Tables) FineAt(before, lemma string, column int, ended bool) string {
	rows := t.finer[lemma]
	if pair := t.finer[before+":"+lemma]; pair != nil {
		rows = pair
	}
	for _, r := range rows {
		if r.codes[column] != None && (r.when == "any" || (r.when == "ended") == ended) {
			return r.codes[column]
		}
	}
	return ""
}
