package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// appoints lists the verbs whose object gets an office, and whether no other objects are common.
var appoints = map[string]bool{"appoint": true, "reappoint": true, "nominate": true, "name": false, "elect": false, "choose": false, "pick": false, "select": false,
	"designate": false, "tap": false}

// appointee reports whether the name stands where those stand who get an office: "appointed X
// as", "named X his envoy", "the appointment of X".
func (r *reader) appointee(p *piece) bool {
	s, next := p.sent, r.lower(p.sent, p.to)
	if p.from == 0 {
		return false
	}
	if r.lower(s, p.from-1) == "of" {
		switch r.lower(s, p.from-2) {
		case "appointment", "nomination", "reappointment", "resignation":
			return true
		}
		return false
	}
	t := r.tok(s, p.from-1)
	sure, ok := appoints[t.Lemma]
	if !ok || t.Tag != parse.VERB || p.to >= len(r.words[s]) {
		return false
	}
	if next == "," {
		// "named X, an army doctor, as his deputy"
		for i := p.to + 2; i < len(r.words[s]) && i < p.to+12; i++ {
			if r.lower(s, i) == "as" && r.word(s, i-1) == "," {
				return true
			}
		}
	}
	return sure || next == "as" || next == "to" || r.tok(s, p.to).XPOS == parse.PRPS || r.titleAt[s][p.to] >= 0
}

// addresses lists the verbs whose object, where it is a name, is most often a person's; what one
// holds with somebody, by the nouns after which he stands behind "with".
var addresses = vocab.Words("accuse", "thank", "telephone", "phone", "congratulate", "tell", "meet", "arrest", "detain",
	"jail", "greet", "succeed", "assassinate", "embrace", "brief", "interview", "assure",
	"talk", "meeting", "call", "conversation", "speak", "counterpart", "warn", "urge", "ask", "remind",
	"inform", "notify", "advise", "reassure", "caution", "implore", "invite", "host", "lunch", "dinner")

// writesTo are the words behind which the one who gets what is written or said stands behind "to".
var writesTo = vocab.Words("letter", "message", "telegram", "cable", "missive", "note", "congratulation", "condolence",
	"write", "speak", "talk", "apologise", "apologize")

// spokenTo reports whether the name stands where those stand whom somebody speaks to, or of, or has
// arrested: "telephoned X", "after talks with X".
func (r *reader) spokenTo(p *piece) bool {
	s := p.sent
	h := r.headOf(s, p.from, p.to)
	t := r.tok(s, h)
	if t.Head < 0 {
		return false
	}
	before := r.lower(s, r.pastNation(p)-1)
	if before == "to" && writesTo.Has(r.tok(s, t.Head).Lemma) {
		return true
	}
	if !addresses.Has(r.tok(s, t.Head).Lemma) {
		return false
	}
	if r.tok(s, t.Head).Tag == parse.VERB && before != "with" {
		return t.Rel.Is(parse.Obj, parse.Iobj) && before != "the"
	}
	return before == "with"
}

// pastNation returns where a name begins with the country that owns it: "Lesotho's X".
func (r *reader) pastNation(p *piece) int {
	if q := r.at(p.sent, p.from-2); isPossessive(r.lower(p.sent, p.from-1)) && q != nil && q.kind == graph.Country && q.to == p.from-1 && p.to-p.from > 1 {
		return q.from
	}
	return p.from
}

// dealings are what somebody holds, has, makes or sends, with or to another, by its noun.
var dealings = vocab.Words("talk", "talks", "meeting", "call", "conversation", "discussion", "consultation", "negotiation",
	"lunch", "dinner", "letter", "message", "telegram", "word", "condolence", "congratulation")

// deals reports whether the verb at v and its object are a dealing of somebody with another: "held talks", "sent a letter".
func (r *reader) deals(s, v int) bool {
	switch r.tok(s, v).Lemma {
	case "hold", "have", "make", "send", "exchange", "start", "begin", "conclude":
		o := r.d.Sentences[s].Child(v, parse.Obj)
		return o > v && dealings.Has(r.tok(s, o).Lemma)
	}
	return false
}

// actsHere reports whether the name stands behind "by" in the passive of what somebody does to another,
// or before the past of it whose subject the parse did not find: "On Sunday X accused".
func (r *reader) actsHere(p *piece) bool {
	s, t := p.sent, r.tok(p.sent, r.headOf(p.sent, p.from, p.to))
	if t.Head >= 0 && r.lower(s, r.pastNation(p)-1) == "by" {
		v := r.tok(s, t.Head)
		if v.Tag == parse.PROPN && v.Head >= 0 {
			v = r.tok(s, v.Head) // the nation that the parse put between
		}
		return v.XPOS == parse.VBN && (r.t.speech.Has(v.Lemma) || r.t.acts.Has(v.Lemma))
	}
	if p.to >= len(r.words[s]) {
		return false
	}
	v := r.tok(s, p.to)
	return v.XPOS == parse.VBD && r.t.acts.Has(v.Lemma)
}

// sayings are the nouns for what is said or written, which "comes from" whoever says it.
var sayings = vocab.Words("appeal", "call", "plea", "warning", "threat", "denial", "request", "demand", "offer",
	"proposal", "suggestion", "criticism", "condemnation", "rebuke", "praise", "reply", "answer", "response",
	"reaction", "statement", "invitation", "pledge", "promise", "protest", "complaint", "accusation", "support",
	"congratulation", "thanks", "objection", "rejection", "refusal", "apology", "confirmation", "assurance", "note",
	"letter", "message", "initiative", "idea", "help", "aid", "assistance")

