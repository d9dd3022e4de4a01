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
	open, close    string
	title, heading func(string) string
	item           func(string) string
	event          func(id, date, said, note string) string
	quote          func(said, from string) string
	text, strong   func(string) string
	link           func(text, url string) string
	refer          func(text, id string) string // to an event of the dossier
}

// writeMarkdown writes a dossier in CommonMark.
func writeMarkdown(p *plan, out Output, _ Options) error {
	escape := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "&", `\&`, "~", `\~`, "\r", "", "\n", " ").Replace
	link := func(text, url string) string {
		if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
			return text
		}
		return "[" + text + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "%0A").Replace(url) + ">)"
	}
	return p.dossier(out, dossier{
		title:   func(s string) string { return "# " + s + "\n\n" },
		heading: func(s string) string { return "\n## " + s + "\n\n" },
		item:    func(s string) string { return "- " + s + "\n" },
		event: func(id, date, said, note string) string {
			return "* **" + escape(date) + "** " + said + "  \n  " + note + escape(id) + "\n"
		},
		quote:  func(said, from string) string { return "\n  > " + said + "  \n  > — " + from + "\n" },
		text:   escape,
		strong: func(s string) string { return "**" + s + "**" },
		link:   link,
		refer:  func(text, id string) string { return text + " (" + escape(id) + ")" },
	})
}

const dossierStyle = "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}p{margin:.3em 0}" +
	"section{margin:1.2em 0}section:target{background:#fff6d6}blockquote{margin:.4em 0 .6em;padding-left:1em;border-left:3px solid #999}" +
	"small,.from{color:#595959;font-size:.8em;overflow-wrap:anywhere}"

// writeHTML writes the dossier as one page without scripts or other files.
func writeHTML(p *plan, out Output, _ Options) error {
	tag := func(name string) func(string) string {
		return func(s string) string { return "<" + name + ">" + s + "</" + name + ">\n" }
	}
	return p.dossier(out, dossier{
		open: "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Backchannel dossier</title>\n" +
			"<style>" + dossierStyle + "</style></head><body>\n",
		close: "</body></html>\n",
		title: tag("h1"), heading: tag("h2"), item: tag("p"),
		event: func(id, date, said, note string) string {
			return `<section class="event" id="` + html.EscapeString(id) + "\">\n<p><strong>" + date + "</strong> " + said + "</p>\n<p><small>" + note +
				html.EscapeString(id) + "</small></p></section>\n"
		},
		quote: func(said, from string) string {
			return "<blockquote>" + said + `<br><span class="from">` + from + "</span></blockquote>\n"
		},
		text:   func(s string) string { return strings.ReplaceAll(html.EscapeString(s), "\n", " ") },
		strong: func(s string) string { return "<strong>" + s + "</strong>" },
		link: func(text, url string) string {
			if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
				return text // a page's script is nobody's source
			}
			return `<a href="` + html.EscapeString(url) + `" rel="noreferrer">` + text + "</a>"
		},
		refer: func(text, id string) string { return `<a href="#` + html.EscapeString(id) + `">` + text + "</a>" },
	})
}

