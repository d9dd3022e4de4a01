package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// skipOpener passes over a first word that is large only because it comes first.
func (r *reader) skipOpener(s, i int) int {
	if w := r.word(s, i); (w == "The" || w == "A" || w == "An") && r.is(s, i, opener) {
		// "The Times" has the article in its name, "The National Council" has not.
		c := r.match(s, i)
		if c == nil || c[0].Tokens < r.runEnd(s, i)-i {
			return i + 1
		}
		// "The Australian prime minister", not the newspaper.
		if a := r.match(s, i+1); a != nil && a[0].Sense == gazetteer.Adjective && i+1+a[0].Tokens < len(r.words[s]) && r.tok(s, i+1+a[0].Tokens).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN) {
			return i + 1
		}
	}
	if r.word(s, i) == "I" && !r.is(s, i+1, joint) {
		return i + 1
	}
	if !r.is(s, i, opener) {
		return i
	}
	if openingAdverbs.Has(r.word(s, i)) && r.match(s, i) == nil {
		return i + 1
	}
	if w := r.word(s, i); strings.HasSuffix(w, "s") && !r.is(s, i, caps) && r.match(s, i) == nil {
		if c := r.match(s, i+1); c != nil && c[0].Kind == graph.Country && c[0].Sense != gazetteer.Adjective {
			if n := i + 1 + c[0].Tokens; r.word(s, n) == "and" {
				if c = r.match(s, n+1); c != nil && c[0].Kind == graph.Country {
					return i + 1 // "Archrivals Iran and Saudi Arabia"
				}
			}
		}
	}
	if openingParticiples.Has(r.word(s, i)) && r.is(s, i+1, large) && (r.tok(s, i).Rel == parse.NmodPoss || r.tok(s, i).Tag == parse.PROPN) {
		return i + 1 // "Rejecting Sharif's offer"
	}
	if r.tok(s, i).Tag == parse.ADJ && r.match(s, i) == nil {
		if c := r.match(s, i+1); c != nil && c[0].Sense == gazetteer.Adjective && c[0].Kind == graph.Country {
			return i + 1 // "Unmarked Russian troops"
		}
		if r.describes(s, i) {
			return i + 1 // "Recent EU sanctions", "Secret White House talks"
		}
	}
	if r.tok(s, i).Tag.Is(parse.PROPN, parse.X, parse.NOUN, parse.ADJ, parse.SYM, parse.NoTag) || r.is(s, i, caps) && !r.is(s, i, shout) {
		return i
	}
	if c := r.match(s, i); c != nil && (c[0].Tokens > 1 || !c[0].Weak && c[0].Kind != graph.Person) {
		return i
	}
	if r.gaz.GivenName(r.word(s, i)) != 0 && r.is(s, i+1, large) {
		return i
	}
	if c := r.match(s, i); c != nil && c[0].Kind == graph.Organization && !r.is(s, i+1, large) && r.roleHere(s, i+1, i+2) > 0 {
		return i // "Labour leader Jeremy Corbyn"
	}
	if r.tok(s, i).Tag == parse.VERB && r.namedBefore(s, r.word(s, i)) {
		return i // "Blinken travels", tagged as a participle
	}
	return i + 1
}

// openingAdverbs are nouns and adjectives of time that begin sentences.
var openingAdverbs = vocab.Words("Yesterday", "Today", "Tomorrow", "Tonight", "Earlier", "Later", "Last", "Recently", "Meanwhile", "Separately", "Overnight")

// openingParticiples are verbs that open sentences before names, which a tagger takes for part of these.
var openingParticiples = vocab.Words("Rejecting", "Citing", "Calling", "Accusing", "Praising", "Criticising", "Criticizing",
	"Quoting", "Addressing", "Meeting", "Welcoming", "Urging", "Thanking", "Condemning", "Dismissing", "Describing",
	"Mocking", "Slamming", "Echoing", "Answering", "Defending", "Supporting", "Backing", "Blaming", "Warning",
	"Denouncing", "Rebuking", "Rebuffing", "Contradicting", "Hailing", "Lauding", "Congratulating", "Telling", "Asking",
	"Visiting", "Hosting", "Succeeding", "Replacing", "Branding", "Labelling", "Challenging", "Denying", "Receiving")

