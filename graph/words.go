package graph

import "strings"

// Words returns the words of a text as searching compares them: those of
// [FoldText]. Both engines index and search by it.
func Words(text string) []string {
	return strings.Fields(FoldText(text))
}

// Slug makes the readable part of an id from a name: its folded words joined
// by hyphens, so that "François-Joseph Schichan" and "Francois-Joseph Schichan"
// name one person. It is "" for a name without letters and digits.
func Slug(name string) string { return string(AppendFold(nil, name, '-')) }
