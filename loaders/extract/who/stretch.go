package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/internal/vocab"
)

// titleLike reports whether a word with a final period is an abbreviation and not the end of a sentence.
func titleLike(w string) bool { return strings.Count(w, ".") > 1 || len(w) <= 5 }

// addressed reports whether a word behind "Mr." is what somebody is, and nobody's surname as
// King and Bishop are: "Madam Speaker".
func (r *reader) addressed(s, i int) bool {
	m, ok, _ := r.roleAt(s, i)
	return ok && addressed.Has(m.Key)
}

// addressed are the roles by which those who hold them are spoken to.
var addressed = vocab.Words("president", "vice-president", "prime-minister", "speaker", "chair", "minister", "secretary", "ambassador",
	"secretary-general")

// vocative reports whether by a title somebody is spoken to who presides or sits beside: "Thank you, Madam President."
func (r *reader) vocative(t *title) bool {
	if !addressed.Has(t.role.Key) || t.role.Plural || t.definite || t.indefinite || len(t.before)+len(t.after) > 0 || t.possessor >= 0 {
		return false
	}
	s, k := t.sent, t.roleFrom-1
	mr := r.honorificAt(s, k)
	if mr {
		k--
	}
	switch r.word(s, t.roleTo) {
	case ",", ".", "!", "":
	default:
		return mr && k < 0
	}
	return k < 0 || r.lower(s, k) == "you" || r.word(s, k) == "," && (mr || r.lower(s, k-1) == "you")
}

// guestNamed reports whether somebody spoken to is one person, named on the page, of another state than its own.
func (r *reader) guestNamed(es []int) bool {
	if len(es) != 1 || r.beings[es[0]].Kind != graph.Person || r.beings[es[0]].pieces == 0 {
		return false
	}
	land := r.landOfPage()
	return land < 0 || r.countryOf(es[0]) != land
}

// adherents are words for whoever belongs to a party, before his name.
var adherents = vocab.Words("Republican", "Democrat", "Democratic", "Conservative", "Labour", "Labor", "Liberal", "Tory", "Socialist",
	"Communist", "Independent", "Centrist", "Nationalist", "Islamist", "Green", "Populist", "Leftist")

// stretch cuts the run of large words that begins at token i into pieces and
// returns where to go on.
func (r *reader) stretch(s, i int) int {
	if q := r.spelledOut(s, i); q > 0 {
		r.add(piece{sent: s, from: i, to: q})
		return q
	}
	if next := r.skipOpener(s, i); next > i {
		return next
	}
	end := r.runEnd(s, i)
	honorific, gender, last := false, gazetteer.Gender(0), i+1
	for p := i; p < end; last = max(last, p) {
		if weekdays.Has(r.word(s, p)) && !r.is(s, p+1, joint) {
			p++ // "On Wednesday Bush spoke"
			continue
		}
		if q := r.partyLabel(s, p); q > p {
			p = q // "Sen. John Warner, R-Va., said"
			continue
		}
		if p+1 < end && !r.is(s, p+1, joint) && r.monthAt(s, p) {
			p++ // "In March Macron visited", "On 3 April Carter left"
			continue
		}
		if creeds.Has(r.lower(s, p)) && p+1 < end && r.match(s, p) == nil && r.match(s, p+1) != nil {
			p++ // "Marxist FARC guerrillas"
			continue
		}
		if adherents.Has(r.word(s, p)) && p+2 < end && r.personFrom(s, p+1, r.segment(s, p+1, end)) {
			p++ // "Republican Donald Trump", "Democrat Joe Biden"
			continue
		}
		if r.word(s, p) == "THE" && p+1 < end && (!r.is(s, p+1, shout) && !r.is(s, p+1, caps) || r.match(s, p) == nil && r.match(s, p+1) != nil) {
			p++ // a lead that begins in capitals: "THE Philippines", "THE UNITED NATIONS"
			continue
		}
		if r.word(s, p) == "The" && p+1 < end && (r.match(s, p) == nil && r.match(s, p+1) != nil || r.spelledOut(s, p+1) > 0) {
			p++ // "In it, The Kremlin said"
			continue
		}
		if g, ok := r.honorific(s, p); ok && r.word(s, p) != "U." && p+1 < end && r.is(s, p+1, large) && !r.wholeName(s, p) {
			if m, known, _ := r.roleAt(s, p); !known || m.Key != "hon" || r.roleHere(s, p+1, end) == 0 { // "HE Minister X"
				honorific, gender = true, max(gender, g)
			}
			p++
			continue
		}
		if isInitial(r.word(s, p)) && r.initialed(s, p, end) {
			p++ // "A. P. J. Abdul Kalam"
			continue
		}
		if q := r.learnedPair(s, p, end); q > 0 {
			p = q // "Sino-Indian"
			continue
		}
		if q := r.namePair(s, p, end); q > 0 {
			for i := p; i < q; i += 2 {
				if c := r.match(s, i); c != nil && c[0].Kind == graph.Person {
					r.known(s, i, c)
				} else {
					r.add(piece{sent: s, from: i, to: i + 1})
				}
			}
			p = q
			continue
		}
		if q := r.spelledOut(s, p); q > 0 {
			r.add(piece{sent: s, from: p, to: q})
			p, end = q, max(end, q)
			continue
		}
		c := r.match(s, p)
		if c != nil && c[0].Kind == graph.Organization && c[0].Class == "social-media" && strings.Contains(r.word(s, p), ".") {
			c = nil // "V.K. Raghunathan" is not on VK
		}
		if c != nil && c[0].Kind == graph.Person && c[0].Tokens > 1 && p+c[0].Tokens < end && r.lower(s, p-1) == "the" && r.headed(s, p, p+c[0].Tokens+1) {
			c = nil // "the Kofi Annan Foundation"
		}
		m := 0
		if c != nil {
			m = c[0].Tokens
		}
		n := r.roleHere(s, p, end)
		if n == 0 && m <= 1 && p+2 < end && (c == nil || c[0].Kind == graph.Person) && r.gaz.GivenName(r.word(s, p)) != 0 {
			if next := r.match(s, p+1); next != nil && next[0].Kind == graph.Person && next[0].Tokens > 1 && r.gaz.GivenName(r.word(s, p+1)) == 0 {
				// "Abraham Korir Sing'Oei", whom the table has without his first name
				to := p + 1 + next[0].Tokens
				r.add(piece{sent: s, from: p, to: to, readings: next})
				p = to
				continue
			}
		}
		if in, k := r.gaz.Institution(r.words[s], p); in != nil && k > n && k >= m && !(k == m && r.word(s, p+k-1) == "Office") && !r.sentOut(s, p) && (p+k >= end || r.roleHere(s, p+k, end) > 0 || r.gaz.GivenName(r.word(s, p+k)) != 0 || p+k+1 < end && r.ofOffice(s, p)) && (k > 2 || !r.is(s, p+k-1, shout)) {
			r.add(piece{sent: s, from: p, to: p + k, institution: in})
			p += k
			end = max(end, p)
			continue
		}
		if n > 0 && (isPossessive(r.word(s, p+n)) && slices.Contains(commonOwners, r.word(s, p+n-1)) && p+n < end || r.givenAs(s, p, n, end)) {
			n = 0 // "King's Landing", "Amir Garrett"
		}
		if n > 0 && n >= m && (!honorific || r.addressed(s, p)) {
			p += n
			if mod, k := r.modifierAfter(s, p); k > p && mod.After {
				p = k // "President-elect Lourenço Katito"
			}
			if p >= end && r.is(s, p, large) { // "Secretary of State John Kerry"
				end = r.runEnd(s, p)
			}
			continue
		}
		if n > 0 && n < m && c[0].Kind == graph.Person {
			// "King Salman": the table has the title in the name.
			c = slices.Clone(c)
			for k := range c {
				c[k].Tokens -= n
			}
			p = r.knownOr(s, p+n, end, c)
			end = max(end, p)
			continue
		}
		from := len(r.pieces)
		switch {
		case m == 0, honorific && m == 1 && c[0].Kind != graph.Person && p+1 == end:
			p = r.unknown(s, p, end)
		default:
			p = r.knownOr(s, p, end, c)
		}
		if honorific && from < len(r.pieces) {
			r.pieces[from].honorific, r.pieces[from].gender = true, gender
		}
		honorific, gender = false, 0
		end = max(end, p)
	}
	return max(end, last)
}

