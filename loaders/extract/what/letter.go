package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// Who wrote what is made public, and to whom.

// sentAs returns the message that a relative clause tells of the noun at n: "a letter that X had
// written to Y", or that was told before of "the letter"; nil.
func (d *document) sentAs(finds []*find, f *find, n int) *find {
	s := &d.sents[f.sentence]
	for _, g := range finds {
		if g != f && g.gone == "" && g.kind == graph.Messaged && g.sentence == f.sentence && g.row.IsVerb() && s.inRelative(n, g.token) && clause.SameParties(g.agents, f.targets) {
			return g
		}
	}
	if det := s.Child(n, parse.Det); det < 0 || s.Low[det] != "the" || len(s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"from"}}}, clause.ActorKinds)) > 0 {
		return nil
	}
	for i := len(finds) - 1; i >= 0; i-- {
		if g := finds[i]; g != f && g.gone == "" && g.kind == graph.Messaged && g.sentence < f.sentence && clause.SameParties(g.agents, f.targets) {
			return g
		}
	}
	return nil
}

// addressing are the verbs by which a letter speaks to whom it is sent.
var addressing = vocab.Words("tell", "inform", "urge", "ask", "assure", "remind", "thank", "congratulate", "implore", "notify", "beg", "invite")

// lettersIn finds the messages of "a letter in which she told the president that".
func (d *document) lettersIn() []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 2; t+2 < len(s.Tokens); t++ {
			if s.Low[t] != "which" || s.Low[t-1] != "in" && s.Low[t-1] != "by" || !d.Tables.Classes["message"].Has(s.Low[t-2]) && s.Tokens[t-2].Text != "," {
				continue
			}
			n := t - 2
			if s.Tokens[n].Text == "," {
				n--
			}
			v := s.Child(n, parse.AclRelcl)
			if v < t || !d.Tables.Classes["message"].Has(s.Low[n]) || !addressing.Has(s.Low[v]) || s.Negated(v) || s.Modal(v) != clause.Plain {
				continue
			}
			by, to := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds), s.Follow(v, []verbs.Path{{Steps: []string{"iobj"}}, {Steps: []string{"obj"}}}, clause.ActorKinds)
			if len(by) != 1 || len(to) == 0 || d.Related(by, to) {
				continue
			}
			f := s.told(d.Tables.Saying, graph.Messaged, n, by, 0.9)
			f.targets = to
			out = append(out, f)
		}
	}
	return out
}

// enclosures are the nouns for what stands in a letter, and the acts that they are, by the heads of
// their rows.
var enclosures = map[string]struct {
	kind graph.EventType
	head string
}{
	"invitation": {graph.Invited, "v:invite"}, "invite": {graph.Invited, "v:invite"}, "offer": {graph.Proposed, "v:propose"}, "proposal": {graph.Proposed, "v:propose"},
	"suggestion": {graph.Proposed, "v:propose"}, "request": {graph.Requested, "v:urge"}, "appeal": {graph.Requested, "v:urge"}, "plea": {graph.Requested, "v:urge"},
	"demand": {graph.Demanded, "v:demand"}, "warning": {graph.Warned, "v:warn"}, "threat": {graph.Threatened, "v:threaten"},
	"congratulation": {graph.Praised, "v:praise"}, "congratulations": {graph.Praised, "v:praise"}, "thanks": {graph.Praised, "v:praise"},
}

// enclosed reads what a letter told of before holds as acts of its writer: "X wrote to Y. It contained
// an invitation", "The letter carried a warning".
func (d *document) enclosed(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			switch s.Low[t] {
			case "contain", "include", "carry", "hold", "convey", "enclose":
			default:
				continue
			}
			n, o := s.Child(t, parse.Nsubj), s.Child(t, parse.Obj)
			if n < 0 || o < t || n > t || s.Negated(t) || s.Modal(t) != clause.Plain || !d.Tables.Classes["message"].Has(s.Low[n]) && s.Low[n] != "it" && s.Low[n] != "they" {
				continue
			}
			act, ok := enclosures[s.Low[o]]
			row := d.Tables.PlainRow(act.head)
			if !ok || row == nil {
				continue
			}
			var letter *find // the last one, of its writer rather than of who brought it
			for _, g := range finds {
				if g.kind == graph.Messaged && g.gone == "" && g.sentence <= i && i-g.sentence < 3 && (g.sentence < i || s.Low[n] != "it") && (letter == nil || g.sentence > letter.sentence) {
					letter = g
				}
			}
			if letter == nil || len(letter.agents) != 1 || len(letter.targets) == 0 || slices.ContainsFunc(finds, func(x *find) bool { return x.sentence == i && x.token == o && x.gone == "" }) {
				continue
			}
			f := s.told(row, act.kind, o, letter.agents, 0.8)
			f.targets = letter.targets
			out = append(out, f)
		}
	}
	return out
}

// receives reports whether the discloser can be the one to whom a message went:
// a person or a state, not a newspaper.
func (d *document) receives(f *find) bool {
	for _, a := range f.agents {
		if d.KindOf(a.Entity) == graph.Organization {
			return false
		}
	}
	return true
}

// figurative are the adjectives of messages that deeds send: "sent a clear message".
var figurative = vocab.Words("clear", "strong", "powerful", "wrong", "right", "mixed", "chilling", "unmistakable", "unequivocal", "firm", "simple",
	"stark", "unambiguous", "tough", "dangerous", "loud", "positive", "negative", "political", "bad")

