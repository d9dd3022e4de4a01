package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// title is a noun phrase around the word for an office or role: "the former
// NATO spokesperson", "director of the Italian Institute of International
// Affairs".
type title struct {
	sent     int
	from, to int // the phrase, from the determiner to the end of what "of", "at" and the like join to it
	// roleFrom and roleTo are the words of the title itself: "Deputy Prime Minister".
	roleFrom, roleTo int
	head             int
	role             gazetteer.RoleMatch
	status           graph.HoldingStatus // 0 where the words do not say
	deputy           bool
	definite         bool // "the", a possessive
	indefinite       bool // "a", "another", "no"
	before           []int32
	after            []owner
	possessor        int     // token of "his", "its", "their"; -1
	ownerNoun        int     // token of the common noun before "'s": "the bloc's"; -1
	ownerTitle       int     // index of the title before "'s": "the prime minister's spokesman"; -1
	named            []int32 // pieces of the persons who are said to hold it
	joined           int     // title that it is joined to by "and" and shares the person with; -1
	evidence         [2]int  // tokens that show the holding
	entities         []int   // the persons meant where no name stands with it
	ex               bool
	void             bool             // a name, after all
	counted          bool             // "two", "both"
	among            bool             // "one of the leaders of"
	ofThing          bool             // "the head of India's space agency": of what no table knows
	body             *gazetteer.Entry // what the tables know by a description: "the UN's nuclear watchdog"
}

// owner is a name that a preposition joins to a title.
type owner struct {
	prep  string
	piece int32
}

// scanInstitutions finds "foreign ministry" and the like outside names.
func (r *reader) scanInstitutions(s int) {
	for i := 0; i < len(r.words[s]); i++ {
		if r.at(s, i) != nil {
			continue
		}
		in, n := r.gaz.Institution(r.words[s], i)
		if m, ok, _ := r.roleAt(s, i); ok && m.Tokens > 1 && (in == nil || n <= m.Tokens) {
			i += m.Tokens - 1 // "chief of military intelligence"
			continue
		}
		if w := r.lower(s, i-1); in != nil && in.Key == "delegation" && n == 1 && (w == "both" || w == "two" || w == "chief" || w == "lead") {
			continue // "both negotiators": two men, not a delegation
		}
		if in != nil && i+n <= len(r.words[s]) && r.free(s, i, i+n) {
			if r.attributive(s, i, i+n, in) {
				i += n - 1
				continue
			}
			r.add(piece{sent: s, from: i, to: i + n, institution: in})
			i += n - 1
		}
	}
}

// attributive reports whether the words for an army, police force or
// parliament only describe the noun that follows: "Iraq's military potential",
// "parliament's four parties".
func (r *reader) attributive(s, from, to int, in *gazetteer.Institution) bool {
	if in.Key == "opposition" {
		t := r.tok(s, to-1)
		if to < len(r.words[s]) && r.lower(s, to) == "to" && r.tok(s, to).Tag == parse.ADP {
			return true // "the United States' opposition to the plan"
		}
		return t.Rel.Is(parse.Compound, parse.Amod) && t.Head >= to // "the opposition party"
	}
	switch in.Class {
	case "military", "security", "parliament":
	default:
		return false
	}
	if r.is(s, from, large) && !r.is(s, from, opener) || to >= len(r.words[s]) {
		return false
	}
	if isPossessive(r.word(s, to)) {
		for k := to + 2; k < min(to+5, len(r.words[s])); k++ {
			if parts.Has(r.tok(s, k).Lemma) {
				return false // "the Finnish parliament's foreign affairs committee"
			}
		}
		return in.Class == "parliament" && to+1 < len(r.words[s]) && r.tok(s, to+1).Tag.Is(parse.NUM, parse.ADJ)
	}
	last := r.tok(s, to-1)
	if m, ok, _ := r.roleAt(s, to); ok {
		return m.Key == "official" && m.Plural // "U.S. military officials" are the country's
	}
	return r.tok(s, to).Tag == parse.NOUN && (last.Tag == parse.ADJ || last.Rel.Is(parse.Compound, parse.Amod) && last.Head >= to)
}

