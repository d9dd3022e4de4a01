package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// utterance is a find that may be something said, with the others of its article.
type utterance struct {
	d      *document
	s      *sentence
	f      *find
	finds  []*find
	beside []*find // those of its sentence
	before []*find // those of the sentence before
}

// settle finds out what the utterance is: a finer act, a comment of somebody outside, or a
// statement, unless that is left to another act.
func (u *utterance) settle() {
	d, s, f := u.d, u.s, u.f
	u.calls()
	d.quoted(s, f)
	u.noNews()
	if f.gone != "" || f.kind != graph.Stated && f.kind != graph.CommentedOn {
		return
	}
	u.ofSomething()
	if len(f.agents) == 1 && d.reporter(s, f.agents[0]) {
		f.gone = reportOnly
		return
	}
	expert := u.byExpert()
	if f.kind != graph.Stated || expert && u.fromOutside() {
		return
	}
	if !u.finerAct(expert) {
		u.statement()
	}
}

// calls tells a call, by telephone, from calling somebody names and from an interview.
func (u *utterance) calls() {
	d, s, f := u.d, u.s, u.f
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
}

// givesName reports whether a verb only says by what name somebody knows a place: "the islands, which it calls the Malvinas".
func (s *sentence) givesName(v int) bool {
	return slices.ContainsFunc(s.Fillers(v, "comp", nil), func(x int) bool {
		if s.Tokens[x].Tag != parse.PROPN || x < v {
			return false
		}
		m := s.Mention[x]
		if m < 0 {
			return s.Tokens[x].XPOS == parse.NNPS
		}
		es := s.Doc.Mentions[m].Entities
		return len(es) == 1 && s.Doc.KindOf(es[0]) == graph.Place
	})
}

// noNews drops what somebody has without making it public, and what is part of a denial beside it.
func (u *utterance) noNews() {
	d, s, f := u.d, u.s, u.f
	if f.row.Head == "v:call" && f.kind != graph.Called && s.givesName(f.token) {
		f.gone = "only gives it a name"
		return
	}
	if f.kind == graph.Disclosed && f.gone == "" && seen.Has(s.Low[f.token]) && !d.IsMedium(s.Sentence, f.agents[0]) {
		f.gone = "has it, and does not publish it"
	}
	if f.gone == "" && (f.kind == graph.Criticized || f.kind == graph.CommentedOn) && s.partOfDenial(u.beside, f) {
		f.gone = "part of the denial"
	}
}

// ofSomething judges "…," said X of Y: a comment, or what its words make of Y.
func (u *utterance) ofSomething() {
	f := u.f
	if f.kind != graph.CommentedOn || f.row.Needs != "that of=*" && !(strings.Contains(f.row.Needs, " of") && strings.HasPrefix(f.row.Needs, "quote")) {
		return
	}
	if !u.s.saidOf(f.token) || u.s.ofMatter(f) {
		f.kind, f.targets, f.object = graph.Stated, nil, nil
	} else {
		f.kind = u.d.verdict(u.s, f)
	}
}

// byExpert reports whether one of the speakers judges from outside.
func (u *utterance) byExpert() bool {
	who := clause.Ordinary
	for _, a := range u.f.agents {
		who = max(who, u.d.CapacityOf(a.Entity))
	}
	return who == clause.Expert
}

