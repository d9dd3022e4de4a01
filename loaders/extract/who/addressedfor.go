package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
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
		if h < 2 || h > i || ts[h].XPOS != parse.VB || r.lower(s, h-1) != "to" || speakersOwn[ts[h].Lemma] {
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
	if k < 1 || !towards[r.lower(s, k)] || !nouns[r.tok(s, k-1).Lemma] || !r.couldBe(p.entity, c) {
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
	towards      = map[string]bool{"to": true, "on": true, "of": true, "at": true, "for": true, "against": true}
	judgingWords = map[string]bool{"thanks": true, "thank": true, "gratitude": true, "appreciation": true, "praise": true, "tribute": true, "compliment": true, "congratulation": true, "congratulations": true,
		"grateful": true, "thankful": true, "highly": true, "criticism": true, "condemnation": true, "denunciation": true, "rebuke": true, "anger": true, "critical": true, "applause": true, "accolade": true}
	askingWords = map[string]bool{"appeal": true, "plea": true, "call": true, "request": true, "demand": true, "pressure": true, "ultimatum": true, "order": true}
)
