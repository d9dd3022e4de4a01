package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// What is said of where somebody stands, or of whose deed something was.

// backing returns the word at t where it says that its subject stands with another: "is at
// Ukraine's side", "will remain on the side of Kyiv", "its support for Taiwan is unshakeable"; -1.
func (s *sentence) backing(t int) int {
	if s.Low[t] == "side" && (s.CaseOf(t) == "at" || s.CaseOf(t) == "on") && len(s.backed(t)) > 0 {
		if v := s.predicateAt(t); v >= 0 && !s.Negated(v) && s.Modal(v) != clause.Perhaps {
			return v
		}
	}
	if n := s.Child(t, parse.Nsubj); steadfast.Has(s.Low[t]) && n >= 0 && n < t && s.Child(t, parse.Cop) >= 0 && !s.Negated(t) && s.Doc.Tables.Classes["support"].Has(s.Low[n]) && len(s.backed(n)) > 0 {
		return t
	}
	if r := s.mayDefend(t); r > t && !s.Negated(t) && s.Modal(t) == clause.Plain && s.Surface(t) >= 0 {
		return t
	}
	return -1
}

// mayDefend returns the noun where the verb at t says that its subject has the right to defend itself; -1.
func (s *sentence) mayDefend(t int) int {
	if s.Low[t] != "have" && s.Low[t] != "retain" && s.Low[t] != "enjoy" {
		return -1
	}
	o := s.Child(t, parse.Obj)
	if o < t || s.Low[o] != "right" {
		return -1
	}
	for k := o + 1; k < len(s.Low) && k < o+4; k++ {
		if s.Low[k] == "defend" && k+1 < len(s.Low) && (s.Low[k+1] == "itself" || s.Low[k+1] == "themselves") || s.Low[k] == "self-defence" || s.Low[k] == "self-defense" {
			return o
		}
	}
	return -1
}

// exclaimed returns the noun at t with which a speaker thanks or congratulates somebody without a verb: "Thanks to Japan for
// its help", "Congratulations to the President", "Thank you, Denmark"; -1.
func (s *sentence) exclaimed(t int) int {
	if !s.Tokens[t].Quoted || t > 0 && s.Tokens[t-1].Quoted && !opensAnew.Has(s.Tokens[t-1].Text) && s.Tokens[t-1].Tag != parse.ADJ && s.Tokens[t-1].Tag != parse.ADV {
		return -1
	}
	if len(s.exclaimedTo(t)) == 0 {
		return -1
	}
	return t
}

var opensAnew = vocab.Words("“", "\"", ".", ",", "!", "—", "–")

// exclaimedTo returns who is thanked or congratulated there.
func (s *sentence) exclaimedTo(t int) []clause.Party {
	k := t + 1
	switch verbs.Lower(s.Tokens[t].Text) {
	case "thanks", "congratulations", "kudos", "gratitude", "bravo", "felicitations":
		if k >= len(s.Low) || s.Low[k] != "to" {
			return nil
		}
		k++
	case "thank":
		if k+1 >= len(s.Low) || s.Low[k] != "you" || s.Tokens[k+1].Text != "," {
			return nil
		}
		k += 2
	default:
		return nil
	}
	n := s.NameFrom(k)
	if n < 0 {
		return nil
	}
	return s.Parties(n, clause.ActorKinds)
}

// predicateAt returns the verb that the phrase at t completes, "is" and "stays" alone; -1.
func (s *sentence) predicateAt(t int) int {
	if s.Child(t, parse.Cop) >= 0 {
		return t
	}
	if h := s.Head(t); h >= 0 && h < t && stays.Has(s.Low[h]) {
		return h
	}
	return -1
}

// backed returns whom the noun at t of standing by somebody names: "at Ukraine's side", "support
// for Taiwan".
func (s *sentence) backed(t int) []clause.Party {
	if s.Low[t] == "side" {
		return s.Follow(t, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"of"}}}, clause.ActorKinds)
	}
	return s.Follow(t, []verbs.Path{{Steps: []string{"for"}}, {Steps: []string{"to"}}, {Steps: []string{"for", "whose"}}}, clause.ActorKinds)
}

// backedAt returns the noun of standing by somebody that the predicate at v goes with.
func (s *sentence) backedAt(v int) int {
	if s.Low[v] == "side" {
		return v
	}
	if n := s.Child(v, parse.Nsubj); n >= 0 && steadfast.Has(s.Low[v]) {
		return n
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Low[k] == "side" {
			return int(k)
		}
	}
	return v
}

// voiced gives the support that a sentence tells of a state to who says so for it, "said her
// country's support for Poland was"; it reports whether there is any.
func (d *document) voiced(finds []*find, sentence int, by, on []clause.Party) bool {
	for _, g := range finds {
		if g.kind == graph.Supported && g.gone == "" && g.sentence == sentence && clause.SameParties(g.targets, on) && among(g.agents, by) {
			return true
		}
		if g.kind == graph.Supported && g.gone == "" && g.sentence == sentence && clause.SameParties(g.targets, on) && len(g.agents) == 1 && g.agents[0].Entity == d.Country(by[0].Entity) {
			g.agents = by
			return true
		}
	}
	return false
}

