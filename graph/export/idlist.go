package export

import (
	"bytes"
	"slices"

	"backchannel/graph"
)

// idList keeps many ids in little memory: their bytes in blocks, and a number
// for each that says where.
type idList struct {
	blocks [][]byte
	refs   []uint64 // block << 32 | offset << 12 | length
}

const blockSize = 1 << 20 // 20 bits of offset; an id has at most 300 bytes

func (l *idList) add(id string) {
	if id == "" || len(id) >= 1<<12 {
		return // no node has such an id
	}
	n := len(l.blocks)
	if n == 0 || len(l.blocks[n-1])+len(id) > blockSize {
		l.blocks = append(l.blocks, make([]byte, 0, blockSize))
		n++
	}
	b := &l.blocks[n-1]
	l.refs = append(l.refs, uint64(n-1)<<32|uint64(len(*b))<<12|uint64(len(id)))
	*b = append(*b, id...)
}

func (l *idList) bytes(ref uint64) []byte {
	from := ref >> 12 & (1<<20 - 1)
	return l.blocks[ref>>32][from : from+ref&(1<<12-1)]
}

func (l *idList) compare(a, b uint64) int { return bytes.Compare(l.bytes(a), l.bytes(b)) }

// sort puts the ids in order, each once.
func (l *idList) sort() {
	slices.SortFunc(l.refs, l.compare)
	l.refs = slices.CompactFunc(l.refs, func(a, b uint64) bool { return l.compare(a, b) == 0 })
}

// keep leaves out the ids that no node is to have.
func (l *idList) keep(keep func(graph.ID) bool) {
	l.refs = slices.DeleteFunc(l.refs, func(r uint64) bool { return !keep(graph.ID(l.bytes(r))) })
}

func (l *idList) len() int { return len(l.refs) }

func (l *idList) at(i int) graph.ID { return graph.ID(l.bytes(l.refs[i])) }

// has reports whether the sorted list has the id.
func (l *idList) has(id string) bool {
	_, ok := slices.BinarySearchFunc(l.refs, id, func(r uint64, id string) int { return compareText(l.bytes(r), id) })
	return ok
}

// compareText is bytes.Compare without a copy of the text.
func compareText(b []byte, s string) int {
	for i := range min(len(b), len(s)) {
		if b[i] != s[i] {
			return int(b[i]) - int(s[i])
		}
	}
	return len(b) - len(s)
}

// chunk returns up to n ids from the i-th on.
func (l *idList) chunk(i, n int) []graph.ID {
	out := make([]graph.ID, 0, n)
	for ; i < len(l.refs) && len(out) < n; i++ {
		out = append(out, l.at(i))
	}
	return out
}
