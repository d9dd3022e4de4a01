package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// letterCase is how an atom is written in a text or a table.
type letterCase uint8

const (
	noCase  letterCase = iota // digits, scripts without case
	lower                     // first letter small
	capital                   // first letter large, all others small
	mixed                     // first letter large, others of both sizes: "McCain", "LeT"
	upper                     // all letters large
)

// maxAtoms bounds the length of a name; longer ones are refused when a table is read.
const maxAtoms = 20

// shape is the case of each atom walked so far.
type shape struct {
	n    int
	atom [maxAtoms]letterCase
}

// trie finds sequences of folded atoms (words, with hyphens and apostrophes as
// borders) in tokens. Values live at the ends of the sequences.
type trie[T any] struct {
	words vocab.Table[uint32] // folded atom → word
	next  edges
	nodes []node[T]
	// first has a bit set for the hash of each word that some sequence begins
	// with; most words of a text are passed over by it.
	first [filterBits / 64]uint64
	last  uint32 // number given to a word
}

// node is where a sequence of words leads.
type node[T any] struct {
	ends  []T
	inner bool // longer sequences go on from it
}

const filterBits = 1 << 16

// filterBit is where an atom stands in the filter of first words, in letters of either size.
func filterBit[S string | []byte](atom S) uint32 {
	n := len(atom)
	h := uint32(n)
	if n > 0 {
		h = h*31 + uint32(atom[0]|0x20)
		h = h*31 + uint32(atom[n/2]|0x20)
		h = h*31 + uint32(atom[n-1]|0x20)
		if n > 3 {
			h = h*31 + uint32(atom[1]|0x20)
			h = h*31 + uint32(atom[2]|0x20)
		}
	}
	return h * 0x9E3779B1 >> 16
}

// begins reports whether a sequence may begin with the atom of which that is the bit.
func (t *trie[T]) begins(bit uint32) bool { return t.first[bit/64]&(1<<(bit%64)) != 0 }

func (t *trie[T]) mayBegin(atom []byte) {
	b := filterBit(atom)
	t.first[b/64] |= 1 << (b % 64)
}

func newTrie[T any](size int) *trie[T] {
	return &trie[T]{next: edges{slots: make([]edge, size)}, nodes: make([]node[T], 1, size)}
}

func (t *trie[T]) word(atom []byte) uint32 {
	if w := vocab.Get(&t.words, atom); w != 0 {
		return w
	}
	t.last++
	t.words.Set(string(atom), t.last)
	return t.last
}

// spell makes variant, another spelling of the word standard, wherever it stands.
func (t *trie[T]) spell(standard, variant string) {
	t.words.Set(variant, t.word([]byte(standard)))
	t.mayBegin([]byte(variant))
}

// node returns the end of name, made if missing, with the name's shape; false
// where the name has no atoms or too many.
func (t *trie[T]) node(name string) (uint32, shape, bool) {
	var sh shape
	at := uint32(0)
	sc := scanner{s: name, spaces: true}
	for sc.scan() {
		if sh.n == maxAtoms {
			return 0, sh, false
		}
		sh.atom[sh.n] = sc.kind
		sh.n++
		if at == 0 {
			t.mayBegin(sc.atom())
		}
		w := t.word(sc.atom())
		to := t.next.find(at, w)
		if to == 0 {
			to = uint32(len(t.nodes))
			t.nodes = append(t.nodes, node[T]{})
			t.next.put(at, w, to)
			t.nodes[at].inner = true
		}
		at = to
	}
	return at, sh, sh.n > 0
}

// walk runs along the names that begin at one token, shortest first. It is a
// value rather than a callback so that matching allocates nothing.
type walk[T any] struct {
	t      *trie[T]
	tokens []string
	i, j   int // first token; token being read
	node   uint32
	sc     scanner

	values []T // at the end of the name just found
	n      int // tokens that it spans
	shape  shape

	inToken, any, pending bool
}

func (t *trie[T]) walk(tokens []string, i int) walk[T] {
	return walk[T]{t: t, tokens: tokens, i: i, j: i}
}

