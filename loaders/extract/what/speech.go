package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// speech settles what is only said: one STATED where nothing finer is told of
// what somebody says, a comment where the speaker judges what others do.
func (d *document) speech(finds []*find) []*find {
	d.confirmed(finds)
	finds = append(finds, d.accordings(finds)...)
	finds = append(finds, d.experts(finds)...)
	finds = append(finds, d.likewise(finds)...)
	finds = append(finds, d.sameDone(finds)...)
	finds = append(finds, d.labelled(finds)...)
	finds = append(finds, d.worded()...)
	d.voice(finds)
	d.overheard(finds)
	bySentence := map[int][]*find{}
	for _, f := range finds {
		bySentence[f.sentence] = append(bySentence[f.sentence], f)
	}
	for _, f := range finds {
		if f.gone == "" {
			u := utterance{d: d, s: &d.sents[f.sentence], f: f, finds: finds, beside: bySentence[f.sentence], before: bySentence[f.sentence-1]}
			u.settle()
		}
	}
	d.landClaims(finds)
	d.victims(finds)
	return finds
}

// spoken reports whether the sentence tells of another speech act.
func spoken(beside []*find, f *find, d *document) bool {
	return slices.ContainsFunc(beside, func(g *find) bool { return g != f && g.gone == "" && d.Tables.Acts[g.kind].Speech })
}

// elaborates reports whether a quotation only goes on with what its speaker did in the sentence before:
// "X accused Athens of a breach of trust. “…,” she said."
func (d *document) elaborates(s *sentence, f *find, before []*find) bool {
	n := s.Subjects(f.token)
	if n < 0 || !s.Quotes(f.token) || s.Names(n) && s.Paragraph != d.sents[f.sentence-1].Paragraph {
		return false
	}
	return slices.ContainsFunc(before, func(g *find) bool {
		return g.gone == "" && g.kind != graph.Stated && g.kind != graph.CommentedOn && d.Tables.Acts[g.kind].Speech && clause.SameParties(g.agents, f.agents)
	})
}

// finer says which of the acts told in its sentence a statement is left to, "" for none.
func (d *document) finer(s *sentence, f *find, beside []*find) string {
	if h := s.Head(f.token); h >= 0 && s.Rels[f.token] == parse.AclRelcl && clause.Sums.Has(s.Low[h]) && s.Tokens[h].Tag == parse.NOUN && slices.ContainsFunc(beside, func(g *find) bool {
		return g.gone == "" && g.token < h && g.kind != graph.Stated && clause.SameParties(g.agents, f.agents)
	}) {
		return "only says why it was done" // "expelled the envoy, a decision it said was based on evidence"
	}
	for _, g := range beside {
		if g == f || g.gone != "" || g.kind == graph.Stated || s.onPhrase(g.token) {
			continue
		}
		if s.Rels[g.token].Is(parse.AclRelcl, parse.Conj) && g.kind == graph.Denied && !clause.SameParties(f.agents, g.agents) {
			continue // "said the ship carried shells, which Tehran denies"
		}
		if c := s.Content(f.token); c >= 0 && s.Within(c, g.token) && !s.Dominates(c, f.token) {
			// "said the attack by Russia broke the truce" is more than the attack
			if g.row.IsVerb() || clause.SameParties(f.agents, g.agents) && (!offers[g.kind] || s.Answer(g.token) < 0) {
				return "what is said is an event of its own"
			}
		}
		if s.Rels[f.token] == parse.Parataxis && g.token == s.Head(f.token) && g.row.IsVerb() && g.token < f.token {
			return "what is said is an event of its own" // "Australia pledged money, its minister said"
		}
		if clause.SameParties(f.agents, g.agents) && d.Tables.Acts[g.kind].Speech && !(g.kind == graph.CommentedOn && s.opens(f.token)) {
			if s.Rels[f.token] == parse.Conj && s.Tokens[f.token].XPOS != parse.VBG {
				continue // "condemned the strike and said that the talks would go on"
			}
			return "the sentence tells a finer act of the speaker"
		}
	}
	return ""
}

// opens reports whether what is said follows in the next sentences: "Responding to the report, X
// said:".
func (s *sentence) opens(v int) bool {
	n := len(s.Tokens)
	return n > 0 && s.Tokens[n-1].Text == ":" && v > n-4
}

