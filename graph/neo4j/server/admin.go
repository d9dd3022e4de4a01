package server

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"backchannel/graph"
)

// Admin runs neo4j-admin with arguments over the data folder of a server that
// is stopped, in the working folder dir: what [Start] serves from Options.Data
// afterwards. It returns what the program printed. Without Java 17 or Maven it
// is an error of category [graph.ErrNotFound]; a command that fails is one of
// [graph.ErrInvalid] with the end of its output.
func Admin(ctx context.Context, data, dir string, args ...string) ([]byte, error) {
	java, classpath, err := prepare(ctx)
	if err != nil {
		return nil, err
	}
	home, err := filepath.Abs(data)
	if err != nil {
		return nil, err
	}
	// Without a configuration it takes what it finds in a folder conf.
	if err := os.MkdirAll(filepath.Join(home, "conf"), 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	c := exec.CommandContext(ctx, java, append([]string{"-Xmx512m", "-XX:+UseSerialGC", "-Dlog4j2.disable.jmx=true",
		"-cp", classpath, "org.neo4j.cli.AdminTool"}, args...)...)
	c.Dir = dir
	c.Env = append(os.Environ(), "NEO4J_HOME="+home, "NEO4J_CONF="+filepath.Join(home, "conf"))
	out, err := c.CombinedOutput()
	if err != nil {
		return out, fmt.Errorf("%w: neo4j-admin %v: %w:\n%s", graph.ErrInvalid, args, err, tail(out, 2000))
	}
	return out, nil
}
