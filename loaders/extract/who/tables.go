package who

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

//go:embed data/*.tsv
var tableFiles embed.FS

// position is where in a name a head word may stand.
type position uint8

const (
	anywhere position = iota
	first
	last
)

// head is a word inside a name that tells what is named.
type head struct {
	kind  graph.Kind // 0 for a thing, which is no entity
	where position
}

// refers is what a common noun can take up.
type refers uint8

const (
	state refers = 1 << iota
	stateArm
	nation
	sides
	place
	person
	organization // of the class in nominal.classes
)

type nominal struct {
	refers  refers
	classes []string
}

// voice says in which voice a verb's subject is a person.
type voice uint8

const (
	activeOnly voice = iota + 1
	passiveOnly
)

type tables struct {
	heads      map[string]head
	introduces map[string]graph.Kind // common noun → kind of the name beside it; 0 for a thing
	nobody     vocab.Table[bool]
	nominals   map[string]nominal
	namesakes  map[string][]string          // "Koreas" → ISO 3166-1 alpha-3 codes
	fields     *vocab.Set                   // words that a minister's field is made of
	regions    map[string]map[graph.ID]bool // adjectives of parts of the world → the states there
	deeds      *vocab.Set                   // nouns for what states do and have
	penalties  *vocab.Set                   // words that tell of a sanction
	seizures   *vocab.Set                   // verbs of what states do to people of another
	speech     *vocab.Set
	acts       *vocab.Set // verbs of what somebody does to another
	motion     *vocab.Set
	human      map[string]voice  // verbs that tell of a person
	sites      map[string]string // end of a host, or a label and a period → whose it is
}

// words are the package's own tables; they are embedded and tested, so that
// reading them cannot fail in a program.
var words = sync.OnceValues(func() (*tables, error) { return readTables(tableFiles) })

func readTables(files fs.FS) (*tables, error) {
	t := &tables{
		heads: map[string]head{}, introduces: map[string]graph.Kind{},
		nominals: map[string]nominal{}, namesakes: map[string][]string{}, fields: vocab.Words(), deeds: vocab.Words(), penalties: vocab.Words(), seizures: vocab.Words(), speech: vocab.Words(), acts: vocab.Words(), motion: vocab.Words(), human: map[string]voice{},
		sites: map[string]string{}, regions: map[string]map[graph.ID]bool{},
	}
	kinds := map[string]graph.Kind{"organization": graph.Organization, "place": graph.Place, "person": graph.Person, "thing": 0}
	for _, file := range []struct {
		name    string
		columns int
		row     func(c []string) error
	}{
		{"heads.tsv", 3, func(c []string) error {
			k, ok := kinds[c[1]]
			where := slices.Index([]string{"any", "first", "last"}, c[2])
			if !ok || where < 0 {
				return graph.Invalidf("%s names %q at %q, want organization, place or thing at any, first or last", c[0], c[1], c[2])
			}
			t.heads[strings.ToLower(c[0])] = head{k, position(where)}
			return nil
		}},
		{"calendar.tsv", 1, func(c []string) error { t.nobody.Set(c[0], true); return nil }},
		{"introducers.tsv", 2, func(c []string) error {
			k, ok := kinds[c[1]]
			if !ok {
				return graph.Invalidf("%s introduces %q, want organization, place, person or thing", c[0], c[1])
			}
			t.introduces[c[0]] = k
			return nil
		}},
		{"nominals.tsv", 2, func(c []string) error {
			n := t.nominals[c[0]]
			switch c[1] {
			case "state":
				n.refers |= state
			case "state-arm":
				n.refers |= stateArm
			case "nation":
				n.refers |= nation
			case "sides":
				n.refers |= sides
			case "place":
				n.refers |= place
			case "person":
				n.refers |= person
			default:
				n.refers |= organization
				n.classes = append(n.classes, c[1])
			}
			t.nominals[c[0]] = n
			return nil
		}},
		{"fields.tsv", 1, func(c []string) error { t.fields.Add(c[0]); return nil }},
		{"deeds.tsv", 1, func(c []string) error { t.deeds.Add(c[0]); return nil }},
		{"penalties.tsv", 2, func(c []string) error {
			switch c[1] {
			case "state":
				t.penalties.Add(c[0])
			case "person":
				t.seizures.Add(c[0])
			default:
				return graph.Invalidf("%s falls on %q, want state or person", c[0], c[1])
			}
			return nil
		}},
		{"namesakes.tsv", 2, func(c []string) error { t.namesakes[c[0]] = strings.Split(c[1], ";"); return nil }},
		{"regions.tsv", 2, func(c []string) error {
			in := map[graph.ID]bool{}
			for code := range strings.SplitSeq(c[1], ";") {
				in[graph.ID("country:"+code)] = true
			}
			t.regions[c[0]] = in
			return nil
		}},
		{"sites.tsv", 2, func(c []string) error { t.sites[c[0]] = c[1]; return nil }},
		{"verbs.tsv", 2, func(c []string) error {
			switch c[1] {
			case "speech":
				t.speech.Add(c[0])
			case "motion":
				t.motion.Add(c[0])
			case "act":
				t.acts.Add(c[0])
			case "human":
				t.human[c[0]] = activeOnly
			case "human-passive":
				t.human[c[0]] = passiveOnly
			default:
				return graph.Invalidf("class of %s is %q, want speech, act, motion, human or human-passive", c[0], c[1])
			}
			return nil
		}},
	} {
		text, err := fs.ReadFile(files, "data/"+file.name)
		if err != nil {
			return nil, fmt.Errorf("read table %s: %w", file.name, err)
		}
		if err := eachRow(string(text), file.columns, file.row); err != nil {
			return nil, fmt.Errorf("table %s %w", file.name, err)
		}
	}
	return t, nil
}

// eachRow calls row for every line after the header, padded to the number of columns.
func eachRow(text string, columns int, row func(c []string) error) error {
	header, n := true, 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) > columns || c[0] == "" {
			return fmt.Errorf("line %d: %w", n, graph.Invalidf("%d cells, want %d", len(c), columns))
		}
		for len(c) < columns {
			c = append(c, "")
		}
		if err := row(c); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return nil
}
