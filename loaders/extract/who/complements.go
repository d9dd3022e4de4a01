package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// complements reads "of X", "at Y" and the like from token k on, enters what
// they join to the title and returns where they end.
func (r *reader) complements(t *title, k int) int {
	s, n := t.sent, len(r.words[t.sent])
	end := k
	if j := r.field(s, k); j > k {
		k = j
	}
	for k < n {
		prep := r.lower(s, k)
		switch prep {
		case "of", "at", "for", "in", "to", "with", "from", "on", "under":
			if prep == "of" && r.charged(s, t.head, k) {
				return end
			}
		default:
			if v := r.sentBy(t, k); v > k && end == k {
				k = v // "observers sent by the OSCE"
				prep = "of"
				break
			}
			return end
		}
		if j := r.spanOfYears(s, k); j > k {
			if r.word(s, j) != "," {
				return end
			}
			end, k = j, j // "the first ambassador to X in ten years, Y"
			continue
		}
		if j := max(r.fieldOf(t, k), r.studied(t, k)); j > k {
			k = j // "a lecturer in politics at X"
			continue
		}
		if prep == "to" && (r.tok(s, k).Tag == parse.PART || r.isCounterpart(t) || t.role.Class == "royalty" || t.role.Class == "head-of-state" || t.role.Class == "head-of-government") {
			return end // "a message from the king to the president"
		}
		if v := r.tok(s, t.head).Head; prep == "to" && t.role.Class != "envoy" && v >= 0 && v < t.from && bids.Has(r.tok(s, v).Lemma) {
			return end // "invited the minister to Chisinau"
		}
		j := k + 1
		if q := r.at(s, j); prep == "for" && (t.role.Class == "minister" || t.role.Class == "head-of-government" || t.role.Class == "head-of-state") && (possessivePronouns[r.lower(s, j)] != 0 || q != nil && isPossessive(r.word(s, q.to))) {
			return end // "thanked the minister for Jordan's offer"
		}
		found, before := false, len(t.after)
		if p := possessivePronouns[r.lower(s, j)]; p != 0 && prep == "of" {
			t.possessor = j
		}
	phrase:
		for j < n {
			if p := r.at(s, j); p != nil {
				if vocab.Get(&r.t.nobody, r.word(s, j)) && p.to-p.from == 1 {
					break phrase // "on Thursday"
				}
				if p.kind == graph.Person && !isPossessive(r.word(s, p.to)) && prep != "to" && prep != "for" && prep != "of" {
					break phrase
				}
				if j > k+1 && !((prep == "for" || prep == "to") && r.ownTitle(s, k+1, j)) && r.holderFollows(p, found) {
					break phrase // "the mediator for Ivory Coast Josiah Wekesa"
				}
				if to := r.folkOf(t, p); to > p.to {
					t.ofThing = true
					return to
				}
				if to := r.departmentOf(t, p); to > p.to {
					t.after = append(t.after, owner{prep, r.pieceAt[s][j]})
					return to
				}
				if to, arm := r.thingOf(t, p); to > p.to {
					t.body = r.described(s, p.from, to)
					if t.ofThing = t.body == nil; arm {
						t.after = append(t.after, owner{prep, r.pieceAt[s][j]})
					}
					return to
				}
				if q := r.backedBody(s, p.to); q > 0 {
					t.after = append(t.after, owner{prep, r.pieceAt[s][q]})
					found, j = true, r.pastBracket(s, r.at(s, q).to)
					continue
				}
				if (p.sense != gazetteer.Adjective || r.political(p)) && !r.seatOf(p) && !r.deskOf(t, p) {
					t.after = append(t.after, owner{prep, r.pieceAt[s][j]})
				}
				found = true
				j = r.pastBracket(s, p.to)
				if isPossessive(r.word(s, j)) {
					j++
				}
				continue
			}
			if q := r.regionToo(t, s, j); q > j {
				j = q
				continue
			}
			tk := r.tok(s, j)
			switch {
			case tk.Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM), r.is(s, j, joint), isPossessive(tk.Text), possessivePronouns[r.lower(s, j)] != 0,
				(tk.XPOS == parse.VBG || tk.XPOS == parse.VBN) && j > k+1 && (r.tok(s, j-1).Tag == parse.DET || isPossessive(r.word(s, j-1))), // "from the ruling party", "of the outlawed front"
				tk.XPOS == parse.VBN && r.is(s, j-1, joint): // "of the Riga-based Baltic Institute"
				if tk.Tag == parse.DET && j > k+1 {
					break phrase
				}
				j++
			case tk.Tag == parse.CCONJ && j+1 < n && j > k+1 && r.tok(s, j+1).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN) && r.sameSort(s, j-1, j+1):
				j++
			default:
				break phrase
			}
		}
		if j == k+1 || !found && prep != "of" && (prep != "for" || k != t.roleTo) {
			return end
		}
		if prep == "for" && found && t.role.Class != "envoy" && occasions.Has(r.tok(s, j-1).Lemma) {
			t.after = t.after[:before]
			return end // "invited the president for the SAARC summit"
		}
		// "in April", "on Tuesday", "with reporters" do not belong to the title.
		if !found && (prep == "in" || prep == "on" || prep == "with" || prep == "from" || prep == "at") {
			return end
		}
		end, k = j, j
	}
	return end
}

