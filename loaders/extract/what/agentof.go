package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// expeller returns the state of who speaks for it in the clauses before a passive that does not say who
// sends diplomats away: "Mr Tusk rose in parliament … ten Russian diplomats are to leave".
func (s *sentence) expeller(v int, r *verbs.Row) []clause.Party {
	if r.Type != graph.Expelled || s.ByAgent(v) >= 0 {
		return nil
	}
	on := s.Follow(v, r.TargetPaths, clause.ActorKinds)
	for i := s.Index; i >= 0 && i > s.Index-2 && len(on) > 0; i-- {
		p := &s.Doc.Sents[i]
		if i < s.Index && p.Paragraph != s.Paragraph {
			break
		}
		in := s.Doc.In(i)
		for m := len(in) - 1; m >= 0; m-- {
			t := in[m].Head
			if i == s.Index && t >= v || len(in[m].Entities) != 1 || !p.Rels[t].Is(parse.Nsubj, parse.NsubjPass) {
				continue
			}
			e := in[m].Entities[0]
			if c := s.Doc.Country(e); s.Doc.KindOf(e) == graph.Person && c >= 0 && s.Doc.CapacityOf(e) != clause.Expert && !s.Doc.Related([]clause.Party{{Entity: c}}, on) {
				return []clause.Party{{Entity: c, Token: v, Sure: 0.75}}
			}
		}
	}
	return nil
}

// goesOn returns who called or met somebody in the sentence before, where a noun goes on with more of it
// without saying whose it is: "He rang X on Monday. A day later came calls with Y and Z".
func (d *document) goesOn(s *sentence, t int, r *verbs.Row) []clause.Party {
	h := s.Head(t)
	if r.Type != graph.Called && r.Type != graph.Met || !r.IsNoun() || h < 0 || !s.Rels[t].Is(parse.Nsubj, parse.Obj) || len(s.Fillers(t, "with", nil)) == 0 {
		return nil
	}
	switch s.Low[h] {
	case "come", "follow", "ensue", "bring", "see":
	default:
		return nil
	}
	if n := s.Surface(h); n >= 0 && n != t && !clause.Temporal.Has(s.Low[n]) && !clause.Weekdays.Has(s.Low[n]) {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.Index-2; i-- {
		g := d.before[i]
		if (g.kind == graph.Called || g.kind == graph.Met) && g.gone == "" && len(g.agents) == 1 && d.KindOf(g.agents[0].Entity) == graph.Person {
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.85}}
		}
	}
	return nil
}

// alsoDone returns who did the same in the sentence before, where a passive with "also" does not say by whom: "Niger was suspended by
// the bloc. Mali has also been suspended".
func (d *document) alsoDone(s *sentence, t int, r *verbs.Row) []clause.Party {
	if !r.IsVerb() || !s.Passive(t) || s.ByAgent(t) >= 0 || s.Modal(t) != clause.Plain {
		return nil
	}
	also := s.aswell(t)
	for i := len(d.before) - 1; also && i >= 0 && d.before[i].sentence >= s.Index-1; i-- {
		if g := d.before[i]; g.sentence < s.Index && g.kind == r.Type && g.gone == "" && len(g.agents) == 1 && g.row.Head == r.Head {
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.85}}
		}
	}
	return nil
}

// notCarrier returns whose a statement is that only state media carry, their state's: "a statement carried by Syrian state media accused".
func (d *document) notCarrier(s *sentence, a []clause.Party) []clause.Party {
	if len(a) != 1 || d.KindOf(a[0].Entity) != graph.Organization || a[0].Token < 0 || a[0].Token >= len(s.Tokens) || s.Mention[a[0].Token] < 0 {
		return a
	}
	x := d.Mentions[s.Mention[a[0].Token]].Head
	v := s.Head(x)
	if v < 0 || v > x || s.Rels[v] != parse.Acl || !carriers.Has(s.Low[v]) || s.CaseOf(x) != "by" || !d.IsMedium(s.Sentence, a[0]) {
		return a
	}
	n, c := s.Head(v), d.Country(a[0].Entity)
	if n < 0 || !clause.Missives.Has(s.Low[n]) && s.Low[n] != "declaration" || c < 0 {
		return a
	}
	return []clause.Party{{Entity: c, Token: n, Sure: a[0].Sure * 0.9}}
}

// carriers are the verbs for what media do with the statements of others.
var carriers = vocab.Words("carry", "publish", "broadcast", "report", "quote", "relay", "distribute", "release", "cite", "air", "post")
