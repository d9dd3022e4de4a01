package parse

import (
	"slices"

	"backchannel/loaders/internal/vocab"
)

// attribution returns where what is said last in a sentence begins, behind the comma in "Mali closed the border, officials
// said." or "…, said a spokesman."; 0 where nothing of the kind stands there. By itself each side is read better.
func attribution(tokens []Token) int {
	end := len(tokens) - 1
	if end < 6 || tokens[end].Text != "." || tokens[end].Quoted {
		return 0
	}
	for i := end - 2; i > 3 && end-i < longestTail; i-- {
		if tokens[i].Tag == PUNCT && tokens[i].XPOS != Comma && tokens[i].XPOS != HYPH {
			return 0
		}
		if tokens[i].Text != "," {
			if tokens[i].XPOS.Tensed() && !sayings.Has(tokens[i].Text) && !wasSaid(tokens[i-1:end]) {
				return 0
			}
			continue
		}
		if !says(tokens[i+1:end]) && !wasSaid(tokens[i+1:end]) {
			continue
		}
		for _, t := range tokens[:i] {
			if t.XPOS == OpenQuote || t.XPOS == CloseQuote || t.Text == ":" {
				return 0
			}
		}
		return i + 1
	}
	return 0
}

// longestTail is how many words at most who says it and how take.
const longestTail = 24

// says reports whether the tokens are nothing but somebody who says something, and to whom, when and where: "officials said",
// "the foreign minister, Wang Yi, told reporters in Beijing", "said Wang Yi, the foreign minister".
func says(tokens []Token) bool {
	v, commas := 0, 0
	for v < len(tokens) && !(sayings.Has(tokens[v].Text) && tokens[v].Tag == VERB) {
		switch t := &tokens[v]; {
		case t.Tag == PRON && v == 0 && (t.Text == "he" || t.Text == "she" || t.Text == "it" || t.Text == "they"):
		case t.Text == "," && v > 0:
			commas++
		case !phrasal(t) || v == 0 && t.Tag == ADP || t.Text == "and":
			return false
		}
		v++
	}
	if v == len(tokens) || tokens[v].XPOS != VBD && tokens[v].XPOS != VBZ || commas > 0 && (commas != 2 || tokens[v-1].Text != ",") {
		return false
	}
	for i := v + 1; i < len(tokens); i++ {
		if t := &tokens[i]; !phrasal(t) && !(v == 0 && t.Text == ",") || t.Text == "that" {
			return false
		}
	}
	w := tokens[v].Text
	switch {
	case v == 0:
		return len(tokens) > 1 && (w == "said" || w == "says" || w == "added") && !tokens[1].Tag.Is(ADP, ADV)
	case v+1 == len(tokens) || w == "told":
		return true
	case w == "said" || w == "says" || w == "added":
		return tokens[v+1].Tag != DET
	}
	return tokens[v+1].Tag.Is(ADP, ADV) // "the minister warned on Monday", not "Togo warned Benin"
}

// wasSaid reports whether the tokens are nothing but that it was said, and when and where: "it was announced in Kyiv on Monday".
func wasSaid(tokens []Token) bool {
	if len(tokens) < 3 || tokens[0].Text != "it" || tokens[1].Text != "was" || tokens[2].XPOS != VBN || !sayings.Has(tokens[2].Text) && tokens[2].Text != "learned" && tokens[2].Text != "revealed" {
		return false
	}
	for i := 3; i < len(tokens); i++ {
		if !phrasal(&tokens[i]) || i == 3 && !tokens[i].Tag.Is(ADP, ADV, NOUN, PROPN) {
			return false
		}
	}
	return true
}

// phrasal reports whether a word can stand in a phrase without a verb.
func phrasal(t *Token) bool {
	return t.Tag.Is(DET, ADJ, NOUN, PROPN, NUM, ADP, ADV, CCONJ) || t.XPOS == POS || t.XPOS == PRPS || t.XPOS == HYPH
}

// sayings are the verbs that stand behind what somebody says.
var sayings = vocab.Words("said", "says", "told", "announced", "reported", "reports", "added", "stated",
	"confirmed", "warned", "explained", "noted", "insisted", "claimed", "declared")

// told reports whether the tokens have a verb that can carry a sentence.
func told(tokens []Token) bool {
	return slices.ContainsFunc(tokens, func(t Token) bool { return t.XPOS.Tensed() })
}

// saidAside returns the comma that ends an attribution between a subject and its verb which begins with the comma at i: "The law,
// officials said, was scrapped"; -1.
func saidAside(tokens []Token, i int) int {
	if i == 0 || tokens[i].XPOS != Comma || !tokens[i-1].Tag.Is(NOUN, PROPN, PRON, NUM) || i+4 >= len(tokens) || told(tokens[:i]) {
		return -1
	}
	e := i + 1
	for e < len(tokens) && e < i+6 && tokens[e].Text != "," {
		e++
	}
	if e+1 >= len(tokens) || tokens[e].Text != "," {
		return -1
	}
	v := e - 1
	if v < i+2 || !sayings.Has(tokens[v].Text) || tokens[v].XPOS != VBD && tokens[v].XPOS != VBZ || asideHead(tokens[i+1:v]) < 0 {
		return -1
	}
	for k := e + 1; k < len(tokens); k++ {
		if tokens[k].Tag == ADV {
			continue
		}
		if tokens[k].XPOS.Tensed() {
			return e
		}
		break
	}
	return -1
}

