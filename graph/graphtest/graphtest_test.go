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
