package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// beforeColon returns whose words follow a colon: "Morrison denied it: Paris, he said, had known";
// -1 where the pronoun is none such.
func (r *reader) beforeColon(s, i int, c byte) int {
	ts := r.d.Sentences[s].Tokens
	if i+1 >= len(ts) || ts[i].Head != i+1 || !r.t.speech.Has(ts[i+1].Lemma) {
		return -1
	}
	colon := i - 1
	for colon > 0 && ts[colon].Text != ":" {
		colon--
	}
	found := -1
	for k := len(r.refs) - 1; colon > 0 && k >= 0 && r.refs[k].sent == s; k-- {
		x := &r.refs[k]
		if x.part != subject || x.from >= colon || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person || x.modifies {
			continue
		}
		if _, ok := r.agrees(x, c); !ok {
			return -1
		}
		found = x.entities[0]
	}
	return found
}

// teller returns the token of whose word it is that the pronoun's clause completes: "the
// announcement by Henry that he would go"; -1.
func (r *reader) teller(s, i int) int {
	ts := r.d.Sentences[s].Tokens
	v := ts[i].Head
	if v < i || ts[i].Rel != parse.Nsubj || !ts[v].Rel.Is(parse.Acl, parse.Ccomp, parse.AclRelcl, parse.Advcl) || ts[v].Head < 0 || r.lower(s, i-1) != "that" {
		return -1
	}
	n := ts[v].Head
	if o := r.d.Sentences[s].Child(n, parse.Obj); ts[n].Tag == parse.VERB && o > n && o < i-2 && ts[i-2].Head == o {
		n = o // "followed the announcement by X that it", the clause hung on the verb
	}
	if ts[n].Tag != parse.NOUN {
		return -1
	}
	for k := n - 1; k >= 0 && k > n-6; k-- {
		if ts[k].Head == n && ts[k].Rel == parse.NmodPoss && (ts[k].Tag == parse.PRON || r.at(s, k) != nil) { // not "Friday's announcement"
			return k
		}
	}
	for k := n + 1; k < i; k++ {
		if ts[k].Head == n && ts[k].Rel == parse.Nmod && r.joinedBy(s, k, "by", "from") {
			return k
		}
	}
	return -1
}

// rival returns how strongly a common noun that names no entity claims a
// pronoun, on the scale of antecedent's scores.
func (r *reader) rival(s, i int, c byte) float64 {
	best, above, human := -100.0, r.clauseSubject(s, i), r.toHumans(s, i)
	for k := s; k >= max(0, s-1); k-- {
		ts := r.d.Sentences[k].Tokens
		end := len(ts)
		if k == s {
			end = i
		}
		for j := 0; j < end; j++ {
			t := &ts[j]
			if t.Tag != parse.NOUN || r.pieceAt[k][j] >= 0 || r.titleAt[k][j] >= 0 {
				continue
			}
			if v := ts[min(i, len(ts)-1)].Head; k == s && j == i-1 && v > i && ts[v].Head == j && ts[v].Rel == parse.AclRelcl {
				continue // "the restrictions they imposed"
			}
			if human && matterOnly.Has(t.Lemma) {
				continue
			}
			if (t.XPOS == parse.NNS) != (c == 'p') || r.mentioned(k, j) || voices.Has(t.Lemma) && c == 'n' {
				continue
			}
			score := perSentence * float64(s-k)
			switch t.Rel {
			case parse.Nsubj, parse.NsubjPass:
				score += asSubject
				if t.Head >= 0 && ts[t.Head].Rel == parse.Root {
					score += asMain
				}
			case parse.Obj:
				score += asObject
			case parse.Obl, parse.Nmod, parse.Conj:
				score -= 0.3
			default:
				continue
			}
			if k == s {
				score += nearInClause
			}
			if k == s && j == above {
				score += aboveClause
			}
			best = max(best, score)
		}
	}
	return best
}