// asideHead returns which word those hang from who say something in an aside, where that is plain; -1.
func asideHead(tokens []Token) int {
	last := len(tokens) - 1
	for k := range tokens {
		switch t := &tokens[k]; {
		case t.Tag == PRON && last == 0 && t.XPOS == PRP:
		case t.Tag.Is(DET) && k == 0 && last > 0:
		case t.Tag.Is(ADJ, NOUN) && (k == last) == (t.Tag == NOUN) && (k == 0 || tokens[k-1].Tag != PROPN):
		case t.Tag == NOUN && tokens[last].Tag == NOUN:
		case t.Tag == PROPN && tokens[last].Tag == PROPN && (k == 0 || tokens[k-1].Tag.Is(PROPN, DET)):
		default:
			return -1
		}
	}
	if tokens[last].Tag == PROPN {
		if tokens[0].Tag == DET {
			return 1
		}
		return 0
	}
	return last
}

// hangAside hangs an attribution that begins with the comma at i from the root, and returns its other comma.
func hangAside(tokens []Token, i, root int) int {
	e := i + 1
	for tokens[e].Text != "," {
		e++
	}
	v := e - 1
	n := i + 1 + asideHead(tokens[i+1:v])
	for k := i + 1; k < v; k++ {
		tokens[k].Head, tokens[k].Rel = n, Compound
		switch {
		case k > n:
			tokens[k].Rel = Flat
		case tokens[k].Tag == DET:
			tokens[k].Rel = Det
		case tokens[k].Tag == ADJ:
			tokens[k].Rel = Amod
		}
	}
	tokens[n].Head, tokens[n].Rel = v, Nsubj
	tokens[v].Head, tokens[v].Rel = root, Parataxis
	tokens[i].Head, tokens[i].Rel, tokens[e].Head, tokens[e].Rel = v, Punct, v, Punct
	return e
}

// thatAfter returns the "that" behind which a sentence goes on to tell with a phrase of its own before a comma: "Officials said
// that after a lunch in Apia, the ministers met"; 0. By itself that is read better.
func thatAfter(tokens []Token) int {
	v, that := -1, 0
	for i := 1; i < len(tokens) && i < longestTail && that == 0; i++ {
		switch t := &tokens[i]; {
		case t.Text == "that" && v > 0:
			that = i
		case v < 0 && sayings.Has(t.Text) && (t.XPOS == VBD || t.XPOS == VBZ):
			v = i
		case !phrasal(t):
			return 0
		}
	}
	if that == 0 || !opensThat(tokens[that:]) {
		return 0
	}
	comma := that + 2
	for comma < len(tokens)-2 && tokens[comma].Text != "," {
		switch tokens[comma].XPOS {
		case OpenQuote, CloseQuote, Colon, MD:
			return 0
		}
		comma++
	}
	if comma >= len(tokens)-3 || comma > that+longestTail || !tokens[comma+1].Tag.Is(DET, PROPN, NOUN, ADJ, PRON) || !told(tokens[comma:]) {
		return 0
	}
	for i := comma; i < len(tokens)-1; i++ {
		if t := &tokens[i]; t.XPOS == OpenQuote || t.XPOS == CloseQuote || t.Text == ";" || t.Tag == CCONJ && (tokens[i+1].Tag.Is(VERB, AUX) || tokens[i+1].Tag == ADV) {
			return 0 // what follows may be of who says it
		}
	}
	return that
}

// opensThat reports whether the tokens begin with a "that" behind which a phrase stands before the subject.
func opensThat(tokens []Token) bool {
	return len(tokens) > 5 && tokens[0].Text == "that" && openers.Has(tokens[1].Text)
}

var openers = vocab.Words("in", "on", "at", "after", "before", "during", "following", "with", "without",
	"under", "despite", "amid", "since", "while", "when", "as", "having", "speaking", "over", "by")

// havingDone returns where the main clause begins behind the comma in "Having urged Mali to wait, Chad shut its border"; 0.
func havingDone(tokens []Token) int {
	if len(tokens) < 9 || !having(tokens) {
		return 0
	}
	for i := 3; i+3 < len(tokens) && i < 2*longestTail; i++ {
		switch tokens[i].XPOS {
		case OpenQuote, CloseQuote, Colon:
			return 0
		case Comma:
			if tokens[i+1].Tag != CCONJ && subjectThenVerb(tokens[i+1:]) {
				return i + 1
			}
		}
	}
	return 0
}

// having reports whether a sentence begins with "Having" and a participle.
func having(tokens []Token) bool {
	return tokens[0].Text == "Having" && len(tokens) > 3 && (tokens[1].XPOS == VBN || tokens[1].Tag == ADV && tokens[2].XPOS == VBN)
}

// hangHaving makes an adverbial clause of one that begins with "Having" at n, whose root is known, and its participle what it is built on.
func hangHaving(sentence []Token, n, root, end int) {
	sentence[root].Rel = Advcl
	if root != n {
		return
	}
	p := n + 1
	for sentence[p].Tag == ADV {
		p++
	}
	sentence[p].Head, sentence[p].Rel = sentence[n].Head, Advcl
	for j := p + 1; j < end; j++ {
		if t := &sentence[j]; t.Head == n {
			t.Head = p
			if t.Rel == Nsubj {
				t.Rel = Obj
			}
		}
	}
	sentence[n].Head, sentence[n].Rel = p, Aux
}

// subjectThenVerb reports whether the tokens begin with a phrase and a verb that carries a sentence.
func subjectThenVerb(tokens []Token) bool {
	for i := range tokens {
		t := &tokens[i]
		if t.XPOS.Tensed() {
			return i > 0
		}
		if !phrasal(t) && !(t.Tag == PRON && i == 0) || i == 0 && t.Tag == ADP {
			return false
		}
	}
	return false
}
