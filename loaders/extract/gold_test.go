package extract_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"backchannel/graph"
)

// gold is a hand-annotated article, in the form that docs/extract.md describes.
type gold struct {
	Entities []struct {
		Kind     string
		Names    []string
		Optional bool
	}
	Holdings []struct {
		Person, Of, Status string
		Titles             []string
		Optional           bool
	}
	Events []struct {
		Ref, Object, Date string
		Type              list
		Agents, Targets   list
		Optional          bool
	}
}

// list reads a string or a list of strings.
type list []string

func (l *list) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*l = list{one}
		return nil
	}
	var many []string
	if err := json.Unmarshal(b, &many); err != nil {
		return err
	}
	*l = many
	return nil
}

func readGold(t testing.TB, file string) gold {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return g
}

// tally counts what was found, missed and found wrongly.
type tally struct{ right, wrong, missed int }

func (t *tally) add(o tally) {
	t.right, t.wrong, t.missed = t.right+o.right, t.wrong+o.wrong, t.missed+o.missed
}

func (t tally) scores() (precision, recall, f1 float64) {
	if t.right == 0 {
		return 0, 0, 0
	}
	precision = float64(t.right) / float64(t.right+t.wrong)
	recall = float64(t.right) / float64(t.right+t.missed)
	return precision, recall, 2 * precision * recall / (precision + recall)
}

// score is how one article was read.
type score struct {
	entities, holdings, events, coarse tally
	dates, dated                       int
	judged                             []judgement
}

// judgement says of one event how sure the extractor was and whether it was right.
type judgement struct {
	confidence float64
	right      bool
}

func fold(s string) string { return strings.TrimPrefix(graph.FoldText(s), "the ") }

// cell is one agent × target of an event, with every answer that is accepted.
type cell struct {
	types, targets map[string]bool
	agent          string
	event          int
	optional       bool
	date           string
	hasObject      bool
}

const noTarget = "none"

// reciprocal types are matched in both directions.
func reciprocal(types map[string]bool) bool {
	for _, t := range []string{"CALLED", "MET", "AGREED", "SIGNED", "CONSULT", "AGREE", "COOPERATE"} {
		if types[t] {
			return true
		}
	}
	return false
}

// plain is an event of either side with canonical names.
type plain struct {
	types, agents, targets []string
	object                 int // index, -1
	optional               bool
	date                   string
}

func cells(events []plain, coarse, isGold bool) []cell {
	level := func(t string) string {
		if et, err := graph.ParseEventType(t); coarse && err == nil {
			return et.PLOVER()
		}
		return t
	}
	var out []cell
	for i, e := range events {
		types := map[string]bool{}
		for _, t := range e.types {
			types[level(t)] = true
		}
		objects := map[string]bool{}
		if e.object >= 0 {
			o := events[e.object]
			agents := o.agents
			if len(agents) == 0 {
				agents = []string{noTarget}
			}
			for _, t := range o.types {
				for _, a := range agents {
					objects["object "+level(t)+" "+a] = true
				}
			}
		}
		agents := e.agents
		if len(agents) == 0 {
			agents = []string{noTarget}
		}
		add := func(a string, targets ...string) {
			c := cell{types, map[string]bool{}, a, i, e.optional, e.date, e.object >= 0}
			for _, t := range targets {
				c.targets[t] = true
			}
			for o := range objects {
				c.targets[o] = true
			}
			out = append(out, c)
		}
		if reciprocal(types) && len(e.targets) == 0 && e.object < 0 && len(agents) > 1 {
			for j, a := range agents {
				for _, b := range agents[j+1:] {
					add(a, b)
				}
			}
			continue
		}
		for _, a := range agents {
			switch {
			case isGold && e.object >= 0:
				add(a, e.targets...)
			case len(e.targets) > 0:
				for _, t := range e.targets {
					add(a, t)
				}
			case e.object >= 0:
				add(a)
			default:
				add(a, noTarget)
			}
		}
	}
	return out
}

