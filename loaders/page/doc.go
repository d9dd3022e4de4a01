// Package page says what the lines of a newspaper page are. Once its lines are
// told apart (menu, headline, date line, byline, caption, teaser, credit,
// footer, prose), the article is what remains: [Page.Article] keeps the prose
// and reads title, date, byline, outlet and credits from the rest.
//
// It knows neither how a page was saved (packages text and html do) nor what
// an article tells (package extract does).
//
// # The text of an article
//
// Offsets are taken on it later, so it is final: valid UTF-8 in normal form C,
// paragraphs joined by "\n\n", no other control characters, single spaces, none
// at the end of a line. Soft hyphens, zero-width and bidirectional marks and
// private-use characters are gone; quotation marks and dashes stay as printed.
// The standfirst is its first paragraph; list items begin with "- ". The
// dateline of a wire story stays before its first sentence. Subheadings stay
// as paragraphs without a full stop where they cannot be taken for a teaser.
package page