// namedBefore reports whether a word stands as a name within a sentence before s.
func (r *reader) namedBefore(s int, word string) bool {
	for ; s > 0; s-- {
		for k, w := range r.words[s-1] {
			if w == word && k > 0 && r.tok(s-1, k).Tag == parse.PROPN && !r.is(s-1, k, opener) {
				return true
			}
		}
	}
	return false
}

// speakerNext returns who the "she" of "“…,” she told reporters." is by the sentence behind, "Giorgia Meloni was speaking after"; nil.
func (r *reader) speakerNext(s, i int, c byte) []int {
	t := r.tok(s, i)
	if c != 'm' && c != 'f' || t.Rel != parse.Nsubj || t.Quoted || t.Head < 0 || !r.t.speech.Has(r.tok(s, t.Head).Lemma) || s+1 >= len(r.words) || !r.tok(s, 1).Quoted {
		return nil
	}
	for k := r.firstPiece(s + 1); k < len(r.pieces) && r.pieces[k].sent == s+1; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Person || p.entity < 0 {
			continue
		}
		sex := map[byte]gazetteer.Gender{'m': gazetteer.Male, 'f': gazetteer.Female}[c]
		v := r.d.Sentences[s+1].Root()
		if b := &r.beings[p.entity]; b.gender != 0 && b.gender != sex || p.from > 10 || v < p.to {
			return nil
		}
		switch w := r.tok(s+1, v); {
		case w.XPOS == parse.VBG && speaking.Has(w.Lemma):
		case w.Lemma == "make" && remarks.Has(r.tok(s+1, max(0, r.d.Sentences[s+1].Child(v, parse.Obj))).Lemma):
		default:
			return nil
		}
		return r.one(p.entity)
	}
	return nil
}

// speaking are the verbs, and remarks the nouns, by which a text says who spoke the words before.
var (
	speaking = vocab.Words("speak", "respond", "react", "reply", "refer", "comment", "talk", "address", "answer")
	remarks  = vocab.Words("remark", "comment", "statement", "declaration", "announcement", "claim", "appeal", "call", "speech")
)

// quarters are adjectives that make a part of what a name means, or another name: "Southern Lebanon".
var quarters = vocab.Words("northern", "southern", "eastern", "western", "central", "upper", "lower", "greater",
	"inner", "outer", "old", "new", "great", "north", "south", "east", "west", "middle", "little",
	"big", "high", "northeastern", "northwestern", "southeastern", "southwestern", "north-eastern", "north-western",
	"south-eastern", "south-western", "free", "democratic", "islamic", "national", "international", "federal", "socialist",
	"popular", "united", "black", "red", "white", "green", "blue", "golden", "grand", "royal", "saint",
	"holy", "real", "open", "global", "public", "human", "social", "christian", "muslim")

// describes reports whether the adjective that opens a sentence only describes the body, seat or state named behind it.
func (r *reader) describes(s, i int) bool {
	if quarters.Has(r.lower(s, i)) || r.is(s, i+1, joint) || r.is(s, i, caps) {
		return false
	}
	c := r.match(s, i+1)
	if c == nil || c[0].Kind == graph.Person || c[0].Weak {
		return false
	}
	if r.tok(s, i).XPOS == parse.NNP && c[0].Sense != gazetteer.Seat && c[0].Sense != gazetteer.Acronym {
		return false
	}
	return i+1+c[0].Tokens >= r.runEnd(s, i) || c[0].Kind == graph.Country && c[0].Sense == gazetteer.Acronym // "Recent US Predator attacks"
}
