package export

import (
	"bufio"
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"

	"backchannel/graph"
)

// dossier is how a format prints the parts of a dossier.
type dossier struct {
	open, close          string
	title, heading, item func(string) string
	quote                func(said, from string) string
	text, strong         func(string) string
	link                 func(text, url string) string
}

// writeMarkdown writes a dossier in CommonMark.
func writeMarkdown(p *plan, out Output, _ Options) error {
	escape := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "&", `\&`, "\r", "", "\n", " ").Replace
	return p.dossier(out, dossier{
		title:   func(s string) string { return "# " + s + "\n\n" },
		heading: func(s string) string { return "\n## " + s + "\n\n" },
		item:    func(s string) string { return "- " + s + "\n" },
		quote:   func(said, from string) string { return "  > " + said + "  \n  > — " + from + "\n\n" },
		text:    escape,
		strong:  func(s string) string { return "**" + s + "**" },
		link: func(text, url string) string {
			if url == "" {
				return text
			}
			return "[" + text + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(url) + ">)"
		},
	})
}

// writeHTML writes the dossier as one page without scripts or other files.
func writeHTML(p *plan, out Output, _ Options) error {
	tag := func(name string) func(string) string {
		return func(s string) string { return "<" + name + ">" + s + "</" + name + ">\n" }
	}
	return p.dossier(out, dossier{
		open: "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Backchannel dossier</title>\n" +
			"<style>body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}blockquote{margin:.3em 0 1em;padding-left:1em;border-left:3px solid #999}p{margin:.3em 0}</style></head><body>\n",
		close: "</body></html>\n",
		title: tag("h1"), heading: tag("h2"), item: tag("p"),
		quote:  func(said, from string) string { return "<blockquote>" + said + "<br>— " + from + "</blockquote>\n" },
		text:   html.EscapeString,
		strong: func(s string) string { return "<strong>" + s + "</strong>" },
		link: func(text, url string) string {
			if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
				return text // a page's script is nobody's source
			}
			return `<a href="` + html.EscapeString(url) + `" rel="noreferrer">` + text + "</a>"
		},
	})
}

// dossier prints the people with their offices, then the events by date, each
// with the sentences that say so.
func (p *plan) dossier(out Output, d dossier) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, d.open, d.title("Backchannel dossier"))
		for _, s := range p.selection.Parameters() {
			put(w, d.item(d.text(s.Name+": "+s.Value)))
		}
		if err := p.offices(w, d); err != nil {
			return err
		}
		var order sortedList
		defer order.close()
		if err := p.byDate(&order); err != nil {
			return err
		}
		month := "none"
		for part, err := range order.chunks(chunk) {
			if err != nil {
				return err
			}
			for i, key := range part {
				part[i] = idAfterDate(key)
			}
			nodes, err := p.read(part)
			if err != nil {
				return err
			}
			var events []graph.Event
			for _, n := range nodes {
				if e, ok := n.(graph.Event); ok {
					events = append(events, e)
				}
			}
			who, err := p.partiesOf(events)
			if err != nil {
				return err
			}
			told, articles, err := p.evidenceOf(events)
			if err != nil {
				return err
			}
			for _, e := range events {
				if m := e.Date.String()[:min(7, len(e.Date.String()))]; m != month {
					month = m
					put(w, d.heading(cmp.Or(m, "Undated")))
				}
				put(w, d.item(d.sentence(who, e)))
				for _, x := range told[e.NodeID()] {
					a := articles[x.From]
					from := strings.Join(slices.DeleteFunc([]string{d.link(d.text(cmp.Or(a.Title, string(a.ID))), a.URL), d.text(a.Publisher), a.Day.String(),
						d.text(x.Evidence.Extractor.String()), number(x.Evidence.Confidence)}, func(s string) bool { return s == "" }), ", ")
					put(w, d.quote(d.text(x.Evidence.Span.Text), from))
				}
				p.count.Rows++
				p.step()
			}
		}
		put(w, d.close)
		return nil
	})
}

// byDate adds the selected events under their dates, the earliest first,
// undated ones last; see idAfterDate.
func (p *plan) byDate(to *sortedList) error {
	err := p.eachEvent(func(events []graph.Event) error {
		for _, e := range events {
			to.add(cmp.Or(e.Date.String(), "~") + "\x00" + string(e.ID))
		}
		return nil
	})
	return firstOf(err, to.settle())
}

// idAfterDate takes the id of what byDate added.
func idAfterDate(key graph.ID) graph.ID {
	_, id, _ := strings.Cut(string(key), "\x00")
	return graph.ID(id)
}

func (p *plan) offices(w *bufio.Writer, d dossier) error {
	put(w, d.heading("Who"))
	for ids, err := range p.entities.chunks(chunk) {
		if err != nil {
			return err
		}
		nodes, err := p.read(ids)
		if err != nil {
			return err
		}
		var persons []graph.ID
		for _, id := range ids {
			if id.Kind() == graph.Person {
				persons = append(persons, id)
			}
		}
		held, err := p.expand(persons, graph.Holds, graph.Out)
		if err != nil {
			return err
		}
		for _, n := range nodes {
			if !n.NodeKind().IsActor() {
				continue
			}
			var roles []string
			for _, e := range held[n.NodeID()] {
				role := cmp.Or(e.Holding.Title, string(e.To)) + " of " + strings.SplitN(e.To.Slug(), "/", 2)[0] + " (" + e.Holding.Status.String()
				if from, to := e.Holding.From.String(), e.Holding.To.String(); from+to != "" {
					role += ", " + from + "–" + to
				}
				roles = append(roles, role+")")
			}
			put(w, d.item(d.strong(d.text(n.Label()))+" "+d.text(strings.Join(append([]string{string(n.NodeID())}, roles...), "; "))))
		}
	}
	return nil
}

func (d dossier) sentence(who *parties, e graph.Event) string {
	namesOf := func(ids []graph.ID) string {
		var names []string
		for _, id := range ids {
			x := who.at(id, e.Date)
			name := d.text(x.entity.Name)
			if len(x.titles) > 0 {
				name += " (" + d.text(strings.Join(x.titles, ", ")) + ")"
			}
			names = append(names, name)
		}
		return strings.Join(names, ", ")
	}
	s := cmp.Or(e.Date.String(), "undated") + ": " + namesOf(e.Agents) + " " + d.strong(d.text(e.Type.String()))
	if len(e.Targets) > 0 {
		s += " " + namesOf(e.Targets)
	}
	if len(e.About) > 0 {
		s += ", about " + namesOf(e.About)
	}
	if e.Object != "" {
		s += ", on " + d.text(string(e.Object))
	}
	if e.Place != "" {
		s += ", at " + namesOf([]graph.ID{e.Place})
	}
	s += fmt.Sprintf(" (%s, confidence %s)", e.Status, number(e.Confidence))
	if e.Quote != "" {
		s += " “" + d.text(e.Quote) + "”"
	}
	return s + " " + d.text(string(e.ID))
}
