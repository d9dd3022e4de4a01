package what

import "backchannel/loaders/extract/parse"

// sayer returns whose words the clause of v is, and the quotation it stands in.
func (d *document) sayer(s *sentence, v int) ([]party, string) {
	if s.Tokens[v].Quoted {
		q := d.QuoteAt(position(s.index, v))
		if h := s.head(v); h >= 0 && s.rels[v] == parse.Ccomp && speechVerbs[s.low[h]] && s.Tokens[h].Quoted {
			// "“The president underlined that India must act,” the spokesman said"
			if by := s.follow(h, []path{{steps: []string{"subj"}}}, actorKinds); len(by) == 1 {
				return by, d.quoteText(q)
			}
		}
		sp := d.speaker(q)
		if q >= 0 && d.Quotes[q].Cue.Token >= 0 {
			u := &d.sents[d.Quotes[q].Cue.Sentence]
			if by := u.follow(d.Quotes[q].Cue.Token, []path{{steps: []string{"subj"}}}, actorKinds); len(by) > 1 && (sp < 0 || holds(by, sp)) && d.ofOneVoice(by) {
				return by, d.quoteText(q) // "“…,” London and Paris said"
			}
		}
		if sp >= 0 {
			return []party{{sp, v, 0.9}}, d.quoteText(q)
		}
		if s.Tokens[0].Quoted {
			return nil, ""
		}
	}
	if n := s.child(v, parse.NsubjOuter); n >= 0 && positions[s.low[n]] {
		return s.follow(n, []path{newPath("whose")}, actorKinds), "" // "Canberra's position is that Iran must"
	}
	for x, n := v, 0; n < 5; n++ {
		h := s.head(x)
		if h < 0 {
			break
		}
		if s.rels[x] == parse.Ccomp && attests[s.low[h]] && len(s.voices(h)) == 0 {
			x = h // "said that the papers show that"
			continue
		}
		if x == v {
			if n := s.child(h, parse.Nsubj); s.rels[v] == parse.Parataxis && n >= 0 && positions[s.low[n]] && s.child(h, parse.Cop) >= 0 {
				return s.follow(n, []path{newPath("whose")}, actorKinds), "" // "her message was blunt: Iran must"
			}
		}
		if (s.rels[x].Is(parse.Csubj, parse.Ccomp) || s.rels[x] == parse.Advcl && s.thatClause(x)) && s.resolute(h) {
			return s.voices(h), ""
		}
		if s.rels[x] == parse.Csubj && s.child(h, parse.Cop) >= 0 {
			x = h // "it is essential for Iran to act, she said"
			continue
		}
		if s.rels[x] == parse.Acl && positions[s.low[h]] && s.child(h, parse.Cop) >= 0 {
			return s.voices(h), "" // "is of the view that Iran must"
		}
		if (s.rel(x).Is(parse.Ccomp, parse.Advcl, parse.Conj, parse.Xcomp) || s.rel(x) == parse.Obl && s.child(x, parse.Cop) >= 0) && (s.putsIt(h) || replies[s.low[h]] && s.rel(x) != parse.Xcomp) {
			return s.voices(h), ""
		}
		if x == v && s.stressedNeed(h) >= 0 && s.neededOf(h) == x {
			return s.follow(s.head(h), []path{{steps: []string{"subj"}}}, actorKinds), "" // "stressed the need for Rwanda to leave"
		}
		if s.rel(x).Is(parse.Acl, parse.AclRelcl, parse.Ccomp) && s.child(x, parse.Mark) >= 0 && reminders[s.low[h]] {
			if u := s.head(h); u >= 0 && s.verbal(u) && s.rels[h] == parse.Obj && !ofAnother[s.low[u]] {
				return s.follow(u, []path{{steps: []string{"subj"}}}, actorKinds), ""
			}
		}
		if o := s.child(h, parse.Obj); s.rel(x) == parse.Ccomp && o > h && o < x && reminders[s.low[o]] && s.verbal(h) && s.child(x, parse.Mark) >= 0 && !ofAnother[s.low[h]] {
			return s.follow(h, []path{{steps: []string{"subj"}}}, actorKinds), "" // "served notice on Friday that Iran must"
		}
		if u := s.provenBy(x, h); u >= 0 {
			x = u
			continue
		}
		if s.rel(x) != parse.Conj && s.rel(x) != parse.Ccomp && !s.burdens(h, x) {
			break
		}
		x = h
	}
	first := v
	for n := 0; n < 3 && s.rels[first] == parse.Conj && s.finite(s.head(first)) && s.child(first, parse.Nsubj) >= 0; n++ {
		first = s.head(first) // "Athens would accept none, she said, and Ankara must leave"
	}
	for _, top := range [3]int{v, s.clauseTop(v), first} {
		for k := s.kid[top]; k >= 0; k = s.sib[k] {
			if (s.rels[k] == parse.Parataxis || s.saidLast(int(k))) && (speechVerbs[s.low[k]] || replies[s.low[k]]) || s.tailed(int(k)) {
				return s.voices(int(k)), ""
			}
		}
		if ps := d.source(s, top); ps != nil {
			return ps, ""
		}
	}
	return nil, ""
}