func (r *reader) free(s, from, to int) bool {
	for i := from; i < to; i++ {
		if r.pieceAt[s][i] >= 0 {
			return false
		}
	}
	return true
}

// scanTitles finds the titles of a sentence.
func (r *reader) scanTitles(s int) {
	for i := 0; i < len(r.words[s]); i++ {
		if r.at(s, i) != nil {
			continue
		}
		m, ok, ex := r.roleAt(s, i)
		if ok && !ex && !r.free(s, i, i+m.Tokens) {
			// "the minister for Europe": the name is joined to a shorter title.
			k := i + 1
			for r.pieceAt[s][k] < 0 {
				k++
			}
			m, ok = r.gaz.Role(r.words[s][:k], i)
		}
		if !ok || !r.free(s, i, i+m.Tokens) || m.Of == "" && m.Office == "" && m.Title && m.Tokens == 1 && r.honorificAt(s, i) {
			continue
		}
		if !m.Noun && !r.is(s, i, large) && !ex || !r.nominalUse(s, i, m) {
			continue
		}
		t := title{sent: s, from: i, to: i + m.Tokens, roleFrom: i, roleTo: i + m.Tokens, role: m, possessor: -1, ownerNoun: -1, ownerTitle: -1, joined: -1, ex: ex}
		t.head = r.headOf(s, t.roleFrom, t.roleTo)
		if ex {
			t.status = graph.Former
		}
		r.leftOf(&t)
		r.rightOf(&t)
		if r.topped(&t) {
			if m, ok := r.gaz.Role([]string{"top", "diplomat"}, 0); ok {
				t.role.Role = m.Role
			}
		}
		r.posted(&t)
		t.evidence = [2]int{t.from, t.to}
		for k := t.roleFrom; k < t.roleTo; k++ {
			r.titleAt[s][k] = int32(len(r.titles))
		}
		r.titles = append(r.titles, t)
		i = max(i, t.roleTo-1)
	}
}

// roleAt returns the role at a token; ex where the word begins with "ex-".
func (r *reader) roleAt(s, i int) (m gazetteer.RoleMatch, ok, ex bool) {
	if i < 0 || i >= len(r.words[s]) {
		return m, false, false
	}
	l := &r.found[s][i]
	if l.asked&askedRole == 0 {
		l.asked |= askedRole
		l.role, l.isRole, l.former = r.askRole(s, i)
	}
	return l.role, l.isRole, l.former
}

