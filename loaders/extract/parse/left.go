package parse

// kept are those of a clause's tokens that the model is given, in their order; all where it is empty.
type kept []int32

// count returns how many of the tokens are kept.
func (ks kept) count(tokens []Token) int {
	if len(ks) == 0 {
		return len(tokens)
	}
	return len(ks)
}

// at returns which token the k-th of those kept is.
func (ks kept) at(k int) int {
	if len(ks) == 0 {
		return k
	}
	return int(ks[k])
}

// without appends to ks the tokens of a tagged clause without what the model would stumble over and whose place is plain:
// the marks of a quotation that begins between a subject and its verb, said the visit "sends a message", acronyms in
// brackets behind their name, "officials said" between commas behind a subject, and all but the first word of a country's name. Nothing where there is nothing of the kind.
func without(ks kept, tokens []Token, lands Countries) kept {
	first := 0
	that := opensThat(tokens)
	for !that && first < len(tokens) && !marksVerb(tokens, first) && !shortName(tokens, first) && saidAside(tokens, first) < 0 && lands.behind(tokens, first) == 0 {
		first++
	}
	if first == len(tokens) {
		return ks
	}
	for i := range first {
		ks = append(ks, int32(i))
	}
	end := -1
	for i := first; i < len(tokens); i++ {
		switch {
		case that && i == 0:
			tokens[0].Tag, tokens[0].XPOS = SCONJ, IN
		case marksVerb(tokens, i):
			end = closedAt(tokens, i)
			tokens[end].Lemma, tokens[i].Lemma = tokens[end].Text, tokens[i].Text
			tokens[end].XPOS, tokens[i].XPOS = CloseQuote, OpenQuote
		case shortName(tokens, i):
			for k, x := range [...]Penn{OpenBracket, NNP, CloseBracket} {
				t := &tokens[i+k]
				t.Lemma, t.XPOS, t.Tag = t.Text, x, PUNCT
			}
			tokens[i+1].Tag = PROPN
			i += 2
		case i == end:
		case saidAside(tokens, i) > 0:
			i = saidAside(tokens, i)
		default:
			n := lands.behind(tokens, i)
			if n == 0 {
				ks = append(ks, int32(i))
				break
			}
			for k := range n {
				t := &tokens[i+k]
				t.Lemma, t.XPOS, t.Tag = t.Text, NNP, PROPN
			}
			i += n - 1
		}
	}
	return ks
}

// shortName reports whether an acronym stands in brackets at i, behind a name.
func shortName(tokens []Token, i int) bool {
	if i == 0 || i+3 >= len(tokens) || tokens[i].Text != "(" || tokens[i+2].Text != ")" || tokens[i+1].SpaceBefore || tokens[i+2].SpaceBefore || !tokens[i].SpaceBefore {
		return false
	}
	if t := tokens[i-1].Tag; t != PROPN && t != NOUN || !upper(tokens[i-1].Text[0]) {
		return false
	}
	w, large := tokens[i+1].Text, 0
	for k := range len(w) {
		switch c := w[k]; {
		case upper(c):
			large++
		case c >= 'a' && c <= 'z', c == '-', c == '&', c == '.':
		default:
			return false
		}
	}
	return len(w) > 1 && len(w) < 9 && upper(w[0]) && large > 1
}

// marksVerb reports whether the mark at i opens a quotation in the middle of a clause, whose first word is the verb of
// what stands before.
func marksVerb(tokens []Token, i int) bool {
	if i == 0 || i+2 >= len(tokens) || tokens[i].Tag != PUNCT || !tokens[i].SpaceBefore || tokens[i+1].SpaceBefore || closedAt(tokens, i) < 0 {
		return false
	}
	if t := tokens[i-1].Tag; !(t == NOUN || t == PROPN || t == PRON || t == AUX || t == ADV && i > 1 && tokens[i-2].Tag == AUX) {
		return false
	}
	v := i + 1
	for v < len(tokens)-1 && tokens[v].Tag == ADV {
		v++
	}
	switch tokens[v].XPOS {
	case VBD, VBZ, VBP, MD:
		return true
	case VBN, VBG, VB:
		return tokens[i-1].Tag == AUX || tokens[i-1].Tag == ADV
	}
	return false
}

// closedAt returns the mark that closes the double quotation which the mark at i opens; -1.
func closedAt(tokens []Token, i int) int {
	switch tokens[i].Text {
	case "\"", "“", "``":
	default:
		return -1
	}
	for e := i + 2; e < len(tokens); e++ {
		switch tokens[e].Text {
		case "\"", "”", "''":
			if tokens[e].SpaceBefore {
				return -1
			}
			return e
		case "“", "``":
			return -1
		}
	}
	return -1
}

// hang gives what the model was not given its place: marks are of what they enclose, acronyms and further words of a name.
func hang(tokens []Token, ks kept) {
	root, k := 0, 0
	for _, i := range ks {
		if tokens[i].Head < 0 {
			root = int(i)
		}
	}
	for i := 0; i < len(tokens); i++ {
		if k < len(ks) && int(ks[k]) == i {
			k++
			continue
		}
		switch {
		case i == 0 && tokens[0].XPOS == IN:
			tokens[0].Head, tokens[0].Rel = root, Mark
		case tokens[i].XPOS == OpenBracket:
			tokens[i+1].Head, tokens[i+1].Rel = nameOf(tokens, i-1, tokens[i+1].Text[0]), Appos
			tokens[i].Head, tokens[i+2].Head = i+1, i+1
			tokens[i].Rel, tokens[i+2].Rel = Punct, Punct
			i += 2
		case tokens[i].XPOS == Comma:
			i = hangAside(tokens, i, root)
		case tokens[i].XPOS == NNP:
			tokens[i].Head, tokens[i].Rel = nameStart(tokens, i-1), Flat
		default:
			if e := closedAt(tokens, i); e > i {
				h := i + 1
				for tokens[h].Head > i && tokens[h].Head < e {
					h = tokens[h].Head
				}
				tokens[i].Head, tokens[e].Head = h, h
				tokens[i].Rel, tokens[e].Rel = Punct, Punct
			}
		}
	}
}

// nameStart returns the word before n that the name there hangs by.
func nameStart(tokens []Token, n int) int {
	if tokens[n].Rel == Flat && tokens[n].Head >= 0 && tokens[n].Head < n {
		return tokens[n].Head
	}
	return n
}

// nameOf returns the head of the name that ends at n, up to a word with the initial of its acronym.
func nameOf(tokens []Token, n int, initial byte) int {
	h := n
	for steps := 0; steps < 6; steps++ {
		up := tokens[h].Head
		if up < 0 || up > n || !tokens[h].Rel.Is(Flat, Nmod, Conj, Compound, Appos) || !tokens[up].Tag.Is(PROPN, NOUN) || !upper(tokens[up].Text[0]) {
			break
		}
		if tokens[h].Rel != Flat && tokens[h].Text[0] == initial && tokens[up].Text[0] != initial {
			break
		}
		h = up
	}
	return h
}
