package what

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

//go:embed data/*.tsv
var builtIn embed.FS

// Row is one line of the verb table: a verb, noun or adjective, what must stand
// with it, and who takes which part in the event it tells. data/README.md
// explains the columns.
type Row struct {
	words wordNeeds // first, since most rows are passed over by a look at them alone

	Type   graph.EventType
	Head   string // "v:expel", "v:call off", "n:visit", "a:grateful"
	Needs  string
	Agent  string
	Target string
	Object string
	Extra  string
	// Example is a sentence that the row reads, Expect the event in it.
	Example, Expect string
	File            string // the table's name without ".tsv"
	Line            int    // in that file, from 1

	needs                 []need
	agent, target, object []path
	status                graph.EventStatus
	mode, cameo           string
	lean                  graph.EventType
	judges                bool
	weight                int // how much the row asks for: the row that asks for most wins
	excludes              int // and of two that ask for as much the one that leaves out more
}

// Name says which row it is, for people.
func (r *Row) Name() string {
	return fmt.Sprintf("%s.tsv:%d %s %s", r.File, r.Line, r.Head, r.Needs)
}

// need is one condition of a row.
type need struct {
	negated bool
	keys    []string // places to look in, any of them: obj, to, with, that, …; or a flag alone
	values  []value  // any of them; none means that something must stand there
}

// value is what may stand in a place.
type value struct {
	kind   string          // "actor", "person", …: a name of that kind; "" for words
	words  map[string]bool // lemmas; nil for any
	judges bool            // an adjective among them judges what stands behind it: "a dangerous step"
}

// path leads from the row's word to words that name participants:
// obj.whose is the owner of the direct object.
type path struct {
	steps []string
	kind  string // only of that kind: obj.whose:person
}

// none stands in a column for nothing.
const none = "-"

// entry is what the tables have under a lemma.
type entry struct {
	verb, noun, adjective []*Row
	particled             bool      // a verb that has rows with a particle
	in                    []wordSet // those that have the lemma
	classes               class
}

// tables is everything that the data files say.
type tables struct {
	rows      []*Row
	heads     map[string][]*Row
	saying    *Row                // the plainest row of saying, for what is found otherwise to be said
	entries   vocab.Table[*entry] // by lemma
	particles map[string]bool     // "call off": verbs that have rows with a particle
	classes   map[string]map[string]bool
	governors map[governorKey]governor
	referents map[string][]graph.EventType
	sets      map[string]wordSet
	pasts     map[string]string  // "shook" → "shake"
	finer     map[string][]finer // what makes a CAMEO code finer, by lemma or pair of lemmas
	planned   map[string]string  // CAMEO code of an act → its code while it is only announced
	acts      [int(graph.Elected) + 1]act
}

// Rows returns the verb table in the order of its files, read only.
func (r *Reader) Rows() []*Row { return r.tables.rows }

// loadTables reads the tables of the data folder. Its error names the file and line of what makes no sense.
func loadTables() (*tables, error) {
	t := &tables{heads: map[string][]*Row{}, particles: map[string]bool{}, classes: map[string]map[string]bool{},
		governors: map[governorKey]governor{}, referents: map[string][]graph.EventType{}, pasts: map[string]string{}, planned: map[string]string{}, sets: map[string]wordSet{}, finer: map[string][]finer{}}
	if err := each("classes", 2, func(l line) error {
		if t.classes[l.cols[0]] != nil {
			return l.errorf("class %q has a row above: put the words of both into one", l.cols[0])
		}
		words := map[string]bool{}
		for _, w := range strings.Fields(l.cols[1]) {
			words[w] = true
		}
		t.classes[l.cols[0]] = words
		return nil
	}); err != nil {
		return nil, err
	}
	if err := each("governors", 4, t.addGovernor); err != nil {
		return nil, err
	}
	if err := each("referents", 2, func(l line) error {
		for _, name := range strings.Fields(l.cols[1]) {
			et, err := graph.ParseEventType(name)
			if err != nil {
				return l.wrap(err)
			}
			t.referents[l.cols[0]] = append(t.referents[l.cols[0]], et)
		}
		return nil
	}); err != nil {
		return nil, err
	}
	if err := each("pasts", 2, func(l line) error { t.pasts[l.cols[0]] = l.cols[1]; return nil }); err != nil {
		return nil, err
	}
	if err := each("planned", 2, func(l line) error { t.planned[l.cols[0]] = l.cols[1]; return nil }); err != nil {
		return nil, err
	}
	if err := each("finer", 10, t.addFiner); err != nil {
		return nil, err
	}
	if err := each("types", 7, t.addType); err != nil {
		return nil, err
	}
	for _, file := range []string{"contact", "speech", "position", "cooperation", "coercion", "office"} {
		if err := each(file, 9, func(l line) error { return t.addRow(file, l) }); err != nil {
			return nil, err
		}
	}
	t.index()
	return t, nil
}

