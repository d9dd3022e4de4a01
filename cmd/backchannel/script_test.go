package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"backchannel/graph/neo4j/neo4jtest"
)

// server ends the Neo4j that tests may have started.
type server struct{ *testing.M }

// Run runs the tests.
func (s server) Run() int { return neo4jtest.Main(s.M) }

func TestMain(m *testing.M) {
	testscript.Main(server{m}, map[string]func(){
		"backchannel": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			os.Exit(run(ctx, os.Args[1:], terminal{os.Stdin, os.Stdout, os.Stderr}))
		},
	})
}

// TestScripts runs the program as users do; see testdata/script. Each script
// finds the sample articles in $SAMPLES and the bad ones in $BAD.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs(filepath.Join(root, "loaders/testdata/articles"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			e.Setenv("BAD", filepath.Join(filepath.Dir(samples), "bad"))
			return nil
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "serves": serves, "endpoint": endpoint},
	})
}

// exits runs a program and wants the exit status given first: exits 2 backchannel load
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM [ARG ...]")
	}
	got := "0"
	var failed *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &failed):
		got = strconv.Itoa(failed.ExitCode())
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// endpoint starts a server that answers as OpenAI-compatible endpoints do: with
// the file find.json to a first pass, check.json to a second, else with a
// status; it puts its base URL into $ENDPOINT and writes what it is asked into
// asked.jsonl: endpoint [STATUS]
func endpoint(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 1 {
		ts.Fatalf("usage: endpoint [STATUS]")
	}
	var mu sync.Mutex // guards asked.jsonl
	log := ts.MkAbs("asked.jsonl")
	ts.Check(os.WriteFile(log, nil, 0o666))
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, err := io.ReadAll(r.Body)
		mu.Lock()
		defer mu.Unlock()
		if f, ferr := os.OpenFile(log, os.O_APPEND|os.O_WRONLY, 0); err == nil && ferr == nil {
			_, _ = fmt.Fprintf(f, "%s %s %s\n", r.URL.Path, r.Header.Get("Authorization"), raw)
			_ = f.Close()
		}
		w.Header().Set("Content-Type", "application/json")
		if len(args) == 1 {
			status, _ := strconv.Atoi(args[0])
			w.WriteHeader(status)
			_, _ = io.WriteString(w, `{"error":{"message":"no","code":null}}`)
			return
		}
		file := "find.json"
		if strings.Contains(string(raw), `"name":"verdicts"`) {
			file = "check.json"
		}
		content, err := os.ReadFile(ts.MkAbs(file))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{
			"message": map[string]string{"role": "assistant", "content": string(content)}, "finish_reason": "stop"}}})
	}))
	ts.Defer(s.Close)
	ts.Setenv("ENDPOINT", s.URL+"/v1")
}

// serves starts a server, asks it whether it is well and a question, and ends
// it as Ctrl-C does: serves backchannel serve --listen 127.0.0.1:0
func serves(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: serves PROGRAM [ARG ...]")
	}
	path, err := exec.LookPath(args[0])
	ts.Check(err)
	cmd := exec.Command(path, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"))
	cmd.Stderr = ts.Stderr()
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	defer func() { _ = cmd.Process.Kill() }()
	var said strings.Builder
	address := ""
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		fmt.Fprintln(&said, lines.Text())
		if m := regexp.MustCompile(`^GraphQL +(http://\S+)/graphql$`).FindStringSubmatch(lines.Text()); m != nil {
			address = m[1]
			break
		}
	}
	if address == "" {
		ts.Fatalf("the program names no endpoint:\n%s", said.String())
	}
	ask := func(method, path, body string) string {
		req, err := http.NewRequest(method, address+path, strings.NewReader(body))
		ts.Check(err)
		req.Header.Set("Content-Type", "application/json")
		res, err := http.DefaultClient.Do(req)
		ts.Check(err)
		defer res.Body.Close()
		raw, err := io.ReadAll(res.Body)
		ts.Check(err)
		if res.StatusCode != http.StatusOK {
			ts.Fatalf("%s %s: %s\n%s", method, path, res.Status, raw)
		}
		return string(raw)
	}
	for path, want := range map[string]string{"/healthz": "ok", "/readyz": "ready", "/": "Backchannel", "/metrics": "go_goroutines"} {
		if got := ask("GET", path, ""); !strings.Contains(got, want) {
			ts.Fatalf("GET %s lacks %q:\n%s", path, want, got)
		}
	}
	if got := ask("POST", "/graphql", `{"query":"{stats{edges}}"}`); !strings.Contains(got, `{"data":{"stats":{"edges":`) {
		ts.Fatalf("/graphql answers %s", got)
	}
	ts.Check(cmd.Process.Signal(os.Interrupt))
	rest, err := io.ReadAll(out)
	ts.Check(err)
	if err := cmd.Wait(); err != nil {
		ts.Fatalf("%v\n%s%s", err, said.String(), rest)
	}
	_, _ = io.WriteString(ts.Stdout(), said.String())
}
