package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// takes are the verbs of answering an offer, a demand or a charge: whatever becomes of the answer, that was said.
var takes = vocab.Words("accept", "avail", "consider", "heed", "welcome", "embrace", "seize", "take", "answer",
	"respond", "honour", "honor", "study", "meet", "reply", "satisfy", "fulfil", "fulfill", "bow", "yield",
	"cave", "submit", "comply", "ignore", "brush", "defy", "resist", "ease", "soften", "play", "counter", "defuse",
	"appease", "shrug", "placate", "rebut", "fend", "ward", "grant", "drop", "rescind", "retract", "renew", "repeat",
	"moderate", "deflect", "sidestep", "withstand", "address", "follow", "obey", "bend", "acquiesce", "kowtow", "succumb",
	"water", "tone", "scale", "reject", "refuse", "dismiss", "swallow", "stomach", "downplay", "give")

// Answer returns the verb by which somebody is to answer the offer, the demand or the charge that the noun at x names, whose it
// is: "hopes to meet his demand"; -1.
func (s *Sentence) Answer(x int) int {
	h := s.Head(x)
	if h < 0 || !s.Rels[x].Is(parse.Obj, parse.Obl) || !takes.Has(s.Low[h]) || s.Child(x, parse.NmodPoss) < 0 || s.Low[h] == "give" && s.Particle(h) != "in" && s.Low[min(h+1, x)] != "in" && s.Low[min(h+1, x)] != "way" {
		return -1
	}
	return h
}