func (r *reader) askRole(s, i int) (m gazetteer.RoleMatch, ok, ex bool) {
	w := r.words[s][i]
	if len(w) > 5 && (w[0] == 'e' || w[0] == 'E') && (strings.HasPrefix(w, "ex-") || strings.HasPrefix(w, "Ex-")) {
		tail := append([]string{w[3:]}, r.words[s][i+1:]...)
		m, ok = r.gaz.Role(tail, 0)
		return m, ok, ok
	}
	m, ok = r.gaz.Role(r.words[s], i)
	if ok && m.Tokens == 1 && w == "Justice" && i > 1 && r.words[s][i-1] == "for" && r.is(s, i-2, large) {
		return gazetteer.RoleMatch{}, false, false // "the Front for Justice"
	}
	if ok && m.Tokens == 1 && w == "Authority" && i > 0 && r.is(s, i-1, large) {
		return gazetteer.RoleMatch{}, false, false // "National Disaster Management Authority"
	}
	if ok && m.Tokens == 1 && m.Key == "charge" && !strings.Contains(w, "é") {
		return gazetteer.RoleMatch{}, false, false // "the charge", of a crime
	}
	if ok {
		// "deputy minister for foreign affairs": a deputy of the minister for foreign affairs.
		_, n := r.gaz.Modifier(r.words[s], i)
		for k := min(n, 1); k > 0 && k <= n; k++ { // also "deputy assistant secretary of state"
			if longer, found := r.gaz.Role(r.words[s], i+k); (k < m.Tokens || n > 1) && found && k+longer.Tokens > m.Tokens {
				return gazetteer.RoleMatch{}, false, false
			}
		}
	}
	// "the leader of the opposition party X": the words go on.
	for ok && m.Tokens > 2 && i+m.Tokens < len(r.words[s]) {
		last, next := r.tok(s, i+m.Tokens-1), r.tok(s, i+m.Tokens)
		if q := r.at(s, i+m.Tokens); q != nil && !r.is(s, i+m.Tokens-1, large) && slices.Contains(r.words[s][i:i+m.Tokens], "of") &&
			(len(q.readings) > 0 && q.readings[0].Kind == graph.Organization || q.readings == nil && r.headed(s, q.from, q.to)) {
			m, ok = r.gaz.Role(r.words[s][:i+m.Tokens-1], i) // "leader of the opposition Democratic Party"
			continue
		}
		if next.Tag != parse.NOUN || r.is(s, i+m.Tokens, large) || !slices.Contains(r.words[s][i:i+m.Tokens], "of") && (last.Rel != parse.Compound || last.Head < i+m.Tokens) {
			break
		}
		m, ok = r.gaz.Role(r.words[s][:i+m.Tokens-1], i)
	}
	if n := i + m.Tokens; ok && m.Tokens > 2 && r.word(s, n-1) == "Republic" && r.lower(s, n) == "of" {
		if c := r.match(s, n-1); c != nil && c[0].Kind == graph.Country && c[0].Tokens > 2 {
			if k := n - 1; r.lower(s, k-1) == "the" {
				m, ok = r.gaz.Role(r.words[s][:k-2], i) // "President of the Republic of Turkey X"
			} else {
				m, ok = r.gaz.Role(r.words[s][:k-1], i)
			}
		}
	}
	m, ok = r.ministry(s, i, m, ok)
	return m, ok, false
}

// nominalUse reports whether a role's word is a noun here: not "to head", "leads".
func (r *reader) nominalUse(s, i int, m gazetteer.RoleMatch) bool {
	if m.Tokens > 1 || r.is(s, i, large) && !r.is(s, i, opener) {
		return true
	}
	t := r.tok(s, i)
	if t.Tag == parse.ADJ && i > 0 && i+1 < len(r.words[s]) {
		// "Its acting consul, X": the tag is wrong where no noun follows.
		if q := r.at(s, i+1); (m.Key == "leader" || m.Key == "official") && q != nil && r.at(s, i-1) != nil && r.is(s, i+1, large) && q.sense != gazetteer.Adjective {
			return true // "and EU Council chief X"
		}
		if _, n := r.modifierEnding(s, i-1); n > 0 {
			return true
		}
		return r.is(s, i, large) || (r.tok(s, i-1).Tag.Is(parse.DET, parse.ADJ, parse.PRON) || isPossessive(r.word(s, i-1)) || r.at(s, i-1) != nil && r.finiteAfter(s, i+1)) && !r.tok(s, i+1).Tag.Is(parse.NOUN, parse.ADJ)
	}
	return t.Tag.Is(parse.NOUN, parse.PROPN, parse.NoTag, parse.X)
}

// headOf returns the token of [from, to) that depends on one outside, the
// first where several do.
func (r *reader) headOf(s, from, to int) int {
	for i := from; i < to; i++ {
		if h := r.tok(s, i).Head; (h < from || h >= to) && r.tok(s, i).Tag != parse.PUNCT {
			return i
		}
	}
	return to - 1
}

// shortened returns the last token of the body whose short name in brackets ends at k, right
// before a plural title: "the African Union (AU) foreign ministers"; -1.
func (r *reader) shortened(t *title, k int) int {
	s := t.sent
	if r.word(s, k) != ")" || k != t.from-1 || r.word(s, k-2) != "(" || !t.role.Plural || !r.is(s, k-1, caps) {
		return -1
	}
	if p := r.at(s, k-3); p != nil && p.to == k-2 && p.kind == graph.Organization {
		return k - 3
	}
	return -1
}