// regionToo returns where the second of two regions begins for which one official is, behind "and" at token k: "Coordinator for the
// Middle East and North Africa X"; 0.
func (r *reader) regionToo(t *title, s, k int) int {
	if r.lower(s, k) != "and" || t.role.Plural {
		return 0
	}
	p := r.at(s, k-1)
	q := k + 1
	if r.lower(s, q) == "the" {
		q++
	}
	n := r.at(s, q)
	if p == nil || n == nil || n.from != q || p.kind != graph.Place || n.kind != graph.Place || p.entry == nil || n.entry == nil || p.entry.Class == "city" || n.entry.Class == "city" {
		return 0
	}
	return q
}

// backedBody returns the token of the body behind "-backed" at token k, of which the name before only says who backs it: "the leader
// of Lebanon's Iran-backed Hezbollah"; 0.
func (r *reader) backedBody(s, k int) int {
	if !r.is(s, k, joint) {
		return 0
	}
	switch r.lower(s, k+1) {
	case "backed", "led", "based", "aligned", "allied", "affiliated", "supported", "sponsored", "funded":
	default:
		return 0
	}
	if q := r.at(s, k+2); q != nil && q.from == k+2 && q.kind == graph.Organization {
		return k + 2
	}
	return 0
}

// field returns where an office goes on behind a bracket that says for what: "Deputy Director (Special
// Operations) at the agency"; k where there is none.
func (r *reader) field(s, k int) int {
	if r.word(s, k) != "(" {
		return k
	}
	for j := k + 2; j < min(k+6, len(r.words[s])-1); j++ {
		if r.word(s, j) == ")" && (r.lower(s, j+1) == "at" || r.lower(s, j+1) == "of" || r.lower(s, j+1) == "in") {
			return j + 1
		}
	}
	return k
}

// charged reports whether the "of" at k, behind a phrase at h, tells what its verb charges somebody
// with: "accused the laureate of treachery", not "accused the president of Georgia".
func (r *reader) charged(s, h, k int) bool {
	if v := r.governor(s, h); v < 0 || !charges.Has(r.tok(s, v).Lemma) || r.tok(s, v).Tag != parse.VERB {
		return false
	}
	return k+1 < len(r.words[s]) && r.at(s, k+1) == nil && r.lower(s, k+1) != "the" && r.titleAt[s][k+1] < 0
}

// charges are the verbs behind whose object "of" tells of what.
var charges = vocab.Words("accuse", "suspect", "convict", "acquit", "inform", "remind", "warn", "assure", "notify")

// thingOf returns where the phrase ends in which a country or body only owns what a title is of, "the
// head of India's space agency", and whether that stands for the country, "the head of India's
// delegation"; where the owner ends for none such.
func (r *reader) thingOf(t *title, p *piece) (to int, arm bool) {
	switch t.role.Class {
	case "leader", "organization-head", "organization-deputy", "expert", "academic", "business", "activist", "other":
	default:
		return p.to, false
	}
	s := p.sent
	if p.kind == graph.Organization && !isPossessive(r.word(s, p.to)) && t.role.Class != "expert" && t.role.Class != "academic" {
		if k := r.sentFrom(s, p.to); k > p.to {
			return k, true // "the head of the African Union panel" is not the Union's
		}
	}
	if p.kind == graph.Person || len(p.readings) == 0 && p.kind != graph.Country || len(p.readings) > 0 && p.readings[0].Kind == graph.Person || !isPossessive(r.word(s, p.to)) {
		return p.to, false
	}
	k := p.to + 1
	for k < len(r.words[s]) && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.ADV) && r.at(s, k) == nil && r.titleAt[s][k] < 0 {
		k++
	}
	if k == p.to+1 || k < len(r.words[s]) && (r.at(s, k) != nil && r.at(s, k).from == k || r.titleAt[s][k] >= 0) {
		return p.to, false
	}
	if _, ok, _ := r.roleAt(s, k-1); ok {
		return p.to, false
	}
	n, ok := r.t.nominals[r.tok(s, k-1).Lemma]
	return k, ok && n.refers&(stateArm|nation) != 0
}

// folks are the nouns for people of a state who are not those it is governed by.
var folks = vocab.Words("minority", "community", "diaspora", "tribe", "clan", "population")

