package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	zombie "zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/sqlite"
)

// fileWith makes a database with plain SQLite.
func fileWith(t *testing.T, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	c, err := zombie.OpenConn(path, zombie.OpenReadWrite, zombie.OpenCreate)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := sqlitex.ExecuteScript(c, script, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefuses(t *testing.T) {
	text := filepath.Join(t.TempDir(), "text.db")
	if err := os.WriteFile(text, []byte("The quick brown fox jumps over the lazy dog, again and again and again, for more than a hundred bytes of text."), 0o600); err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(t.TempDir(), "newer.db")
	s, err := sqlite.Open(t.Context(), newer, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	c, err := zombie.OpenConn(newer, zombie.OpenReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	if err := sqlitex.ExecuteScript(c, "PRAGMA user_version = 999;", nil); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, path string
		options    sqlite.Options
		want       error
	}{
		{"another program's tables", fileWith(t, "CREATE TABLE bookmarks (url);"), sqlite.Options{}, graph.ErrConflict},
		{"another program's mark", fileWith(t, "PRAGMA application_id = 7;"), sqlite.Options{}, graph.ErrConflict},
		{"a newer schema", newer, sqlite.Options{}, graph.ErrConflict},
		{"no database", text, sqlite.Options{}, graph.ErrConflict},
		{"a folder", t.TempDir(), sqlite.Options{}, graph.ErrUnavailable},
		{"a folder that is not there", filepath.Join(t.TempDir(), "none", "graph.db"), sqlite.Options{}, graph.ErrUnavailable},
		{"nothing, where something must be", filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{MustExist: true}, graph.ErrNotFound},
		{"no name", "", sqlite.Options{}, graph.ErrInvalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := sqlite.Open(t.Context(), tt.path, tt.options)
			if err == nil {
				s.Close(t.Context())
			}
			if !errors.Is(err, tt.want) {
				t.Errorf("got the error %v, want one of category %q", err, tt.want)
			}
		})
	}
}

func TestOpenTakesAnEmptyFile(t *testing.T) {
	s, err := sqlite.Open(t.Context(), fileWith(t, ""), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestKept writes, closes, opens again and reads, in one process and as two.
func TestKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	model := graphtest.NewModel()
	facts := graphtest.Generate(11, 8)
	for i, f := range facts {
		s, err := sqlite.Open(t.Context(), path, sqlite.Options{MustExist: i > 0})
		if err != nil {
			t.Fatal(err)
		}
		for _, to := range []graph.Store{model, s} {
			if err := to.Write(t.Context(), f); err != nil {
				t.Fatal(err)
			}
		}
		if i == len(facts)-1 {
			graphtest.Compare(t, model, s)
		}
		if err := s.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTwoStores writes to one file through two stores at once, as two
// processes would.
func TestTwoStores(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	var stores [2]*sqlite.Store
	var opening sync.WaitGroup
	for i := range stores {
		opening.Go(func() {
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			stores[i] = s
		})
	}
	opening.Wait()
	if t.Failed() {
		return
	}
	var writing sync.WaitGroup
	for i, s := range stores {
		writing.Go(func() {
			for j := range 20 {
				b := graphtest.NewFacts(fmt.Sprintf("article-%d-%d", i, j))
				b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{b.Person("Somebody")}, Date: graphtest.Day("2026-01-20")})
				if err := s.Write(t.Context(), b.Facts()); err != nil {
					t.Errorf("store %d, article %d: %v", i, j, err)
				}
			}
		})
	}
	writing.Wait()
	for _, s := range stores {
		st, err := s.Stats(t.Context())
		if err != nil || st.Claims != 40 {
			t.Errorf("%d claims (error %v), want 40", st.Claims, err)
		}
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

// TestWaitsForWriters lets another program hold the file longer than allowed.
func TestWaitsForWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Busy: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	c, err := zombie.OpenConn(path, zombie.OpenReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := sqlitex.ExecuteTransient(c, "BEGIN IMMEDIATE", nil); err != nil {
		t.Fatal(err)
	}
	f := graphtest.NewFacts("a").Facts()
	if err := s.Write(t.Context(), f); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("got %v, want it to be unavailable", err)
	}
	if _, err := s.Stats(t.Context()); err != nil {
		t.Errorf("a read does not wait for writers: %v", err)
	}
	if err := sqlitex.ExecuteTransient(c, "ROLLBACK", nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Write(t.Context(), f); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestMemory(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write(t.Context(), graphtest.Generate(1, 3)...); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.Path()); err != nil {
		t.Error(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Dir(s.Path())); !os.IsNotExist(err) {
		t.Errorf("the temporary folder is still there (error %v)", err)
	}
}

// TestInterrupts ends a read and a write in the midst of their statements.
func TestInterrupts(t *testing.T) {
	s := open(t)
	var facts []graph.Facts
	for f := range graphtest.Synthetic(4_000) {
		facts = append(facts, f)
	}
	if err := s.Write(t.Context(), facts...); err != nil {
		t.Fatal(err)
	}
	before, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, call := range map[string]func(context.Context) error{
		"read": func(ctx context.Context) error {
			_, err := s.Aggregate(ctx, graph.EventFilter{}, []graph.Dimension{graph.ByPublisher, graph.ByAgent, graph.ByTarget}, 10)
			return err
		},
		"write": func(ctx context.Context) error {
			var more []graph.Facts
			for _, f := range facts {
				f.Extractor.Name = "another"
				more = append(more, f)
			}
			return s.Write(ctx, more...)
		},
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Millisecond)
		if err := call(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: got the error %v, want the context's", name, err)
		}
		cancel()
	}
	after, err := s.Stats(t.Context())
	if err != nil {
		t.Fatalf("the next read: %v", err)
	}
	if d := cmp.Diff(before, after); d != "" {
		t.Errorf("stats (-before +after):\n%s", d)
	}
}
