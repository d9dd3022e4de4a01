package server

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"backchannel/graph"
)

//go:embed pom.xml
var pom []byte

//go:embed Launcher.java
var launcher []byte

// Version is the Neo4j version that Start runs, as pom.xml pins it.
func Version() string {
	if m := regexp.MustCompile(`<neo4j.version>([^<]+)<`).FindSubmatch(pom); m != nil {
		return string(m[1])
	}
	return ""
}

// Cache returns the folder in which the compiled launcher and the class path
// are remembered between runs; the jars themselves lie in Maven's own
// repository.
func Cache() (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the cache folder: %w", err)
	}
	sum := sha256.Sum256(slices.Concat(pom, launcher))
	return filepath.Join(base, "backchannel", "neo4j-"+Version()+"-"+hex.EncodeToString(sum[:4])), nil
}

// prepare returns the java to run and the class path to give it.
func prepare(ctx context.Context) (java, classpath string, err error) {
	if java, err = findJava(ctx); err != nil {
		return "", "", err
	}
	dir, err := Cache()
	if err != nil {
		return "", "", err
	}
	if cp, ok := remembered(dir); ok {
		return java, cp, nil
	}
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", "", fmt.Errorf("%w: no mvn on the PATH: install Maven to run Neo4j from Maven Central", graph.ErrNotFound)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", "", err
	}
	// Maven's repository must not be written by two at once.
	unlock, err := lock(ctx, filepath.Join(filepath.Dir(dir), "neo4j.lock"))
	if err != nil {
		return "", "", err
	}
	defer unlock()
	if cp, ok := remembered(dir); ok {
		return java, cp, nil
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), "neo4j-new-")
	if err != nil {
		return "", "", err
	}
	defer os.RemoveAll(work)
	if err := errors.Join(os.WriteFile(filepath.Join(work, "pom.xml"), pom, 0o644),
		os.WriteFile(filepath.Join(work, "Launcher.java"), launcher, 0o644)); err != nil {
		return "", "", err
	}
	run := func(name string, args ...string) error {
		c := exec.CommandContext(ctx, name, args...)
		c.Dir = work
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("prepare Neo4j %s: %s: %w:\n%s", Version(), filepath.Base(name), err, tail(out, 2000))
		}
		return nil
	}
	if err := run(mvn, "-q", "-B", "dependency:build-classpath", "-Dmdep.outputFile=classpath"); err != nil {
		return "", "", err
	}
	jars, err := os.ReadFile(filepath.Join(work, "classpath"))
	if err != nil {
		return "", "", err
	}
	// The Eclipse compiler is one of the jars, so that a Java without javac will do.
	if err := run(java, "-cp", string(jars), "org.eclipse.jdt.internal.compiler.batch.Main",
		"-17", "-nowarn", "-proc:none", "-cp", string(jars), "-d", "classes", "Launcher.java"); err != nil {
		return "", "", err
	}
	os.RemoveAll(dir) // what is left of one whose jars have gone
	if err := os.Rename(work, dir); err != nil {
		return "", "", err
	}
	cp, ok := remembered(dir)
	if !ok {
		return "", "", fmt.Errorf("prepare Neo4j %s: Maven names jars that are not there", Version())
	}
	return java, cp, nil
}

// remembered returns the class path found earlier if all of it is still there.
func remembered(dir string) (string, bool) {
	jars, err := os.ReadFile(filepath.Join(dir, "classpath"))
	if err != nil {
		return "", false
	}
	parts := append(filepath.SplitList(strings.TrimSpace(string(jars))), filepath.Join(dir, "classes"))
	for _, p := range parts {
		if _, err := os.Stat(p); errors.Is(err, fs.ErrNotExist) {
			return "", false
		}
	}
	return strings.Join(parts, string(os.PathListSeparator)), true
}

// findJava looks in JAVA_HOME, then on the PATH.
func findJava(ctx context.Context) (string, error) {
	java := ""
	if home := os.Getenv("JAVA_HOME"); home != "" {
		java, _ = exec.LookPath(filepath.Join(home, "bin", "java"))
	}
	if java == "" {
		found, err := exec.LookPath("java")
		if err != nil {
			return "", fmt.Errorf("%w: no java on the PATH: install Java 17 or later to run Neo4j", graph.ErrNotFound)
		}
		java = found
	}
	out, err := exec.CommandContext(ctx, java, "-version").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("ask %s for its version: %w", java, err)
	}
	m := regexp.MustCompile(`version "(\d+)`).FindSubmatch(out)
	if m == nil {
		return "", fmt.Errorf("%w: %s tells no version that can be read; Neo4j needs Java 17 or later", graph.ErrNotFound, java)
	}
	if n, _ := strconv.Atoi(string(m[1])); n < 17 {
		return "", fmt.Errorf("%w: %s is Java %d; Neo4j needs Java 17 or later", graph.ErrNotFound, java, n)
	}
	return java, nil
}
