package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// A territory is a Place and does nothing; what "Greenland rejected" tells of is done by its government, where the
// tables know that it has one of its own, and never by the state to which it belongs.

// homeRule returns the government of the territory that a piece names; nil for other pieces.
func (r *reader) homeRule(p *piece) *gazetteer.Entry {
	if p == nil || p.entry == nil || p.entry.Kind != graph.Place {
		return nil
	}
	return r.gaz.InstitutionOf("government", p.entry)
}

// ownerOfBody returns whose a body is that stands beside a piece: the territory's that governs itself, else the
// country's; -1.
func (r *reader) ownerOfBody(p *piece) int {
	if r.homeRule(p) != nil {
		if b := r.pieceBeing(p); b >= 0 {
			return b
		}
		return r.beingOf(p.entry) // "the Scottish authorities"
	}
	return r.countryOfPiece(p)
}

// governsItself makes a body of a territory that governs itself its government, whichever it is called: "Somaliland's
// foreign ministry" is not Somalia's.
func (r *reader) governsItself(p *piece, territory int) {
	switch p.institution.Class {
	case "country", "ministry", "delegation", "government-body":
	default:
		return
	}
	if e := r.gaz.InstitutionOf("government", r.beings[territory].entry); e != nil {
		p.entry, p.entity, p.kind, p.actor = e, r.beingOf(e), graph.Organization, true
	}
}

// ruledActs reports whether a territory does something that only somebody does, or has it done to it.
func (r *reader) ruledActs(p *piece) bool {
	s := p.sent
	if isPossessive(r.word(s, p.to)) || r.is(s, p.to, joint) {
		return false
	}
	h := r.headOf(s, p.from, p.to)
	for r.tok(s, h).Rel == parse.Conj && r.tok(s, h).Head >= 0 {
		h = r.tok(s, h).Head
	}
	switch r.lower(s, r.caseOf(s, h)) {
	case "":
	case "by":
		return r.tok(s, h).Rel == parse.OblAgent
	case "with", "between":
		return r.tok(s, h).Head >= 0 && slices.Contains(dealt, r.tok(s, r.tok(s, h).Head).Lemma) // "signed a treaty with Abkhazia"
	default:
		return false
	}
	v := r.tok(s, h).Head
	if v < 0 || r.tok(s, v).Tag != parse.VERB {
		return false
	}
	lemma := r.tok(s, v).Lemma
	switch r.tok(s, h).Rel {
	case parse.Nsubj:
		return !r.t.motion.Has(lemma) && (r.t.speech.Has(lemma) || r.t.acts.Has(lemma) || slices.Contains(statecraft, lemma))
	case parse.Obj:
		return judged.Has(lemma) || lemma == "thank" || lemma == "praise"
	}
	return false
}

// statecraft are verbs of what governments do, beside those of speech and of acts on others.
var statecraft = []string{"recognise", "recognize", "invite", "recall", "impose", "suspend", "offer", "back", "support", "oppose", "request", "call", "appeal", "ban", "sanction", "seek", "protest", "pledge", "approve"}

// dealt are the nouns for what is had, and the verbs for what is done, with a government.
var dealt = []string{"treaty", "agreement", "deal", "pact", "accord", "memorandum", "talk", "negotiation", "meeting", "relation", "tie", "talks", "relations", "ties", "sign", "meet", "negotiate", "agree", "speak"}

// ownArms are the nouns for those who fight for a territory that governs itself: "Bosnian Serb forces" are not Bosnia's.
var ownArms = vocab.Words("force", "forces", "troop", "troops", "army", "soldier", "side", "gunner", "artillery", "delegation", "negotiator")

// asParty returns the government of a territory for whose people two words stand, as for a party to a quarrel: "the Bosnian
// Serbs", "Turkish Cypriots"; nil.
func (r *reader) asParty(p *piece) *gazetteer.Entry {
	if p.to-p.from != 2 || p.sense != gazetteer.People || dwelling.Has(r.lower(p.sent, p.to)) {
		return nil
	}
	return r.homeRule(p)
}
