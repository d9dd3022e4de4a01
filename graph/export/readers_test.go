package export_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"backchannel/graph/export"
)

// packages are what people read exports with, in the versions that the test
// was written with.
//
// FollowTheMoney 3.5.9 with normality 2.4.0 is the newest that needs no
// compiler, and wants these versions of networkx and rdflib.
var packages = []string{"networkx==3.2.1", "pandas==2.2.3", "pyarrow==18.1.0", "duckdb==1.1.3", "rdflib==7.0.0", "pyoxigraph==0.4.5",
	"followthemoney==3.5.9", "normality==2.4.0", "cffconvert==2.0.0", "pybtex==0.24.0"}

// python returns an interpreter with the packages, kept between runs in the
// user's cache. Without Python or pip the test is skipped, or fails if CI is "true".
func python(t *testing.T) string {
	t.Helper()
	missing := func(format string, args ...any) {
		t.Helper()
		if os.Getenv("CI") == "true" {
			t.Fatalf(format, args...)
		}
		t.Skipf("exports are not read by other programs: "+format, args...)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		missing("no cache folder: %v", err)
	}
	sum := sha256.Sum256([]byte(strings.Join(packages, " ")))
	dir := filepath.Join(cache, "backchannel", "python-"+hex.EncodeToString(sum[:6]))
	bin, ready := filepath.Join(dir, "bin", "python"), filepath.Join(dir, "ready")
	if _, err := os.Stat(ready); err == nil {
		return bin
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		missing("%v", err)
	}
	for _, c := range [][]string{{"python3", "-m", "venv", "--clear", dir},
		append([]string{bin, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check"}, packages...)} {
		if out, err := exec.CommandContext(t.Context(), c[0], c[1:]...).CombinedOutput(); err != nil {
			missing("%s: %v\n%s", strings.Join(c, " "), err, out)
		}
	}
	if err := os.WriteFile(ready, nil, 0o644); err != nil {
		missing("%v", err)
	}
	return bin
}

// save exports to a path as the command line does.
func save(t *testing.T, sel export.Selection, format, path string) {
	t.Helper()
	f, err := export.ParseFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	target, err := export.NewTarget(path, f)
	if err != nil {
		t.Fatal(err)
	}
	defer target.Abort()
	s := open(t)
	generated(t, 7, 7, s)
	m, err := export.Write(t.Context(), s, sel, f, target, export.Options{Facts: exactly})
	if err != nil {
		t.Fatal(err)
	}
	files, err := target.Files()
	if err != nil {
		t.Fatal(err)
	}
	m.Finish(filepath.Base(path), files)
	if err := target.Commit(m); err != nil {
		t.Fatal(err)
	}
	if _, problems, err := export.Verify(path); err != nil || len(problems) > 0 {
		t.Errorf("verify %s: %v %v", path, problems, err)
	}
}

func runPython(t *testing.T, bin, dir, script string) string {
	t.Helper()
	c := exec.CommandContext(t.Context(), bin, "-X", "utf8", "-c", script)
	c.Dir = dir
	out, err := c.CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	return string(out)
}

// TestReaders lets NetworkX, pandas, rdflib, Oxigraph, pyarrow, DuckDB,
// FollowTheMoney and Graphviz read one awkward graph in all formats, and
// compares what they read with each other; and cffconvert and pybtex citations.
func TestReaders(t *testing.T) {
	bin := python(t)
	dir := t.TempDir()
	for format, name := range map[string]string{"graphml": "g.graphml", "gexf": "g.gexf", "csv": "csv", "parquet": "parquet",
		"turtle": "g.ttl", "jsonld": "g.jsonld", "cytoscape": "g.cyjs", "ftm": "g.ftm", "plover": "g.tsv", "dot": "g.dot"} {
		save(t, export.Selection{}, format, filepath.Join(dir, name))
	}
	script, err := os.ReadFile("testdata/readers.py")
	if err != nil {
		t.Fatal(err)
	}
	if out := runPython(t, bin, dir, string(script)); !strings.Contains(out, "all alike") {
		t.Errorf("the readers did not come to their end:\n%s", out)
	}
}

// TestDocumentedExamples runs the Python examples of docs/export.md, and those
// in R where there is an Rscript with igraph.
func TestDocumentedExamples(t *testing.T) {
	raw, err := os.ReadFile("../../docs/export.md")
	if err != nil {
		t.Fatal(err)
	}
	bin := python(t)
	dir := t.TempDir()
	save(t, export.Selection{}, "graphml", filepath.Join(dir, "graph.graphml"))
	save(t, export.Selection{}, "csv", filepath.Join(dir, "graph"))
	save(t, export.Selection{}, "parquet", filepath.Join(dir, "parquet"))
	save(t, export.Selection{}, "turtle", filepath.Join(dir, "graph.ttl"))
	blocks := regexp.MustCompile("(?s)```(python|r)\n(.*?)```").FindAllStringSubmatch(string(raw), -1)
	if len(blocks) < 4 {
		t.Fatalf("docs/export.md has only %d examples", len(blocks))
	}
	for _, b := range blocks {
		if b[1] == "python" {
			runPython(t, bin, dir, b[2])
			continue
		}
		rscript, err := exec.LookPath("Rscript")
		if err == nil {
			err = exec.CommandContext(t.Context(), rscript, "-e", "library(igraph)").Run()
		}
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Errorf("no Rscript with igraph: %v", err)
			}
			t.Logf("the examples in R were not run: no Rscript with igraph: %v", err)
			continue
		}
		c := exec.CommandContext(t.Context(), rscript, "-e", b[2])
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("R: %v\n%s", err, out)
		}
	}
}

// TestCytoscape opens the export in Cytoscape.js, which the explorer brings
// along; it refuses edges without ends. Without Node or the explorer's packages
// the test is skipped, or fails if CI is "true".
func TestCytoscape(t *testing.T) {
	web, err := filepath.Abs("../../schema/explorer/web")
	if err != nil {
		t.Fatal(err)
	}
	node, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat(filepath.Join(web, "node_modules", "cytoscape"))
	}
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("the export is not opened in Cytoscape.js: %v", err)
	}
	path := filepath.Join(t.TempDir(), "g.cyjs")
	save(t, export.Selection{Projection: export.Actors}, "cytoscape", path)
	c := exec.CommandContext(t.Context(), node, "-e", `
		const file = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
		const cy = require("cytoscape")({ headless: true, elements: file.elements });
		const { nodes, edges } = file.elements;
		if (cy.nodes().length !== nodes.length || cy.edges().length !== edges.length) throw new Error("elements were dropped");
		for (const { data } of edges) {
			const e = cy.getElementById(data.id);
			if (e.source().id() !== data.source || e.target().id() !== data.target || e.data("weight") !== data.weight) throw new Error("edge " + data.id);
		}
		console.log(cy.nodes("[kind = 'Person']").length, cy.edges("[weight >= 1]").length, cy.edges().length);`, path)
	c.Dir = web
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var people, weighted, all int
	if _, err := fmt.Sscan(string(out), &people, &weighted, &all); err != nil || people == 0 || weighted == 0 || weighted != all {
		t.Errorf("Cytoscape finds %d people and weights on %d of %d edges: %v", people, weighted, all, err)
	}
}
