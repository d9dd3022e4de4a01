// Package loaders brings articles into the graph:
//
//	Source → (text, html) → Article → Extractor → Facts → Store
//	Source → (jsonl) ─────────────────────────────↗
//
// It finds sources, tells their formats, reads them on all cores and hands the
// facts on in the order of the sources. What a page says is for the packages
// below it, what an article says for the extractor.
package loaders
