package graph

import (
	"encoding/base64"
	"strings"
)

// Cursor marks a position in an ordered list by the sort key and id of the
// item there, so that it stays right while items come and go. The zero Cursor
// is no position. Cursors are opaque to whoever is handed one.
type Cursor string

// NewCursor makes the cursor of an item from its sort keys, the last of which
// is unique in the list.
func NewCursor(keys ...string) Cursor {
	return Cursor(base64.RawURLEncoding.EncodeToString([]byte(strings.Join(keys, "\x00"))))
}

// Keys is the inverse of [NewCursor]; n is the number of keys that the order
// has. A cursor of another list or order is an error of category [ErrInvalid].
func (c Cursor) Keys(n int) ([]string, error) {
	if c == "" {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(string(c))
	if err != nil {
		return nil, Invalidf("cursor %q is none that this endpoint has given", string(c))
	}
	keys := strings.Split(string(b), "\x00")
	if len(keys) != n {
		return nil, Invalidf("cursor %q belongs to a list of another order", string(c))
	}
	return keys, nil
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

// Cut makes a List of what a store read for the page: items in list order
// (whatever the direction), of which one more than asked for shows that the
// list goes on. A driver reads Size()+1 items and calls Cut.
func Cut[T any](p Page, items []T, total int, cursor func(T) Cursor) List[T] {
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
	l.Items = items
	l.Cursors = make([]Cursor, len(items))
	for i, it := range items {
		l.Cursors[i] = cursor(it)
	}
	return l
}

// Slice cuts a page out of a list that is at hand whole. A cursor that marks
// none of its items is an error of category [ErrInvalid].
func Slice[T any](p Page, items []T, cursor func(T) Cursor) (List[T], error) {
	from, to := 0, len(items)
	find := func(c Cursor) (int, error) {
		for i, it := range items {
			if cursor(it) == c {
				return i, nil
			}
		}
		return 0, Invalidf("cursor %q is none that this list has given", string(c))
	}
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
	rest := items[from:to]
	if backward {
		rest = rest[max(0, len(rest)-n-1):]
	} else {
		rest = rest[:min(len(rest), n+1)]
	}
	return Cut(p, rest, len(items), cursor), nil
}