// folkOf returns where the phrase ends in which a name only says whose or where a people is that somebody leads: "the leader of
// Kosovo's Serb minority", "representatives of the Russian community in Latvia", "leaders of Kosovo Serbs"; where the name ends
// for none such.
func (r *reader) folkOf(t *title, p *piece) int {
	if t.role.Class != "leader" && t.role.Class != "official" || p.kind != graph.Country && p.sense != gazetteer.Adjective {
		return p.to
	}
	s, k := p.sent, p.to
	if q := r.at(s, k); q != nil && p.sense != gazetteer.Adjective && q.kind == graph.Country && r.tok(s, k).XPOS == parse.NNPS {
		return q.to // "Kosovo Serbs"
	}
	if isPossessive(r.word(s, k)) {
		k++
	}
	for k < len(r.words[s]) && (r.at(s, k) != nil && r.at(s, k).sense == gazetteer.Adjective || r.at(s, k) == nil && r.tok(s, k).Tag == parse.ADJ) {
		k++
	}
	if k >= len(r.words[s]) || k == p.to && p.sense != gazetteer.Adjective || r.titleAt[s][k] >= 0 || !folks.Has(r.tok(s, k).Lemma) || r.tok(s, k).Tag != parse.NOUN {
		return p.to
	}
	if k++; k+1 < len(r.words[s]) && r.lower(s, k) == "in" && r.at(s, k+1) != nil {
		k = r.at(s, k+1).to
	}
	return k
}

// ofDelegation reports whether a title is of a state's delegation, whose head is not the state's.
func (r *reader) ofDelegation(t *title) bool {
	if len(t.after) == 0 || t.role.Class != "leader" && t.role.Class != "organization-head" {
		return false
	}
	in := r.pieces[t.after[len(t.after)-1].piece].institution
	return in != nil && in.Class == "delegation"
}

// described returns the body that the tables know by an owner and a noun: "the UN's nuclear
// watchdog"; nil for none.
func (r *reader) described(s, from, to int) *gazetteer.Entry {
	var words []string
	for k := from; k < to; k++ {
		if w := r.word(s, k); !isPossessive(w) {
			words = append(words, w)
		}
	}
	for _, c := range r.gaz.Match(nil, words, 0) {
		if c.Tokens == len(words) && c.Kind == graph.Organization {
			return c.Entry
		}
	}
	return nil
}

// holderFollows reports whether a name in a title's phrase is no longer what a
// preposition joins to the title but whoever holds it; named says that a name
// has been joined already.
func (r *reader) holderFollows(p *piece, named bool) bool {
	s := p.sent
	if r.word(s, p.from-1) == "," || r.is(s, p.from-1, joint) || r.is(s, p.from-2, joint) && r.lower(s, p.from-1) == "based" || isPossessive(r.word(s, p.from-1)) || r.lower(s, p.from-1) == "the" {
		return false
	}
	if p.readings != nil {
		return p.readings[0].Kind == graph.Person && p.readings[0].Tokens > 1
	}
	if p.to-p.from < 2 || p.institution != nil || r.headed(s, p.from, p.to) {
		return false
	}
	return named || r.gaz.GivenName(r.word(s, p.from)) != 0 || r.gaz.IsFamilyFirst(r.word(s, p.from))
}

// sameSort reports whether what "and" joins can be one description: two
// common nouns, or two names of one kind.
func (r *reader) sameSort(s, a, b int) bool {
	if _, ok, _ := r.roleAt(s, b); ok {
		return false
	}
	x, y := r.at(s, a), r.at(s, b)
	return x == nil && y == nil && !r.is(s, b, large)
}

// fieldOf passes over the field of somebody's work, at its preposition k, where a body follows by
// name: "in politics" of "a lecturer in politics at Vilnius University", "in the conflict
// division" of "a researcher in the conflict division of the ISS"; k where there is none.
func (r *reader) fieldOf(t *title, k int) int {
	s, w := t.sent, r.lower(t.sent, k)
	if w != "in" && w != "on" && w != "for" {
		return k
	}
	switch t.role.Class {
	case "expert", "academic", "official", "other", "business", "activist", "journalist", "organization-head", "organization-deputy":
	default:
		return k
	}
	j := k + 1
	if w := r.lower(s, j); w == "the" || possessivePronouns[w] != 0 {
		j++
	}
	first := j
	region := j // "for Asia and Pacific affairs": what lies before the word is no employer
	for region < min(j+7, len(r.words[s])) && !matters.Has(r.lower(s, region)) && (r.at(s, region) != nil && r.at(s, region).kind != graph.Person || r.tok(s, region).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.CCONJ)) {
		region++
	}
	if region >= len(r.words[s]) || !matters.Has(r.lower(s, region)) {
		region = j
	}
	for j < len(r.words[s]) {
		if p := r.at(s, j); p != nil && p.sense != gazetteer.Adjective && j >= region {
			return k
		}
		if tk := r.tok(s, j); !tk.Tag.Is(parse.NOUN, parse.ADJ) && !r.is(s, j, joint) && !(j > first && tk.Tag == parse.CCONJ) && r.at(s, j) == nil {
			break
		}
		j++
	}
	if j == first || j == k+1 && w == "for" {
		return k
	}
	switch r.lower(s, j) {
	case "at", "of", "with", "to", "for":
	default:
		return k
	}
	b := j + 1
	if r.lower(s, b) == "the" {
		b++
	}
	if p := r.at(s, b); p == nil || p.kind == graph.Person || p.from != b || r.tok(s, b).XPOS == parse.VB {
		return k
	}
	return j
}

