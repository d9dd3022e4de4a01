package page

import (
	"strings"
	"time"

	"backchannel/graph"
	"backchannel/loaders/internal/fault"
)

// Page is a page taken apart: what its markup says of the article, where there
// is markup, and its lines in reading order. All text is as [Clean] leaves it.
type Page struct {
	Name      string // of the file, for errors
	Title     string // "" leaves it to be found among the lines
	Publisher string // "" likewise
	Byline    string // "" likewise
	URL       string // "" likewise
	// Published holds the dates that metadata give, the best first, unread;
	// a date printed among the lines comes after them.
	Published []string
	// Printed is the date that the page shows beside its metadata, or "". It
	// tells the paper's own day where metadata give the moment in UTC.
	Printed string
	Lines   []Line
}

// Article keeps what is the article. A page without one, in another language
// than English, or with an impossible date is an error of category
// [graph.ErrInvalid] that names the file.
func (p Page) Article(o Options) (found graph.Article, err error) {
	defer func() {
		if failed := recover(); failed != nil {
			found, err = graph.Article{}, Refuse(p.Name, "a rule failed on it at %s: %v; please report it with the page", fault.At(), failed)
		}
	}()
	ls := make([]line, 0, len(p.Lines))
	var leading stamp
	top := true
	for i, l := range p.Lines {
		if i > 0 && datelineAlone(p.Lines[i-1].Text) && countWords(l.Text) >= 12 {
			l.Text = p.Lines[i-1].Text + " " + l.Text
			ls = ls[:max(len(ls)-1, 0)]
		}
		if top {
			// Collections of pages put the day before the first line.
			st, rest := leadingStamp(l.Text)
			if !st.day.IsZero() || st.wrong != "" {
				leading = st
			}
			if l.Text = rest; l.Text == "" {
				continue
			}
			top = isURL(l.Text)
		}
		if p.captioned(i) {
			l.Mark = Caption
		}
		ls = append(ls, read(l))
	}
	for _, i := range dayEntries(ls) {
		if ls[i].role != roleProse {
			ls[i].role, ls[i].Text = roleProse, strings.TrimLeft(ls[i].Text, bullets+" ")
		}
	}
	days := dayHeadings(ls)
	if len(ls) > 1 && ls[0].role == roleProse && titlesDocument(ls[0]) {
		ls[0].role = rolePlain
	}
	first := firstProse(ls)
	if first < 0 {
		first = promote(ls)
	}
	if first < 0 {
		// Lines are told apart by the habits of English.
		if language := p.language(); language != "" && language != "English" {
			return graph.Article{}, foreign(p.Name, language)
		}
		return graph.Article{}, Refuse(p.Name, "no article found: no line of it is running text")
	}
	if len(days) > 0 && days[0]+1 < first && ls[days[0]+1].role == roleProse {
		first = days[0] + 1 // though its entries are short
	}
	for _, i := range days {
		if i > first {
			ls[i].role = roleProse
		}
	}
	h := p.readHead(ls, first)
	b := readBody(ls, h)
	if len(days) > 0 && days[0] < first {
		b.paragraphs = append([]string{ls[days[0]].Text}, b.paragraphs...)
	}
	if len(b.paragraphs) == 0 {
		return graph.Article{}, Refuse(p.Name, "no article found: menus, teasers and notices only")
	}
	a := graph.Article{Title: h.title, Byline: h.byline, Sources: b.sources, URL: p.URL, Publisher: p.Publisher, Language: "en"}
	a.Text = strings.Join(b.paragraphs, "\n\n")
	language := Language(a.Text)
	if language == "" {
		language = p.language() // a few words of English under a foreign article
	}
	switch {
	case language == "English":
	case language != "":
		return graph.Article{}, foreign(p.Name, language)
	case countWords(a.Text) >= 60:
		return graph.Article{}, Refuse(p.Name, "the article is not in English, which alone is read")
	}
	if a.URL == "" {
		a.URL = b.url
	}
	if a.Byline == "" {
		a.Byline = b.author
	}
	if a.Publisher == "" {
		a.Publisher = b.publisher
	}
	if a.Publisher == "" {
		a.Publisher = masthead(ls, h, b)
	}
	if err := p.date(&a, ls, h, b, leading, o); err != nil {
		return graph.Article{}, err
	}
	a.ID = graph.NewArticleID(a.URL, a.Text)
	return a, nil
}

// captioned reports whether line i is a picture's caption by the line above or below: "Image caption," above,
// "Jane Doe/AP" above or below.
func (p Page) captioned(i int) bool {
	credit := func(s string) bool { return countWords(s) <= 6 && photographer(s) }
	if i > 0 && !p.Lines[i].Gap {
		above := p.Lines[i-1].Text
		if credit(above) || strings.HasPrefix(strings.ToLower(above), "image caption") && countWords(above) == 2 {
			return countWords(p.Lines[i].Text) <= 40
		}
	}
	return i+1 < len(p.Lines) && !p.Lines[i+1].Gap && credit(p.Lines[i+1].Text) && countWords(p.Lines[i].Text) <= 60
}

// language is that of the page as a whole.
func (p Page) language() string {
	var b strings.Builder
	for _, l := range p.Lines {
		b.WriteString(l.Text + "\n")
	}
	return Language(b.String())
}

func foreign(name, language string) error {
	return Refuse(name, "the article is in %s; only English is read", language)
}

