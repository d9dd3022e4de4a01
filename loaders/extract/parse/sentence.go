package parse

import "iter"

// Token is one word or sign of a sentence.
type Token struct {
	// Text is the slice of the text between Start and End.
	Text string
	// Lemma is the dictionary form, "be" for "were"; names keep their capitals. Empty in what Split returns.
	Lemma string
	// Start and End are byte offsets into the text that was parsed.
	Start, End int
	// Head is the index in the sentence of the token this one depends on, -1 for the root and in what Split returns.
	Head int
	// Tag, XPOS and Rel are the universal tag, the Penn tag and the relation to Head.
	Tag  Tag
	XPOS Penn
	Rel  Rel
	// SpaceBefore reports whether white space or the start of the text precedes the token. Pieces of one written word
	// ("Guinea" "-" "Bissau") have it on the first only.
	SpaceBefore bool
	// Quoted reports whether the token stands inside double quotation marks, the marks themselves included. A quotation
	// may run over sentences and, when each paragraph opens it anew, over paragraphs.
	Quoted bool
}

// Sentence is one sentence, headline or caption. It has at least one token.
type Sentence struct {
	// Start and End are byte offsets into the text: the start of the first token and the end of the last.
	Start, End int
	// Paragraph counts blocks of text from 0; the sentences of one paragraph share it.
	Paragraph int
	// Title reports whether the sentence is a line of its own without a full stop, as headlines and captions are.
	Title bool
	// Dateline is the number of leading tokens that say where and when the article was written, the dash or colon after
	// them included: 8 in "LONDON, March 14 (Reuters) - Britain will …". The first of them depends on the root as Dep.
	// Where Turn is set, they name who speaks instead: 3 in "MR PRICE: We welcome the news."
	Dateline int
	// Turn reports whether the sentence begins somebody's turn in a transcript.
	Turn bool
	// Entry reports whether Dateline is the day of an entry in a chronology, on which all that its paragraph tells happened.
	Entry bool
	// Tokens are in the order of the text.
	Tokens []Token
}

// Root returns the index of the token that heads the sentence, -1 where there is none (in what Split returns).
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Rel == Root {
			return i
		}
	}
	return -1
}

// Children yields the indices of the tokens whose head is i, from left to right.
func (s *Sentence) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := range s.Tokens {
			if s.Tokens[j].Head == i && !yield(j) {
				return
			}
		}
	}
}

// Child returns the first token whose head is i and whose relation is one of rels, -1 if there is none.
func (s *Sentence) Child(i int, rels ...Rel) int {
	for j := range s.Tokens {
		if s.Tokens[j].Head == i && s.Tokens[j].Rel.Is(rels...) {
			return j
		}
	}
	return -1
}

// Has reports whether i has a child in one of the relations.
func (s *Sentence) Has(i int, rels ...Rel) bool { return s.Child(i, rels...) >= 0 }

// Dominates reports whether j is i or depends on it through any number of heads.
func (s *Sentence) Dominates(i, j int) bool {
	for j >= 0 {
		if j == i {
			return true
		}
		j = s.Tokens[j].Head
	}
	return false
}

// Span returns the range [from, to) of token indices that i and all that depends on it cover. Trees are projective, so
// that every token in the range depends on i, unless i is -1, which gives the empty range.
func (s *Sentence) Span(i int) (from, to int) {
	if i < 0 {
		return 0, 0
	}
	from, to = i, i+1
	for from > 0 && s.Dominates(i, from-1) {
		from--
	}
	for to < len(s.Tokens) && s.Dominates(i, to) {
		to++
	}
	return from, to
}

// Offsets returns the byte offsets into the text of the token range [from, to), (0, 0) for an empty range.
func (s *Sentence) Offsets(from, to int) (start, end int) {
	if from < 0 || to > len(s.Tokens) || from >= to {
		return 0, 0
	}
	return s.Tokens[from].Start, s.Tokens[to-1].End
}

// Conjuncts yields i and the tokens coordinated with it, from left to right: for "A, B and C" all three, whichever of
// them i is.
func (s *Sentence) Conjuncts(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if i < 0 {
			return
		}
		for s.Tokens[i].Rel == Conj {
			i = s.Tokens[i].Head
		}
		if !yield(i) {
			return
		}
		for j := range s.Tokens {
			if s.conjunctOf(j, i) && !yield(j) {
				return
			}
		}
	}
}

func (s *Sentence) conjunctOf(j, first int) bool {
	for s.Tokens[j].Rel == Conj {
		j = s.Tokens[j].Head
		if j == first {
			return true
		}
	}
	return false
}
