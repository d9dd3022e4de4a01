package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// printed are the nouns for what a newspaper says in its own name.
var printed = vocab.Words("editorial", "commentary", "op-ed")

// gatherings are where an organisation speaks through those who meet.
var gatherings = vocab.Words("summit", "meeting", "conference", "assembly", "session", "communique",
	"communiqué", "declaration", "leader", "minister", "member", "statement", "resolution")

// gathering returns whose summit it is that speaks: the organisation whose words are
// quoted, or whose summit, leaders or communiqué were told of just before.
func (d *document) gathering(s *sentence, v int, r *verbs.Row) []clause.Party {
	n := s.Subjects(v)
	if n < 0 || !gatherings.Has(s.Low[n]) || !d.Tables.Acts[r.Type].Speech || s.Passive(v) || len(s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.AnyKind)) > 0 {
		return nil
	}
	if s.Tokens[v].Quoted {
		if e := d.speaker(d.QuoteAt(position(s.Index, v))); e >= 0 && d.KindOf(e) == graph.Organization {
			return []clause.Party{{Entity: e, Token: v, Sure: 0.8}}
		}
		return nil
	}
	if det := s.Child(n, parse.Det); det < 0 || s.Low[det] != "the" {
		return nil
	}
	people := s.Tokens[n].XPOS == parse.NNS // "the ministers": those of whom was told
	far := 12                               // a communiqué is told of paragraph by paragraph
	if people {
		far = 5
	}
	return s.SaidBefore(n, far, 0.8, func(g *clause.Sentence, x int) []clause.Party {
		if !gatherings.Has(g.Low[x]) || g.Rels[x].Is(parse.NmodPoss, parse.Compound) || people && g.Low[x] != s.Low[n] || !people && g.Tokens[x].Tag != parse.NOUN {
			return nil
		}
		return g.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, verbs.KindSet(1<<graph.Organization))
	})
}

// ofOneLand reports whether those who meet are two persons of one state.
func (d *document) ofOneLand(f *find) bool {
	ps := parties(f)
	return len(ps) == 2 && d.KindOf(ps[0]) == graph.Person && d.KindOf(ps[1]) == graph.Person && d.Country(ps[0]) >= 0 && d.Country(ps[0]) == d.Country(ps[1])
}

// dealToldOf reports whether the deal that somebody announces is one that the article has told of: "announced the agreement".
func (d *document) dealToldOf(before []*find, f *find) bool {
	s := &d.sents[f.sentence]
	o := s.ObjectOf(f.token)
	if o < 0 || s.Child(o, parse.Det) < 0 || s.Low[s.Child(o, parse.Det)] != "the" || s.Child(o, parse.Acl, parse.AclRelcl) >= 0 || len(s.Fillers(o, "with", nil)) > 0 || len(s.Fillers(o, "between", nil)) > 0 {
		return false
	}
	return slices.ContainsFunc(before, func(g *find) bool {
		return g.gone == "" && f.sentence-g.sentence < 6 && (g.kind == graph.Agreed || g.kind == graph.Signed || g.kind == graph.Mediated)
	})
}