// bars tells of a token of plain letters, without a walk, that nothing begins with it. Most tokens are such.
func (t *trie[T]) bars(tokens []string, i int) bool {
	if i >= len(tokens) {
		return true
	}
	token := tokens[i]
	if len(token) == 0 || len(token) > len(scanner{}.buf) || t.begins(filterBit(token)) {
		return false
	}
	for k := range len(token) {
		if c := token[k] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// next finds the next longer name; false where there is none.
func (w *walk[T]) next() bool {
	for {
		switch {
		case w.pending: // the "s" that was taken for a possessive may yet be part of a name
			w.pending = false
		case !w.inToken:
			if w.j >= len(w.tokens) || !w.t.nodes[w.node].inner {
				return false
			}
			w.sc.reset(w.tokens[w.j])
			w.any, w.inToken = false, true
			continue
		case w.sc.scan():
			if w.sc.possessive && w.any && w.found() {
				w.pending = true
				return true
			}
		default:
			w.inToken = false
			w.j++
			if w.any && w.found() {
				w.n = w.j - w.i
				return true
			}
			if !w.any && w.j == w.i+1 { // nothing but a hyphen or apostrophe
				return false
			}
			continue
		}
		w.any = true
		if w.node == 0 && !w.t.begins(filterBit(w.sc.atom())) {
			w.j, w.inToken = len(w.tokens), false
			return false
		}
		word := vocab.Get(&w.t.words, w.sc.atom())
		if word == 0 || w.shape.n == maxAtoms {
			w.j, w.inToken = len(w.tokens), false
			return false
		}
		if w.node = w.t.next.find(w.node, word); w.node == 0 {
			w.j, w.inToken = len(w.tokens), false
			return false
		}
		w.shape.atom[w.shape.n] = w.sc.kind
		w.shape.n++
	}
}

func (w *walk[T]) found() bool {
	w.values, w.n = w.t.nodes[w.node].ends, w.j-w.i+1
	return len(w.values) > 0
}

// scanner cuts a token, or with spaces a whole name, into folded atoms.
type scanner struct {
	s      string
	spaces bool // white space divides atoms
	pos    int
	buf    [48]byte
	n      int
	kind   letterCase
	// possessive says that this atom is an "s" after an apostrophe that ends the token.
	possessive bool
	apostrophe bool // the last border was one
}

func (c *scanner) reset(s string) { c.s, c.pos = s, 0 }

func (c *scanner) atom() []byte { return c.buf[:c.n] }

func (c *scanner) scan() bool {
	c.n, c.possessive, c.apostrophe = 0, false, false
	larges, smalls, first := 0, 0, noCase
	for c.pos < len(c.s) {
		r, size := rune(c.s[c.pos]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(c.s[c.pos:])
		}
		switch {
		case 'a' <= r && r <= 'z':
			smalls++
			if larges+smalls == 1 {
				first = lower
			}
			c.add(byte(r))
		case 'A' <= r && r <= 'Z':
			larges++
			if larges+smalls == 1 {
				first = capital
			}
			c.add(byte(r) + 'a' - 'A')
		case r == '.':
			if len(c.s) == 1 { // the end of a sentence stops a name
				c.add('.')
			}
		case graph.IsApostrophe(r), isHyphen(r), c.spaces && unicode.IsSpace(r):
			if c.n > 0 {
				c.kind = kindOf(first, larges, smalls)
				return true
			}
			c.apostrophe = graph.IsApostrophe(r)
			c.pos += size
			continue
		case r == '&' && c.n == 0:
			c.pos += size
			c.n = copy(c.buf[:], "and")
			c.kind = noCase
			return true
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)):
			if unicode.IsUpper(r) {
				larges++
				if larges+smalls == 1 {
					first = capital
				}
			} else if unicode.IsLower(r) {
				smalls++
				if larges+smalls == 1 {
					first = lower
				}
			}
			var b [64]byte
			for _, x := range graph.FoldRune(b[:0], r) {
				c.add(x)
			}
		case '0' <= r && r <= '9':
			c.add(byte(r))
		default: // other punctuation is an atom of its own
			if c.n > 0 {
				c.kind = kindOf(first, larges, smalls)
				return true
			}
			c.pos += size
			c.n = copy(c.buf[:], string(r))
			c.kind = noCase
			return true
		}
		c.pos += size
	}
	if c.n == 0 {
		return false
	}
	c.kind = kindOf(first, larges, smalls)
	c.possessive = c.apostrophe && c.n == 1 && c.buf[0] == 's'
	return true
}

func (c *scanner) add(b byte) {
	if c.n < len(c.buf) {
		c.buf[c.n] = b
		c.n++
	}
}

func kindOf(first letterCase, larges, smalls int) letterCase {
	switch {
	case first != capital:
		return first
	case smalls == 0:
		return upper
	case larges > 1:
		return mixed
	}
	return capital
}

// find returns the end of exactly name, whatever its case; false where it leads nowhere.
func (t *trie[T]) find(name string) (uint32, bool) {
	node, any := uint32(0), false
	sc := scanner{s: name, spaces: true}
	for sc.scan() {
		w := vocab.Get(&t.words, sc.atom())
		if w == 0 {
			return 0, false
		}
		if node = t.next.find(node, w); node == 0 {
			return 0, false
		}
		any = true
	}
	return node, any
}
