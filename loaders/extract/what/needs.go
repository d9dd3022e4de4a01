package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// What a row needs of the word it is looked up for.

// has reports whether the condition holds at the word t.
func (s *sentence) has(t int, n need) bool {
	for _, k := range n.keys {
		if s.holds(t, k, n.values) {
			return !n.negated
		}
	}
	return n.negated
}

func (s *sentence) holds(t int, key string, values []value) bool {
	switch key {
	case none:
		return true
	case "not":
		return s.negated(t) || s.head(t) >= 0 && s.rel(t) == parse.Xcomp && s.negated(s.head(t)) && !s.eagerly(s.head(t))
	case "pass":
		return s.passive(t)
	case "will":
		m := s.modal(s.auxiliaryHead(t))
		return m == will || m == would
	case "recip":
		if !s.verbal(t) { // "after talks, X and Y agreed"
			return len(s.follow(t, []path{{steps: []string{"ctx"}}}, actorKinds)) == 2
		}
		return len(s.follow(t, []path{{steps: []string{"subj"}}}, actorKinds)) > 1
	case "quote":
		return s.quotes(t)
	case "case": // "told him in a letter"
		return len(values) == 1 && values[0].words[s.caseOf(t)]
	case "plural":
		return s.Tokens[t].XPOS == parse.NNS
	case "going":
		a := s.child(t, parse.Aux)
		for k := a; k >= 0 && int(k) < t; k = int(s.sib[k]) {
			if s.rels[k] == parse.Aux && s.low[k] == "be" && s.Tokens[t].XPOS == parse.VBG {
				return true
			}
		}
		return false
	case "should":
		c := s.content(t)
		if c < 0 {
			for _, x := range s.fillers(t, "that", nil) {
				c = x // of a noun: "the insistence that X leave"
			}
		}
		return s.jussive(c) || s.unshifted(t, c)
	case "home", "out":
		if values != nil {
			break // "took the country out of the accord"
		}
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.low[k] == key {
				return true
			}
		}
		return false
	case "phoned":
		if !s.verbal(t) {
			return s.phoned(t)
		}
		// "held a telephone conversation", "discussed it in phone talks"
		o := s.objectOf(t)
		if o >= 0 && s.phoned(o) {
			return true
		}
		for _, x := range [...]int{t, o} {
			if x < 0 {
				continue
			}
			for k := s.kid[x]; k >= 0; k = s.sib[k] {
				if s.rels[k].Is(parse.Obl, parse.Nmod) && s.doc.reader.tables.classes["talks"][s.low[k]] && s.phoned(int(k)) {
					return true
				}
			}
		}
		return false
	}
	var room [8]int
	at := append(room[:0], t)
	for step, more, found := "", key, true; found; { // "obj.poss": the owner of the object
		step, more, found = strings.Cut(more, ".")
		var next []int
		for _, x := range at {
			next = s.fillers(x, step, next)
		}
		at = next
	}
	for _, x := range at {
		if key == "on" && temporal[s.low[x]] {
			continue // a day is no object: "called on Sunday"
		}
		if key == "inf" && len(values) > 0 && s.negated(x) && (visits[s.low[x]] || s.low[x] == "leave" || s.low[x] == "depart") {
			continue // "asked him not to come", "not to leave"
		}
		if s.filled(x, values, key == "adj" || strings.HasSuffix(key, ".whose") || strings.HasSuffix(key, ".adj")) {
			return true
		}
	}
	return false
}

// visits are the verbs of what a guest does.
var visits = map[string]bool{"come": true, "visit": true, "attend": true, "join": true, "stay": true, "go": true, "travel": true}

// phoned reports whether a noun means a telephone call.
func (s *sentence) phoned(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Compound, parse.Amod) && s.doc.reader.tables.classes["phone"][s.low[k]] {
			return true
		}
		if s.low[k] == "farewell" || s.low[k] == "courtesy" || s.low[k] == "introductory" {
			return false // is paid in person
		}
		if s.low[t] == "call" && int(k) > t && s.caseOf(int(k)) == "on" && s.person(int(k)) {
			return false // "during the call on the president"
		}
	}
	if h := s.head(t); h >= 0 && s.rels[t] == parse.Nmod && s.caseOf(t) == "of" && s.doc.reader.tables.classes["recording"][s.low[h]] {
		return true // "a recording of the conversation between"
	}
	return s.low[t] == "call" || s.low[t] == "videoconference" || s.low[t] == "teleconference"
}

// track reports whether a link or line is one that trains or ships go on: "a meeting on the rail link".
func (s *sentence) track(k int) bool {
	if s.low[k] != "link" && s.low[k] != "line" {
		return false
	}
	for g := s.kid[k]; g >= 0 && int(g) < k; g = s.sib[g] {
		switch s.low[g] {
		case "video", "satellite", "telephone", "phone", "secure", "direct", "hot", "conference", "tele":
			return false
		}
	}
	return s.child(k, parse.Compound, parse.Amod) >= 0
}