// wordsFrom reports whether the verb at v says from whom words come: "An appeal to Kyiv came from
// Beijing", "From Ankara came a warning".
func (r *reader) wordsFrom(s, v int) bool {
	if v < 0 || r.tok(s, v).Lemma != "come" {
		return false
	}
	n := r.d.Sentences[s].Child(v, parse.Nsubj, parse.Obj)
	return n >= 0 && sayings.Has(r.tok(s, n).Lemma)
}

// owed are the nouns for what only a government gives: "an apology from Tokyo", "guarantees from Kyiv".
var owed = vocab.Words("apology", "compensation", "reparation", "reparations", "guarantee", "assurance", "concession", "commitment",
	"explanation", "clarification", "backing", "support", "praise", "permission", "approval", "consent", "pressure", "pledge",
	"promise", "cooperation", "recognition", "criticism", "condemnation", "demand", "threat", "objection", "opposition", "aid",
	"funding", "loan", "interference", "rebuke", "resistance", "protection")

// asked are the nouns for what only a government wants: "at Bamako's request".
var asked = vocab.Words("request", "invitation", "insistence", "behest", "urging", "instigation", "suggestion", "prompting", "bidding")

// willed are the nouns for what a city does not want, say or do: "balked at Washington's demands", "alarm over Beijing's claims".
var willed = vocab.Words("demand", "decision", "refusal", "policy", "stance", "offer", "proposal", "tariff", "sanction",
	"threat", "claim", "allegation", "accusation", "concern", "remark", "criticism", "intention", "ambition",
	"handling", "treatment", "behaviour", "behavior", "rejection", "veto", "objection", "invasion", "recognition",
	"withdrawal", "insistence", "aggression", "call", "appeal", "failure", "silence", "involvement", "interference",
	"attitude", "denial", "reluctance", "unwillingness", "readiness", "overture", "condition", "complaint")

// callsEnvoy reports whether a verb has an envoy for its object: "called its ambassador home from Quito".
func (r *reader) callsEnvoy(s, v int) bool {
	if v < 0 {
		return false
	}
	if o := r.d.Sentences[s].Child(v, parse.Obj); o >= 0 {
		switch r.tok(s, o).Lemma {
		case "ambassador", "envoy", "consul", "diplomat", "chargé", "charge":
			return true
		}
	}
	return false
}

// headedSoon reports whether an institute or the like, of no table, is named at a token, after
// "the" and what describes it.
func (r *reader) headedSoon(s, i int) bool {
	for k := i; k < min(i+7, len(r.words[s])); k++ {
		p := r.at(s, k)
		if p != nil && p.readings == nil && p.institution == nil && p.from == k && p.to-p.from > 1 {
			kind, ok := r.headKind(s, p.from, p.to)
			return ok && kind == graph.Organization
		}
		if intro, ok := r.introducer(r.lower(s, k)); ok && intro == graph.Organization && p == nil || r.lower(s, k) == "think" && r.lower(s, k+1) == "tank" {
			return r.is(s, k+1, large) || r.is(s, k+2, large) // "from the think tank Zambezi Watch"
		}
		if p != nil && p.from == k && p.entry != nil && (p.entry.Class == "party" || p.entry.Class == "movement" || p.entry.Class == "armed-group") {
			return true
		}
		if p == nil && !r.tok(s, k).Tag.Is(parse.DET, parse.ADJ) && !r.is(s, k, joint) && !r.is(s, k-1, joint) && r.lower(s, k) != "opposition" && r.lower(s, k) != "ruling" {
			return false
		}
	}
	return false
}

// bodyBehind reports whether "the" stands before a name, and behind it a noun for a body that another noun qualifies: "the Sahan research
// group", "the Wathi think tank".
func (r *reader) bodyBehind(p *piece) bool {
	s, k := p.sent, p.to
	if !r.definite(s, p.from) && r.lower(s, p.from) != "the" || k+1 >= len(r.words[s]) || r.is(s, k, large) || r.is(s, k+1, large) || !r.tok(s, k).Tag.Is(parse.NOUN, parse.ADJ) {
		return false
	}
	return r.lower(s, k) == "think" && r.lower(s, k+1) == "tank" || r.tok(s, k+1).Tag == parse.NOUN && bodyNouns.Has(r.lower(s, k+1))
}

// bodyNouns are those that make an organisation of the name before them even where a common noun stands between.
var bodyNouns = vocab.Words("group", "institute", "foundation", "association", "federation", "charity", "network", "watchdog",
	"agency", "centre", "center", "organisation", "organization", "consultancy", "coalition", "alliance")

// amongPeople reports whether a name stands in a list of those who are said to be something: "lawmakers – Ana Ratu and Josefa Bole –",
// "Three ministers, Ana Ratu, Josefa Bole and Rosy Dida, accused".
func (r *reader) amongPeople(p *piece) bool {
	s, k := p.sent, p.from-1
	for n := 0; n < 8 && k > 0; n++ {
		w, j := r.lower(s, k), k-1
		if w == "and" && r.word(s, j) == "," {
			j--
		}
		if q := r.at(s, j); (w == "and" || w == ",") && q != nil && q.to == j+1 && q.to-q.from > 1 && q.institution == nil && (q.readings == nil || q.readings[0].Kind == graph.Person) {
			k = q.from - 1
			continue
		}
		if w != "–" && w != "—" && w != "-" && w != "," && w != ":" && w != "(" {
			return false
		}
		t := r.titleAt[s][j]
		return t >= 0 && r.titles[t].role.Plural && r.titles[t].role.Class != "armed-group" && r.titles[t].role.Class != "militant"
	}
	return false
}
