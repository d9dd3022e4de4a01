package graph

import (
	"cmp"
	"encoding/base64"
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"time"
)

// Cursor marks a position in an ordered list by the sort keys of the item
// there, the last of which is unique in the list, so that it stays right while
// items come and go, and in every store that holds the item. The zero Cursor is
// no position. Cursors are opaque to whoever is handed one.
type Cursor string

// KeyKind is the kind of a sort key, and so the type of its value.
type KeyKind byte

// The kinds of sort keys.
const (
	TextKey    KeyKind = 't' // string
	IntegerKey KeyKind = 'i' // int64
	NumberKey  KeyKind = 'n' // float64
	DateKey    KeyKind = 'd' // Date
	MomentKey  KeyKind = 'm' // time.Time, UTC, whole microseconds
)

// NewCursor makes the cursor of an item from its sort keys, in order. A key of
// a type that no [KeyKind] has is a mistake of the program and panics.
func NewCursor(keys ...any) Cursor {
	var b []byte
	for _, k := range keys {
		switch k := k.(type) {
		case string:
			b = append(binary.AppendUvarint(append(b, byte(TextKey)), uint64(len(k))), k...)
		case int64:
			b = binary.AppendVarint(append(b, byte(IntegerKey)), k)
		case float64:
			b = binary.BigEndian.AppendUint64(append(b, byte(NumberKey)), math.Float64bits(k))
		case Date:
			b = binary.AppendVarint(append(b, byte(DateKey)), int64(k.number()))
		case time.Time:
			b = binary.AppendVarint(append(b, byte(MomentKey)), k.UnixMicro())
		default:
			panic("a cursor has a key of no kind")
		}
	}
	return Cursor(base64.RawURLEncoding.EncodeToString(b))
}

