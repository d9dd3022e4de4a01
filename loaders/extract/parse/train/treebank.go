package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"backchannel/loaders/extract/parse"
)

// word is a line of a treebank.
type word struct {
	form, lemma string
	tag         parse.Tag
	xpos        parse.Penn
	head        int // index in the sentence, its length for the root
	rel         parse.Rel
	before      bool // white space before
	after       bool
}

// sentence is a sentence of a treebank.
type sentence struct {
	id, text string
	newpar   bool
	words    []word
	// group numbers sentences that stand together and share their words; copies have that of the original.
	group int
	// copied marks what repeats a sentence, and is no further evidence that its words exist.
	copied bool
	// hard marks what was written for the parser to stumble over, which texts hold more rarely.
	hard bool
}

// readTreebank reads a part of the treebanks, in CoNLL-U.
func readTreebank(dir, name string) ([]sentence, error) {
	path := treebankFile(dir, name)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if filepath.Ext(path) == ".gz" {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	return readSentences(r, path)
}

// readSentences reads CoNLL-U from r, which errors call path. Empty nodes are left out.
func readSentences(r io.Reader, path string) ([]sentence, error) {
	var out []sentence
	var s sentence
	var joined struct {
		to    int
		after bool
	}
	space := true
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		text := scan.Text()
		switch {
		case text == "":
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s, space, joined.to = sentence{}, true, 0
			continue
		case strings.HasPrefix(text, "# sent_id = "):
			s.id = text[len("# sent_id = "):]
		case strings.HasPrefix(text, "# text = "):
			s.text = text[len("# text = "):]
		case strings.HasPrefix(text, "# newpar"), strings.HasPrefix(text, "# newdoc"):
			s.newpar = true
		}
		if text[0] == '#' {
			continue
		}
		col := strings.Split(text, "\t")
		if len(col) != 10 {
			return nil, fmt.Errorf("%s line %d: %d columns instead of 10", path, line, len(col))
		}
		noSpace := strings.Contains(col[9], "SpaceAfter=No")
		if _, to, ok := strings.Cut(col[0], "-"); ok {
			joined.to, _ = strconv.Atoi(to)
			joined.after = !noSpace
			continue
		}
		if strings.Contains(col[0], ".") {
			continue
		}
		w := word{form: col[1], lemma: col[2], before: space, after: !noSpace}
		id, err := strconv.Atoi(col[0])
		if err != nil || id != len(s.words)+1 {
			return nil, fmt.Errorf("%s line %d: word %q out of order", path, line, col[0])
		}
		switch {
		case id < joined.to:
			w.after = false
		case id == joined.to:
			w.after = joined.after
		}
		space = w.after
		w.tag, _ = parse.ParseTag(col[3])
		w.xpos, _ = parse.ParsePenn(col[4])
		rel, ok := parse.ParseRel(col[7])
		if !ok {
			return nil, fmt.Errorf("%s line %d: relation %q is not known; add it to relation.go", path, line, col[7])
		}
		w.rel = rel
		if w.head, err = strconv.Atoi(col[6]); err != nil {
			return nil, fmt.Errorf("%s line %d: head %q is not a number", path, line, col[6])
		}
		w.head--
		s.words = append(s.words, w)
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	for _, s := range out {
		for i := range s.words {
			if s.words[i].head < 0 {
				s.words[i].head = len(s.words)
			}
		}
	}
	return out, nil
}

// projective returns the heads of s with the arcs that cross others lifted to the head's head until none does.
func projective(s sentence) []int {
	n := len(s.words)
	heads := make([]int, n)
	for i, w := range s.words {
		heads[i] = w.head
	}
	dominates := func(a, d int) bool {
		for d != n {
			if d == a {
				return true
			}
			d = heads[d]
		}
		return a == n
	}
	for {
		// Lift the shortest of the arcs that span a word its head does not dominate.
		worst, length := -1, n+2
		for d, h := range heads {
			from, to := min(d, h), max(d, h)
			if h == n {
				continue
			}
			for k := from + 1; k < to; k++ {
				if !dominates(h, k) {
					if to-from < length {
						worst, length = d, to-from
					}
					break
				}
			}
		}
		if worst < 0 {
			return heads
		}
		heads[worst] = heads[heads[worst]]
	}
}

// genre returns the part of GUM a sentence is from ("news"), or "" for EWT.
func (s *sentence) genre() string {
	rest, ok := strings.CutPrefix(s.id, "GUM_")
	if !ok {
		return ""
	}
	g, _, _ := strings.Cut(rest, "_")
	return g
}
