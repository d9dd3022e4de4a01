package gazetteer

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

//go:embed data/*.tsv
var builtIn embed.FS

// Gazetteer holds the tables, ready to be asked. It never changes after it is
// made and may be used by any number of goroutines.
type Gazetteer struct {
	entries  map[graph.ID]*Entry
	codes    map[string]*Entry
	names    *trie[name]
	leaders  map[graph.ID]string // country → key of the office that leads it
	capitals map[graph.ID]graph.ID

	phrases      *trie[phrase]
	institutions map[string]*Institution
	own          map[institutionOf]*Entry
	adjectives   map[graph.ID]string

	offices     map[string]*OfficeKind
	titles      map[titleOf]string
	holdings    []Holding
	lastYear    int // of them
	bySeat      map[seat][]int
	officesOf   map[graph.ID][]string // keys of offices that somebody is known to have held there
	byPerson    map[graph.ID][]Holding
	bearers     map[string][]bearer
	spellings   vocab.Table[string] // folded word → its standard spelling
	givenNames  vocab.Table[Gender]
	familyFirst vocab.Table[bool]
	particles   vocab.Table[bool]
}

// New returns a gazetteer of the built-in tables.
func New() (*Gazetteer, error) {
	data, err := fs.Sub(builtIn, "data")
	if err != nil {
		return nil, fmt.Errorf("open built-in tables: %w", err)
	}
	return build(data, nil)
}

// Load returns a gazetteer of the built-in tables and the user's tables in
// dir: files of the same names and formats as the built-in ones, any of which
// may be missing, and columns too. A user's row replaces the built-in row of
// the same key in the columns that the user's table has, and a user's reading
// of a name comes first; a user's holder cuts short or displaces those built in
// for the same seat at the same time.
//
// The error names each file and line and what is wrong there, all faults of
// one table at once; its category is [graph.ErrInvalid]. A dir that
// is not there gives [graph.ErrNotFound].
func Load(dir string) (*Gazetteer, error) {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil, fmt.Errorf("gazetteer folder %s: %w", dir, graph.ErrNotFound)
	}
	own := os.DirFS(dir)
	files, err := fs.Glob(own, "*.tsv")
	if err != nil {
		return nil, fmt.Errorf("list gazetteer folder %s: %w", dir, err)
	}
	for _, f := range files {
		if _, ok := tables[f]; !ok {
			return nil, fmt.Errorf("gazetteer folder %s: %w", dir, graph.Invalidf("no table is called %s; tables are %s", f, strings.Join(tableNames(), ", ")))
		}
	}
	data, err := fs.Sub(builtIn, "data")
	if err != nil {
		return nil, fmt.Errorf("open built-in tables: %w", err)
	}
	g, err := build(data, own)
	if err != nil {
		return nil, fmt.Errorf("load gazetteer folder %s: %w", dir, err)
	}
	return g, nil
}

// table describes the columns of one file; the first needed ones must be there
// and filled, and the values of the first key columns tell its rows apart.
type table struct {
	columns []string
	needed  int
	key     []string
}

var tables = map[string]table{
	"countries.tsv":      {[]string{"iso3", "name", "iso2", "the", "aliases", "acronyms", "former", "adjectives", "people", "capital", "leader", "weight", "wikidata", "until"}, 2, []string{"iso3"}},
	"places.tsv":         {[]string{"name", "kind", "of", "aliases", "former", "adjectives", "people", "iso3", "iso2", "wikidata", "id"}, 2, []string{"id", "name"}},
	"organizations.tsv":  {[]string{"name", "kind", "acronyms", "aliases", "of", "institution", "wikidata", "id"}, 2, []string{"id", "name"}},
	"seats.tsv":          {[]string{"name", "stands", "aliases", "building", "in"}, 2, []string{"name"}},
	"ambiguous.tsv":      {[]string{"name", "readings", "note"}, 2, []string{"name"}},
	"spellings.tsv":      {[]string{"standard", "variants"}, 2, []string{"standard"}},
	"offices.tsv":        {[]string{"office", "title", "class", "rank", "shared"}, 4, []string{"office"}},
	"office_titles.tsv":  {[]string{"office", "of", "title"}, 3, []string{"office", "of"}},
	"holders.tsv":        {[]string{"person", "office", "of", "aliases", "wikidata", "from", "to", "status"}, 1, []string{"person", "office", "of", "from"}},
	"roles.tsv":          {[]string{"role", "surfaces", "class", "use", "of", "office", "gender"}, 5, []string{"role"}},
	"portfolios.tsv":     {[]string{"portfolio", "before", "after", "also"}, 2, []string{"portfolio"}},
	"modifiers.tsv":      {[]string{"surface", "meaning", "position"}, 3, []string{"surface"}},
	"institutions.tsv":   {[]string{"institution", "name", "surfaces", "kind", "only"}, 4, []string{"institution"}},
	"given_names.tsv":    {[]string{"name", "gender"}, 2, []string{"name"}},
	"surnames_first.tsv": {[]string{"surname", "of"}, 2, []string{"surname"}},
	"particles.tsv":      {[]string{"particle"}, 1, []string{"particle"}},
}

