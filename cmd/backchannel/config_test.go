package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"backchannel/schema"
)

// configuration reads what a command line of serve means.
func configuration(t *testing.T, args ...string) (Config, error) {
	t.Helper()
	var cfg Config
	var err error
	c := newConfigurer()
	cmd := &cobra.Command{Use: "serve", SilenceErrors: true, SilenceUsage: true, RunE: func(cmd *cobra.Command, _ []string) error {
		cfg, err = c.read(cmd.Flags())
		return nil
	}}
	c.flags(cmd.Flags())
	serveFlags(cmd)
	cmd.SetOut(io.Discard)
	cmd.SetErr(io.Discard)
	cmd.SetArgs(args)
	if err := cmd.Execute(); err != nil {
		t.Fatal(err)
	}
	return cfg, err
}

// TestLimitsComeFromFlagEnvironmentAndFile sets each limit in each way; the
// nearer wins.
func TestLimitsComeFromFlagEnvironmentAndFile(t *testing.T) {
	t.Chdir(t.TempDir())
	value := func(cfg Config, l schema.Limit) int { return *l.Of(&cfg.Limits) }
	plain, err := configuration(t)
	if err != nil {
		t.Fatal(err)
	}
	file := "limits:\n"
	for _, l := range schema.AllLimits() {
		if got := value(plain, l); got != l.Default {
			t.Errorf("%s is %d, want %d", l.Name, got, l.Default)
		}
		file += "  " + l.Name + ": 3\n"
	}
	if err := os.WriteFile(defaultConfig, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, l := range schema.AllLimits() {
		from := func(want int, args ...string) {
			t.Helper()
			if cfg, err := configuration(t, args...); err != nil || value(cfg, l) != want {
				t.Errorf("%s is %d, want %d, %v", l.Name, value(cfg, l), want, err)
			}
		}
		from(3)
		t.Setenv("BACKCHANNEL_LIMITS_"+strings.ToUpper(l.Name), "4")
		from(4)
		from(-1, "--limit-"+l.Name, "-1")
	}
	t.Setenv("BACKCHANNEL_LIMITS_DEPTH", "deep")
	t.Setenv("BACKCHANNEL_LISTEN", "0.0.0.0:80")
	if _, err := configuration(t); err == nil || !strings.Contains(err.Error(), `limits.depth is "deep"`) || !strings.Contains(err.Error(), "0.0.0.0:80") {
		t.Errorf("two faults are reported as %v", err)
	}
}

func TestTokensComeFromTheEnvironmentToo(t *testing.T) {
	t.Chdir(t.TempDir())
	line := func(role, token string) string {
		sum := sha256.Sum256([]byte(token))
		return role + " " + token + " " + hex.EncodeToString(sum[:])
	}
	t.Setenv("BACKCHANNEL_TOKEN_LINES", line("reader", "ann")+"; "+line("editor", "bob"))
	cfg, err := configuration(t, "--listen", "0.0.0.0:0")
	if err != nil || len(cfg.Tokens) != 2 || cfg.Tokens[1].Role != schema.Editor {
		t.Errorf("%d tokens, %v", len(cfg.Tokens), err)
	}
	t.Setenv("BACKCHANNEL_TOKEN_LINES", "editor bob")
	if _, err := configuration(t, "--listen", "0.0.0.0:0"); err == nil || !strings.Contains(err.Error(), "BACKCHANNEL_TOKEN_LINES") {
		t.Errorf("a line without a hash gives %v", err)
	}
}

// TestBeyondLoopbackWantsTokens refuses to show a graph to others by accident.
func TestBeyondLoopbackWantsTokens(t *testing.T) {
	t.Chdir(t.TempDir())
	for listen, want := range map[string]bool{"127.0.0.1:0": true, "[::1]:0": true, "localhost:0": true, ":0": false, "0.0.0.0:0": false, "192.0.2.1:80": false, "db.example:80": false} {
		if _, err := configuration(t, "--listen", listen); (err == nil) != want {
			t.Errorf("--listen %s: %v", listen, err)
		}
		if _, err := configuration(t, "--listen", listen, "--open"); err != nil {
			t.Errorf("--listen %s --open: %v", listen, err)
		}
	}
}
