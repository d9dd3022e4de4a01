package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// foesOf returns the states whose own words or deeds are about the holder of a title, who is therefore none of theirs: "Chad accused
// President X", "Peru and Chile led condemnation of military leader Y".
func (r *reader) foesOf(t *title) []graph.ID {
	s, h := t.sent, r.placeOf(t, parse.Flat, parse.Appos, parse.NmodDesc, parse.Compound, parse.Conj)
	v := r.tok(s, h).Head
	if v < 0 {
		return nil
	}
	if other := r.guestsLand(t, v); other != "" {
		if r.guestsOf == nil {
			r.guestsOf = map[string]graph.ID{}
		}
		r.guestsOf[t.role.Key] = other
	}
	if other := r.guestsOf[t.role.Key]; other != "" && len(t.named) == 0 {
		return []graph.ID{other} // nor is "the prime minister" of a later sentence of that state
	}
	if r.tok(s, h).Rel == parse.Nsubj && aboutOthers.Has(r.tok(s, v).Lemma) {
		return r.objectLand(s, v) // "President X accused Chad of lying"
	}
	switch rel := r.tok(s, h).Rel; {
	case rel == parse.Nmod && r.joinedBy(s, h, "of", "against", "on", "for", "over") && aboutOthers.Has(r.tok(s, v).Lemma) && r.tok(s, v).Rel.Is(parse.Obj, parse.Obl):
		v = r.tok(s, v).Head
	case rel == parse.Obj && aboutOthers.Has(r.tok(s, v).Lemma):
	default:
		return nil
	}
	j := r.d.Sentences[s].Child(v, parse.Nsubj)
	if j < 0 {
		return nil
	}
	var out []graph.ID
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].to <= t.from; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Country || p.entity < 0 || p.sense == gazetteer.Adjective {
			continue
		}
		n := r.headOf(s, p.from, p.to)
		if n == j || r.tok(s, n).Rel == parse.Conj && r.tok(s, n).Head == j {
			out = append(out, r.beings[p.entity].ID)
		}
	}
	return out
}

// guestsLand returns the state that the text gives to whom the holder of a title speaks to or meets, which is not his own: "The prime
// minister spoke to President X of Chad"; "".
func (r *reader) guestsLand(t *title, v int) graph.ID {
	s := t.sent
	if v < t.head || len(t.named) > 0 || !slices.Contains(dealing, r.tok(s, v).Lemma) {
		return ""
	}
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		p := &r.pieces[k]
		if p.from < v || p.kind != graph.Person || r.lower(s, p.to) != "of" {
			continue
		}
		if q := r.at(s, p.to+1); q != nil && q.kind == graph.Country && q.entry != nil {
			return q.entry.ID
		}
	}
	return ""
}

// hostOf returns the only state besides a guest's that an article names, where the holder of an office has a guest: "The prime minister
// spoke to President X of Chad. … The UK would help"; -1.
func (r *reader) hostOf(t *title) int {
	guest, of := r.guestsOf[t.role.Key], -1
	if guest == "" || len(t.named) > 0 {
		return -1
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.kind != graph.Country || p.entry == nil || p.entry.ID == guest {
			continue
		}
		b := r.beingOf(p.entry)
		if of >= 0 && b != of {
			return -1
		}
		of = b
	}
	return of
}

// dealing are the verbs for what leaders do with one another.
var dealing = []string{"speak", "talk", "meet", "host", "receive", "welcome", "call", "telephone", "phone", "hold"}

// aboutOthers are the verbs and nouns for what states say of and do to the leaders of others.
var aboutOthers = vocab.Words("accuse", "condemn", "condemnation", "criticise", "criticize", "criticism", "denounce", "sanction", "urge", "warn",
	"congratulate", "invite", "recognise", "recognize", "blame", "rebuke", "isolate", "denunciation", "support", "pressure", "lobby")

// besidesIncumbent returns the state of the head of state spoken of last before somebody else is called elected to the office.
func (r *reader) besidesIncumbent(t *title, person int) int {
	if t.status != graph.Elect || !leads(t.role.Class) {
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < t.sent-4 {
			return false
		}
		if len(x.entities) != 1 || x.entities[0] == person || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		for _, h := range r.beings[x.entities[0]].held {
			if h.role == t.role.Key && h.status != graph.Former && h.of.Kind() == graph.Country {
				found = r.countryBeing(h.of)
			}
		}
		return found < 0
	})
	return found
}

// inserted takes the state that an editor wrote before a title: "the government of [Peruvian] President X".
func (r *reader) inserted(t *title, k int) bool {
	s := t.sent
	q := r.at(s, k-1)
	if k != t.from-1 || q == nil || q.kind != graph.Country || r.word(s, k-2) != "[" {
		return false
	}
	t.before, t.from = append(t.before, r.pieceAt[s][k-1]), k-2
	return true
}

// objectLand returns the state that is the object of the verb at v.
func (r *reader) objectLand(s, v int) []graph.ID {
	o := r.d.Sentences[s].Child(v, parse.Obj)
	if p := r.at(s, max(o, 0)); o > v && p != nil && p.kind == graph.Country && p.entry != nil && p.sense != gazetteer.Adjective {
		return []graph.ID{p.entry.ID}
	}
	return nil
}

// placeOf returns the word by which a title, or who is named beside it, has its place in the sentence: the name's head, or what that hangs
// on by those relations.
func (r *reader) placeOf(t *title, within ...parse.Rel) int {
	s, h := t.sent, t.head
	if len(t.named) == 1 {
		h = r.headOf(s, r.pieces[t.named[0]].from, r.pieces[t.named[0]].to)
	}
	return r.climb(s, h, within...)
}
