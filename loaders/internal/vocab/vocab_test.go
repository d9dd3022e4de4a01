package vocab

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestTable sets and asks at random what a map is set and asked as well.
func TestTable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		return strings.Repeat("abcdefgh"[:1+r.IntN(8)], r.IntN(5)) + string('a'+rune(r.IntN(26)))
	}
	var table Table[int]
	want := map[string]int{}
	if _, ok := Find(&table, "a"); ok {
		t.Error("an empty table has a word")
	}
	table.Set("", 7)
	want[""] = 7
	for i := range 20000 {
		w := word()
		if i%3 == 0 {
			table.Set(w, i)
			want[w] = i
		}
		got, ok := Find(&table, []byte(w))
		if n, has := want[w]; got != n || ok != has || Get(&table, w) != n {
			t.Fatalf("%q is %d, %v; want %d, %v", w, got, ok, n, has)
		}
	}
	if got := maps.Collect(table.All); !maps.Equal(got, want) {
		t.Error("All yields other words than were set")
	}
}

func TestSmalls(t *testing.T) {
	var b Smalls
	words := []string{"", "war", "Paris", "UN", "Łódź", "É", "THE", "U.S."}
	var got []string
	for _, w := range words {
		got = append(got, b.Lower(w))
	}
	for i, w := range words {
		if got[i] != strings.ToLower(w) {
			t.Errorf("%q is %q in small letters", w, got[i])
		}
	}
}

// TestSet asks a set at random what a map is asked as well.
func TestSet(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	set, want := Words("", "a word too long for a slot of the table"), map[string]bool{"": true, "a word too long for a slot of the table": true}
	for range 5000 {
		w := strings.Repeat("abcdefgh"[r.IntN(8):], r.IntN(3)) + string('a'+rune(r.IntN(26)))
		if r.IntN(4) == 0 {
			set.Add(w)
			want[w] = true
		}
		if set.Has(w) != want[w] {
			t.Fatalf("the set has %q: %v, want %v", w, set.Has(w), want[w])
		}
	}
	if !slices.Equal(set.List(), slices.Sorted(maps.Keys(want))) || set.Len() != len(want) {
		t.Error("the set lists other words than were put in")
	}
	var none *Set
	if none.Has("") || none.Len() != 0 || len(none.List()) != 0 {
		t.Error("a nil set has words")
	}
}
