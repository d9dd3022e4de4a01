package who

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// shape is how a token is written.
type shape uint8

const (
	large  shape = 1 << iota // begins with a large letter
	caps                     // two letters or more, all large
	joint                    // a hyphen or apostrophe with no space around it, between words
	opener                   // first word of a sentence, a quotation or after a colon
	number                   // begins with a digit
	shout                    // stands in a headline in which most words are large
)

// piece is a name in the text, before and after it is known what it names.
type piece struct {
	sent, from, to int
	readings       []gazetteer.Candidate // nil for a name in no table
	kind           graph.Kind            // 0 while, or where, nothing is known to be named
	entry          *gazetteer.Entry      // the reading chosen
	sense          gazetteer.Sense
	entity         int // index into reader.people etc., -1
	honorific      bool
	gender         gazetteer.Gender // told by an honorific
	actor          bool
	dateline       bool
	thing          bool                   // the name of a ship, law or prize: no entity
	sure           float64                // confidence
	institution    *gazetteer.Institution // "foreign ministry": whose it is stands elsewhere
	asked          bool                   // whose it is is being asked
}

// lookup is what the tables know to begin at a token.
type lookup struct {
	names  []gazetteer.Candidate
	role   gazetteer.RoleMatch
	asked  uint8 // bits: names, role
	isRole bool
	former bool // the word begins with "ex-"
}

const (
	askedNames uint8 = 1 << iota
	askedRole
)

// bySentence is what is known of each token of each sentence.
type bySentence struct {
	words   [][]string
	shapes  [][]shape
	pieceAt [][]int32  // index into pieces, -1
	titleAt [][]int32  // index into titles, -1; those of the role's own words
	found   [][]lookup // what the tables say at each token, asked once
	lowers  [][]string // words in small letters, "" until asked
}

func (b *bySentence) emptied() bySentence {
	return bySentence{b.words[:0], b.shapes[:0], b.pieceAt[:0], b.titleAt[:0], b.found[:0], b.lowers[:0]}
}

// reader reads one article.
type reader struct {
	*Resolver
	scratch *scratch
	t       *tables
	d       *Document
	day     graph.Date
	bySentence
	pieces []piece
	titles []title
	beings []being
	byID   map[graph.ID]int
	smalls vocab.Smalls
	buf    []gazetteer.Candidate

	ones     []int // 0, 1, 2, …
	all      []int // scratch
	mentions []Mention
	refs     []ref
	holdings []claim
	reached  Position          // what is being read; the pronouns behind it are not understood yet
	posts    []int             // states to whose cities envoys are sent
	fallen   int               // who was last called ousted or former while the tables have him in office, one more; 0 for nobody
	land     graph.ID          // whose people the epithet being read means one of; "" for any
	region   map[graph.ID]bool // the states one of which the phrase being read means; nil for any
	formerOf Position          // where "the former" last meant the first of two
	second   int               // the other of them

	lastSides   []int // whom "the two sides" meant last
	lastSidesAt int   // in which sentence
	trusted     bool  // the tables of holders fit the article
	paragraph   int   // the first sentence of the paragraph being read

	pronounCache map[Position][]int
	sentenceRefs int // the first ref of the sentence being read

	plain  map[Position]Position // speech without marks: where it begins, the verb that introduces it
	spoken map[graph.ID]bool     // countries and organisations named; nil until asked

	seats   []seat // offices that the article gives to somebody by name
	awaited []seat // offices it speaks of without a name beside
	open    []openTitle
	kin     []kin
	unnamed []openTitle // counterparts of whom only the country was said

	homeKnown   bool
	homeCountry int
	guestsOf    map[string]graph.ID // by the key of an office: a state that its holder has a guest of, by what the article says
	pageKnown   bool
	headWords   []string              // of the headline, behind an empty one; nil until asked for
	headBodies  []gazetteer.Candidate // organisations that it names; nil until asked for
	pageCountry int
	pageBody    int
}

