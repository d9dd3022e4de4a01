package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"slices"
	"strings"
)

// speech settles what is only said: one STATED where nothing finer is told of
// what somebody says, a comment where the speaker judges what others do.
func (d *document) speech(finds []*find) []*find {
	finds = append(finds, d.accordings(finds)...)
	finds = append(finds, d.likewise(finds)...)
	finds = append(finds, d.sameDone(finds)...)
	finds = append(finds, d.labelled(finds)...)
	finds = append(finds, d.worded()...)
	d.voice(finds)
	bySentence := map[int][]*find{}
	for _, f := range finds {
		bySentence[f.sentence] = append(bySentence[f.sentence], f)
	}
	for _, f := range finds {
		if f.gone != "" {
			continue
		}
		s := &d.sents[f.sentence]
		if f.kind == graph.Called && f.row.Head == "v:call" && len(f.targets) > 0 {
			if is, bad := s.named(f.token); is {
				f.kind = graph.CommentedOn
				if bad {
					f.kind = graph.Criticized
				}
			}
		}
		if (f.kind == graph.Called || f.kind == graph.Messaged) && f.row.Head == "v:tell" && len(f.targets) == 1 && d.IsMedium(s.Sentence, f.targets[0]) {
			f.kind, f.targets = graph.Stated, nil // "told Reuters by telephone": an interview
		}
		d.quoted(s, f)
		if f.kind == graph.Disclosed && f.gone == "" && seen[s.Low[f.token]] && !d.IsMedium(s.Sentence, f.agents[0]) {
			f.gone = "has it, and does not publish it"
		}
		if f.gone == "" && (f.kind == graph.Criticized || f.kind == graph.CommentedOn) && s.partOfDenial(bySentence[f.sentence], f) {
			f.gone = "part of the denial"
		}
		if f.gone != "" || f.kind != graph.Stated && f.kind != graph.CommentedOn {
			continue
		}
		if f.kind == graph.CommentedOn && strings.Contains(f.row.Needs, " of") && strings.HasPrefix(f.row.Needs, "quote") || f.kind == graph.CommentedOn && f.row.Needs == "that of=*" {
			if !s.saidOf(f.token) {
				f.kind, f.targets, f.object = graph.Stated, nil, nil
			} else {
				f.kind = d.verdict(s, f)
			}
		}
		if len(f.agents) == 1 && d.reporter(s, f.agents[0]) {
			f.gone = reportOnly
			continue
		}
		who := clause.Ordinary
		for _, a := range f.agents {
			who = max(who, d.CapacityOf(a.Entity))
		}
		if who == clause.Expert && f.kind == graph.Stated && !s.apologises(f.token) && !d.takesPart(finds, f) && !d.ownNews(s, f, bySentence[f.sentence]) {
			f.kind = graph.CommentedOn
			if c := s.Content(f.token); c >= 0 {
				f.object = append(f.object, c)
				f.targets = d.spokenOf(s, f, c)
			}
			continue
		}
		if f.kind != graph.Stated {
			continue
		}
		if c := s.Content(f.token); c >= 0 && s.Low[c] == "comment" && s.Negated(c) {
			f.gone = "said only that nothing would be said"
			continue
		}
		if x := d.unjustified(s, f); x >= 0 {
			f.kind, f.judges, f.object = graph.Criticized, true, append(f.object, x)
			if ps := s.whatDone(x); len(ps) == 1 && !d.OwnSide(ps, f.agents) {
				f.targets = ps
			} else if ps := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
				f.targets = ps
			} else if by := d.sufferedBy(finds, f, s.Low[x]); len(by) > 0 {
				f.targets, f.object = by, nil
			}
			continue
		}
		if d.gainsays(finds, s, f) {
			f.kind = graph.Denied
			continue
		}
		if s.notSo(f.token) {
			f.kind = graph.Denied
			continue
		}
		if g := d.willNot(finds, s, f); g != nil {
			f.kind, f.of = graph.Rejected, g
			continue
		}
		if g := d.undone(finds, s, f); g != nil {
			f.kind, f.of = graph.Denied, g
			continue
		}
		if x := s.excluded(f.token); x >= 0 {
			f.kind, f.object = graph.Rejected, append(f.object, x)
			f.targets = s.Follow(x, []verbs.Path{{Steps: []string{"with"}}, {Steps: []string{"whose"}}, {Steps: []string{"from"}}}, clause.ActorKinds)
			if d.Related(f.targets, f.agents) {
				f.targets = nil
			}
			continue
		}
		if d.bidden(s, f) {
			continue
		}
		if x, no := d.denies(s, f); no {
			f.kind = graph.Denied
			if x >= 0 {
				f.object = append(f.object, x)
				if ps := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
					f.targets = ps
				}
			}
			continue
		}
		if who != clause.Expert && d.refuses(s, f) {
			f.kind = graph.Rejected
			continue
		}
		if ps := s.wrongFor(s.Content(f.token)); len(ps) > 0 && !d.Related(ps, f.agents) {
			f.kind, f.judges, f.targets = graph.Criticized, true, ps
			continue
		}
		if ps := s.blamedFor(f.token, s.Content(f.token)); len(ps) == 1 && !d.OwnSide(ps, f.agents) {
			f.kind, f.judges, f.targets = graph.Accused, true, ps
			continue
		}
		if x := d.condemned(s, f); x >= 0 {
			if slices.ContainsFunc(bySentence[f.sentence], func(g *find) bool { return g.token == x && g.gone == "" && clause.SameParties(g.agents, f.agents) }) {
				f.gone = "what is said is an event of its own" // "It is regrettable that Sudan attacks us"
				continue
			}
			f.kind, f.judges, f.object = graph.Criticized, true, append(f.object, x)
			if d.Tables.Classes["accusation"][s.Low[x]] || worries[s.Low[x]] && falsehoods[s.Low[s.Head(x)]] {
				f.kind = graph.Denied // "said the accusations were groundless"
			}
			if ps := s.whatDone(x); len(ps) == 1 && !d.OwnSide(ps, f.agents) {
				f.targets = ps
			} else if ps := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
				f.targets = ps
			} else if ps := s.Parties(x, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) && !s.neuter(x) {
				f.targets = ps
			} else if s.Verbal(x) {
				if ps := s.Parties(s.Surface(x), clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
					f.targets = ps
				}
			} else if ps := s.Follow(s.Content(f.token), ofWhose, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
				f.targets, f.object = ps, nil // "This is a provocation by Uganda"
			} else if ps := s.toTheFace(f.token); len(ps) == 1 && !d.Related(ps, f.agents) {
				f.targets, f.object = ps, nil
			} else if ps := s.OwnerBefore(x); wordsOf[s.Low[x]] && len(ps) == 1 && !d.OwnSide(ps, f.agents) {
				f.targets = ps
			}
			continue
		}
		if d.tiesEnded(s, f) {
			continue
		}
		if ps := d.lauded(s, f); len(ps) > 0 {
			f.kind, f.targets = graph.Praised, ps
			continue
		}
		if ps := d.letUs(s, f); len(ps) > 0 {
			f.kind, f.targets = graph.Proposed, ps
			continue
		}
		if d.remarked(finds, s, f) || d.felt(finds, s, f) || d.prompted(finds, s, f) || d.relayed(s, f) || d.ofThis(finds, s, f) {
			continue
		}
		if n := s.Subjects(f.token); d.IsMedium(s.Sentence, f.agents[0]) && (s.reportsOnly(f.agents[0], f.token) || n >= 0 && s.Low[n] == "report") {
			f.gone = reportOnly
			continue
		}
		if h := s.Head(f.token); s.Rels[f.token] == parse.Acl && h >= 0 && d.Tables.Classes["issued"][s.Low[h]] && s.CaseOf(h) == "in" && spoken(bySentence[f.sentence], f, d) {
			f.gone = "only how it was said" // "In a statement issued by his office, X thanked"
			continue
		}
		if p := f.agents[0]; d.isCrowd(s, p) {
			f.gone = "said by officials whom nobody names"
			continue
		}
		f.gone = d.finer(s, f, bySentence[f.sentence])
		f.yields = f.gone != ""
		if f.gone == "" && f.sentence > 0 && d.elaborates(s, f, bySentence[f.sentence-1]) {
			f.gone = "goes on with what the sentence before tells"
		}
	}
	d.landClaims(finds)
	d.victims(finds)
	return finds
}

