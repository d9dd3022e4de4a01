package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// What is said of where somebody stands, or of whose deed something was.

// backing returns the word at t where it says that its subject stands with another: "is at
// Ukraine's side", "will remain on the side of Kyiv", "its support for Taiwan is unshakeable"; -1.
func (s *sentence) backing(t int) int {
	if s.low[t] == "side" && (s.caseOf(t) == "at" || s.caseOf(t) == "on") && len(s.backed(t)) > 0 {
		if v := s.predicateAt(t); v >= 0 && !s.negated(v) && s.modal(v) != perhaps {
			return v
		}
	}
	if n := s.child(t, parse.Nsubj); steadfast[s.low[t]] && n >= 0 && n < t && s.child(t, parse.Cop) >= 0 && !s.negated(t) && s.doc.reader.tables.classes["support"][s.low[n]] && len(s.backed(n)) > 0 {
		return t
	}
	if r := s.mayDefend(t); r > t && !s.negated(t) && s.modal(t) == plain && s.surface(t) >= 0 {
		return t
	}
	return -1
}

// mayDefend returns the noun where the verb at t says that its subject has the right to defend itself; -1.
func (s *sentence) mayDefend(t int) int {
	if s.low[t] != "have" && s.low[t] != "retain" && s.low[t] != "enjoy" {
		return -1
	}
	o := s.child(t, parse.Obj)
	if o < t || s.low[o] != "right" {
		return -1
	}
	for k := o + 1; k < len(s.low) && k < o+4; k++ {
		if s.low[k] == "defend" && k+1 < len(s.low) && (s.low[k+1] == "itself" || s.low[k+1] == "themselves") || s.low[k] == "self-defence" || s.low[k] == "self-defense" {
			return o
		}
	}
	return -1
}

// exclaimed returns the noun at t with which a speaker thanks or congratulates somebody without a verb: "Thanks to Japan for
// its help", "Congratulations to the President", "Thank you, Denmark"; -1.
func (s *sentence) exclaimed(t int) int {
	if !s.Tokens[t].Quoted || t > 0 && s.Tokens[t-1].Quoted && !opensAnew[s.Tokens[t-1].Text] && s.Tokens[t-1].Tag != parse.ADJ && s.Tokens[t-1].Tag != parse.ADV {
		return -1
	}
	if len(s.exclaimedTo(t)) == 0 {
		return -1
	}
	return t
}

var opensAnew = map[string]bool{"“": true, "\"": true, ".": true, ",": true, "!": true, "—": true, "–": true}

// exclaimedTo returns who is thanked or congratulated there.
func (s *sentence) exclaimedTo(t int) []party {
	k := t + 1
	switch lower(s.Tokens[t].Text) {
	case "thanks", "congratulations", "kudos", "gratitude", "bravo", "felicitations":
		if k >= len(s.low) || s.low[k] != "to" {
			return nil
		}
		k++
	case "thank":
		if k+1 >= len(s.low) || s.low[k] != "you" || s.Tokens[k+1].Text != "," {
			return nil
		}
		k += 2
	default:
		return nil
	}
	n := s.nameFrom(k)
	if n < 0 {
		return nil
	}
	return s.parties(n, actorKinds)
}

// predicateAt returns the verb that the phrase at t completes, "is" and "stays" alone; -1.
func (s *sentence) predicateAt(t int) int {
	if s.child(t, parse.Cop) >= 0 {
		return t
	}
	if h := s.head(t); h >= 0 && h < t && stays[s.low[h]] {
		return h
	}
	return -1
}

// backed returns whom the noun at t of standing by somebody names: "at Ukraine's side", "support
// for Taiwan".
func (s *sentence) backed(t int) []party {
	if s.low[t] == "side" {
		return s.follow(t, []path{{steps: []string{"poss"}}, {steps: []string{"of"}}}, actorKinds)
	}
	return s.follow(t, []path{{steps: []string{"for"}}, {steps: []string{"to"}}, {steps: []string{"for", "whose"}}}, actorKinds)
}

// backedAt returns the noun of standing by somebody that the predicate at v goes with.
func (s *sentence) backedAt(v int) int {
	if s.low[v] == "side" {
		return v
	}
	if n := s.child(v, parse.Nsubj); n >= 0 && steadfast[s.low[v]] {
		return n
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.low[k] == "side" {
			return int(k)
		}
	}
	return v
}

// voiced gives the support that a sentence tells of a state to who says so for it, "said her
// country's support for Poland was"; it reports whether there is any.
func (d *document) voiced(finds []*find, sentence int, by, on []party) bool {
	for _, g := range finds {
		if g.kind == graph.Supported && g.gone == "" && g.sentence == sentence && sameParties(g.targets, on) && among(g.agents, by) {
			return true
		}
		if g.kind == graph.Supported && g.gone == "" && g.sentence == sentence && sameParties(g.targets, on) && len(g.agents) == 1 && g.agents[0].entity == d.Country(by[0].entity) {
			g.agents = by
			return true
		}
	}
	return false
}

// ofSide reports whether the subject at b is one who speaks or his side, or is of theirs: "said
// India was", "said her country's support was".
func (s *sentence) ofSide(b int, by []party) bool {
	ps := s.parties(b, actorKinds)
	if len(ps) == 0 && b >= 0 {
		ps = s.follow(b, []path{{steps: []string{"whose"}}}, actorKinds)
	}
	return s.doc.related(ps, by)
}

