package schema_test

import (
	"errors"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestAudit runs the audits of the npm package graphql-http, the reference
// for GraphQL over HTTP.
func TestAudit(t *testing.T) {
	need := func(err error, what string) {
		t.Helper()
		if err != nil && os.Getenv("CI") == "true" {
			t.Fatalf("%s: %v", what, err)
		}
		if err != nil {
			t.Skipf("NO AUDIT of GraphQL over HTTP: %s: %v", what, err)
		}
	}
	node, err := exec.LookPath("node")
	need(err, "find node")
	npm, err := exec.LookPath("npm")
	need(err, "find npm")
	dir := t.TempDir()
	for _, f := range []string{"package.json", "package-lock.json", ".npmrc", "audit.mjs"} {
		raw, err := os.ReadFile(filepath.Join("testdata/audit", f))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, f), raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	install := exec.CommandContext(t.Context(), npm, "ci", "--no-audit", "--no-fund", "--loglevel=error")
	install.Dir = dir
	out, err := install.CombinedOutput()
	if err != nil {
		err = errors.Join(err, errors.New(string(out)))
	}
	need(err, "install graphql-http")

	api, _ := open(t)
	server := httptest.NewServer(api.Handler())
	defer server.Close()
	audit := exec.CommandContext(t.Context(), node, "audit.mjs", server.URL)
	audit.Dir = dir
	out, err = audit.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Errorf("audits failed: %v", err)
	}
}
