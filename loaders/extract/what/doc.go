// Package what reads from an article what happened in it: events, from the
// mended sentences and from who is named in them.
//
// The verb table (package verbs) says which words tell which event, and package
// clause who stands in which place. The rules here know clauses, not diplomacy:
// what a governing word makes of an event ("refused to", "plans to", "denied
// that"), which event "the decision" is, whom a demand is towards that names
// nobody, and which sentences tell one occurrence.
//
// It does not know names, dates or how a graph keeps events.
package what
