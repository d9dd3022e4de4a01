package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// plainFolk are the words before a people that make them some of it: "young Algerians blocked roads".
var plainFolk = vocab.Words("young", "angry", "ordinary", "unemployed", "jobless", "poor", "elderly", "displaced", "stranded", "exiled")

// dwelling are the words behind a people that only say where some of it live: "Serbs in the north".
var dwelling = vocab.Words("in", "living", "abroad", "residing")

// someOfThem reports whether only some of a people, who are not their state, do something: "a group of prominent Ghanaians wrote".
func (r *reader) someOfThem(p *piece) bool {
	s, t := p.sent, r.tok(p.sent, p.to-1)
	k := p.from - 1
	chosen := false
	for k > 0 && r.tok(s, k).Tag == parse.ADJ {
		chosen = chosen || notables.Has(r.lower(s, k))
		k--
	}
	if t.Rel == parse.Nsubj {
		return chosen
	}
	if t.Rel != parse.Nmod || t.Head >= p.from || t.Head < 0 || r.lower(s, k) != "of" {
		return false
	}
	return r.tok(s, t.Head).Rel == parse.Nsubj && (r.tok(s, t.Head).Lemma == "group" || r.tok(s, t.Head).Lemma == "handful" || r.tok(s, t.Head).Lemma == "number")
}

// notables are the adjectives for some of a people.
var notables = vocab.Words("prominent", "exiled", "ordinary", "leading", "young", "wealthy", "poor", "angry", "displaced")

// abroad reports whether a people are those of it who live in another state: "Kosovo Serbs", "ethnic Hungarians", "the
// Hungarians of western Romania".
func (r *reader) abroad(p *piece) bool {
	if r.lower(p.sent, p.from-1) == "ethnic" {
		return true
	}
	if r.lower(p.sent, p.to) == "of" {
		for k := p.to + 1; k < p.to+3; k++ {
			if q := r.at(p.sent, k); q != nil {
				return q.from == k && q.kind == graph.Country && q.entry != p.entry && q.sense < gazetteer.Adjective
			}
		}
	}
	q := r.at(p.sent, p.from-1)
	return q != nil && q.to == p.from && q.kind == graph.Country && (q.entry == nil || q.entry != p.entry)
}

// nation reports whether an adjective stands for a state's people: "the Chinese say".
func (r *reader) nation(p *piece) bool {
	if r.plainPeople(p) {
		return true
	}
	return r.lower(p.sent, p.from-1) == "the" && !r.tok(p.sent, p.to-1).Rel.Is(parse.Amod, parse.Compound, parse.NmodDesc)
}

// plainPeople reports whether an adjective that no "s" makes a people's name stands for people of the state: "deported 300 Burmese for",
// "Lebanese blamed the army".
func (r *reader) plainPeople(p *piece) bool {
	s := p.sent
	if !strings.HasSuffix(r.lower(s, p.to-1), "ese") || p.to >= len(r.words[s]) {
		return false
	}
	if t := r.tok(s, p.from-1); p.from > 0 && t.Tag == parse.NUM && t.Head != p.to {
		return r.tok(s, p.to).Tag.Is(parse.ADP, parse.SCONJ, parse.PUNCT, parse.VERB, parse.AUX, parse.PRON)
	}
	return r.is(s, p.from, opener) && r.tok(s, p.to-1).Rel == parse.Nsubj && r.tok(s, p.to).XPOS.Tensed()
}

