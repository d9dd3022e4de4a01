// Package clause has the sentences of an article as trees whose faults are
// mended, and answers what the rules of events ask of a tree: who is the
// subject of a verb, what stands in the place "with", whether something is
// negated, whom a noun stands for.
//
// The parser knows no names, and errs in one of five places of long prose. A
// mend is a rule that knows such an error by the names, the verb table and the
// words around, and hangs the word where it belongs; mends.go lists them in the
// order in which they are tried, mend.go says where each may be.
//
// It reads no events; package what does, from what is asked here.
package clause
