// Package html reads saved HTML pages of newspapers: what their metadata say
// (JSON-LD, Open Graph and other meta elements, microdata, time elements), and
// the lines of their body, cut down to the article's part of the tree. Which of
// those lines are the article, package page says.
//
// It runs no scripts and fetches nothing: a page whose article is drawn by a
// script is read from its JSON-LD articleBody where it has one.
package html