// restate gives back the statements that were left to an act which came to nothing.
func (d *document) restate(finds []*find) {
	var bySentence map[int][]*find
	for _, f := range finds {
		if !f.yields {
			continue
		}
		if bySentence == nil {
			bySentence = map[int][]*find{}
			for _, g := range finds {
				bySentence[g.sentence] = append(bySentence[g.sentence], g)
			}
		}
		s := &d.sents[f.sentence]
		if f.gone = d.finer(s, f, bySentence[f.sentence]); f.gone == "" && f.sentence > 0 && d.elaborates(s, f, bySentence[f.sentence-1]) {
			f.gone = "goes on with what the sentence before tells"
		}
	}
}

// reportOnly says why what the press tells is no event.
const reportOnly = "only an outlet's report"

// agency reports whether whoever speaks is called a news agency or a radio station there, which
// tells what others do: "the APS news agency said", "Bishkek radio said".
func (s *sentence) agency(p clause.Party) bool {
	for x := max(0, p.Token-2); x < min(len(s.Tokens), p.Token+3); x++ {
		if s.Low[x] == "agency" && x > 0 && (s.Low[x-1] == "news" || s.Low[x-1] == "press" || s.Low[x-1] == "telegraph") || s.Low[x] == "radio" {
			return true
		}
	}
	return false
}

// reportsOnly reports whether the press tells by the verb at v, or because it is an agency, what others do.
func (s *sentence) reportsOnly(p clause.Party, v int) bool {
	return v >= 0 && s.Low[v] == "report" || s.agency(p)
}

// seen are the verbs by which only the press makes public what it has: "a memo obtained by".
var seen = vocab.Words("obtain", "review", "view")

// saidOf reports whether a verb of saying has "of X" itself, right behind it or its subject:
// not "said the director of X".
func (s *sentence) saidOf(v int) bool {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if p := s.Child(int(k), parse.Case); p == 0 && (s.Low[p] == "of" || s.Low[p] == "about") {
			return true // "Of that picture the spokesman said"
		} else if int(k) > v && p > v && (s.Low[p] == "of" || s.Low[p] == "about") {
			return p == v+1 || s.Tokens[p-1].Tag == parse.PUNCT || s.Names(p-1)
		}
	}
	return false
}

// ofMatter reports whether what is spoken of is only a matter, nothing that is told and nobody: "Of relations with Russia, X said".
func (s *sentence) ofMatter(f *find) bool {
	if len(f.object) == 0 || len(f.targets) > 0 {
		return false
	}
	x := f.object[0]
	return s.Tokens[x].XPOS == parse.NNS && s.Mention[x] < 0 && s.Child(x, parse.Det, parse.NmodPoss) < 0 && s.Doc.Tables.Referents[s.Low[x]] == nil
}

// verdict returns what "…," said X of Y makes of it: a denial of a claim, criticism, or a comment.
func (d *document) verdict(s *sentence, f *find) graph.EventType {
	for x := 0; x < f.token; x++ {
		switch {
		case s.Negated(x):
		case falsehoods.Has(s.Low[x]) && len(f.object) > 0 && d.Tables.Classes["accusation"].Has(s.Low[f.object[0]]):
			return graph.Denied
		case d.Tables.Classes["bad"].Has(s.Low[x]):
			return graph.Criticized
		}
	}
	return graph.CommentedOn
}

// condemned returns the subject of which somebody says that it is bad, -1 if none:
// "said the recording was unethical". Such a remark criticises.
func (d *document) condemned(s *sentence, f *find) int {
	c := s.Content(f.token)
	not := false
	if c >= 0 && (s.Low[c] == "think" || s.Low[c] == "believe") && s.Negated(c) && s.Modal(c) == clause.Plain {
		c, not = s.Content(c), true // "I don't think they are serious"
	}
	if c < 0 || s.Child(c, parse.Cop) < 0 || s.Modal(c) != clause.Plain {
		return -1
	}
	if not = not != s.Negated(c); not && !proper.Has(s.Low[c]) || !not && !s.IsBad(c) {
		return -1
	}
	x := s.Child(c, parse.Nsubj, parse.Csubj, parse.NsubjOuter, parse.Expl)
	if x >= 0 && s.Low[x] == "it" {
		// "It is unacceptable that a president would say such words"
		for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
			if int(k) > c && s.Rels[k].Is(parse.Ccomp, parse.Csubj, parse.Advcl) && s.Verbal(int(k)) {
				return int(k)
			}
		}
		if s.Negated(c) {
			return -1
		}
	}
	return x
}

// ofWhose are the places of whose the bad is that somebody calls something.
var ofWhose = []verbs.Path{{Steps: []string{"by"}}, {Steps: []string{"from"}}, {Steps: []string{"on", "of"}}, {Steps: []string{"poss"}}}
