// Package extract turns the text of an article into facts: it parses the
// sentences (package parse), reads who is in them (who), mends the parse by
// that (clause), reads what happened (what) by the verb table (verbs) and when
// (when), and makes of it what the graph keeps. It decides nothing about language itself and knows neither
// files nor stores.
package extract
