package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Labels are the verbs by which somebody says what a deed is, and what that makes of the
// remark: praise, criticism, or a comment as its words go.
var Labels = map[string]graph.EventType{"call": graph.CommentedOn, "describe": graph.CommentedOn, "term": graph.CommentedOn, "see": graph.CommentedOn,
	"view": graph.CommentedOn, "dub": graph.CommentedOn, "label": graph.CommentedOn, "brand": graph.CommentedOn, "say": graph.CommentedOn, "characterise": graph.CommentedOn,
	"characterize": graph.CommentedOn, "hail": graph.Praised, "laud": graph.Praised, "praise": graph.Praised, "denounce": graph.Criticized, "condemn": graph.Criticized,
	"decry": graph.Criticized, "slam": graph.Criticized, "blast": graph.Criticized}

// Appositive reports whether a noun begins behind a comma to sum up what was told before: "…, a
// move", "…, remarks".
func (s *Sentence) Appositive(n int) bool {
	start := n
	for start > 0 && s.Tokens[start-1].Tag == parse.ADJ {
		start--
	}
	if start > 0 && (s.Low[start-1] == "a" || s.Low[start-1] == "an") {
		start--
	} else if s.Tokens[n].XPOS != parse.NNS {
		return false
	}
	return start > 0 && (s.Tokens[start-1].Text == "," || s.Tokens[start-1].Text == "–" || s.Tokens[start-1].Text == "—")
}

// Sums are the nouns that sum up a deed of any kind.
var Sums = vocab.Words("move", "step", "decision", "action", "act", "development", "measure", "gesture", "announcement")

// Deed reports whether the noun at n sums up what somebody does or says: "a move", and behind a comma also "an intrusion" and
// "a welcome".
func (s *Sentence) Deed(n int) bool {
	if Sums.Has(s.Low[n]) {
		return true
	}
	c := s.Doc.Tables.Classes
	return s.Mention[n] < 0 && (c["doing"].Has(s.Low[n]) || c["wrongdoing"].Has(s.Low[n]) || c["attack"].Has(s.Low[n])) && s.Appositive(n)
}

// CalledBefore returns the words by which the verb at v calls its object that stand in front of the
// clause: "“A stab in the back” is what X called the raid", "“Not serious” was how X described it".
func (s *Sentence) CalledBefore(v int, dst []int) []int {
	if _, ok := Labels[s.Low[v]]; !ok && s.Low[v] != "sum" && s.Low[v] != "put" {
		return dst
	}
	w := v - 1
	for w > 1 && w > v-20 && s.Low[w] != "how" && s.Low[w] != "what" {
		w--
	}
	if w < 2 || s.Low[w] != "how" && s.Low[w] != "what" || s.Low[w-1] != "be" || s.Child(v, parse.Nsubj, parse.NsubjPass) < w || s.Child(v, parse.Obj) < v {
		return dst
	}
	for x := w - 2; x >= 0 && (s.Tokens[x].Quoted || !s.Tokens[w-2].Quoted); x-- {
		if s.Tokens[x].Tag.Is(parse.NOUN, parse.ADJ) {
			dst = append(dst, x)
		}
	}
	return dst
}

// howCalled makes a past tense of the participle in "“Not serious” was how X, who had served there, summed up the text".
func (s *Sentence) howCalled(v int) bool {
	n := s.Child(v, parse.NsubjPass)
	if n < 0 || n > v || s.Child(v, parse.Aux, parse.AuxPass) >= 0 || len(s.CalledBefore(v, nil)) == 0 {
		return false
	}
	s.Rels[n] = parse.Nsubj
	s.retag(v, parse.VBD)
	return true
}
