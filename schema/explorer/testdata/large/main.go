// Command large writes a graph of 100,000 events into a new SQLite file, for
// the explorer's trial in a browser: go run ./testdata/large FILE. The test
// runs it as a program of its own, since the race detector would make a bulk
// load several times slower. The same graph comes out each time.
//
// It has 2,501 articles of 40 events each between 2,000 people and 60
// countries over ten years, France in about 4,000 of them, and an article whose
// names, title and addresses are markup.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
	"backchannel/graph/sqlite"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: large FILE")
	}
	if err := write(context.Background(), os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(ctx context.Context, path string) (err error) {
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close(ctx)) }()
	w := &world{r: rand.New(rand.NewPCG(42, 42))}
	facts := []graph.Facts{markup()}
	for n := range 2501 {
		f, err := w.article(n)
		if err != nil {
			return err
		}
		facts = append(facts, f)
	}
	return s.Write(ctx, facts...)
}

// countries are pairs of ISO 3166-1 codes.
var countries = strings.Fields("FRA FR DEU DE GBR GB USA US RUS RU CHN CN JPN JP IND IN BRA BR ZAF ZA EGY EG TUR TR IRN IR ISR IL SAU SA " +
	"UKR UA POL PL ITA IT ESP ES PRT PT GRC GR SWE SE NOR NO FIN FI DNK DK NLD NL BEL BE AUT AT CHE CH HUN HU ROU RO BGR BG SRB RS " +
	"MEX MX CAN CA ARG AR CHL CL COL CO PER PE VEN VE CUB CU NGA NG KEN KE ETH ET GHA GH MAR MA DZA DZ TUN TN AUS AU NZL NZ IDN ID " +
	"VNM VN THA TH PHL PH KOR KR PRK KP PAK PK BGD BD LKA LK QAT QA ARE AE IRQ IQ SYR SY JOR JO LBN LB")

var types = []graph.EventType{graph.Messaged, graph.Called, graph.Met, graph.Visited, graph.Stated, graph.Praised, graph.Criticized,
	graph.Accused, graph.Warned, graph.Denied, graph.Rejected, graph.Proposed, graph.Requested, graph.Demanded, graph.Agreed,
	graph.Supported, graph.Sanctioned, graph.Invited}

var extractor = graph.Extractor{Name: "synthetic", Version: "1"}

// loaded is when all of it was recorded.
var loaded = time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)

type world struct{ r *rand.Rand }

func (w *world) actor() graph.Entity {
	switch n := w.r.IntN(100); {
	case n < 2:
		return country(0)
	case n < 33:
		return country(2 * w.r.IntN(len(countries)/2))
	}
	n := w.r.IntN(2000)
	return graph.Entity{ID: graph.NewID(graph.Person, fmt.Sprint("person-", n)), Kind: graph.Person, Name: fmt.Sprintf("Person %d Family", n)}
}

func country(i int) graph.Entity {
	return graph.Entity{ID: graph.NewID(graph.Country, countries[i]), Kind: graph.Country, Name: "Country " + countries[i],
		ISO3: countries[i], ISO2: countries[i+1], Listed: true}
}

func (w *world) article(n int) (graph.Facts, error) {
	day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n*3650/2500)
	a := graph.Article{URL: fmt.Sprint("https://post.example/", n), Title: fmt.Sprint("Report ", n), Published: day, Day: graph.DateOf(day),
		Publisher: "The Synthetic Post", Language: "en"}
	f := graph.Facts{Extractor: extractor, Recorded: loaded}
	known := map[graph.ID]bool{}
	var text strings.Builder
	var drafts []graph.Draft
	disclosed := ""
	for e := range 40 {
		agent, target := w.actor(), w.actor()
		sentence := fmt.Sprintf("In matter %d of report %d, %s turned to %s.", e, n, agent.Name, target.Name)
		from := text.Len() // all of it is ASCII
		text.WriteString(sentence + "\n\n")
		at := from + strings.Index(sentence, agent.Name)
		f.Mentions = append(f.Mentions, graph.Mention{Entity: agent.ID, Span: graph.Span{Start: at, End: at + len(agent.Name), Text: agent.Name}})
		for _, x := range []graph.Entity{agent, target} {
			if !known[x.ID] {
				known[x.ID] = true
				f.Entities = append(f.Entities, x)
			}
		}
		d := graph.Draft{Ref: fmt.Sprint(e)}
		d.Event.Event = graph.Event{Type: types[w.r.IntN(len(types))], Agents: []graph.ID{agent.ID}, Date: graph.DateOf(day.AddDate(0, 0, -e%3)),
			Status: graph.StatusActual, Confidence: 0.4 + float64(w.r.IntN(60))/100}
		d.Event.Evidence = []graph.Span{{Start: from, End: from + len(sentence), Text: sentence}}
		switch {
		case e%10 == 1:
			d.Event.Type, d.Object, disclosed = graph.Disclosed, "0", d.Ref
		case e%10 == 2:
			d.Event.Type, d.Object = graph.CommentedOn, disclosed
		case agent.ID != target.ID:
			d.Event.Targets = []graph.ID{target.ID}
		}
		drafts = append(drafts, d)
	}
	slices.SortFunc(f.Entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	a.Text = text.String()
	a.ID = graph.NewArticleID(a.URL, a.Text)
	f.Article = a
	var err error
	f.Events, err = graph.Identify(a, drafts)
	return f, err
}

// markup is an article that would do harm wherever its text ran as markup, and
// in a spreadsheet as a formula.
func markup() graph.Facts {
	const tag = "<img src=x onerror=window.pwned=1>"
	sentence := "=cmd <script>window.pwned=1</script> wrote to Country FRA."
	a := graph.Article{Title: "<script>window.pwned=1</script>" + tag, Published: time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC), Publisher: tag,
		Byline: tag, URL: "javascript:window.pwned=1", Language: "en", Text: sentence}
	a.Day = graph.DateOf(a.Published)
	a.ID = graph.NewArticleID(a.URL, a.Text)
	evil := graph.Entity{ID: "person:evil", Kind: graph.Person, Name: tag, Aliases: []string{"=cmd|calc"}}
	e := graph.Event{Type: graph.Messaged, Agents: []graph.ID{evil.ID}, Targets: []graph.ID{"country:FRA"}, Date: a.Day, Status: graph.StatusActual,
		Quote: tag, Confidence: 0.9}
	e.ID = graph.NewEventID(e, a.ID, a.Day, 0)
	return graph.Facts{Article: a, Extractor: graph.Extractor{Name: "<b>x</b>", Version: "1"}, Recorded: loaded,
		Entities: []graph.Entity{country(0), evil}, Mentions: []graph.Mention{{Entity: evil.ID, Span: graph.Span{Start: 0, End: 4, Text: "=cmd"}}},
		Events: []graph.EventClaim{{Event: e, Evidence: []graph.Span{{Start: 0, End: len(sentence), Text: sentence}}}}}
}