// matters are the words for what somebody's work is about.
var matters = vocab.Words("affairs", "policy", "studies", "relations", "issues", "cooperation", "security")

// sentBy reads "sent by" at token k, behind what a title is "of": "the head of the election
// observers sent by the OSCE". It returns the token of "by", k where it is something else.
func (r *reader) sentBy(t *title, k int) int {
	s := t.sent
	if k <= t.roleTo || r.lower(s, k+1) != "by" || r.tok(s, k).Tag != parse.VERB {
		return k
	}
	switch r.tok(s, k).Lemma {
	case "send", "deploy", "dispatch", "appoint", "run", "fund", "lead", "organise", "organize":
		return k + 1
	}
	return k
}

// spanOfYears passes over "in eleven years", "in more than a decade" from token k on; k where it
// is something else.
func (r *reader) spanOfYears(s, k int) int {
	if r.lower(s, k) != "in" {
		return k
	}
	for j := k + 1; j < min(k+6, len(r.words[s])); j++ {
		switch tk := r.tok(s, j); {
		case tk.Lemma == "year" || tk.Lemma == "decade" || tk.Lemma == "month":
			return j + 1
		case !tk.Tag.Is(parse.NUM, parse.ADJ, parse.DET, parse.ADV, parse.ADP):
			return k
		}
	}
	return k
}

// ownTitle reports whether the words between two tokens are the title of the person named behind
// them: of "a spokesman for French President Emmanuel Macron" he is no spokesman.
func (r *reader) ownTitle(s, from, to int) bool {
	if r.lower(s, from) == "the" {
		from++
	}
	for from < to {
		if p := r.at(s, from); p != nil && p.kind != graph.Person && p.sense == gazetteer.Adjective {
			from = p.to
			continue
		}
		if _, n := r.gaz.Modifier(r.words[s], from); n > 0 {
			from += n
			continue
		}
		m, ok, _ := r.roleAt(s, from)
		if !ok || !r.is(s, from, large) || m.Of == "" && m.Office == "" {
			return false
		}
		from += m.Tokens
	}
	return true
}

// sentFrom returns the token behind the noun, after adjectives or other nouns, for some few whom a body sends, where that begins at
// a token; else the token.
func (r *reader) sentFrom(s, from int) int {
	k := from
	for k < len(r.words[s]) && k < from+4 && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN) && r.at(s, k) == nil {
		k++
		if sentOnes.Has(r.tok(s, k-1).Lemma) && (k >= len(r.words[s]) || r.tok(s, k).Tag != parse.NOUN) {
			return k
		}
	}
	return from
}

// sentOnes are the nouns for some few whom a body sends or sets up.
var sentOnes = vocab.Words("panel", "mission", "team", "committee", "force", "taskforce", "contingent", "operation",
	"programme", "program", "inquiry")

// bids are the verbs of who has somebody come or go somewhere.
var bids = vocab.Words("invite", "welcome", "send", "dispatch", "accompany", "take", "fly", "bring", "escort", "lead", "follow")

// bidden reports whether the one named at token k is asked, told or accused of what the words at token i are part of: "urging
// Chad to stop its attacks", "telling Chad that it must wait", "accusing Chad of breaking its word".
func (r *reader) bidden(s, k, i int) bool {
	p := r.at(s, k)
	t := r.tok(s, k)
	if p == nil || !p.kind.IsActor() || !t.Rel.Is(parse.Obj, parse.Iobj) || t.Head < 0 || t.Head > k {
		return false
	}
	sen := &r.d.Sentences[s]
	for x := range sen.Children(t.Head) {
		if rel := r.tok(s, x).Rel; x > k && sen.Dominates(x, i) && (rel.Is(parse.Xcomp, parse.Ccomp) || rel == parse.Advcl && r.lower(s, k+1) == "of") {
			return true
		}
	}
	return false
}
