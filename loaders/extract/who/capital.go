package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// capitalSaid returns the city that "the Uzbek capital", "the capital of Uzbekistan" or, in a
// report from there, "the capital" means; -1 where the article does not name it as a place.
func (r *reader) capitalSaid(s, i, country int, det string) int {
	if k := i + 2; country < 0 && r.lower(s, i+1) == "of" && k < len(r.words[s]) {
		if r.lower(s, k) == "the" {
			k++
		}
		country = r.countryFrom(s, k)
		return r.capitalOf(country, false)
	}
	if country < 0 && det == "the" {
		if p := r.at(s, i+1); p != nil && p.from == i+1 && p.kind == graph.Place {
			return p.entity // "in the capital Accra"
		}
		return r.capitalOf(r.home(), true)
	}
	return r.capitalOf(country, false)
}

// capitalOf returns the capital of a country as a place that the article names, in its dateline
// if it must be there; -1.
func (r *reader) capitalOf(country int, dateline bool) int {
	if country < 0 || r.beings[country].Kind != graph.Country {
		return -1
	}
	id := r.beings[country].ID
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.entity < 0 || p.kind != graph.Place || dateline && !p.dateline {
			continue
		}
		for _, c := range p.readings {
			if c.Sense == gazetteer.Capital && c.Entry.ID == id {
				return p.entity
			}
		}
	}
	return -1
}

// seatedOfficials returns the state whose "officials in Lima", "lawmakers in Oman" are: not those of another state
// or body there, nor diplomats.
func (r *reader) seatedOfficials(t *title) []int {
	switch t.role.Class {
	case "official", "legislator", "leader":
	default:
		return nil
	}
	s, in := t.sent, len(t.after)-1
	if len(t.before) > 0 || t.possessor >= 0 || in < 0 || t.after[in].prep != "in" || in > 0 || t.status == graph.Former {
		return nil
	}
	if w := r.tok(s, t.roleFrom-1); w.Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.NUM) && w.Lemma != "senior" && w.Lemma != "top" {
		return nil
	}
	p := &r.pieces[t.after[in].piece]
	if p.kind == graph.Country && p.sense < gazetteer.Adjective {
		return r.one(r.pieceBeing(p))
	}
	for _, c := range p.readings {
		if c.Sense == gazetteer.Capital && p.kind == graph.Place && r.word(s, p.from) != "Brussels" {
			return r.one(r.countryBeing(c.Entry.ID))
		}
	}
	return nil
}
