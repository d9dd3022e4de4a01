package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/internal/vocab"
)

// bodyNext returns the organisation that is named right behind the noun at token i, as its own
// name; -1.
func (r *reader) bodyNext(s, i int) int {
	if p := r.at(s, i+1); p != nil && p.from == i+1 && p.kind == graph.Organization && p.entity >= 0 && r.tok(s, i+1).Head == i {
		return p.entity
	}
	return -1
}

// ministryIn reads "the ministry in Minsk": the foreign ministry of whose capital that is; -1.
func (r *reader) ministryIn(s, i int) int {
	q := r.at(s, i+2)
	if r.lower(s, i+1) != "in" || q == nil || q.entry == nil || len(q.readings) == 0 || !slices.ContainsFunc(q.readings, func(c gazetteer.Candidate) bool { return c.Sense == gazetteer.Capital }) {
		return -1
	}
	cs := r.gaz.Countries(q.entry)
	if q.kind == graph.Country {
		cs = []*gazetteer.Entry{q.entry}
	}
	if len(cs) == 0 {
		return -1
	}
	e := r.gaz.InstitutionOf("foreign-ministry", cs[0])
	if e == nil {
		return -1
	}
	b := r.beingOf(e)
	r.beings[b].country = cs[0].ID
	r.beings[b].pieces++
	return b
}

// organizationSaid returns the organisation of a class that was spoken of last
// in the few sentences before; -1.
func (r *reader) organizationSaid(s int, noun string, classes []string) int {
	found := -1
	if b := r.bodyOfPage(); noun == "council" && b >= 0 && slices.Contains(folded(r.beings[b].Name), noun) {
		return b // whatever councils it writes about
	}
	r.back(func(x *ref) bool {
		if x.sent < s-8 {
			return false
		}
		if len(x.entities) != 1 || x.generic {
			return true
		}
		b := &r.beings[x.entities[0]]
		if b.Kind == graph.Organization && fitsClass(b, classes) && !(noun == "ministry" && slices.Contains(folded(b.Name), "department")) &&
			!(noun == "committee" && (b.class == "government-body" || b.class == "ministry")) &&
			!(noun == "council" && (b.class == "un-body" || b.class == "eu-body") && !slices.Contains(folded(b.Name), noun)) &&
			!(noun == "bloc" && organs.Has(bodyHead(b.Name))) {
			found = x.entities[0]
			return false
		}
		return true
	})
	if found < 0 && noun == "group" {
		if found = r.unlistedSaid(s); found >= 0 {
			return found
		}
	}
	if found < 0 {
		if b := r.bodyOfPage(); b >= 0 && fitsClass(&r.beings[b], classes) {
			return b
		}
		return r.bodyInHeadline(classes)
	}
	return found
}

// organs are the nouns for what serves a union of states and is not it: "the ECOWAS Commission" is no bloc.
var organs = vocab.Words("commission", "secretariat", "parliament")

// unlistedSaid returns the body of no table of which the two sentences before tell last, for "the group"; -1.
func (r *reader) unlistedSaid(s int) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-2 {
			return false
		}
		if x.sent < s && len(x.entities) == 1 && !x.generic && x.part == subject && r.beings[x.entities[0]].Kind == graph.Organization && r.beings[x.entities[0]].entry == nil {
			found = x.entities[0]
		}
		return found < 0
	})
	return found
}

// pageOfUN reports whether the United Nations, or their Security Council, speak of themselves on the page.
func (r *reader) pageOfUN() bool {
	b := r.bodyOfPage()
	return b >= 0 && (r.beings[b].ID == "org:united-nations" || r.beings[b].ID == "org:united-nations-security-council")
}

