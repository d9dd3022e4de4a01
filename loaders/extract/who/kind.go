package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// typing gathers what tells the kind of an unknown name, over all places
// where it stands.
type typing struct {
	person, organization, place, thing float64
	words                              int
	kind                               graph.Kind
	// introduced says that a title, word of respect or the like makes it a
	// person's: what merely speaks may as well be a company.
	introduced bool
	calendar   bool // "March": neither a place nor an organisation
}

// enough is the weight of evidence from which an unknown name has a kind.
// Weights of single signs are given where they are added: 4 settles the
// matter, 1 is a hint.
const enough = 2.5

// typeUnknown gives the names of no table their kinds.
func (r *reader) typeUnknown() {
	groups := map[string]*typing{}
	keys := make([]string, len(r.pieces))
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.readings != nil || p.institution != nil || p.thing || p.to-p.from == 1 && r.lower(p.sent, p.from) == "the" {
			continue
		}
		keys[i] = graph.FoldText(r.text(p.sent, p.from, p.to))
		g := groups[keys[i]]
		if g == nil {
			g = &typing{words: nameWords(r.words[p.sent][p.from:p.to])}
			groups[keys[i]] = g
			r.within(g, p)
		}
		r.around(g, p)
	}
	for i := range r.titles {
		t := &r.titles[i]
		if t.role.Class == "spokesperson" {
			for _, k := range t.before {
				if p := &r.pieces[k]; groups[keys[k]] != nil && p.to-p.from > 1 && p.to == t.roleFrom {
					groups[keys[k]].organization += 3 // "Environment Canada spokeswoman"
				}
			}
		}
		for _, o := range t.after {
			p := &r.pieces[o.piece]
			g := groups[keys[o.piece]]
			if g == nil || p.to-p.from < 2 || r.gaz.GivenName(r.word(p.sent, p.from)) != 0 {
				continue
			}
			switch t.role.Class {
			case "business", "organization-head", "organization-deputy", "academic", "expert", "party":
				if o.prep == "of" || o.prep == "at" || o.prep == "with" {
					g.organization += 2.5 // "CEO of Nordic Grid"
				}
			case "subnational":
				if o.prep == "of" {
					g.place += 2.5
				}
			}
		}
		names, _, _ := r.beside(&r.titles[i])
		if r.titles[i].role.Plural && len(names) == 1 && r.pieces[names[0]].from == r.titles[i].roleTo {
			continue // "Captains Quarters"
		}
		for _, n := range names {
			if g := groups[keys[n]]; g != nil && max(g.organization, g.place, g.thing) >= 3 {
				g.person++ // "Major League Baseball"
			} else if g != nil {
				g.person += 4
				g.introduced = true
			}
		}
	}
	for key, g := range groups {
		// "Jafari said" speaks for "Amneh Jafari".
		if i := strings.LastIndexByte(key, ' '); i > 0 && g.words > 1 {
			if short := groups[key[i+1:]]; short != nil && short.words == 1 && short.thing < enough {
				g.person += 1.6 + min(3, 0.7*max(0, short.person)) - short.place/2
			}
		}
	}
	for _, g := range groups {
		g.decide()
	}
	r.besidePersons(groups, keys)
	for i := range r.pieces {
		if g := groups[keys[i]]; g != nil && keys[i] != "" {
			p := &r.pieces[i]
			p.kind, p.thing, p.sure = g.kind, g.thing >= enough && g.kind == 0, 0.8
			p.actor = g.kind == graph.Person || g.kind == graph.Organization
		}
	}
}

func (g *typing) decide() {
	if g.calendar {
		g.organization, g.place = 0, 0
	}
	best := max(g.person, g.organization, g.place)
	if g.thing >= best || best < enough {
		return
	}
	switch best {
	case g.person:
		if g.words > 1 || g.introduced {
			g.kind = graph.Person
		}
	case g.organization:
		g.kind = graph.Organization
	default:
		g.kind = graph.Place
	}
}

// manoeuvres are the nouns behind names of drills: "the Ulchi Freedom Guardian exercise".
var manoeuvres = vocab.Words("exercise", "drill", "manoeuvre", "maneuver", "wargame", "offensive")