// byPhone reports whether it is by telephone that they do what the verb says: "discussed
// the dam by phone", "exchanged views in their telephone talks".
func (s *sentence) byPhone(v int) bool {
	c := s.doc.reader.tables.classes
	for _, x := range [...]int{v, s.objectOf(v)} {
		if x < 0 {
			continue
		}
		for k := s.kid[x]; k >= 0; k = s.sib[k] {
			if !s.rels[k].Is(parse.Obl, parse.Nmod) {
				continue
			}
			switch s.caseOf(int(k)) {
			case "by", "on", "over", "via", "through", "in", "during":
				if c["phone"][s.low[k]] && !s.track(int(k)) || (c["talks"][s.low[k]] || c["call"][s.low[k]]) && s.phoned(int(k)) {
					return true
				}
			}
		}
	}
	return false
}

// filled reports whether what stands at x is one of the values.
func (s *sentence) filled(x int, values []value, attribute bool) bool {
	if values == nil {
		return true
	}
	for _, v := range values {
		if v.kind != "" {
			if s.attributive(x) && !attribute {
				continue
			}
			if len(s.parties(x, kindsNamed[v.kind])) > 0 || v.kind == "person" && s.officer(x) {
				return true
			}
			continue
		}
		if v.words[s.low[x]] || s.low[x] == "general" && x > 0 && v.words[s.low[x-1]] { // "the consul general"
			return true
		}
		for k := x; s.mention[x] < 0 && k >= 0 && s.Tokens[k].Tag == parse.PROPN; k-- {
			if v.words[s.low[k]] {
				return true // "the USS Carl Vinson"
			}
		}
		for k := s.kid[x]; k >= 0; k = s.sib[k] {
			// "talks and consultations", "several hundred tanks", "a group of officials"
			if s.rel(int(k)).Is(parse.Conj, parse.Nummod) && v.words[s.low[k]] || s.rels[k] == parse.NmodDesc && int(k) < x && s.names(x) && v.words[s.low[k]] {
				return true // also "US ambassador Patrick Duddy"
			}
			if v.judges && s.rels[k] == parse.Amod && s.mention[x] < 0 && v.words[s.low[k]] {
				return true
			}
			if containers[s.low[x]] && v.words[s.low[k]] && (s.rel(int(k)) == parse.Nmod && s.caseOf(int(k)) == "of" || s.rel(int(k)) == parse.Compound) {
				return true
			}
		}
	}
	return false
}

// officer reports whether x is somebody unnamed by his office, for whom his country
// stands: "Kuwait's emir".
func (s *sentence) officer(x int) bool {
	m := s.mention[x]
	if m < 0 || s.Tokens[x].XPOS == parse.NNS {
		return false
	}
	mn := &s.doc.Mentions[m]
	return mn.Form == who.Title && mn.Head == x && mn.Role != "" && !mn.Plural && !mn.Generic && len(mn.Entities) == 1 && s.doc.kindOf(mn.Entities[0]) == graph.Country
}

// containers are the nouns after which "of" names what is meant: "a series of talks".
var containers = map[string]bool{"series": true, "wave": true, "spate": true, "string": true, "volley": true, "salvo": true, "round": true, "number": true, "group": true, "set": true, "package": true, "text": true,
	"dozen": true, "hundred": true, "thousand": true, "million": true, "billion": true, "pair": true, "couple": true, "batch": true,
	"content": true, "contents": true, "copy": true, "screenshot": true, "transcript": true, "recording": true, "record": true, "excerpt": true, "part": true, "all": true, "some": true,
	"many": true, "several": true, "one": true, "two": true, "three": true, "four": true, "five": true, "ten": true, "kind": true, "type": true, "ton": true,
	"tonne": true, "note": true, "shipment": true, "delivery": true, "most": true, "half": true, "bulk": true, "rest": true, "member": true, "piece": true, "consignment": true, "barrel": true, "litre": true, "dose": true, "level": true, "ambassador": true, "head": true,
	"party": true, "contingent": true, "detachment": true, "unit": true, "element": true, "column": true, "team": true, "deployment": true, "squad": true}

// quotes reports whether the clause of a verb of speech holds words between
// quotation marks that are not its own.
func (s *sentence) quotes(v int) bool {
	if s.Tokens[v].Quoted {
		return false
	}
	for i := range s.doc.Quotes {
		q := &s.doc.Quotes[i]
		if q.Cue.Sentence == s.index && q.Cue.Token == v && !q.Scare {
			return true
		}
	}
	return false
}

// opposes reports whether a phrase is of people who stand against a state, or speaks for them:
// "Libyan rebels", "a Chadian rebel spokesman".
func (s *sentence) opposes(t int) bool {
	opponents := s.doc.reader.tables.classes["opponents"]
	if opponents[s.low[t]] && s.mention[t] >= 0 && s.doc.Mentions[s.mention[t]].Form == who.Title {
		return true
	}
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.rels[k] == parse.Compound && opponents[s.low[k]] {
			return true
		}
	}
	return false
}

// anyone reports whether the phrase is of somebody by an office whoever holds it: "a Polish
// minister", "an American president".
func (s *sentence) anyone(t int) bool {
	d := s.child(t, parse.Det)
	return d >= 0 && (s.low[d] == "a" || s.low[d] == "an")
}

// conjunctFills reports whether what a row asks for is not the noun at x but one that is coordinated with it.
func (s *sentence) conjunctFills(x int, values []value) bool {
	is := func(n int) bool {
		for _, v := range values {
			if v.words == nil || v.words[s.low[n]] {
				return true
			}
		}
		return false
	}
	for k := s.kid[x]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && is(int(k)) {
			return !is(x)
		}
	}
	return false
}
