package main

import (
	"math"

	"backchannel/loaders/extract/parse/internal/model"
)

// weights are averaged over the time of learning: sum holds what each was, up to the moment of its last change.
type weights struct {
	w, sum  []float32
	squares []float32 // of the gradients, where those are followed
	last    []uint32
	now     uint32
}

func newWeights(n int) *weights {
	return &weights{w: make([]float32, n), sum: make([]float32, n), last: make([]uint32, n), now: 1}
}

// add changes a weight by d.
func (t *weights) add(i int, d float32) {
	t.sum[i] += t.w[i] * float32(t.now-t.last[i])
	t.last[i] = t.now
	t.w[i] += d
}

// descend moves a weight against its gradient, the less the more it has moved before (AdaGrad).
func (t *weights) descend(i int, gradient, rate float32) {
	t.squares[i] += gradient * gradient
	t.add(i, -rate*gradient/float32(math.Sqrt(float64(t.squares[i])+0.01)))
}

// mean returns the averages.
func (t *weights) mean() []float32 {
	out := make([]float32, len(t.w))
	for i := range out {
		out[i] = (t.sum[i] + t.w[i]*float32(t.now-t.last[i])) / float32(t.now)
	}
	return out
}

// quantise returns the weights as the bytes of the model file.
func quantise(w []float32) []byte {
	var top float32
	for _, v := range w {
		top = max(top, v, -v)
	}
	b := make([]byte, len(w))
	for i, v := range w {
		b[i] = model.Byte(v, top)
	}
	return b
}

// scoreRows sets sums to the scores of classes.
func scoreRows(t *weights, rows int, f []model.Key, classes []uint8, sums []float32) {
	for k, c := range classes {
		var s float32
		for _, h := range f {
			s += t.w[model.Place(h, rows, c)]
		}
		sums[k] = s
	}
}

// rank returns the best class of the scores, the place of gold among the classes (-1 if it is none) and that of the best
// other one.
func rank(classes []uint8, sums []float32, gold uint8) (best uint8, g, other int) {
	g, other = -1, -1
	for k, c := range classes {
		if c == gold {
			g = k
		} else if other < 0 || sums[k] > sums[other] {
			other = k
		}
	}
	if g >= 0 && (other < 0 || sums[g] > sums[other]) {
		return gold, g, other
	}
	return classes[other], g, other
}

// learnMargin returns the class that the weights choose and, unless gold leads by a margin, moves them by one (a
// perceptron with margin).
func learnMargin(t *weights, rows int, f []model.Key, classes []uint8, sums []float32, gold uint8, margin float32) uint8 {
	scoreRows(t, rows, f, classes, sums)
	best, g, other := rank(classes, sums, gold)
	t.now++
	if g >= 0 && other >= 0 && sums[g]-sums[other] <= margin {
		for _, h := range f {
			t.add(model.Place(h, rows, gold), 1)
			t.add(model.Place(h, rows, classes[other]), -1)
		}
	}
	return best
}

// learnLikelihood returns the class that the weights choose, and moves them to make gold more likely. What is all but
// certain already is left alone.
func learnLikelihood(t *weights, rows int, f []model.Key, classes []uint8, sums []float32, gold uint8, rate float32) uint8 {
	scoreRows(t, rows, f, classes, sums)
	best, g, other := rank(classes, sums, gold)
	t.now++
	if g < 0 || other < 0 {
		return best
	}
	p := sums[:len(classes)]
	softmax(p)
	if p[g] >= 0.99 {
		return best
	}
	p[g]--
	for k, c := range classes {
		if d := p[k]; d > 0.01 || d < -0.01 {
			for _, h := range f {
				t.descend(model.Place(h, rows, c), d, rate)
			}
		}
	}
	return best
}

func softmax(s []float32) {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	var sum float32
	for i, v := range s {
		s[i] = float32(math.Exp(float64(v - top)))
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
}
