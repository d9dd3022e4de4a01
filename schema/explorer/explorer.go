// Package explorer serves the browser page for looking at the graph. The page
// is built from web/ by `make explorer`, where Node is present, and embedded;
// without it a plain page says how to get it. The package knows nothing of the
// graph: the page talks to /graphql.
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

// Handler serves the page and its parts. Paths that name no part are the
// page's own, so that each view can be a link.
func Handler() http.Handler {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		// The pattern above names the folder.
		panic(err)
	}
	files := http.FileServerFS(sub)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		if !Built() {
			h.Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte(strings.ReplaceAll(notBuilt, "HOST", html(r.Host))))
			return
		}
		name := strings.TrimPrefix(r.URL.Path, "/")
		if strings.HasPrefix(name, "assets/") {
			// Names of assets change with their content.
			h.Set("Cache-Control", "public, max-age=31536000, immutable")
		} else if _, err := fs.Stat(sub, name); err != nil || name == "" {
			h.Set("Cache-Control", "no-cache")
			r.URL.Path = "/"
		}
		files.ServeHTTP(w, r)
	})
}

func html(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "'", "&#39;").Replace(s)
}