// date sets when the article was published. A page that gives a date twice
// gives it in different words: the first that the calendar has is taken.
func (p Page) date(a *graph.Article, ls []line, h head, b body, leading stamp, o Options) error {
	var st stamp
	wrong := ""
	for _, s := range p.Published {
		s, ok := readStamp(s)
		if ok && s.wrong == "" {
			st = p.order(s, ls, *a)
			break
		}
		if ok && wrong == "" {
			wrong = s.wrong
		}
	}
	printed := h.stamp
	if printed.day.IsZero() && printed.wrong == "" || h.rank < 0 && !b.stamp.day.IsZero() && labelOf(b.stampLine) != updated {
		printed = b.stamp
	}
	// The first time on a page may be that of its making.
	if s, ok := readStamp(p.Printed); ok && s.wrong == "" && (h.rank < 3 || printed.day.IsZero() || !st.day.IsZero()) {
		printed = s
	}
	printed = p.order(printed, ls, *a)
	switch {
	case st.day.IsZero() && printed.wrong != "":
		wrong = printed.wrong
	case st.day.IsZero():
		st = printed
	case st.zulu && printed.wrong == "" && (printed.day == st.day.AddDays(1) || printed.day == st.day.AddDays(-1)):
		st.day = printed.day
	}
	if st.day.Precision() != graph.DayPrecision && wrong == "" {
		better := leading
		if s, ok := readStamp(b.dateline); ok && better.day.IsZero() {
			better, wrong = s, s.wrong
		}
		if better.day.IsZero() && wrong == "" {
			better = addressStamp(a.URL)
		}
		if better.day.IsZero() && wrong == "" {
			better = completeDateline(b.dateline, a.URL, ls, b.paragraphs)
		}
		if better.day.IsZero() && wrong == "" {
			better = inlineDateline(b.paragraphs)
		}
		if better.day.IsZero() && wrong == "" {
			better = openingDay(b.paragraphs)
		}
		if better.day.IsZero() && wrong == "" {
			better = titleDay(a.Title)
		}
		for i := 0; i < min(h.body, 3) && better.day.IsZero() && wrong == ""; i++ {
			if ls[i].role == rolePlain {
				better = titleDay(ls[i].Text) // as the browser's tab has it
			}
		}
		if better.day.IsZero() && wrong == "" && st.day.IsZero() {
			better = addressMonthStamp(a.URL)
		}
		if better.day.Precision() == graph.DayPrecision || st.day.IsZero() {
			st = better
		}
	}
	if st.day.IsZero() && wrong != "" {
		return Refuse(p.Name, "the publication date %q is not in the calendar; correct it in the file", wrong)
	}
	if !o.Now.IsZero() && st.at.After(o.Now.Add(48*time.Hour)) {
		return Refuse(p.Name, "the publication date %s lies in the future; correct it in the file", st.day)
	}
	if last := lastHeading(ls, st.day); !last.day.IsZero() {
		st = last
	}
	a.Day, a.Published = st.day, st.at
	return nil
}

// lastHeading is the last day under which a chronology goes on, where its first was taken for that of the page; zero for none.
func lastHeading(ls []line, day graph.Date) (last stamp) {
	days := dayHeadings(ls)
	if len(days) == 0 || day.IsZero() || fullDay(ls[days[0]].Text).day != day {
		return last
	}
	for i := range days[0] {
		if st := ls[i].stamp; ls[i].dated && st.day == day {
			return last // the page has it above too
		}
	}
	for _, i := range days {
		if st := fullDay(ls[i].Text); last.day.Before(st.day) {
			last = st
		}
	}
	return last
}

// order settles which of two figures is the month: as the page's address has
// it, as the days that its text names are near, or as its text writes dates
// ("March 12" or "12 March"); day first where nothing tells.
func (p Page) order(st stamp, ls []line, a graph.Article) stamp {
	if !st.either {
		return st
	}
	st.either = false
	other := st.swapped()
	monthFirst := false
	if u := addressStamp(a.URL); u.day == st.day || u.day == other {
		monthFirst = u.day == other
	} else if n, m := nearestDay(ls, st.day), nearestDay(ls, other); min(n, m) <= near && max(n, m) > 2*near {
		monthFirst = m < n
	} else {
		before, after := 0, 0
		for i := range ls {
			b, f := monthOrder(ls[i].Text)
			before, after = before+b, after+f
		}
		monthFirst = before > after || before == after && st.american
	}
	if monthFirst {
		shift := other.Time().Sub(st.day.Time())
		st.day, st.at = other, st.at.Add(shift)
	}
	return st
}

// monthOrder counts the dates that have the month before the day in words, and
// those that have it after.
func monthOrder(s string) (before, after int) {
	if !holdsFigure(s) {
		return 0, 0
	}
	last, number := false, false
	for w := range strings.FieldsSeq(s) {
		bare := strings.Trim(w, ".,;:()")
		isNumber := len(bare) > 0 && len(bare) <= 2 && digits(bare)
		isMonth := len(bare) >= 3 && startsUpper(bare) && months[strings.ToLower(bare)] != 0
		switch {
		case isNumber && last:
			before++
		case isMonth && number:
			after++
		}
		last, number = isMonth, isNumber
	}
	return before, after
}

func holdsFigure(s string) bool { return strings.ContainsAny(s, "0123456789") }
