package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// instances adds those whom the sentence names of the people or states that the noun at t means:
// "met rebel groups including Hamas", "sanctioned several countries, among them Iran and Cuba".
func (s *Sentence) instances(t int, dst []Party) []Party {
	if x := s.includingBehind(t); x >= 0 {
		return append(dst, s.Parties(x, AnyKind)...)
	}
	if m := s.Mention[t]; m >= 0 && len(s.Doc.Mentions[m].Entities) > 1 || s.Tokens[t].Tag != parse.NOUN || s.Tokens[t].XPOS != parse.NNS || !s.Doc.Tables.Classes["bands"][s.Low[t]] && !instanced[s.Low[t]] {
		return dst
	}
	u := t + 1
	if u+1 < len(s.Tokens) && s.Low[u] == "of" {
		for u++; u < len(s.Tokens) && s.Tokens[u].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM); u++ { // "leaders of the region"
		}
	}
	if u < len(s.Tokens) && s.Tokens[u].Text == "," {
		u++
	}
	switch {
	case u+1 < len(s.Tokens) && (s.Low[u] == "among" && s.Low[u+1] == "they" || s.Low[u] == "such" && s.Low[u+1] == "as"):
		u += 2
	case u < len(s.Tokens) && (s.Low[u] == "include" && s.Tokens[u].XPOS == parse.VBG || s.Low[u] == "including" || s.Low[u] == "notably" || s.Low[u] == "namely"):
		u++
	default:
		return dst
	}
	for end := u + 12; u < len(s.Tokens) && u < end && !s.Tokens[u].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.PUNCT); u++ {
		m := s.Mention[u]
		if m < 0 || s.Doc.Mentions[m].Form != who.Name || len(s.Doc.Mentions[m].Entities) != 1 || !s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]).IsActor() {
			continue
		}
		n := s.Doc.Mentions[m].Head
		if s.Rels[n] == parse.NmodPoss {
			continue // "among them Hezbollah's Mohammad Raad"
		}
		dst = s.MentionParties(n, dst)
		for _, g := range s.Groups {
			if g[0] == n {
				for _, y := range g[1:] {
					dst = s.MentionParties(y, dst)
				}
			}
		}
		return dst
	}
	return dst
}

// instanced are the nouns for actors of whom a sentence names some.
var instanced = map[string]bool{"country": true, "nation": true, "state": true, "ally": true, "partner": true, "member": true, "leader": true, "minister": true, "official": true, "counterpart": true,
	"envoy": true, "dignitary": true, "party": true, "power": true, "government": true, "body": true, "agency": true, "company": true, "bank": true, "figure": true, "guest": true, "president": true,
	"premier": true, "neighbour": true, "neighbor": true, "institution": true, "opponent": true, "rival": true, "diplomat": true, "ambassador": true, "lawmaker": true, "senator": true,
	"head": true, "chief": true, "representative": true, "delegate": true, "negotiator": true, "commander": true, "general": true, "politician": true, "bloc": true, "organisation": true,
	"organization": true, "mediator": true, "dissident": true, "activist": true}

// Singling are the adverbs that name one of many: "all parties, particularly Israel,".
var Singling = map[string]bool{"particularly": true, "especially": true, "notably": true, "chiefly": true, "mainly": true, "including": true, "include": true}
