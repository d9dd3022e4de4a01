package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// labels are the verbs by which somebody says what a deed is, and what that makes of the
// remark: praise, criticism, or a comment as its words go.
var labels = map[string]graph.EventType{"call": graph.CommentedOn, "describe": graph.CommentedOn, "term": graph.CommentedOn, "see": graph.CommentedOn,
	"view": graph.CommentedOn, "dub": graph.CommentedOn, "label": graph.CommentedOn, "brand": graph.CommentedOn, "say": graph.CommentedOn, "characterise": graph.CommentedOn,
	"characterize": graph.CommentedOn, "hail": graph.Praised, "laud": graph.Praised, "praise": graph.Praised, "denounce": graph.Criticized, "condemn": graph.Criticized,
	"decry": graph.Criticized, "slam": graph.Criticized, "blast": graph.Criticized}

// labelled finds the remarks in "Canada followed, in what May hailed as a blow to Moscow":
// what they are about is what the clause tells.
func (d *document) labelled(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 1; t+3 < len(s.Tokens); t++ {
			if s.low[t] != "what" || s.low[t-1] != "in" || t > 1 && s.Tokens[t-2].Tag != parse.PUNCT {
				continue
			}
			v, by := s.labeller(t)
			if v < 0 {
				continue
			}
			f := s.told(d.reader.tables.saying, labels[s.low[v]], v, by, 0.85)
			f.judges = true
			end := len(s.Tokens)
			if t == 1 {
				for end = v; end < len(s.Tokens)-1 && s.Tokens[end].Text != ","; end++ {
				}
			}
			for x := v + 1; x < end && f.kind == graph.CommentedOn; x++ {
				if d.reader.tables.classes["bad"][s.low[x]] {
					f.kind = graph.Criticized
				}
			}
			taken := false
			for _, g := range finds {
				if g.sentence != i || g.gone != "" {
					continue
				}
				taken = taken || g.token == v && g.kind != graph.Stated
				if inside := g.token >= t && g.token < end; !inside && f.of == nil && g.kind != graph.Stated && g.kind != graph.CommentedOn {
					f.of = g
				}
			}
			if taken || f.of != nil && d.related(f.of.agents, by) {
				continue
			}
			if f.of == nil {
				// "Iran began removing cameras, in what X called a challenge": what Iran does is no event of ours
				if f.targets = s.doerAbove(t); len(f.targets) == 0 || d.related(f.targets, by) {
					f.kind, f.targets = graph.CommentedOn, nil
				}
				if len(f.targets) == 0 && t > 1 {
					continue // on nothing that is told
				}
			}
			out = append(out, f)
		}
	}
	return out
}

// doerAbove returns who does what the clause above the word "what" tells.
func (s *sentence) doerAbove(what int) []party {
	for v := s.head(what); v >= 0; v = s.head(v) {
		if s.verbal(v) {
			if n := s.surface(v); n >= 0 && !s.passive(v) {
				return s.parties(n, actorKinds)
			}
		}
	}
	return nil
}

// labeller returns the verb behind "in what" by which somebody says what it was, and who
// does; -1 for none.
func (s *sentence) labeller(what int) (int, []party) {
	for v := what + 1; v < len(s.Tokens) && v < what+14; v++ {
		if s.Tokens[v].Tag != parse.VERB || s.Tokens[v].Quoted {
			continue
		}
		if labels[s.low[v]] == 0 {
			return -1, nil
		}
		if s.Tokens[v-1].Tag == parse.AUX || s.passive(v) {
			if by := s.byAgent(v); by > v {
				if ps := s.parties(by, actorKinds); len(ps) == 1 {
					return v, ps
				}
			}
		}
		x := v - 1
		for x > what && s.Tokens[x].Tag.Is(parse.ADV, parse.AUX) {
			x--
		}
		if m := s.mention[x]; x > what && m >= 0 {
			if ps := s.parties(s.doc.Mentions[m].Head, actorKinds); len(ps) == 1 {
				return v, ps
			}
		}
		return -1, nil
	}
	return -1, nil
}

