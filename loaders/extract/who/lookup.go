package who

import (
	"slices"
	"unicode/utf8"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// stride is the number of bytes between entries of Document.points.
const stride = 64

// countPoints returns the code points before every stride-th byte of text,
// nil where every byte is one.
func countPoints(text string) []int32 {
	if utf8.RuneCountInString(text) == len(text) {
		return nil
	}
	points := make([]int32, 0, len(text)/stride+1)
	n := int32(0)
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			points = append(points, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return append(points, n)
}

// Point returns the offset in code points of a byte offset into the text;
// offsets outside are moved to the nearest end.
func (d *Document) Point(b int) int {
	text := d.Article.Text
	b = min(max(b, 0), len(text))
	if d.points == nil {
		return b
	}
	n := int(d.points[b/stride])
	for i := b / stride * stride; i < b; i++ {
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return n
}

// Bytes returns the span between two byte offsets into the text.
func (d *Document) Bytes(start, end int) graph.Span {
	return graph.Span{Start: d.Point(start), End: d.Point(end), Text: d.Article.Text[start:end]}
}

// Span returns the span of the tokens [from, to) of a sentence; the zero Span
// for an empty range.
func (d *Document) Span(sentence, from, to int) graph.Span {
	start, end := d.Sentences[sentence].Offsets(from, to)
	if start == end {
		return graph.Span{}
	}
	return d.Bytes(start, end)
}

// MentionSpans returns, for the graph, where the article names each entity:
// names, acronyms and metonyms, not titles and pronouns.
func (d *Document) MentionSpans() []graph.Mention {
	out := slices.Grow([]graph.Mention(nil), len(d.Mentions))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if len(m.Entities) == 1 && (m.Form == Name || m.Form == Acronym || m.Form == Metonym || m.Form == Demonym) {
			out = append(out, graph.Mention{Entity: d.Entities[m.Entities[0]].ID, Span: d.Span(m.Sentence, m.From, m.To)})
		}
	}
	return out
}

// In returns the mentions of a sentence in the order of the text.
func (d *Document) In(sentence int) []Mention {
	return d.Mentions[d.first[sentence]:d.first[sentence+1]]
}

// MentionAt returns the index into Mentions of the innermost mention that the
// token belongs to, -1 where it belongs to none.
func (d *Document) MentionAt(sentence, token int) int {
	best := -1
	for i := d.first[sentence]; i < d.first[sentence+1]; i++ {
		m := &d.Mentions[i]
		if m.From <= token && token < m.To && (best < 0 || m.To-m.From <= d.Mentions[best].To-d.Mentions[best].From) {
			best = i
		}
	}
	return best
}

// Headed returns the index into Mentions of the mention whose head the token
// is, the largest where several are; -1 where there is none.
func (d *Document) Headed(sentence, token int) int {
	for i := d.first[sentence]; i < d.first[sentence+1]; i++ {
		if d.Mentions[i].Head == token {
			return i
		}
	}
	return -1
}

// Entity returns the index of the entity with that id, -1 where there is none.
func (d *Document) Entity(id graph.ID) int {
	if i, ok := d.byID[id]; ok {
		return i
	}
	return -1
}

// Gender returns the gender of a person, 0 where it is not known and for all else.
func (d *Document) Gender(entity int) gazetteer.Gender { return d.genders[entity] }

// Country returns the index of the country that an entity is, belongs to or
// holds an office of, -1 where none is known. Organisations between states
// have none.
func (d *Document) Country(entity int) int { return d.country[entity] }

// SelfRuled reports whether an entity is a place with a government of its own, whose acts are not
// those of the country it is counted to.
func (d *Document) SelfRuled(entity int) bool { return d.selfRuled[entity] }

// organClasses are the kinds of organisations through which a state acts.
var organClasses = []string{"ministry", "government-body", "parliament", "military", "security", "police", "intelligence", "central-bank"}

// Organ reports whether an entity is a body through which a state acts: a ministry, a parliament, an army.
func (d *Document) Organ(entity int) bool { return d.organs[entity] }

// SameState reports whether two entities are of one country, be it named or not. An armed group is not of that of the
// country itself and its organs, whom it fights.
func (d *Document) SameState(a, b int) bool {
	return d.state[a] != "" && d.state[a] == d.state[b] && !(d.bands[a] && d.official(b)) && !(d.bands[b] && d.official(a))
}

func (d *Document) official(entity int) bool {
	k := d.Entities[entity].Kind
	return k == graph.Country || k == graph.Organization && d.organs[entity]
}

// Serves reports whether a person of whom the text gives the name alone holds, by the tables, an office of a country then.
func (d *Document) Serves(person, country int) bool {
	of := d.serves[person]
	return of != "" && of == d.Entities[country].ID
}

// Served returns the country, if the article names it, of which a person of whom the text gives the name alone holds an office then by
// the tables; -1.
func (d *Document) Served(person int) int {
	of := d.serves[person]
	if of == "" {
		return -1
	}
	return slices.IndexFunc(d.Entities, func(e graph.Entity) bool { return e.ID == of })
}

// ServesHome reports whether a person of whom the text gives the name alone holds, by the tables, an office then of the country of
// a place, or that it is.
func (d *Document) ServesHome(person, place int) bool {
	of := d.serves[person]
	return of != "" && (of == d.state[place] || of == d.Entities[place].ID)
}

// ServesAbroad reports whether a person of whom the text gives the name alone holds, by the tables, an office then of another
// country than that of a place.
func (d *Document) ServesAbroad(person, place int) bool {
	of := d.serves[person]
	return of != "" && of.Kind() == graph.Country && d.state[place] != "" && d.state[place] != of
}

// QuoteAt returns the index into Quotes of the quote that the token stands in,
// -1 where it stands in none.
func (d *Document) QuoteAt(p Position) int {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if !p.Before(q.From) && p.Before(q.To) {
			return i
		}
	}
	return -1
}

// Token returns the token at a position.
func (d *Document) Token(p Position) *parse.Token { return &d.Sentences[p.Sentence].Tokens[p.Token] }
