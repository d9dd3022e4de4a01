package gazetteer

// edges leads from nodes by words to nodes.
type edges struct {
	slots []edge // a power of two of them, half of them empty
	n     int
}

// edge leads from a node by a word to another; to is 0, where no edge leads, in an empty slot.
type edge struct{ from, word, to uint32 }

// find returns where a word leads from a node, 0 for nowhere.
func (e *edges) find(from, word uint32) uint32 { return e.slots[e.at(from, word)].to }

func (e *edges) at(from, word uint32) int {
	h := from*0x9E3779B1 ^ word*0x85EBCA6B
	mask := len(e.slots) - 1
	i := int(h^h>>15) & mask
	for s := &e.slots[i]; s.to != 0 && (s.from != from || s.word != word); s = &e.slots[i] {
		i = (i + 1) & mask
	}
	return i
}

// put adds an edge.
func (e *edges) put(from, word, to uint32) {
	if e.n++; 2*e.n > len(e.slots) {
		old := e.slots
		e.slots = make([]edge, 2*len(old))
		for _, s := range old {
			if s.to != 0 {
				e.slots[e.at(s.from, s.word)] = s
			}
		}
	}
	e.slots[e.at(from, word)] = edge{from, word, to}
}
