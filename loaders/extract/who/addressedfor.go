package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// addressedFor returns to whom words are given for, or with, what the pronoun at i says is somebody's: "voiced gratitude to Oman for its
// help", "made an appeal to Oman to reverse its decision"; -1.
func (r *reader) addressedFor(s, i int, c byte) int {
	end, nouns := -1, judgingWords
	switch r.lower(s, i-1) {
	case "for", "over":
		end = i - 1
	default:
		ts := r.d.Sentences[s].Tokens
		h := ts[i].Head
		for n := 0; h >= 0 && n < 4 && ts[h].Tag != parse.VERB; n++ {
			h = ts[h].Head
		}
		if h < 2 || h > i || ts[h].XPOS != parse.VB || r.lower(s, h-1) != "to" || speakersOwn.Has(ts[h].Lemma) {
			return -1
		}
		end, nouns = h-1, askingWords
	}
	p := r.at(s, end-1)
	if p == nil || p.to != end || p.entity < 0 {
		return -1
	}
	k := p.from - 1
	for n := 0; k > 1 && n < 6 && r.tok(s, k).Tag.Is(parse.DET, parse.PROPN, parse.ADJ, parse.NOUN); n++ {
		k-- // "to the French president, X"
	}
	if k < 1 || !towards.Has(r.lower(s, k)) || !nouns.Has(r.tok(s, k-1).Lemma) || !r.couldBe(p.entity, c) {
		return -1
	}
	return p.entity
}

// couldBe reports whether a pronoun of the kind c, "its" or "his" or "her", fits an entity.
func (r *reader) couldBe(e int, c byte) bool {
	b := &r.beings[e]
	switch c {
	case 'n':
		return b.Kind == graph.Country || b.Kind == graph.Organization
	case 'm', 'f':
		return b.Kind == graph.Person && (b.gender == 0 || b.gender == gazetteer.Either || (b.gender == gazetteer.Male) == (c == 'm'))
	}
	return false
}

// judgingWords and askingWords are the words before whom one praises or blames for what is his, and before whom one asks to do
// something about what is his.
var (
	towards      = vocab.Words("to", "on", "of", "at", "for", "against")
	judgingWords = vocab.Words("thanks", "thank", "gratitude", "appreciation", "praise", "tribute", "compliment", "congratulation", "congratulations",
		"grateful", "thankful", "highly", "criticism", "condemnation", "denunciation", "rebuke", "anger", "critical", "applause", "accolade")
	askingWords = vocab.Words("appeal", "plea", "call", "request", "demand", "pressure", "ultimatum", "order")
)
