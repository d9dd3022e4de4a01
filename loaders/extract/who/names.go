package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bare returns a word without a final period: "Mr" for "Mr.".
func bare(w string) string { return strings.TrimSuffix(w, ".") }

// scan finds the names of a sentence.
func (r *reader) scan(s int) {
	n := len(r.words[s])
	for i := 0; i < n; {
		switch {
		case r.is(s, i, large):
			i = r.stretch(s, i)
		case r.is(s, i, number) || r.gaz.IsParticle(r.word(s, i)):
			// "38 North", "al-Qaeda", "de Maizière"
			i = r.small(s, i)
		default:
			i++
		}
	}
}

// small takes a name that begins with a small letter or a digit, if there is one at i.
func (r *reader) small(s, i int) int {
	if c := r.match(s, i); c != nil && r.holdsLarge(s, i, i+c[0].Tokens) {
		r.known(s, i, c)
		return i + c[0].Tokens
	}
	if r.is(s, i, number) || i > 0 && r.is(s, i-1, joint) || r.tok(s, i).Tag == parse.NUM {
		return i + 1 // "ten Germans"
	}
	j := i + 1
	for r.gaz.IsParticle(r.word(s, j)) && !r.is(s, j, large) {
		j++
	}
	if r.is(s, j, joint) {
		j++
	} else if r.is(s, i, opener) {
		return i + 1
	}
	// "de la Calle said": a surname with its particle. "el" and the like before a
	// name that stands elsewhere without it are only seen when names are clustered.
	if r.is(s, j, large) && r.at(s, j) == nil && r.tok(s, i).Tag != parse.DET && r.tok(s, i).Tag != parse.ADP {
		end := r.runEnd(s, j)
		r.add(piece{sent: s, from: i, to: end})
		return end
	}
	return i + 1
}

func (r *reader) holdsLarge(s, from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(s, i, large) {
			return true
		}
	}
	return false
}

// match returns the gazetteer's readings at token i, nil where there are none.
func (r *reader) match(s, i int) []gazetteer.Candidate {
	if i < 0 || i >= len(r.words[s]) {
		return nil
	}
	if w := r.word(s, i); (w == "US" || w == "U.S.") && r.word(s, i+1) == "$" {
		return nil // "US $700 million"
	}
	l := &r.found[s][i]
	if l.asked&askedNames == 0 {
		l.asked |= askedNames
		l.names = r.ask(s, i)
	}
	return l.names
}

// behindInitial returns who is named in full behind an initial that the tables do not have: "M. Hamid Ansari".
func (r *reader) behindInitial(s, i int) []gazetteer.Candidate {
	w := r.word(s, i)
	if len(w) != 2 || w[1] != '.' || !r.is(s, i, large) || i+1 >= len(r.words[s]) {
		return nil
	}
	out := r.gaz.Match(nil, r.words[s], i+1)
	if len(out) == 0 || out[0].Kind != graph.Person || out[0].Tokens < 2 || out[0].Weak {
		return nil
	}
	for k := range out {
		out[k].Tokens++
	}
	return out
}

// othersMinistry reports whether all whom the words at i mean by the tables are ministries of other countries than the one whose name
// stands before as owner.
func (r *reader) othersMinistry(s, i int) bool {
	if i < 2 || !isPossessive(r.word(s, i-1)) || slices.ContainsFunc(r.buf, func(c gazetteer.Candidate) bool { return c.Class != "ministry" }) {
		return false
	}
	for j := i - 2; j >= max(0, i-5); j-- {
		of := r.gaz.Match(nil, r.words[s], j)
		if len(of) == 0 || of[0].Kind != graph.Country || j+of[0].Tokens != i-1 {
			continue
		}
		return !slices.ContainsFunc(r.buf, func(c gazetteer.Candidate) bool { return slices.Contains(c.Of, of[0].ID) })
	}
	return false
}

