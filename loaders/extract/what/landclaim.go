package what

import "backchannel/graph"

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
var territorial = map[string]bool{"territorial": true, "maritime": true, "expansive": true, "sweeping": true, "historic": true, "historical": true, "sovereignty": true, "sovereign": true,
	"overlapping": true, "irredentist": true}

// claimsLand reports whether the noun at t is a claim to a territory.
func (s *sentence) claimsLand(t int) bool {
	if s.Low[t] != "claim" {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		x := int(k)
		prep := s.CaseOf(x)
		if x < t || !landPreps[prep] {
			continue
		}
		if lands[s.Low[x]] {
			return true
		}
		if m := s.Mention[x]; m >= 0 && len(s.Doc.Mentions[m].Entities) > 0 {
			if kind := s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]); kind == graph.Place || kind == graph.Country && prep != "in" {
				return true
			}
		}
	}
	for _, x := range s.Prepositional(t, "to", nil) {
		if lands[s.Low[x]] {
			return true
		}
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if territorial[s.Low[k]] && int(k) < t {
			return true
		}
	}
	return false
}

// landPreps are the prepositions behind which it stands.
var landPreps = map[string]bool{"to": true, "on": true, "over": true, "in": true, "around": true, "off": true, "across": true, "upon": true}

// lands are the nouns for what states lay claim to.
var lands = map[string]bool{"water": true, "waters": true, "sea": true, "island": true, "islet": true, "territory": true, "land": true, "region": true, "shoal": true, "reef": true,
	"province": true, "peninsula": true, "strait": true, "coast": true, "archipelago": true, "resource": true, "enclave": true, "corridor": true, "seabed": true, "area": true, "border": true, "ocean": true, "gulf": true, "bay": true, "basin": true, "plateau": true, "isle": true, "rock": true, "river": true}
