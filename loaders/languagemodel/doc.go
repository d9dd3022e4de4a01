// Package languagemodel reads articles into events by asking a language model
// behind an OpenAI-compatible endpoint (chat completions).
//
// It reads names by no means of its own: another extractor's entities, their
// mentions and holdings go into the facts as they are, and the model's events
// refer to them by id. So events of both extractors meet in one graph, each
// with its own evidence:
//
//	article ─→ names (rules) ─→ find, one request for each part of the text
//	                             ─→ claims whose quotation stands in the article
//	                             ─→ check, one request for each part with claims
//	                             ─→ events
//
// A claim is taken only if its quotation is found in the article word for
// word ([Locate]), its agents are among the entities, and the second pass reads
// an event in the same sentence. What is dropped is counted by its reason
// ([Counts]); Explain shows each.
//
// The prompts are the files in data/, filled with the rows of data/types.tsv,
// of which there is one for each type of package graph.
package languagemodel
