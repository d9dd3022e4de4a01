package who

import (
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bands are the nouns for the men of an armed group.
var bands = vocab.Words("fighter", "mercenary", "force", "troop", "troops", "soldier", "boss", "founder", "militant", "rebel", "gunman", "insurgent", "convoy", "contractor")

// otherHalf reports whether "the South" or "the North" is the Korea that the article does not name, since it names the other.
func (r *reader) otherHalf(p *piece, c *gazetteer.Candidate, sup *support) bool {
	if p.to-p.from != 1 || r.lower(p.sent, p.from-1) != "the" {
		return false
	}
	switch r.word(p.sent, p.from) {
	case "North":
		return c.ID == "country:PRK" && sup.countries["country:KOR"] > 0
	case "South":
		return c.ID == "country:KOR" && sup.countries["country:PRK"] > 0
	}
	return false
}

// shells are the verbs for what is only done to places and those in them by arms.
var shells = vocab.Words("bomb", "bombard", "shell", "pound", "strafe", "firebomb", "flatten", "besiege", "mortar", "rocket", "pummel")

// hits are those done by words too, unless something that flies does them.
var hits = vocab.Words("strike", "hit", "attack", "target")

// flies are what strikes a city, never a government.
var flies = vocab.Words("missile", "drone", "rocket", "shell", "bomb", "warplane", "jet", "bomber", "plane", "aircraft", "airstrike")

// raids are the nouns for what falls on a city.
var raids = vocab.Words("airstrike", "bombardment", "shelling", "bombing", "raid", "barrage")

// struck reports whether a capital is what arms strike, and so a city: "bombed Sanaa", "an air strike on Damascus",
// "rained missiles on Tel Aviv".
func (r *reader) struck(p *piece) bool {
	s := p.sent
	t := r.tok(s, r.headOf(s, p.from, p.to))
	if t.Head < 0 || isPossessive(r.word(s, p.to)) {
		return false
	}
	h := r.tok(s, t.Head)
	sen := &r.d.Sentences[s]
	switch t.Rel {
	case parse.Obj, parse.NsubjPass:
		if shells.Has(h.Lemma) {
			return true
		}
		by := sen.Child(t.Head, parse.Nsubj)
		if t.Rel == parse.NsubjPass {
			by = sen.Child(t.Head, parse.OblAgent)
		}
		return hits.Has(h.Lemma) && by >= 0 && flies.Has(r.tok(s, by).Lemma)
	case parse.Nmod, parse.Obl:
		switch r.lower(s, p.from-1) {
		case "on", "against", "at":
		default:
			return false
		}
		if h.Tag == parse.VERB {
			o := sen.Child(t.Head, parse.Obj, parse.NsubjPass)
			return o >= 0 && (flies.Has(r.tok(s, o).Lemma) || r.byArms(s, o))
		}
		return r.byArms(s, t.Head)
	}
	return false
}

// byArms reports whether a noun tells of a strike by arms: "raid", "missile attack", "air strikes".
func (r *reader) byArms(s, i int) bool {
	switch l := r.tok(s, i).Lemma; {
	case raids.Has(l):
		return true
	case l == "strike" || l == "attack" || l == "assault":
		w := r.tok(s, i-1)
		return i > 0 && (flies.Has(w.Lemma) || w.Lemma == "air" || w.Lemma == "mortar" || w.Lemma == "artillery" || w.Lemma == "suicide") || l == "strike" && r.tok(s, i).XPOS == parse.NNS || l == "strike" && i > 0 && r.at(s, i-1) != nil
	}
	return false
}
