package graphtest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// TestNoExceptions keeps the suite one: a test that is skipped, or that knows
// which engine it runs on, would let engines drift apart.
func TestNoExceptions(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || f.Name() == "guard_test.go" {
			continue
		}
		seen++
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		forbid := func(n ast.Node, what string) {
			t.Errorf("%s: %s: the suite holds for every engine alike", set.Position(n.Pos()), what)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if strings.HasPrefix(n.Sel.Name, "Skip") {
					forbid(n, "calls "+n.Sel.Name)
				}
				if p, ok := n.X.(*ast.Ident); ok && (p.Name == "reflect" || p.Name == "os" && strings.HasSuffix(n.Sel.Name, "env")) {
					forbid(n, "uses "+p.Name+"."+n.Sel.Name)
				}
			case *ast.Ident:
				if name := strings.ToLower(n.Name); strings.Contains(name, "sqlite") || strings.Contains(name, "neo4j") {
					forbid(n, "names the engine "+n.Name)
				}
			case *ast.BasicLit:
				if v := strings.ToLower(n.Value); strings.Contains(v, "sqlite") || strings.Contains(v, "neo4j") {
					forbid(n, "names an engine in "+n.Value)
				}
			case *ast.TypeAssertExpr:
				if id, ok := n.X.(*ast.Ident); ok && (id.Name == "s" || id.Name == "store") {
					forbid(n, "asks which engine a store is")
				}
			}
			return true
		})
	}
	if seen < 5 {
		t.Errorf("looked at %d files only", seen)
	}
}
