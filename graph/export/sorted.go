package export

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"backchannel/graph"
)

// A sortedList is a sorted set of texts, of which there may be more than fit
// into memory: what does not is in a temporary file. Texts are added in any
// order and read in order of bytes; both may alternate. The zero list is
// empty. It is not safe for concurrent use, and close must be called.
type sortedList struct {
	fresh   run // what was added since the list was last in order
	ordered run // all before that, where it fits into memory
	file    *stored
	runs    []*stored // sorted parts of what was added
	budget  int       // bytes of fresh; 0 means inMemory
	err     error     // the first fault of a file, which settle returns
}

// inMemory is how many bytes a list keeps before it takes to a file. A plan has
// five lists at most. Tests change it.
var inMemory = 8 << 20

func (l *sortedList) add(text string) {
	if text == "" {
		return
	}
	l.fresh.add(text)
	limit := l.budget
	if limit == 0 {
		limit = inMemory
	}
	if l.fresh.size() < max(limit, 2*blockSize) {
		return
	}
	// Many texts are often few different ones.
	l.fresh.sort()
	if l.fresh.size() < limit/2 {
		return
	}
	s, err := store(l.fresh.all())
	if err != nil {
		l.err = errors.Join(l.err, err)
	} else {
		l.runs = append(l.runs, s)
	}
	l.fresh = run{}
}

// settle puts in order what was added. Everything below wants a settled list.
func (l *sortedList) settle() error {
	if l.err != nil {
		return l.err
	}
	if len(l.fresh.refs) == 0 && len(l.runs) == 0 {
		return nil
	}
	l.fresh.sort()
	if l.file == nil && len(l.runs) == 0 {
		if len(l.ordered.refs) == 0 && l.fresh.size() < inMemory {
			l.ordered, l.fresh = l.fresh, run{}
			return nil
		}
		if l.ordered.size()+l.fresh.size() < inMemory {
			for t := range l.fresh.all() {
				l.ordered.add(t)
			}
			l.ordered.sort()
			l.fresh = run{}
			return nil
		}
	}
	parts := []iter.Seq[string]{l.fresh.all(), l.ordered.all()}
	for _, s := range append(l.runs, l.file) {
		if s != nil {
			parts = append(parts, s.all(&l.err))
		}
	}
	whole, err := store(merged(parts))
	err = errors.Join(err, l.err)
	l.drop()
	l.file, l.err = whole, err
	return err
}

// drop forgets all texts.
func (l *sortedList) drop() {
	for _, s := range append(l.runs, l.file) {
		if s != nil {
			s.close()
		}
	}
	*l = sortedList{budget: l.budget}
}

// close frees the list's files.
func (l *sortedList) close() { l.drop() }

func (l *sortedList) len() int {
	if l.file != nil {
		return l.file.n
	}
	return len(l.ordered.refs)
}

// all yields the texts in order. A fault of the file ends it and is kept for
// the next settle.
func (l *sortedList) all() iter.Seq[string] {
	if l.file != nil {
		return l.file.all(&l.err)
	}
	return l.ordered.all()
}

// chunks yields the texts as ids, n at a time.
func (l *sortedList) chunks(n int) iter.Seq2[[]graph.ID, error] {
	return func(yield func([]graph.ID, error) bool) {
		part := make([]graph.ID, 0, n)
		for t := range l.all() {
			if part = append(part, graph.ID(t)); len(part) == n {
				if !yield(part, nil) {
					return
				}
				part = make([]graph.ID, 0, n)
			}
		}
		if l.err != nil {
			yield(nil, l.err)
		} else if len(part) > 0 {
			yield(part, nil)
		}
	}
}

// has reports whether the list holds the text.
func (l *sortedList) has(text string) bool {
	if l.file != nil {
		ok, err := l.file.has(text)
		l.err = errors.Join(l.err, err)
		return ok
	}
	return l.ordered.has(text)
}

// keep leaves out the texts that are not wanted.
func (l *sortedList) keep(wanted func(string) bool) error {
	next := sortedList{budget: l.budget}
	for t := range l.all() {
		if wanted(t) {
			next.add(t)
		}
	}
	err := errors.Join(l.err, next.settle())
	l.close()
	*l = next
	return err
}

// run is texts in memory: their bytes in blocks, and for each where it is.
type run struct {
	blocks [][]byte
	refs   []uint64 // block << 32 | offset of its length
}

const blockSize = 1 << 14

func (r *run) size() int { return len(r.blocks)*blockSize + 8*len(r.refs) }

func (r *run) add(text string) {
	n := len(r.blocks)
	need := len(text) + binary.MaxVarintLen32
	if n == 0 || len(r.blocks[n-1])+need > cap(r.blocks[n-1]) {
		r.blocks = append(r.blocks, make([]byte, 0, max(blockSize, need)))
		n++
	}
	b := &r.blocks[n-1]
	r.refs = append(r.refs, uint64(n-1)<<32|uint64(len(*b)))
	*b = append(binary.AppendUvarint(*b, uint64(len(text))), text...)
}

func (r *run) at(ref uint64) []byte {
	b := r.blocks[ref>>32][uint32(ref):]
	n, w := binary.Uvarint(b)
	return b[w : w+int(n)]
}

