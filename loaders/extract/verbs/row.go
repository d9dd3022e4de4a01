package verbs

import "backchannel/loaders/internal/vocab"

// PlainRow returns the row of a head that asks for least, nil if it has none.
func (t *Tables) PlainRow(head string) *Row {
	var plain *Row
	for _, r := range t.Heads[head] {
		if plain == nil || r.weight < plain.weight {
			plain = r
		}
	}
	return plain
}

// Wants reports whether the table has rows of the verb for an object like the noun.
func (e *Entry) Wants(noun string) bool { return e.wanted.Has(noun) }

// objects returns the nouns for whose like as objects the verb has rows.
func (e *Entry) objects() *vocab.Set {
	nouns := vocab.Words()
	for _, r := range e.Verb {
		for _, c := range r.Conditions {
			if c.Keys[0] != "obj" || c.Negated {
				continue
			}
			for _, v := range c.Values {
				for w := range v.Words.All() {
					nouns.Add(w)
				}
			}
		}
	}
	return nouns
}

// Between reports whether a row has those for agents between whom something is.
func (r *Row) Between() bool {
	p := r.AgentPaths[0].Steps
	return p[len(p)-1] == "between"
}

// IsVerb reports whether the row is of a verb.
func (r *Row) IsVerb() bool { return r.Head[0] == 'v' }

// IsNoun reports whether the row is of a noun.
func (r *Row) IsNoun() bool { return r.Head[0] == 'n' }

// Voiced reports whether a row is about who gives voice to what a noun names.
func (r *Row) Voiced() bool { return r.AgentPaths[0].Steps[0] == "voicer" }