func (r *reader) ask(s, i int) []gazetteer.Candidate {
	r.buf = r.gaz.Match(r.buf[:0], r.words[s], i)
	if len(r.buf) > 0 && r.buf[0].Weak && r.buf[0].Tokens > 1 && r.lower(s, i) == "the" {
		if k := i + r.buf[0].Tokens; k < len(r.words[s]) && !r.is(s, k, large) && r.tok(s, k).Tag.Is(parse.NOUN, parse.ADJ) {
			return nil // "The Australian foreign ministry" is no paper's
		}
	}
	if len(r.buf) > 0 && r.othersMinistry(s, i) {
		return nil // "Canada's Foreign Office" is not the British one
	}
	if parse.IsQuoteMark(r.word(s, i+1)) && r.is(s, i, large) {
		if k := r.nickname(s, i+1); k > 0 {
			// Ferdinand “Bongbong” Marcos
			whole := r.gaz.Match(nil, append(slices.Clone(r.words[s][i:i+1]), r.words[s][k:]...), 0)
			for j := range whole {
				if whole[j].Tokens < 2 {
					whole = whole[:j]
					break
				}
				whole[j].Tokens += k - i - 1
			}
			if len(whole) > 0 {
				return whole
			}
		}
	}
	if r.is(s, i, large) {
		if whole := r.insideOutMatch(s, i); whole != nil {
			return whole
		}
	}
	if r.is(s, i, caps) && isPossessive(r.word(s, i+1)) {
		// "the UN's human rights office"
		whole := r.gaz.Match(nil, append(slices.Clone(r.words[s][i:i+1]), r.words[s][min(i+2, len(r.words[s])):min(i+6, len(r.words[s]))]...), 0)
		if len(whole) > 0 && whole[0].Tokens > 2 && whole[0].Kind == graph.Organization {
			whole[0].Tokens++
			return whole[:1]
		}
	}
	if len(r.buf) == 0 {
		return r.behindInitial(s, i)
	}
	// "visited Russia today" is not the broadcaster, "received Modi in Tokyo" not Modi'in.
	if n := r.buf[0].Tokens; n > 1 && (r.word(s, i+n-1) == "today" || r.word(s, i+n-1) == "in") {
		return r.gaz.Match(nil, r.words[s][:i+n-1], i)
	}
	// "an African Union commission" is not the African Union Commission; "the UN refugee agency" is the UNHCR.
	if n := r.buf[0].Tokens; n > 1 && !(n > 2 && !r.is(s, i+n-2, large|number|joint) && !isPossessive(r.word(s, i+n-2))) && r.is(s, i, large) && !r.is(s, i+n-1, large|number|joint) && !r.is(s, i, shout) && !r.is(s, i+1, joint) && r.t.heads[r.word(s, i+n-1)].kind == graph.Organization {
		if shorter := r.gaz.Match(nil, r.words[s][:i+n-1], i); len(shorter) > 0 && !shorter[0].Weak {
			return shorter
		}
	}
	return slices.Clone(r.buf)
}

func (r *reader) known(s, i int, c []gazetteer.Candidate) *piece {
	if n := c[0].Tokens; n > 1 && c[0].Kind == graph.Place && counts[r.lower(s, i-1)] > 0 && strings.HasSuffix(r.lower(s, i+n-1), "ies") && !r.is(s, i+n-1, large) {
		return nil // "the two Nordic countries" are two countries
	}
	return r.add(piece{sent: s, from: i, to: i + c[0].Tokens, readings: c})
}

// commonOwners are nouns before "'s" that belong to names: "the People's Armed Forces".
var commonOwners = []string{"People", "Women", "Men", "Children", "Workers", "Farmers", "Veterans", "King", "Queen", "Teachers", "Journalists", "Writers", "Doctors", "Lord", "Mother", "Nature"}