// Keys is the inverse of [NewCursor]: the keys, of the kinds that the list's
// order has. It is nil for the zero Cursor. A cursor of another list or order
// is an error of category [ErrInvalid].
func (c Cursor) Keys(kinds ...KeyKind) ([]any, error) {
	if c == "" {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.Strict().DecodeString(string(c))
	if err != nil {
		return nil, Invalidf("cursor %q is none that this endpoint has given", string(c))
	}
	keys := make([]any, 0, len(kinds))
	for _, kind := range kinds {
		k, n := readKey(kind, b)
		if n <= 0 {
			return nil, Invalidf("cursor %q belongs to a list of another order", string(c))
		}
		keys, b = append(keys, k), b[n:]
	}
	if len(b) > 0 {
		return nil, Invalidf("cursor %q belongs to a list of another order", string(c))
	}
	return keys, nil
}

// readKey reads a key of the kind and says how many bytes it takes: none where
// there is no such key.
func readKey(kind KeyKind, b []byte) (key any, n int) {
	if len(b) == 0 || b[0] != byte(kind) {
		return nil, 0
	}
	b = b[1:]
	switch kind {
	case TextKey:
		length, n := binary.Uvarint(b)
		if n <= 0 || length > uint64(len(b)-n) {
			return nil, 0
		}
		return string(b[n : n+int(length)]), 1 + n + int(length)
	case NumberKey:
		if len(b) < 8 {
			return nil, 0
		}
		f := math.Float64frombits(binary.BigEndian.Uint64(b))
		if math.IsNaN(f) {
			return nil, 0
		}
		return f, 9
	}
	v, n := binary.Varint(b)
	if n <= 0 {
		return nil, 0
	}
	switch kind {
	case DateKey:
		d := Date{Year: int(v / 10_000), Month: time.Month(v / 100 % 100), Day: int(v % 100)}
		if v < 0 || d.Validate() != nil {
			return nil, 0
		}
		return d, 1 + n
	case MomentKey:
		return time.UnixMicro(v).UTC(), 1 + n
	case IntegerKey:
		return v, 1 + n
	}
	return nil, 0
}

// Page selects a stretch of an ordered list: the First items after After, or,
// where Last is set, the Last items before Before. Both cursors may be given.
type Page struct {
	First  int // 0 means DefaultPage if Last is 0 too
	After  Cursor
	Last   int
	Before Cursor
	Total  bool // count the whole list too, which costs more
}

// DefaultPage is how many items a Page that does not say gets, MaxPage how many one may ask for.
const (
	DefaultPage = 100
	MaxPage     = 10_000
)

// Size returns how many items are asked for and whether from the end.
func (p Page) Size() (n int, backward bool) {
	switch {
	case p.Last > 0 && p.First == 0:
		return p.Last, true
	case p.First > 0:
		return p.First, false
	}
	return DefaultPage, false
}

// Validate reports a page that cannot be given.
func (p Page) Validate() error {
	if p.First < 0 || p.Last < 0 || p.First > MaxPage || p.Last > MaxPage {
		return Invalidf("a page has from 1 to %d items", MaxPage)
	}
	if p.First > 0 && p.Last > 0 {
		return Invalidf("a page is asked for by first or by last, not both")
	}
	return nil
}

// List is a page of an ordered list.
type List[T any] struct {
	Items   []T
	Cursors []Cursor // of the items, one each
	// More says that the list goes on after the last item, Earlier that it
	// begins before the first.
	More, Earlier bool
	Total         int // of the whole list, where the page asked for it; else -1
}

// Keyed is an item of a list with its sort keys (see [NewCursor]).
type Keyed[T any] struct {
	Item T
	Keys []any
}

// Cut makes a List of what a store read for the page: items in list order
// (whatever the direction), of which one more than asked for shows that the
// list goes on. A driver reads Size()+1 items and calls Cut.
func Cut[T any](p Page, items []Keyed[T], total int) List[T] {
	n, backward := p.Size()
	l := List[T]{Total: total}
	over := len(items) > n
	if backward {
		if over {
			items = items[len(items)-n:]
		}
		l.Earlier, l.More = over, p.Before != ""
	} else {
		if over {
			items = items[:n]
		}
		l.More, l.Earlier = over, p.After != ""
	}
	l.Items, l.Cursors = make([]T, len(items)), make([]Cursor, len(items))
	for i, it := range items {
		l.Items[i], l.Cursors[i] = it.Item, NewCursor(it.Keys...)
	}
	return l
}

// CompareKeys compares the keys of two items of one list, from the first on;
// down turns the order of the first.
func CompareKeys(a, b []any, down bool) int {
	for i := range a {
		c := 0
		switch x := a[i].(type) {
		case string:
			c = strings.Compare(x, b[i].(string))
		case int64:
			c = cmp.Compare(x, b[i].(int64))
		case float64:
			c = cmp.Compare(x, b[i].(float64))
		case Date:
			c = cmp.Compare(x.number(), b[i].(Date).number())
		case time.Time:
			c = x.Compare(b[i].(time.Time))
		}
		if i == 0 && down {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// CutWhole sorts a list that is at hand whole by its keys, which are of those
// kinds, and cuts the page out of it; down as in [CompareKeys]. It changes the
// slice. A page or cursor that cannot be is an error of category [ErrInvalid].
func CutWhole[T any](p Page, all []Keyed[T], down bool, kinds ...KeyKind) (List[T], error) {
	if err := p.Validate(); err != nil {
		return List[T]{}, err
	}
	after, err := p.After.Keys(kinds...)
	if err != nil {
		return List[T]{}, err
	}
	before, err := p.Before.Keys(kinds...)
	if err != nil {
		return List[T]{}, err
	}
	total := -1
	if p.Total {
		total = len(all)
	}
	slices.SortStableFunc(all, func(a, b Keyed[T]) int { return CompareKeys(a.Keys, b.Keys, down) })
	part := slices.DeleteFunc(all, func(x Keyed[T]) bool {
		return after != nil && CompareKeys(x.Keys, after, down) <= 0 || before != nil && CompareKeys(x.Keys, before, down) >= 0
	})
	if n, backward := p.Size(); len(part) > n && backward {
		part = part[len(part)-n-1:]
	} else if len(part) > n {
		part = part[:n+1]
	}
	return Cut(p, part, total), nil
}

// Slice cuts a page out of a list that is at hand whole. A cursor that marks
// none of its items is an error of category [ErrInvalid].
func Slice[T any](p Page, items []T, keys func(T) []any) (List[T], error) {
	keyed := make([]Keyed[T], len(items))
	for i, it := range items {
		keyed[i] = Keyed[T]{it, keys(it)}
	}
	find := func(c Cursor) (int, error) {
		for i, it := range keyed {
			if NewCursor(it.Keys...) == c {
				return i, nil
			}
		}
		return 0, Invalidf("cursor %q is none that this list has given", string(c))
	}
	from, to := 0, len(items)
	if p.After != "" {
		i, err := find(p.After)
		if err != nil {
			return List[T]{}, err
		}
		from = i + 1
	}
	if p.Before != "" {
		i, err := find(p.Before)
		if err != nil {
			return List[T]{}, err
		}
		to = max(i, from)
	}
	n, backward := p.Size()
	rest := keyed[from:to]
	if backward {
		rest = rest[max(0, len(rest)-n-1):]
	} else {
		rest = rest[:min(len(rest), n+1)]
	}
	return Cut(p, rest, len(items)), nil
}
