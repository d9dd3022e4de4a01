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
	"time"

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
	_, err = export.Write(ctx, s, export.Selection{Projection: export.Projection(what[2])}, f, discard{}, export.Options{Facts: exactly})
	return err
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
	for _, c := range [][2]string{{"graphml", "full"}, {"jsonl", "full"}, {"csv", "events"}, {"parquet", "full"}, {"csv", "actors"}} {
		b.Run(c[0]+"/"+c[1], func(b *testing.B) {
			for b.Loop() {
				cmd := exec.CommandContext(b.Context(), os.Args[0])
				cmd.Env = append(os.Environ(), child+"="+path+"|"+c[0]+"|"+c[1])
				start, peak := time.Now(), 0
				if err := cmd.Start(); err != nil {
					b.Fatal(err)
				}
				done := make(chan error, 1)
				go func() { done <- cmd.Wait() }()
				for over := false; !over; {
					select {
					case err := <-done:
						if err != nil {
							b.Fatal(err)
						}
						over = true
					case <-time.After(50 * time.Millisecond):
						peak = max(peak, resident(cmd.Process.Pid))
					}
				}
				b.ReportMetric(float64(events)/time.Since(start).Seconds(), "events/s")
				b.ReportMetric(float64(peak)/1024, "MB-resident")
			}
		})
	}
}

var highest = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// resident is the most memory that a process has had so far, in kB; 0 where
// the system does not say.
func resident(pid int) int {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	if m := highest.FindSubmatch(raw); m != nil {
		n, _ := strconv.Atoi(string(m[1]))
		return n
	}
	return 0
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
