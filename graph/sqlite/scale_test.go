package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"backchannel/graph/graphtest"
)

func openStore(t *testing.T, file string) *Store {
	t.Helper()
	s, err := Open(t.Context(), file, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.WithoutCancel(t.Context())) })
	return s
}

// TestLarge answers as it does where a country has too many events to look them
// up first, and a graph too many articles to look each one's publisher up.
func TestLarge(t *testing.T) {
	wasFew, wasSingly := few, singly
	few, singly = 0, 0
	t.Cleanup(func() { few, singly = wasFew, wasSingly })
	graphtest.RunPair(t, 7, graphtest.NewModel(), openStore(t, Memory))
}

// TestMigrates brings a file of schema version 1, written by a program that
// folded names otherwise, to the newest schema.
func TestMigrates(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.db")
	s := openStore(t, file)
	if err := s.Write(t.Context(), graphtest.Generate(5, 20)...); err != nil {
		t.Fatal(err)
	}
	want := graphtest.Snapshot(t, s)
	w := <-s.writer
	err := script(w.Conn, `DROP INDEX events_by_confidence; DROP INDEX events_by_type; DROP INDEX events_by_latest; DROP INDEX holdings_by_latest; DROP INDEX direct_by_event;
		DROP INDEX events_by_recorded; CREATE INDEX events_by_recorded ON events (recorded);
		DROP INDEX readings_by_extractor; ALTER TABLE readings DROP COLUMN claims;
		UPDATE names SET folded = 'otherwise';
		INSERT INTO name_words (name_words) VALUES ('delete-all'); INSERT INTO title_words (title_words) VALUES ('delete-all');
		INSERT INTO evidence_words (evidence_words) VALUES ('delete-all');
		PRAGMA user_version = 1;`)
	s.writer <- w
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	graphtest.DiffAnswers(t, want, graphtest.Snapshot(t, openStore(t, file)))
}