// leftOf takes what stands before the role into the phrase.
func (r *reader) leftOf(t *title) {
	s, inTitle := t.sent, true
	for k := t.from - 1; k >= r.entryEnd(s); {
		w := r.lower(s, k)
		if r.is(s, k, joint) && r.lower(s, k-1) == "then" {
			k, w = k-1, "then" // "then-Prime Minister"
		}
		if t.status == 0 && strings.HasPrefix(w, "ex-") && r.is(s, k, large) {
			t.status, t.from = graph.Former, k // "Ex-Maldives president"
			return
		}
		if mod, n := r.modifierEnding(s, k); n > 0 {
			if mod.Status != 0 && t.status == 0 {
				t.status = mod.Status
			}
			if mod.Deputy {
				t.deputy = true
			}
			if inTitle && (mod.Deputy || w == "chief" || w == "main" || w == "lead") {
				t.roleFrom = k - n + 1
			}
			t.from, k = k-n+1, k-n
			continue
		}
		if w == "deputy" && inTitle && t.roleFrom == k+1 && r.lower(s, k+1) == "assistant" {
			t.deputy, t.roleFrom, t.from = true, k, k // "Deputy Assistant Secretary of State"
			k--
			continue
		}
		if q := r.at(s, k-1); (w == "and" || w == ",") && t.role.Plural && len(t.before) > 0 && q != nil &&
			(q.sense == gazetteer.Adjective && q.kind == graph.Country || w == "and" && q.to-q.from == 1 && q.entry != nil && (q.kind == graph.Country || q.kind == graph.Organization) && allCaps(r.word(s, q.from))) {
			k-- // "the Angolan and Zambian foreign ministers", "US and Russian officials"
			continue
		}
		if q := r.at(s, k-1); w == "and" && t.role.Plural && len(t.before) == 1 && q != nil && q.kind == graph.Country && q.sense < gazetteer.Adjective && isPossessive(r.word(s, r.pieces[t.before[0]].to)) {
			k-- // "Sudan and South Sudan's presidents"
			continue
		}
		if q := r.at(s, k-2); w == "and" && t.role.Plural && len(t.before) > 0 && q != nil && q.kind == graph.Country && isPossessive(r.word(s, k-1)) && isPossessive(r.word(s, r.pieces[t.before[len(t.before)-1]].to)) {
			k-- // "Chile's and Peru's presidents"
			continue
		}
		if w == ")" && r.word(s, k-2) == "(" && allCaps(r.word(s, k-1)) && r.at(s, k-3) != nil && !(t.role.Class == "military" && r.is(s, t.roleFrom, large)) {
			k -= 3 // "Group of Eight (G8) leaders"
			continue
		}
		if w == "]" && r.inserted(t, k) {
			k, inTitle = k-3, false
			continue
		}
		if o := r.shortened(t, k); o >= 0 {
			t.before = append(t.before, r.pieceAt[s][o])
			t.from, k, inTitle = r.pieces[r.pieceAt[s][o]].from, r.pieces[r.pieceAt[s][o]].from-1, false
			continue
		}
		if p := r.at(s, k); p != nil {
			if p.institution != nil && t.role.Class == "royalty" && r.commands(p) {
				return // "Commander of the National Guard Crown Prince X"
			}
			if p.thing || len(t.before) == 2 && !t.role.Plural || len(t.before) == 6 || p.sense == gazetteer.Adjective && p.entry != nil && unofficial(t.role.Class) && !r.spokenOf(p.entry) && !r.seized(s, k) {
				return
			}
			if p.entry != nil && p.kind == graph.Country && p.sense < gazetteer.Adjective && r.lower(s, p.from-1) == "in" && (r.is(s, p.from-1, opener) || p.from == 1) && r.is(s, t.roleFrom, large) {
				return // "In Turkey Minister Ellwood met"
			}
			if len(p.readings) > 0 && p.readings[0].Kind == graph.Person && p.to-p.from > 1 && t.from < t.roleFrom && t.from == p.to {
				t.from = t.roleFrom
				return // "President Salva Kiir fired army chief"
			}
			// "Trump envoy": a person before a title is its owner only with "'s".
			t.before = append(t.before, r.pieceAt[s][k])
			t.from, k, inTitle = p.from, p.from-1, false
			if r.is(s, k, joint) || r.word(s, k) == "-" && !r.tok(s, k).SpaceBefore {
				return
			}
			continue
		}
		if q := r.at(s, k-2); r.is(s, k-1, joint) && q != nil && (w == "based" || w == "born" || w == "educated" || w == "trained") {
			t.from, k, inTitle = q.from, q.from-1, false // "the Vienna-based director"
			continue
		}
		switch {
		case isPossessive(w):
			if p := r.at(s, k-1); p != nil && !p.thing {
				t.definite, inTitle = true, false
				t.before = append(t.before, r.pieceAt[s][k-1])
				t.from, k = p.from, p.from-1
				if r.honorificAt(s, k) {
					t.from, k = k, k-1 // "Mr Zelensky's chief of staff"
				} else if o := r.titleEnding(s, k+1); o >= 0 && r.titles[o].roleTo == k+1 && r.is(s, k, large) {
					t.from = r.titles[o].from // "President Zelensky's"
					return
				}
				continue
			}
			if o := r.titleEnding(s, k); o >= 0 {
				t.definite, t.ownerTitle, t.from = true, o, r.titles[o].from
			} else if k > 0 && r.tok(s, k-1).Tag == parse.NOUN {
				t.definite, t.ownerNoun, t.from = true, k-1, k-1
				for t.from > 0 && r.tok(s, t.from-1).Tag.Is(parse.DET, parse.ADJ) {
					t.from--
				}
			}
			return
		case w == "of" && r.lower(s, k-1) == "one" && t.role.Plural && !t.counted && len(t.before) > 0 && isPossessive(r.word(s, r.pieces[t.before[len(t.before)-1]].to)):
			t.definite, t.indefinite, t.among, t.role.Plural, t.from = false, true, true, false, k-1
			return // "X, one of Ukraine's opposition leaders"
		case w == "the":
			t.definite, t.from = true, k
			if t.role.Plural && !t.counted && r.lower(s, k-1) == "of" && r.lower(s, k-2) == "one" {
				t.definite, t.indefinite, t.among, t.role.Plural, t.from = false, true, true, false, k-2
			}
			return
		case w == "a" || w == "an" || w == "another" || w == "no" || w == "one" || w == "some" || w == "any":
			t.indefinite, t.from = true, k
			return
		case (w == "this" || w == "that" || w == "these" || w == "those") && r.tok(s, k).XPOS == parse.DT:
			t.definite, t.from = true, k
			return
		case (w == "neither" || w == "either") && k == t.roleFrom-1 && !t.role.Plural && r.lower(s, k-1) != "the":
			t.counted, t.definite, t.role.Plural, t.from = true, true, true, k // "neither president": of the two
			return
		case w == "both" || w == "two":
			t.counted, t.definite, t.from = true, true, k
			k--
			continue
		case possessivePronouns[w] != 0:
			t.definite, t.possessor, t.from = true, k, k
			return
		case r.is(s, k, joint) && k > 0 && r.at(s, k-1) == nil:
			t.from, k = k-1, k-2
			inTitle = false
			continue
		case r.is(s, k, large|opener) && !r.is(s, k, opener):
			return
		case r.tok(s, k).Tag == parse.NOUN && inTitle && !r.verbal(s, k):
			if r.titleAt[s][k] >= 0 || summing.Has(w) && r.is(s, t.roleFrom, large) {
				return // "lawyer president": two titles; "…, a move President X welcomed"
			}
			if occasions.Has(w) && r.is(s, t.roleFrom, large) && (recents.Has(r.lower(s, k-1)) || r.after(s, k, "during", "after", "before", "over", "at", "in", "on", "since", "until", "following")) {
				return // "During the night President X telephoned", "Last week President X said"
			}
			t.roleFrom, t.from = k, k
			k--
			continue
		case w == "and" && inTitle && t.roleFrom == k+1 && r.twoFields(s, k):
			t.roleFrom, t.from = k-1, k-1 // "IGAD's peace and security director"
			k -= 2
			continue
		case inTitle && t.roleFrom == k+1 && r.tok(s, k).Tag == parse.ADJ && fields[w] != "" && strings.Contains(fields[w], r.lower(s, k+1)):
			t.roleFrom, t.from = k, k // "foreign affairs spokesman"
			k--
			continue
		case r.tok(s, k).Tag.Is(parse.ADJ, parse.NUM) || (r.tok(s, k).XPOS == parse.VBN || r.tok(s, k).XPOS == parse.VBG) && k > 0 && (r.tok(s, k-1).Tag.Is(parse.DET, parse.ADJ) || r.is(s, k-1, joint)): // "an award-winning"
			t.from, inTitle = k, false
			k--
			continue
		}
		return
	}
}