func common(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

func agree(g, o cell) bool {
	if !common(g.types, o.types) {
		return false
	}
	if g.agent == o.agent && common(g.targets, o.targets) {
		return true
	}
	both := map[string]bool{}
	for t := range g.types {
		if o.types[t] {
			both[t] = true
		}
	}
	return reciprocal(both) && o.targets[g.agent] && g.targets[o.agent]
}

// pair matches one to one, as many as can be, what is wanted before what is
// optional. It returns for each gold item its answer, -1 for none.
func pair(n, m int, optional func(int) bool, fits func(g, o int) bool, better func(g, o int) bool) []int {
	edges := make([][]int, n)
	for g := range edges {
		for o := range m {
			if fits(g, o) {
				edges[g] = append(edges[g], o)
			}
		}
		slices.SortStableFunc(edges[g], func(a, b int) int {
			switch x, y := better(g, a), better(g, b); {
			case x == y:
				return 0
			case x:
				return -1
			}
			return 1
		})
	}
	owner := map[int]int{}
	var place func(g int, seen map[int]bool) bool
	place = func(g int, seen map[int]bool) bool {
		for _, o := range edges[g] {
			if seen[o] {
				continue
			}
			seen[o] = true
			if other, taken := owner[o]; !taken || place(other, seen) {
				owner[o] = g
				return true
			}
		}
		return false
	}
	for _, want := range []bool{false, true} {
		for g := range n {
			if optional(g) == want {
				place(g, map[int]bool{})
			}
		}
	}
	out := slices.Repeat([]int{-1}, n)
	for o, g := range owner {
		out[g] = o
	}
	return out
}

func count(match []int, m int, optional func(int) bool) tally {
	t := tally{wrong: m}
	for g, o := range match {
		switch {
		case o >= 0:
			t.wrong--
			if !optional(g) {
				t.right++
			}
		case !optional(g):
			t.missed++
		}
	}
	return t
}

// compare scores facts against gold, as the scorer of the specification does.
func compare(g gold, f graph.Facts) score {
	var s score
	canon := map[string]string{}
	set := func(k, v string) {
		if _, ok := canon[k]; !ok {
			canon[k] = v
		}
	}
	for _, e := range g.Entities {
		set(fold(e.Names[0]), e.Names[0])
	}
	for _, e := range g.Entities {
		for _, n := range e.Names {
			set(fold(n), e.Names[0])
			set(e.Kind+" "+fold(n), e.Names[0])
		}
	}
	entities := map[graph.ID]graph.Entity{}
	var listed []graph.Entity
	for _, e := range f.Entities {
		entities[e.ID] = e
		if e.Kind != graph.Office {
			listed = append(listed, e)
		}
	}
	name := func(id graph.ID) string {
		e, ok := entities[id]
		if !ok {
			return string(id)
		}
		all := append([]string{e.Name}, e.Aliases...)
		for _, n := range all {
			if c, ok := canon[e.Kind.String()+" "+fold(n)]; ok {
				return c
			}
		}
		for _, n := range all {
			if c, ok := canon[fold(n)]; ok {
				return c
			}
		}
		return e.Name
	}
	goldName := func(n string) string {
		if c, ok := canon[fold(n)]; ok {
			return c
		}
		return n
	}

	var wanted []int
	for i, e := range g.Entities {
		if e.Kind != "Office" {
			wanted = append(wanted, i)
		}
	}
	never := func(int, int) bool { return false }
	opt := func(i int) bool { return g.Entities[wanted[i]].Optional }
	s.entities = count(pair(len(wanted), len(listed), opt, func(i, o int) bool {
		w, e := g.Entities[wanted[i]], listed[o]
		return w.Kind == e.Kind.String() && slices.ContainsFunc(w.Names, func(n string) bool {
			return fold(n) == fold(e.Name) || slices.ContainsFunc(e.Aliases, func(a string) bool { return fold(a) == fold(n) })
		})
	}, never), len(listed), opt)

	opt = func(i int) bool { return g.Holdings[i].Optional }
	s.holdings = count(pair(len(g.Holdings), len(f.Holdings), opt, func(i, o int) bool {
		w, h := g.Holdings[i], f.Holdings[o]
		of, status := noTarget, w.Status
		if w.Of != "" {
			of = goldName(w.Of)
		}
		if status == "" {
			status = "current"
		}
		got := noTarget
		if x := entities[h.Office].Of; x != "" {
			got = name(x)
		}
		return goldName(w.Person) == name(h.Person) && of == got && status == h.Status.String() &&
			slices.ContainsFunc(w.Titles, func(t string) bool { return fold(t) == fold(h.Title) })
	}, never), len(f.Holdings), opt)

	var want, got []plain
	refs := map[string]int{}
	for i, e := range g.Events {
		if e.Ref != "" {
			refs[e.Ref] = i
		}
	}
	for _, e := range g.Events {
		p := plain{types: e.Type, object: -1, optional: e.Optional, date: e.Date}
		for _, a := range e.Agents {
			p.agents = append(p.agents, goldName(a))
		}
		for _, x := range e.Targets {
			p.targets = append(p.targets, goldName(x))
		}
		if i, ok := refs[e.Object]; ok && e.Object != "" {
			p.object = i
		}
		want = append(want, p)
	}
	byID := map[graph.EventID]int{}
	for i, e := range f.Events {
		byID[e.ID] = i
	}
	for _, e := range f.Events {
		p := plain{types: []string{e.Type.String()}, object: -1, date: e.Date.String()}
		for _, a := range e.Agents {
			p.agents = append(p.agents, name(a))
		}
		for _, x := range e.Targets {
			p.targets = append(p.targets, name(x))
		}
		if i, ok := byID[e.Object]; ok && e.Object != "" {
			p.object = i
		}
		got = append(got, p)
	}
	right := make([]bool, len(got))
	for _, coarse := range []bool{false, true} {
		gc, oc := cells(want, coarse, true), cells(got, coarse, false)
		opt := func(i int) bool { return gc[i].optional }
		match := pair(len(gc), len(oc), opt, func(i, o int) bool { return agree(gc[i], oc[o]) },
			func(i, o int) bool { return gc[i].date == "" || gc[i].date == oc[o].date })
		t := count(match, len(oc), opt)
		// An event with an object and targets stands once per agent.
		found := map[[2]any]bool{}
		taken := map[int]bool{}
		for i, o := range match {
			if o < 0 {
				continue
			}
			taken[o] = true
			found[[2]any{oc[o].event, oc[o].agent}] = true
			if !coarse {
				right[oc[o].event] = true
				if gc[i].date != "" {
					s.dated++
					if gc[i].date == oc[o].date {
						s.dates++
					}
				}
			}
		}
		for o, c := range oc {
			if !taken[o] && c.hasObject && found[[2]any{c.event, c.agent}] {
				t.wrong--
			}
		}
		if coarse {
			s.coarse = t
		} else {
			s.events = t
		}
	}
	for i, e := range f.Events {
		s.judged = append(s.judged, judgement{e.Confidence, right[i]})
	}
	return s
}