// runEnd returns the end of the run of large words, with joints and particles
// between them, that begins at i.
func (r *reader) runEnd(s, i int) int {
	n := len(r.words[s])
	if c := r.match(s, i); len(c) > 0 && c[0].Kind == graph.Country && c[0].Tokens > 1 {
		if k := i + c[0].Tokens; k < n && r.is(s, k, large) && r.gaz.GivenName(r.word(s, k)) != 0 {
			return k // "the envoy of the Russian Federation | Aleksander Komarov"
		}
	}
	j := i + 1
	for j < n {
		switch {
		case r.is(s, j, large) && r.word(s, j) == "I" && r.tok(s, j).Tag == parse.PRON:
			return j
		case r.is(s, j, large) && !r.is(s, j, shout|joint) && r.beginsAnew(s, j):
			return j // a list's next line: "Regina Ip In Hong Kong Island …"
		case vocab.Get(&r.t.nobody, strings.TrimSuffix(r.word(s, j), ".")) && j+1 < n && r.tok(s, j+1).Tag == parse.NUM:
			return j // "visited Nicaragua Nov. 15"
		case r.is(s, j, large):
			if prev := r.word(s, j-1); strings.HasSuffix(prev, ".") && len(prev) > 3 && !titleLike(prev) && r.tok(s, j).SpaceBefore {
				return j
			}
			j++
		case r.is(s, j, joint) && j+1 < n && wordlike(r.word(s, j+1)) && (r.is(s, j+1, large) || r.nameTail(s, j+1)):
			j += 2
		case isPossessive(r.word(s, j)) && slices.Contains(commonOwners, r.word(s, j-1)) && r.is(s, j+1, large):
			j += 2
		case parse.IsQuoteMark(r.word(s, j)) && r.nickname(s, j) > 0:
			j = r.nickname(s, j) + 1
		case r.insideOut(s, j) > 0, elided(r.word(s, j)):
			j++
		case r.gaz.IsParticle(r.word(s, j)) && r.tok(s, j).Tag != parse.NUM: // "on Tuesday ten Iranians"
			k := j + 1
			for r.gaz.IsParticle(r.word(s, k)) && !r.is(s, k, large) {
				k++
			}
			if r.is(s, k, joint) {
				k++
			}
			if !r.is(s, k, large) {
				return j
			}
			j = k + 1
		default:
			return j
		}
	}
	return j
}

// elided reports whether a word is a name with its particle: "d'Almeida".
func elided(w string) bool {
	_, name, ok := strings.Cut(w, "'")
	if !ok {
		_, name, ok = strings.Cut(w, "’")
	}
	return ok && (w[0] == 'd' || w[0] == 'l') && len(w)-len(name) <= 4 && name != "" && name[0] >= 'A' && name[0] <= 'Z'
}

// beginsAnew reports whether a large word within a run is a small word that
// begins the next line or sentence.
func (r *reader) beginsAnew(s, i int) bool {
	switch r.word(s, i) {
	case "In", "On", "At", "From", "With", "For", "But", "As", "When", "While", "After", "Before", "Since", "If", "This", "That", "These", "It", "He", "She", "They", "There":
		return r.tok(s, i).SpaceBefore && r.match(s, i-1) == nil && r.match(s, i) == nil
	}
	return false
}

// nickname returns the token after "Tex" and its marks in Richard “Tex” Coe, 0
// where no nickname between names begins at token i.
func (r *reader) nickname(s, i int) int {
	for k := i + 2; k <= i+3; k++ {
		if next := k + 1; parse.IsQuoteMark(r.word(s, k)) && (r.is(s, next, large) || r.gaz.IsParticle(r.word(s, next)) && r.is(s, next+1, large)) && r.is(s, i+1, large) && r.gaz.GivenName(r.word(s, i-1)) != 0 && r.tok(s, k+1).Tag == parse.PROPN {
			return k + 1
		}
	}
	return 0
}

// nameTail reports whether the small word after a hyphen ends a name: "Ki-moon", "Chol-gun".
func (r *reader) nameTail(s, i int) bool {
	w := r.word(s, i)
	return len(w) <= 6 && r.tok(s, i).Tag.Is(parse.PROPN, parse.X, parse.NOUN) && !r.is(s, i+1, joint) &&
		(r.gaz.IsFamilyFirst(r.word(s, i-3)) || r.tok(s, i).Tag == parse.PROPN)
}