// fields are the adjectives that make one name of a field with the noun behind.
var fields = map[string]string{"foreign": "affairs policy relations trade", "external": "affairs relations", "human": "rights", "national": "security defence defense",
	"international": "affairs relations law trade", "nuclear": "policy energy", "political": "affairs science", "humanitarian": "affairs", "regional": "affairs", "public": "affairs diplomacy"}

// verbal reports whether a noun before a title ends another phrase.
func (r *reader) verbal(s, i int) bool {
	h := r.tok(s, i).Head
	return r.tok(s, i).Rel != parse.Compound && h >= 0 && h < i
}

// modifierEnding returns the modifier of roles that ends at token k.
func (r *reader) modifierEnding(s, k int) (gazetteer.Modifier, int) {
	for from := k; from >= max(0, k-1); from-- {
		if r.at(s, from) != nil {
			break
		}
		if m, n := r.gaz.Modifier(r.words[s], from); n == k-from+1 && !m.After && r.word(s, from) != "under" {
			return m, n
		}
	}
	return gazetteer.Modifier{}, 0
}

// titleEnding returns the index of the title that ends before token k, -1 where none does.
func (r *reader) titleEnding(s, k int) int {
	last, _ := slices.BinarySearchFunc(r.titles, s+1, func(t title, s int) int { return t.sent - s })
	for i := last - 1; i >= 0 && r.titles[i].sent == s; i-- {
		if r.titles[i].to == k || r.titles[i].roleTo == k {
			return i
		}
	}
	return -1
}