// putsIt reports whether the clause of the verb h holds what somebody says: also "made it
// clear that".
func (s *sentence) putsIt(h int) bool {
	switch s.low[h] {
	case "propose", "conclude", "find", "determine", "rule", "establish", "judge", "assess", "repeat", "proclaim", "testify", "charge", "clarify", "reaffirm":
		return true
	case "make":
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			if int(k) > h && (s.low[k] == "clear" || s.low[k] == "plain" || s.low[k] == "know" || s.low[k] == "public") {
				return true
			}
		}
	case "let":
		for k := s.kid[h]; k >= 0; k = s.sib[k] { // "let it be known that"
			if int(k) > h && s.low[k] == "know" && s.rels[k] == parse.Xcomp {
				return true
			}
		}
	}
	return speechVerbs[s.low[h]]
}

// reminders are the nouns for what one gives somebody to say what he must do: "issued a
// reminder that it must cooperate".
var reminders = map[string]bool{"reminder": true, "statement": true, "declaration": true, "message": true, "signal": true, "call": true, "appeal": true, "communique": true, "communiqué": true,
	"notice": true, "word": true, "view": true, "opinion": true, "position": true, "stance": true, "demand": true, "belief": true, "conviction": true, "ultimatum": true, "plea": true}

// positions are the nouns for what somebody holds: "its position is that", "of the view that".
var positions = map[string]bool{"position": true, "view": true, "message": true, "stance": true, "line": true, "condition": true, "precondition": true, "demand": true, "opinion": true,
	"belief": true, "argument": true, "answer": true, "response": true, "reply": true, "advice": true, "conviction": true, "policy": true, "contention": true, "point": true, "mantra": true,
	"verdict": true, "word": true}

// firm are the adjectives for who leaves no doubt of what he says: "was adamant that".
var firm = map[string]bool{"adamant": true, "clear": true, "emphatic": true, "categorical": true, "blunt": true, "explicit": true, "insistent": true, "unequivocal": true, "unambiguous": true,
	"convinced": true, "convince": true, "certain": true, "unanimous": true, "firm": true, "united": true}

// replies are the verbs for saying something that mean other things as well.
var replies = map[string]bool{"respond": true, "reply": true, "retort": true, "counter": true, "go": true, "continue": true, "believe": true, "point": true, "think": true, "feel": true, "hold": true, "hint": true}

// resolute reports whether the word at h says that its subject leaves no doubt: "was adamant", "is convinced".
func (s *sentence) resolute(h int) bool {
	n := s.surface(h)
	return firm[s.low[h]] && s.child(h, parse.Cop, parse.AuxPass) >= 0 && !s.negated(h) && n >= 0 && s.low[n] != "it"
}

// ofAnother are the verbs for what one does with what another holds: "shared her view that".
var ofAnother = map[string]bool{"share": true, "reject": true, "dismiss": true, "accept": true, "hear": true, "receive": true, "get": true, "dispute": true, "welcome": true, "ignore": true,
	"defy": true, "spurn": true, "resist": true, "rebuff": true, "deny": true, "abandon": true, "drop": true, "counter": true, "question": true, "contest": true}

// pastSaid returns the verb of the auxiliary at t, past who says it in between: "Iran must, she said, go".
func (s *sentence) pastSaid(t int) int {
	h := s.head(t)
	if h > t+1 && s.Tokens[t+1].Text == "," && speechVerbs[s.low[h]] && s.rels[h] == parse.Parataxis && s.head(h) > h {
		return s.head(h)
	}
	return h
}

// saidLast reports whether the verb at v only says, behind a comma at the end of the sentence, whose words
// stand before it: "…, Penny Wong has said".
func (s *sentence) saidLast(v int) bool {
	n := s.child(v, parse.Nsubj)
	if s.rels[v] != parse.Advcl || s.head(v) > v || n < 0 || n > v || s.child(v, parse.Mark, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 {
		return false
	}
	for k := n - 1; k > s.head(v); k-- {
		if s.Tokens[k].Text == "," {
			return true
		}
		if s.head(k) != n && s.head(s.head(k)) != n {
			return false
		}
	}
	return false
}

// wordsBefore returns whose the words or the thing of a noun are where it stood before.
func (s *sentence) wordsBefore(n int) []party {
	return s.saidBefore(n, 5, 0.75, func(g *sentence, x int) []party {
		words := s.doc.reader.tables.classes["utterance"]
		if g.Tokens[x].Tag != parse.NOUN || g.low[x] != s.low[n] && !(words[g.low[x]] && words[s.low[n]]) {
			return nil
		}
		if ps := g.ownersBehind(x); len(ps) > 1 {
			return ps
		}
		return g.follow(x, []path{{steps: []string{"whose"}}}, actorKinds)
	})
}

// doersOfNoun are the places of who does what a noun tells.
var doersOfNoun = []path{{steps: []string{"poss"}}, {steps: []string{"by"}}, {steps: []string{"adj"}}}

// sufferer reports whether the one who is judged is only whom the deed was done to: "the execution of X sparked condemnation".
func (s *sentence) sufferer(n int, f *find) bool {
	if n < 0 || !s.doc.reader.tables.classes["patient"][s.low[n]] || s.low[n] == "criticism" || s.low[n] == "condemnation" || s.low[n] == "denunciation" {
		return false
	}
	of := s.prepositional(n, "of", nil)
	return len(of) == 1 && len(f.targets) == 1 && (s.dominates(of[0], f.targets[0].token) || of[0] == f.targets[0].token)
}

// copularSubject reports whether a word is the subject of what something is.
func (s *sentence) copularSubject(n int) bool {
	return s.head(n) >= 0 && s.child(s.head(n), parse.Cop) >= 0
}
