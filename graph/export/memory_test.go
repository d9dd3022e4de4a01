package export_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/graph/sqlite"
)

// The variable by which the benchmark tells its child what to export: the
// graph's path, the format and the projection.
const child = "BACKCHANNEL_EXPORT_CHILD"

func TestMain(m *testing.M) {
	if what := os.Getenv(child); what != "" {
		if err := exportAlone(strings.Split(what, "|")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(neo4jtest.Main(m))
}

// discard is an Output that keeps nothing.
type discard struct{}

func (discard) Create(string) (io.Writer, error) { return io.Discard, nil }

func exportAlone(what []string) error {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, what[0], sqlite.Options{MustExist: true})
	if err != nil {
		return err
	}
	defer s.Close(ctx)
	f, err := export.ParseFormat(what[1])
	if err != nil {
		return err
	}
	if _, err = export.Write(ctx, s, export.Selection{Projection: export.Projection(what[2])}, f, discard{}, export.Options{Facts: exactly}); err != nil {
		return err
	}
	_, err = fmt.Println(highWater())
	return err
}

// highWater is the most memory that this process has had resident so far, in
// kB; 0 where the system does not say.
func highWater() int {
	raw, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	n := 0
	if m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(raw); m != nil {
		n, _ = strconv.Atoi(string(m[1]))
	}
	return n
}

// BenchmarkExport exports a synthetic graph, each time in a process of its own,
// and reports the most memory that was resident:
//
//	EVENTS=1000000 go test -run - -bench Export -benchtime 1x -timeout 2h ./graph/export
//
// GRAPH names a file to keep the graph in, so that the next run need not make it.
func BenchmarkExport(b *testing.B) {
	events, err := strconv.Atoi(os.Getenv("EVENTS"))
	if err != nil {
		events = 20_000
	}
	path := os.Getenv("GRAPH")
	if path == "" {
		path = filepath.Join(b.TempDir(), "graph.db")
	}
	if _, err := os.Stat(path); err != nil {
		synthetic(b, path, events)
	}
	projections := map[string][]export.Projection{"csv": {export.Full, export.Events, export.Actors, export.ActorEvents}}
	for _, f := range export.Formats() {
		for _, p := range append(projections[f.Name], export.Full)[:max(1, len(projections[f.Name]))] {
			b.Run(f.Name+"/"+string(p), func(b *testing.B) {
				for b.Loop() {
					cmd := exec.CommandContext(b.Context(), os.Args[0])
					cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s|%s|%s", child, path, f.Name, p))
					cmd.Stderr = os.Stderr
					out, err := cmd.Output()
					if err != nil {
						b.Fatal(err)
					}
					peak, err := strconv.Atoi(strings.TrimSpace(string(out)))
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(float64(peak)/1024, "MB-resident")
				}
				b.ReportMetric(float64(events*b.N)/b.Elapsed().Seconds(), "events/s")
			})
		}
	}
}

func synthetic(b *testing.B, path string, events int) {
	b.Helper()
	s, err := sqlite.Open(b.Context(), path, sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close(b.Context())
	var part []graph.Facts
	flush := func() {
		if err := s.Write(b.Context(), part...); err != nil {
			b.Fatal(err)
		}
		part = part[:0]
	}
	for f := range graphtest.Synthetic(events) {
		if part = append(part, f); len(part) == 10_000 {
			flush()
		}
	}
	flush()
}