// index makes the entries of the rows that were added.
func (t *tables) index() {
	t.entries = vocab.Table[*entry]{}
	at := func(l string) *entry {
		e := vocab.Get(&t.entries, l)
		if e == nil {
			e = new(entry)
			t.entries.Set(l, e)
		}
		return e
	}
	for head, rows := range t.heads {
		// what asks for most first: the first that holds is the best
		slices.SortStableFunc(rows, func(a, b *Row) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(b.excludes, a.excludes))
		})
		switch l := head[len("v:"):]; head[0] {
		case 'v':
			at(l).verb = rows
		case 'n':
			at(l).noun = rows
		case 'a':
			at(l).adjective = rows
		}
	}
	for verb := range t.particles {
		first, _, _ := strings.Cut(verb, " ")
		at(first).particled = true
	}
	for _, r := range t.heads["v:say"] {
		if r.Type == graph.Stated && r.asks("that") {
			t.saying = r
		}
	}
	t.indexWords(at)
	for i, name := range asked {
		for w := range t.classes[name] {
			w, _, _ = strings.Cut(w, ":")
			at(w).classes |= 1 << i
		}
	}
}

// entry returns what is known of a lemma; never nil.
func (t *tables) entry(l string) *entry {
	if e := vocab.Get(&t.entries, l); e != nil {
		return e
	}
	return &unknown
}

var unknown entry

// class is a set of those classes that are asked for at every word.
type class uint8

const (
	refused class = 1 << iota
	helps
	harms
	cowed
	undo
	wrongs // with an object of its own: "offence-done"
	offends
	guilty
)

// asked are their names in classes.tsv, in the same order.
var asked = [...]string{"refused", "helps", "harms", "cowed", "undo", "offence-done", "offence", "guilty"}

// of reports whether the lemma at t is of the class.
func (s *sentence) of(t int, c class) bool { return s.entries[t].classes&c != 0 }

// line is one row of a data file.
type line struct {
	file string
	num  int
	cols []string
}

func (l line) wrap(err error) error { return fmt.Errorf("data/%s.tsv:%d: %w", l.file, l.num, err) }

func (l line) errorf(format string, args ...any) error {
	return l.wrap(graph.Invalidf(format, args...))
}