// dossier prints the people with their offices, then the events by date, each
// with the sentences that say so.
func (p *plan) dossier(out Output, d dossier) error {
	return one(out, func(w *bufio.Writer) error {
		if err := p.preface(w, d); err != nil {
			return err
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
			events, err := p.readEvents(part)
			if err != nil {
				return err
			}
			var about []graph.ID
			for _, e := range events {
				about = append(about, e.Object.Node())
			}
			objects, err := p.readEvents(about)
			if err != nil {
				return err
			}
			who, err := p.partiesOf(append(slices.Clone(events), objects...))
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
				said := d.sentence(who, e)
				if i := slices.IndexFunc(objects, func(o graph.Event) bool { return o.ID == e.Object }); i >= 0 {
					o := objects[i]
					said += ", on this: " + d.refer(strings.TrimSpace(o.Date.String()+" "+d.sentence(who, o)), string(o.ID))
				}
				put(w, d.event(string(e.ID), cmp.Or(e.Date.String(), "undated"), said+".", e.Status.String()+fmt.Sprintf(", confidence %.2f, ", e.Confidence)))
				for _, x := range told[e.NodeID()] {
					a := articles[x.From]
					from := strings.Join(slices.DeleteFunc([]string{d.link(d.text(cmp.Or(a.Title, string(a.ID))), a.URL), d.text(a.Publisher), a.Day.String(),
						"read by " + d.text(x.Evidence.Extractor.String()), fmt.Sprintf("confidence %.2f", x.Evidence.Confidence)}, func(s string) bool { return s == "" }), ", ")
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

func (p *plan) readEvents(ids []graph.ID) ([]graph.Event, error) {
	nodes, err := p.read(ids)
	var events []graph.Event
	for _, n := range nodes {
		if e, ok := n.(graph.Event); ok {
			events = append(events, e)
		}
	}
	return events, err
}

// preface prints whom the dossier is about, or else the selection.
func (p *plan) preface(w *bufio.Writer, d dossier) error {
	named, err := p.read(p.selection.Around)
	if err != nil {
		return err
	}
	names := make([]string, len(named))
	for i, n := range named {
		names[i] = d.text(n.Label())
	}
	put(w, d.open, d.title(cmp.Or(strings.Join(names, ", "), "Backchannel dossier")))
	for _, s := range p.selection.Parameters() {
		put(w, d.item(d.text(s.Name+": "+s.Value)))
	}
	return nil
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

// offices prints the actors: people with the offices they held.
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
		others := map[graph.Kind][]string{}
		var persons []graph.ID
		for _, n := range nodes {
			switch k := n.NodeKind(); {
			case k == graph.Person:
				persons = append(persons, n.NodeID())
			case k.IsActor():
				others[k] = append(others[k], d.text(n.Label()))
			}
		}
		for _, k := range []graph.Kind{graph.Country, graph.Organization} {
			if len(others[k]) > 0 {
				put(w, d.item(d.strong(map[graph.Kind]string{graph.Country: "Countries", graph.Organization: "Organisations"}[k])+": "+strings.Join(others[k], ", ")))
			}
		}
		held, err := p.expand(persons, graph.Holds, graph.Out)
		if err != nil {
			return err
		}
		bodies, err := p.bodiesOf(held)
		if err != nil {
			return err
		}
		for _, n := range nodes {
			if n.NodeKind() != graph.Person {
				continue
			}
			var roles []string
			for _, e := range held[n.NodeID()] {
				roles = append(roles, d.role(e, bodies))
			}
			line := d.strong(d.text(n.Label()))
			if len(roles) > 0 {
				line += ", " + strings.Join(roles, "; ")
			}
			put(w, d.item(line))
		}
	}
	return nil
}

// bodiesOf reads what the offices belong to, by office.
func (p *plan) bodiesOf(held map[graph.ID][]graph.Edge) (map[graph.ID]graph.Entity, error) {
	var offices, wholes []graph.ID
	for _, list := range held {
		for _, e := range list {
			offices = append(offices, e.To)
		}
	}
	of := map[graph.ID]graph.ID{}
	nodes, err := p.read(offices)
	if err != nil {
		return nil, err
	}
	for _, n := range nodes {
		if e, ok := n.(graph.Entity); ok && e.Of != "" {
			of[e.ID] = e.Of
			wholes = append(wholes, e.Of)
		}
	}
	names := map[graph.ID]graph.Entity{}
	if nodes, err = p.read(wholes); err != nil {
		return nil, err
	}
	for _, n := range nodes {
		if e, ok := n.(graph.Entity); ok {
			names[e.ID] = e
		}
	}
	bodies := map[graph.ID]graph.Entity{}
	for office, whole := range of {
		bodies[office] = names[whole]
	}
	return bodies, nil
}

func (d dossier) role(e graph.Edge, bodies map[graph.ID]graph.Entity) string {
	s := d.text(cmp.Or(e.Holding.Title, e.To.Slug()))
	if body := bodies[e.To].Name; body != "" {
		s += " of " + d.text(body)
	}
	s += " (" + e.Holding.Status.String()
	if from, to := e.Holding.From.String(), e.Holding.To.String(); from+to != "" {
		s += ", " + from + "–" + to
	}
	return s + ")"
}

// sentence says an event in words: who, did what, to whom, about what, where.
func (d dossier) sentence(who *parties, e graph.Event) string {
	namesOf := func(ids ...graph.ID) string {
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
	s := namesOf(e.Agents...) + " " + d.strong(d.text(strings.ToLower(strings.ReplaceAll(e.Type.String(), "_", " "))))
	if len(e.Targets) > 0 {
		s += " " + namesOf(e.Targets...)
	}
	if len(e.About) > 0 {
		s += ", about " + namesOf(e.About...)
	}
	if e.Place != "" {
		s += ", at " + namesOf(e.Place)
	}
	if e.Quote != "" {
		s += ": “" + d.text(e.Quote) + "”"
	}
	return s
}
