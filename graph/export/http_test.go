package export_test

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"backchannel/graph/export"
)

// TestHandler asks for exports over HTTP.
func TestHandler(t *testing.T) {
	s := open(t)
	generated(t, 3, 3, s)
	server := httptest.NewServer(export.Handler(s, export.Options{Facts: exactly}, 1))
	t.Cleanup(server.Close)
	get := func(query string) (*http.Response, string) {
		t.Helper()
		res, err := http.Get(server.URL + "/export?" + query)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res, string(body)
	}
	want, _ := write(t, s, export.Selection{Projection: export.Actors}, "graphml")
	if res, body := get("format=graphml&projection=actors"); res.StatusCode != http.StatusOK || body != want.files[""].String() ||
		res.Header.Get("Content-Type") != "application/graphml+xml" {
		t.Errorf("GraphML: %s, %s, %d bytes", res.Status, res.Header.Get("Content-Type"), len(body))
	}
	_, body := get("format=graphml&packed=true")
	z, err := zip.NewReader(strings.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	if got := strings.Join(names, " "); got != "backchannel.graphml manifest.json CITATION.cff citation.bib" {
		t.Errorf("the archive holds %s", got)
	}
	for query, status := range map[string]int{"format=gif": 400, "depth=x": 400, "colour=red": 400, "packed=perhaps": 400, "country=FR": 400, "kind=ship": 400, "min-confidence=2": 400, "type=SANG": 400,
		"around=person:nobody&format=csv": 404, "format=jsonl&projection=actors": 400} {
		if res, body := get(query); res.StatusCode != status {
			t.Errorf("%s: %s %s, want %d", query, res.Status, body, status)
		}
	}
	if res, body := get("publisher=org:nobody"); res.StatusCode != http.StatusOK || body != "" || res.Header.Get("Content-Disposition") == "" {
		t.Errorf("of nothing: %s, %v, %q", res.Status, res.Header, body)
	}
	if res, body := get("format=csv&kind=person"); res.StatusCode != http.StatusOK || body == "" {
		t.Errorf("a kind in small letters: %s, %d bytes", res.Status, len(body))
	}
	res, err := http.Post(server.URL+"/export", "text/plain", bytes.NewReader(nil))
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %s", res.Status)
	}
}
