package verbs

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

//go:embed data/*.tsv
var builtIn embed.FS

// Row is one line of the verb table: a verb, noun or adjective, what must stand
// with it, and who takes which part in the event it tells. data/README.md
// explains the columns.
type Row struct {
	WordNeeds WordNeeds // first, since most rows are passed over by a look at them alone

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

	Conditions                           []Need
	AgentPaths, TargetPaths, ObjectPaths []Path
	Status                               graph.EventStatus
	Mode, Cameo                          string
	lean                                 graph.EventType
	Judges                               bool
	weight                               int // how much the row asks for: the row that asks for most wins
	excludes                             int // and of two that ask for as much the one that leaves out more
}

// Name says which row it is, for people.
func (r *Row) Name() string {
	return fmt.Sprintf("%s.tsv:%d %s %s", r.File, r.Line, r.Head, r.Needs)
}

// Need is one condition of a row.
type Need struct {
	Negated bool
	Keys    []string // places to look in, any of them: obj, to, with, that, …; or a flag alone
	Values  []Value  // any of them; none means that something must stand there
}

// Value is what may stand in a place.
type Value struct {
	Kind   string     // "actor", "person", …: a name of that kind; "" for words
	Words  *vocab.Set // lemmas; nil for any
	Judges bool       // an adjective among them judges what stands behind it: "a dangerous step"
}

// Path leads from the row's word to words that name participants:
// obj.whose is the owner of the direct object.
type Path struct {
	Steps []string
	Kind  string // only of that kind: obj.whose:person
}

// None stands in a column for nothing.
const None = "-"

// Entry is what the tables have under a lemma.
type Entry struct {
	Verb, Noun, Adjective []*Row
	Particled             bool      // a verb that has rows with a particle
	In                    []WordSet // those that have the lemma
	Classes               Class
	wanted                *vocab.Set // nouns that the verb has rows for as its object
}

// Tables is everything that the data files say.
type Tables struct {
	Rows      []*Row
	Heads     map[string][]*Row
	Saying    *Row                // the plainest row of saying, for what is found otherwise to be said
	entries   vocab.Table[*Entry] // by lemma
	Particles *vocab.Set          // "call off": verbs that have rows with a particle
	Classes   map[string]*vocab.Set
	Governors map[GovernorKey]Governor
	Referents map[string][]graph.EventType
	Sets      map[string]WordSet
	pasts     map[string]string  // "shook" → "shake"
	finer     map[string][]finer // what makes a CAMEO code finer, by lemma or pair of lemmas
	Planned   map[string]string  // CAMEO code of an act → its code while it is only announced
	Acts      [int(graph.Elected) + 1]Act
}

// Load reads the tables of the data folder. Its error names the file and line of what makes no sense.
func Load() (*Tables, error) {
	t := &Tables{Heads: map[string][]*Row{}, Particles: vocab.Words(), Classes: map[string]*vocab.Set{},
		Governors: map[GovernorKey]Governor{}, Referents: map[string][]graph.EventType{}, pasts: map[string]string{}, Planned: map[string]string{}, Sets: map[string]WordSet{}, finer: map[string][]finer{}}
	if err := each("classes", 2, func(l line) error {
		if t.Classes[l.cols[0]] != nil {
			return l.errorf("class %q has a row above: put the words of both into one", l.cols[0])
		}
		words := vocab.Words()
		for _, w := range strings.Fields(l.cols[1]) {
			words.Add(w)
		}
		t.Classes[l.cols[0]] = words
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
			t.Referents[l.cols[0]] = append(t.Referents[l.cols[0]], et)
		}
		return nil
	}); err != nil {
		return nil, err
	}
	if err := each("pasts", 2, func(l line) error { t.pasts[l.cols[0]] = l.cols[1]; return nil }); err != nil {
		return nil, err
	}
	if err := each("planned", 2, func(l line) error { t.Planned[l.cols[0]] = l.cols[1]; return nil }); err != nil {
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
func (t *Tables) index() {
	t.entries = vocab.Table[*Entry]{}
	at := func(l string) *Entry {
		e := vocab.Get(&t.entries, l)
		if e == nil {
			e = new(Entry)
			t.entries.Set(l, e)
		}
		return e
	}
	for head, rows := range t.Heads {
		// what asks for most first: the first that holds is the best
		slices.SortStableFunc(rows, func(a, b *Row) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(b.excludes, a.excludes))
		})
		switch l := head[len("v:"):]; head[0] {
		case 'v':
			e := at(l)
			e.Verb = rows
			e.wanted = e.objects()
		case 'n':
			at(l).Noun = rows
		case 'a':
			at(l).Adjective = rows
		}
	}
	for verb := range t.Particles.All() {
		first, _, _ := strings.Cut(verb, " ")
		at(first).Particled = true
	}
	for _, r := range t.Heads["v:say"] {
		if r.Type == graph.Stated && r.Asks("that") {
			t.Saying = r
		}
	}
	t.indexWords(at)
	for i, name := range asked {
		for w := range t.Classes[name].All() {
			w, _, _ = strings.Cut(w, ":")
			at(w).Classes |= 1 << i
		}
	}
}

// Entry returns what is known of a lemma; never nil.
func (t *Tables) Entry(l string) *Entry {
	if e := vocab.Get(&t.entries, l); e != nil {
		return e
	}
	return &unknown
}

var unknown Entry

// Class is a set of those classes that are asked for at every word.
type Class uint16

const (
	Refused Class = 1 << iota
	Helps
	Harms
	Cowed
	Undo
	Wrongs // with an object of its own: "offence-done"
	Offends
	Guilty
	WrongDoes // this and what follows do wrong by what they are done to
	Hurts
	Breaks
	Arms
	Stirs
	Begins
)

