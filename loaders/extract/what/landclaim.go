package what

import (
	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// landClaims turns into rejections the denials of claims to land or sea, which are no accusations: "dismissed China's claims
// around the shoals", "said that its claims in the sea were unlawful".
func (d *document) landClaims(finds []*find) {
	for _, f := range finds {
		if f.kind != graph.Denied || len(f.object) == 0 {
			continue
		}
		if s := &d.sents[f.sentence]; s.claimsLand(f.object[0]) {
			f.kind = graph.Rejected
			if f.judges {
				f.kind = graph.Criticized
			}
		}
	}
}

// territorial are the adjectives of such a claim.
var territorial = vocab.Words("territorial", "maritime", "expansive", "sweeping", "historic", "historical", "sovereignty", "sovereign",
	"overlapping", "irredentist")

// claimsLand reports whether the noun at t is a claim to a territory.
func (s *sentence) claimsLand(t int) bool {
	if s.Low[t] != "claim" {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		x := int(k)
		prep := s.CaseOf(x)
		if x < t || !landPreps.Has(prep) {
			continue
		}
		if lands.Has(s.Low[x]) {
			return true
		}
		if m := s.Mention[x]; m >= 0 && len(s.Doc.Mentions[m].Entities) > 0 {
			if kind := s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]); kind == graph.Place || kind == graph.Country && prep != "in" {
				return true
			}
		}
	}
	for _, x := range s.Prepositional(t, "to", nil) {
		if lands.Has(s.Low[x]) {
			return true
		}
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if territorial.Has(s.Low[k]) && int(k) < t {
			return true
		}
	}
	return false
}

// landPreps are the prepositions behind which it stands.
var landPreps = vocab.Words("to", "on", "over", "in", "around", "off", "across", "upon")

// lands are the nouns for what states lay claim to.
var lands = vocab.Words("water", "waters", "sea", "island", "islet", "territory", "land", "region", "shoal", "reef",
	"province", "peninsula", "strait", "coast", "archipelago", "resource", "enclave", "corridor", "seabed", "area", "border", "ocean", "gulf", "bay", "basin", "plateau", "isle", "rock", "river")
