package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
)

// helper names the variable that makes this test binary a second program: it
// writes the facts of that seed into the file.
const helper, helperFile = "BACKCHANNEL_TEST_WRITER", "BACKCHANNEL_TEST_FILE"

func TestMain(m *testing.M) {
	if seed := os.Getenv(helper); seed != "" {
		if err := writeAll(context.Background(), os.Getenv(helperFile), seed); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// shares are the facts that programs write at once: each its own articles, all
// about the same people and events.
func shares(program string) []graph.Facts {
	var facts []graph.Facts
	for i := range 15 {
		b := graphtest.NewFacts(fmt.Sprint("article-", i, "-of-", program))
		a, o := b.Person("A Person", "Alias "+program), b.Organization("NATO")
		said := b.Event(graph.Event{Type: graph.Warned, Agents: []graph.ID{a}, Targets: []graph.ID{o}, Date: graphtest.Day("2026-01-20")})
		b.Event(graph.Event{Type: graph.Rejected, Agents: []graph.ID{o}, Object: said, Date: graphtest.Day(fmt.Sprintf("2026-01-%02d", i+1))})
		facts = append(facts, b.Facts())
	}
	return facts
}

func writeAll(ctx context.Context, file, program string) error {
	s, err := Open(ctx, file, Options{})
	if err != nil {
		return err
	}
	for _, f := range shares(program) {
		if err := s.Write(ctx, f); err != nil {
			return errors.Join(err, s.Close(ctx))
		}
	}
	return s.Close(ctx)
}

// TestProcesses has three processes write one file at once; the graph is then
// the same as written by one.
func TestProcesses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.db")
	var others []*exec.Cmd
	for _, program := range []string{"1", "2"} {
		c := exec.Command(os.Args[0], "-test.run=^$")
		c.Env = append(os.Environ(), helper+"="+program, helperFile+"="+file)
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		others = append(others, c)
	}
	if err := writeAll(t.Context(), file, "3"); err != nil {
		t.Error(err)
	}
	for _, c := range others {
		if err := c.Wait(); err != nil {
			t.Error(err)
		}
	}
	alone := graphtest.NewModel()
	for _, program := range []string{"1", "2", "3"} {
		if err := alone.Write(t.Context(), shares(program)...); err != nil {
			t.Fatal(err)
		}
	}
	graphtest.Compare(t, alone, openStore(t, file))
}

// TestDiskFull lets a write find no more room: it says so, leaves the graph as
// it was, and succeeds once there is room again.
func TestDiskFull(t *testing.T) {
	s := openStore(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Write(t.Context(), graphtest.Generate(5, 4)...); err != nil {
		t.Fatal(err)
	}
	before := graphtest.Snapshot(t, s)
	limit := func(pages int) {
		w := <-s.writer
		defer func() { s.writer <- w }()
		if _, err := number(w.Conn, fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
			t.Fatal(err)
		}
	}
	limit(1) // SQLite takes the present size for less
	var more []graph.Facts
	for f := range graphtest.Synthetic(2_000) {
		more = append(more, f)
	}
	err := s.Write(t.Context(), more...)
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "full") {
		t.Errorf("got the error %v, want one of category %q that says what is full", err, graph.ErrUnavailable)
	}
	graphtest.DiffAnswers(t, before, graphtest.Snapshot(t, s))
	limit(1 << 30)
	if err := s.Write(t.Context(), more...); err != nil {
		t.Errorf("with room again: %v", err)
	}
	problems := 0
	if _, err := graph.Check(t.Context(), s, func(p graph.Problem) { problems++; t.Log(p) }); err != nil || problems > 0 {
		t.Errorf("%d problems, error %v", problems, err)
	}
}
