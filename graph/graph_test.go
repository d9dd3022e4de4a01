package graph_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
)

func TestClosedSetsParseWhatTheyPrint(t *testing.T) {
	for _, v := range graph.Kinds() {
		if got, err := graph.ParseKind(v.String()); got != v || err != nil {
			t.Errorf("kind %v: got %v, %v", v, got, err)
		}
	}
	for _, v := range graph.EventTypes() {
		if got, err := graph.ParseEventType(v.String()); got != v || err != nil {
			t.Errorf("event type %v: got %v, %v", v, got, err)
		}
		if !slices.Contains(graph.PLOVERTypes(v.PLOVER()), v) || len(v.CAMEO()) != 3 {
			t.Errorf("event type %v has PLOVER %q and CAMEO %q", v, v.PLOVER(), v.CAMEO())
		}
	}
	for _, v := range graph.EventStatuses() {
		if got, err := graph.ParseEventStatus(v.String()); got != v || err != nil {
			t.Errorf("event status %v: got %v, %v", v, got, err)
		}
	}
	for _, v := range graph.HoldingStatuses() {
		if got, err := graph.ParseHoldingStatus(v.String()); got != v || err != nil {
			t.Errorf("holding status %v: got %v, %v", v, got, err)
		}
	}
	for _, v := range graph.Relations() {
		if got, err := graph.ParseRelation(v.String()); got != v || err != nil {
			t.Errorf("relation %v: got %v, %v", v, got, err)
		}
	}
	for _, v := range graph.Dimensions() {
		if got, err := graph.ParseDimension(v.String()); got != v || err != nil {
			t.Errorf("dimension %v: got %v, %v", v, got, err)
		}
	}
	for _, parse := range []func(string) error{
		func(s string) error { _, err := graph.ParseKind(s); return err },
		func(s string) error { _, err := graph.ParseEventType(s); return err },
		func(s string) error { _, err := graph.ParseEventStatus(s); return err },
		func(s string) error { _, err := graph.ParsePrecision(s); return err },
	} {
		for _, s := range []string{"", "nonsense"} {
			if err := parse(s); !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("parsing %q gives %v, want ErrInvalid", s, err)
			}
		}
	}
	if n := len(graph.EventTypes()); n != 38 {
		t.Errorf("%d event types, want the 38 of extraction", n)
	}
}

func TestDate(t *testing.T) {
	for _, tc := range []struct {
		in, first, last string
		precision       graph.Precision
	}{
		{"2026-01-20", "2026-01-20", "2026-01-20", graph.DayPrecision},
		{"2024-02", "2024-02-01", "2024-02-29", graph.MonthPrecision},
		{"1914", "1914-01-01", "1914-12-31", graph.YearPrecision},
		{"", "", "", 0},
	} {
		d, err := graph.ParseDate(tc.in)
		if err != nil || d.String() != tc.in || d.Precision() != tc.precision ||
			d.First().String() != tc.first || d.Last().String() != tc.last || d.Validate() != nil {
			t.Errorf("%q: got %v (%v) from %v to %v, %v", tc.in, d, d.Precision(), d.First(), d.Last(), err)
		}
	}
	for _, in := range []string{"2026-02-30", "2026-13", "0000", "20.1.2026", "2026-1-20", "yesterday"} {
		if d, err := graph.ParseDate(in); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: got %v, %v, want ErrInvalid", in, d, err)
		}
	}
	if err := (graph.Date{Year: 2026, Month: 2, Day: 30}).Validate(); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("30 February validates: %v", err)
	}
	if got := (graph.Date{Year: 2026, Month: 1, Day: 1}).AddDays(-1).String(); got != "2025-12-31" {
		t.Errorf("the day before New Year is %s", got)
	}
}

func FuzzDateParsesWhatItPrints(f *testing.F) {
	f.Add("2026-01-20")
	f.Add("2026-00-20")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := graph.ParseDate(s); err == nil && d.String() != s {
			t.Errorf("%q is read as %q", s, d)
		}
	})
}