// tones are the words for how somebody speaks of another: "had harsh words for".
var tones = map[string]graph.EventType{"harsh": graph.Criticized, "harshest": graph.Criticized, "scathing": graph.Criticized, "sharp": graph.Criticized, "sharpest": graph.Criticized,
	"tough": graph.Criticized, "toughest": graph.Criticized, "strong": graph.Criticized, "strongest": graph.Criticized, "stern": graph.Criticized, "angry": graph.Criticized, "bitter": graph.Criticized, "critical": graph.Criticized, "stinging": graph.Criticized,
	"warm": graph.Praised, "warmest": graph.Praised, "kind": graph.Praised, "generous": graph.Praised, "glowing": graph.Praised, "flattering": graph.Praised}

// worded finds who "had harsh words for" whom, or "reserved his sharpest criticism" for him.
func (d *document) worded() []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if s.low[t] != "word" && s.low[t] != "language" && s.low[t] != "criticism" && s.low[t] != "praise" || s.rel(t) != parse.Obj {
				continue
			}
			v := s.head(t)
			if v < 0 || s.negated(v) || s.modal(v) != plain || s.low[v] != "have" && s.low[v] != "reserve" && s.low[v] != "save" && s.low[v] != "hear" && s.low[v] != "get" && s.low[v] != "find" && s.low[v] != "receive" {
				continue
			}
			var kind graph.EventType
			switch s.low[t] {
			case "criticism":
				kind = graph.Criticized
			case "praise":
				kind = graph.Praised
			}
			for k := s.kid[t]; k >= 0; k = s.sib[k] {
				if tone := tones[toneless(s.low[k])]; tone != 0 && s.rels[k] == parse.Amod && (s.low[t] == "word" || s.low[t] == "language") {
					kind = tone
				}
			}
			by, on := s.follow(v, []path{{steps: []string{"subj"}}}, actorKinds), s.follow(v, []path{{steps: []string{"for"}}, {steps: []string{"obj", "for"}}}, actorKinds)
			if s.low[v] == "hear" || s.low[v] == "get" || s.low[v] == "receive" { // "heard harsh words from"
				by, on = s.follow(v, []path{{steps: []string{"from"}}, {steps: []string{"obj", "from"}}}, actorKinds), by
			}
			if kind == 0 || len(by) == 0 || len(on) == 0 || d.related(by, on) {
				continue
			}
			f := s.told(d.reader.tables.saying, kind, v, by, 0.9)
			f.targets = on
			out = append(out, f)
		}
	}
	return out
}

// toneless is an adjective without the ending of its comparative: "sharper", "sterner".
func toneless(w string) string {
	if a, ok := strings.CutSuffix(w, "er"); ok && tones[a] != 0 {
		return a
	}
	return w
}

// ownMatter reports whether a comment says itself what it is on, and that is none of the
// deeds told: "was sceptical of the interaction between X and Y".
func (d *document) ownMatter(s *sentence, f *find) bool {
	if f.row.Type != graph.CommentedOn || len(f.object) == 0 || f.row.isVerb() && f.row.Head != "v:doubt" && f.row.Head != "v:react" && f.row.Head != "v:respond" && f.row.Head != "v:dismiss" {
		return false
	}
	x := f.object[0]
	return s.Tokens[x].Tag == parse.NOUN && d.reader.tables.referents[s.low[x]] == nil
}

// performed reports whether who wishes to do an act of speech does it by saying so: "I want
// to thank Turkey", "let me begin by thanking her", "allow me to congratulate him".
func (s *sentence) performed(t int, r *Row) bool {
	switch r.Type {
	case graph.Praised, graph.Criticized, graph.Supported, graph.Requested:
	default:
		return false
	}
	if h := s.head(t); s.rel(t) == parse.Conj && h >= 0 && h < t && s.Tokens[t].XPOS != parse.VBD {
		t = h // "want to congratulate them and thank Turkey"
	}
	aloud := r.Type != graph.Supported || s.low[t] == "express" || s.low[t] == "voice" || s.low[t] == "reaffirm" || s.low[t] == "reiterate"
	h := s.head(t)
	if h >= 0 && h < t && s.Tokens[t].XPOS == parse.VBG && s.low[t-1] == "by" && openings[s.low[h]] {
		t, h = h, s.head(h) // "would like to begin by thanking"
	}
	if h < 0 || !s.rel(t).Is(parse.Xcomp, parse.Ccomp, parse.Advcl) || s.negated(h) || !aloud {
		return false
	}
	switch s.low[h] {
	case "let", "allow", "permit":
		return h+1 < t && (s.low[h+1] == "me" || s.low[h+1] == "i" || s.low[h+1] == "us" || s.low[h+1] == "we") && s.surface(h) < 0
	case "want", "like", "wish", "love":
		n := s.surface(h)
		return s.rel(t) == parse.Xcomp && n >= 0 && (s.Tokens[n].Text == "I" || s.low[n] == "we") && (s.Tokens[t].Quoted || len(s.mentionParties(n, nil)) > 0)
	}
	return false
}

