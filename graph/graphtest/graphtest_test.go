package graphtest_test

import (
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
)

// TestModel runs the suite on the model that engines are compared with.
func TestModel(t *testing.T) {
	graphtest.Run(t, func(testing.TB) graph.Store { return graphtest.NewModel() })
}

func TestGenerate(t *testing.T) {
	for seed := range uint64(50) {
		for i, f := range graphtest.Generate(seed, 20) {
			if err := f.Validate(); err != nil {
				t.Fatalf("seed %d, facts %d: %v", seed, i, err)
			}
		}
	}
}

func TestPress(t *testing.T) {
	m := graphtest.NewModel()
	for f := range graphtest.Press(2_000) {
		if err := m.Write(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	st, err := m.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n := st.Nodes[graph.EventKind]; n < 1_990 || st.Claims <= n {
		t.Errorf("%d events with %d claims, want about 2000, some told twice", n, st.Claims)
	}
	for _, r := range []graph.Relation{graph.Object, graph.About, graph.At, graph.Holds, graph.PartOf} {
		if st.Edges[r] < 100 {
			t.Errorf("%d edges %v, want hundreds", st.Edges[r], r)
		}
	}
}
