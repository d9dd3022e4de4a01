package export

import (
	"bufio"
	"slices"
	"strings"

	"backchannel/graph"
)

// ploverColumns are the columns of the POLECAT data set that this graph can
// fill, under its names, and behind them our ids.
var ploverColumns = []string{"Event ID", "Event Date", "Event Type", "Event Mode", "Quad Code", "Contexts",
	"Actor Name", "Wikidata Actor ID", "Actor Country", "Actor Title",
	"Recipient Name", "Wikidata Recipient ID", "Recipient Country", "Recipient Title",
	"Placename", "Source", "Publication Date", "Headline", "Story URL", "Language",
	"CAMEO", "Backchannel Type", "Status", "Confidence", "Event Date Precision", "Actor ID", "Recipient ID", "Object Event ID"}

// quads are PLOVER's four classes (codebook of 2021, table of event types).
var quads = map[string]string{
	"AGREE": "Q1", "CONSULT": "Q1", "SUPPORT": "Q1",
	"CONCEDE": "Q2", "COOPERATE": "Q2", "AID": "Q2", "RETREAT": "Q2",
	"REQUEST": "Q3", "ACCUSE": "Q3", "REJECT": "Q3", "THREATEN": "Q3",
	"PROTEST": "Q4", "SANCTION": "Q4", "MOBILIZE": "Q4", "COERCE": "Q4", "ASSAULT": "Q4",
}

// writePLOVER writes tab-separated rows, one for each event, actor and
// recipient; an event without a recipient has one for each actor. Tabs and line
// ends in texts become spaces; lists are joined by "; ".
func writePLOVER(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, strings.Join(ploverColumns, "\t"), "\n")
		return p.eachEvent(func(events []graph.Event) error {
			who, err := p.partiesOf(events)
			if err != nil {
				return err
			}
			told, articles, err := p.evidenceOf(events)
			if err != nil {
				return err
			}
			for _, e := range events {
				p.step()
				first := firstArticle(told[e.NodeID()], articles)
				targets := e.Targets
				if len(targets) == 0 {
					targets = []graph.ID{""}
				}
				for _, a := range e.Agents {
					for _, t := range targets {
						p.count.Rows++
						ploverRow(w, who, e, a, t, first)
					}
				}
			}
			return nil
		})
	})
}

// firstArticle is the earliest that reports an event, of those of one day the
// first by id.
func firstArticle(told []graph.Edge, articles map[graph.ID]graph.Article) graph.Article {
	var best graph.Article
	for _, e := range told {
		a := articles[e.From]
		if best.ID == "" || a.Day.Before(best.Day) || a.Day == best.Day && a.ID < best.ID {
			best = a
		}
	}
	return best
}

func ploverRow(w *bufio.Writer, who *parties, e graph.Event, agent, target graph.ID, first graph.Article) {
	a, t, place := who.at(agent, e.Date), party{}, ""
	if target != "" {
		t = who.at(target, e.Date)
	}
	if e.Place != "" {
		place = who.at(e.Place, e.Date).entity.Name
	}
	var contexts []string
	for _, id := range e.About {
		contexts = append(contexts, who.at(id, e.Date).entity.Name)
	}
	day := e.Date.String()
	cells := []string{string(e.ID), day, e.Type.PLOVER(), e.Mode, quads[e.Type.PLOVER()], strings.Join(contexts, "; "),
		a.entity.Name, a.entity.Wikidata, isoOf(a.countries), strings.Join(a.titles, "; "),
		t.entity.Name, t.entity.Wikidata, isoOf(t.countries), strings.Join(t.titles, "; "),
		place, first.Publisher, first.Day.String(), first.Title, first.URL, first.Language,
		e.CAMEO, e.Type.String(), e.Status.String(), number(e.Confidence), e.Date.Precision().String(), string(agent), string(target), string(e.Object)}
	for i, c := range cells {
		if i > 0 {
			w.WriteByte('\t')
		}
		put(w, Inert(strings.Join(strings.FieldsFunc(c, func(r rune) bool { return slices.Contains([]rune("\t\r\n"), r) }), " ")))
	}
	w.WriteByte('\n')
}

func isoOf(countries []graph.Entity) string {
	var codes []string
	for _, c := range countries {
		codes = append(codes, c.ISO3)
	}
	return strings.Join(codes, "; ")
}
