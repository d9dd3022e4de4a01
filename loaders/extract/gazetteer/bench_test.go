package gazetteer_test

import (
	"strings"
	"testing"

	"backchannel/loaders/extract/gazetteer"
)

const wire = `French President Emmanuel Macron told reporters in Davos on Tuesday that the European Union would not be
intimidated by the tariffs which Washington has threatened over Greenland , and said that he had spoken by phone with
NATO Secretary General Mark Rutte , Danish Prime Minister Mette Frederiksen and the foreign ministers of Germany and
the United Kingdom . The Kremlin 's spokesman , Dmitry Peskov , said Moscow was watching the talks closely , while a
spokeswoman for the Chinese foreign ministry called for restraint . In the meantime officials at the State Department
and the White House declined to comment on the report , which was first published by the Financial Times on Monday
evening , saying only that the President had been clear about what he expects from his allies in the coming weeks . `

// go test -run - -bench . -benchmem ./loaders/extract/gazetteer
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := gazetteer.New(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	g := load(b)
	tokens := strings.Fields(wire)
	found := 0
	var cs []gazetteer.Candidate
	b.SetBytes(int64(len(wire)))
	b.ReportAllocs()
	for b.Loop() {
		found = 0
		for i := 0; i < len(tokens); {
			if cs = g.Match(cs[:0], tokens, i); len(cs) == 0 {
				i++
				continue
			}
			i += cs[0].Tokens
			found++
		}
	}
	if found != 19 {
		b.Fatalf("found %d names, want 19: the figure would be of other work", found)
	}
}

func BenchmarkRole(b *testing.B) {
	g := load(b)
	tokens := strings.Fields(wire)
	b.SetBytes(int64(len(wire)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			g.Role(tokens, i)
		}
	}
}