// rightOf takes what stands after the role into the phrase.
func (r *reader) rightOf(t *title) {
	k := t.roleTo
	if mod, end := r.modifierAfter(t.sent, k); end > k {
		t.status, t.to, k = mod.Status, end, end
	}
	t.to = r.complements(t, k)
	if end, status := r.tenure(t.sent, t.to); end > t.to {
		t.to = end
		if t.status == 0 {
			t.status = status
		}
	}
	if t.role.Plural && len(t.before) == 0 {
		r.ownersListed(t, true)
	}
}

var possessivePronouns = map[string]byte{"his": 'm', "her": 'f', "its": 'n', "their": 'p', "whose": 'r', "our": 'w', "my": 'i', "your": 'y'}

// titleText returns the title as the article has it, in the singular: "deputy
// foreign minister".
func (r *reader) titleText(t *title) string {
	text := r.text(t.sent, t.roleFrom, t.roleTo)
	if t.role.Plural || t.among {
		var ws []string
		for i := t.roleFrom; i < t.roleTo; i++ {
			ws = append(ws, r.singular(t.sent, i))
		}
		text = strings.Join(ws, " ")
	}
	if t.ex {
		text = text[3:]
	}
	if t.role.Key == "un-ambassador" && len(text) > 3 && strings.HasPrefix(text, "UN ") {
		text = text[3:] // where to is not part of the title
	}
	return text
}