// groupOf returns the movement, party or armed group of a state that was spoken of last, where a noun means such a one; -1.
func (r *reader) groupOf(s, country int, noun string) int {
	switch noun {
	case "group", "movement", "party", "militia", "faction", "organisation", "organization":
	default:
		return -1
	}
	found, id := -1, r.beings[country].ID
	r.back(func(x *ref) bool {
		if len(x.entities) == 1 && !x.generic {
			b := &r.beings[x.entities[0]]
			if b.Kind == graph.Organization && warring(b.class) && (b.country == id || b.country == "") && (b.class == "party") == (noun == "party") {
				found = x.entities[0]
			}
		}
		return found < 0 && x.sent > s-8
	})
	return found
}

// classOf says which common nouns take up an organisation of a gazetteer class.
var classOf = map[string][]string{
	"alliance": {"alliance", "organization", "coalition"}, "regional": {"union", "organization"}, "un-body": {"organization", "agency", "council"}, "eu-body": {"council", "parliament", "organization"},
	"treaty-body": {"agency", "organization"}, "court": {"court"}, "bank": {"bank", "organization"}, "central-bank": {"bank"}, "party": {"party"}, "movement": {"party", "group"},
	"armed-group": {"party", "group", "movement"}, "company": {"company"}, "newspaper": {"media"}, "broadcaster": {"media"}, "news-agency": {"media", "agency"}, "social-media": {"company"},
	"ministry": {"ministry"}, "parliament": {"parliament", "council"}, "government-body": {"council", "agency"}, "intelligence": {"agency"}, "think-tank": {"organization"},
	"university": {"organization"}, "ngo": {"organization", "group"}, "forum": {"union", "organization"}, "religious": {"organization"},
}

// fitsClass reports whether an organisation can be called by a noun of one of the classes.
func fitsClass(b *being, classes []string) bool {
	if b.ID == "org:european-union" {
		return slices.Contains(classes, "union")
	}
	if slices.Contains(classes, "coalition") {
		return b.headed("coalition")
	}
	if b.class != "" {
		return slices.ContainsFunc(classes, func(c string) bool { return slices.Contains(classOf[b.class], c) })
	}
	// An organisation of no table is called by a word of its name.
	for _, w := range folded(b.Name) {
		for _, c := range classes {
			if w == c || c == "union" && w == "community" || c == "council" && (w == "commission" || w == "committee") || c == "party" && (w == "movement" || w == "front") || c == "organization" && (w == "organisation" || w == "institute" || w == "association") {
				return true
			}
		}
	}
	return false
}

// servesOthers reports whether the tables have a person in office, but never of that owner.
func (r *reader) servesOthers(person, owner int) bool {
	if person < 0 || r.beings[person].entry == nil {
		return false
	}
	hs := r.gaz.Offices(r.beings[person].ID)
	return len(hs) > 0 && !slices.ContainsFunc(hs, func(h gazetteer.Holding) bool { return h.Of == r.beings[owner].ID })
}

// toldFrom returns the country in whose capital a ministry speaks that is not said to be anybody's:
// "In Kigali the tone was shriller. The spokeswoman of the foreign ministry, X, mocked"; -1. Where
// persons are in that capital, they may be guests there.
func (r *reader) toldFrom(p *piece) int {
	if p.institution.Class != "ministry" {
		return -1
	}
	for s := p.sent; s >= max(0, p.sent-2) && r.d.Sentences[s].Paragraph == r.d.Sentences[p.sent].Paragraph; s-- {
		if s < p.sent && slices.ContainsFunc(r.pieces, func(q piece) bool { return q.sent == s && q.kind == graph.Person }) {
			return -1
		}
		q := r.at(s, 1)
		if q == nil || r.lower(s, 0) != "in" || q.entry == nil || !slices.ContainsFunc(q.readings, func(c gazetteer.Candidate) bool { return c.Sense == gazetteer.Capital }) {
			continue
		}
		cs := r.gaz.Countries(q.entry)
		if q.kind == graph.Country {
			cs = []*gazetteer.Entry{q.entry}
		}
		if len(cs) == 0 {
			return -1
		}
		return r.countryBeing(cs[0].ID)
	}
	return -1
}
