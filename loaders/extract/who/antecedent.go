package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// antecedent chooses what a personal pronoun refers to; nil where nothing
// fits, or something that is no entity fits better.
func (r *reader) antecedent(s, i int, c byte) []int {
	if es, known := r.antecedentByWording(s, i, c); known {
		return es
	}
	q := r.searchFor(s, i, c)
	r.back(func(x *ref) bool { return r.tryAntecedent(&q, x) })
	if c == 'p' {
		r.takeUpDealers(&q)
	}
	if c == 'n' || c == 'p' {
		r.yieldToRival(&q)
	}
	if c == 'n' && !q.tk.Quoted && (len(q.best) == 0 || q.bestScore < 0) {
		if e := r.ahead(s, i); e != nil {
			return e
		}
	}
	switch {
	case c == 'p' && q.isPoss && q.governor >= 0 && suffered.Has(r.tok(s, q.governor).Lemma) && slices.ContainsFunc(q.best, func(e int) bool { return r.beings[e].Kind != graph.Person }):
		return nil // "Malaysia called their killings a crime": nobody's who is a body
	case c == 'p' && len(q.best) == 0:
		return r.landUrged(s, i)
	case len(q.best) == 0 || q.person && q.tk.Rel == parse.Nsubj && (r.unnamedBefore(s, q.best[0]) || r.withoutName(s, i)):
		return nil
	}
	r.learnSex(&q)
	return q.best
}

// antecedentByWording returns what a pronoun refers to where the words around it say so, whatever was said before; known
// is false where they do not.
func (r *reader) antecedentByWording(s, i int, c byte) (es []int, known bool) {
	if c == 'n' && r.expletive(s, i) {
		return nil, true
	}
	if c == 'm' || c == 'f' {
		if e := r.inWhoseWords(s, i); e >= 0 {
			return r.one(e), true
		}
	}
	if e := r.cataphor(s, i, c); e != nil {
		return e, true
	}
	if e := r.asFor(s, i, c); e >= 0 {
		return r.one(e), true
	}
	if c == 'm' || c == 'f' {
		if r.ofUnnamed(s, i) {
			return nil, true
		}
		if e := r.beforeColon(s, i, c); e >= 0 {
			return r.one(e), true
		}
	}
	if e := r.bracketed(s, i, c); e >= 0 {
		return r.one(e), true
	}
	if c == 'p' {
		if two := r.twoAbove(s, i); two != nil {
			return two, true
		}
	}
	if e := r.emphasised(s, i); e >= 0 {
		return r.one(e), true
	}
	if e := r.saidBehind(s, i, c); e >= 0 {
		return r.one(e), true
	}
	if es := r.toldToAct(s, i, c); es != nil {
		return es, true
	}
	if e := r.ofMissive(s, i, c); e >= 0 {
		return r.one(e), true
	}
	if e := r.samePossessor(s, i); e >= 0 {
		return r.one(e), true
	}
	if e := r.judgedFor(s, i, c); e >= 0 {
		return r.one(e), true
	}
	if e := r.backedIn(s, i, c); e >= 0 {
		return r.one(e), true
	}
	if e := r.spokenAgainst(s, i, c); e >= 0 {
		return r.one(e), true
	}
	return nil, false
}

// takeUpDealers lets "they" mean those who deal with each other in the sentence before or in this one, where that is
// likelier than the best that was found.
func (r *reader) takeUpDealers(q *search) {
	s := q.s
	told := !q.tk.Quoted || s > 0 && r.tok(s-1, max(0, r.d.Sentences[s-1].Root())).Quoted // in one voice with the sentence before
	if told && len(q.best) > 1 {
		if all := r.withDealer(s-1, q.best); len(all) > len(q.best) {
			q.best, q.bestScore = all, max(q.bestScore, perSentence+asSubject+asMain)
		}
	}
	if told && !r.actorsBefore(s, q.i) && q.bestScore < perSentence+asSubject+asMain {
		if out := r.dealersBefore(s); out != nil {
			q.best, q.bestScore = out, perSentence+asSubject+asMain
		}
	}
	if !q.tk.Quoted && (len(q.best) == 0 || len(q.best) == 1 && q.bestScore < faint) {
		if q.best = nil; len(r.refs) > 0 && r.refs[len(r.refs)-1].sent == s {
			if a, b := r.lastDealers(s, q.i); a >= 0 {
				q.best, q.bestScore = []int{a, b}, 0 // "X recalled a talk with Y, saying they"
			}
		}
	}
}

// yieldToRival drops the best that was found where something that is no entity fits better.
func (r *reader) yieldToRival(q *search) {
	if len(q.best) > 0 && (q.ofState || r.rival(q.s, q.i, q.c) <= q.bestScore) {
		return
	}
	q.best = nil
	if v := q.governor; q.c == 'p' && v >= 0 && q.tk.Rel == parse.Nsubj && !q.tk.Quoted && mutually.Has(r.tok(q.s, v).Lemma) {
		q.best = r.twoNamed(q.s - 1) // "They talked": who can
	}
}

// learnSex keeps for later that the only one who can be meant by "he" or "she" is of that sex.
func (r *reader) learnSex(q *search) {
	if !q.person || len(q.best) != 1 {
		return
	}
	if b := &r.beings[q.best[0]]; b.gender == 0 && q.second == -100 {
		b.gender = map[byte]gazetteer.Gender{'m': gazetteer.Male, 'f': gazetteer.Female}[q.c]
	}
}

// emphasised returns who is meant by "Biden himself": the entity of the name before; -1.
func (r *reader) emphasised(s, i int) int {
	if p := r.at(s, i-1); p != nil && strings.HasSuffix(r.lower(s, i), "self") {
		return p.entity
	}
	return -1
}

// mutually lists the verbs that take two who do it to each other.
var mutually = vocab.Words("meet", "talk", "agree", "confer", "speak", "discuss")