// sort puts the texts in order, each once. What stands twice is freed.
func (r *run) sort() {
	before := len(r.refs)
	slices.SortFunc(r.refs, func(a, b uint64) int { return bytes.Compare(r.at(a), r.at(b)) })
	r.refs = slices.CompactFunc(r.refs, func(a, b uint64) bool { return bytes.Equal(r.at(a), r.at(b)) })
	if len(r.refs) > before/2 {
		return
	}
	var less run
	for _, ref := range r.refs {
		less.add(string(r.at(ref)))
	}
	*r = less
}

func (r *run) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, ref := range r.refs {
			if !yield(string(r.at(ref))) {
				return
			}
		}
	}
}

func (r *run) has(text string) bool {
	_, ok := slices.BinarySearchFunc(r.refs, text, func(ref uint64, t string) int { return compareText(r.at(ref), t) })
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

// stored is sorted texts in a temporary file, in pages of which the first text
// is remembered.
type stored struct {
	f      *os.File
	n      int
	pages  []page
	cached int // the page that is in buffer, -1 for none
	buffer []byte
}

type page struct {
	first string
	at    int64
	bytes int
}

const pageSize = 4 << 10

// store writes texts, which come in order, each once.
func store(texts iter.Seq[string]) (*stored, error) {
	f, err := os.CreateTemp("", "backchannel-export-*")
	if err != nil {
		return nil, fmt.Errorf("%w: keep ids of an export in a temporary file: %w", graph.ErrUnavailable, err)
	}
	// Where the system lets an open file go, it goes however the program ends.
	os.Remove(f.Name())
	s := &stored{f: f, cached: -1}
	w := bufio.NewWriterSize(f, 1<<16)
	var at int64
	var length [binary.MaxVarintLen64]byte
	for t := range texts {
		if k := len(s.pages); k == 0 || s.pages[k-1].bytes >= pageSize {
			s.pages = append(s.pages, page{first: t, at: at})
		}
		n := binary.PutUvarint(length[:], uint64(len(t)))
		w.Write(length[:n])
		w.WriteString(t)
		n += len(t)
		s.pages[len(s.pages)-1].bytes += n
		at += int64(n)
		s.n++
	}
	if err := w.Flush(); err != nil {
		s.close()
		return nil, fmt.Errorf("%w: keep ids of an export in a temporary file: %w", graph.ErrUnavailable, err)
	}
	return s, nil
}

func (s *stored) close() {
	s.f.Close()
	os.Remove(s.f.Name())
}

func (s *stored) all(fault *error) iter.Seq[string] {
	return func(yield func(string) bool) {
		r := bufio.NewReaderSize(io.NewSectionReader(s.f, 0, 1<<62), 1<<15)
		var b []byte
		for range s.n {
			n, err := binary.ReadUvarint(r)
			if err == nil {
				b = slices.Grow(b[:0], int(n))[:n]
				_, err = io.ReadFull(r, b)
			}
			if err != nil {
				*fault = errors.Join(*fault, fmt.Errorf("%w: read a temporary file of an export: %w", graph.ErrUnavailable, err))
				return
			}
			if !yield(string(b)) {
				return
			}
		}
	}
}

func (s *stored) has(text string) (bool, error) {
	i, exact := slices.BinarySearchFunc(s.pages, text, func(p page, t string) int { return strings.Compare(p.first, t) })
	if exact || i == 0 {
		return exact, nil
	}
	i--
	if s.cached != i {
		p := s.pages[i]
		s.buffer = slices.Grow(s.buffer[:0], p.bytes)[:p.bytes]
		if _, err := s.f.ReadAt(s.buffer, p.at); err != nil {
			s.cached = -1
			return false, fmt.Errorf("%w: read a temporary file of an export: %w", graph.ErrUnavailable, err)
		}
		s.cached = i
	}
	for b := s.buffer; len(b) > 0; {
		n, w := binary.Uvarint(b)
		b = b[w:]
		if c := compareText(b[:n], text); c >= 0 {
			return c == 0, nil
		}
		b = b[n:]
	}
	return false, nil
}

// merged yields what sorted sequences yield, in order, each text once.
func merged(parts []iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		var h heads
		for _, p := range parts {
			next, stop := iter.Pull(p)
			defer stop()
			if t, ok := next(); ok {
				h = append(h, head{t, next})
			}
		}
		heap.Init(&h)
		last, begun := "", false
		for len(h) > 0 {
			t := h[0].text
			if !begun || t != last {
				if !yield(t) {
					return
				}
				last, begun = t, true
			}
			if n, ok := h[0].next(); ok {
				h[0].text = n
				heap.Fix(&h, 0)
			} else {
				heap.Pop(&h)
			}
		}
	}
}

type head struct {
	text string
	next func() (string, bool)
}

// heads is a heap of the least texts of sequences.
type heads []head

func (h heads) Len() int           { return len(h) }
func (h heads) Less(i, j int) bool { return h[i].text < h[j].text }
func (h heads) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *heads) Push(x any)        { *h = append(*h, x.(head)) }
func (h *heads) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
