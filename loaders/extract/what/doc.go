// Package what reads from an article what happened in it: events, from the
// parsed sentences and from who is named in them.
//
// A table of verbs, nouns and adjectives (data/*.tsv, explained in
// data/README.md) says which words tell which event, and in which place of the
// clause each participant stands. The rules here know clauses, not diplomacy:
// who is the subject of a verb that has none of its own, what a governing word
// makes of an event ("refused to", "plans to", "denied that"), which event "the
// decision" is, and which sentences tell one occurrence.
//
// It does not know names, dates or how a graph keeps events.
package what