func TestIDs(t *testing.T) {
	for id, kind := range map[graph.ID]graph.Kind{
		"person:emmanuel-macron":     graph.Person,
		"country:FRA":                graph.Country,
		"office:FRA/president":       graph.Office,
		"org:nato":                   graph.Organization,
		"place:greenland":            graph.Place,
		"event:undated/met/x/1234":   graph.EventKind,
		"article:0123456789abcdef":   graph.ArticleKind,
		"holding:emmanuel-macron/of": 0,
		"nonsense":                   0,
		"":                           0,
	} {
		if got := id.Kind(); got != kind {
			t.Errorf("%q is of kind %v, want %v", id, got, kind)
		}
	}
	for _, id := range []graph.ID{"", "person:", "person:a b", "person:a\nb", "person:a\"b", "gods:zeus"} {
		if err := id.Validate(); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q validates: %v", id, err)
		}
	}
	if a, b := graph.NewArticleID("https://a.example/1", "x"), graph.NewArticleID("https://a.example/1", "y"); a != b {
		t.Errorf("one URL makes two ids: %s, %s", a, b)
	}
}

func TestSlugAndWords(t *testing.T) {
	for in, want := range map[string]string{
		"Emmanuel Macron":           "emmanuel-macron",
		"François-Joseph Schichan":  "francois-joseph-schichan",
		"Côte d’Ivoire":             "cote-divoire",
		"Recep Tayyip Erdoğan":      "recep-tayyip-erdogan",
		"Nguyễn Phú Trọng":          "nguyen-phu-trong",
		"Møller, Łukasz & Straße":   "moller-lukasz-strasse",
		"Сергей Лавров":             "сергеи-лавров",
		"G7":                        "g7",
		"  — ":                      "",
		"E\u0301lyse\u0301e Palace": "elysee-palace",
	} {
		if got := graph.Slug(in); got != want {
			t.Errorf("slug of %q is %q, want %q", in, got, want)
		}
	}
}