// givenAs reports whether a title is somebody's given name, which some are: "Cincinnati's Amir Garrett", not "the
// Amir Sheikh Tamim".
func (r *reader) givenAs(s, p, n, end int) bool {
	return n == 1 && p+2 == end && r.gaz.GivenName(r.word(s, p)) != 0 && r.lower(s, p-1) != "the" && r.is(s, p+1, large) && r.gaz.GivenName(r.word(s, p+1)) == 0 && r.match(s, p+1) == nil &&
		!r.reignsThere(s, p)
}

// initialed reports whether a person's known name stands behind the initials from p on, none of
// which begins a name that is known itself.
func (r *reader) initialed(s, p, end int) bool {
	for ; p < end && isInitial(r.word(s, p)); p++ {
		if r.match(s, p) != nil {
			return false
		}
	}
	c := r.match(s, p)
	return p < end && c != nil && c[0].Kind == graph.Person && c[0].Tokens > 1
}

// modifierAfter returns the modifier that follows a role, as "elect" does, and
// the token after it; the token itself where there is none.
func (r *reader) modifierAfter(s, i int) (gazetteer.Modifier, int) {
	j := i
	if r.is(s, j, joint) {
		j++
	}
	if j < len(r.words[s]) {
		if mod, n := r.gaz.Modifier(r.words[s], j); n > 0 && mod.After {
			return mod, j + n
		}
	}
	return gazetteer.Modifier{}, i
}

// wholeName reports whether a known name of several words begins at i: "Lady Gaga", "Sir Keir Starmer".
func (r *reader) wholeName(s, i int) bool {
	c := r.match(s, i)
	return c != nil && c[0].Tokens > 1
}

// roleHere returns the number of tokens of the role that begins at p in the
// run that ends at end, 0 where none does or the word is somebody's name.
func (r *reader) roleHere(s, p, end int) int {
	m, ok, _ := r.roleAt(s, p)
	if !ok {
		if mod, n := r.gaz.Modifier(r.words[s], p); n > 0 && !mod.After && (p+n < end || r.is(s, p, opener)) {
			if _, titled, _ := r.roleAt(s, p+n); !titled && r.word(s, p) == "New" && !r.is(s, p, opener) {
				return 0 // "the rebel New Forces"
			}
			return n // "Deputy", "Former"
		}
		return 0
	}
	return m.Tokens
}

// months are the names of months that stand before other names.
var months = vocab.Words("January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December")

// monthAt reports whether the word at i is a month by what stands before it, and no given name
// as in "by April Ryan".
func (r *reader) monthAt(s, i int) bool {
	w := r.word(s, i)
	if i == 0 || !months.Has(w) {
		return false
	}
	b := r.lower(s, i-1)
	switch b {
	case "in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "during", "throughout":
		return true
	case "by", "from", "of", "after", "before", "through":
		return !nameMonths.Has(w) || i+1 < len(r.words[s]) && r.is(s, i+1, large) && r.namedElsewhere(r.word(s, i+1), w)
	}
	return b[0] >= '0' && b[0] <= '9'
}