// within weighs the words of the name.
func (r *reader) within(g *typing, p *piece) {
	s := p.sent
	if k, ok := r.headKind(s, p.from, p.to); ok {
		switch k {
		case graph.Organization:
			g.organization += 4
		case graph.Place:
			g.place += 4
		default:
			g.thing += 4
		}
	}
	firstWord := r.word(s, p.from)
	if r.emphasis(p) || p.to-p.from > 1 && manoeuvres.Has(r.tok(s, p.to).Lemma) {
		g.thing += 9
		return
	}
	if vocab.Get(&r.t.nobody, firstWord) || vocab.Get(&r.t.nobody, r.word(s, p.to-1)) && p.to-p.from == 1 {
		g.thing += 3
		g.calendar = p.to-p.from == 1
	}
	if p.to-p.from == 1 {
		if low := bare(r.lower(s, p.from)); abstractNoun(low) {
			g.thing += 3
		} else if _, ok := r.t.heads[low]; ok {
			g.thing += 3
		} else if _, ok := r.t.introduces[low]; ok {
			g.thing += 2
		}
		// A tagger takes a rare name at the start of a sentence for a noun.
		if tag := r.tok(s, p.from).Tag; !r.is(s, p.from, opener) || tag == parse.PROPN || tag == parse.NOUN && (r.finiteAfter(s, p.to) || r.lower(s, p.to) == "and") {
			if b := r.gaz.Bearers(firstWord, r.day); len(b) > 0 && r.unmistakable(&b[0], p) {
				g.person += 3
				g.introduced = true
			}
		}
		if allCaps(firstWord) && len(firstWord) >= 3 && len(firstWord) <= 7 && !r.is(s, p.from, shout) {
			g.organization += 2
		}
		return
	}
	if x := r.gaz.GivenName(firstWord); x != 0 {
		g.person += 3
	}
	if w := r.word(s, p.to-1); p.to-p.from > 1 && (r.tok(s, p.to-1).XPOS == parse.NNPS || r.tok(s, p.to-1).XPOS == parse.NNS) && (strings.HasSuffix(w, "ists") || strings.HasSuffix(w, "crats")) {
		g.organization += 4 // "the Democratic Unionists"
	}
	plausible := true
	for i := p.from; i < p.to; i++ {
		w := r.word(s, i)
		switch {
		case isInitial(w) && i > p.from && (len(w) > 1 || i+1 < p.to): // "A S Kalkat", not "do I"
			g.person += 2
		case r.gaz.IsParticle(w) && i > p.from:
			g.person += 1.5
		case r.is(s, i, number):
			plausible = false
			g.person -= 2
		case r.is(s, i, caps) && !r.is(s, i, shout) && len(w) > 2:
			g.person--
		}
		if _, ok := r.t.heads[r.lower(s, i)]; ok && !(i > p.from && r.gaz.GivenName(firstWord) != 0) {
			g.person -= 1.5
		}
		if !r.tok(s, i).Tag.Is(parse.PROPN, parse.PUNCT, parse.X, parse.NoTag) && !r.is(s, i, joint) {
			plausible = false
		}
	}
	if r.gaz.IsFamilyFirst(firstWord) && g.words <= 3 {
		g.person += 2
	}
	if r.spelled(p) {
		plausible = false // "CSI LA"
		g.person--
		g.organization += 1.5
	}
	if plausible && g.words >= 2 && g.words <= 4 {
		g.person++
		if familyEnding(r.word(s, p.to-1)) {
			g.person += 1.5
		}
	}
}

// printed are the nouns for what stands in a newspaper.
var printed = vocab.Words("report", "reports", "article", "articles", "editorial", "op-ed", "column", "revelations", "revelation")

// journeys are the words for ways that lead somewhere.
var journeys = vocab.Words("visit", "trip", "journey", "flight", "voyage", "travel", "fly", "sail", "drive", "head", "ferry")