func day(s string) graph.Date {
	d, err := graph.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestDirectEdges(t *testing.T) {
	type edge struct{ From, To graph.ID }
	for _, tc := range []struct {
		name string
		e    graph.Event
		want []edge
	}{
		{"to each target", graph.Event{Type: graph.Messaged, Agents: []graph.ID{"person:a"}, Targets: []graph.ID{"country:FRA", "person:b"}},
			[]edge{{"person:a", "country:FRA"}, {"person:a", "person:b"}}},
		{"to the object", graph.Event{Type: graph.CommentedOn, Agents: []graph.ID{"person:a"}, Object: "event:x/met/y/1"},
			[]edge{{"person:a", "event:x/met/y/1"}}},
		{"both ways between the sides", graph.Event{Type: graph.Met, Agents: []graph.ID{"person:a"}, Targets: []graph.ID{"person:b"}},
			[]edge{{"person:a", "person:b"}, {"person:b", "person:a"}}},
		{"between all where all are agents", graph.Event{Type: graph.Signed, Agents: []graph.ID{"country:FRA", "country:GBR"}},
			[]edge{{"country:FRA", "country:GBR"}, {"country:GBR", "country:FRA"}}},
		{"no edge back from a place", graph.Event{Type: graph.Met, Agents: []graph.ID{"person:a"}, Targets: []graph.ID{"place:davos"}},
			[]edge{{"person:a", "place:davos"}}},
		{"to nobody", graph.Event{Type: graph.Stated, Agents: []graph.ID{"person:a"}}, nil},
		{"not to oneself", graph.Event{Type: graph.Praised, Agents: []graph.ID{"person:a"}, Targets: []graph.ID{"person:a"}}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []edge
			for _, d := range tc.e.Direct() {
				got = append(got, edge{d.From, d.To})
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestIdentify(t *testing.T) {
	a := graph.Article{ID: "article:1", Day: day("2026-01-21")}
	met := func(ref string, occurrence int) graph.Draft {
		return graph.Draft{Ref: ref, Occurrence: occurrence, Event: graph.EventClaim{
			Event:    graph.Event{Type: graph.Met, Agents: []graph.ID{"person:b"}, Targets: []graph.ID{"person:a"}, Date: day("2026-01-20"), Status: graph.StatusActual},
			Evidence: []graph.Span{{Start: 0, End: 1, Text: ref[:1]}}}}
	}
	swapped := met("x", 0)
	swapped.Event.Agents, swapped.Event.Targets = swapped.Event.Targets, swapped.Event.Agents
	swapped.Event.Evidence[0] = graph.Span{Start: 4, End: 5, Text: "y"}
	comment := graph.Draft{Object: "x2", Event: graph.EventClaim{Event: graph.Event{Type: graph.CommentedOn, Agents: []graph.ID{"person:c"}, Status: graph.StatusActual}}}

	swapped.Ref = ""
	got, err := graph.Identify(a, []graph.Draft{comment, met("x1", 0), swapped, met("x2", 1)})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 {
		t.Fatalf("got %d events, want the comment, the meeting told twice, the second meeting", len(got))
	}
	if len(got[1].Evidence) != 2 || got[1].ID == got[2].ID || got[0].Object != got[2].ID {
		t.Errorf("got %+v", got)
	}
	again, _ := graph.Identify(graph.Article{ID: "article:2", Day: day("2026-01-23")}, []graph.Draft{met("z", 0)})
	if again[0].ID != got[1].ID {
		t.Errorf("another article's account of the meeting is %s, want %s", again[0].ID, got[1].ID)
	}

	loop := []graph.Draft{{Ref: "p", Object: "q"}, {Ref: "q", Object: "p"}}
	if _, err := graph.Identify(a, loop); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a cycle of events gives %v, want ErrInvalid", err)
	}
	if _, err := graph.Identify(a, []graph.Draft{{Object: "nowhere"}}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("an unknown object gives %v, want ErrInvalid", err)
	}
}

func TestUndatedEventsOfOneWeekAreOne(t *testing.T) {
	e := graph.Event{Type: graph.Messaged, Agents: []graph.ID{"person:a"}, Targets: []graph.ID{"person:b"}}
	said := graph.Event{Type: graph.Stated, Agents: []graph.ID{"person:a"}}
	monday, sunday, next := day("2026-01-19"), day("2026-01-25"), day("2026-01-26")
	if graph.NewEventID(e, "article:1", monday, 0) != graph.NewEventID(e, "article:2", sunday, 0) {
		t.Error("one message told in one week is two events")
	}
	if graph.NewEventID(e, "article:1", monday, 0) == graph.NewEventID(e, "article:2", next, 0) {
		t.Error("messages told in two weeks are one event")
	}
	if graph.NewEventID(said, "article:1", monday, 0) == graph.NewEventID(said, "article:2", monday, 0) {
		t.Error("statements to nobody in two articles are one event")
	}
	if graph.NewEventID(e, "article:1", graph.Date{}, 0) == graph.NewEventID(e, "article:2", graph.Date{}, 0) {
		t.Error("events without any date in two articles are one event")
	}
	if graph.NewEventID(e, "article:1", day("2026-01"), 0) == graph.NewEventID(e, "article:2", day("2026-01"), 0) {
		t.Error("messages told in one month, nobody knows in which week, are one event")
	}
}

func TestFoldsDoNotDependOnOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	at := time.Date(2026, 1, 21, 0, 0, 0, 0, time.UTC)
	var events []graph.StoredEventClaim
	var holdings []graph.StoredHoldingClaim
	for i := range 7 {
		article := graph.NewArticleID("", string(rune('a'+i)))
		events = append(events, graph.StoredEventClaim{Article: article, EventClaim: graph.EventClaim{Event: graph.Event{
			ID: "event:x/met/y/1", Type: graph.Met, Agents: []graph.ID{"person:a"}, Status: graph.EventStatuses()[rng.IntN(5)],
			Confidence: float64(rng.IntN(3)) / 4, Mode: []string{"", "private", "public"}[rng.IntN(3)], CAMEO: []string{"040", "042"}[rng.IntN(2)],
			Quote: []string{"", "aa", "ab", "abc"}[rng.IntN(4)], About: []graph.ID{graph.NewID(graph.Place, string(rune('a'+rng.IntN(3))))},
			Recorded: at.Add(time.Duration(rng.IntN(100)) * time.Hour)}}})
		holdings = append(holdings, graph.StoredHoldingClaim{Article: article, Day: graph.DateOf(at.AddDate(0, rng.IntN(30), 0)), HoldingClaim: graph.HoldingClaim{
			Holding: graph.Holding{ID: "holding:a/b", Status: graph.HoldingStatuses()[rng.IntN(4)], Title: string(rune('x' + rng.IntN(3))),
				Confidence: rng.Float64(), Recorded: at.Add(time.Duration(rng.IntN(100)) * time.Hour)}}})
	}
	event, holding := graph.FoldEvent(events), graph.FoldHolding(holdings)
	for range 50 {
		rng.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		rng.Shuffle(len(holdings), func(i, j int) { holdings[i], holdings[j] = holdings[j], holdings[i] })
		if diff := cmp.Diff(event, graph.FoldEvent(events)); diff != "" {
			t.Fatalf("event (-first +shuffled)\n%s", diff)
		}
		if diff := cmp.Diff(holding, graph.FoldHolding(holdings)); diff != "" {
			t.Fatalf("holding (-first +shuffled)\n%s", diff)
		}
	}
}

func TestEntityMergeIsASemilattice(t *testing.T) {
	es := []graph.Entity{
		{ID: "person:francois-noel", Kind: graph.Person, Name: "Francois Noel", Aliases: []string{"Noel"}},
		{ID: "person:francois-noel", Kind: graph.Person, Name: "François Noël"},
		{ID: "person:francois-noel", Kind: graph.Person, Name: "Francois  Noel-x", Wikidata: "Q1"},
		{ID: "person:francois-noel", Kind: graph.Person, Name: "F. Noël", Listed: true, Aliases: []string{"Noël"}},
	}
	for _, a := range es {
		if diff := cmp.Diff(a.Merge(a), a); diff != "" {
			t.Errorf("not idempotent (-a∨a +a)\n%s", diff)
		}
		for _, b := range es {
			if diff := cmp.Diff(a.Merge(b), b.Merge(a)); diff != "" {
				t.Errorf("not commutative\n%s", diff)
			}
			for _, c := range es {
				if diff := cmp.Diff(a.Merge(b).Merge(c), a.Merge(b.Merge(c))); diff != "" {
					t.Errorf("not associative\n%s", diff)
				}
			}
		}
	}
	if got := es[0].Merge(es[3]).Name; got != "F. Noël" {
		t.Errorf("merged name is %q, want the gazetteer's", got)
	}
}

func TestHoldingInForce(t *testing.T) {
	claim := func(on string, s graph.HoldingStatus, from, to string) graph.StoredHoldingClaim {
		return graph.StoredHoldingClaim{Day: day(on), HoldingClaim: graph.HoldingClaim{Holding: graph.Holding{Status: s, From: day(from), To: day(to)}}}
	}
	for _, tc := range []struct {
		name   string
		claims []graph.StoredHoldingClaim
		asOf   map[string]bool
	}{
		{"dates known", []graph.StoredHoldingClaim{claim("2026-01-21", graph.Current, "2017-05-14", "")},
			map[string]bool{"2017-05-13": false, "2017-05-14": true, "2030": true}},
		{"seen once", []graph.StoredHoldingClaim{claim("2026-01-21", graph.Current, "", "")},
			map[string]bool{"2026-01-20": true, "2025-06": true, "2020-01-01": false, "2028": false}},
		{"former, dates unknown", []graph.StoredHoldingClaim{claim("2026-01-21", graph.Former, "", "")},
			map[string]bool{"2026-01-20": false, "2010": false}},
		{"former, dates known", []graph.StoredHoldingClaim{claim("2026-01-21", graph.Former, "2009-01-20", "2017-01-20")},
			map[string]bool{"2016": true, "2026": false}},
		{"current, later former", []graph.StoredHoldingClaim{claim("2016-03-01", graph.Current, "", ""), claim("2016-09-01", graph.Former, "", "")},
			map[string]bool{"2016-06-01": true, "2016-10-01": false}},
	} {
		h := graph.FoldHolding(tc.claims)
		for on, want := range tc.asOf {
			if got := h.InForce.Covers(day(on)); got != want {
				t.Errorf("%s: in force on %s is %v (%v), want %v", tc.name, on, got, h.InForce, want)
			}
		}
	}
}

func TestFactsValidateSaysAllThatIsWrong(t *testing.T) {
	f := graph.Facts{
		Article:   graph.Article{ID: "article:1", Text: "Zoë wrote to Paul."},
		Extractor: graph.Extractor{Name: "test", Version: "1"},
		Entities: []graph.Entity{
			{ID: "person:paul", Kind: graph.Person, Name: "Paul"},
			{ID: "person:zoe", Kind: graph.Person, Name: "Zoë"},
		},
		Mentions: []graph.Mention{{Entity: "person:paul", Span: graph.Span{Start: 13, End: 17, Text: "Paul"}}},
	}
	e := graph.EventClaim{Event: graph.Event{Type: graph.Messaged, Agents: []graph.ID{"person:zoe"}, Targets: []graph.ID{"person:paul"}, Status: graph.StatusActual, Confidence: 1},
		Evidence: []graph.Span{{Start: 0, End: 18, Text: "Zoë wrote to Paul."}}}
	e.ID = graph.NewEventID(e.Event, "article:1", graph.Date{}, 0)
	f.Events = []graph.EventClaim{e}
	if err := f.Validate(); err != nil {
		t.Fatalf("good facts do not validate: %v", err)
	}
	for name, spoil := range map[string]func(*graph.Facts){
		"no evidence":       func(f *graph.Facts) { f.Events[0].Evidence = nil },
		"wrong span":        func(f *graph.Facts) { f.Events[0].Evidence[0].Start = 1 },
		"span past the end": func(f *graph.Facts) { f.Mentions[0].Span.End = 99 },
		"unknown target":    func(f *graph.Facts) { f.Events[0].Targets = []graph.ID{"person:pia"} },
		"place as agent":    func(f *graph.Facts) { f.Events[0].Agents = []graph.ID{"place:davos"} },
		"confidence of two": func(f *graph.Facts) { f.Events[0].Confidence = 2 },
		"unknown object":    func(f *graph.Facts) { f.Events[0].Object = "event:x/met/y/1" },
		"no extractor":      func(f *graph.Facts) { f.Extractor = graph.Extractor{} },
		"entity twice":      func(f *graph.Facts) { f.Entities = append(f.Entities, f.Entities[0]) },
		"no name":           func(f *graph.Facts) { f.Entities[0].Name = " " },
		"bad date":          func(f *graph.Facts) { f.Events[0].Date = graph.Date{Year: 2026, Month: 2, Day: 31} },
	} {
		bad := f
		bad.Entities, bad.Mentions, bad.Events = slices.Clone(f.Entities), slices.Clone(f.Mentions), slices.Clone(f.Events)
		bad.Events[0].Evidence = slices.Clone(f.Events[0].Evidence)
		spoil(&bad)
		if err := bad.Validate(); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: got %v, want ErrInvalid", name, err)
		}
	}
}

// TestFactsValidateNamesWhatIsNotUTF8: each text of each fact, with its place.
func TestFactsValidateNamesWhatIsNotUTF8(t *testing.T) {
	const bad = "Zo\xeb"
	a := graph.Article{ID: "article:1", Text: "Text"}
	for want, f := range map[string]graph.Facts{
		"article article:1: the text is not valid UTF-8 at byte 2 (0xEB)":           {Article: graph.Article{ID: a.ID, Text: bad}},
		"article article:1: the title is not valid UTF-8 at byte 2 (0xEB)":          {Article: graph.Article{ID: a.ID, Title: bad}},
		"article article:1: the URL is not valid UTF-8 at byte 12 (0xEB)":           {Article: graph.Article{ID: a.ID, URL: "https://a/" + bad}},
		"article article:1: the publisher is not valid UTF-8 at byte 2 (0xEB)":      {Article: graph.Article{ID: a.ID, Publisher: bad}},
		"article article:1: the byline is not valid UTF-8 at byte 2 (0xEB)":         {Article: graph.Article{ID: a.ID, Byline: bad}},
		"article article:1: the language is not valid UTF-8 at byte 2 (0xEB)":       {Article: graph.Article{ID: a.ID, Language: bad}},
		"article article:1: the source 2 is not valid UTF-8 at byte 4 (0xEB)":       {Article: graph.Article{ID: a.ID, Sources: []string{"\uFFFD", "é" + bad}}},
		"extractor: the name is not valid UTF-8 at byte 2 (0xEB)":                   {Article: a, Extractor: graph.Extractor{Name: bad}},
		"extractor: the version is not valid UTF-8 at byte 2 (0xEB)":                {Article: a, Extractor: graph.Extractor{Version: bad}},
		"entity person:zoe: the name is not valid UTF-8 at byte 2 (0xEB)":           {Article: a, Entities: []graph.Entity{{ID: "person:zoe", Name: bad}}},
		"entity person:zoe: the alias 1 is not valid UTF-8 at byte 2 (0xEB)":        {Article: a, Entities: []graph.Entity{{ID: "person:zoe", Aliases: []string{bad}}}},
		"entity person:zoe: the Wikidata id is not valid UTF-8 at byte 2 (0xEB)":    {Article: a, Entities: []graph.Entity{{ID: "person:zoe", Wikidata: bad}}},
		"entity country:FRA: the alpha-2 code is not valid UTF-8 at byte 2 (0xEB)":  {Article: a, Entities: []graph.Entity{{ID: "country:FRA", ISO2: bad}}},
		"entity office:FRA/x: the title is not valid UTF-8 at byte 2 (0xEB)":        {Article: a, Entities: []graph.Entity{{ID: "office:FRA/x", Title: bad}}},
		"holding holding:a/b/c: the title is not valid UTF-8 at byte 2 (0xEB)":      {Article: a, Holdings: []graph.HoldingClaim{{Holding: graph.Holding{ID: "holding:a/b/c", Title: bad}}}},
		"event event:x/met/y/1: the quote is not valid UTF-8 at byte 2 (0xEB)":      {Article: a, Events: []graph.EventClaim{{Event: graph.Event{ID: "event:x/met/y/1", Quote: bad}}}},
		"event event:x/met/y/1: the mode is not valid UTF-8 at byte 2 (0xEB)":       {Article: a, Events: []graph.EventClaim{{Event: graph.Event{ID: "event:x/met/y/1", Mode: bad}}}},
		"event event:x/met/y/1: the CAMEO code is not valid UTF-8 at byte 2 (0xEB)": {Article: a, Events: []graph.EventClaim{{Event: graph.Event{ID: "event:x/met/y/1", CAMEO: bad}}}},
	} {
		if err := f.Validate(); !errors.Is(err, graph.ErrInvalid) || strings.Count(err.Error(), "UTF-8") != 1 || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q and no other fault of that sort", err, want)
		}
	}
}

func TestCursor(t *testing.T) {
	kinds := []graph.KeyKind{graph.DateKey, graph.TextKey, graph.IntegerKey, graph.NumberKey, graph.MomentKey}
	for _, keys := range [][]any{
		{graph.Date{Year: 2026, Month: 1, Day: 20}, "event:ä/1", int64(-3), 0.75, time.Date(2026, 1, 20, 1, 2, 3, 4000, time.UTC)},
		{graph.Date{Year: 2026}, "", int64(math.MaxInt64), 0.0, time.Time{}},
		{graph.Date{}, "a\x00b", int64(math.MinInt64), math.Inf(1), time.UnixMicro(0).UTC()},
	} {
		got, err := graph.NewCursor(keys...).Keys(kinds...)
		if diff := cmp.Diff(keys, got); diff != "" || err != nil {
			t.Errorf("%v (-want +got)\n%s", err, diff)
		}
	}
	if keys, err := graph.Cursor("").Keys(kinds...); keys != nil || err != nil {
		t.Errorf("no cursor gives %v, %v", keys, err)
	}
	good := graph.NewCursor("one", int64(2))
	for _, bad := range []graph.Cursor{"%%%", "A", good[:len(good)-2], good + "AA", graph.NewCursor("one"), graph.NewCursor(int64(2), "one"), graph.NewCursor("one", 2.0),
		graph.NewCursor("one", int64(2), "three")} {
		if _, err := bad.Keys(graph.TextKey, graph.IntegerKey); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("cursor %q gives %v, want ErrInvalid", bad, err)
		}
	}
}

