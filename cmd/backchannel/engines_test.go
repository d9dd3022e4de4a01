package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/loaders"
	"backchannel/loaders/extract"
	"backchannel/loaders/jsonl"
)

// command runs a command line of the program in this process.
func command(t *testing.T, env map[string]string, args ...string) string {
	t.Helper()
	for k, v := range env {
		t.Setenv(k, v)
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), args, terminal{strings.NewReader(""), &out, &errs}); code != 0 {
		t.Fatalf("backchannel %s: exit status %d\n%s", strings.Join(args, " "), code, errs.String())
	}
	return out.String()
}

// TestBothEnginesAnswerAlike loads the samples (and the seed article, where it
// is) into both engines, in two orders, and compares the answers to the
// project's own question byte for byte.
func TestBothEnginesAnswerAlike(t *testing.T) {
	db := neo4jtest.Open(t)
	env := map[string]string{"BACKCHANNEL_PASSWORD": db.Password}
	names := []string{filepath.Join(root, "loaders/testdata/articles")}
	if seed := filepath.Join(root, "../shared/articles/seed.txt"); exists(seed) {
		names = append(names, seed)
	}
	sqlite := "sqlite:" + filepath.Join(t.TempDir(), "graph.db")
	neo4j := strings.Replace(db.URI, "bolt://", "bolt://"+db.User+"@", 1) + "/" + db.Name
	command(t, nil, append([]string{"load", "--store", sqlite}, names...)...)
	command(t, env, append([]string{"load", "--store", neo4j}, reversed(t, names)...)...)
	command(t, env, append([]string{"load", "--store", neo4j}, names...)...) // again, in the other order
	for _, query := range []string{"disclosures", "message_chain", "meetings", "denials", "country_relations", "brokers"} {
		want, got := command(t, nil, "query", query, "--format", "json", "--store", sqlite), command(t, env, "query", query, "--format", "json", "--store", neo4j)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-sqlite +neo4j)\n%s", query, diff)
		}
		if query == "disclosures" && !strings.Contains(got, "COMMENTED_ON") {
			t.Errorf("nobody comments on a disclosure:\n%s", got)
		}
	}
	if got := command(t, env, "check", "--store", neo4j); !strings.Contains(got, " 0 problems") {
		t.Error(got)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// reversed names the files themselves, the last first.
func reversed(t *testing.T, names []string) []string {
	t.Helper()
	var files []string
	for _, s := range loaders.Find(names, nil) {
		files = append([]string{s.Name}, files...)
	}
	return files
}

// TestKilledLoad kills a load with SIGKILL in the middle, loads again, and
// wants the graph of a load that was left alone.
func TestKilledLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "backchannel")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	lines := filepath.Join(dir, "many.jsonl")
	f, err := os.Create(lines)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(7, 7))
	for i := range 1500 {
		b := graphtest.NewFacts(fmt.Sprintf("killed-%d", i)).Published(graphtest.Day("2026-01-21"))
		ann, bob := b.Person(fmt.Sprintf("Ann %d", rng.IntN(40))), b.Person(fmt.Sprintf("Bob %d", rng.IntN(40)))
		b.Event(graph.Event{Type: graph.Called, Agents: []graph.ID{ann}, Targets: []graph.ID{bob}, Status: graph.StatusActual, Confidence: 0.5,
			Date: graphtest.Day(fmt.Sprintf("2026-01-%02d", 1+rng.IntN(28)))}, "They spoke by telephone.")
		if err := jsonl.Write(f, "", b.Facts()); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	whole, broken := "sqlite:"+filepath.Join(dir, "whole.db"), filepath.Join(dir, "broken.db")
	command(t, nil, "load", "--store", whole, lines)

	for round := range 3 {
		cmd := exec.Command(program, "load", "--store", "sqlite:"+broken, lines)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Wherever the kill falls, before the first article or after the last,
		// what must hold afterwards is the same.
		deadline := time.Now().Add(20 * time.Second)
		for size := int64(100_000 * (round + 1)); fileSize(broken+"-wal")+fileSize(broken) < size && time.Now().Before(deadline); {
			time.Sleep(time.Millisecond)
		}
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if got := command(t, nil, "check", "--store", "sqlite:"+broken); !strings.Contains(got, " 0 problems") {
			t.Errorf("after kill %d: %s", round+1, got)
		}
	}
	command(t, nil, "load", "--store", "sqlite:"+broken, lines)
	const all = `{ events(first: 10000, orderBy: DATE_ASC) { totalCount nodes { id date agents { id } targets { id } evidence { text article { id } } } } }`
	query := filepath.Join(dir, "all.graphql")
	if err := os.WriteFile(query, []byte(all), 0o644); err != nil {
		t.Fatal(err)
	}
	want := command(t, nil, "query", query, "--format", "json", "--store", whole)
	if got := command(t, nil, "query", query, "--format", "json", "--store", "sqlite:"+broken); got != want {
		t.Errorf("the graph of the killed load differs:\n%s", cmp.Diff(want, got))
	}
}

func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// TestExtractThenLoad: the two halves of loading, run apart, make the graph
// that one load makes.
func TestExtractThenLoad(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	if err := loaders.Read(context.Background(), loaders.Samples(), x, loaders.Options{Jobs: 2}, func(it loaders.Item) error {
		if it.Err != nil {
			return it.Err
		}
		return jsonl.Write(&lines, it.File, it.Facts)
	}); err != nil {
		t.Fatal(err)
	}
	for line, err := range jsonl.Read(&lines) {
		if err != nil {
			t.Fatal(err)
		}
		for it, err := range readAgain(t, x, line.File) {
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(it.Facts, line.Facts); diff != "" {
				t.Errorf("%s (-extracted +read back)\n%s", line.File, diff)
			}
		}
	}
}

// readAgain reads the sample of that name.
func readAgain(t *testing.T, x *extract.Extractor, name string) func(func(loaders.Item, error) bool) {
	t.Helper()
	return func(yield func(loaders.Item, error) bool) {
		for _, s := range loaders.Samples() {
			if s.Name == name {
				err := loaders.Read(t.Context(), []loaders.Source{s}, x, loaders.Options{Jobs: 1}, func(it loaders.Item) error {
					yield(it, it.Err)
					return nil
				})
				if err != nil {
					yield(loaders.Item{}, err)
				}
			}
		}
	}
}
