package parse

import "slices"

// Tag is a universal part of speech (UPOS). The zero value means that no tag was assigned, as in what [Split] returns.
type Tag uint8

// The universal parts of speech, https://universaldependencies.org/u/pos/.
const (
	NoTag Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var tagNames = [...]string{
	"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
	"SYM", "VERB", "X",
}

// String returns the name the treebanks use, "_" for the zero value.
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return "_"
}

// ParseTag returns the tag of a name such as "PROPN"; false when there is none.
func ParseTag(name string) (Tag, bool) {
	i := slices.Index(tagNames[:], name)
	return Tag(max(i, 0)), i > 0
}

// Is reports whether t is one of tags.
func (t Tag) Is(tags ...Tag) bool {
	for _, u := range tags {
		if t == u {
			return true
		}
	}
	return false
}

// Penn is a Penn Treebank tag as the English treebanks use it (XPOS). The zero value means that no tag was assigned.
type Penn uint8

// The Penn tags. PRPS and WPS are PRP$ and WP$; the punctuation tags have names of their own.
const (
	NoPenn Penn = iota
	ADD         // e-mail and web addresses
	AFX
	CC
	CD
	DT
	EX
	FW
	GW // part of a word that was written apart
	HYPH
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NFP
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS
	RB
	RBR
	RBS
	RP
	SYMB
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS
	WRB
	Currency     // $
	Comma        // ,
	Stop         // .
	Colon        // : and ; and dashes
	OpenQuote    // ``
	CloseQuote   // ''
	OpenBracket  // -LRB-
	CloseBracket // -RRB-
)

var pennNames = [...]string{
	"_", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN",
	"NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG",
	"VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-",
}

// String returns the name the treebanks use, "_" for the zero value.
func (p Penn) String() string {
	if int(p) < len(pennNames) {
		return pennNames[p]
	}
	return "_"
}

// ParsePenn returns the tag of a name such as "VBD" or "PRP$"; false when there is none.
func ParsePenn(name string) (Penn, bool) {
	i := slices.Index(pennNames[:], name)
	return Penn(max(i, 0)), i > 0
}

// Noun reports whether p is a common or proper noun, singular or plural.
func (p Penn) Noun() bool { return p >= NN && p <= NNS }

// Tensed reports whether p is the form of a verb that can carry a clause, or a modal.
func (p Penn) Tensed() bool { return p == VBD || p == VBZ || p == VBP || p == MD }

// Verb reports whether p is a form of a verb or auxiliary other than a modal.
func (p Penn) Verb() bool { return p >= VB && p <= VBZ }