func wordlike(w string) bool { return w != "" && w[0] != '-' && w[0] != '\'' }

func isPossessive(w string) bool {
	return strings.EqualFold(w, "'s") || w == "’s" || w == "’S" || w == "'" || w == "’"
}

// unknown takes the words from p on that no table knows, up to the next title
// or known name in the run, and returns where to go on.
func (r *reader) unknown(s, p, end int) int {
	q := p + 1
	for q < end {
		if r.is(s, q, joint) {
			q += 2
			continue
		}
		if r.border(s, p, q, end) {
			break
		}
		q++
	}
	if q == p+3 && r.is(s, p+1, joint) && summits.Has(r.lower(s, q)) {
		return q // "hopes for a Bashir-Kiir summit": two persons, not one
	}
	return r.extend(s, p, q)
}

// summits are the nouns before which two names that a hyphen joins are those of two.
var summits = vocab.Words("summit", "talk", "talks", "meeting", "meetings", "call", "dialogue", "encounter", "pact",
	"rivalry", "feud", "handshake", "relationship", "ticket", "alliance", "coalition", "agreement", "deal")

// sheikhWithin reports whether the "Sheikh" or "Amir" at q belongs to the name that begins with a given
// name at p.
func (r *reader) sheikhWithin(s, p, q, end int) bool {
	m, ok, _ := r.roleAt(s, q)
	if ok && m.Key != "sheikh" && (m.Tokens > 1 || r.gaz.GivenName(r.word(s, q)) == 0) {
		return false
	}
	return ok && q-p < 3 && q+1 < end && r.gaz.GivenName(r.word(s, p)) != 0
}

// border reports whether a new name or title begins at q, inside the run that
// ends at end and after the unknown words from p on.
func (r *reader) border(s, p, q, end int) bool {
	if r.sheikhWithin(s, p, q, end) && !r.headed(s, p, q) {
		return false // "Ismail Sheikh Abdi"
	}
	if weekdays.Has(r.word(s, q)) && q-p > 1 && !r.is(s, q+1, joint) && !r.is(s, q+1, large) {
		return true // "met Cheng Yonghua Tuesday morning"
	}
	if r.word(s, q) == "Don" && q+1 < end {
		return false // "Ahoua Don Sylla": a given name as well as a Spaniard's style
	}
	if n := r.roleHere(s, q, end); n > 0 {
		// "Julie Bishop", "Stephen King": a role's word that ends a name.
		if q+n == end && q-p == 1 && n == 1 && r.gaz.GivenName(r.word(s, p)) != 0 {
			return false
		}
		return !r.headed(s, p, q) || q+n < end || n > 1 || r.headed(s, p, q)
	}
	if g, ok := r.honorific(s, q); ok && q+1 < end && (g != 0 || strings.HasSuffix(r.word(s, q), ".")) {
		return true
	}
	if w := r.word(s, q); (w == "Administration" || w == "Government") && r.calledAfter(s, q-1) >= 0 {
		return true // "the Trump Administration", as officials write it
	}
	if w := r.word(s, q-1); (w == "Affairs" || w == "Relations") && (r.gaz.GivenName(r.word(s, q)) != 0 || (r.lower(s, p-1) == "for" && q-p > 1 || r.lower(s, p-2) == "for") && q+2 == end && !r.headed(s, q, end)) {
		return true // "Assistant Secretary of State for Near Eastern Affairs Carol Whitman"
	}
	if h, ok := r.t.heads[r.lower(s, q-1)]; ok && h.kind == graph.Organization && h.where != first && (q-p > 1 || p > 0 && r.is(s, p-1, large)) && q+2 == end && r.gaz.GivenName(r.word(s, q)) != 0 && r.gaz.GivenName(r.word(s, p)) == 0 {
		return true // "head of the Refugee Council Enver Solomon"
	}
	if weekdays.Has(r.word(s, q)) {
		return true // "summoned Cheng Tuesday"
	}
	if vocab.Get(&r.t.nobody, r.word(s, q)) && q-p > 1 && q+1 < len(r.words[s]) && r.tok(s, q+1).Tag == parse.NUM {
		return true // "said Hassan Rouhani April 29"
	}
	if vocab.Get(&r.t.nobody, r.word(s, q)) && !nameMonths.Has(r.word(s, q)) && len(r.word(s, q)) > 2 && q-p > 1 {
		return true // "said Hugh McGuire Sunday"
	}
	c := r.match(s, q)
	switch {
	case c == nil:
		return false
	case c[0].Kind == graph.Person && c[0].Tokens > 1:
		return true
	case c[0].Tokens > 1 && !c[0].Weak && c[0].Kind != graph.Place && q-p > 0 && q+c[0].Tokens < end:
		return true
	}
	return false
}

