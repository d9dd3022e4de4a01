package who

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// Nouns before a title that are no part of it.

// summing are the nouns that sum up a clause before the one that begins with a title.
var summing = map[string]bool{"move": true, "step": true, "decision": true, "gesture": true, "claim": true, "charge": true, "accusation": true, "plan": true, "proposal": true, "act": true}

// occasions are the nouns for when something is done, which are no part of a title behind them.
var occasions = map[string]bool{"night": true, "day": true, "evening": true, "morning": true, "afternoon": true, "weekend": true, "week": true, "month": true, "year": true, "summit": true, "meeting": true,
	"vote": true, "election": true, "ceremony": true, "dinner": true, "lunch": true, "visit": true, "trip": true, "interview": true, "call": true, "conference": true, "speech": true, "address": true,
	"statement": true, "letter": true, "message": true, "crisis": true, "coup": true, "war": true, "attack": true, "debate": true}

// recents are the words by which an occasion is told from others of its kind: "last week".
var recents = map[string]bool{"last": true, "this": true, "next": true, "that": true, "same": true, "late": true, "early": true}

// after reports whether one of the prepositions governs the noun at k, behind an article and adjectives.
func (r *reader) after(s, k int, preps ...string) bool {
	for k--; k >= 0 && r.tok(s, k).Tag.Is(parse.DET, parse.ADJ, parse.NUM); k-- {
	}
	return k >= 0 && slices.Contains(preps, r.lower(s, k))
}
