package parse

// withoutMarks appends to kept the tokens of a tagged clause without the marks of quotations that begin between a subject
// and its verb, over which the words hang together as if nobody had marked them: said the visit "sends a message". Nothing
// where there is none.
func withoutMarks(kept []int32, tokens []Token) []int32 {
	found := false
	for i := range tokens {
		if marksVerb(tokens, i) {
			found = true
			break
		}
	}
	if !found {
		return kept
	}
	end := -1
	for i := range tokens {
		switch {
		case marksVerb(tokens, i):
			end = closedAt(tokens, i)
			tokens[end].Lemma, tokens[i].Lemma = tokens[end].Text, tokens[i].Text
			tokens[end].XPOS, tokens[i].XPOS = CloseQuote, OpenQuote
		case i != end:
			kept = append(kept, int32(i))
		}
	}
	return kept
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

// hangMarks hangs the marks that the model was not given on what they enclose.
func hangMarks(tokens []Token, kept []int32) {
	k := 0
	for i := range tokens {
		if k < len(kept) && int(kept[k]) == i {
			k++
			continue
		}
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
