// Command run starts a real Neo4j on this machine:
//
//	go run ./graph/neo4j/server/run -listen 127.0.0.1:7687 -data DIR
//	go run ./graph/neo4j/server/run -- go test ./...
//
// The first form says how to connect and stops on Ctrl-C. The second runs a
// command against a fresh server, of which BACKCHANNEL_TEST_NEO4J tells it the
// address, and ends as the command ends. Without Java 17 and Maven the second
// form says so and runs the command all the same, unless CI is "true": tests
// then skip what they cannot do.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"backchannel/graph"
	"backchannel/graph/neo4j/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	code, err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "neo4j:", err)
	}
	os.Exit(code)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) (int, error) {
	flags := flag.NewFlagSet("run", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var o server.Options
	flags.StringVar(&o.Listen, "listen", "", "`host:port` for Bolt (default a free port of 127.0.0.1)")
	flags.StringVar(&o.Data, "data", "", "`folder` of the data (default one that goes when the server stops)")
	flags.IntVar(&o.HeapMB, "heap", 1024, "Java heap in `MiB`")
	flags.IntVar(&o.CacheMB, "cache", 0, "page cache in `MiB` (default 128)")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0, nil
	} else if err != nil {
		return 2, nil // the flag set has said it
	}
	if flags.NArg() > 0 {
		return wrap(ctx, o, flags.Args(), stderr)
	}
	var err error
	if o.Password, err = password(o.Data); err != nil {
		return 1, err
	}
	s, err := server.Start(ctx, o)
	if err != nil {
		return 1, err
	}
	defer s.Stop()
	address := strings.TrimPrefix(s.URI, "bolt://")
	fmt.Fprintf(stdout, `Neo4j %s answers on %s (process %d). User %s, password %s
  with Backchannel:   BACKCHANNEL_PASSWORD=%[5]s bin/backchannel stats --store neo4j://%[4]s@%[2]s/neo4j
  in tests:           BACKCHANNEL_TEST_NEO4J=bolt://%[4]s:%[5]s@%[2]s make test
Stop it with Ctrl-C.
`, server.Version(), address, s.PID, server.User, s.Password)
	select {
	case <-ctx.Done():
		return 0, s.Stop()
	case <-s.Exited():
		return 1, errors.New("the server has ended by itself; its log is launcher.log in the data folder")
	}
}

// wrap runs the command with the server's address in its environment.
func wrap(ctx context.Context, o server.Options, args []string, stderr io.Writer) (int, error) {
	env := os.Environ()
	s, err := server.Start(ctx, o)
	switch {
	case errors.Is(err, graph.ErrNotFound) && os.Getenv("CI") != "true":
		fmt.Fprintf(stderr, "neo4j: %v\nneo4j: going on without it\n", err)
	case err != nil:
		return 1, err
	default:
		defer s.Stop()
		u, err := url.Parse(s.URI)
		if err != nil {
			return 1, err
		}
		u.User = url.UserPassword(server.User, s.Password)
		env = append(env, "BACKCHANNEL_TEST_NEO4J="+u.String())
	}
	// Ctrl-C reaches the command by itself, as it is in the same process
	// group; the server goes after it, not before.
	c := exec.Command(args[0], args[1:]...)
	c.Stdin, c.Stdout, c.Stderr, c.Env = os.Stdin, os.Stdout, os.Stderr, env
	err = c.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() > 0 {
		return exit.ExitCode(), nil
	}
	if err != nil {
		return 1, err
	}
	return 0, nil
}

// password is the one from the environment, else the one made when the data
// folder was new, so that it stays what it was.
func password(data string) (string, error) {
	if p := os.Getenv("BACKCHANNEL_PASSWORD"); p != "" {
		return p, nil
	}
	made := strings.ToLower(rand.Text()[:16])
	if data == "" {
		return made, nil
	}
	file := filepath.Join(data, "password")
	kept, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(data, 0o700); err != nil {
			return "", err
		}
		return made, os.WriteFile(file, []byte(made+"\n"), 0o600)
	}
	return strings.TrimSpace(string(kept)), err
}