// each calls do for each line of a table but its header and comments.
func each(file string, cols int, do func(line) error) error {
	raw, err := fs.ReadFile(builtIn, "data/"+file+".tsv")
	if err != nil {
		return fmt.Errorf("read verb tables: %w", err)
	}
	header := true
	for i, s := range strings.Split(string(raw), "\n") {
		s = strings.TrimSuffix(s, "\r")
		if s == "" || strings.HasPrefix(s, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		l := line{file, i + 1, strings.Split(s, "\t")}
		if len(l.cols) != cols {
			return l.errorf("%d columns, want %d", len(l.cols), cols)
		}
		if err := do(l); err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) addRow(file string, l line) error {
	c := l.cols
	et, err := graph.ParseEventType(c[0])
	if err != nil {
		return l.wrap(err)
	}
	r := &Row{Type: et, Head: c[1], Needs: c[2], Agent: c[3], Target: c[4], Object: c[5], Extra: c[6], Example: c[7], Expect: c[8],
		File: file, Line: l.num, status: graph.StatusActual}
	class, word, ok := strings.Cut(r.Head, ":")
	if !ok || word == "" || !slices.Contains([]string{"v", "n", "a"}, class) {
		return l.errorf("head %q is none of v:VERB, n:NOUN, a:ADJECTIVE", r.Head)
	}
	if class == "v" && strings.Contains(word, " ") {
		t.particles[word] = true
		r.weight += 2
	}
	if r.Needs != none {
		for _, f := range strings.Fields(r.Needs) {
			n, err := t.need(f)
			if err != nil {
				return l.wrap(err)
			}
			r.needs = append(r.needs, n)
			r.weight += n.weight()
			if n.negated {
				r.excludes++
			}
		}
	}
	for _, p := range []struct {
		to  *[]path
		col string
	}{{&r.agent, r.Agent}, {&r.target, r.Target}, {&r.object, r.Object}} {
		*p.to = paths(p.col)
	}
	if r.agent == nil {
		return l.errorf("no agent: name a place such as subj or poss")
	}
	if r.Extra != none {
		for _, f := range strings.Fields(r.Extra) {
			k, v, _ := strings.Cut(f, "=")
			switch k {
			case "mode":
				r.mode = v
			case "cameo":
				r.cameo = v
			case "status":
				if r.status, err = graph.ParseEventStatus(v); err != nil {
					return l.wrap(err)
				}
			case "alt", "lean":
				if r.lean, err = graph.ParseEventType(v); err != nil {
					return l.wrap(err)
				}
			case "judge":
				r.judges = true
			default:
				return l.errorf("extra %q is none of mode=, cameo=, status=, alt=, lean=, judge", f)
			}
		}
	}
	if r.Example == "" || r.Expect == "" {
		return l.errorf("no example, or nothing expected of it")
	}
	t.rows = append(t.rows, r)
	t.heads[r.Head] = append(t.heads[r.Head], r)
	return nil
}

// lemma mends a dictionary form that lacks its last letter, "telephon", or behind "co-" has one too many.
func (t *tables) lemma(l string, tag parse.Tag) string {
	if tag != parse.VERB || l == "" || t.heads["v:"+l] != nil {
		return l
	}
	if v := t.pasts[l]; v != "" {
		return v
	}
	if v := t.gerund(l); v != "" && strings.HasSuffix(l, "ing") {
		return v // "in addition to rejecting", taken for an infinitive
	}
	if k := strings.TrimSuffix(l, "e"); strings.HasPrefix(l, "co-") && t.heads["v:"+k] != nil {
		return k // "co-chaire"
	}
	if t.heads["v:"+l+"e"] == nil {
		return l
	}
	return l + "e"
}

// stem returns the verb with rows whose past tense a word can be, "" for none.
func (t *tables) stem(w string) string {
	w = lower(w)
	if l := t.pasts[w]; l != "" {
		return l
	}
	if !strings.HasSuffix(w, "ed") {
		return ""
	}
	for _, l := range [...]string{strings.TrimSuffix(w, "d"), strings.TrimSuffix(w, "ed")} {
		if t.heads["v:"+l] != nil {
			return l
		}
		if n := len(l); n > 3 && l[n-1] == l[n-2] && t.heads["v:"+l[:n-1]] != nil {
			return l[:n-1]
		}
	}
	return ""
}

var kinds = map[string]bool{"actor": true, "person": true, "country": true, "org": true, "place": true, "state": true}

func (t *tables) need(f string) (need, error) {
	n := need{}
	if strings.HasPrefix(f, "!") {
		n.negated, f = true, f[1:]
	}
	keys, values, has := strings.Cut(f, "=")
	if k, kind, ok := strings.Cut(keys, ":"); ok { // subj:person
		if !kinds[kind] {
			return n, graph.Invalidf("%q is no kind of name in %q", kind, f)
		}
		n.keys, n.values = []string{k}, []value{{kind: kind}}
		return n, nil
	}
	n.keys = strings.Split(keys, "|")
	if !has || values == "*" {
		return n, nil
	}
	plain := map[string]bool{}
	for _, v := range strings.Split(values, "|") {
		switch {
		case strings.HasPrefix(v, "<"):
			kind := strings.Trim(v, "<>")
			if !kinds[kind] {
				return n, graph.Invalidf("%q is no kind of name in %q", v, f)
			}
			n.values = append(n.values, value{kind: kind})
		case strings.HasPrefix(v, "@"):
			words, ok := t.classes[v[1:]]
			if !ok {
				return n, graph.Invalidf("classes.tsv has no class %q, which %q asks for", v[1:], f)
			}
			n.values = append(n.values, value{words: words, judges: v == "@bad" || v == "@admirable"})
		case strings.Contains(v, "="):
			return n, graph.Invalidf("%q asks twice in one condition: put | between the places and one = behind them", f)
		default:
			plain[v] = true
		}
	}
	if len(plain) > 0 {
		n.values = append(n.values, value{words: plain})
	}
	return n, nil
}

func (n need) weight() int {
	switch {
	case n.negated:
		return 0
	case len(n.keys) == 1 && (n.keys[0] == none):
		return 0
	case n.values == nil && len(n.keys) > 1:
		return 1
	}
	w := 3
	for _, v := range n.values {
		if v.words != nil {
			w = 4
		}
	}
	if n.values == nil {
		w = 2
	}
	if n.keys[0] == "subj" {
		w = 1
	}
	return w
}

// asks reports whether the row has the condition.
func (r *Row) asks(key string) bool {
	for _, n := range r.needs {
		if n.keys[0] == key && !n.negated {
			return true
		}
	}
	return false
}

// paths reads the places of a column, in the order in which they are tried.
func paths(col string) (out []path) {
	if col == none {
		return nil
	}
	for _, f := range strings.Fields(col) {
		out = append(out, newPath(f))
	}
	return out
}

// newPath reads a path as a column has it: steps parted by dots, and behind a colon the kind: "obj.whose:person".
func newPath(s string) path {
	s, kind, _ := strings.Cut(s, ":")
	return path{strings.Split(s, "."), kind}
}