// around weighs what stands about one mention of the name.
func (r *reader) around(g *typing, p *piece) {
	s := p.sent
	if r.is(s, p.from, shout) {
		return
	}
	if p.honorific {
		g.person += 3.5 // less than a head: "Madame Tussauds Museum"
		g.introduced = true
	}
	prev, next := r.lower(s, p.from-1), r.lower(s, p.to)
	if g.words > 1 && r.amongPeople(p) {
		g.person += 3
	}
	if a := r.lower(s, p.from-2); (a == "a" || a == "an") && parse.IsQuoteMark(r.word(s, p.from-1)) {
		g.thing += 4 // "referred to him as an “Alpha Male”"
	}
	if prev == "(" && p.from > 1 && r.titleAt[s][p.from-2] >= 0 && r.field(s, p.from-1) == p.to+1 {
		g.thing += 5 // "Chief of Staff (Regional Targets)"
	}
	if k, ok := r.t.introduces[prev]; ok && r.titleAt[s][p.from-1] < 0 && r.at(s, p.from-1) == nil && r.tok(s, p.from-1).Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
		g.add(k, 4)
	} else if k, ok := r.introducer(r.lower(s, p.from-2)); ok && (prev == "of" && k == graph.Place || prev == "called" || prev == "named") {
		g.add(k, 4)
	} else if ok && prev == "," && r.closes(s, p.to) && k != graph.Place && r.at(s, p.from-2) == nil {
		g.add(k, 3) // "the carrier, the Halvorsen,"
	} else if k, ok := r.t.introduces[r.lower(s, p.from-3)]; ok && prev == "the" && r.word(s, p.from-2) == "," {
		g.add(k, 3)
	}
	if (fights.Has(next) && bodies.Has(r.lower(s, p.to+1)) || r.partyBehind(s, p.to)) && !r.is(s, p.to, large) && r.definite(s, p.from) {
		g.add(graph.Organization, 2.5) // "the Ituri rebel group"
	} else if k, ok := r.t.introduces[next]; ok && k == graph.Place && !r.is(s, p.to, large) {
		g.place += 2
	} else if ok && k == graph.Organization && !r.is(s, p.to, large) && (r.lower(s, p.from) == "the" || r.definite(s, p.from)) && r.tok(s, p.to).Tag == parse.NOUN {
		g.add(k, 2.5) // "the rebel New Forces movement"
	} else if ok && k == 0 {
		g.thing++
	} else if r.bodyBehind(p) {
		g.add(graph.Organization, 2.5) // "the Sahan research group"
	} else if m, ok, _ := r.roleAt(s, p.to); r.is(s, p.from, caps) && (next == "front" || ok && m.Class == "armed-group") {
		g.organization += 3 // "Angola's RNA rebels", "the FLNKS front"
	}
	if r.word(s, p.to) == "," {
		g.add2(r.appositionKind(s, p.to+1))
	}
	if prev == "in" && printed.Has(r.lower(s, p.from-2)) {
		prev = "" // "a report in The Star"
		g.organization += 3
	}
	if prev == "based" && r.is(s, p.from-2, joint) && r.lower(s, p.from-4) == "at" {
		g.organization += 3 // "an analyst at London-based Capital Economics"
	}
	switch prev {
	case "in", "near", "off", "outside", "around", "across", "throughout", "inside":
		if !(prev == "in" && next == "," && g.words > 2) && !isPossessive(next) {
			g.place += 2.5
			if g.words > 1 {
				g.person -= 2
			}
		}
	case "at":
		if r.aimed(s, p.from-1) {
			break // "lashed out at Trump"
		}
		g.place += 1.5
		g.organization += 0.5
		g.person--
	case "from", "to", "into", "through", "via", "onto", "towards", "toward":
		g.place += 0.5
		if prev == "to" && journeys.Has(r.tok(s, max(0, p.from-2)).Lemma) && g.words < 3 {
			g.place += 2 // "his visit to Etorofu", "flew to Etorofu"
		}
	case "the":
		if n, ok := r.t.nominals[next]; ok && n.refers&stateArm != 0 || next == "camp" || next == "family" || next == "clan" {
			break // "the Assad regime"
		}
		g.person -= 2.5
		if g.words > 1 {
			g.organization += 0.5
			if t := r.tok(s, min(p.to, len(r.words[s])-1)); t.XPOS == parse.VBD && r.t.speech.Has(t.Lemma) && !t.Quoted {
				g.organization += 2 // "The Correio Paulista said": a paper
			}
		}
	case "a", "an", "this", "each", "every", "any":
		g.person -= 2.5
	case "by", "with":
		g.person += 0.5
	case "and":
		if g.words == 2 && r.givenNamed(r.at(s, p.from-2)) {
			g.person += 1.5 // "Margaret Thatcher and Garret FitzGerald"
		}
	}
	switch next {
	case "and":
		if g.words == 2 && r.givenNamed(r.at(s, p.to+1)) { // as before "and"
			g.person += 1.5
		}
	case "of", "from", "at", "with":
		if next != "of" && r.tok(s, p.to-1).Rel == parse.Obl {
			break
		}
		if g.words > 1 && r.headedSoon(s, p.to+1) {
			g.person += 1.5 // "Gifty Mensah of the Accra-based Volta Institute"
		} else if q := r.at(s, p.to+1); q != nil && q.kind == graph.Organization && q.entry != nil && g.words > 1 {
			switch q.entry.Class {
			case "think-tank", "university", "ngo", "bank", "company", "newspaper", "broadcaster":
				g.person += 1.5 // "Knox Moyo of Chatham House"
			}
		}
	case "who", "whose", "whom":
		g.person += 2
	case "for":
		if r.prints(s, p.to+1) {
			g.organization += 3 // "criticised A Gazeta for printing the letter"
		}
	case "'s", "’s":
		g.person += 0.3
	case "(":
		if h, ok := r.t.heads[r.lower(s, p.to+3)]; ok && h.kind == 0 && r.word(s, p.to+2) == ")" && r.is(s, p.to+3, large) {
			g.thing += 5 // "the Anti-Ballistic Missile (ABM) Treaty"
		}
		if w := r.word(s, p.to+1); allCaps(w) && r.word(s, p.to+2) == ")" {
			if initials(r.words[s][p.from:p.to], w) {
				g.organization += 2
				g.person -= 3
			}
			if r.spelledOut(s, p.from) == p.to {
				g.organization += 2
			}
		} else if r.is(s, p.to+1, number) {
			g.person += 0.5
		}
	case ",":
		switch w := r.lower(s, p.to+1); {
		case w == "who" || w == "whom":
			g.person += 2
		case w == "which" && r.prints(s, p.to+2):
			g.organization += 4
		case w == "which" && g.words > 1:
			g.person -= 2
		}
		if r.is(s, p.to+1, number) && r.word(s, p.to+2) == "," && len(r.word(s, p.to+1)) == 2 {
			g.person += 3
		}
		if q := r.at(s, p.to+1); q != nil && len(q.readings) > 0 && q.readings[0].Kind == graph.Country && q.readings[0].Sense <= gazetteer.Former && (prev == "in" || prev == "at" || prev == "of" || prev == "from" || prev == "near") {
			g.place += 2
		}
	}
	if g.words > 1 && r.appointee(p) {
		g.person += 3
	}
	if g.words > 1 && r.said(s, p.from-1) && r.closes(s, p.to) {
		g.person += 2 // "…, scoffed Khusela Diko"
	}
	if g.words > 1 && r.spokenTo(p) {
		g.person += 1.5
	}
	r.listedWith(g, p)
	h := r.headOf(s, p.from, p.to)
	t := r.tok(s, h)
	if t.Head >= 0 && t.Rel.Is(parse.Nsubj, parse.NsubjPass) {
		verb := r.tok(s, t.Head)
		if t.Rel == parse.Nsubj && verb.Tag == parse.VERB && (r.t.speech.Has(verb.Lemma) || (r.t.acts.Has(verb.Lemma) || r.deals(s, t.Head)) && !r.tok(s, p.from-1).Tag.Is(parse.ADJ, parse.DET, parse.NUM)) {
			g.person += 1.5
			g.organization += 0.7
		} else {
			g.person += 0.4
			g.organization += 0.4
		}
		if g.words > 1 && r.humans(s, t.Head, t.Rel == parse.NsubjPass) {
			g.person += 1.5
		}
	} else if r.actsHere(p) {
		g.person += 1.5
		g.organization += 0.7
	} else if next != "" && r.t.speech.Has(r.tok(s, min(p.to, len(r.words[s])-1)).Lemma) && p.to < len(r.words[s]) && r.tok(s, p.to).XPOS.Verb() {
		g.person++
		g.organization += 0.5
	}
}