// ofSide reports whether the subject at b is one who speaks or his side, or is of theirs: "said
// India was", "said her country's support was".
func (s *sentence) ofSide(b int, by []clause.Party) bool {
	ps := s.Parties(b, clause.ActorKinds)
	if len(ps) == 0 && b >= 0 {
		ps = s.Follow(b, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
	}
	return s.Doc.Related(ps, by)
}

// steadfast are the words for support that does not waver.
var steadfast = vocab.Words("unshakeable", "unshakable", "unwavering", "ironclad", "iron-clad", "steadfast", "unconditional",
	"firm", "solid", "total", "absolute", "complete", "full", "unflinching", "unequivocal", "undiminished")

// handiwork returns whose deed the predicate at t says that its subject was: "was the work of the
// Russian state", "is Tehran's doing"; nil for nobody's.
func (s *sentence) handiwork(t int) []clause.Party {
	switch s.Low[t] {
	case "work", "handiwork", "doing", "fault":
	case "lie", "lay", "rest":
		// "the blame lies with Tehran"
		if n := s.Child(t, parse.Nsubj); n >= 0 && (s.Low[n] == "blame" || s.Low[n] == "responsibility" || s.Low[n] == "fault" || s.Low[n] == "guilt") && !s.Negated(t) && s.Modal(t) == clause.Plain {
			return s.Follow(t, []verbs.Path{{Steps: []string{"with"}}}, clause.ActorKinds)
		}
		return nil
	default:
		return nil
	}
	if n := s.Child(t, parse.Nsubj); n > t || s.Child(t, parse.Cop) < 0 || s.Negated(t) || s.Modal(t) != clause.Plain || s.CaseOf(t) != "" {
		return nil
	}
	return s.Follow(t, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"of"}}}, clause.ActorKinds)
}

// saidUpon returns whom the word at v, which says an act of that kind, falls on: as a rule him who
// has to bear it, at b.
func (s *sentence) saidUpon(kind graph.EventType, v, b int) []clause.Party {
	switch kind {
	case graph.Praised:
		if ps := s.exclaimedTo(v); len(ps) > 0 {
			return ps
		}
		return s.indebtedTo(v)
	case graph.Supported:
		if s.mayDefend(v) >= 0 {
			return s.Parties(b, clause.ActorKinds)
		}
		return s.backed(s.backedAt(v))
	case graph.Accused:
		if ps := s.handiwork(v); ps != nil {
			return ps
		}
	case graph.Demanded, graph.Requested:
		if b >= 0 && s.ofPronoun(b) {
			if ps := s.addressed(v); len(ps) > 0 {
				return ps // "told X that its troops must leave"
			}
		}
		if ps := s.Parties(b, clause.ActorKinds); len(ps) > 0 || b < 0 || s.Tokens[b].Tag != parse.NOUN || s.Negated(v) && !s.Passive(v) {
			return ps
		}
		if ps := s.addressed(v); len(ps) > 0 {
			return ps // "told X that the border must reopen"
		}
		return s.whoseDeed(v, b)
	}
	return s.Parties(b, clause.ActorKinds)
}

// idleDo reports whether the verb at v is that of doing nothing, or little, to stop something.
func (s *sentence) idleDo(v int) bool {
	o := s.Child(v, parse.Obj)
	if o < v || s.Low[o] != "nothing" && s.Low[o] != "little" {
		return false
	}
	k := s.Infinitive(o)
	if k < 0 {
		k = s.Infinitive(v)
	}
	if k < 0 {
		return false
	}
	switch s.Low[k] {
	case "stop", "halt", "prevent", "curb", "end", "rein", "stem", "combat", "control", "check", "protect", "help", "punish", "disarm":
		return true
	}
	return false
}

// whoseDeed returns whose the deed is that must take place or end: "the Russian pullback must take place now", "Israel's attacks must
// stop".
func (s *sentence) whoseDeed(v, b int) []clause.Party {
	if !s.Verbal(v) || !ending.Has(s.Low[v]) || !stoppable.Has(s.Low[b]) {
		return nil
	}
	return s.Follow(b, []verbs.Path{verbs.NewPath("whose")}, clause.ActorKinds)
}

// ending are the verbs for what is to become of a deed, stoppable the deeds of which it is demanded.
var (
	ending    = vocab.Words("take", "begin", "start", "happen", "end", "stop", "cease", "halt", "proceed", "continue", "go", "come")
	stoppable = vocab.Words("withdrawal", "pullback", "pullout", "pull-out", "retreat", "attack", "strike", "aggression", "offensive",
		"bombing", "shelling", "blockade", "occupation", "interference", "meddling", "provocation", "incursion", "bombardment", "siege",
		"crackdown", "repression", "enrichment", "threat", "airstrike", "raid", "expansion", "annexation", "invasion", "war")
)