// spoken reports whether the sentence tells of another speech act.
func spoken(beside []*find, f *find, d *document) bool {
	return slices.ContainsFunc(beside, func(g *find) bool { return g != f && g.gone == "" && d.Tables.Acts[g.kind].Speech })
}

// elaborates reports whether a quotation only goes on with what its speaker did in the sentence before:
// "X accused Athens of a breach of trust. “…,” she said."
func (d *document) elaborates(s *sentence, f *find, before []*find) bool {
	n := s.Subjects(f.token)
	if n < 0 || !s.Quotes(f.token) || s.Names(n) && s.Paragraph != d.sents[f.sentence-1].Paragraph {
		return false
	}
	return slices.ContainsFunc(before, func(g *find) bool {
		return g.gone == "" && g.kind != graph.Stated && g.kind != graph.CommentedOn && d.Tables.Acts[g.kind].Speech && clause.SameParties(g.agents, f.agents)
	})
}

// finer says which of the acts told in its sentence a statement is left to, "" for none.
func (d *document) finer(s *sentence, f *find, beside []*find) string {
	if h := s.Head(f.token); h >= 0 && s.Rels[f.token] == parse.AclRelcl && clause.Sums[s.Low[h]] && s.Tokens[h].Tag == parse.NOUN && slices.ContainsFunc(beside, func(g *find) bool {
		return g.gone == "" && g.token < h && g.kind != graph.Stated && clause.SameParties(g.agents, f.agents)
	}) {
		return "only says why it was done" // "expelled the envoy, a decision it said was based on evidence"
	}
	for _, g := range beside {
		if g == f || g.gone != "" || g.kind == graph.Stated || s.onPhrase(g.token) {
			continue
		}
		if c := s.Content(f.token); c >= 0 && s.Within(c, g.token) && !s.Dominates(c, f.token) {
			// "said the attack by Russia broke the truce" is more than the attack
			if g.row.IsVerb() || clause.SameParties(f.agents, g.agents) && (!offers[g.kind] || s.Answer(g.token) < 0) {
				return "what is said is an event of its own"
			}
		}
		if s.Rels[f.token] == parse.Parataxis && g.token == s.Head(f.token) && g.row.IsVerb() && g.token < f.token {
			return "what is said is an event of its own" // "Australia pledged money, its minister said"
		}
		if clause.SameParties(f.agents, g.agents) && d.Tables.Acts[g.kind].Speech && !(g.kind == graph.CommentedOn && s.opens(f.token)) {
			if s.Rels[f.token] == parse.Conj && s.Tokens[f.token].XPOS != parse.VBG {
				continue // "condemned the strike and said that the talks would go on"
			}
			return "the sentence tells a finer act of the speaker"
		}
	}
	return ""
}

