package export_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/export"
)

var errFull = errors.New("no space left on device")

// full is an Output that takes so many bytes in all.
type full struct{ room int }

func (f *full) Create(string) (io.Writer, error) { return f, nil }

func (f *full) Write(b []byte) (int, error) {
	if len(b) > f.room {
		n := f.room
		f.room = 0
		return n, errFull
	}
	f.room -= len(b)
	return len(b), nil
}

// TestFullDisk has every format tell of a disk that is full at once, soon, or
// shortly before the end.
func TestFullDisk(t *testing.T) {
	s := open(t)
	generated(t, 3, 3, s)
	for _, f := range export.Formats() {
		out, _ := write(t, s, export.Selection{}, f.Name)
		size := 0
		for _, name := range out.names {
			size += out.files[name].Len()
		}
		for _, room := range []int{0, 1, size / 2, size - 1} {
			_, err := export.Write(t.Context(), s, export.Selection{}, f, &full{room}, export.Options{Facts: exactly})
			if !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d of %d bytes: %v", f.Name, room, size, err)
			}
		}
		if _, err := export.Write(t.Context(), s, export.Selection{}, f, &full{size}, export.Options{Facts: exactly}); err != nil {
			t.Errorf("%s with room for all: %v", f.Name, err)
		}
	}
}

// TestCancelled gives exports up on the way: nothing is left behind, neither
// where they were to go nor among temporary files.
func TestCancelled(t *testing.T) {
	s := open(t)
	generated(t, 3, 3, s)
	scratch := t.TempDir()
	t.Setenv("TMPDIR", scratch)
	for _, f := range export.Formats() {
		dir := t.TempDir()
		for _, name := range []string{"export", "export.zip", "export.gz"} {
			if f.Several && name == "export.gz" {
				continue // refused: see TestNewTargetRefuses
			}
			target, err := export.NewTarget(filepath.Join(dir, name), f)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithCancel(t.Context())
			_, err = export.Write(ctx, s, export.Selection{}, f, target, export.Options{Facts: exactly, Progress: func(done, _ int) {
				if done == 3 {
					cancel()
				}
			}})
			cancel()
			target.Abort()
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s to %s: %v", f.Name, name, err)
			}
		}
		for _, d := range []string{dir, scratch} {
			left, err := os.ReadDir(d)
			if err != nil || len(left) > 0 {
				t.Errorf("%s leaves behind %v %v", f.Name, left, err)
			}
		}
	}
}

// TestNewTargetRefuses what an export would wrongly take the place of.
func TestNewTargetRefuses(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe") // no regular file, as devices are not
	l, err := net.Listen("unix", pipe)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for _, tt := range []struct {
		path, format string
		want         error
	}{
		{pipe, "graphml", graph.ErrInvalid},
		{pipe, "csv", graph.ErrInvalid},
		{dir, "graphml", graph.ErrConflict},
		{dir + "/", "graphml", graph.ErrConflict},
		{"", "graphml", graph.ErrConflict},
		{dir, "csv", graph.ErrConflict},
		{filepath.Join(dir, "csv.gz"), "csv", graph.ErrInvalid},
		{filepath.Join(dir, "nowhere", "x.graphml"), "graphml", graph.ErrNotFound},
	} {
		f, err := export.ParseFormat(tt.format)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := export.NewTarget(tt.path, f); !errors.Is(err, tt.want) {
			t.Errorf("%s to %q: %v, want an error of category %q", tt.format, tt.path, err, tt.want)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("it leaves behind %v %v", left, err)
	}
}

// stalled is a store that does not answer before the context ends.
type stalled struct {
	graph.Store
	asked chan struct{}
}

func (s stalled) Events(ctx context.Context, _ graph.EventFilter, _ graph.EventOrder, _ graph.Page) (graph.List[graph.Event], error) {
	s.asked <- struct{}{}
	<-ctx.Done()
	return graph.List[graph.Event]{}, ctx.Err()
}

// TestClientGone turns others away while one exports, and ends the work of a
// client that has gone.
func TestClientGone(t *testing.T) {
	s := stalled{open(t), make(chan struct{}, 1)}
	h, ended := export.Handler(s, export.Options{Facts: exactly}, 1), make(chan struct{}, 3)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() { ended <- struct{}{} }()
		h.ServeHTTP(w, r)
	}))
	defer server.Close()
	get := func(ctx context.Context) (int, http.Header, error) {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/export?format=graphml", nil)
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return 0, nil, err
		}
		defer res.Body.Close()
		return res.StatusCode, res.Header, nil
	}
	for range 2 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		gone := make(chan error, 1)
		go func() {
			_, _, err := get(ctx)
			gone <- err
		}()
		<-s.asked
		status, header, err := get(t.Context())
		if err != nil || status != http.StatusServiceUnavailable || header.Get("Retry-After") == "" {
			t.Errorf("while another exports: %d %v %v", status, header, err)
		}
		<-ended
		cancel()
		if err := <-gone; !errors.Is(err, context.Canceled) {
			t.Errorf("the client that went: %v", err)
		}
		<-ended // in time, or the test does not end
	}
}
