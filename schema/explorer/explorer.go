// Package explorer serves the browser page for looking at the graph. The page
// is built from web/ by `make explorer`, where Node is present, and embedded;
// without it a plain page says how to get it. The package knows nothing of the
// graph: the page talks to /graphql. It adds /queries.json, the named questions.
package explorer

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed all:dist
var dist embed.FS

// policy lets the page run its own scripts only. Styles may be inline, which
// the query editor needs.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const notBuilt = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Backchannel</title>
<h1>Backchannel</h1>
<p>The explorer was not built into this program, which needs Node 20 or newer.
Install it and run <code>make explorer build</code>.</p>
<p>The GraphQL endpoint is at <code>/graphql</code> and works without it, for example:</p>
<pre>curl -s -H 'Content-Type: application/json' -d '{"query":"{stats{edges}}"}' http://HOST/graphql</pre>
</html>
`

// Built reports whether the page was built into this program.
func Built() bool {
	_, err := fs.Stat(dist, "dist/index.html")
	return err == nil
}

// Format is a way in which the server exports what a view shows.
type Format struct {
	Name  string `json:"name"`  // as GET /export takes it
	About string `json:"about"` // who reads it
}

// Handler serves the page at /, its parts below /assets/, the named questions
// at /queries.json and the formats that the page may offer at
// /export/formats; none, where the server exports nothing. Every view is the
// page with another query string; any other path is not found.
func Handler(formats []Format) http.Handler {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		// The pattern above names the folder.
		panic(err)
	}
	return handler(sub, formats)
}

func handler(files fs.FS, formats []Format) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-cache")
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			h.Set("Allow", "GET, HEAD")
			http.Error(w, "the explorer is only read", http.StatusMethodNotAllowed)
			return
		}
		name := strings.TrimPrefix(r.URL.Path, "/")
		switch {
		case name == "queries.json":
			serveQueries(w, r)
		case name == "export/formats":
			serveJSON(w, r, append([]Format{}, formats...))
		case name == "" || name == "index.html":
			if _, err := fs.Stat(files, "index.html"); err != nil {
				h.Set("Content-Type", "text/html; charset=utf-8")
				if r.Method == http.MethodGet {
					_, _ = w.Write([]byte(strings.ReplaceAll(notBuilt, "HOST", html(r.Host))))
				}
				return
			}
			serveFile(w, r, files, "index.html")
		default:
			if strings.HasPrefix(name, "assets/") {
				// Names of assets change with their content.
				h.Set("Cache-Control", "public, max-age=31536000, immutable")
			}
			serveFile(w, r, files, name)
		}
	})
}

func html(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "'", "&#39;").Replace(s)
}