func newReader(r *Resolver, t *tables, d *Document) *reader {
	rd := &reader{Resolver: r, t: t, d: d, day: d.Article.Day, byID: map[graph.ID]int{}, pronounCache: map[Position][]int{}}
	if rd.day.IsZero() {
		rd.day = graph.DateOf(d.Article.Published)
	}
	total := 0
	for i := range d.Sentences {
		total += len(d.Sentences[i].Tokens)
	}
	x := r.pool.Get().(*scratch)
	rd.scratch = x
	x.of(total)
	words, shapes, found, lowers, index := x.texts, x.forms, x.asked, x.smalls, x.index
	rd.pieces, rd.titles, rd.beings, rd.refs, rd.mentions = x.pieces[:0], x.titles[:0], x.beings[:0], x.refs[:0], d.room.mentions[:0]
	rd.bySentence = x.bySentence.emptied()
	for i := range d.Sentences {
		ts := d.Sentences[i].Tokens
		n := len(ts)
		for j := range ts {
			words[j] = ts[j].Text
		}
		rd.words = append(rd.words, words[:n:n])
		rd.shapes = append(rd.shapes, shapes[:n:n])
		rd.pieceAt = append(rd.pieceAt, index[:n:n])
		rd.titleAt = append(rd.titleAt, index[n:2*n:2*n])
		rd.found = append(rd.found, found[:n:n])
		rd.lowers = append(rd.lowers, lowers[:n:n])
		words, shapes, index, found, lowers = words[n:], shapes[n:], index[2*n:], found[n:], lowers[n:]
		rd.shape(i)
	}
	return rd
}

// shape fills in how the tokens of a sentence are written.
func (r *reader) shape(s int) {
	ts, sh := r.d.Sentences[s].Tokens, r.shapes[s]
	larges, content := 0, 0
	open := true
	for i := range ts {
		r.writtenSmall(ts, i)
		c, _ := utf8.DecodeRuneInString(ts[i].Text)
		switch {
		case ts[i].XPOS == parse.NNS && formal[ts[i].Text] != "" && i > 0:
		case unicode.IsUpper(c) && parse.Designates(ts[i].Text):
		case unicode.IsUpper(c):
			sh[i] |= large
			if allCaps(ts[i].Text) {
				sh[i] |= caps
			}
		case unicode.IsDigit(c):
			sh[i] |= number
		case (c == '-' || c == '\u2010' || c == '\u2011') && i > 0 && i+1 < len(ts) && !ts[i].SpaceBefore && !ts[i+1].SpaceBefore:
			sh[i] |= joint
		}
		if unicode.IsLetter(c) {
			// The sentence proper begins after a dateline.
			if open || i > 0 && i == r.d.Sentences[s].Dateline {
				sh[i] |= opener
			}
			open = false
			switch {
			case sh[i]&large != 0:
				content++
				larges++
			case ts[i].Tag.Is(parse.NOUN, parse.VERB, parse.ADJ, parse.ADV):
				content++
			}
		} else if c == ':' || c == '"' || c == '“' || c == '«' || c == '•' || c == '‘' {
			open = true
		}
	}
	if content >= 4 && larges*10 >= content*7 && (r.d.Sentences[s].Title || larges == content && content > 5) {
		for i := range sh {
			sh[i] |= shout
		}
	}
}

// allCaps reports whether a word of at least two letters has only large ones.
func allCaps(w string) bool {
	n := 0
	for _, c := range w {
		switch {
		case unicode.IsUpper(c):
			n++
		case unicode.IsLower(c):
			return false
		}
	}
	return n > 1
}

// tok returns a token, an empty one outside the sentence.
func (r *reader) tok(s, i int) *parse.Token {
	ts := r.d.Sentences[s].Tokens
	if uint(i) >= uint(len(ts)) {
		return new(parse.Token)
	}
	return &ts[i]
}

// word returns the text of a token, "" outside the sentence.
func (r *reader) word(s, i int) string {
	if i < 0 || i >= len(r.words[s]) {
		return ""
	}
	return r.words[s][i]
}