// political reports whether an adjective of nationality stands for its
// country: before titles, organs of state and the like, not before restaurants.
func (r *reader) political(p *piece) bool {
	if r.spokenOf(p.entry) {
		return true
	}
	if p.kind != graph.Country {
		return false
	}
	s := p.sent
	if r.sharedBy(p) {
		return true
	}
	if r.plainPeople(p) || r.nation(p) && (p.to >= len(r.words[s]) || r.tok(s, p.to).Tag.Is(parse.VERB, parse.AUX, parse.PUNCT, parse.ADP)) {
		return true // "the French"
	}
	if r.is(s, p.to, joint) {
		switch r.lower(s, p.to+1) {
		case "led", "backed", "brokered", "mediated", "sponsored", "controlled", "run", "supported", "hosted", "facilitated", "chaired", "negotiated", "convened", "arranged", "organised", "organized", "moderated":
			return true // "the Saudi-led coalition"
		}
	}
	for i := p.to; i < min(p.to+5, len(r.words[s])); i++ {
		if r.titleAt[s][i] >= 0 {
			t := &r.titles[r.titleAt[s][i]]
			return !unofficial(t.role.Class) || len(t.named) > 0 || r.penalised(s, p)
		}
		if q := r.at(s, i); q != nil {
			if q.institution != nil || q.kind == graph.Person {
				return true
			}
			if q.entry != nil && q.sense == gazetteer.Adjective {
				continue
			}
			if q.entry == nil && q.to == q.from+1 && r.tok(s, q.from).Rel.Is(parse.Compound, parse.Amod) {
				continue // "Russian Sukhoi jets"
			}
			return false
		}
		t := r.tok(s, i)
		if n, ok := r.t.nominals[t.Lemma]; ok && n.refers&(state|stateArm|nation) != 0 && t.Tag.Is(parse.NOUN, parse.PROPN) {
			return true
		}
		if r.t.deeds.Has(t.Lemma) && t.Tag.Is(parse.NOUN) && (t.Rel != parse.Compound || judging(r.lower(s, i+1))) {
			return true
		}
		if !t.Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.CCONJ) && !r.is(s, i, joint) && !(t.Rel == parse.Amod && t.XPOS == parse.VBN && t.Head > i) {
			return r.penalised(s, p)
		}
	}
	return r.penalised(s, p)
}

// judging reports whether a word by its ending is an adjective, which the parse may take for a noun: "called the Russian
// attack barbaric".
func judging(w string) bool {
	for _, end := range []string{"ic", "ous", "able", "ible", "ful"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+3 {
			return true
		}
	}
	return false
}

// penalised reports whether the words shortly before an adjective of nationality, or the
// verb behind it, tell of a sanction, which falls on the state whatever is banned: "blacklisted
// a Chinese firm", "tariffs on Brazilian beef".
func (r *reader) penalised(s int, p *piece) bool {
	if r.seized(s, p.to-1) {
		return true
	}
	if p.to < len(r.words[s]) && !r.tok(s, p.to).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM) && r.lower(s, p.to) != "and" {
		return false
	}
	for i := max(0, p.from-9); i < p.from; i++ {
		if r.t.penalties.Has(r.tok(s, i).Lemma) {
			return true
		}
	}
	for i := p.to; i+1 < min(p.to+6, len(r.words[s])); i++ {
		if r.lower(s, i) == "to" || r.lower(s, i) == "on" {
			for k := i + 2; k < i+6; k++ {
				if w := r.lower(s, k); (w == "blacklist" || w == "list") && r.lower(s, i+1) != "the" {
					return true // "added nine Chinese firms to its trade blacklist"
				}
			}
		}
		if r.tok(s, i).Tag.Is(parse.ADP, parse.PUNCT) {
			return false
		}
		if r.tok(s, i).Rel.Is(parse.AuxPass) && r.t.penalties.Has(r.tok(s, i+1).Lemma) {
			return true
		}
	}
	return false
}

// seized reports whether the noun that the adjective at token i describes is whom somebody
// arrests, deports, kidnaps or kills.
func (r *reader) seized(s, i int) bool {
	h := r.tok(s, i).Head
	for n := 0; h >= 0 && n < 3 && (r.tok(s, h).Rel.Is(parse.Conj, parse.Compound) || r.someOf(s, h)); n++ {
		h = r.tok(s, h).Head
	}
	if h < 0 || !r.tok(s, h).Tag.Is(parse.NOUN) {
		return false
	}
	v := r.tok(s, h).Head
	if !r.tok(s, h).Rel.Is(parse.Obj, parse.NsubjPass) && !(r.tok(s, h).Rel == parse.Obl && v >= 0 && v < i && r.lower(s, v+1) == "at" && (r.tok(s, v).Lemma == "fire" || r.tok(s, v).Lemma == "shoot" || r.tok(s, v).Lemma == "shot")) {
		return false
	}
	if v >= 0 && (r.tok(s, v).Lemma == "take" || r.tok(s, v).Lemma == "hold") {
		switch r.tok(s, h+1).Lemma {
		case "prisoner", "hostage", "captive":
			return true // "took 20 Cameroonian villagers prisoner"
		}
	}
	return v >= 0 && r.t.seizures.Has(r.tok(s, v).Lemma)
}

// someOf reports whether only the number of those at token i stands above them: "beat dozens of Lebanese prisoners".
func (r *reader) someOf(s, i int) bool {
	h := r.tok(s, i).Head
	if r.tok(s, i).Rel != parse.Nmod || h < 0 || r.lower(s, h+1) != "of" {
		return false
	}
	switch r.tok(s, h).Lemma {
	case "dozen", "score", "hundred", "thousand", "number", "group", "handful":
		return true
	}
	return false
}