// opens reports whether what is said follows in the next sentences: "Responding to the report, X
// said:".
func (s *sentence) opens(v int) bool {
	n := len(s.Tokens)
	return n > 0 && s.Tokens[n-1].Text == ":" && v > n-4
}

// restate gives back the statements that were left to an act which came to nothing.
func (d *document) restate(finds []*find) {
	var bySentence map[int][]*find
	for _, f := range finds {
		if !f.yields {
			continue
		}
		if bySentence == nil {
			bySentence = map[int][]*find{}
			for _, g := range finds {
				bySentence[g.sentence] = append(bySentence[g.sentence], g)
			}
		}
		f.gone = d.finer(&d.sents[f.sentence], f, bySentence[f.sentence])
	}
}

// reportOnly says why what the press tells is no event.
const reportOnly = "only an outlet's report"

// agency reports whether whoever speaks is called a news agency or a radio station there, which
// tells what others do: "the APS news agency said", "Bishkek radio said".
func (s *sentence) agency(p clause.Party) bool {
	for x := max(0, p.Token-2); x < min(len(s.Tokens), p.Token+3); x++ {
		if s.Low[x] == "agency" && x > 0 && (s.Low[x-1] == "news" || s.Low[x-1] == "press" || s.Low[x-1] == "telegraph") || s.Low[x] == "radio" {
			return true
		}
	}
	return false
}