// fromOutside makes a comment of what an expert says, and reports whether it is one: not where he
// apologises, takes part in what is told, or tells of himself.
func (u *utterance) fromOutside() bool {
	d, s, f := u.d, u.s, u.f
	if s.apologises(f.token) || d.takesPart(u.finds, f) || d.ownNews(s, f, u.beside) {
		return false
	}
	f.kind = graph.CommentedOn
	if c := s.Content(f.token); c >= 0 {
		f.object = append(f.object, c)
		f.targets = d.spokenOf(s, f, c)
	}
	return true
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

// finerAct reports whether what is said makes the statement a finer act, or part of one: the first
// of these that it is.
func (u *utterance) finerAct(expert bool) bool {
	d, s, f := u.d, u.s, u.f
	switch {
	case u.noComment(), u.unjust(), u.contradicts(), u.excludes(), d.bidden(s, f), u.denies():
	case !expert && d.refuses(s, f):
		f.kind = graph.Rejected
	case u.blames(), u.condemns(), d.tiesEnded(s, f), u.favours(), !expert && u.bodesIll():
	default:
		return d.remarked(u.finds, s, f) || d.felt(u.finds, s, f) || d.prompted(u.finds, s, f) || d.relayed(s, f) || d.ofThis(u.finds, s, f) || d.quotedOn(u.finds, s, f)
	}
	return true
}

// noComment drops "said that he would not comment".
func (u *utterance) noComment() bool {
	c := u.s.Content(u.f.token)
	if c < 0 || u.s.Low[c] != "comment" || !u.s.Negated(c) {
		return false
	}
	u.f.gone = "said only that nothing would be said"
	return true
}

// unjust makes criticism of "said there was no justification for the strike".
func (u *utterance) unjust() bool {
	d, s, f := u.d, u.s, u.f
	x := d.unjustified(s, f)
	if x < 0 {
		return false
	}
	f.kind, f.judges, f.object = graph.Criticized, true, append(f.object, x)
	if ps := u.doer(x); len(ps) > 0 {
		f.targets = ps
	} else if by := d.sufferedBy(u.finds, f, s.Low[x]); len(by) > 0 {
		f.targets, f.object = by, nil
	}
	return true
}

// doer returns who did what the word at x names, nil for nobody but the speaker's own side.
func (u *utterance) doer(x int) []clause.Party {
	if ps := u.s.whatDone(x); len(ps) == 1 && !u.d.OwnSide(ps, u.f.agents) {
		return ps
	}
	return u.owner(x)
}

// owner returns whose the word at x is, nil for nobody but the speaker's own side.
func (u *utterance) owner(x int) []clause.Party {
	return u.others(u.s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds))
}

// others returns the parties where they are not of the speaker's own side.
func (u *utterance) others(ps []clause.Party) []clause.Party {
	if len(ps) == 0 || u.d.Related(ps, u.f.agents) {
		return nil
	}
	return ps
}

// contradicts makes a denial or a refusal of what runs against something told before.
func (u *utterance) contradicts() bool {
	d, s, f := u.d, u.s, u.f
	if d.gainsays(u.finds, s, f) || s.notSo(f.token) {
		f.kind = graph.Denied
		return true
	}
	if g := d.willNot(u.finds, s, f); g != nil {
		f.kind, f.of = graph.Rejected, g
		return true
	}
	if g := d.undone(u.finds, s, f); g != nil {
		f.kind, f.of = graph.Denied, g
		return true
	}
	return false
}

// excludes makes a refusal of what the speaker rules out.
func (u *utterance) excludes() bool {
	s, f := u.s, u.f
	x := s.excluded(f.token)
	if x < 0 {
		return false
	}
	f.kind, f.object = graph.Rejected, append(f.object, x)
	f.targets = u.others(s.Follow(x, []verbs.Path{{Steps: []string{"with"}}, {Steps: []string{"whose"}}, {Steps: []string{"from"}}}, clause.ActorKinds))
	return true
}

// denies makes a denial of what says that something is not so.
func (u *utterance) denies() bool {
	f := u.f
	x, no := u.d.denies(u.s, f)
	if !no {
		return false
	}
	f.kind = graph.Denied
	if x >= 0 {
		f.object = append(f.object, x)
		if ps := u.owner(x); len(ps) > 0 {
			f.targets = ps
		}
	}
	return true
}

// blames makes criticism or a charge of what lays something at somebody's door.
func (u *utterance) blames() bool {
	s, f := u.s, u.f
	if ps := u.others(s.wrongFor(s.Content(f.token))); len(ps) > 0 {
		f.kind, f.judges, f.targets = graph.Criticized, true, ps
		return true
	}
	if ps := s.blamedFor(f.token, s.Content(f.token)); len(ps) == 1 && !u.d.OwnSide(ps, f.agents) {
		f.kind, f.judges, f.targets = graph.Accused, true, ps
		return true
	}
	return false
}

