package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// sayer returns whose words the clause of v is, and the quotation it stands in.
func (d *document) sayer(s *sentence, v int) ([]clause.Party, string) {
	if s.Tokens[v].Quoted {
		q := d.QuoteAt(position(s.Index, v))
		if h := s.Head(v); h >= 0 && s.Rels[v] == parse.Ccomp && clause.SpeechVerbs.Has(s.Low[h]) && s.Tokens[h].Quoted {
			// "“The president underlined that India must act,” the spokesman said"
			if by := s.Follow(h, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds); len(by) == 1 {
				return by, d.quoteText(q)
			}
		}
		sp := d.speaker(q)
		if q >= 0 && d.Quotes[q].Cue.Token >= 0 {
			u := &d.sents[d.Quotes[q].Cue.Sentence]
			if by := u.Follow(d.Quotes[q].Cue.Token, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds); len(by) > 1 && (sp < 0 || clause.Holds(by, sp)) && d.ofOneVoice(by) {
				return by, d.quoteText(q) // "“…,” London and Paris said"
			}
		}
		if sp >= 0 {
			return []clause.Party{{Entity: sp, Token: v, Sure: 0.9}}, d.quoteText(q)
		}
		if s.Tokens[0].Quoted {
			return nil, ""
		}
	}
	if n := s.Child(v, parse.NsubjOuter); n >= 0 && positions.Has(s.Low[n]) {
		return s.Follow(n, []verbs.Path{verbs.NewPath("whose")}, clause.ActorKinds), "" // "Canberra's position is that Iran must"
	}
	for x, n := v, 0; n < 5; n++ {
		h := s.Head(x)
		if h < 0 {
			break
		}
		if s.Rels[x] == parse.Ccomp && attests.Has(s.Low[h]) && len(s.voices(h)) == 0 {
			x = h // "said that the papers show that"
			continue
		}
		if x == v {
			if n := s.Child(h, parse.Nsubj); s.Rels[v] == parse.Parataxis && n >= 0 && positions.Has(s.Low[n]) && s.Child(h, parse.Cop) >= 0 {
				return s.Follow(n, []verbs.Path{verbs.NewPath("whose")}, clause.ActorKinds), "" // "her message was blunt: Iran must"
			}
		}
		if (s.Rels[x].Is(parse.Csubj, parse.Ccomp) || s.Rels[x] == parse.Advcl && s.ThatClause(x)) && s.resolute(h) {
			return s.voices(h), ""
		}
		if s.Rels[x] == parse.Csubj && (s.Child(h, parse.Cop) >= 0 || s.Rels[h] == parse.Xcomp && (s.Low[h] == "clear" || s.Low[h] == "plain")) {
			x = h // "it is essential for Iran to act, she said", "made clear that"
			continue
		}
		if s.Rels[x] == parse.Acl && positions.Has(s.Low[h]) && s.Child(h, parse.Cop) >= 0 {
			return s.voices(h), "" // "is of the view that Iran must"
		}
		if (s.Rel(x).Is(parse.Ccomp, parse.Advcl, parse.Conj, parse.Xcomp) || s.Rel(x) == parse.Obl && s.Child(x, parse.Cop) >= 0) && (s.putsIt(h) || replies.Has(s.Low[h]) && s.Rel(x) != parse.Xcomp) {
			return s.voices(h), ""
		}
		if x == v && s.stressedNeed(h) >= 0 && s.neededOf(h) == x {
			return s.Follow(s.Head(h), []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds), "" // "stressed the need for Rwanda to leave"
		}
		if s.Rel(x).Is(parse.Acl, parse.AclRelcl, parse.Ccomp) && s.Child(x, parse.Mark) >= 0 && reminders.Has(s.Low[h]) {
			if u := s.Head(h); u >= 0 && s.Verbal(u) && s.Rels[h] == parse.Obj && !ofAnother.Has(s.Low[u]) {
				return s.Follow(u, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds), ""
			}
		}
		if o := s.Child(h, parse.Obj); s.Rel(x) == parse.Ccomp && o > h && o < x && reminders.Has(s.Low[o]) && s.Verbal(h) && s.Child(x, parse.Mark) >= 0 && !ofAnother.Has(s.Low[h]) {
			return s.Follow(h, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds), "" // "served notice on Friday that Iran must"
		}
		if u := s.provenBy(x, h); u >= 0 {
			x = u
			continue
		}
		if s.Rel(x) != parse.Conj && s.Rel(x) != parse.Ccomp && !s.burdens(h, x) {
			break
		}
		x = h
	}
	first := v
	for n := 0; n < 3 && s.Rels[first] == parse.Conj && s.Finite(s.Head(first)) && s.Child(first, parse.Nsubj) >= 0; n++ {
		first = s.Head(first) // "Athens would accept none, she said, and Ankara must leave"
	}
	for _, top := range [3]int{v, s.clauseTop(v), first} {
		for k := s.Kid[top]; k >= 0; k = s.Sib[k] {
			if (s.Rels[k] == parse.Parataxis || s.saidLast(int(k))) && (clause.SpeechVerbs.Has(s.Low[k]) || replies.Has(s.Low[k])) || s.tailed(int(k)) {
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
	switch s.Low[h] {
	case "propose", "conclude", "find", "determine", "rule", "establish", "judge", "assess", "repeat", "proclaim", "testify", "charge", "clarify", "reaffirm":
		return true
	case "make":
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
			if int(k) > h && (s.Low[k] == "clear" || s.Low[k] == "plain" || s.Low[k] == "know" || s.Low[k] == "public") {
				return true
			}
		}
	case "let":
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] { // "let it be known that"
			if int(k) > h && s.Low[k] == "know" && s.Rels[k] == parse.Xcomp {
				return true
			}
		}
	}
	return clause.SpeechVerbs.Has(s.Low[h])
}

// reminders are the nouns for what one gives somebody to say what he must do: "issued a
// reminder that it must cooperate".
var reminders = vocab.Words("reminder", "statement", "declaration", "message", "signal", "call", "appeal", "communique", "communiqué",
	"notice", "word", "view", "opinion", "position", "stance", "demand", "belief", "conviction", "ultimatum", "plea")

// positions are the nouns for what somebody holds: "its position is that", "of the view that".
var positions = vocab.Words("position", "view", "message", "stance", "line", "condition", "precondition", "demand", "opinion",
	"belief", "argument", "answer", "response", "reply", "advice", "conviction", "policy", "contention", "point", "mantra",
	"verdict", "word")

// firm are the adjectives for who leaves no doubt of what he says: "was adamant that".
var firm = vocab.Words("adamant", "clear", "emphatic", "categorical", "blunt", "explicit", "insistent", "unequivocal", "unambiguous",
	"convinced", "convince", "certain", "unanimous", "firm", "united")

// replies are the verbs for saying something that mean other things as well.
var replies = vocab.Words("respond", "reply", "retort", "counter", "go", "continue", "believe", "point", "think", "feel", "hold", "hint")

// resolute reports whether the word at h says that its subject leaves no doubt: "was adamant", "is convinced".
func (s *sentence) resolute(h int) bool {
	n := s.Surface(h)
	return firm.Has(s.Low[h]) && s.Child(h, parse.Cop, parse.AuxPass) >= 0 && !s.Negated(h) && n >= 0 && s.Low[n] != "it"
}

// ofAnother are the verbs for what one does with what another holds: "shared her view that".
var ofAnother = vocab.Words("share", "reject", "dismiss", "accept", "hear", "receive", "get", "dispute", "welcome", "ignore",
	"defy", "spurn", "resist", "rebuff", "deny", "abandon", "drop", "counter", "question", "contest")

// pastSaid returns the verb of the auxiliary at t, past who says it in between: "Iran must, she said, go".
func (s *sentence) pastSaid(t int) int {
	h := s.Head(t)
	if h > t+1 && s.Tokens[t+1].Text == "," && clause.SpeechVerbs.Has(s.Low[h]) && s.Rels[h] == parse.Parataxis && s.Head(h) > h {
		return s.Head(h)
	}
	return h
}

// saidLast reports whether the verb at v only says, behind a comma at the end of the sentence, whose words
// stand before it: "…, Penny Wong has said".
func (s *sentence) saidLast(v int) bool {
	n := s.Child(v, parse.Nsubj)
	if s.Rels[v] != parse.Advcl || s.Head(v) > v || n < 0 || n > v || s.Child(v, parse.Mark, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 {
		return false
	}
	for k := n - 1; k > s.Head(v); k-- {
		if s.Tokens[k].Text == "," {
			return true
		}
		if s.Head(k) != n && s.Head(s.Head(k)) != n {
			return false
		}
	}
	return false
}

// doersOfNoun are the places of who does what a noun tells.
var doersOfNoun = []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"by"}}, {Steps: []string{"adj"}}}

// sufferer reports whether the one who is judged is only whom the deed was done to: "the execution of X sparked condemnation".
func (s *sentence) sufferer(n int, f *find) bool {
	if n < 0 || !s.Doc.Tables.Classes["patient"].Has(s.Low[n]) || s.Low[n] == "criticism" || s.Low[n] == "condemnation" || s.Low[n] == "denunciation" {
		return false
	}
	of := s.Prepositional(n, "of", nil)
	return len(of) == 1 && len(f.targets) == 1 && (s.Dominates(of[0], f.targets[0].Token) || of[0] == f.targets[0].Token)
}

// copularSubject reports whether a word is the subject of what something is.
func (s *sentence) copularSubject(n int) bool {
	return s.Head(n) >= 0 && s.Child(s.Head(n), parse.Cop) >= 0
}
