package who_test

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// gumDocument is a document of the GUM treebank with its coreference.
type gumDocument struct {
	id       string
	text     strings.Builder
	mentions []gumMention
}

type gumMention struct {
	start, end int // bytes of text
	cluster    string
	kind       string // person, organization, place, …
}

// gumOpen is the beginning of a mention in the column "Entity=": "(1-person-giv:act-…".
var gumOpen = regexp.MustCompile(`\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)`)

// readGUM reads the documents of a treebank file.
func readGUM(t *testing.T, path string) []*gumDocument {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []*gumDocument
	var d *gumDocument
	var open []gumMention
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<20)
	space, skip := "", 0
	for sc.Scan() {
		line := sc.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			d = &gumDocument{id: line[strings.Index(line, "= ")+2:]}
			out, open = append(out, d), nil
		case line == "# newpar" && d.text.Len() > 0:
			space = "\n\n"
		case line == "" || strings.HasPrefix(line, "#"):
		default:
			c := strings.Split(line, "\t")
			if strings.Contains(c[0], ".") {
				continue
			}
			if strings.Contains(c[0], "-") {
				// A word of several tokens: its letters are those of the tokens.
				var from, to int
				fmt.Sscanf(c[0], "%d-%d", &from, &to)
				skip = to
				if !strings.Contains(c[9], "SpaceAfter=No") {
					skip = -to
				}
				continue
			}
			var n int
			fmt.Sscan(c[0], &n)
			d.text.WriteString(space)
			start := d.text.Len()
			d.text.WriteString(c[1])
			end := d.text.Len()
			space = " "
			if strings.Contains(c[9], "SpaceAfter=No") || skip != 0 && n < max(skip, -skip) {
				space = ""
			}
			if n == skip {
				space = ""
			}
			if n >= max(skip, -skip) {
				skip = 0
			}
			i := strings.Index(c[9], "Entity=")
			if i < 0 {
				continue
			}
			cell, _, _ := strings.Cut(c[9][i+len("Entity="):], "|")
			for _, m := range gumOpen.FindAllStringSubmatch(cell, -1) {
				switch {
				case m[1] != "":
					open = append(open, gumMention{start: start, cluster: m[1], kind: m[2]})
				default:
					k := len(open) - 1
					for m[3] != "" && k > 0 && open[k].cluster != m[3] {
						k--
					}
					if k < 0 {
						continue
					}
					g := open[k]
					g.end = end
					d.mentions = append(d.mentions, g)
					open = append(open[:k], open[k+1:]...)
				}
			}
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// tally counts right answers.
type tally struct{ right, wrong, missed int }

func (c tally) String() string {
	p, r := 0.0, 0.0
	if n := c.right + c.wrong; n > 0 {
		p = float64(c.right) / float64(n)
	}
	if n := c.right + c.wrong + c.missed; n > 0 {
		r = float64(c.right) / float64(n)
	}
	return fmt.Sprintf("precision %.3f recall %.3f (right %d wrong %d missed %d)", p, r, c.right, c.wrong, c.missed)
}

// TestGUM measures what pronouns are taken to mean on the test part of the GUM
// treebank: of the pronouns that an annotator gave to a person, organisation
// or place mentioned by more than pronouns, how many are given to the same.
func TestGUM(t *testing.T) {
	path := os.Getenv("GUM")
	if path == "" {
		path = shared(t, "reference", "treebank", "gum-test.conllu.gz")
	}
	verbose := os.Getenv("GUM_VERBOSE") != ""
	r := reads(t)
	counts := map[string]*tally{"he/she": {}, "it": {}, "they": {}}
	var muc tally
	var bcubed, ceaf, mentions ratio
	for _, g := range readGUM(t, path) {
		if only := os.Getenv("GUM_KIND"); only != "" && !strings.Contains(g.id, "_"+only+"_") {
			continue
		}
		text := g.text.String()
		d, err := r.Read(graph.Article{ID: "article:gum", Text: text})
		if err != nil {
			t.Fatalf("%s: %v", g.id, err)
		}
		exact := map[[2]int]string{}
		kinds := map[string]string{}
		named := vocab.Words()
		for _, m := range g.mentions {
			exact[[2]int{m.start, m.end}] = m.cluster
			kinds[m.cluster] = m.kind
			if c := text[m.start]; m.end-m.start > 4 && c >= 'A' && c <= 'Z' {
				named.Add(m.cluster)
			}
		}
		clusters := entityClusters(d, g)
		links(d, g, clusters, &muc)
		scoreClusters(d, g, &mentions, &bcubed, &ceaf)
		for _, m := range g.mentions {
			var c *tally
			word := strings.ToLower(text[m.start:m.end])
			switch word {
			case "he", "him", "his", "she", "her", "himself", "herself":
				c = counts["he/she"]
			case "it", "its":
				c = counts["it"]
			case "they", "them", "their":
				c = counts["they"]
			}
			k := kinds[m.cluster]
			if c == nil || k != "person" && k != "organization" && k != "place" || !named.Has(m.cluster) {
				continue
			}
			mine := mentionAt(d, m.start)
			answer := "right"
			switch {
			case mine == nil || len(mine.Entities) == 0:
				c.missed++
				answer = "missed"
			case clusters[mine.Entities[0]] == m.cluster:
				c.right++
			default:
				c.wrong++
				answer = "wrong " + string(d.Entities[mine.Entities[0]].ID)
			}
			if verbose && answer != "right" {
				from, to := max(0, m.start-160), min(len(text), m.end+40)
				t.Logf("%s %s: …%s[%s]%s", answer, g.id, strings.ToValidUTF8(text[from:m.start], ""), word, strings.ToValidUTF8(text[m.end:to], ""))
			}
		}
	}
	for _, k := range []string{"he/she", "it", "they"} {
		t.Logf("%-7s %s", k, counts[k])
	}
	t.Logf("links   %s", muc)
	t.Logf("mentions of more than one, of people, organisations and places: %s", mentions)
	t.Logf("B-cubed %s", bcubed)
	t.Logf("CEAF-e  %s", ceaf)
	if p, r, _ := bcubed.scores(); p < 0.85 || r < 0.85 {
		t.Errorf("B-cubed: %s, want precision 0.85 and recall 0.85 at least", bcubed)
	}
	if c := counts["he/she"]; c.right*10 < (c.right+c.wrong)*6 {
		t.Errorf("he and she: %s, want 60 %% right at least", c)
	}
}

// entityClusters says which cluster of the treebank an entity of the document
// is: the one most of its names and titles stand in.
func entityClusters(d *who.Document, g *gumDocument) []string {
	votes := make([]map[string]int, len(d.Entities))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form == who.Pronoun || len(m.Entities) != 1 {
			continue
		}
		start, end := d.Sentences[m.Sentence].Offsets(m.From, m.To)
		if c := clusterOver(g, start, end); c != "" {
			e := m.Entities[0]
			if votes[e] == nil {
				votes[e] = map[string]int{}
			}
			votes[e][c]++
		}
	}
	out := make([]string, len(d.Entities))
	for e, v := range votes {
		best := 0
		for c, n := range v {
			if n > best || n == best && c < out[e] {
				best, out[e] = n, c
			}
		}
	}
	return out
}