// condemns makes criticism of what calls something bad, and a denial where that is a charge.
func (u *utterance) condemns() bool {
	d, s, f := u.d, u.s, u.f
	x := d.condemned(s, f)
	if x < 0 {
		return false
	}
	if slices.ContainsFunc(u.beside, func(g *find) bool { return g.token == x && g.gone == "" && clause.SameParties(g.agents, f.agents) }) {
		f.gone = "what is said is an event of its own" // "It is regrettable that Sudan attacks us"
		return true
	}
	f.kind, f.judges, f.object = graph.Criticized, true, append(f.object, x)
	if d.Tables.Classes["accusation"].Has(s.Low[x]) || worries.Has(s.Low[x]) && falsehoods.Has(s.Low[s.Head(x)]) {
		f.kind = graph.Denied // "said the accusations were groundless"
	}
	ps, all := u.condemnedFor(x)
	if len(ps) > 0 {
		f.targets = ps
	}
	if all {
		f.object = nil
	}
	return true
}

// condemnedFor returns whose fault it is that the thing at x is bad, nil for nobody else; all says
// that the words are about them, and about nothing that they have.
func (u *utterance) condemnedFor(x int) (ps []clause.Party, all bool) {
	d, s, f := u.d, u.s, u.f
	if ps := u.doer(x); len(ps) > 0 {
		return ps, false
	}
	if ps := u.others(s.Parties(x, clause.ActorKinds)); len(ps) > 0 && !s.neuter(x) {
		return ps, false
	}
	if s.Verbal(x) {
		return u.others(s.Parties(s.Surface(x), clause.ActorKinds)), false
	}
	if ps := u.others(s.Follow(s.Content(f.token), ofWhose, clause.ActorKinds)); len(ps) > 0 {
		return ps, true // "This is a provocation by Uganda"
	}
	if ps := s.toTheFace(f.token); len(ps) == 1 && !d.Related(ps, f.agents) {
		return ps, true
	}
	if ps := s.OwnerBefore(x); wordsOf.Has(s.Low[x]) && len(ps) == 1 && !d.OwnSide(ps, f.agents) {
		return ps, false
	}
	return nil, false
}

// favours makes praise of what speaks well of somebody, and a proposal of "let us".
func (u *utterance) favours() bool {
	d, s, f := u.d, u.s, u.f
	if ps := d.lauded(s, f); len(ps) > 0 {
		f.kind, f.targets = graph.Praised, ps
		return true
	}
	if ps := d.letUs(s, f); len(ps) > 0 {
		f.kind, f.targets = graph.Proposed, ps
		return true
	}
	return false
}

// statement drops a statement that is only the press's, nobody's in particular, or left to another
// act of its sentence or of the one before.
func (u *utterance) statement() {
	d, s, f := u.d, u.s, u.f
	if n := s.Subjects(f.token); d.IsMedium(s.Sentence, f.agents[0]) && (s.reportsOnly(f.agents[0], f.token) || n >= 0 && s.Low[n] == "report") {
		f.gone = reportOnly
		return
	}
	if h := s.Head(f.token); s.Rels[f.token] == parse.Acl && h >= 0 && d.Tables.Classes["issued"].Has(s.Low[h]) && s.CaseOf(h) == "in" && spoken(u.beside, f, d) {
		f.gone = "only how it was said" // "In a statement issued by his office, X thanked"
		return
	}
	if p := f.agents[0]; d.isCrowd(s, p) {
		f.gone = "said by officials whom nobody names"
		return
	}
	f.gone = d.finer(s, f, u.beside)
	f.yields = f.gone != ""
	if f.gone == "" && f.sentence > 0 && d.elaborates(s, f, u.before) {
		f.gone, f.yields = "goes on with what the sentence before tells", true
	}
}