func FuzzCursor(f *testing.F) {
	f.Add(string(graph.NewCursor("one", graph.Date{Year: 2026}, 0.5)), "tdn")
	f.Add(string(graph.NewCursor(int64(1), time.Time{})), "im")
	f.Fuzz(func(t *testing.T, c, kinds string) {
		var ks []graph.KeyKind
		for _, k := range []byte(kinds) {
			ks = append(ks, graph.KeyKind(k))
		}
		keys, err := graph.Cursor(c).Keys(ks...)
		if err != nil && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: %v", c, err)
		}
		if err == nil && c != "" {
			if again, err := graph.NewCursor(keys...).Keys(ks...); err != nil || !cmp.Equal(keys, again) {
				t.Errorf("%q has the keys %v, again %v, %v", c, keys, again, err)
			}
		}
	})
}

func TestCut(t *testing.T) {
	item := func(s string) graph.Keyed[string] { return graph.Keyed[string]{Item: s, Keys: []any{s}} }
	key := func(s string) graph.Cursor { return graph.NewCursor(s) }
	items := []graph.Keyed[string]{item("b"), item("c"), item("d")}
	forward := graph.Cut(graph.Page{First: 2, After: key("a")}, items, -1)
	want := graph.List[string]{Items: []string{"b", "c"}, Cursors: []graph.Cursor{key("b"), key("c")}, More: true, Earlier: true, Total: -1}
	if diff := cmp.Diff(want, forward); diff != "" {
		t.Errorf("forward (-want +got)\n%s", diff)
	}
	backward := graph.Cut(graph.Page{Last: 2}, items, 9)
	want = graph.List[string]{Items: []string{"c", "d"}, Cursors: []graph.Cursor{key("c"), key("d")}, Earlier: true, Total: 9}
	if diff := cmp.Diff(want, backward); diff != "" {
		t.Errorf("backward (-want +got)\n%s", diff)
	}
}

