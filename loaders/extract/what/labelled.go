package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// labelled finds the remarks in "Canada followed, in what May hailed as a blow to Moscow":
// what they are about is what the clause tells.
func (d *document) labelled(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 1; t+3 < len(s.Tokens); t++ {
			if s.Low[t] != "what" || s.Low[t-1] != "in" || t > 1 && s.Tokens[t-2].Tag != parse.PUNCT {
				continue
			}
			v, by := s.labeller(t)
			if v < 0 {
				continue
			}
			f := s.told(d.Tables.Saying, clause.Labels[s.Low[v]], v, by, 0.85)
			f.judges = true
			end := len(s.Tokens)
			if t == 1 {
				for end = v; end < len(s.Tokens)-1 && s.Tokens[end].Text != ","; end++ {
				}
			}
			for x := v + 1; x < end && f.kind == graph.CommentedOn; x++ {
				if d.Tables.Classes["bad"].Has(s.Low[x]) {
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
			if taken || f.of != nil && d.Related(f.of.agents, by) {
				continue
			}
			if f.of == nil {
				// "Iran began removing cameras, in what X called a challenge": what Iran does is no event of ours
				if f.targets = s.doerAbove(t); len(f.targets) == 0 || d.Related(f.targets, by) {
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
func (s *sentence) doerAbove(what int) []clause.Party {
	for v := s.Head(what); v >= 0; v = s.Head(v) {
		if s.Verbal(v) {
			if n := s.Surface(v); n >= 0 && !s.Passive(v) {
				return s.Parties(n, clause.ActorKinds)
			}
		}
	}
	return nil
}

// labeller returns the verb behind "in what" by which somebody says what it was, and who
// does; -1 for none.
func (s *sentence) labeller(what int) (int, []clause.Party) {
	for v := what + 1; v < len(s.Tokens) && v < what+14; v++ {
		if s.Tokens[v].Tag != parse.VERB || s.Tokens[v].Quoted {
			continue
		}
		if clause.Labels[s.Low[v]] == 0 {
			return -1, nil
		}
		if s.Tokens[v-1].Tag == parse.AUX || s.Passive(v) {
			if by := s.ByAgent(v); by > v {
				if ps := s.Parties(by, clause.ActorKinds); len(ps) == 1 {
					return v, ps
				}
			}
		}
		x := v - 1
		for x > what && s.Tokens[x].Tag.Is(parse.ADV, parse.AUX) {
			x--
		}
		if m := s.Mention[x]; x > what && m >= 0 {
			if ps := s.Parties(s.Doc.Mentions[m].Head, clause.ActorKinds); len(ps) == 1 {
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
			if s.Low[t] != "word" && s.Low[t] != "language" && s.Low[t] != "criticism" && s.Low[t] != "praise" || s.Rel(t) != parse.Obj {
				continue
			}
			v := s.Head(t)
			if v < 0 || s.Negated(v) || s.Modal(v) != clause.Plain || s.Low[v] != "have" && s.Low[v] != "reserve" && s.Low[v] != "save" && s.Low[v] != "hear" && s.Low[v] != "get" && s.Low[v] != "find" && s.Low[v] != "receive" {
				continue
			}
			var kind graph.EventType
			switch s.Low[t] {
			case "criticism":
				kind = graph.Criticized
			case "praise":
				kind = graph.Praised
			}
			for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
				if tone := tones[toneless(s.Low[k])]; tone != 0 && s.Rels[k] == parse.Amod && (s.Low[t] == "word" || s.Low[t] == "language") {
					kind = tone
				}
			}
			by, on := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds), s.Follow(v, []verbs.Path{{Steps: []string{"for"}}, {Steps: []string{"obj", "for"}}}, clause.ActorKinds)
			if s.Low[v] == "hear" || s.Low[v] == "get" || s.Low[v] == "receive" { // "heard harsh words from"
				by, on = s.Follow(v, []verbs.Path{{Steps: []string{"from"}}, {Steps: []string{"obj", "from"}}}, clause.ActorKinds), by
			}
			if kind == 0 || len(by) == 0 || len(on) == 0 || d.Related(by, on) {
				continue
			}
			f := s.told(d.Tables.Saying, kind, v, by, 0.9)
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
	if f.row.Type != graph.CommentedOn || len(f.object) == 0 || f.row.IsVerb() && f.row.Head != "v:doubt" && f.row.Head != "v:react" && f.row.Head != "v:respond" && f.row.Head != "v:dismiss" {
		return false
	}
	x := f.object[0]
	return s.Tokens[x].Tag == parse.NOUN && d.Tables.Referents[s.Low[x]] == nil
}

// performed reports whether who wishes to do an act of speech does it by saying so: "I want
// to thank Turkey", "let me begin by thanking her", "allow me to congratulate him".
func (s *sentence) performed(t int, r *verbs.Row) bool {
	switch r.Type {
	case graph.Praised, graph.Criticized, graph.Supported, graph.Requested:
	default:
		return false
	}
	if h := s.Head(t); s.Rel(t) == parse.Conj && h >= 0 && h < t && s.Tokens[t].XPOS != parse.VBD {
		t = h // "want to congratulate them and thank Turkey"
	}
	aloud := r.Type != graph.Supported || s.Low[t] == "express" || s.Low[t] == "voice" || s.Low[t] == "reaffirm" || s.Low[t] == "reiterate"
	h := s.Head(t)
	if h >= 0 && h < t && s.Tokens[t].XPOS == parse.VBG && s.Low[t-1] == "by" && openings.Has(s.Low[h]) {
		t, h = h, s.Head(h) // "would like to begin by thanking"
	}
	if h < 0 || !s.Rel(t).Is(parse.Xcomp, parse.Ccomp, parse.Advcl) || s.Negated(h) || !aloud {
		return false
	}
	switch s.Low[h] {
	case "let", "allow", "permit":
		return h+1 < t && (s.Low[h+1] == "me" || s.Low[h+1] == "i" || s.Low[h+1] == "us" || s.Low[h+1] == "we") && s.Surface(h) < 0
	case "want", "like", "wish", "love":
		n := s.Surface(h)
		return s.Rel(t) == parse.Xcomp && n >= 0 && (s.Tokens[n].Text == "I" || s.Low[n] == "we") && (s.Tokens[t].Quoted || len(s.MentionParties(n, nil)) > 0)
	}
	return false
}

// openings are the verbs for how a speech begins and ends: "let me start by".
var openings = vocab.Words("start", "begin", "open", "conclude", "end", "close", "finish")

// named tells "called Tsvangirai, the opposition leader, a traitor" from a telephone call: what
// somebody is called stands behind him. It reports whether it does, and whether it is bad.
func (s *sentence) named(v int) (is, bad bool) {
	o := s.ObjectOf(v)
	if o < 0 || s.Mention[o] < 0 || s.Passive(v) {
		return false, false
	}
	who := s.Doc.Mentions[s.Mention[o]].Entities
	end := s.Doc.Mentions[s.Mention[o]].To
	for x := end; x < len(s.Tokens) && x < end+6 && !s.Finite(x); x++ {
		if m := s.Mention[x]; m >= 0 && len(who) == 1 && len(s.Doc.Mentions[m].Entities) == 1 && s.Doc.Mentions[m].Entities[0] == who[0] {
			end = s.Doc.Mentions[m].To
		}
	}
	if end+1 < len(s.Tokens) && s.Low[end] == "of" && s.Mention[end+1] >= 0 {
		end = s.Doc.Mentions[s.Mention[end+1]].To // "called the government of X “absurd”"
	}
	if end < len(s.Tokens) && s.Tokens[end].Text == "," {
		end++
	}
	if end+1 >= len(s.Tokens) {
		return false, false
	}
	switch {
	case parse.IsQuoteMark(s.Tokens[end].Text) && s.Tokens[end].XPOS != parse.CloseQuote:
	case s.Low[end] == "a" || s.Low[end] == "an":
	default:
		return false, false
	}
	for x := end + 1; x < len(s.Tokens) && x < end+8; x++ {
		switch {
		case clause.Temporal.Has(s.Low[x]) || s.Tokens[x].Tag == parse.NUM || s.Low[x] == "time" || s.Low[x] == "few":
			return is, bad
		case s.Doc.Tables.Classes["bad"].Has(s.Low[x]):
			bad = true
			is = true
		case s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN):
			is = true
		case s.Finite(x):
			return is, bad
		}
	}
	return is, bad
}

// article reports whether a noun is brought up as something new: "a statement".
func (s *sentence) article(n int) bool {
	d := s.Child(n, parse.Det)
	return d >= 0 && (s.Low[d] == "a" || s.Low[d] == "an" || s.Low[d] == "any" || s.Low[d] == "no")
}

// rewards reports whether the verb at v calls something a reward for those who are bad: "called the
// deal a gift to the aggressors".
func (s *sentence) rewards(v int) bool {
	for _, place := range [...]string{"comp", "as"} {
		for _, x := range s.Fillers(v, place, nil) {
			if !boons.Has(s.Low[x]) {
				continue
			}
			for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
				if s.Rels[k].Is(parse.Nmod, parse.Obl) && int(k) > x && (s.Doc.Tables.Classes["bad"].Has(s.Low[k]) || s.Doc.Tables.Classes["fighters"].Has(s.Low[k]) || s.Low[k] == "aggressor") {
					return true
				}
			}
		}
	}
	return false
}

// boons are the nouns for what one should not give to the bad.
var boons = vocab.Words("reward", "gift", "prize", "present", "licence", "license", "victory", "boon", "recipe", "concession", "incentive")

// onPhrase reports whether a verb tells what others made of the words in front of it, which is no
// part of them: "said that war was near, words which Delhi called idle".
func (s *sentence) onPhrase(v int) bool {
	if h := s.Head(v); s.Rels[v] == parse.Conj && h >= 0 && s.Rels[h] == parse.AclRelcl {
		v = h // "an idea that X supported but that Y dismissed"
	}
	n := s.Head(v)
	return n >= 0 && s.Rels[v] == parse.AclRelcl && (clause.Sums.Has(s.Low[n]) || s.Doc.Tables.Classes["phrase"].Has(s.Low[n])) && s.Appositive(n)
}

// summedUp returns the event of the clause that a noun behind a comma sums up: "Israel struck
// Damascus, a move condemned by Iran"; -1.
func (d *document) summedUp(finds []*find, before []int, f *find, s *sentence, x int) int {
	types := d.Tables.Referents[s.Low[x]]
	if !f.row.IsVerb() || f.token < x || !clause.Sums.Has(s.Low[x]) && types == nil || !s.Appositive(x) {
		return -1
	}
	return d.inFront(finds, before, f, x, func(g *find) bool {
		// "X met Y in Davos, a meeting that Z described as warm"
		return g.kind != graph.Stated && g.kind != graph.CommentedOn && (clause.Sums.Has(s.Low[x]) || slices.Contains(types, g.kind))
	})
}

// phrased returns the act of speech in front of a noun behind a comma that means its words:
// "said that war was near, words which Delhi called idle"; -1.
func (d *document) phrased(finds []*find, before []int, f *find, s *sentence, x int) int {
	if !f.row.IsVerb() || f.token < x || !d.Tables.Classes["phrase"].Has(s.Low[x]) || !s.Appositive(x) {
		return -1
	}
	return d.inFront(finds, before, f, x, func(g *find) bool { return d.Tables.Acts[g.kind].Speech || g.kind == graph.Stated })
}

// inFront returns the last event of others that a sentence tells in front of a word, of those
// that will do; -1 for none.
func (d *document) inFront(finds []*find, before []int, f *find, x int, will func(*find) bool) int {
	s, aside := &d.sents[f.sentence], -1
	for n := len(before) - 1; n >= 0 && finds[before[n]].sentence == f.sentence; n-- {
		g := finds[before[n]]
		if g.gone != "" || g.token >= x || clause.SameParties(g.agents, f.agents) || !will(g) {
			continue
		}
		if marked := s.Rels[g.token] == parse.Conj && s.Child(g.token, parse.Mark) >= 0; !marked && s.Rels[g.token] != parse.Advcl || s.Head(g.token) > g.token {
			return before[n]
		}
		if aside < 0 {
			aside = before[n] // "left, hours after X struck, a step that": the leaving rather
		}
	}
	return aside
}
