package who

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Nouns before a title that are no part of it.

// summing are the nouns that sum up a clause before the one that begins with a title.
var summing = vocab.Words("move", "step", "decision", "gesture", "claim", "charge", "accusation", "plan", "proposal", "act")

// occasions are the nouns for when something is done, which are no part of a title behind them.
var occasions = vocab.Words("night", "day", "evening", "morning", "afternoon", "weekend", "week", "month", "year", "summit", "meeting",
	"vote", "election", "ceremony", "dinner", "lunch", "visit", "trip", "interview", "call", "conference", "speech", "address",
	"statement", "letter", "message", "crisis", "coup", "war", "attack", "debate")

// recents are the words by which an occasion is told from others of its kind: "last week".
var recents = vocab.Words("last", "this", "next", "that", "same", "late", "early")

// after reports whether one of the prepositions governs the noun at k, behind an article and adjectives.
func (r *reader) after(s, k int, preps ...string) bool {
	for k--; k >= 0 && r.tok(s, k).Tag.Is(parse.DET, parse.ADJ, parse.NUM); k-- {
	}
	return k >= 0 && slices.Contains(preps, r.lower(s, k))
}
