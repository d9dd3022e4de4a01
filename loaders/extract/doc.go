// Package extract turns the text of an article into facts: it reads who is in
// it (package who) and what happened (package what), and makes of both what
// the graph keeps. It decides nothing about language itself and knows neither
// files nor stores.
package extract
