package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// printed are the nouns for what a newspaper says in its own name.
var printed = map[string]bool{"editorial": true, "commentary": true, "op-ed": true}

// gatherings are where an organisation speaks through those who meet.
var gatherings = map[string]bool{"summit": true, "meeting": true, "conference": true, "assembly": true, "session": true, "communique": true,
	"communiqué": true, "declaration": true, "leader": true, "minister": true, "member": true, "statement": true, "resolution": true}

// gathering returns whose summit it is that speaks: the organisation whose words are
// quoted, or whose summit, leaders or communiqué were told of just before.
func (d *document) gathering(s *sentence, v int, r *Row) []party {
	n := s.subjects(v)
	if n < 0 || !gatherings[s.low[n]] || !d.reader.tables.acts[r.Type].speech || s.passive(v) || len(s.follow(n, []path{{steps: []string{"whose"}}}, anyKind)) > 0 {
		return nil
	}
	if s.Tokens[v].Quoted {
		if e := d.speaker(d.QuoteAt(position(s.index, v))); e >= 0 && d.kindOf(e) == graph.Organization {
			return []party{{e, v, 0.8}}
		}
		return nil
	}
	if det := s.child(n, parse.Det); det < 0 || s.low[det] != "the" {
		return nil
	}
	people := s.Tokens[n].XPOS == parse.NNS // "the ministers": those of whom was told
	far := 12                               // a communiqué is told of paragraph by paragraph
	if people {
		far = 5
	}
	return s.saidBefore(n, far, 0.8, func(g *sentence, x int) []party {
		if !gatherings[g.low[x]] || g.rels[x].Is(parse.NmodPoss, parse.Compound) || people && g.low[x] != s.low[n] || !people && g.Tokens[x].Tag != parse.NOUN {
			return nil
		}
		return g.follow(x, []path{{steps: []string{"whose"}}}, kindSet(1<<graph.Organization))
	})
}

// ofOneLand reports whether those who meet are two persons of one state.
func (d *document) ofOneLand(f *find) bool {
	ps := parties(f)
	return len(ps) == 2 && d.kindOf(ps[0]) == graph.Person && d.kindOf(ps[1]) == graph.Person && d.Country(ps[0]) >= 0 && d.Country(ps[0]) == d.Country(ps[1])
}

// dealToldOf reports whether the deal that somebody announces is one that the article has told of: "announced the agreement".
func (d *document) dealToldOf(before []*find, f *find) bool {
	s := &d.sents[f.sentence]
	o := s.objectOf(f.token)
	if o < 0 || s.child(o, parse.Det) < 0 || s.low[s.child(o, parse.Det)] != "the" || s.child(o, parse.Acl, parse.AclRelcl) >= 0 || len(s.fillers(o, "with", nil)) > 0 || len(s.fillers(o, "between", nil)) > 0 {
		return false
	}
	return slices.ContainsFunc(before, func(g *find) bool {
		return g.gone == "" && f.sentence-g.sentence < 6 && (g.kind == graph.Agreed || g.kind == graph.Signed || g.kind == graph.Mediated)
	})
}