// reportsOnly reports whether the press tells by the verb at v, or because it is an agency, what others do.
func (s *sentence) reportsOnly(p clause.Party, v int) bool {
	return v >= 0 && s.Low[v] == "report" || s.agency(p)
}

// seen are the verbs by which only the press makes public what it has: "a memo obtained by".
var seen = map[string]bool{"obtain": true, "review": true, "view": true}

// saidOf reports whether a verb of saying has "of X" itself, right behind it or its subject:
// not "said the director of X".
func (s *sentence) saidOf(v int) bool {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if p := s.Child(int(k), parse.Case); p == 0 && (s.Low[p] == "of" || s.Low[p] == "about") {
			return true // "Of that picture the spokesman said"
		} else if int(k) > v && p > v && (s.Low[p] == "of" || s.Low[p] == "about") {
			return p == v+1 || s.Tokens[p-1].Tag == parse.PUNCT || s.Names(p-1)
		}
	}
	return false
}

// verdict returns what "…," said X of Y makes of it: a denial of a claim, criticism, or a comment.
func (d *document) verdict(s *sentence, f *find) graph.EventType {
	for x := 0; x < f.token; x++ {
		switch {
		case s.Negated(x):
		case falsehoods[s.Low[x]] && len(f.object) > 0 && d.Tables.Classes["accusation"][s.Low[f.object[0]]]:
			return graph.Denied
		case d.Tables.Classes["bad"][s.Low[x]]:
			return graph.Criticized
		}
	}
	return graph.CommentedOn
}

// takesPart reports whether a former official who speaks is himself a party to what is told:
// a mediator who met the president does not judge from outside.
func (d *document) takesPart(finds []*find, f *find) bool {
	for _, a := range f.agents {
		if d.Fellow(a.Entity) {
			return false
		}
	}
	for _, g := range finds {
		if g.gone == "" && (clause.Contact[g.kind] && g.kind != graph.Messaged || g.kind == graph.Visited || g.kind == graph.Mediated || g.kind == graph.Signed || g.kind == graph.Detained) && g.standing.status == graph.StatusActual &&
			(clause.SameParties(g.agents, f.agents) || clause.SameParties(g.targets, f.agents)) {
			return true
		}
	}
	return false
}

// ownNews reports whether somebody only tells what he does himself: "said he would
// step down" is no comment on it.
func (d *document) ownNews(s *sentence, f *find, beside []*find) bool {
	c := s.Content(f.token)
	if c < 0 || s.Tokens[c].Quoted {
		return false
	}
	for _, g := range beside {
		if g.token == c && g != f && clause.SameParties(g.agents, f.agents) {
			return true
		}
	}
	return false
}

// condemned returns the subject of which somebody says that it is bad, -1 if none:
// "said the recording was unethical". Such a remark criticises.
func (d *document) condemned(s *sentence, f *find) int {
	c := s.Content(f.token)
	not := false
	if c >= 0 && (s.Low[c] == "think" || s.Low[c] == "believe") && s.Negated(c) && s.Modal(c) == clause.Plain {
		c, not = s.Content(c), true // "I don't think they are serious"
	}
	if c < 0 || s.Child(c, parse.Cop) < 0 || s.Modal(c) != clause.Plain {
		return -1
	}
	if not = not != s.Negated(c); not && !proper[s.Low[c]] || !not && !s.IsBad(c) {
		return -1
	}
	x := s.Child(c, parse.Nsubj, parse.Csubj, parse.NsubjOuter, parse.Expl)
	if x >= 0 && s.Low[x] == "it" {
		// "It is unacceptable that a president would say such words"
		for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
			if int(k) > c && s.Rels[k].Is(parse.Ccomp, parse.Csubj, parse.Advcl) && s.Verbal(int(k)) {
				return int(k)
			}
		}
		if s.Negated(c) {
			return -1
		}
	}
	return x
}

// ofWhose are the places of whose the bad is that somebody calls something.
var ofWhose = []verbs.Path{{Steps: []string{"by"}}, {Steps: []string{"from"}}, {Steps: []string{"on", "of"}}, {Steps: []string{"poss"}}}
