package what

import (
	"slices"
	"strings"

	"backchannel/graph"
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
		if k := d.kindOf(e); k != graph.Country && k != graph.Organization {
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
	for _, p := range s.follow(f.token, []path{{steps: []string{"obj"}}}, 1<<graph.Person) {
		if h := d.host(p.entity); h >= 0 {
			f.targets = []party{{h, p.token, p.sure * 0.9}}
			return true
		}
	}
	return false
}

// delivered drops the handing over of a letter that was told of before: "The letter was delivered
// by the ambassador" is no letter of his; nor is "In the letter he blamed Y" another one.
func (d *document) delivered(finds []*find) {
	var senders []party
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Messaged {
			continue
		}
		s := &d.sents[f.sentence]
		n := f.token
		if f.row.isVerb() {
			n = s.objectOf(f.token)
		}
		if len(senders) > 0 && n >= 0 && !s.indefinite(n) && len(s.fillers(n, "whose", nil)) == 0 && s.nominal(n) &&
			(f.row.isVerb() && carries[s.low[f.token]] || !f.row.isVerb() && s.caseOf(n) == "in" && among(f.agents, senders)) {
			f.gone = "the letter told of before"
			continue
		}
		senders = append(senders, f.agents...)
	}
}

// carries are the verbs for what a messenger does with a letter.
var carries = map[string]bool{"deliver": true, "hand": true, "convey": true, "carry": true, "bring": true, "transmit": true, "relay": true, "pass": true, "forward": true}
