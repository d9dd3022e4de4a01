package queries_test

import (
	"fmt"
	"strings"
	"time"

	"backchannel/graph"
)

// readStory reads facts as a person would tell them, a line each:
//
//	article DATE OUTLET                           begins an article
//	Ann, Bob MET Cid on DATE at Geneva about Ukraine as m1
//	Cid DISCLOSED [m1] on DATE status planned confidence 0.5 mode private
//	Ann holds President of FRA from DATE to DATE status former
//	Foreign Ministry is part of FRA
//
// Three capitals are a country, what begins with a capital a person, unless
// org: or place: stands before it; names have no spaces but underscores. The
// line itself is the evidence.
//
// It also returns the ids of the events that have a name ("as m1").
func readStory(text string) ([]graph.Facts, map[string]graph.EventID, error) {
	var all []*story
	for n, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		if words[0] == "article" {
			if len(words) < 3 {
				return nil, nil, fmt.Errorf("line %d: want article DATE OUTLET", n+1)
			}
			s, err := newStory(len(all), words[1], strings.Join(words[2:], " "))
			if err != nil {
				return nil, nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			all = append(all, s)
			continue
		}
		if len(all) == 0 {
			return nil, nil, fmt.Errorf("line %d: no article has begun", n+1)
		}
		if err := all[len(all)-1].tell(strings.TrimSpace(line), words); err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	var facts []graph.Facts
	named := map[string]graph.EventID{}
	for _, s := range all {
		f, err := s.facts()
		if err != nil {
			return nil, nil, err
		}
		facts = append(facts, f)
		for i, d := range s.drafts {
			if d.Ref != "" {
				// No story tells one occurrence twice in an article.
				named[d.Ref] = f.Events[i].ID
			}
		}
	}
	return facts, named, nil
}

type story struct {
	article  graph.Article
	entities map[graph.ID]graph.Entity
	drafts   []graph.Draft
	holdings []graph.HoldingClaim
	recorded time.Time
}

func newStory(n int, date, outlet string) (*story, error) {
	day, err := graph.ParseDate(date)
	if err != nil {
		return nil, err
	}
	s := &story{entities: map[graph.ID]graph.Entity{}, recorded: day.Time().Add(time.Duration(n) * time.Second)}
	url := fmt.Sprintf("https://story.example/%d", n)
	s.article = graph.Article{ID: graph.NewArticleID(url, ""), URL: url, Title: fmt.Sprintf("Story %d", n), Day: day, Published: day.Time(), Publisher: outlet, Language: "en"}
	s.article.PublisherID = s.entity("org:" + outlet)
	return s, nil
}

// entity makes the entity that a word names.
func (s *story) entity(word string) graph.ID {
	var e graph.Entity
	name := strings.ReplaceAll(word, "_", " ")
	kind, rest, marked := strings.Cut(name, ":")
	switch {
	case marked && kind == "org":
		e = graph.Entity{ID: graph.NewID(graph.Organization, graph.Slug(rest)), Kind: graph.Organization, Name: rest}
	case marked && kind == "place":
		e = graph.Entity{ID: graph.NewID(graph.Place, graph.Slug(rest)), Kind: graph.Place, Name: rest}
	case len(word) == 3 && strings.ToUpper(word) == word:
		e = graph.Entity{ID: graph.NewID(graph.Country, word), Kind: graph.Country, Name: word, ISO3: word}
	default:
		e = graph.Entity{ID: graph.NewID(graph.Person, graph.Slug(name)), Kind: graph.Person, Name: name}
	}
	if have, ok := s.entities[e.ID]; ok {
		e = have.Merge(e)
	}
	s.entities[e.ID] = e
	return e.ID
}

func (s *story) names(words []string) []graph.ID {
	var ids []graph.ID
	for _, w := range words {
		for name := range strings.SplitSeq(w, ",") {
			if name != "" {
				ids = append(ids, s.entity(name))
			}
		}
	}
	return ids
}

// sentence puts the line into the article and returns its span.
func (s *story) sentence(line string) []graph.Span {
	if s.article.Text != "" {
		s.article.Text += "\n\n"
	}
	start := len([]rune(s.article.Text))
	s.article.Text += line
	return []graph.Span{{Start: start, End: start + len([]rune(line)), Text: line}}
}

// options are the words that begin what follows the main part of a line.
var options = map[string]bool{"on": true, "at": true, "about": true, "as": true, "status": true, "confidence": true, "mode": true, "from": true, "to": true, "of": true}

// split parts a line into its main words and its options.
func split(words []string) ([]string, map[string][]string) {
	var main []string
	opts := map[string][]string{}
	key := ""
	for _, w := range words {
		switch {
		case options[w]:
			key = w
		case key == "":
			main = append(main, w)
		default:
			opts[key] = append(opts[key], w)
		}
	}
	return main, opts
}

func (s *story) tell(line string, words []string) error {
	span := s.sentence(line)
	main, opts := split(words)
	one := func(key string) string { return strings.Join(opts[key], " ") }
	if i := index(main, "holds"); i > 0 {
		return s.hold(s.names(main[:i])[0], strings.Join(main[i+1:], " "), one, span)
	}
	if i := index(main, "is"); i > 0 {
		e := s.entities[s.names(main[:i])[0]]
		e.PartOf = s.names(opts["of"])
		s.entities[e.ID] = e
		return nil
	}
	for i, w := range main {
		typ, err := graph.ParseEventType(w)
		if err != nil || i == 0 {
			continue
		}
		d := graph.Draft{Ref: one("as"), Event: graph.EventClaim{Evidence: span, Event: graph.Event{Type: typ, Agents: s.names(main[:i]),
			About: s.names(opts["about"]), Mode: one("mode"), Status: graph.StatusActual, Confidence: 0.9}}}
		for _, t := range main[i+1:] {
			if ref, isRef := strings.CutPrefix(t, "["); isRef {
				d.Object = strings.TrimSuffix(ref, "]")
			} else {
				d.Event.Targets = append(d.Event.Targets, s.names([]string{t})...)
			}
		}
		if at := opts["at"]; at != nil {
			d.Event.Place = s.entity("place:" + at[0])
		}
		if d.Event.Date, err = graph.ParseDate(one("on")); err != nil {
			return err
		}
		if status := one("status"); status != "" {
			if d.Event.Status, err = graph.ParseEventStatus(status); err != nil {
				return err
			}
		}
		if c := one("confidence"); c != "" {
			if _, err := fmt.Sscan(c, &d.Event.Confidence); err != nil {
				return err
			}
		}
		s.drafts = append(s.drafts, d)
		return nil
	}
	return fmt.Errorf("%q tells no event", line)
}

func (s *story) hold(person graph.ID, title string, one func(string) string, span []graph.Span) error {
	of := s.entity(one("of"))
	office := graph.Entity{ID: graph.NewOfficeID(of, graph.Slug(title)), Kind: graph.Office, Name: title, Title: title, Of: of}
	s.entities[office.ID] = office
	from, err1 := graph.ParseDate(one("from"))
	to, err2 := graph.ParseDate(one("to"))
	if err1 != nil || err2 != nil {
		return fmt.Errorf("%v %v", err1, err2)
	}
	status := graph.Current
	if st := one("status"); st != "" {
		var err error
		if status, err = graph.ParseHoldingStatus(st); err != nil {
			return err
		}
	}
	s.holdings = append(s.holdings, graph.HoldingClaim{Holding: graph.Holding{ID: graph.NewHoldingID(person, office.ID, from), Person: person,
		Office: office.ID, From: from, To: to, Status: status, Title: title, Confidence: 0.9}, Evidence: span})
	return nil
}

func index(words []string, w string) int {
	for i, v := range words {
		if v == w {
			return i
		}
	}
	return -1
}

func (s *story) facts() (graph.Facts, error) {
	f := graph.Facts{Article: s.article, Extractor: graph.Extractor{Name: "story", Version: "1"}, Recorded: s.recorded, Holdings: s.holdings}
	for _, k := range graph.Kinds() {
		for id, e := range s.entities {
			if id.Kind() == k {
				f.Entities = append(f.Entities, e)
			}
		}
	}
	var err error
	f.Events, err = graph.Identify(s.article, s.drafts)
	return f, err
}
