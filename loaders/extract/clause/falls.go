package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// instances adds those whom the sentence names of the people or states that the noun at t means:
// "met rebel groups including Hamas", "sanctioned several countries, among them Iran and Cuba".
func (s *Sentence) instances(t int, dst []Party) []Party {
	if x := s.includingBehind(t); x >= 0 {
		return append(dst, s.Parties(x, AnyKind)...)
	}
	if m := s.Mention[t]; m >= 0 && len(s.Doc.Mentions[m].Entities) > 1 || s.Tokens[t].Tag != parse.NOUN || s.Tokens[t].XPOS != parse.NNS || !s.Doc.Tables.Classes["bands"].Has(s.Low[t]) && !instanced.Has(s.Low[t]) {
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
var instanced = vocab.Words("country", "nation", "state", "ally", "partner", "member", "leader", "minister", "official", "counterpart",
	"envoy", "dignitary", "party", "power", "government", "body", "agency", "company", "bank", "figure", "guest", "president",
	"premier", "neighbour", "neighbor", "institution", "opponent", "rival", "diplomat", "ambassador", "lawmaker", "senator",
	"head", "chief", "representative", "delegate", "negotiator", "commander", "general", "politician", "bloc", "organisation",
	"organization", "mediator", "dissident", "activist")

// Singling are the adverbs that name one of many: "all parties, particularly Israel,".
var Singling = vocab.Words("particularly", "especially", "notably", "chiefly", "mainly", "including", "include")
