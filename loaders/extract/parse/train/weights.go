package main

import (
	"math"
	"slices"

	"backchannel/loaders/extract/parse/internal/model"
)

// weights are those of an averaged perceptron: each has its present value, and the sum of its values over all updates
// since the last time it changed.
type weights struct {
	w, sum []float32
	last   []uint32
	now    uint32
}

func newWeights(n int) *weights {
	return &weights{w: make([]float32, n), sum: make([]float32, n), last: make([]uint32, n), now: 1}
}

func (t *weights) add(i int, d float32) {
	t.sum[i] += t.w[i] * float32(t.now-t.last[i])
	t.last[i] = t.now
	t.w[i] += d
}

// mean returns the averages.
func (t *weights) mean() []float32 {
	out := make([]float32, len(t.w))
	for i := range out {
		out[i] = (t.sum[i] + t.w[i]*float32(t.now-t.last[i])) / float32(t.now)
	}
	return out
}

// quantise returns the weights as signed bytes; the share of those that are not 0 which clip says is cut off.
func quantise(w []float32, clip float64) []int8 {
	var sizes []float32
	for _, v := range w {
		if v != 0 {
			sizes = append(sizes, float32(math.Abs(float64(v))))
		}
	}
	out := make([]int8, len(w))
	if len(sizes) == 0 {
		return out
	}
	slices.Sort(sizes)
	top := sizes[int(float64(len(sizes)-1)*(1-clip))]
	for i, v := range w {
		q := math.Round(float64(v / top * 127))
		out[i] = int8(max(-127, min(127, q)))
	}
	return out
}

func byteString(w []int8, bias int) string {
	b := make([]byte, len(w))
	for i, v := range w {
		b[i] = byte(int(v) + bias)
	}
	return string(b)
}

// scoreRows adds up the weights of classes for features.
func scoreRows(t *weights, rows int, f []uint32, classes []uint8, sums []float32) {
	for k, c := range classes {
		var s float32
		for _, h := range f {
			s += t.w[model.Place(h, rows, c)]
		}
		sums[k] = s
	}
}

// learnRows moves the weights if gold does not lead by margin.
func learnRows(t *weights, rows int, f []uint32, classes []uint8, sums []float32, gold uint8, margin float32) (guess uint8) {
	scoreRows(t, rows, f, classes, sums)
	g, wrong := -1, -1
	for k, c := range classes {
		if c == gold {
			g = k
		} else if wrong < 0 || sums[k] > sums[wrong] {
			wrong = k
		}
	}
	t.now++
	if wrong < 0 {
		return gold
	}
	if g < 0 {
		return classes[wrong] // the candidates leave the truth out; nothing to learn
	}
	if sums[g]-sums[wrong] <= margin {
		for _, h := range f {
			t.add(model.Place(h, rows, gold), 1)
			t.add(model.Place(h, rows, classes[wrong]), -1)
		}
	}
	if sums[g] > sums[wrong] {
		return gold
	}
	return classes[wrong]
}
