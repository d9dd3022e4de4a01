package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// reactedTo returns who has just done something to those who react to they do not say what: "cut aid to Togo. Togo reacted with fury".
func (d *document) reactedTo(o *open) []clause.Party {
	if !d.reacts(o.find) {
		return nil
	}
	inWords := strings.HasSuffix(o.row.Head, " back")
	return d.lastTowards(o, func(g *find) bool {
		return !clause.Contact[g.kind] && g.kind != graph.Visited && (!inWords || d.Tables.Acts[g.kind].Speech)
	})
}

// reacts reports whether an act is told as a reaction.
func (d *document) reacts(f *find) bool {
	switch d.sents[f.sentence].Low[f.token] {
	case "react", "respond", "reply", "answer":
		return f.row.IsVerb()
	}
	return f.row.Head == "v:hit back" || f.row.Head == "v:fire back" || f.row.Head == "v:clap back"
}

// slighted returns who owes those an apology whom he has just judged: "called Togo a rogue state. Togo demanded an apology".
func (d *document) slighted(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if x := s.ObjectOf(o.token); x < 0 || !owed.Has(s.Low[x]) {
		return nil
	}
	return d.lastTowards(o, func(g *find) bool { return g.kind == graph.Criticized || g.kind == graph.CommentedOn })
}

// lastTowards returns the agents of the last act of such a kind towards the agents of this one, in the same sentence or the one before.
func (d *document) lastTowards(o *open, such func(*find) bool) []clause.Party {
	for g := range o.recent(2) {
		if such(g) && g.standing.status == graph.StatusActual && d.Related(g.targets, o.agents) && !d.Related(g.agents, o.agents) {
			return g.agents
		}
	}
	return nil
}

// writtenTo returns to whom he who asks has just written: "wrote to the king. He asked for help".
func (d *document) writtenTo(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if n := s.Child(o.token, parse.Nsubj); n < 0 || s.Tokens[n].XPOS != parse.PRP {
		return nil
	}
	for g := range o.recent(2) {
		if g.kind == graph.Messaged && g.sentence < o.sentence && clause.SameParties(g.agents, o.agents) {
			return g.targets
		}
	}
	return nil
}

// deniedByAccused makes the accused the one who denies: "accused Togo of lying, which it denies".
func (d *document) deniedByAccused(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Denied || len(f.agents) != 1 || !f.row.IsVerb() {
			continue
		}
		s := &d.sents[f.sentence]
		n, o := s.Child(f.token, parse.Nsubj), s.Child(f.token, parse.Obj)
		if n < 0 || s.Tokens[n].XPOS != parse.PRP || (o < 0 || o > n || !s.Relative(o)) && !s.chargeOrSo(s.Head(f.token), f.token) {
			continue
		}
		for _, g := range finds {
			if g.sentence == f.sentence && g.token < f.token && g.gone == "" && g.kind == graph.Accused && clause.SameParties(g.agents, f.agents) && len(g.targets) == 1 && (s.Low[n] == "it") == (d.KindOf(g.targets[0].Entity) != graph.Person) {
				f.agents, f.targets = g.targets, g.agents
			}
		}
	}
}

// ofAnothersEnvoy makes a summons of what is no recall, as the envoy is that of somebody else: "X called Togo a thief. Lome summoned his ambassador".
func (d *document) ofAnothersEnvoy(s *sentence, f *find) {
	o := s.ObjectOf(f.token)
	if f.kind != graph.Recalled || o < 0 || s.Passive(f.token) || s.Low[f.token] != "summon" && s.Low[f.token] != "call" {
		return
	}
	p := s.Child(o, parse.NmodPoss)
	if p < 0 || s.Tokens[p].XPOS != parse.PRPS || s.Low[p] != "his" && s.Low[p] != "her" {
		return
	}
	whose := s.MentionParties(p, nil)
	row := d.Tables.PlainRow("v:summon")
	if row == nil || len(whose) != 1 || d.KindOf(whose[0].Entity) != graph.Person || d.Related(whose, f.agents) {
		return
	}
	if c := d.Country(whose[0].Entity); c >= 0 {
		f.kind, f.row, f.targets = graph.Summoned, row, []clause.Party{{Entity: c, Token: p, Sure: whose[0].Sure * 0.9}}
	}
}

// chargeOrSo reports whether the verb at v is the relative clause of a noun that sums up what somebody is accused of: "allegations it denies".
func (s *sentence) chargeOrSo(n, v int) bool {
	return n >= 0 && n < v && s.Rels[v] == parse.AclRelcl && s.Child(v, parse.Obj) < 0 && (s.Low[n] == "something" || s.Doc.Tables.Classes["accusation"].Has(s.Low[n]))
}

// envoyOfOther makes the envoy whom somebody calls in without a word of whose he is that of who has just acted against him, not one of his
// own: "Chad condemned Togo. Togo summoned the ambassador".
func (d *document) envoyOfOther(s *sentence, f *find) {
	o := s.ObjectOf(f.token)
	if f.kind != graph.Summoned || o < 1 || s.Low[o-1] != "the" || !d.Tables.Classes["envoy"].Has(s.Low[o]) || len(f.targets) == 0 || !d.Related(f.targets, f.agents) {
		return
	}
	all := &open{find: f, finds: d.before, before: d.before}
	if ps := d.lastTowards(all, func(g *find) bool { return !clause.Contact[g.kind] && g.kind != graph.Visited }); len(ps) > 0 {
		f.targets = d.asStates(f.kind, ps)
	}
}

// reproached returns the state that those who call home an envoy have just reproached: "condemned Togo. It also recalled its ambassador".
func (d *document) reproached(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if x := s.ObjectOf(o.token); x < 0 || len(s.Prepositional(x, "to", s.Prepositional(x, "in", s.Prepositional(x, "from", nil)))) > 0 {
		return nil
	}
	for g := range o.recent(2) {
		if reproaches[g.kind] && len(g.targets) == 1 && clause.SameParties(g.agents, o.agents) && g.standing.status == graph.StatusActual && d.sents[g.sentence].CaseOf(g.targets[0].Token) != "in" {
			return d.asStates(o.kind, g.targets)
		}
	}
	return nil
}

// ofWhich returns who did what a relative clause behind it judges as a whole: "expelled two envoys of Togo, which Togo condemned".
func (d *document) ofWhich(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	w := s.Child(o.token, parse.Obj, parse.Obl)
	if w < 1 || w > o.token || s.Low[w] != "which" || s.Rels[o.token] == parse.AclRelcl {
		return nil
	}
	for g := range o.recent(1) {
		if g.token < w && !d.Related(g.agents, o.agents) && d.Related(g.targets, o.agents) {
			return g.agents
		}
	}
	return nil
}

// thankedFor returns who has just helped those who voice their thanks: "sent aid to Togo. Togo expressed its gratitude".
func (d *document) thankedFor(o *open) []clause.Party {
	if !strings.Contains(o.row.Needs, "thanks") && o.row.Head != "a:grateful" {
		return nil
	}
	return d.lastTowards(o, func(g *find) bool {
		return g.kind == graph.Aided || g.kind == graph.Supported || g.kind == graph.Promised || g.kind == graph.Praised
	})
}

// declines reports whether a bare "declined" answers nobody, as what falls does.
func (d *document) declines(f *find) bool {
	s := &d.sents[f.sentence]
	return f.row.IsVerb() && s.Low[f.token] == "decline" && f.ref < 0 && s.ObjectOf(f.token) < 0 && s.Infinitive(f.token) < 0
}