var weekdays = vocab.Words("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

// nameMonths are months and other words of the calendar that are also people's names.
var nameMonths = vocab.Words("May", "April", "June", "August", "Christian", "Jan", "Sun", "Mar", "Eid")

// knownOr takes the known name at p, or the longer name that begins with it.
func (r *reader) knownOr(s, p, end int, c []gazetteer.Candidate) int {
	q := p + c[0].Tokens
	if q >= end {
		if c[0].Weak && c[0].Tokens > 1 && r.lower(s, q) == "for" && r.headed(s, p, q) && r.tail(s, p, q) > q {
			return r.extend(s, p, q) // "Democratic Front for the Liberation of Oman"
		}
		if c[0].Tokens == 1 && c[0].Kind != graph.Country {
			if h, ok := r.t.heads[r.lower(s, p)]; ok && h.where != last && r.tail(s, p, q) > q {
				return r.extend(s, p, q)
			}
		}
		r.known(s, p, c)
		return q
	}
	if b := r.branch(s, q, end, c); b > q {
		r.add(piece{sent: s, from: p, to: b, readings: c})
		return b
	}
	if r.is(s, q, joint) && r.is(s, q+1, large) && q+2 <= end {
		// "Jordan-Smith", "Paris-Dauphine"; but "Israel-Gaza", "US-China", "Franco-German"
		m := r.match(s, q+1)
		if u := r.pairsBody(s, p, q, end, c, m); u > 0 {
			return r.extend(s, p, u)
		}
		if m == nil && (c[0].Kind != graph.Person || c[0].Tokens > 1) && c[0].Sense < gazetteer.Adjective {
			return r.extend(s, p, r.segment(s, p, end))
		}
		r.known(s, p, c)
		return q + 1
	}
	if c[0].Tokens == 1 && r.sheikhWithin(s, p, q, end) {
		return r.unknown(s, p, end)
	}
	if r.roleHere(s, q, end) > 0 || weekdays.Has(r.word(s, q)) {
		r.known(s, p, c)
		return q
	}
	if c[0].Kind == graph.Person && c[0].Tokens > 1 {
		// "Mohammed bin Rashid al-Maktoum": the rest of the name.
		u := r.segment(s, q, end)
		if k, ok := r.headKind(s, p, u); ok && k != graph.Person {
			r.known(s, p, c)
			return q
		}
		pc := piece{sent: s, from: p, to: u, readings: c}
		for _, w := range folded(r.text(s, q, u)) {
			if !slices.Contains(folded(c[0].Name), w) {
				pc.readings = nil // "Juan Carlos Ortega" is not the King
			}
		}
		r.add(pc)
		return u
	}
	if in, n := r.gaz.Institution(r.words[s], q); in != nil && (q+n <= end+1 || in.Class == "ministry" && r.lower(s, q+1) == "of") {
		if in.Key == "police" && c[0].Kind == graph.Place && r.is(s, q, large) && !r.is(s, p, shout) {
			return r.extend(s, p, q+n) // "Punjab Police"
		}
		r.known(s, p, c)
		return q
	}
	u := r.segment(s, q, end)
	full := r.tail(s, p, u)
	if m := r.match(s, q); c[0].Kind == graph.Country && (c[0].Sense == gazetteer.Acronym || c[0].Sense == gazetteer.Adjective) && m != nil && m[0].Kind == graph.Organization && m[0].Tokens > 1 && !m[0].Weak && q+m[0].Tokens == full {
		r.known(s, p, c) // "the U.S. Brookings Institution"
		return q
	}
	if c[0].Kind == graph.Organization && c[0].Tokens > 1 && !c[0].Weak && r.personFrom(s, q, u) {
		r.known(s, p, c) // "President of the European Council Donald Tusk"
		return q
	}
	if k, ok := r.headKind(s, p, full); ok {
		switch {
		case k == 0 && c[0].Kind == graph.Country && c[0].Sense < gazetteer.Adjective:
			// "the Ukraine War": the country, and a thing.
			r.known(s, p, c)
			r.add(piece{sent: s, from: q, to: full, thing: true})
			return full
		case k != 0 || c[0].Sense >= gazetteer.Adjective || c[0].Kind != graph.Organization:
			return r.extend(s, p, u)
		}
	}
	given := r.gaz.GivenName(r.word(s, p)) != 0
	if given && c[0].Tokens == 1 && !r.is(s, p, caps) && c[0].Sense < gazetteer.Adjective && c[0].Kind != graph.Country {
		r.add(piece{sent: s, from: p, to: u}) // "Petra Novak"
		return u
	}
	switch {
	case c[0].Tokens > 1 && !c[0].Weak, c[0].Sense == gazetteer.Adjective, c[0].Sense == gazetteer.People, c[0].Sense == gazetteer.Acronym:
		r.known(s, p, c)
		return q
	case c[0].Kind == graph.Country && (!given || r.officeOf(s, p-1)) && (r.gaz.GivenName(r.word(s, q)) != 0 || given && r.match(s, q) != nil),
		c[0].Kind == graph.Country && u-q > 1 && r.officeOf(s, p-1):
		r.known(s, p, c)
		return q
	case c[0].Kind == graph.Country && !given && !c[0].Weak:
		if m := r.match(s, q); m != nil && !m[0].Weak {
			r.known(s, p, c)
			return q
		}
	case c[0].Kind == graph.Organization && !c[0].Weak:
		r.known(s, p, c)
		return q
	}
	if (c[0].Kind == graph.Country || c[0].Kind == graph.Place) && u-q > 1 && r.envoyTo(s, p) {
		r.known(s, p, c)
		return q
	}
	if p > 0 && (located.Has(r.lower(s, p-1)) || r.tok(s, 0).Tag.Is(parse.ADP, parse.SCONJ) && r.tok(s, p-1).Tag == parse.ADP) && u-q == 1 && r.tok(s, u).Tag.Is(parse.VERB, parse.AUX) && (r.match(s, q) != nil || r.namedElsewhere(r.word(s, q), r.word(s, q-1))) {
		r.known(s, p, c) // "In Geneva Karahan met"
		return q
	}
	if !given && !c[0].Weak && u-q > 1 && !r.is(s, q, joint) && c[0].Kind == graph.Place {
		r.known(s, p, c) // "at Arlington Amneh Jafari heard"
		return q
	}
	// "Israel Katz", "Paris Hilton": the whole is one name, most likely.
	pc := r.add(piece{sent: s, from: p, to: u})
	pc.readings = nil
	return u
}

// located are the prepositions before a place where something happens.
var located = vocab.Words("in", "at", "from", "near", "outside", "inside")

// segment returns the end of the unknown words from p on.
func (r *reader) segment(s, p, end int) int {
	q := p + 1
	for q < end && (r.is(s, q, joint) || !r.border(s, p, q, end)) {
		q++
	}
	return min(q, end)
}
