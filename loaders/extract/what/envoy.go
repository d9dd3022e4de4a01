package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// host returns the country or organisation that an envoy is accredited to, as his title or what
// stands beside his name says ("ambassador to Portugal"), -1 if neither does.
func (d *document) host(person int) int {
	for i := range d.Holdings {
		h := &d.Holdings[i]
		if h.Person != d.Entities[person].ID {
			continue
		}
		said := []string{h.Title}
		for _, e := range h.Evidence {
			said = append(said, e.Text)
		}
		for _, text := range said {
			if e := d.after(text, " to "); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// after returns the country or organisation whose name stands in a text behind a word, up to
// the next comma; -1 for none.
func (d *document) after(text, word string) int {
	_, to, ok := strings.Cut(text, word)
	if !ok {
		return -1
	}
	to, _, _ = strings.Cut(to, ",")
	to = strings.TrimPrefix(graph.FoldText(to), "the ")
	for e := range d.Entities {
		if k := d.KindOf(e); k != graph.Country && k != graph.Organization {
			continue
		}
		if graph.FoldText(d.Entities[e].Name) == to || slices.ContainsFunc(d.Entities[e].Aliases, func(a string) bool { return graph.FoldText(a) == to }) {
			return e
		}
	}
	return -1
}

// fromPost makes the state where the envoy is posted the target of a recall to the own capital:
// "recalled Foz to Brasília". It reports whether the article says where that is.
func (d *document) fromPost(f *find) bool {
	if f.kind != graph.Recalled {
		return false
	}
	s := &d.sents[f.sentence]
	for _, p := range s.Follow(f.token, []verbs.Path{{Steps: []string{"obj"}}}, 1<<graph.Person) {
		if h := d.host(p.Entity); h >= 0 {
			f.targets = []clause.Party{{Entity: h, Token: p.Token, Sure: p.Sure * 0.9}}
			return true
		}
	}
	return false
}

// delivered drops the handing over of a letter that was told of before: "The letter was delivered
// by the ambassador" is no letter of his; nor is "In the letter he blamed Y" another one.
func (d *document) delivered(finds []*find) {
	var senders []clause.Party
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Messaged {
			continue
		}
		s := &d.sents[f.sentence]
		n := f.token
		if f.row.IsVerb() {
			n = s.ObjectOf(f.token)
		}
		if len(senders) > 0 && n >= 0 && !s.Indefinite(n) && len(s.Fillers(n, "whose", nil)) == 0 && s.Nominal(n) &&
			(f.row.IsVerb() && carries.Has(s.Low[f.token]) || !f.row.IsVerb() && s.CaseOf(n) == "in" && among(f.agents, senders)) {
			f.gone = "the letter told of before"
			continue
		}
		senders = append(senders, f.agents...)
	}
}

// carries are the verbs for what a messenger does with a letter.
var carries = vocab.Words("deliver", "hand", "convey", "carry", "bring", "transmit", "relay", "pass", "forward")

// summoner returns who calls an envoy in where the passive does not say: the ministry
// he arrives at, or the state he is posted to.
func (s *sentence) summoner(v int) []clause.Party {
	envoy := s.Follow(v, []verbs.Path{{Steps: []string{"obj"}}, {Steps: []string{"obj", "whose"}}}, clause.ActorKinds)
	if len(envoy) == 0 {
		return nil
	}
	var hosts []clause.Party
	if h := s.Head(v); h >= 0 && s.Rel(v).Is(parse.Advcl, parse.Ccomp, parse.Conj) && s.Verbal(h) {
		hosts = s.Follow(h, []verbs.Path{{Steps: []string{"at"}}, {Steps: []string{"to"}}}, verbs.KindSet(1<<graph.Organization))
	}
	if len(hosts) == 0 {
		hosts = s.posted(v)
	}
	if len(hosts) != 1 || hosts[0].Entity < 0 || s.Doc.Related(hosts, envoy) {
		return nil
	}
	hosts[0].Sure *= 0.9
	return hosts
}

// posted returns the states to which those are posted to whom a verb does something:
// "two employees of the embassy in Oslo".
func (s *sentence) posted(v int) []clause.Party {
	hosts := s.Follow(v, []verbs.Path{{Steps: []string{"obj", "in"}}, {Steps: []string{"obj", "to"}}, {Steps: []string{"obj", "of", "in"}}}, clause.AnyKind)
	if len(hosts) == 0 {
		hosts = s.postIn(s.ObjectOf(v))
	}
	for i := range hosts {
		hosts[i].Entity = s.Doc.Country(hosts[i].Entity)
	}
	return hosts
}

// postIn returns the place that the title of an envoy names, wherever the parse hung it: "the consul general in Narva".
func (s *sentence) postIn(t int) []clause.Party {
	if t < 0 {
		return nil
	}
	for _, m := range s.Doc.In(s.Index) {
		if t < m.From || t >= m.To || m.Form != who.Title {
			continue
		}
		for k := t + 1; k+1 < m.To; k++ {
			if (s.Low[k] == "in" || s.Low[k] == "to") && s.Mention[k+1] >= 0 {
				return s.MentionParties(k+1, nil)
			}
		}
	}
	return nil
}
