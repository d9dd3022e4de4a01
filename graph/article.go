package graph

import (
	"cmp"
	"errors"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Article is a news article: its metadata and its cleaned body. Offsets of
// spans count Unicode code points of Text.
type Article struct {
	ID    ArticleID
	URL   string // canonical; "" where unknown
	Title string
	// Published is the moment of publication in UTC; where only the day is
	// known, midnight. Zero where unknown; whole microseconds. Its day, as the
	// page gives it, is Day.
	Published time.Time
	// Day is the publication date in the newspaper's own calendar; dates in
	// the text are relative to it.
	Day       Date
	Publisher string   // the outlet's name; "" where unknown
	Byline    string   // the authors, as printed, without "By"
	Sources   []string // the outlets credited ("According to BBC, FT"), as printed, in order
	Language  string   // BCP 47, such as "en"; "" where unknown
	Text      string   // paragraphs parted by "\n\n"
	// PublisherID and Cites name the outlets as organisations among the
	// facts' entities; set by extraction.
	PublisherID ID
	Cites       []ID
}

// ArticleReading is an article as one extractor passed it on.
type ArticleReading struct {
	Article
	Extractor Extractor
}

// FoldArticle makes the article that its readings, all of one id, at least one
// and each of another extractor name, say together; their order does not
// matter. The reading with the longest text leads, among equals the one whose
// extractor's name sorts first; the next in that order fill what it leaves
// empty. Cites is the union.
func FoldArticle(readings []ArticleReading) Article {
	sorted := slices.Clone(readings)
	slices.SortFunc(sorted, func(a, b ArticleReading) int {
		if len(a.Text) != len(b.Text) {
			return len(b.Text) - len(a.Text)
		}
		return strings.Compare(a.Extractor.Name, b.Extractor.Name)
	})
	m := sorted[0].Article
	m.Cites = union(m.Cites)
	for _, r := range sorted[1:] {
		m.URL = cmp.Or(m.URL, r.URL)
		m.Title = cmp.Or(m.Title, r.Title)
		if m.Published.IsZero() {
			m.Published = r.Published
		}
		m.Day = cmp.Or(m.Day, r.Day)
		m.Publisher = cmp.Or(m.Publisher, r.Publisher)
		m.Byline = cmp.Or(m.Byline, r.Byline)
		if len(m.Sources) == 0 {
			m.Sources = slices.Clone(r.Sources)
		}
		m.Language = cmp.Or(m.Language, r.Language)
		m.PublisherID = cmp.Or(m.PublisherID, r.PublisherID)
		m.Cites = union(m.Cites, r.Cites)
	}
	return m
}

// Validate says everything that is wrong with the article.
func (a Article) Validate() error {
	var errs []error
	if err := a.ID.Node().Validate(); err != nil {
		errs = append(errs, err)
	} else if a.ID.Node().Kind() != ArticleKind {
		errs = append(errs, Invalidf("%s is no article id", a.ID))
	}
	if strings.TrimSpace(a.Text) == "" && a.URL == "" {
		errs = append(errs, Invalidf("article %s has neither text nor URL", a.ID))
	}
	errs = append(errs, encoded("article "+string(a.ID), append([]field{{"text", a.Text}, {"title", a.Title}, {"URL", a.URL}, {"publisher", a.Publisher},
		{"byline", a.Byline}, {"language", a.Language}}, numbered("source", a.Sources)...)...)...)
	if a.URL != "" {
		if u, err := url.Parse(a.URL); err != nil || u.Scheme == "" || strings.ContainsAny(a.URL, " \n\t") {
			errs = append(errs, Invalidf("article %s has the malformed URL %q", a.ID, a.URL))
		}
	}
	if err := a.Day.Validate(); err != nil {
		errs = append(errs, err)
	}
	if a.PublisherID != "" && a.PublisherID.Kind() != Organization {
		errs = append(errs, Invalidf("article %s is published by %s, which is no organisation", a.ID, a.PublisherID))
	}
	for _, c := range a.Cites {
		if c.Kind() != Organization {
			errs = append(errs, Invalidf("article %s cites %s, which is no organisation", a.ID, c))
		}
	}
	return errors.Join(errs...)
}

// Span is a stretch of an article's text.
type Span struct {
	Start, End int    // offsets in code points: Text is [Start, End)
	Text       string // exactly that slice
}

// Evidence is one sentence or passage by which one article supports an event
// or a holding, as one extractor read it.
type Evidence struct {
	Article    ArticleID
	Span       Span
	Extractor  Extractor
	Confidence float64   // of the claim, 0 to 1
	Recorded   time.Time // when the claim was first loaded, UTC, whole microseconds
	// Status is the event's as this claim has it; zero of a holding.
	Status EventStatus
}

// Extractor names what read an article.
type Extractor struct {
	Name    string // "backchannel", or somebody else's
	Version string
}

// String returns "name/version".
func (x Extractor) String() string { return x.Name + "/" + x.Version }

// spanText gives the text of spans by code points without scanning from the
// start for each.
type spanText struct {
	text   string
	ascii  bool
	starts []int32 // byte offset of each code point, and the end; nil if ascii
}

func newSpanText(text string) *spanText {
	n := utf8.RuneCountInString(text)
	s := &spanText{text: text, ascii: n == len(text)}
	if !s.ascii {
		s.starts = make([]int32, 0, n+1)
		for i := range text {
			s.starts = append(s.starts, int32(i))
		}
		s.starts = append(s.starts, int32(len(text)))
	}
	return s
}

// holds reports whether the span's text is what stands at its offsets.
func (s *spanText) holds(sp Span) bool {
	if sp.Start < 0 || sp.End <= sp.Start {
		return false
	}
	from, to := sp.Start, sp.End
	if !s.ascii {
		if to >= len(s.starts) {
			return false
		}
		from, to = int(s.starts[from]), int(s.starts[to])
	}
	return to <= len(s.text) && s.text[from:to] == sp.Text
}