// asked are their names in classes.tsv, in the same order.
var asked = [...]string{"refused", "helps", "harms", "cowed", "undo", "offence-done", "offence", "guilty", "wrongdoes", "hurts", "breaks", "armers", "stirs", "begins"}

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

func (t *Tables) addRow(file string, l line) error {
	c := l.cols
	et, err := graph.ParseEventType(c[0])
	if err != nil {
		return l.wrap(err)
	}
	r := &Row{Type: et, Head: c[1], Needs: c[2], Agent: c[3], Target: c[4], Object: c[5], Extra: c[6], Example: c[7], Expect: c[8],
		File: file, Line: l.num, Status: graph.StatusActual}
	class, word, ok := strings.Cut(r.Head, ":")
	if !ok || word == "" || !slices.Contains([]string{"v", "n", "a"}, class) {
		return l.errorf("head %q is none of v:VERB, n:NOUN, a:ADJECTIVE", r.Head)
	}
	if class == "v" && strings.Contains(word, " ") {
		t.Particles.Add(word)
		r.weight += 2
	}
	if r.Needs != None {
		for _, f := range strings.Fields(r.Needs) {
			n, err := t.need(f)
			if err != nil {
				return l.wrap(err)
			}
			r.Conditions = append(r.Conditions, n)
			r.weight += n.weight()
			if n.Negated {
				r.excludes++
			}
		}
	}
	for _, p := range []struct {
		to  *[]Path
		col string
	}{{&r.AgentPaths, r.Agent}, {&r.TargetPaths, r.Target}, {&r.ObjectPaths, r.Object}} {
		*p.to = paths(p.col)
	}
	if r.AgentPaths == nil {
		return l.errorf("no agent: name a place such as subj or poss")
	}
	if r.Extra != None {
		for _, f := range strings.Fields(r.Extra) {
			k, v, _ := strings.Cut(f, "=")
			switch k {
			case "mode":
				r.Mode = v
			case "cameo":
				r.Cameo = v
			case "status":
				if r.Status, err = graph.ParseEventStatus(v); err != nil {
					return l.wrap(err)
				}
			case "alt", "lean":
				if r.lean, err = graph.ParseEventType(v); err != nil {
					return l.wrap(err)
				}
			case "judge":
				r.Judges = true
			default:
				return l.errorf("extra %q is none of mode=, cameo=, status=, alt=, lean=, judge", f)
			}
		}
	}
	if r.Example == "" || r.Expect == "" {
		return l.errorf("no example, or nothing expected of it")
	}
	t.Rows = append(t.Rows, r)
	t.Heads[r.Head] = append(t.Heads[r.Head], r)
	return nil
}

var kinds = vocab.Words("actor", "person", "country", "org", "place", "state")

func (t *Tables) need(f string) (Need, error) {
	n := Need{}
	if strings.HasPrefix(f, "!") {
		n.Negated, f = true, f[1:]
	}
	keys, values, has := strings.Cut(f, "=")
	if k, kind, ok := strings.Cut(keys, ":"); ok { // subj:person
		if !kinds.Has(kind) {
			return n, graph.Invalidf("%q is no kind of name in %q", kind, f)
		}
		n.Keys, n.Values = []string{k}, []Value{{Kind: kind}}
		return n, nil
	}
	n.Keys = strings.Split(keys, "|")
	if !has || values == "*" {
		return n, nil
	}
	plain := vocab.Words()
	for _, v := range strings.Split(values, "|") {
		switch {
		case strings.HasPrefix(v, "<"):
			kind := strings.Trim(v, "<>")
			if !kinds.Has(kind) {
				return n, graph.Invalidf("%q is no kind of name in %q", v, f)
			}
			n.Values = append(n.Values, Value{Kind: kind})
		case strings.HasPrefix(v, "@"):
			words, ok := t.Classes[v[1:]]
			if !ok {
				return n, graph.Invalidf("classes.tsv has no class %q, which %q asks for", v[1:], f)
			}
			n.Values = append(n.Values, Value{Words: words, Judges: v == "@bad" || v == "@admirable"})
		case strings.Contains(v, "="):
			return n, graph.Invalidf("%q asks twice in one condition: put | between the places and one = behind them", f)
		default:
			plain.Add(v)
		}
	}
	if plain.Len() > 0 {
		n.Values = append(n.Values, Value{Words: plain})
	}
	return n, nil
}

func (n Need) weight() int {
	switch {
	case n.Negated:
		return 0
	case len(n.Keys) == 1 && (n.Keys[0] == None):
		return 0
	case n.Values == nil && len(n.Keys) > 1:
		return 1
	}
	w := 3
	for _, v := range n.Values {
		if v.Words != nil {
			w = 4
		}
	}
	if n.Values == nil {
		w = 2
	}
	if n.Keys[0] == "subj" {
		w = 1
	}
	return w
}

// Asks reports whether the row has the condition.
func (r *Row) Asks(key string) bool {
	for _, n := range r.Conditions {
		if n.Keys[0] == key && !n.Negated {
			return true
		}
	}
	return false
}

// paths reads the places of a column, in the order in which they are tried.
func paths(col string) (out []Path) {
	if col == None {
		return nil
	}
	for _, f := range strings.Fields(col) {
		out = append(out, NewPath(f))
	}
	return out
}

// NewPath reads a path as a column has it: steps parted by dots, and behind a colon the kind: "obj.whose:person".
func NewPath(s string) Path {
	s, kind, _ := strings.Cut(s, ":")
	return Path{strings.Split(s, "."), kind}
}