func (r *reader) is(s, i int, f shape) bool {
	return i >= 0 && i < len(r.shapes[s]) && r.shapes[s][i]&f != 0
}

// lower returns the word in lower case, "" outside the sentence.
func (r *reader) lower(s, i int) string {
	if i < 0 || i >= len(r.words[s]) {
		return ""
	}
	l := &r.lowers[s][i]
	if *l == "" {
		*l = r.smalls.Lower(r.words[s][i])
	}
	return *l
}

// one returns a list of one being. Lists of one are shared: nobody changes them.
func (r *reader) one(being int) []int {
	for len(r.ones) <= being {
		r.ones = append(r.ones, len(r.ones))
	}
	return r.ones[being : being+1 : being+1]
}

// at returns the piece that covers a token, nil where none does.
func (r *reader) at(s, i int) *piece {
	if i < 0 || i >= len(r.pieceAt[s]) || r.pieceAt[s][i] < 0 {
		return nil
	}
	return &r.pieces[r.pieceAt[s][i]]
}

func (r *reader) add(p piece) *piece {
	p.entity = -1
	for i := p.from; i < p.to; i++ {
		r.pieceAt[p.sent][i] = int32(len(r.pieces))
	}
	r.pieces = append(r.pieces, p)
	return &r.pieces[len(r.pieces)-1]
}

// text returns the words of a token range as they stand in the article.
func (r *reader) text(s, from, to int) string {
	start, end := r.d.Sentences[s].Offsets(from, to)
	return r.d.Article.Text[start:end]
}

// styles are the last words of addresses such as "His Excellency".
var styles = vocab.Words("excellency", "majesty", "highness", "eminence", "holiness", "beatitude")

// honorificAt reports whether a word of respect stands at a token.
func (r *reader) honorificAt(s, i int) bool {
	_, ok := r.honorific(s, i)
	return ok
}

// honorific returns the gender that a word of respect before a name tells:
// "Mr.", "Sheikh", "Ayatollah"; false where none stands at the token.
func (r *reader) honorific(s, i int) (gazetteer.Gender, bool) {
	if !r.is(s, i, large) {
		return 0, false
	}
	m, ok, _ := r.roleAt(s, i)
	if ok && m.Tokens > 1 {
		m, ok = r.gaz.Role(r.words[s][i:i+1], 0)
	}
	if w := r.lower(s, i); !ok && i > 0 && (styles.Has(w) || (w == "royal" || w == "imperial" || w == "serene") && styles.Has(r.lower(s, i+1))) {
		switch r.lower(s, i-1) { // "His Excellency X", "Her Royal Highness Y"
		case "his", "her", "royal", "imperial", "serene":
			return 0, true
		}
	}
	if !ok || !m.Title || m.Of != "" || m.Office != "" {
		return 0, false
	}
	return m.Gender, true
}

// sortPieces puts the pieces in the order of the text again after some have
// been added.
func (r *reader) sortPieces() {
	x := r.scratch
	order := slices.Grow(x.order[:0], 2*len(r.pieces))[:len(r.pieces)]
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		x, y := &r.pieces[a], &r.pieces[b]
		return cmp.Or(x.sent-y.sent, x.from-y.from)
	})
	to := order[len(order) : 2*len(order)]
	sorted := slices.Grow(x.spare[:0], len(order))[:len(order)]
	for i, o := range order {
		to[o], sorted[i] = int32(i), r.pieces[o]
	}
	x.order, x.spare, r.pieces = order, r.pieces, sorted
	for _, at := range r.pieceAt {
		for i, p := range at {
			if p >= 0 {
				at[i] = to[p]
			}
		}
	}
	for i := range r.titles {
		t := &r.titles[i]
		for k := range t.before {
			t.before[k] = to[t.before[k]]
		}
		for k := range t.after {
			t.after[k].piece = to[t.after[k].piece]
		}
	}
}