// openings are the verbs for how a speech begins and ends: "let me start by".
var openings = map[string]bool{"start": true, "begin": true, "open": true, "conclude": true, "end": true, "close": true, "finish": true}

// named tells "called Tsvangirai, the opposition leader, a traitor" from a telephone call: what
// somebody is called stands behind him. It reports whether it does, and whether it is bad.
func (s *sentence) named(v int) (is, bad bool) {
	o := s.objectOf(v)
	if o < 0 || s.mention[o] < 0 || s.passive(v) {
		return false, false
	}
	who := s.doc.Mentions[s.mention[o]].Entities
	end := s.doc.Mentions[s.mention[o]].To
	for x := end; x < len(s.Tokens) && x < end+6 && !s.finite(x); x++ {
		if m := s.mention[x]; m >= 0 && len(who) == 1 && len(s.doc.Mentions[m].Entities) == 1 && s.doc.Mentions[m].Entities[0] == who[0] {
			end = s.doc.Mentions[m].To
		}
	}
	if end+1 < len(s.Tokens) && s.low[end] == "of" && s.mention[end+1] >= 0 {
		end = s.doc.Mentions[s.mention[end+1]].To // "called the government of X “absurd”"
	}
	if end < len(s.Tokens) && s.Tokens[end].Text == "," {
		end++
	}
	if end+1 >= len(s.Tokens) {
		return false, false
	}
	switch {
	case parse.IsQuoteMark(s.Tokens[end].Text) && s.Tokens[end].XPOS != parse.CloseQuote:
	case s.low[end] == "a" || s.low[end] == "an":
	default:
		return false, false
	}
	for x := end + 1; x < len(s.Tokens) && x < end+8; x++ {
		switch {
		case temporal[s.low[x]] || s.Tokens[x].Tag == parse.NUM || s.low[x] == "time" || s.low[x] == "few":
			return is, bad
		case s.doc.reader.tables.classes["bad"][s.low[x]]:
			bad = true
			is = true
		case s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN):
			is = true
		case s.finite(x):
			return is, bad
		}
	}
	return is, bad
}

// article reports whether a noun is brought up as something new: "a statement".
func (s *sentence) article(n int) bool {
	d := s.child(n, parse.Det)
	return d >= 0 && (s.low[d] == "a" || s.low[d] == "an" || s.low[d] == "any" || s.low[d] == "no")
}

// appositive reports whether a noun begins behind a comma to sum up what was told before: "…, a
// move", "…, remarks".
func (s *sentence) appositive(n int) bool {
	start := n
	for start > 0 && s.Tokens[start-1].Tag == parse.ADJ {
		start--
	}
	if start > 0 && (s.low[start-1] == "a" || s.low[start-1] == "an") {
		start--
	} else if s.Tokens[n].XPOS != parse.NNS {
		return false
	}
	return start > 0 && (s.Tokens[start-1].Text == "," || s.Tokens[start-1].Text == "–" || s.Tokens[start-1].Text == "—")
}

// rewards reports whether the verb at v calls something a reward for those who are bad: "called the
// deal a gift to the aggressors".
func (s *sentence) rewards(v int) bool {
	for _, place := range [...]string{"comp", "as"} {
		for _, x := range s.fillers(v, place, nil) {
			if !boons[s.low[x]] {
				continue
			}
			for k := s.kid[x]; k >= 0; k = s.sib[k] {
				if s.rels[k].Is(parse.Nmod, parse.Obl) && int(k) > x && (s.doc.reader.tables.classes["bad"][s.low[k]] || s.doc.reader.tables.classes["fighters"][s.low[k]] || s.low[k] == "aggressor") {
					return true
				}
			}
		}
	}
	return false
}