// clusterOver returns the cluster of the smallest gold mention that covers the
// bytes, or of the largest inside them; "" where there is none.
func clusterOver(g *gumDocument, start, end int) string {
	best, size := "", 1<<30
	for _, m := range g.mentions {
		if m.start <= start && end <= m.end && m.end-m.start < size && m.end-m.start <= 3*(end-start)+20 {
			best, size = m.cluster, m.end-m.start
		}
	}
	if best != "" {
		return best
	}
	size = 0
	for _, m := range g.mentions {
		if start <= m.start && m.end <= end && m.end-m.start > size {
			best, size = m.cluster, m.end-m.start
		}
	}
	return best
}

// links scores each name, title and pronoun that follows another of its entity
// as one link, as the MUC measure does.
func links(d *who.Document, g *gumDocument, clusters []string, c *tally) {
	seen := make([]int, len(d.Entities))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if len(m.Entities) != 1 || m.Generic || clusters[m.Entities[0]] == "" {
			continue
		}
		e := m.Entities[0]
		if seen[e]++; seen[e] == 1 {
			continue
		}
		start, end := d.Sentences[m.Sentence].Offsets(m.From, m.To)
		switch clusterOver(g, start, end) {
		case clusters[e]:
			c.right++
		case "":
		default:
			c.wrong++
		}
	}
}

// mentionAt returns the pronoun that begins at a byte, nil where none does.
func mentionAt(d *who.Document, start int) *who.Mention {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form == who.Pronoun && d.Sentences[m.Sentence].Tokens[m.From].Start == start {
			return m
		}
	}
	return nil
}
