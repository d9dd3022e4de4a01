package gazetteer

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// builder fills a gazetteer table by table; the order of its steps is that of [build].
type builder struct {
	g     *Gazetteer
	read  func(file string) []record
	err   error
	slab  []name               // room for the readings of names
	slugs map[string]graph.ID  // slug of any name of an organisation → its id
	later []func() error       // links that need all entries
	owned map[uint32]ownedName // names that the user's rows give
	order map[uint32][]string  // end of a name in the trie → ids of its readings, the likeliest first
}

// mark splits what stands before a name in a cell: "~" weak, "=" exact case.
func mark(s string) (surface string, weak, exact bool) {
	for {
		switch {
		case strings.HasPrefix(s, "~"):
			weak, s = true, s[1:]
		case strings.HasPrefix(s, "="):
			exact, s = true, s[1:]
		default:
			return strings.TrimSpace(s), weak, exact
		}
	}
}

// ranks of readings of one name, before the ambiguity table and the user's tables have their say.
const (
	rankOwn      = -1000
	rankDeclared = -500
)

func (b *builder) name(r record, e *Entry, sense Sense, cell string) error {
	surface, weak, exact := mark(cell)
	for i, v := range variants(surface) {
		node, sh, ok := b.g.names.node(v)
		if !ok {
			return r.errorf("name %q has no letters or more than %d words", cell, maxAtoms)
		}
		n := name{entry: e, sense: sense, weak: weak, rank: rankOf(e, sense)}
		n.need, n.first = needOf(v, sh, exact)
		if exact {
			n.exact = &sh
		}
		if r.own {
			n.rank += rankOwn
			if err := b.ownName(r, node, n, surface); err != nil {
				return err
			}
		}
		for k, id := range b.order[node] {
			if id == string(e.ID) {
				n.rank += rankDeclared + 2*k
			}
		}
		if i > 0 && n.need == needUpper {
			n.need = needLarge
		}
		b.put(node, n)
	}
	return nil
}

// ownName wants a name that two of the user's rows give to be declared.
func (b *builder) ownName(r record, node uint32, n name, surface string) error {
	if n.entry.Kind == graph.Person || n.sense >= Capital {
		return nil
	}
	if b.owned == nil {
		b.owned = map[uint32]ownedName{}
	}
	first, taken := b.owned[node]
	if !taken {
		b.owned[node] = ownedName{r, n.entry}
		return nil
	}
	if first.entry == n.entry || slices.Contains(b.order[node], string(n.entry.ID)) {
		return nil
	}
	return r.errorf("%q names %s here and %s in %s:%d; take it from one of them, or add a row to ambiguous.tsv: %s, readings %s;%s, the likeliest first",
		surface, n.entry.ID, first.entry.ID, first.file, first.line, surface, first.entry.ID, n.entry.ID)
}

// ownedName is the first of the user's rows to give a name, and to what.
type ownedName struct {
	record
	entry *Entry
}

// put adds n to the readings of node unless its entry is there already by a closer sense.
func (b *builder) put(node uint32, n name) {
	ends := b.g.names.nodes[node].ends
	for i := range ends {
		if ends[i].entry == n.entry && ends[i].need == n.need {
			if n.sense < ends[i].sense {
				ends[i] = n
			}
			return
		}
	}
	if ends == nil { // most names have one reading; together they need one allocation
		if len(b.slab) == cap(b.slab) {
			b.slab = make([]name, 0, 1024)
		}
		b.slab = append(b.slab, n)
		last := len(b.slab)
		b.g.names.nodes[node].ends = b.slab[last-1 : last : last]
		return
	}
	b.g.names.nodes[node].ends = append(ends, n)
}

// rankOf puts countries before organisations before places before persons, and
// a city before the government that sits there.
func rankOf(e *Entry, s Sense) int {
	switch {
	case s == Capital:
		return 45
	case s == Seat:
		return 35
	case e.Kind == graph.Country:
		return 10 + int(s)
	case e.Kind == graph.Organization:
		return 20 + int(s)
	case e.Kind == graph.Place:
		return 36 + int(s)
	}
	return 60 + int(s)
}