// said reports whether a verb of speech stands at a token right behind what is said.
func (r *reader) said(s, v int) bool {
	return v > 0 && r.tok(s, v).XPOS.Verb() && r.t.speech.Has(r.tok(s, v).Lemma) && (r.word(s, v-1) == "," || parse.IsQuoteMark(r.word(s, v-1)))
}

// humans reports whether the subject of a verb is a person, as of "was arrested", "resigned", "was born".
func (r *reader) humans(s, v int, passive bool) bool {
	t := r.tok(s, v)
	for n := 0; n < 2 && r.d.Sentences[s].Child(v, parse.Xcomp) > v; n++ {
		v = r.d.Sentences[s].Child(v, parse.Xcomp) // "was forced to resign"
	}
	return t.Tag == parse.VERB && (r.t.human[t.Lemma] == passiveOnly && passive || r.t.human[t.Lemma] == activeOnly && !passive) ||
		r.tok(s, v).Tag == parse.VERB && r.t.human[r.tok(s, v).Lemma] == activeOnly
}

// introducer is the table's row of a noun in singular or plural: "the towns of X and Y".
func (r *reader) introducer(w string) (graph.Kind, bool) {
	k, ok := r.t.introduces[w]
	for _, plural := range [...][2]string{{"ies", "y"}, {"s", ""}} {
		if stem, cut := strings.CutSuffix(w, plural[0]); cut && !ok {
			k, ok = r.t.introduces[stem+plural[1]]
		}
	}
	return k, ok
}

