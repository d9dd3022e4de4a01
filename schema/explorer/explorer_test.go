package explorer

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"backchannel/queries"
)

func packed(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHandler(t *testing.T) {
	built := fstest.MapFS{"index.html": {Data: []byte("<!doctype html>page")}, "assets/a-1.js.gz": {Data: packed(t, "run()")}}
	type answer struct {
		Status                     int
		Type, Encoding, Cache, Has string
	}
	tests := map[string]struct {
		files        fstest.MapFS
		formats      []Format
		method, path string
		accept       string
		want         answer
	}{
		"page":               {built, nil, "GET", "/?view=graph&around=country:FRA", "gzip", answer{200, "text/html; charset=utf-8", "", "no-cache", "page"}},
		"part, packed":       {built, nil, "GET", "/assets/a-1.js", "br, gzip", answer{200, "text/javascript; charset=utf-8", "gzip", "public, max-age=31536000, immutable", "\x1f\x8b"}},
		"part, unpacked":     {built, nil, "GET", "/assets/a-1.js", "", answer{200, "text/javascript; charset=utf-8", "", "public, max-age=31536000, immutable", "run()"}},
		"part, gzip refused": {built, nil, "GET", "/assets/a-1.js", "gzip;q=0", answer{200, "text/javascript; charset=utf-8", "", "public, max-age=31536000, immutable", "run()"}},
		"unknown":            {built, nil, "GET", "/graph", "", answer{404, "text/plain; charset=utf-8", "", "", "explorer is at /"}},
		"outside":            {built, nil, "GET", "/assets/../../etc/passwd", "", answer{404, "text/plain; charset=utf-8", "", "", "nothing at this address"}},
		"changing":           {built, nil, "POST", "/", "", answer{405, "text/plain; charset=utf-8", "", "", "only read"}},
		"not built":          {fstest.MapFS{}, nil, "GET", "/", "", answer{200, "text/html; charset=utf-8", "", "no-cache", "make explorer build"}},
		"no exports":         {built, nil, "GET", "/export/formats", "", answer{200, "application/json", "", "no-cache", "[]"}},
		"exports": {built, []Format{{"gexf", "Gephi"}}, "GET", "/export/formats", "", answer{200, "application/json", "", "no-cache",
			`[{"name":"gexf","about":"Gephi"}]`}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(tt.method, tt.path, nil)
			r.Header.Set("Accept-Encoding", tt.accept)
			w := httptest.NewRecorder()
			handler(tt.files, tt.formats).ServeHTTP(w, r)
			h := w.Header()
			got := answer{w.Code, h.Get("Content-Type"), h.Get("Content-Encoding"), tt.want.Cache, tt.want.Has}
			if tt.want.Status == http.StatusOK {
				got.Cache = h.Get("Cache-Control")
			}
			if !strings.Contains(w.Body.String(), tt.want.Has) {
				got.Has = w.Body.String()
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
			if csp := h.Get("Content-Security-Policy"); !strings.Contains(csp, "script-src 'self';") || strings.Contains(csp, "unsafe-eval") {
				t.Errorf("policy %q", csp)
			}
		})
	}
}

func TestQueries(t *testing.T) {
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	handler(fstest.MapFS{}, nil).ServeHTTP(w, httptest.NewRequest("GET", "/queries.json", nil))
	var got []namedQuery
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatalf("%v in %s", err, w.Body)
	}
	if len(got) != len(all) || len(got) == 0 {
		t.Fatalf("%d queries are listed, of %d", len(got), len(all))
	}
	for i, q := range all {
		g := got[i]
		if g.Name != q.Name || g.Question != q.Question || g.Document != q.Document || len(g.Table.Columns) != len(q.Table.Columns) || len(g.Variables) != len(q.Variables) {
			t.Errorf("%s is listed as %+v", q.Name, g)
		}
	}
}

// TestBuiltPage holds the page to its policy: no script but its own files.
func TestBuiltPage(t *testing.T) {
	if !Built() {
		t.Skip("the explorer is not built: make explorer")
	}
	page, err := dist.ReadFile("dist/index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range strings.SplitAfter(string(page), "<script")[1:] {
		if head, _, _ := strings.Cut(tag, ">"); !strings.Contains(head, ` src="/assets/`) {
			t.Errorf("the page has a script of its own: <script%s>", head)
		}
	}
}
