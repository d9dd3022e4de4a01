package who

import "backchannel/graph"

// membersOf lets the members of a body of states, who speak for it together, mean the body: "the members of the Security
// Council", "council members". It reports whether they do; members of a party or a parliament speak for themselves.
func (r *reader) membersOf(t *title) bool {
	if t.role.Key != "member" || !t.role.Plural || !t.definite && len(t.before) == 0 || t.counted || t.among {
		return false
	}
	of := -1
	for _, o := range t.after {
		if o.prep == "of" && of < 0 {
			of = r.pieceBeing(&r.pieces[o.piece])
		}
	}
	for _, k := range t.before {
		if of < 0 {
			of = r.pieceBeing(&r.pieces[k])
		}
	}
	if of < 0 && r.lower(t.sent, t.roleFrom) == "council" {
		of = r.organizationSaid(t.sent, "council", []string{"council"})
	}
	if of < 0 || r.beings[of].Kind != graph.Organization || r.beings[of].entry == nil {
		return false
	}
	switch r.beings[of].entry.Class {
	case "un-body", "regional", "alliance", "eu-body", "treaty-body", "forum":
	default:
		return false
	}
	r.mention(Mention{Sentence: t.sent, From: t.from, To: t.to, Head: t.head, Entities: r.one(of), Form: Title, Plural: true, Actor: true, Confidence: 0.8})
	return true
}

// members reports whether a phrase is of the members of a body, who travel as its delegation.
func (r *reader) members(m *Mention) bool {
	switch r.tok(m.Sentence, m.To-1).Lemma {
	case "member", "ambassador":
		return true
	}
	return r.tok(m.Sentence, m.From).Lemma == "member"
}