// boons are the nouns for what one should not give to the bad.
var boons = map[string]bool{"reward": true, "gift": true, "prize": true, "present": true, "licence": true, "license": true, "victory": true, "boon": true, "recipe": true, "concession": true, "incentive": true}

// onPhrase reports whether a verb tells what others made of the words in front of it, which is no
// part of them: "said that war was near, words which Delhi called idle".
func (s *sentence) onPhrase(v int) bool {
	if h := s.head(v); s.rels[v] == parse.Conj && h >= 0 && s.rels[h] == parse.AclRelcl {
		v = h // "an idea that X supported but that Y dismissed"
	}
	n := s.head(v)
	return n >= 0 && s.rels[v] == parse.AclRelcl && (sums[s.low[n]] || s.doc.reader.tables.classes["phrase"][s.low[n]]) && s.appositive(n)
}

// summedUp returns the event of the clause that a noun behind a comma sums up: "Israel struck
// Damascus, a move condemned by Iran"; -1.
func (d *document) summedUp(finds []*find, before []int, f *find, s *sentence, x int) int {
	types := d.reader.tables.referents[s.low[x]]
	if !f.row.isVerb() || f.token < x || !sums[s.low[x]] && types == nil || !s.appositive(x) {
		return -1
	}
	return d.inFront(finds, before, f, x, func(g *find) bool {
		// "X met Y in Davos, a meeting that Z described as warm"
		return g.kind != graph.Stated && g.kind != graph.CommentedOn && (sums[s.low[x]] || slices.Contains(types, g.kind))
	})
}

// phrased returns the act of speech in front of a noun behind a comma that means its words:
// "said that war was near, words which Delhi called idle"; -1.
func (d *document) phrased(finds []*find, before []int, f *find, s *sentence, x int) int {
	if !f.row.isVerb() || f.token < x || !d.reader.tables.classes["phrase"][s.low[x]] || !s.appositive(x) {
		return -1
	}
	return d.inFront(finds, before, f, x, func(g *find) bool { return d.reader.tables.acts[g.kind].speech || g.kind == graph.Stated })
}

// inFront returns the last event of others that a sentence tells in front of a word, of those
// that will do; -1 for none.
func (d *document) inFront(finds []*find, before []int, f *find, x int, will func(*find) bool) int {
	s, aside := &d.sents[f.sentence], -1
	for n := len(before) - 1; n >= 0 && finds[before[n]].sentence == f.sentence; n-- {
		g := finds[before[n]]
		if g.gone != "" || g.token >= x || sameParties(g.agents, f.agents) || !will(g) {
			continue
		}
		if marked := s.rels[g.token] == parse.Conj && s.child(g.token, parse.Mark) >= 0; !marked && s.rels[g.token] != parse.Advcl || s.head(g.token) > g.token {
			return before[n]
		}
		if aside < 0 {
			aside = before[n] // "left, hours after X struck, a step that": the leaving rather
		}
	}
	return aside
}

// sums are the nouns that sum up a deed of any kind.
var sums = map[string]bool{"move": true, "step": true, "decision": true, "action": true, "act": true, "development": true, "measure": true, "gesture": true, "announcement": true}

// calledBefore returns the words by which the verb at v calls its object that stand in front of the
// clause: "“A stab in the back” is what X called the raid", "“Not serious” was how X described it".
func (s *sentence) calledBefore(v int, dst []int) []int {
	if _, ok := labels[s.low[v]]; !ok && s.low[v] != "sum" && s.low[v] != "put" {
		return dst
	}
	w := v - 1
	for w > 1 && w > v-20 && s.low[w] != "how" && s.low[w] != "what" {
		w--
	}
	if w < 2 || s.low[w] != "how" && s.low[w] != "what" || s.low[w-1] != "be" || s.child(v, parse.Nsubj, parse.NsubjPass) < w || s.child(v, parse.Obj) < v {
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
func (s *sentence) howCalled(v int) bool {
	n := s.child(v, parse.NsubjPass)
	if n < 0 || n > v || s.child(v, parse.Aux, parse.AuxPass) >= 0 || len(s.calledBefore(v, nil)) == 0 {
		return false
	}
	s.rels[n] = parse.Nsubj
	s.retag(v, parse.VBD)
	return true
}