func tableNames() []string {
	var out []string
	for f := range tables {
		out = append(out, f)
	}
	slices.Sort(out)
	return out
}

// record is a row with its origin.
type record struct {
	row
	own      bool // from the user's folder
	replaces bool // a built-in row
}

// rows reads a table from both folders and lets own rows replace built-in ones:
// in the columns that the user's table has; and a cell of several values that
// begins with "+" adds to the built-in ones.
func rows(data, own fs.FS, file string) ([]record, error) {
	t := tables[file]
	key := func(r row) string {
		var parts []string
		for i, c := range t.key {
			v := r.get(c)
			if c == "id" && v != "" {
				return v
			}
			if i > 0 || c != "id" {
				parts = append(parts, v)
			}
		}
		return strings.Join(parts, "\t")
	}
	if own == nil { // that built-in rows are unlike one another is for the lint to see
		rs, err := readTable(data, file, t.columns, t.needed)
		out := make([]record, len(rs))
		for i, r := range rs {
			out[i].row = r
		}
		return out, err
	}
	var out []record
	var faults faults
	at := map[string]int{}
	for i, folder := range []fs.FS{data, own} {
		rs, err := readTable(folder, file, t.columns, t.needed)
		if err != nil {
			return nil, err
		}
		for _, r := range rs {
			k := key(r)
			j, seen := at[k]
			switch {
			case !seen:
				at[k] = len(out)
				if i == 1 {
					r = r.over(row{}, t.columns)
				}
				out = append(out, record{row: r, own: i == 1})
			case out[j].own == (i == 1):
				faults.add(r.errorf("%q stands already in line %d; join the rows or give one an id of its own", strings.ReplaceAll(k, "\t", " "), out[j].line))
			default:
				out[j] = record{r.over(out[j].row, t.columns), true, true}
			}
		}
	}
	return out, errors.Join(faults...)
}

func build(data, own fs.FS) (*Gazetteer, error) {
	b := &builder{g: &Gazetteer{
		entries: make(map[graph.ID]*Entry, 1<<13), codes: make(map[string]*Entry, 600), names: newTrie[name](1 << 15),
		leaders: map[graph.ID]string{}, capitals: map[graph.ID]graph.ID{}, adjectives: map[graph.ID]string{},
	}, slugs: make(map[string]graph.ID, 1<<12)}
	b.read = func(file string) []record {
		if b.err != nil {
			return nil
		}
		var rs []record
		rs, b.err = rows(data, own, file)
		return rs
	}
	for _, step := range []func() error{b.spellings, b.ambiguities, b.places, b.countries, b.organizations, b.links, b.seats, b.officeKinds, b.phrases, b.persons, b.givenNames} {
		if err := step(); err != nil {
			return nil, err
		}
		if b.err != nil {
			return nil, b.err
		}
	}
	for _, e := range b.g.entries {
		e.countries, e.placed = b.g.countriesOf(e), true
	}
	for _, n := range b.g.names.nodes {
		slices.SortStableFunc(n.ends, func(x, y name) int { return cmp.Compare(x.rank, y.rank) })
	}
	return b.g, nil
}
