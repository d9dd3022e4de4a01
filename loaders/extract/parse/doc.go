// Package parse reads plain English text: paragraphs and sentences, tokens with exact offsets, lemmas, universal and
// Penn tags, and a dependency tree per sentence in the Universal Dependencies scheme.
//
// Tokens follow the English EWT and GUM treebanks: "Moscow's" is two tokens, "didn't" is "did" + "n't", "Soviet-era" is
// three with the hyphen as the middle one (so is "Guinea-Bissau"; [Token.SpaceBefore] tells what was written together).
// Whatever the token, Text is the slice text[Start:End] of the text that was parsed: nothing is normalised, repaired or
// dropped but white space.
//
// The model is trained by the command in the folder train and embedded; MODEL.md says from what, and how good it is.
//
// The package does not know names, countries, dates or events: it says what the words of a sentence have to do with each
// other, and nothing about the world.
package parse
