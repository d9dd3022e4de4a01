package who

import (
	"strings"

	"backchannel/loaders/extract/parse"
)

// epithet is the agreement of what means a person already spoken of by what he is: of either sex.
const epithet = 'e'

// epithets are the words that, with "the", mean a politician already spoken of. What is somebody's
// office or trade is a title instead.
var epithets = map[string]bool{"incumbent": true, "socialist": true, "conservative": true, "populist": true, "libertarian": true, "republican": true, "democrat": true,
	"leftist": true, "rightist": true, "centrist": true, "nationalist": true, "billionaire": true, "tycoon": true, "septuagenarian": true, "octogenarian": true, "hardliner": true,
	"hard-liner": true, "moderate": true, "reformist": true, "reformer": true, "firebrand": true, "technocrat": true, "veteran": true, "maverick": true, "newcomer": true,
	"liberal": true, "islamist": true, "strongman": true, "laureate": true, "fugitive": true, "magnate": true, "autocrat": true, "despot": true, "statesman": true, "ex-general": true}

// epithetRoles are the titles that are taken up so, where nobody is known to bear them.
var epithetRoles = map[string]bool{"nobel-laureate": true, "politician": true}

// epithetAt returns the "the" of "the 79-year-old" or "the veteran socialist" whose last word is
// at a token, where it stands for a person; -1 elsewhere.
func (r *reader) epithetAt(s, i int) int {
	k := i - 1
	switch w := r.lower(s, i); {
	case w == "old" && k > 1 && r.lower(s, k-1) == "year" && r.is(s, k, joint):
		k -= 2
		if r.is(s, k, joint) {
			k--
		}
		if r.tok(s, k).Tag != parse.NUM {
			return -1
		}
		k--
	case strings.HasSuffix(w, "-year-old"):
	case len(w) > 6 && epithets[w] && r.tok(s, i).XPOS != parse.NNS:
		for ; k > i-3 && k >= 0 && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN) && r.pieceAt[s][k] < 0; k-- {
		}
	default:
		return -1
	}
	if k < 0 || r.lower(s, k) != "the" {
		return -1
	}
	if i+1 < len(r.words[s]) && (r.tok(s, i+1).Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.NUM) || r.is(s, i+1, joint) || r.pieceAt[s][i+1] >= 0 || r.titleAt[s][i+1] >= 0) {
		return -1
	}
	return k
}

// resolveEpithet enters whom an epithet that begins at from takes up.
func (r *reader) resolveEpithet(s, from, i int) {
	if e := r.antecedent(s, i, epithet); len(e) == 1 {
		r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Entities: e, Form: Title, Actor: true, Confidence: 0.7})
	}
}