func (b *builder) names(r record, e *Entry, sense Sense, cells []string) error {
	for _, c := range cells {
		if sense == Alias || sense == Acronym {
			s, _, _ := mark(c)
			e.Aliases = append(e.Aliases, s)
		}
		if err := b.name(r, e, sense, c); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) entry(r record, kind graph.Kind) (*Entry, error) {
	e := &Entry{Kind: kind, Name: r.get("name"), Wikidata: r.get("wikidata"), Class: r.get("kind"), ISO2: r.get("iso2"), ISO3: r.get("iso3")}
	surface, _, _ := mark(e.Name)
	e.Name = surface
	switch id := r.get("id"); {
	case kind == graph.Country:
		e.ID = graph.NewID(kind, e.ISO3)
	case id != "":
		e.ID = graph.NewID(kind, id)
	default:
		e.ID = graph.NewID(kind, graph.Slug(e.Name))
	}
	if err := e.ID.Validate(); err != nil {
		return nil, r.errorf("%q makes no id: %s", e.Name, plainly(err))
	}
	if old := b.g.entries[e.ID]; old != nil {
		return nil, r.errorf("%q has the id %s of another row; give it one of its own in column id", e.Name, e.ID)
	}
	if w := e.Wikidata; w != "" && (w[0] != 'Q' || strings.Trim(w[1:], "0123456789") != "" || len(w) < 2) {
		return nil, r.errorf("wikidata is %q, want Q and a number", w)
	}
	b.g.entries[e.ID] = e
	for _, c := range []string{e.ISO2, e.ISO3} {
		if c == "" {
			continue
		}
		if b.g.codes[c] != nil {
			return nil, r.errorf("code %s is that of %s already", c, b.g.codes[c].Name)
		}
		b.g.codes[c] = e
	}
	if err := b.name(r, e, Name, r.get("name")); err != nil {
		return nil, err
	}
	return e, errors.Join(
		b.names(r, e, Alias, r.list("aliases")), b.names(r, e, Acronym, r.list("acronyms")), b.names(r, e, Former, r.list("former")),
		b.names(r, e, Adjective, r.list("adjectives")), b.names(r, e, People, r.list("people")))
}

func (b *builder) countries() error {
	if err := b.each("countries.tsv", func(r record) error {
		iso := r.get("iso3")
		if len(iso) != 3 || strings.Trim(iso, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return r.errorf("iso3 is %q, want the three capitals of ISO 3166-1 alpha-3%s", iso, b.similarCode(iso))
		}
		if r.own && !r.replaces && !userAssigned(iso) {
			return r.errorf("iso3 is %q, which ISO 3166-1 gives to no state; a state without a code takes one from XAA to XXZ", iso)
		}
		e, err := b.entry(r, graph.Country)
		if err != nil {
			return err
		}
		e.The = r.get("the") == "yes"
		e.Weight = 1
		if w := r.get("weight"); w != "" {
			if e.Weight, err = strconv.Atoi(w); err != nil || e.Weight < 1 || e.Weight > 3 {
				return r.errorf("weight is %q, want 1, 2 or 3", w)
			}
		}
		if e.Until, err = graph.ParseDate(r.get("until")); err != nil {
			return r.errorf("until: %s", plainly(err))
		}
		if adj := r.list("adjectives"); len(adj) > 0 {
			b.g.adjectives[e.ID], _, _ = mark(adj[0])
		}
		b.g.leaders[e.ID] = r.get("leader")
		for i, c := range r.list("capital") {
			city, weak, _ := mark(c)
			id := graph.NewID(graph.Place, graph.Slug(city))
			place := b.g.entries[id]
			if place == nil && r.own {
				if place, err = b.ownCapital(r, e, city); err != nil {
					return err
				}
			}
			if place == nil {
				return r.errorf("capital %q is not in places.tsv (looked for the id %s)", city, id)
			}
			if i == 0 {
				b.g.capitals[e.ID] = id
			}
			b.later = append(b.later, func() error {
				for _, s := range append([]string{place.Name}, place.Aliases...) {
					if weak {
						s = "~" + s
					}
					if err := b.name(r, e, Capital, s); err != nil {
						return err
					}
				}
				return nil
			})
		}
		return nil
	}); err != nil {
		return err
	}
	return nil
}

func (b *builder) places() error {
	if err := b.each("places.tsv", func(r record) error {
		if err := checkKind(r, placeKinds); err != nil {
			return err
		}
		e, err := b.entry(r, graph.Place)
		if err != nil {
			return err
		}
		b.belongs(r, e)
		return nil
	}); err != nil {
		return err
	}
	return nil
}

func (b *builder) organizations() error {
	b.g.own = map[institutionOf]*Entry{}
	if err := b.each("organizations.tsv", func(r record) error {
		if err := checkKind(r, organizationKinds); err != nil {
			return err
		}
		e, err := b.entry(r, graph.Organization)
		if err != nil {
			return err
		}
		b.slugs[e.ID.Slug()] = e.ID
		for _, s := range append([]string{e.Name}, e.Aliases...) {
			if _, taken := b.slugs[graph.Slug(s)]; !taken {
				b.slugs[graph.Slug(s)] = e.ID
			}
		}
		b.belongs(r, e)
		if key := r.get("institution"); key != "" {
			b.later = append(b.later, func() error {
				if len(e.Of) == 0 || e.Of[0].Kind() != graph.Country && e.Of[0].Kind() != graph.Place {
					return r.errorf("%s is a country's or territory's %s, so column of must begin with the country's code or the territory's id", e.Name, key)
				}
				if of := b.g.entries[e.Of[0]]; of != nil && of.Kind == graph.Place {
					e.Aliases = append(e.Aliases, of.Name) // which is what newspapers call its government
				}
				b.g.own[institutionOf{key, e.Of[0]}] = e
				return nil
			})
		}
		return nil
	}); err != nil {
		return err
	}
	return nil
}

// belongs resolves column of once all entries are there.
func (b *builder) belongs(r record, e *Entry) {
	for _, s := range r.list("of") {
		b.later = append(b.later, func() error {
			id, ok := b.resolve(s)
			if !ok {
				return r.errorf("%s is of %q, which is no ISO 3166-1 alpha-3 code, organisation or place in the tables%s", e.Name, s, b.codeOf(s))
			}
			if id == e.ID {
				return r.errorf("%s is part of itself", e.Name)
			}
			e.Of = append(e.Of, id)
			return nil
		})
	}
}

// resolve finds what a cell refers to: an ISO code, an id, or an organisation's slug or name.
func (b *builder) resolve(s string) (graph.ID, bool) {
	if e := b.g.codes[s]; e != nil && len(s) == 3 {
		return e.ID, true
	}
	if e := b.g.entries[graph.ID(s)]; e != nil {
		return e.ID, true
	}
	s = strings.TrimPrefix(s, "org:")
	if id, ok := b.slugs[s]; ok {
		return id, true
	}
	id, ok := b.slugs[graph.Slug(s)]
	return id, ok
}

func (b *builder) links() error {
	var faults faults
	for _, f := range b.later {
		faults.add(f())
	}
	b.later = nil
	if len(faults) == 0 {
		faults.add(b.cycle())
	}
	return errors.Join(faults...)
}

// cycle reports what is, by way of others, part of itself.
func (b *builder) cycle() error {
	const open, done = 1, 2
	state := make(map[*Entry]int, len(b.g.entries))
	var visit func(e *Entry, path []string) error
	visit = func(e *Entry, path []string) error {
		if e == nil || state[e] == done {
			return nil
		}
		if state[e] == open {
			return fmt.Errorf("column of: %w", graph.Invalidf("%s is part of itself: %s", e.Name, strings.Join(append(path, e.Name), " of ")))
		}
		state[e] = open
		for _, id := range e.Of {
			if err := visit(b.g.entries[id], append(path, e.Name)); err != nil {
				return err
			}
		}
		state[e] = done
		return nil
	}
	for _, id := range slices.Sorted(maps.Keys(b.g.entries)) {
		if err := visit(b.g.entries[id], nil); err != nil {
			return err
		}
	}
	return nil
}

// each calls f with every row of a table and returns the faults of all.
func (b *builder) each(file string, f func(record) error) error {
	var faults faults
	for _, r := range b.read(file) {
		faults.add(f(r))
	}
	return errors.Join(faults...)
}

// faults are the first things that are wrong with a table.
type faults []error

func (f *faults) add(err error) {
	const enough = 20 // for one reading
	if err != nil && len(*f) < enough {
		*f = append(*f, err)
	}
}

func (b *builder) seats() error {
	if err := b.each("seats.tsv", func(r record) error {
		surface, _, _ := mark(r.get("name"))
		names := append([]string{r.get("name")}, r.list("aliases")...)
		for _, s := range r.list("stands") {
			id, ok := b.resolve(s)
			if !ok {
				return r.errorf("%s stands for %q, which is no ISO 3166-1 alpha-3 code or organisation in the tables%s", surface, s, b.codeOf(s))
			}
			for _, n := range names {
				if err := b.name(r, b.g.entries[id], Seat, n); err != nil {
					return err
				}
			}
		}
		building := r.get("building")
		if building == "" {
			return nil
		}
		e := &Entry{ID: graph.NewID(graph.Place, graph.Slug(building)), Kind: graph.Place, Name: building, Class: "building"}
		if b.g.entries[e.ID] != nil {
			return r.errorf("building %q is in the tables already", building)
		}
		b.g.entries[e.ID] = e
		for _, s := range r.list("in") {
			id, ok := b.resolve(s)
			if !ok {
				if id = graph.NewID(graph.Place, graph.Slug(s)); b.g.entries[id] == nil {
					return r.errorf("%s is in %q, which is neither in places.tsv nor a code of a country", surface, s)
				}
			}
			e.Of = append(e.Of, id)
		}
		if err := errors.Join(b.name(r, e, Name, building), b.names(r, e, Alias, names)); err != nil {
			return err
		}
		return nil
	}); err != nil {
		return err
	}
	return nil
}

func (b *builder) spellings() error {
	if err := b.each("spellings.tsv", func(r record) error {
		std := graph.FoldText(r.get("standard"))
		for _, v := range r.list("variants") {
			v = graph.FoldText(v)
			if strings.Contains(v, " ") || strings.Contains(std, " ") {
				return r.errorf("spelling %q: single words only", v)
			}
			if vocab.Get(&b.g.names.words, v) != 0 {
				return r.errorf("%q stands twice among the spellings", v)
			}
			b.g.names.spell(std, v)
			b.g.spellings.Set(v, std)
		}
		return nil
	}); err != nil {
		return err
	}
	return nil
}

func (b *builder) ambiguities() error {
	b.order = map[uint32][]string{}
	if err := b.each("ambiguous.tsv", func(r record) error {
		node, _, ok := b.g.names.node(r.get("name"))
		if !ok {
			return r.errorf("name %q has no letters or more than %d words", r.get("name"), maxAtoms)
		}
		b.order[node] = r.list("readings")
		return nil
	}); err != nil {
		return err
	}
	return nil
}
