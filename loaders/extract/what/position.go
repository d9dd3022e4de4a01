package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// leastSaid is how many sentences somebody speaks who states where he stands, rather than to greet.
const leastSaid = 4

// ownTexts are the words of a headline for a text in which one speaks in his own name.
var ownTexts = vocab.Words("statement", "remarks", "speech", "address", "explanation", "intervention", "declaration")

// positions finds what is stated without a verb that says so: by who speaks at length in a transcript, or issues a statement.
func (d *document) positions(finds []*find) []*find {
	told := map[int]bool{}
	for _, f := range finds {
		if f.gone == "" {
			told[f.sentence] = true
		}
	}
	said, at := map[int]int{}, map[int]int{}
	var order []int
	count := func(by, i int) {
		if !d.sents[i].declares() {
			return
		}
		if said[by] == 0 {
			order = append(order, by)
		}
		said[by]++
		if _, ok := at[by]; !ok && !told[i] {
			at[by] = i
		}
	}
	for k := range d.Quotes {
		q := &d.Quotes[k]
		for i := q.From.Sentence; q.Turn && q.Speaker >= 0 && i <= q.To.Sentence && i < len(d.sents); i++ {
			count(q.Speaker, i)
		}
	}
	if by := d.issuing(); len(order) == 0 && len(by) == 1 && d.isStatement() {
		for i := range d.sents {
			if !d.sents[i].Tokens[0].Quoted {
				count(by[0], i)
			}
		}
	}
	out := d.thanks()
	for _, by := range order {
		i, ok := at[by]
		if !ok || said[by] < leastSaid || slices.ContainsFunc(finds, func(f *find) bool { return f.gone == "" && f.kind == graph.Stated && clause.Holds(f.agents, by) }) {
			continue
		}
		s := &d.sents[i]
		f := s.told(d.Tables.Saying, graph.Stated, s.Root(), []clause.Party{{Entity: by, Token: s.Root(), Sure: 0.8}}, 0.8)
		f.date = d.Article.Day
		out = append(out, f)
	}
	return out
}

// thanks finds whom a speaker thanks to his face: "Thank you, Mr Feltman, for your briefing".
func (d *document) thanks() []*find {
	row := d.Tables.PlainRow("v:thank")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 0; t+3 < len(s.Tokens); t++ {
			if s.Low[t] != "thank" || s.Low[t+1] != "you" || s.Surface(t) >= 0 {
				continue
			}
			by := d.voiceAt(i, t)
			for x := t + 2; by >= 0 && x < len(s.Tokens) && x < t+10; x++ {
				m := s.Mention[x]
				if m < 0 || d.Mentions[m].Form != who.Name || d.Mentions[m].Head != x {
					if s.Tokens[x].Tag.Is(parse.VERB, parse.AUX) || s.Low[x] == "for" {
						break
					}
					continue
				}
				ps := s.MentionParties(x, nil)
				to := d.Mentions[m].To
				if to < len(s.Tokens) && s.Tokens[to].Text == "," {
					to++
				}
				if len(ps) == 1 && d.KindOf(ps[0].Entity) == graph.Person && ps[0].Entity != by && to < len(s.Tokens) && s.Low[to] == "for" {
					f := s.told(row, graph.Praised, t, []clause.Party{{Entity: by, Token: t, Sure: 0.8}}, 0.85)
					f.targets, f.date = ps, d.Article.Day
					out = append(out, f)
				}
				break
			}
		}
	}
	return out
}

// voiceAt returns who speaks at a place of a transcript, or issues the statement; -1.
func (d *document) voiceAt(i, t int) int {
	if k := d.QuoteAt(position(i, t)); k >= 0 {
		if d.Quotes[k].Turn {
			return d.Quotes[k].Speaker
		}
		return -1
	}
	if by := d.issuing(); len(by) == 1 {
		return by[0]
	}
	return -1
}

// declares reports whether a sentence tells something at length, and asks and greets nobody.
func (s *sentence) declares() bool {
	n := len(s.Tokens)
	if n < 8 || s.Title || s.Tokens[n-1].Text == "?" {
		return false
	}
	v := s.Root()
	return v >= 0 && s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0
}

// isStatement reports whether the headline calls the page somebody's statement or speech.
func (d *document) isStatement() bool {
	for w := range strings.FieldsSeq(strings.ToLower(d.Article.Title)) {
		if ownTexts.Has(strings.Trim(w, ":,’'\"“”")) {
			return true
		}
	}
	return false
}

// declared reports whether an act of speech is done in the present by who issues the page or speaks in it.
func (d *document) declared(f *find) bool {
	s := &d.sents[f.sentence]
	if !d.Tables.Acts[f.kind].Speech || len(f.agents) == 0 || s.past(f.token) {
		return false
	}
	by := f.agents[0].Entity
	if k := d.QuoteAt(position(f.sentence, f.token)); k >= 0 {
		speaker := d.Quotes[k].Speaker
		return d.Quotes[k].Turn && speaker >= 0 && (speaker == by || d.Country(speaker) == by)
	}
	return !s.Tokens[f.token].Quoted && slices.Contains(d.issuing(), by)
}

// past reports whether a verb, or the one above an infinitive, tells what was or has been done.
func (s *sentence) past(v int) bool {
	for n := 0; v >= 0 && n < 4; v, n = s.Head(v), n+1 {
		if !s.Verbal(v) {
			continue
		}
		if x := s.Tokens[v].XPOS; x == parse.VBD || x == parse.VBN {
			return true
		}
		if a := s.Child(v, parse.Aux, parse.AuxPass); a >= 0 {
			return s.Low[a] == "have" || s.Tokens[a].XPOS == parse.VBD
		}
		if s.Tokens[v].XPOS != parse.VB && s.Tokens[v].XPOS != parse.VBG {
			return false
		}
	}
	return false
}