// signals reports whether the message of which the word at t tells is one only in a manner of speaking.
func (s *sentence) signals(t int) bool {
	n := t
	if s.Verbal(t) {
		n = s.ObjectOf(t)
	}
	if n < 0 || s.Low[n] != "message" {
		return false
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Amod && figurative.Has(s.Low[k]) {
			return true
		}
	}
	return false
}

// shownByDeed reports whether what the verb at t tells was shown by something done and put into no words: "by his visit he signalled
// to Delhi that", "has sent a message through the launch".
func (s *sentence) shownByDeed(t int) bool {
	if !wordless.Has(s.Low[t]) || s.Low[t] == "send" && !s.sendsSignal(t) || s.Tokens[t].Quoted && s.quotesAll(t) {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if x := int(k); s.Rels[x].Is(parse.Obl, parse.Advcl) && means.Has(s.CaseOf(x)) && (shownIn.Has(s.Low[x]) && !s.Indefinite(x) || s.Tokens[x].XPOS == parse.VBG && s.Verbal(x) && !clause.SpeechVerbs.Has(s.Low[x])) {
			return true
		}
		if m := s.Child(int(k), parse.Mark); s.Rels[k] == parse.Advcl && s.Tokens[k].XPOS == parse.VBG && m >= 0 && s.Low[m] == "by" && !clause.SpeechVerbs.Has(s.Low[k]) && s.Low[k] != "write" && s.Low[k] != "send" {
			return true // "by going there he told Tehran that"
		}
	}
	return s.shownAside(t)
}

// shownAside reports whether the deed that shows what the verb at t tells stands beside its subject or opens the sentence: "Ruto, by his
// visit, signalled that", "With the visit, Ruto is to remind".
func (s *sentence) shownAside(t int) bool {
	if n := s.Subjects(t); n >= 0 && n < t {
		for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
			if x := int(k); x > n && x < t && s.Rels[x] == parse.Nmod && means.Has(s.CaseOf(x)) && shownIn.Has(s.Low[x]) && !s.Indefinite(x) && s.Comma(n, x) {
				return true
			}
		}
	}
	for x := 1; means.Has(s.Low[0]) && x < 5 && x+1 < t; x++ {
		if shownIn.Has(s.Low[x]) {
			return s.Tokens[x+1].Text == "," && !s.Indefinite(x) && !s.verbWithin(x, t)
		}
	}
	return false
}

// verbWithin reports whether a verb stands between two words.
func (s *sentence) verbWithin(from, to int) bool {
	for x := from + 1; x < to; x++ {
		if s.Tokens[x].Tag == parse.VERB {
			return true
		}
	}
	return false
}

// sendsSignal reports whether what is sent is a signal or message that anything may carry.
func (s *sentence) sendsSignal(t int) bool {
	o := s.ObjectOf(t)
	return o >= 0 && (s.Low[o] == "signal" || s.Low[o] == "message")
}

// quotesAll reports whether the clause of a verb stands between quotation marks with its subject: words that somebody else says.
func (s *sentence) quotesAll(t int) bool {
	n := s.Subjects(t)
	return n >= 0 && s.Tokens[n].Quoted
}

// wordless are the verbs for what words say and deeds show alike.
var wordless = vocab.Words("signal", "remind", "tell", "send", "say", "announce", "declare", "warn", "convey", "acknowledge", "admit", "assure", "promise")

// means are the prepositions before that by which something is shown.
var means = vocab.Words("by", "through", "with")

// shownIn are the nouns for deeds that show where somebody stands.
var shownIn = vocab.Words("visit", "trip", "tour", "launch", "test", "deployment", "move", "decision", "presence", "absence", "attack", "strike", "withdrawal", "expulsion",
	"refusal", "invitation", "drill", "exercise", "parade", "vote", "gesture", "step", "action", "choice", "timing", "raid", "appointment", "arrest",
	"pullout", "manoeuvre", "maneuver", "appearance", "handshake")

// bare drops the finds that a noun tells of without anybody at the other end and
// that nothing refers to: "her messages" are something that she has, no event.
func bare(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && !f.row.IsVerb() && f.kind == graph.Messaged && len(f.targets) == 0 && len(f.agents) < 2 && !f.referred && !strings.HasPrefix(f.row.Needs, "case=in to=") {
			f.gone = "a noun alone, to nobody"
		}
	}
}

// spokenMessages takes for a demand or a statement what somebody only calls his message: "My message to Moscow is simple:
// leave Ukraine".
func (d *document) spokenMessages(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Messaged || f.row.IsVerb() {
			continue
		}
		s := &d.sents[f.sentence]
		p := s.Head(f.token)
		if p < f.token || s.Rels[f.token] != parse.Nsubj {
			continue
		}
		c := s.Child(p, parse.Cop)
		if c < 0 || s.Tokens[c].XPOS != parse.VBZ || s.Tokens[p].Tag != parse.ADJ && s.Tokens[p].Tag != parse.PRON && s.Tokens[p].XPOS != parse.VB {
			continue
		}
		f.kind = graph.Stated
		for x := p; x < len(s.Tokens) && x < p+4; x++ {
			if s.Tokens[x].XPOS == parse.VB && s.Child(x, parse.Nsubj, parse.Mark, parse.Aux) < 0 {
				f.kind = graph.Demanded
			}
		}
	}
}
