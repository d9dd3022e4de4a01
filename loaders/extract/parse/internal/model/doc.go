// Package model holds the statistics behind package parse: what is looked at when a word is tagged, a head is chosen and
// a relation is named, and the file the weights are kept in. It knows tags and relations as small numbers only, and
// nothing of text beyond single words.
//
// All three decisions are linear: the features of a situation are hashed into a table of small integers that are added
// up. Two features that fall on the same place share a weight, which training knows and makes the best of; so the size
// of the file is chosen, not grown into.
//
// The trainer (../../train) finds the weights with the same functions that use them here.
package model