// definite reports whether a name stands in a phrase with "the" or a possessive.
func (r *reader) definite(s, i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		if w := r.lower(s, k); w == "the" || isPossessive(w) {
			return true
		}
		if !r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN) && !r.is(s, k, joint) {
			return false
		}
	}
	return false
}

func (g *typing) add2(k graph.Kind, ok bool) {
	if ok {
		g.add(k, 3)
	}
}

func (g *typing) add(k graph.Kind, w float64) {
	switch k {
	case graph.Person:
		g.person += w
		g.introduced = true
	case graph.Organization:
		g.organization += w
		g.person -= w / 2
	case graph.Place:
		g.place += w
		g.person -= w / 2
	default:
		g.thing += w
		g.person -= w
	}
}

// appositionKind returns what the noun phrase at token i says of the name
// before it: "Starlink, the satellite company of".
func (r *reader) appositionKind(s, i int) (graph.Kind, bool) {
	if w := r.lower(s, i); w != "a" && w != "an" && w != "the" && w != "one" {
		return 0, false
	}
	for j := i + 1; j < min(i+7, len(r.words[s])); j++ {
		t := r.tok(s, j)
		if k, ok := r.t.introduces[r.lower(s, j)]; ok && (t.Tag == parse.NOUN || t.Tag == parse.ADJ && r.closes(s, j+1)) && !(j+1 < len(r.words[s]) && r.tok(s, j+1).Tag == parse.NOUN) && !isPossessive(r.word(s, j+1)) {
			// but "…, Anna Lind, the ministry said": it speaks
			return k, !(r.finiteAfter(s, j+1) && r.t.speech.Has(r.tok(s, j+1).Lemma))
		}
		if !t.Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.ADV) && !r.is(s, j, joint) && !isPossessive(t.Text) {
			return 0, false
		}
	}
	return 0, false
}

// initials reports whether an acronym is made from the letters that begin the
// words of a name, small ones left out or not, in order; one may be missing.
func initials(ws []string, acronym string) bool {
	var all, large strings.Builder
	for _, w := range ws {
		if w == "" || w == "-" || isPossessive(w) {
			continue
		}
		c := strings.ToUpper(w[:1])
		all.WriteString(c)
		if w[:1] == c {
			large.WriteString(c)
		}
	}
	a := strings.ToUpper(strings.ReplaceAll(acronym, ".", ""))
	return subsequence(a, all.String()) || len(a) > 2 && len(large.String()) > 1 && (strings.HasPrefix(a, large.String()) || subsequence(large.String(), a))
}
