package what_test

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"backchannel/graph"
)

var unseen = flag.String("unseen", "testdata/unseen.txt", "the table of sentences that TestUnseen reads")

// TestUnseen reads each sentence of the table by itself. Every event that it
// expects must be found and none besides, but for statements, which need not be
// told apart from what is stated. The head of the table says how it is written.
func TestUnseen(t *testing.T) {
	raw, err := os.ReadFile(*unseen)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not here: name a table with -unseen", *unseen)
	}
	if err != nil {
		t.Fatal(err)
	}
	p := newPipeline(t)
	all, bad := 0, 0
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		sentence, expect, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("%s:%d: no \" => \" between the sentence and its events", *unseen, i+1)
		}
		all++
		got := p.read(t, sentence)
		if missing, extra := compare(expect, got); len(missing)+len(extra) > 0 {
			bad++
			t.Errorf("%s:%d: %s\n  missing %q\n  extra   %q\n  got     %q", *unseen, i+1, sentence, missing, extra, got)
		}
	}
	t.Logf("%d of %d sentences are read as expected", all-bad, all)
}

// compare returns which expected events are not among those read, and which of
// those read nothing expects.
func compare(expect string, got []string) (missing, extra []string) {
	used := make([]bool, len(got))
	for _, e := range strings.Split(expect, ";") {
		e = strings.TrimSpace(e)
		if e == "-" || e == "" {
			continue
		}
		optional := strings.HasPrefix(e, "?")
		e = strings.TrimSpace(strings.TrimPrefix(e, "?"))
		found := false
		for i, g := range got {
			if !used[i] && fits(e, g) {
				used[i], found = true, true
				break
			}
		}
		if !found && !optional {
			missing = append(missing, e)
		}
	}
	for i, g := range got {
		if !used[i] && !strings.HasPrefix(g, "STATED ") {
			extra = append(extra, g)
		}
	}
	return missing, extra
}

// fits reports whether an event read is the one expected.
func fits(expect, got string) bool {
	got, _, _ = strings.Cut(got, " [")
	got, _, _ = strings.Cut(got, " (")
	wantType, want, _ := strings.Cut(expect, " ")
	gotType, got, _ := strings.Cut(got, " ")
	if !slices.Contains(strings.Split(wantType, "|"), gotType) {
		return false
	}
	want, wantObject, _ := strings.Cut(want, "@")
	got, gotObject, _ := strings.Cut(got, "@")
	if o := strings.TrimSpace(wantObject); o != "" && o != strings.TrimSpace(gotObject) {
		return false
	}
	wantAgents, wantTargets, sided := strings.Cut(want, ">")
	gotAgents, gotTargets, _ := strings.Cut(got, ">")
	if et, _ := graph.ParseEventType(gotType); et.IsReciprocal() {
		if sided {
			wantAgents = strings.TrimRight(wantAgents+"&"+wantTargets, "& ")
		}
		return names(wantAgents, gotAgents)
	}
	if gotObject != "" && strings.TrimSpace(wantTargets) == "*" {
		return names(wantAgents, gotAgents)
	}
	return names(wantAgents, gotAgents) && names(wantTargets, gotTargets)
}

// names reports whether one of the alternatives a & b|c names just the parties.
func names(want, got string) bool {
	want = strings.TrimSpace(want)
	if want == "*" {
		return true
	}
	split := func(s string) []string {
		var out []string
		for _, n := range strings.Split(s, "&") {
			parts := strings.Split(strings.TrimSpace(n), "*")
			for i := range parts {
				parts[i] = graph.FoldText(parts[i])
			}
			if n = strings.Join(parts, "*"); n != "" {
				out = append(out, n)
			}
		}
		return out
	}
	parties := split(got)
	for _, alt := range strings.Split(want, "|") {
		left := slices.Clone(parties)
		ok := true
		for _, w := range split(alt) {
			k := slices.IndexFunc(left, func(g string) bool { return named(w, g) })
			if k < 0 {
				ok = false
				break
			}
			left = slices.Delete(left, k, k+1)
		}
		if ok && len(left) == 0 {
			return true
		}
	}
	return false
}

// named reports whether a name is the one wanted: the whole name, its last
// words, or a pattern with *.
func named(want, got string) bool {
	if strings.Contains(want, "*") {
		ok, err := path.Match(want, got)
		return err == nil && ok
	}
	return got == want || strings.HasSuffix(got, " "+want) && !strings.HasSuffix(got, "of "+want)
}
