package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// entryEnd returns the first token behind the day that begins an entry of a chronology, 0 elsewhere.
func (r *reader) entryEnd(s int) int {
	if sen := &r.d.Sentences[s]; sen.Entry {
		return sen.Dateline
	}
	return 0
}

// nominalAt reports whether a common noun at a token takes something up.
func (r *reader) nominalAt(s, i int) bool {
	t := r.tok(s, i)
	if !t.Tag.Is(parse.NOUN, parse.PROPN) || r.is(s, i, large) && !r.is(s, i, opener|shout) {
		return t.Tag == parse.NUM && counted[r.lower(s, i)] > 0 && r.lower(s, i-1) == "the" && i+1 < len(r.words[s]) && !r.tok(s, i+1).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM) && r.pieceAt[s][i+1] < 0
	}
	_, ok := r.t.nominals[t.Lemma]
	return ok
}

// resolveNominal finds what "the bloc", "Russian troops", "both sides", "the country" stand for.
func (r *reader) resolveNominal(s, i int) {
	if r.aloneSaid(s, i) {
		return
	}
	if es, from := r.armedBodies(s, i); es != nil {
		r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Form: Title, Plural: true, Actor: true, Confidence: 0.7, Entities: es})
		return
	}
	// Compounds belong to what they head: "troop withdrawal" is no troop.
	if i+1 < len(r.words[s]) && r.tok(s, i).Rel == parse.Compound && r.tok(s, i).Head > i {
		return
	}
	p := nounPhrase{s: s, i: i, lemma: r.tok(s, i).Lemma, nominal: r.t.nominals[r.tok(s, i).Lemma], from: i, of: -1, country: -1}
	p.plural = r.tok(s, i).XPOS == parse.NNS
	if p.count = counted[r.lower(s, i)]; p.count > 0 {
		p.nominal, p.plural, p.from, p.det = nominal{refers: sides}, true, i-1, "the"
	} else if !r.readBefore(&p) {
		return
	}
	p.m = Mention{Sentence: s, From: p.from, To: i + 1, Head: i, Form: Title, Plural: p.plural, Actor: true, Confidence: 0.7}
	switch {
	case r.takesUpSelfRuled(&p):
	case r.takesUpOwner(&p):
	case r.takesUpSeveral(&p):
	case r.takesUpOther(&p):
	case r.takesUpBody(&p):
	case r.takesUpLand(&p):
	default:
		p.m.Generic = p.refers&(nation|person) != 0
	}
	if len(p.m.Entities) > 0 || p.m.Generic {
		r.mention(p.m)
	}
}

// are sets whom a mention means and reports whether there is anybody.
func (m *Mention) are(es []int) bool {
	m.Entities = es
	return es != nil
}

// listing are the words behind a plural that say which of them are meant.
var listing = vocab.Words("such", "like", "including", "that", "which", "who", "bordering")

// unitesStates reports whether an organisation has states for its members, who together are meant by it.
func (r *reader) unitesStates(of int) bool {
	b := &r.beings[of]
	if b.Kind != graph.Organization || b.entry == nil {
		return false
	}
	switch b.entry.Class {
	case "regional", "alliance", "treaty-body", "forum", "union":
		return true
	}
	return b.ID == "org:european-union"
}

// rebellious are the words for forces that are not the state's.
var rebellious = vocab.Words("rebel", "opposition", "insurgent", "separatist", "guerrilla", "anti-government", "dissident", "mutinous")

// rules are the nouns for a government, which a place that rules itself has of its own.
var rules = vocab.Words("authorities", "authority", "government", "leadership", "administration", "official", "cabinet", "regime")

// benches are the nouns for who judges, which are of the state where they sit.
var benches = vocab.Words("court", "tribunal", "jury")

// seatedIn returns the state in whose town a court sits: "a court in Cairo"; -1.
func (r *reader) seatedIn(s, i int) int {
	if r.lower(s, i) != "in" {
		return -1
	}
	k := i + 1
	if r.lower(s, k) == "the" {
		k++
	}
	q := r.at(s, k)
	if q == nil || q.kind != graph.Place && q.kind != graph.Country {
		return -1
	}
	if c := r.countryOfPiece(q); c >= 0 && r.beings[c].Kind == graph.Country && q.sense != gazetteer.Seat && !slices.Contains(seats, r.lower(s, k)) {
		return c
	}
	return -1
}

// seats are the towns whose courts are those of many states.
var seats = []string{"hague", "strasbourg", "luxembourg", "arusha"}

// counts are the words that say how many are taken up together.
var counts = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