// matterOnly are nouns whose plurals nobody speaks to.
var matterOnly = vocab.Words("talk", "negotiation", "discussion", "meeting", "sanction", "measure", "tariff", "election",
	"attack", "strike", "condition", "term", "tie", "relation", "step", "deal", "accord", "agreement", "decision",
	"charge", "accusation", "allegation", "claim", "remark", "comment", "word", "statement", "demand", "plan",
	"proposal", "weapon", "missile", "report", "hour", "day", "week", "month", "year", "law", "exercise",
	"drill", "border", "concern", "effort", "issue", "right", "interest", "territory", "village", "sight", "line", "approach",
	"stance", "attitude", "tone", "position", "role", "pressure", "time", "way", "period", "tension", "situation")

// toHumans reports whether only people or who stands for them can be meant at token i: whom
// somebody urges or thanks, or who says something.
func (r *reader) toHumans(s, i int) bool {
	t := r.tok(s, i)
	if t.Head < 0 || r.tok(s, t.Head).Tag != parse.VERB {
		return false
	}
	l := r.tok(s, t.Head).Lemma
	return t.Rel.Is(parse.Obj, parse.Iobj) && (urges.Has(l) || addresses.Has(l) || assails.Has(l)) || t.Rel == parse.Nsubj && r.t.speech.Has(l)
}

// mentioned reports whether a mention has been entered at a token.
func (r *reader) mentioned(s, i int) bool {
	hit := false
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		hit = x.sent == s && x.mention >= 0 && r.mentions[x.mention].From <= i && i < r.mentions[x.mention].To
		return !hit
	})
	return hit
}

// unnamedBefore reports whether the sentence before is about somebody without a name, and
// does not speak of the one whom "she" would mean else: "The owner of a bakery swept the step.
// Nobody had come, she said".
func (r *reader) unnamedBefore(s, other int) bool {
	about := false
	for k := len(r.refs) - 1; k >= 0 && r.refs[k].sent >= s-1; k-- {
		x := &r.refs[k]
		if slices.Contains(x.entities, other) {
			return false
		}
		if x.sent == s-1 && x.main && x.part == subject && x.generic && !x.plural && x.mention >= 0 && r.mentions[x.mention].Role != "" {
			about = true
		}
	}
	return about
}

// withoutName reports whether a sentence says of its subject behind the pronoun at i that he will not be named: "he said,
// asking not to be identified".
func (r *reader) withoutName(s, i int) bool {
	for k := i + 2; k < len(r.words[s]); k++ {
		switch r.lower(s, k) {
		case "anonymity":
			return true
		case "identified", "named":
			if r.lower(s, k-1) == "be" && r.lower(s, k-2) == "to" && (r.lower(s, k-3) == "not" || r.lower(s, k-3) == "declined" || r.lower(s, k-3) == "refused") {
				return true
			}
		}
	}
	return false
}

// kinsmen are the nouns for who is somebody's own, whom texts often leave without a name.
var kinsmen = vocab.Words("father", "mother", "grandfather", "grandmother", "brother", "sister", "son", "daughter", "uncle", "aunt", "cousin", "nephew", "niece", "wife",
	"husband", "mentor", "predecessor", "successor", "boss", "friend", "ally", "rival", "aide", "adviser", "advisor", "deputy")

// ofUnnamed reports whether the pronoun at i, in a clause about somebody's own whom nobody names, is his: "X was following his father,
// who went to Rome before his first talks with Y".
func (r *reader) ofUnnamed(s, i int) bool {
	for k := i - 1; k > 1; k-- {
		if r.lower(s, k) == "who" {
			return r.unnamedKinsman(s, k)
		}
		if p := r.at(s, k); p != nil && p.kind == graph.Person || r.word(s, k) == "," || r.word(s, k) == ";" || r.tok(s, k).Quoted != r.tok(s, i).Quoted {
			return false // "who said X had lost his way"
		}
	}
	return false
}

// unnamedKinsman reports whether the "who" at k is somebody's own whom nobody names: "his mentor, who".
func (r *reader) unnamedKinsman(s, k int) bool {
	h := k - 1
	if r.word(s, h) == "," {
		h--
	}
	if h < 1 || r.tok(s, h).XPOS != parse.NN {
		return false
	}
	t := r.titleAt[s][h]
	if !kinsmen.Has(r.tok(s, h).Lemma) && (t < 0 || !r.titles[t].indefinite) {
		return false // not "a former minister, who said his visit"
	}
	return t < 0 || len(r.titles[t].entities)+len(r.titles[t].named) == 0
}
