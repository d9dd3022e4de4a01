// Package verbs is the verb table: which verb, noun or adjective tells which
// event, what must stand with it, and in which place of the clause each
// participant stands; what governing words make of an event; and classes of
// words that the rules ask for. The tables are the plain files in data/, which
// data/README.md explains column by column.
//
// It reads and checks the tables and looks words up. It knows no sentences.
package verbs
