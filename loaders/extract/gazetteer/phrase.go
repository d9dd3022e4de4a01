package gazetteer

import (
	"slices"
	"strings"

	"backchannel/graph"
)

var modifierMeanings = map[string]Modifier{
	"former": {Status: graph.Former}, "acting": {Status: graph.Acting}, "elect": {Status: graph.Elect}, "current": {Status: graph.Current},
	"deputy": {Deputy: true}, "senior": {Senior: true},
}

// phrases reads roles, portfolios, modifiers and institutions into one trie.
func (b *builder) phrases() error {
	g := b.g
	g.phrases = newTrie[phrase](1 << 12)
	for _, r := range b.read("spellings.tsv") {
		for _, v := range r.list("variants") {
			g.phrases.spell(graph.FoldText(r.get("standard")), graph.FoldText(v))
		}
	}
	g.institutions = map[string]*Institution{}
	if err := b.each("institutions.tsv", func(r record) error {
		in := &Institution{Key: r.get("institution"), Class: r.get("kind"), pattern: r.get("name"), surfaces: r.list("surfaces")}
		for _, code := range r.list("only") {
			if g.codes[code] == nil {
				return r.errorf("only: %q is no ISO 3166-1 alpha-3 code of a country", code)
			}
			in.Only = append(in.Only, g.codes[code].ID)
		}
		g.institutions[in.Key] = in
		for _, s := range in.surfaces {
			if err := b.phrase(r, s, phrase{institution: in}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return err
	}
	if err := b.each("portfolios.tsv", b.portfolio); err != nil {
		return err
	}
	if err := b.each("roles.tsv", func(r record) error {
		role := &Role{Key: r.get("role"), Class: r.get("class"), Of: r.get("of"), Office: r.get("office")}
		switch use := r.get("use"); use {
		case "title":
			role.Title = true
		case "noun":
			role.Noun = true
		case "both":
			role.Title, role.Noun = true, true
		default:
			return r.errorf("use is %q, want title, noun or both", use)
		}
		switch role.Of {
		case "none":
			role.Of = ""
		case "country", "organization", "ministry", "any":
		default:
			return r.errorf("of is %q, want country, organization, ministry, any or none", role.Of)
		}
		if role.Office != "" && g.offices[role.Office] == nil {
			return r.errorf("office %q is not in offices.tsv", role.Office)
		}
		var ok bool
		if role.Gender, ok = genders[r.get("gender")]; !ok {
			return r.errorf("gender is %q, want m, f or nothing", r.get("gender"))
		}
		for _, s := range r.list("surfaces") {
			if err := b.role(r, s, role); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return err
	}
	if err := b.each("modifiers.tsv", func(r record) error {
		m, ok := modifierMeanings[r.get("meaning")]
		if !ok {
			return r.errorf("meaning is %q, want former, acting, elect, current, deputy or senior", r.get("meaning"))
		}
		switch r.get("position") {
		case "before":
		case "after":
			m.After = true
		default:
			return r.errorf("position is %q, want before or after", r.get("position"))
		}
		if err := b.phrase(r, r.get("surface"), phrase{modifier: &m}); err != nil {
			return err
		}
		return nil
	}); err != nil {
		return err
	}
	return nil
}

func (b *builder) phrase(r record, surface string, p phrase) error {
	for _, v := range variants(surface) {
		node, _, ok := b.g.phrases.node(v)
		if !ok {
			return r.errorf("%q has no letters or more than %d words", surface, maxAtoms)
		}
		b.g.phrases.nodes[node].ends = append(b.g.phrases.nodes[node].ends, p)
	}
	return nil
}

func (b *builder) role(r record, surface string, role *Role) error {
	if err := b.phrase(r, surface, phrase{role: role}); err != nil {
		return err
	}
	if !role.Noun {
		return nil
	}
	for _, s := range plurals(surface) {
		if err := b.phrase(r, s, phrase{role: role, plural: true}); err != nil {
			return err
		}
	}
	return nil
}

// portfolio makes the ministers and ministries of one field of government:
// "defence minister", "minister of defence", "defence secretary", "ministry of
// defence", "department of defence".
func (b *builder) portfolio(r record) error {
	key := r.get("portfolio")
	role := &Role{Key: key + "-minister", Class: "minister", Title: true, Noun: true, Of: "country"}
	if b.g.offices[role.Key] != nil {
		role.Office = role.Key
	}
	before, after := r.list("before"), r.list("after")
	// A minister of state helps the minister and holds another office.
	junior := &Role{Key: "minister-of-state-" + key, Class: "minister", Title: true, Noun: true, Of: "country"}
	in := &Institution{Key: key + "-ministry", Class: "ministry", pattern: titled(before[0]) + " Ministry {of}"}
	for _, s := range after {
		for _, form := range []string{"minister of ", "minister for ", "minister of the ", "minister for the ", "secretary of ", "secretary of the ", "secretary for ", "secretary of state for ", "secretary of state for the ", "cabinet secretary for ", "cs for "} {
			if err := b.role(r, form+s, role); err != nil {
				return err
			}
		}
		for _, form := range []string{"minister of state for ", "state minister for ", "minister of state in charge of "} {
			if err := b.role(r, form+s, junior); err != nil {
				return err
			}
		}
		in.surfaces = append(in.surfaces, "ministry of "+s, "department of "+s, "ministry of the "+s, "ministry for "+s)
	}
	for _, s := range before {
		for _, form := range []string{" minister", " secretary", " cabinet secretary", " cs"} {
			if err := b.role(r, s+form, role); err != nil {
				return err
			}
		}
		in.surfaces = append(in.surfaces, s+" ministry", s+" department", s+" ministries")
	}
	in.surfaces = append(in.surfaces, "department of the "+after[0], "department for "+after[0])
	in.surfaces = append(in.surfaces, r.list("also")...)
	for _, s := range in.surfaces {
		if err := b.phrase(r, s, phrase{institution: in}); err != nil {
			return err
		}
	}
	// Only the commonest forms serve as aliases of a country's ministry.
	in.surfaces = []string{"ministry of " + after[0], before[0] + " ministry"}
	b.g.institutions[in.Key] = in
	return nil
}

// plurals returns the plural forms of a role; the head is the word before "of",
// "for", "to", "in", "at" or the last one, for "attorney general" either.
func plurals(s string) []string {
	words := strings.Fields(s)
	head := len(words) - 1
	for i, w := range words {
		if i > 0 && slices.Contains([]string{"of", "for", "to", "in", "at", "on", "d’affaires", "d'affaires"}, w) {
			head = i - 1
			break
		}
	}
	with := func(i int) string {
		ws := slices.Clone(words)
		ws[i] = plural(ws[i])
		return strings.Join(ws, " ")
	}
	out := []string{with(head)}
	if strings.EqualFold(words[head], "general") && head > 0 {
		out = append(out, with(head-1))
	}
	return out
}

func plural(w string) string {
	switch {
	case strings.HasSuffix(w, "man"):
		return strings.TrimSuffix(w, "man") + "men"
	case strings.HasSuffix(w, "person"):
		return strings.TrimSuffix(w, "person") + "people"
	case strings.HasSuffix(w, "y") && !strings.ContainsAny(w[max(0, len(w)-2):len(w)-1], "aeio"):
		return strings.TrimSuffix(w, "y") + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}
