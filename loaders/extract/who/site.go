package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/internal/vocab"
)

// published returns the government or organisation that a page without an address gives as its publisher, -1 where that is
// an outlet or a stranger.
func (r *reader) published(name string) int {
	if !strings.Contains(name, " ") {
		if b := r.siteOf("http://" + name); b >= 0 {
			return b
		}
	} else if who, ok := r.t.sites[strings.ToLower(name)]; ok {
		return r.sited(who)
	}
	ws := strings.Fields(name)
	official, country := false, -1
	for i := range ws {
		official = official || officials.Has(strings.ToLower(ws[i]))
		c := r.gaz.Match(nil, ws, i)
		switch {
		case len(c) == 0 || c[0].Weak:
		case c[0].Kind == graph.Country && country < 0:
			country = r.beingOf(c[0].Entry)
			official = official || c[0].Sense == gazetteer.Seat
		case c[0].Kind == graph.Organization && c[0].Tokens == len(ws) && !outlet(c[0].Class) && c[0].Class != "company" && c[0].Class != "think-tank" && c[0].Class != "university":
			return r.beingOf(c[0].Entry)
		}
	}
	if official {
		return country
	}
	return -1
}

// officials are the words by which a publisher's name is that of a state's body.
var officials = vocab.Words("ministry", "department", "government", "office", "embassy", "presidency", "permanent",
	"affairs", "offices", "cabinet", "chancellery", "delegation")

// siteOf returns the government or organisation on whose site a page stands, -1
// for others: by the table, else by a host's "gov" or "mfa" before the code of a country.
func (r *reader) siteOf(url string) int {
	_, host, ok := strings.Cut(url, "://")
	if !ok {
		return -1
	}
	if i := strings.IndexAny(host, "/:?#"); i >= 0 {
		host = host[:i]
	}
	labels := strings.Split(strings.ToLower(host), ".")
	for i := range labels {
		if who, ok := r.t.sites[strings.Join(labels[i:], ".")]; ok {
			return r.sited(who)
		}
	}
	last := strings.ToUpper(labels[len(labels)-1])
	if len(last) != 2 || len(labels) < 2 || !slices.ContainsFunc(labels[:len(labels)-1], func(l string) bool { return r.t.sites[l+"."] != "" }) {
		return -1
	}
	if last == "UK" {
		last = "GB"
	}
	if e := r.gaz.Country(last); e != nil {
		return r.beingOf(e)
	}
	return -1
}

// sited returns the country or organisation that a row of the sites' table gives; -1.
func (r *reader) sited(who string) int {
	if e := r.gaz.Country(who); e != nil {
		return r.beingOf(e)
	}
	for _, e := range r.gaz.Lookup(who, graph.Organization) {
		return r.beingOf(e)
	}
	return -1
}
