//go:build unix

package server_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/neo4j/server"
)

// child makes the test binary a program that starts a server and waits to be killed.
const child = "BACKCHANNEL_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(child) == "" {
		os.Exit(m.Run())
	}
	s, err := server.Start(context.Background(), server.Options{})
	if errors.Is(err, graph.ErrNotFound) {
		fmt.Println("absent", err)
		return
	}
	if err != nil {
		fmt.Println("error", err)
		return
	}
	fmt.Println("pid", s.PID)
	select {}
}

func TestServerDiesWithItsParent(t *testing.T) {
	tmp := t.TempDir()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), child+"=1", "TMPDIR="+tmp)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	c.Process.Kill()
	c.Wait()
	if reason, ok := strings.CutPrefix(line, "absent "); ok {
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip("NO NEO4J, so this is not tested:", reason)
	}
	var pid int
	if _, err := fmt.Sscanf(line, "pid %d", &pid); err != nil {
		t.Fatalf("the child said %q", line)
	}
	deadline := time.After(90 * time.Second)
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for syscall.Kill(pid, 0) == nil {
		select {
		case <-tick.C:
		case <-deadline:
			syscall.Kill(pid, syscall.SIGKILL)
			t.Fatalf("the server, process %d, outlives its parent", pid)
		}
	}
	left, err := fs.Glob(os.DirFS(tmp), "backchannel-neo4j-*/*")
	if err != nil || len(left) > 0 {
		t.Errorf("the server left %v behind (%v)", left, err)
	}
}
