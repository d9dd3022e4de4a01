package clause

import "backchannel/loaders/extract/parse"

// takes are the verbs of answering an offer, a demand or a charge: whatever becomes of the answer, that was said.
var takes = map[string]bool{"accept": true, "avail": true, "consider": true, "heed": true, "welcome": true, "embrace": true, "seize": true, "take": true, "answer": true,
	"respond": true, "honour": true, "honor": true, "study": true, "meet": true, "reply": true, "satisfy": true, "fulfil": true, "fulfill": true, "bow": true, "yield": true,
	"cave": true, "submit": true, "comply": true, "ignore": true, "brush": true, "defy": true, "resist": true, "ease": true, "soften": true, "play": true, "counter": true, "defuse": true,
	"appease": true, "shrug": true, "placate": true, "rebut": true, "fend": true, "ward": true, "grant": true, "drop": true, "rescind": true, "retract": true, "renew": true, "repeat": true,
	"moderate": true, "deflect": true, "sidestep": true, "withstand": true, "address": true, "follow": true, "obey": true, "bend": true, "acquiesce": true, "kowtow": true, "succumb": true,
	"water": true, "tone": true, "scale": true, "reject": true, "refuse": true, "dismiss": true, "swallow": true, "stomach": true, "downplay": true, "give": true}

// Answer returns the verb by which somebody is to answer the offer, the demand or the charge that the noun at x names, whose it
// is: "hopes to meet his demand"; -1.
func (s *Sentence) Answer(x int) int {
	h := s.Head(x)
	if h < 0 || !s.Rels[x].Is(parse.Obj, parse.Obl) || !takes[s.Low[h]] || s.Child(x, parse.NmodPoss) < 0 || s.Low[h] == "give" && s.Particle(h) != "in" && s.Low[min(h+1, x)] != "in" && s.Low[min(h+1, x)] != "way" {
		return -1
	}
	return h
}
