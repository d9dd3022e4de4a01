// Package server runs a real Neo4j community server from its Maven Central
// artifacts, for tests and for trying things out on one's own machine. It
// needs Java 17 or later and Maven, no container and no installation; it is
// not how to run Neo4j for others to rely on.
package server

import (
	"bufio"
	"cmp"
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"backchannel/graph"
)

// User is the name to sign in with.
const User = "neo4j"

// Options say how to run a server. The zero Options run one on a free port of
// the loopback interface, with a data folder that goes when the server stops.
type Options struct {
	Listen   string // host:port; "" is a free port of 127.0.0.1
	Data     string // folder, made where missing; "" is a temporary one
	Password string // at least 8 characters; "" makes a random one
	HeapMB   int    // 0 is 512
	CacheMB  int    // page cache; 0 is 128, enough for a small graph
}

// Server is a running Neo4j. Stop must be called.
type Server struct {
	URI      string // such as "bolt://127.0.0.1:40001"; the scheme neo4j works as well
	Password string
	PID      int

	home    string
	scratch bool // home goes with the server
	cmd     *exec.Cmd
	stdin   io.WriteCloser
	exited  chan struct{} // closed when the process has ended
}

// startup is how long a server may take to answer on a busy machine; 5 to 15 s are usual.
const startup = 3 * time.Minute

// Start resolves and compiles what is needed, the first time with Maven and
// for about a minute, and returns when the server answers. A machine without
// Java 17 or Maven gets an error of category [graph.ErrNotFound], a server that does
// not start one of [graph.ErrUnavailable] with the end of its log.
func Start(ctx context.Context, o Options) (*Server, error) {
	java, classpath, err := prepare(ctx)
	if err != nil {
		return nil, err
	}
	s := &Server{Password: o.Password, home: o.Data, exited: make(chan struct{})}
	if s.Password == "" {
		s.Password = strings.ToLower(rand.Text())
	}
	if s.home == "" {
		if s.home, err = os.MkdirTemp("", "backchannel-neo4j-"); err != nil {
			return nil, fmt.Errorf("make a data folder: %w", err)
		}
		s.scratch = true
	} else if err := os.MkdirAll(s.home, 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	} else if s.home, err = filepath.Abs(s.home); err != nil {
		return nil, err
	}
	if err := s.launch(ctx, java, classpath, o); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// settings keep the server small and quiet: no telemetry, no preallocated
// transaction log (256 MiB).
const settings = `server.bolt.enabled=true
server.bolt.listen_address=%[1]s
server.bolt.advertised_address=%[1]s
server.memory.pagecache.size=%[2]dm
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
db.logs.query.enabled=OFF
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
server.http.enabled=false
server.https.enabled=false
`

// scratchSettings keep plans although tests fill and empty the database all
// the time: planning is most of what tests of small graphs take.
const scratchSettings = `dbms.cypher.min_replan_interval=1h
`

func (s *Server) launch(ctx context.Context, java, classpath string, o Options) error {
	address := o.Listen
	if address == "" || strings.HasSuffix(address, ":0") {
		free, err := freeAddress(address)
		if err != nil {
			return err
		}
		address = free
	}
	text := fmt.Sprintf(settings, address, cmp.Or(o.CacheMB, 128))
	if s.scratch {
		text += scratchSettings
	}
	conf := filepath.Join(s.home, "backchannel.conf")
	if err := os.WriteFile(conf, []byte(text), 0o600); err != nil {
		return err
	}
	logFile, err := os.Create(filepath.Join(s.home, "launcher.log"))
	if err != nil {
		return err
	}
	defer logFile.Close()

	args := []string{"-Xmx" + strconv.Itoa(cmp.Or(o.HeapMB, 512)) + "m", "-XX:+UseSerialGC",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
		"-Dlog4j2.disable.jmx=true"}
	args = append(args, "-cp", classpath, "Launcher", s.home, conf)
	if s.scratch {
		args = append(args, "scratch")
	}
	s.cmd = exec.Command(java, args...) // not CommandContext: the server outlives the start's context
	s.cmd.Env = append(os.Environ(), "NEO4J_LAUNCHER_PASSWORD="+s.Password)
	s.cmd.Stderr = logFile
	s.stdin, err = s.cmd.StdinPipe()
	if err != nil {
		return err
	}
	stdout, err := s.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := s.cmd.Start(); err != nil {
		s.cmd = nil
		return fmt.Errorf("start java: %w", err)
	}
	s.PID, s.URI = s.cmd.Process.Pid, "bolt://"+address
	ready := make(chan struct{})
	go func() { // ends with the process, whose end of the pipe closes
		lines := bufio.NewScanner(stdout)
		for said := false; lines.Scan(); {
			if lines.Text() == "ready" && !said {
				said = true
				close(ready)
			}
		}
		s.cmd.Wait()
		close(s.exited)
	}()
	select {
	case <-ready:
		return nil
	case <-s.exited:
		return fmt.Errorf("%w: Neo4j ended before it answered on %s; its log ends:\n%s", graph.ErrUnavailable, address, s.logEnd())
	case <-time.After(startup):
		return fmt.Errorf("%w: Neo4j does not answer on %s after %v; its log ends:\n%s", graph.ErrUnavailable, address, startup, s.logEnd())
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Stop ends the server and returns when its process has gone; the temporary
// data folder goes too. Calling it again does nothing.
func (s *Server) Stop() error {
	if s.cmd != nil {
		if s.scratch {
			s.cmd.Process.Kill() // nothing to keep
		}
		s.stdin.Close()
		select {
		case <-s.exited:
		case <-time.After(30 * time.Second):
			s.cmd.Process.Kill()
			<-s.exited
		}
		s.cmd = nil
	}
	if s.scratch {
		return os.RemoveAll(s.home)
	}
	return nil
}

// Exited is closed when the server's process has ended.
func (s *Server) Exited() <-chan struct{} { return s.exited }

func (s *Server) logEnd() string {
	text, err := os.ReadFile(filepath.Join(s.home, "launcher.log"))
	if err != nil {
		return err.Error()
	}
	return tail(text, 2000)
}

func tail(b []byte, n int) string {
	if len(b) > n {
		b = b[len(b)-n:]
	}
	return strings.TrimSpace(string(b))
}

// freeAddress asks the system for a port that nobody uses. Somebody may take
// it before the server does: then Start fails, saying so.
func freeAddress(listen string) (string, error) {
	if listen == "" {
		listen = "127.0.0.1:0"
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return "", fmt.Errorf("find a free port: %w", err)
	}
	defer l.Close()
	return l.Addr().String(), nil
}
