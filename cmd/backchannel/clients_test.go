package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/graph/graphtest"
)

// The Python packages of client.py, in the versions that it was written with.
var gqlPackages = []string{"gql[requests]==4.4.0"}

// TestClients asks a server that wants tokens by the clients that people use:
// Apollo Client, Relay, graphql-request, graphql-sse, and gql for Python.
// The npm package graphql-http audits it, as the reference for GraphQL over
// HTTP.
func TestClients(t *testing.T) {
	clients, err := filepath.Abs("testdata/clients")
	if err != nil {
		t.Fatal(err)
	}
	sdl, err := filepath.Abs(filepath.Join(root, "schema/schema.graphql"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	s := emptyGraph(t)
	if err := s.Write(t.Context(), graphtest.Generate(3, 40)...); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte("secret"))
	t.Setenv("BACKCHANNEL_TOKEN_LINES", "editor ann "+hex.EncodeToString(sum[:]))
	url, _ := serving(t, s)
	locked, _ := serving(t, s, "--only-persisted")
	run := func(t *testing.T, dir, name string, args ...string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), name, args...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		t.Logf("%s", out)
		if err != nil {
			t.Errorf("%s %s: %v", filepath.Base(name), strings.Join(args, " "), err)
		}
	}
	t.Run("node", func(t *testing.T) {
		dir := installed(t, clients, "npm", func(dir string) [][]string {
			return [][]string{{"npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"}}
		})
		raw, err := os.ReadFile(sdl)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, "schema.graphql"), raw, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		run(t, dir, "node", "node_modules/relay-compiler/cli.js", "relay.config.json")
		run(t, dir, "node", "clients.mjs", url+"/graphql", "secret")
		run(t, dir, "node", "audit.mjs", url+"/graphql", "secret")
		run(t, dir, "node", "persisted.mjs", locked+"/graphql", "secret")
	})
	t.Run("python", func(t *testing.T) {
		dir := installed(t, clients, strings.Join(gqlPackages, " "), func(dir string) [][]string {
			return [][]string{{"python3", "-m", "venv", "--clear", "venv"},
				append([]string{filepath.Join(dir, "venv/bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"}, gqlPackages...)}
		})
		run(t, dir, filepath.Join(dir, "venv/bin/python"), "client.py", url+"/graphql", "secret")
	})
}

// installed copies a folder to a place in the user's cache where the commands
// have been run, and returns that. They run again when what they install
// changes. What cannot be installed skips the test, or fails it if CI is "true".
func installed(t *testing.T, folder, what string, commands func(dir string) [][]string) string {
	t.Helper()
	missing := func(err error) {
		t.Helper()
		if err != nil && os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		if err != nil {
			t.Skipf("NO CLIENTS, so they are not tried: %v", err)
		}
	}
	cache, err := os.UserCacheDir()
	missing(err)
	lock, err := os.ReadFile(filepath.Join(folder, "package-lock.json"))
	missing(err)
	sum := sha256.Sum256(append([]byte(what), lock...))
	dir := filepath.Join(cache, "backchannel", "clients-"+hex.EncodeToString(sum[:6]))
	err = filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, rel)), 0o755); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, rel), raw, 0o644)
	})
	missing(err)
	ready := filepath.Join(dir, "ready")
	if _, err := os.Stat(ready); err == nil {
		return dir
	}
	for _, c := range commands(dir) {
		cmd := exec.CommandContext(t.Context(), c[0], c[1:]...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			missing(fmt.Errorf("%s: %w\n%s", strings.Join(c, " "), err, out))
		}
	}
	missing(os.WriteFile(ready, nil, 0o644))
	return dir
}
