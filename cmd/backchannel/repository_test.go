package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// root is the repository's top folder, seen from this package.
const root = "../.."

// mayImport says which packages of ours each folder's packages may import
// outside tests, by prefix, and why.
var mayImport = []struct {
	folder string
	ours   []string
	why    string
}{
	{"graph/graphtest", []string{"graph"}, "the suite knows stores by their interface alone"},
	{"graph/neo4j", []string{"graph", "graph/neo4j"}, "an engine knows the domain and its driver, never another engine"},
	{"graph/sqlite", []string{"graph", "graph/sqlite"}, "an engine knows the domain and its driver, never another engine"},
	{"graph/export", []string{"graph", "graph/export"}, "exports read any store"},
	{"graph", nil, "the domain stands on the standard library"},
	{"loaders/extract/parse", []string{"loaders/extract/parse", "loaders/internal"}, "the parser knows words, no names and no events"},
	{"loaders/extract/verbs", []string{"graph", "loaders/extract/parse", "loaders/internal"}, "the verb table knows no sentences"},
	{"loaders/extract/who", []string{"graph", "loaders/extract/gazetteer", "loaders/extract/parse", "loaders/extract/when", "loaders/internal"}, "who is named is settled before what is told"},
	{"loaders/extract/clause", []string{"graph", "loaders/extract/gazetteer", "loaders/extract/parse", "loaders/extract/verbs", "loaders/extract/when", "loaders/extract/who", "loaders/internal"},
		"clauses are mended before events are read from them"},
	{"loaders", []string{"graph", "loaders"}, "loaders make facts and hand them to any store"},
	{"schema", []string{"graph", "queries", "schema"}, "the endpoint reads any store"},
	{"queries", nil, "questions stand by themselves"},
	{"cmd", []string{"cmd", "graph", "loaders", "queries", "schema"}, "the command line wires the parts"},
}

// standardOnly lists what may import nothing from outside the standard library.
var standardOnly = []string{"graph", "queries"}

func TestImportDirections(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}|{{join .Imports " "}}`, root+"/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		pkg, imports, ok := strings.Cut(strings.TrimSpace(line), "|")
		pkg, isOurs := strings.CutPrefix(pkg, "backchannel/")
		if !ok || !isOurs {
			continue
		}
		i := slices.IndexFunc(mayImport, func(r struct {
			folder string
			ours   []string
			why    string
		}) bool {
			return pkg == r.folder || strings.HasPrefix(pkg, r.folder+"/")
		})
		if i < 0 {
			t.Errorf("package %s belongs to no folder of the layout", pkg)
			continue
		}
		seen++
		rule := mayImport[i]
		for imp := range strings.FieldsSeq(imports) {
			ours, isOurs := strings.CutPrefix(imp, "backchannel/")
			allowed := slices.ContainsFunc(rule.ours, func(p string) bool {
				// "graph" stands for the domain alone, not for the engines below it,
				// except for the command line.
				return ours == p || strings.HasPrefix(ours, p+"/") && (p != "graph" || rule.folder == "cmd")
			})
			if isOurs && !allowed {
				t.Errorf("%s imports %s: %s", pkg, ours, rule.why)
			}
			if !isOurs && slices.Contains(standardOnly, pkg) && strings.Contains(strings.Split(imp, "/")[0], ".") {
				t.Errorf("%s imports %s: it stands on the standard library alone", pkg, imp)
			}
			if !isOurs && strings.HasPrefix(imp, "github.com/spf13/") && !strings.HasPrefix(pkg, "cmd/") {
				t.Errorf("%s imports %s: only cmd knows it", pkg, imp)
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d packages were looked at", seen)
	}
}

// topLevel is the layout that was agreed; dotfiles may be added.
var topLevel = []string{"Makefile", "README.md", "cmd", "compose.yaml", "docs", "go.mod", "go.sum", "graph", "loaders", "queries", "schema"}

func tracked(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("git", "-C", root, "ls-files").Output()
	if err != nil {
		t.Skipf("not a git checkout: %v", err)
	}
	return strings.Fields(string(out))
}

func TestTopLevel(t *testing.T) {
	for _, f := range tracked(t) {
		top, _, _ := strings.Cut(f, "/")
		if !slices.Contains(topLevel, top) && !strings.HasPrefix(top, ".") {
			t.Errorf("%s stands at the top, where only %v do", top, topLevel)
		}
	}
}

// TestArchitectureMap compares the folders that docs/architecture.md lists
// with those that hold files.
func TestArchitectureMap(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(root, "docs/architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)/` \\|").FindAllStringSubmatch(string(raw), -1) {
		listed[m[1]] = true
	}
	have := map[string]bool{}
	for _, f := range tracked(t) {
		dir := filepath.Dir(f)
		if strings.HasSuffix(f, ".go") && !strings.Contains(dir, "testdata") {
			have[dir] = true
		}
	}
	for dir := range have {
		if !listed[dir] {
			t.Errorf("docs/architecture.md does not list %s/", dir)
		}
	}
	for dir := range listed {
		if _, err := os.Stat(filepath.Join(root, dir)); err != nil {
			t.Errorf("docs/architecture.md lists %s/, which is not there", dir)
		}
	}
}

// TestReadmeCommands makes sure that each command in the README is one that
// make or testdata/script runs.
func TestReadmeCommands(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile(filepath.Join(root, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("testdata/script/readme.txtar")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(raw), -1) {
		for line := range strings.Lines(block[1]) {
			line, _, _ = strings.Cut(strings.TrimSpace(line), "  #")
			line = strings.TrimSpace(line)
			switch {
			case line == "":
				continue
			case strings.HasPrefix(line, "make "):
				target := strings.Fields(line)[1]
				if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(target) + `:`).Match(makefile) {
					t.Errorf("README: %q names no target of the Makefile", line)
				}
			case strings.HasPrefix(line, "bin/backchannel "):
				// The script is run by TestScripts and has the README's lines word for word.
				if !strings.Contains(string(script), "# "+line+"\n") {
					t.Errorf("README: testdata/script/readme.txtar does not run %q", line)
				}
			default:
				t.Errorf("README: %q is a command that no test runs", line)
			}
			n++
		}
	}
	if n < 5 {
		t.Errorf("the README has only %d commands", n)
	}
}

// TestNothingLeaks looks for what belongs to a machine, not to a repository.
func TestNothingLeaks(t *testing.T) {
	bad := regexp.MustCompile(`/root/|/work/main|/work/shared|registry\.npmjs\.org|proxy\.golang\.org|repo1?\.maven\.org`)
	for _, f := range tracked(t) {
		raw, err := os.ReadFile(filepath.Join(root, f))
		if err != nil || f == "cmd/backchannel/repository_test.go" {
			continue
		}
		if m := bad.Find(raw); m != nil {
			t.Errorf("%s has %q in it", f, m)
		}
	}
}
