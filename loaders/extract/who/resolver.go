package who

import (
	"fmt"
	"sync"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// Resolver reads articles. It does not change after New and may be used by
// any number of goroutines.
type Resolver struct {
	parser *parse.Parser
	gaz    *gazetteer.Gazetteer
	pool   sync.Pool // of *scratch
	rooms  sync.Pool // of *room
}

// New returns a resolver that parses with p and knows the names in g.
func New(p *parse.Parser, g *gazetteer.Gazetteer) *Resolver {
	lands := parse.NewCountries(g.CountryNames())
	r := &Resolver{parser: p.Knowing(lands), gaz: g}
	r.pool.New = func() any { return new(scratch) }
	r.rooms.New = func() any { return &room{entities: []graph.Entity{}} }
	return r
}

// Read returns who is in the article. The same article gives the same
// document, always: there is no clock and no chance in it. An article whose
// text is empty gives a document without sentences. The error is of category
// [graph.ErrInvalid] where the text is not valid UTF-8.
func (r *Resolver) Read(a graph.Article) (*Document, error) {
	if err := valid(a); err != nil {
		return nil, err
	}
	t, err := words()
	if err != nil {
		return nil, err
	}
	x := r.rooms.Get().(*room)
	d := r.resolve(a, t, r.parser.ParseIn(&x.sentences, a.Text, r.isLand), x)
	return d, nil
}

// isLand reports whether the words are a country's or a place's name.
func (r *Resolver) isLand(words []string) bool {
	for _, c := range r.gaz.Match(nil, words, 0) {
		if c.Tokens == len(words) && (c.Kind == graph.Country || c.Kind == graph.Place) && c.Sense != gazetteer.Adjective {
			return true
		}
	}
	return false
}

// Done lets the next document have the room of d, which nobody may look at any more. Documents
// that people keep need it not.
func (r *Resolver) Done(d *Document) {
	d.room.mentions, d.room.entities = d.Mentions, d.Entities
	r.rooms.Put(d.room)
	*d = Document{}
}

// resolve is Read without parsing.
func (r *Resolver) resolve(a graph.Article, t *tables, sentences []parse.Sentence, x *room) *Document {
	d := &Document{Article: a, Sentences: sentences, room: x, points: countPoints(a.Text), byID: map[graph.ID]int{}, bands: map[int]bool{}, serves: map[int]graph.ID{}}
	d.first = make([]int, len(d.Sentences)+1)
	rd := newReader(r, t, d)
	for s := range d.Sentences {
		rd.scan(s)
	}
	rd.chooseReadings()
	for s := range d.Sentences {
		rd.scanInstitutions(s)
	}
	rd.sortPieces()
	for s := range d.Sentences {
		rd.scanTitles(s)
	}
	rd.typeUnknown()
	rd.cluster()
	rd.sortPieces()
	rd.quotes()
	rd.unmarked()
	rd.resolve()
	rd.closeTitles()
	rd.heads()
	rd.leavers()
	rd.delegates()
	rd.attribute()
	rd.finish()
	rd.scratch.clear(rd)
	r.pool.Put(rd.scratch)
	return d
}

func valid(a graph.Article) error {
	for i, r := range a.Text {
		if r == '\uFFFD' && (i+3 > len(a.Text) || a.Text[i:i+3] != "\uFFFD") {
			return fmt.Errorf("read article %s: %w", a.ID, graph.Invalidf("text is not valid UTF-8 at byte %d", i))
		}
	}
	return nil
}