// counted are the numbers that stand alone for who has been named: "The three agreed".
var counted = map[string]int{"two": 2, "three": 3, "four": 4}

// couple returns how many a singular noun means: "the pair", but not "the pair of";
// 0 where it means one.
func (r *reader) couple(s, i int) int {
	if r.lower(s, i+1) == "of" && !r.charged(s, i, i+1) {
		return 0
	}
	switch r.lower(s, i) {
	case "pair", "duo", "couple":
		return 2
	case "trio", "troika":
		return 3
	case "quartet":
		return 4
	}
	return 0
}

// opponents are the nouns for the other of two persons: "his rival".
var opponents = vocab.Words("rival", "foe", "opponent", "adversary", "interlocutor", "caller", "challenger", "nemesis", "hostess")

// opposed reports whether a plural means two without saying so: "the warring
// neighbours", "the rivals".
func (r *reader) opposed(s, i int) bool {
	switch r.tok(s, i).Lemma {
	case "neighbour", "neighbor", "rival", "foe", "pair", "duo":
		return true
	case "side":
		return r.tok(s, i).XPOS == parse.NNS && r.lower(s, i-1) == "the" && r.lower(s, i+1) != "of"
	}
	w := r.lower(s, i-1)
	return w == "warring" || w == "rival" || w == "feuding" || w == "neighbouring" || w == "neighboring"
}

// countryFrom returns the country that is named at token i; -1.
func (r *reader) countryFrom(s, i int) int {
	if q := r.at(s, i); q != nil && q.kind == graph.Country && q.sense != gazetteer.Adjective {
		return r.pieceBeing(q)
	}
	return -1
}

// placeSaid returns the place of a class that was spoken of last; -1.
func (r *reader) placeSaid(s int, noun string) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-5 {
			return false
		}
		if len(x.entities) == 1 {
			b := &r.beings[x.entities[0]]
			if b.Kind == graph.Place && (b.class == noun || slices.Contains(placeClasses[noun], b.class) || (b.class == "" || named.Has(noun)) && slices.Contains(folded(b.Name), noun)) {
				found = x.entities[0]
			}
		}
		return found < 0
	})
	return found
}

// placeClasses are the classes of places, besides the one of its own name, that a noun can mean.
var placeClasses = map[string][]string{"territory": {"region"}, "province": {"region", "state"}, "enclave": {"region", "territory"}, "town": {"city"}, "peninsula": {"region"}, "waterway": {"strait", "canal"}}

// named are the nouns for places that their names have, whatever their class.
var named = vocab.Words("gulf", "channel", "sea", "strait", "canal")

// governor returns the word that a phrase depends on, past what only joins its
// names; -1.
func (r *reader) governor(s, h int) int {
	return r.tok(s, r.climb(s, h, parse.Flat, parse.Appos, parse.NmodDesc)).Head
}

// climb returns the word from which h hangs by those relations alone; h itself where it has none of them.
func (r *reader) climb(s, h int, by ...parse.Rel) int {
	ts := r.d.Sentences[s].Tokens
	for ts[h].Rel.Is(by...) && ts[h].Head >= 0 {
		h = ts[h].Head
	}
	return h
}

// joinedBy reports whether a phrase hangs on the rest by one of the prepositions.
func (r *reader) joinedBy(s, h int, preps ...string) bool {
	h = r.climb(s, h, parse.Flat, parse.Appos, parse.NmodDesc)
	k := r.caseOf(s, h)
	if title := r.d.Sentences[s].Child(h, parse.NmodDesc); k < 0 && title >= 0 && title < h {
		k = r.caseOf(s, title) // "spoke to the President of Chad Idriss Deby": parsed as the title's
	}
	return k >= 0 && slices.Contains(preps, r.lower(s, k))
}

// quoterNear returns who, by the sentence, speaks the words between quotation
// marks in which a token stands; -1.
func (r *reader) quoterNear(s, i int) int {
	if !r.tok(s, i).Quoted {
		return -1
	}
	for k := range r.words[s] {
		if r.tok(s, k).Quoted || r.tok(s, k).Tag != parse.VERB {
			continue
		}
		j := r.d.Sentences[s].Child(k, parse.Nsubj)
		if j < 0 || r.tok(s, j).Quoted {
			continue
		}
		if p := r.at(s, j); p != nil {
			return p.entity
		}
		if c := r.pronounAt(s, j); c == 'm' || c == 'f' {
			if es := r.pronounEntities(s, j); len(es) == 1 {
				return es[0]
			}
		}
		return -1
	}
	return -1
}