func TestTallyRows(t *testing.T) {
	tally := graph.NewTally(2)
	var want []graph.Row
	for i := range 2_000 {
		keys := []string{fmt.Sprintf("a%03d", i%400), fmt.Sprintf("b%d", i%7)}
		tally.Add([][]string{{keys[0]}, {keys[1]}}, 1)
		if j := slices.IndexFunc(want, func(r graph.Row) bool { return slices.Equal(r.Keys, keys) }); j >= 0 {
			want[j].Count++
		} else {
			want = append(want, graph.Row{Keys: keys, Count: 1})
		}
		if i < 90 { // some rows before others
			tally.Add([][]string{{"z"}, {keys[1]}}, i)
		}
	}
	for b := range 7 {
		n := 0
		for i := b; i < 90; i += 7 {
			n += i
		}
		want = append(want, graph.Row{Keys: []string{"z", fmt.Sprintf("b%d", b)}, Count: n})
	}
	slices.SortFunc(want, func(a, b graph.Row) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return slices.Compare(a.Keys, b.Keys)
	})
	for _, limit := range []int{1, 7, 8, 50, len(want) - 1, len(want), len(want) + 1} {
		if d := cmp.Diff(want[:min(limit, len(want))], tally.Rows(limit)); d != "" {
			t.Errorf("first %d rows (-want +got):\n%s", limit, d)
		}
	}
}