// steadfast are the words for support that does not waver.
var steadfast = map[string]bool{"unshakeable": true, "unshakable": true, "unwavering": true, "ironclad": true, "iron-clad": true, "steadfast": true, "unconditional": true,
	"firm": true, "solid": true, "total": true, "absolute": true, "complete": true, "full": true, "unflinching": true, "unequivocal": true, "undiminished": true}

// handiwork returns whose deed the predicate at t says that its subject was: "was the work of the
// Russian state", "is Tehran's doing"; nil for nobody's.
func (s *sentence) handiwork(t int) []party {
	switch s.low[t] {
	case "work", "handiwork", "doing", "fault":
	case "lie", "lay", "rest":
		// "the blame lies with Tehran"
		if n := s.child(t, parse.Nsubj); n >= 0 && (s.low[n] == "blame" || s.low[n] == "responsibility" || s.low[n] == "fault" || s.low[n] == "guilt") && !s.negated(t) && s.modal(t) == plain {
			return s.follow(t, []path{{steps: []string{"with"}}}, actorKinds)
		}
		return nil
	default:
		return nil
	}
	if n := s.child(t, parse.Nsubj); n > t || s.child(t, parse.Cop) < 0 || s.negated(t) || s.modal(t) != plain || s.caseOf(t) != "" {
		return nil
	}
	return s.follow(t, []path{{steps: []string{"poss"}}, {steps: []string{"of"}}}, actorKinds)
}

// saidUpon returns whom the word at v, which says an act of that kind, falls on: as a rule him who
// has to bear it, at b.
func (s *sentence) saidUpon(kind graph.EventType, v, b int) []party {
	switch kind {
	case graph.Praised:
		if ps := s.exclaimedTo(v); len(ps) > 0 {
			return ps
		}
		return s.indebtedTo(v)
	case graph.Supported:
		if s.mayDefend(v) >= 0 {
			return s.parties(b, actorKinds)
		}
		return s.backed(s.backedAt(v))
	case graph.Accused:
		if ps := s.handiwork(v); ps != nil {
			return ps
		}
	case graph.Demanded, graph.Requested:
		if ps := s.parties(b, actorKinds); len(ps) > 0 || b < 0 || s.Tokens[b].Tag != parse.NOUN || s.negated(v) && !s.passive(v) {
			return ps
		}
		if ps := s.addressed(v); len(ps) > 0 {
			return ps // "told X that the border must reopen"
		}
		return s.whoseDeed(v, b)
	}
	return s.parties(b, actorKinds)
}

// idleDo reports whether the verb at v is that of doing nothing, or little, to stop something.
func (s *sentence) idleDo(v int) bool {
	o := s.child(v, parse.Obj)
	if o < v || s.low[o] != "nothing" && s.low[o] != "little" {
		return false
	}
	k := s.infinitive(o)
	if k < 0 {
		k = s.infinitive(v)
	}
	if k < 0 {
		return false
	}
	switch s.low[k] {
	case "stop", "halt", "prevent", "curb", "end", "rein", "stem", "combat", "control", "check", "protect", "help", "punish", "disarm":
		return true
	}
	return false
}

// ownSide reports whether any two are of one state, or one, of whom the text gives the name alone, is known to serve the other.
func (d *document) ownSide(a, b []party) bool {
	return d.related(a, b) || slices.ContainsFunc(a, func(p party) bool {
		return slices.ContainsFunc(b, func(q party) bool { return d.Serves(p.entity, q.entity) || d.Serves(q.entity, p.entity) })
	})
}

// predicateAhead returns the predicate before a verb of speech that the parse took for one of its phrases: "Reports that … were
// “pure fiction”, X said"; -1.
func (s *sentence) predicateAhead(v int) int {
	for k := s.kid[v]; k >= 0 && int(k) < v && speechVerbs[s.low[v]]; k = s.sib[k] {
		if s.rels[k].Is(parse.Obl, parse.Obj) && s.child(int(k), parse.Cop) >= 0 && s.child(int(k), parse.Nsubj) >= 0 {
			return int(k)
		}
	}
	return -1
}

// whoseDeed returns whose the deed is that must take place or end: "the Russian pullback must take place now", "Israel's attacks must
// stop".
func (s *sentence) whoseDeed(v, b int) []party {
	if !s.verbal(v) || !ending[s.low[v]] || !stoppable[s.low[b]] {
		return nil
	}
	return s.follow(b, []path{newPath("whose")}, actorKinds)
}

// ending are the verbs for what is to become of a deed, stoppable the deeds of which it is demanded.
var (
	ending    = map[string]bool{"take": true, "begin": true, "start": true, "happen": true, "end": true, "stop": true, "cease": true, "halt": true, "proceed": true, "continue": true, "go": true, "come": true}
	stoppable = map[string]bool{"withdrawal": true, "pullback": true, "pullout": true, "pull-out": true, "retreat": true, "attack": true, "strike": true, "aggression": true, "offensive": true,
		"bombing": true, "shelling": true, "blockade": true, "occupation": true, "interference": true, "meddling": true, "provocation": true, "incursion": true, "bombardment": true, "siege": true,
		"crackdown": true, "repression": true, "enrichment": true, "threat": true, "airstrike": true, "raid": true, "expansion": true, "annexation": true, "invasion": true, "war": true}
)
