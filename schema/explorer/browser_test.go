package explorer_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backchannel/schema/explorer"
)

// TestBrowser lets web/test/browser.mjs use the explorer in Chromium, as a
// person would, on the demo's graph and on one of 100,000 events. With
// EXPLORER_SHOTS set to a folder it leaves pictures there to be looked at.
//
//	go test ./schema/explorer -run Browser -v
func TestBrowser(t *testing.T) {
	chromium := needs(t)
	program := filepath.Join(t.TempDir(), "backchannel")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/backchannel").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	t.Run("demo", func(t *testing.T) {
		try(t, chromium, serve(t, program, "demo"), "demo")
	})
	t.Run("100000 events", func(t *testing.T) {
		store := filepath.Join(t.TempDir(), "large.db")
		start := time.Now()
		if out, err := exec.Command("go", "run", "./testdata/large", store).CombinedOutput(); err != nil {
			t.Fatalf("make the graph: %v\n%s", err, out)
		}
		t.Logf("the graph was made in %s", time.Since(start).Round(time.Millisecond))
		store = "sqlite:" + store
		try(t, chromium, serve(t, program, "serve", "--store", store), "large")
	})
}

// TestUnit tries what the page computes where no browser is needed: npm run unit.
func TestUnit(t *testing.T) {
	if _, err := os.Stat("web/node_modules/vite"); err != nil {
		miss(t, "THE PAGE'S UNIT TESTS ARE NOT RUN: its parts are missing (make explorer)")
	}
	cmd := exec.CommandContext(t.Context(), "npm", "run", "--silent", "unit")
	cmd.Dir = "web"
	out, err := cmd.CombinedOutput()
	t.Logf("\n%s", out)
	if err != nil {
		t.Error(err)
	}
}

// miss skips a test loudly; on CI nothing may be missing.
func miss(t *testing.T, message string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	fmt.Fprintln(os.Stderr, message)
	t.Skip(message)
}

// needs returns Chromium's path, or skips where a part is missing; on CI
// nothing may be missing.
func needs(t *testing.T) string {
	t.Helper()
	var missing []string
	if !explorer.Built() {
		missing = append(missing, "the explorer's page (make explorer)")
	}
	if _, err := os.Stat("web/node_modules/playwright-core"); err != nil {
		missing = append(missing, "playwright-core (make explorer)")
	}
	if _, err := exec.LookPath("node"); err != nil {
		missing = append(missing, "node")
	}
	chromium := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil && chromium == "" {
			chromium = p
		}
	}
	if chromium == "" {
		missing = append(missing, "chromium")
	}
	if len(missing) > 0 {
		miss(t, "THE EXPLORER IS NOT TRIED IN A BROWSER: missing are "+strings.Join(missing, ", "))
	}
	return chromium
}

// serve runs the program on a port of its own until the test ends and returns
// its address.
func serve(t *testing.T, program string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, program, append(args, "--listen", "127.0.0.1:0")...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 15 * time.Second
	var log bytes.Buffer
	cmd.Stderr = &log
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = cmd.Wait() // ended by the interrupt
		if t.Failed() {
			for line := range strings.Lines(log.String()) {
				if !strings.Contains(line, `"level":"INFO"`) {
					t.Logf("the server said: %s", line)
				}
			}
		}
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if fields := strings.Fields(lines.Text()); len(fields) == 2 && fields[0] == "explorer" {
			address := strings.TrimSuffix(fields[1], "/")
			res, err := http.Get(address + "/healthz")
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			return address
		}
	}
	t.Fatalf("%s %v gave no address: %s", program, args, log.String())
	return ""
}

func try(t *testing.T, chromium, address, graph string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 8*time.Minute)
	defer cancel()
	args := []string{"test/browser.mjs", address, graph}
	if shots := os.Getenv("EXPLORER_SHOTS"); shots != "" {
		args = append(args, shots)
	}
	cmd := exec.CommandContext(ctx, "node", args...)
	cmd.Dir = "web"
	cmd.Env = append(os.Environ(), "CHROMIUM="+chromium)
	out, err := cmd.CombinedOutput()
	t.Logf("\n%s", out)
	if err != nil {
		t.Errorf("the explorer on %s: %v", graph, err)
	}
}
