package gazetteer_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// builtIn is made once: it never changes, so tests may share it.
var builtIn = sync.OnceValues(gazetteer.New)

func load(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// readings writes candidates as "id sense", with one "*" per token and "?" if weak.
func readings(cs []gazetteer.Candidate) []string {
	var out []string
	for _, c := range cs {
		s := string(c.ID) + " " + c.Sense.String() + " " + strings.Repeat("*", c.Tokens)
		if c.Weak {
			s += "?"
		}
		out = append(out, s)
	}
	return out
}

func TestMatch(t *testing.T) {
	g := load(t)
	for _, tt := range []struct {
		tokens string // the name begins at the first
		want   []string
	}{
		{"France said", []string{"country:FRA name *"}},
		{"Élysée Palace said", []string{"country:FRA seat **", "place:elysee-palace name **"}},
		{"Elysee chief", []string{"country:FRA seat *", "place:elysee-palace alias *"}},
		{"Kremlin said", []string{"country:RUS seat *", "place:kremlin-building alias *"}},
		{"Foggy Bottom said", []string{"org:state-department seat **", "country:USA seat **"}},
		{"Paris 's mayor", []string{"place:paris name *", "country:FRA capital *"}},
		{"Paris's mayor", []string{"place:paris name *", "country:FRA capital *"}},
		{"Paris’ mayor", []string{"place:paris name *", "country:FRA capital *"}},
		{"Kiev rejected", []string{"place:kyiv alias *", "country:UKR capital *"}},
		{"french fries", nil},
		{"French president", []string{"country:FRA adjective *"}},
		{"Frenchmen voted", []string{"country:FRA people *"}},

		// Case tells names from words.
		{"US troops", []string{"country:USA acronym *"}},
		{"U.S. troops", []string{"country:USA acronym *"}},
		{"us all", nil},
		{"Us all", nil},
		{"turkey soup", nil},
		{"Turkey said", []string{"country:TUR name *"}},
		{"Who said", nil},
		{"WHO said", []string{"org:world-health-organization acronym *"}},
		{"Nato said", []string{"org:nato name *"}},
		{"Let us", nil},
		{"LeT fighters", []string{"org:lashkar-e-taiba acronym *"}},
		{"nice people", nil},

		// Names that contain each other, or several things.
		{"Guinea - Bissau 's president", []string{"country:GNB name ***"}},
		{"Guinea-Bissau", []string{"country:GNB name *"}},
		{"Guinea 's president", []string{"country:GIN name *"}},
		{"Equatorial Guinea", []string{"country:GNQ name **"}},
		{"Papua New Guinea", []string{"country:PNG name ***"}},
		{"Niger and", []string{"country:NER name *"}},
		{"Nigeria and", []string{"country:NGA name *"}},
		{"Dominican Republic", []string{"country:DOM name **"}},
		{"Georgia voted", []string{"country:GEO name *", "place:georgia-us-state alias *?"}},
		{"Congo said", []string{"country:COD alias *", "country:COG alias *?"}},
		{"Republic of the Congo", []string{"country:COG name ****"}},
		{"Democratic Republic of the Congo", []string{"country:COD name *****"}},
		{"South said", []string{"country:KOR alias *?", "country:SSD alias *?"}},
		{"South Korean troops", []string{"country:KOR adjective **"}},
		{"Washington , D.C. ,", []string{"place:washington alias ***", "country:USA capital ***"}},
		{"Washington, which", nil}, // a comma left on the token is the caller's slip
		{"Washington said", []string{"place:washington name *", "country:USA capital *"}},
		{"United Nations Security Council", []string{"org:united-nations-security-council name ****"}},
		{"Black Sea Fleet", []string{"org:black-sea-fleet name ***"}},

		// Spellings.
		{"Côte d'Ivoire", []string{"country:CIV alias **"}},
		{"Cote d' Ivoire", []string{"country:CIV alias ***"}},
		{"Türkiye and", []string{"country:TUR alias *"}},
		{"Sana'a airport", []string{"place:sanaa alias *", "country:YEM capital *"}},
		{"Al - Qaida fighters", []string{"org:al-qaeda name ***"}},
		{"People 's Republic of China", []string{"country:CHN alias *****"}},
		{"Organisation for Security and Co-operation in Europe", []string{"org:organization-for-security-and-co-operation-in-europe name *******"}},
		{"Organization for Security and Cooperation in Europe", []string{"org:organization-for-security-and-co-operation-in-europe alias *******"}},

		// Persons.
		{"Emmanuel Macron wrote", []string{"person:emmanuel-macron name **"}},
		{"Bashar Assad said", []string{"person:bashar-al-assad name **"}},
		{"Bashar al - Assad said", []string{"person:bashar-al-assad name ****"}},
		{"Kim Jong Un said", []string{"person:kim-jong-un name ***"}},
		{"Volodymyr Zelenskyy said", []string{"person:volodymyr-zelensky name **"}},
		{"Recep Tayyip Erdoğan said", []string{"person:recep-tayyip-erdogan name ***"}},
	} {
		got := readings(g.Match(nil, strings.Fields(tt.tokens), 0))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.tokens, diff)
		}
	}
}

func TestMatchAppends(t *testing.T) {
	g := load(t)
	tokens := strings.Fields("New York and Paris")
	cs := g.Match(nil, tokens, 0)
	cs = g.Match(cs, tokens, 1)
	cs = g.Match(cs, tokens, 3)
	got := readings(cs)
	want := []string{"place:new-york name **", "place:york name *?", "place:paris name *", "country:FRA capital *"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func FuzzMatch(f *testing.F) {
	g := load(f)
	f.Add("the U.S.-led talks in Côte d'Ivoire's capital — Xi's “Kremlin”")
	f.Fuzz(func(t *testing.T, s string) {
		tokens := strings.Fields(s)
		for i := range tokens {
			for _, c := range g.Match(nil, tokens, i) {
				if c.Entry == nil || c.Tokens < 1 || i+c.Tokens > len(tokens) {
					t.Fatalf("Match(%q, %d) gave %+v", tokens, i, c)
				}
			}
			g.Role(tokens, i)
			g.Modifier(tokens, i)
			g.Institution(tokens, i)
		}
	})
}

func TestLookup(t *testing.T) {
	g := load(t)
	ids := func(es []*gazetteer.Entry) (out []string) {
		for _, e := range es {
			out = append(out, string(e.ID))
		}
		return out
	}
	for _, tt := range []struct {
		name  string
		kinds []graph.Kind
		want  []string
	}{
		{"britain", nil, []string{"country:GBR"}},
		{"GEORGIA", nil, []string{"country:GEO", "place:georgia-us-state"}},
		{"Georgia", []graph.Kind{graph.Place}, []string{"place:georgia-us-state"}},
		{"French", nil, nil},
		{"London School of Economics and Political Science", nil, []string{"org:london-school-of-economics"}},
		{"no such name", nil, nil},
		{"", nil, nil},
	} {
		if diff := cmp.Diff(tt.want, ids(g.Lookup(tt.name, tt.kinds...))); diff != "" {
			t.Errorf("Lookup(%q, %v) (-want +got)\n%s", tt.name, tt.kinds, diff)
		}
	}
	if e := g.Country("FR"); e == nil || e != g.Country("FRA") || e != g.Entry("country:FRA") {
		t.Errorf("Country(FR) = %v", e)
	}
	if e := g.Country("GRL"); e == nil || e.Kind != graph.Place {
		t.Errorf("Country(GRL) = %v, want the place Greenland", e)
	}
	if diff := cmp.Diff([]string{"country:CHN"}, ids(g.Countries(g.Entry("org:south-china-morning-post")))); diff != "" {
		t.Errorf("countries of a Hong Kong newspaper (-want +got)\n%s", diff)
	}
}

func TestRoles(t *testing.T) {
	g := load(t)
	for _, tt := range []struct {
		tokens string
		want   string // role, class, office, gender and tokens
	}{
		{"President Macron", "president head-of-state president  *"},
		{"prime ministers of", "prime-minister head-of-government prime-minister  ** plural"},
		{"foreign minister", "foreign-minister minister foreign-minister  **"},
		{"Minister of Foreign Affairs", "foreign-minister minister foreign-minister  ****"},
		{"minister for the interior", "interior-minister minister interior-minister  ****"},
		{"Secretary of State for", "secretary-of-state minister foreign-minister  ***"},
		{"Secretary of Defense", "defence-secretary minister defence-minister  ***"},
		{"defense ministers", "defence-minister minister defence-minister  ** plural"},
		{"secretaries general", "secretary-general organization-head secretary-general  ** plural"},
		{"secretary-general", "secretary-general organization-head secretary-general  *"},
		{"political scientist at", "political-scientist academic   **"},
		{"spokeswomen", "spokeswoman spokesperson spokesperson f * plural"},
		{"Lt. Gen. Smith", "lieutenant-general military   **"},
		{"chargé d'affaires", "charge envoy   **"},
		{"Sheikh Tamim", "sheikh honorific  m *"},
		{"economics of", ""},
	} {
		got := ""
		if m, ok := g.Role(strings.Fields(tt.tokens), 0); ok {
			got = strings.Join([]string{m.Key, m.Class, m.Office, m.Gender.String(), strings.Repeat("*", m.Tokens)}, " ")
			if m.Plural {
				got += " plural"
			}
		}
		if got != tt.want {
			t.Errorf("Role(%q) = %q, want %q", tt.tokens, got, tt.want)
		}
	}
	for _, tt := range []struct {
		tokens string
		want   gazetteer.Modifier
		n      int
	}{
		{"former president", gazetteer.Modifier{Status: graph.Former}, 1},
		{"acting minister", gazetteer.Modifier{Status: graph.Acting}, 1},
		{"elect Trump", gazetteer.Modifier{Status: graph.Elect, After: true}, 1},
		{"deputy minister", gazetteer.Modifier{Deputy: true}, 1},
		{"newly appointed minister", gazetteer.Modifier{Status: graph.Current}, 2},
		{"purple minister", gazetteer.Modifier{}, 0},
	} {
		if got, n := g.Modifier(strings.Fields(tt.tokens), 0); got != tt.want || n != tt.n {
			t.Errorf("Modifier(%q) = %+v, %d, want %+v, %d", tt.tokens, got, n, tt.want, tt.n)
		}
	}
}

func TestInstitutions(t *testing.T) {
	g := load(t)
	for _, tt := range []struct{ tokens, country, id, name string }{
		{"foreign ministry", "NLD", "org:foreign-ministry-of-the-netherlands", "Foreign Ministry of the Netherlands"},
		{"ministry of foreign affairs", "BLR", "org:foreign-ministry-of-belarus", "Foreign Ministry of Belarus"},
		{"defence ministry", "KOR", "org:defence-ministry-of-south-korea", "Defence Ministry of South Korea"},
		{"foreign ministry", "USA", "org:state-department", "State Department"},
		{"parliament", "RUS", "org:state-duma", "State Duma"},
		{"parliament", "SRB", "org:parliament-of-serbia", "Parliament of Serbia"},
		{"navy", "KOR", "org:south-korean-navy", "South Korean navy"},
		{"government", "FRA", "country:FRA", "France"},
		{"junta", "MLI", "country:MLI", "Mali"},
	} {
		in, n := g.Institution(strings.Fields(tt.tokens), 0)
		if in == nil || n != len(strings.Fields(tt.tokens)) {
			t.Errorf("Institution(%q) = %v, %d", tt.tokens, in, n)
			continue
		}
		e := g.InstitutionOf(in.Key, g.Country(tt.country))
		if e == nil || string(e.ID) != tt.id || e.Name != tt.name {
			t.Errorf("%s of %s = %+v, want %s", in.Key, tt.country, e, tt.id)
		}
	}
	aliases := g.InstitutionOf("foreign-ministry", g.Country("SVK")).Aliases
	want := []string{"Slovak Ministry of Foreign Affairs", "Ministry of Foreign Affairs of Slovakia", "Slovak Foreign Ministry"}
	if diff := cmp.Diff(want, aliases); diff != "" {
		t.Errorf("aliases (-want +got)\n%s", diff)
	}
	if e := g.InstitutionOf("foreign-ministry", g.Entry("org:nato")); e != nil {
		t.Errorf("NATO has a foreign ministry: %v", e)
	}
}

func date(t *testing.T, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestHolders(t *testing.T) {
	g := load(t)
	for _, tt := range []struct{ office, of, at, want string }{
		{"president", "country:FRA", "2026-01-21", "Emmanuel Macron"},
		{"president", "country:FRA", "2013", "François Hollande"},
		{"president", "country:USA", "2021-01-20", "Joe Biden"}, // both on the day; the newer first
		{"foreign-minister", "country:GBR", "2018-03-14", "Boris Johnson"},
		{"chancellor", "country:DEU", "2010-05", "Angela Merkel"},
		{"secretary-general", "org:nato", "2026-01-21", "Mark Rutte"},
		{"president", "country:FRA", "1950-01-01", ""},
		{"no-such-office", "country:FRA", "2026-01-01", ""},
	} {
		got := ""
		if hs := g.Holders(tt.office, graph.ID(tt.of), date(t, tt.at)); len(hs) > 0 {
			got = hs[0].Person.Name
		}
		if got != tt.want {
			t.Errorf("Holders(%s, %s, %s) begins with %q, want %q", tt.office, tt.of, tt.at, got, tt.want)
		}
	}
	for _, tt := range []struct{ of, at, want string }{
		{"country:IRN", "2020-01-01", "Ali Khamenei"},
		{"country:DEU", "2022-06-01", "Olaf Scholz"},
		{"country:SWE", "2021-09-23", "Stefan Löfven"},
		{"org:united-nations", "2015-07-14", "Ban Ki-moon"},
	} {
		if h, ok := g.Leader(graph.ID(tt.of), date(t, tt.at)); !ok || h.Person.Name != tt.want {
			t.Errorf("Leader(%s, %s) = %v, want %s", tt.of, tt.at, h.Person, tt.want)
		}
	}
	if h, ok := g.Leader("org:no-such", date(t, "2020")); ok {
		t.Errorf("an unknown organisation is led by %v", h)
	}
	if got := g.OfficeTitle("foreign-minister", "country:USA"); got != "Secretary of State" {
		t.Errorf("title = %q", got)
	}
}

func TestBearers(t *testing.T) {
	g := load(t)
	for _, tt := range []struct{ name, at, want string }{
		{"Macron", "2026-01-21", "Emmanuel Macron"},
		{"Johnson", "2018-03-14", "Boris Johnson"},
		{"Bush", "2008-02-18", "George W. Bush"},
		{"Clinton", "2011-01-01", "Hillary Clinton"},
		{"Park", "2015-04-22", "Park Geun-hye"},
		{"Kim", "2019-02-01", "Kim Jong Un"},
		{"Assad", "2015-07-14", "Bashar al-Assad"},
		{"al-Assad", "2015-07-14", "Bashar al-Assad"},
		{"von der Leyen", "2021-09-23", "Ursula von der Leyen"},
		{"Erdogan", "2017-06-08", "Recep Tayyip Erdoğan"},
		{"Lula", "2024-07-30", "Luiz Inácio Lula da Silva"},
		{"Zelenskyy", "2024-07-30", "Volodymyr Zelensky"},
		{"Prince", "2024-07-30", ""}, // a title rather than a part of "Prince …"
		{"Nobodyknown", "2024-07-30", ""},
	} {
		got := ""
		if bs := g.Bearers(tt.name, date(t, tt.at)); len(bs) > 0 {
			got = bs[0].Name
		}
		if got != tt.want {
			t.Errorf("Bearers(%s, %s) begins with %q, want %q", tt.name, tt.at, got, tt.want)
		}
	}
}

func TestPersonalNames(t *testing.T) {
	g := load(t)
	for name, want := range map[string]gazetteer.Gender{"Emmanuel": gazetteer.Male, "Angela": gazetteer.Female, "FRANÇOIS": gazetteer.Male, "Xqz": 0} {
		if got := g.GivenName(name); got != want {
			t.Errorf("GivenName(%s) = %v, want %v", name, got, want)
		}
	}
	if !g.IsFamilyFirst("Nguyễn") || g.IsFamilyFirst("Macron") || !g.IsParticle("von") || g.IsParticle("at") {
		t.Error("family names that come first, or particles, are wrong")
	}
	for _, name := range []string{"Fumio Kishida", "Kishida Fumio"} {
		if cs := g.Match(nil, strings.Fields(name), 0); len(cs) == 0 || cs[0].ID != "person:fumio-kishida" || cs[0].Tokens != 2 {
			t.Errorf("%q names %v", name, readings(cs))
		}
	}
}

func TestOwnTables(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("organizations.tsv", "# mine\nname\tkind\tof\tacronyms\nInstitute of Small States\tthink-tank\tISL\tIMF\n")
	write("countries.tsv", "iso3\tname\tadjectives\taliases\nISL\tIceland\tFrosty\t\nNZL\tNew Zealand\t+Zealandic\t+Long White Cloud\nXAA\tNorland\tNorlandic\t\n")
	write("holders.tsv", "person\toffice\tof\tfrom\tto\nAda Example\tpresident\tFRA\t2024-01-01\t2024-12-31\n")
	g, err := gazetteer.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"org:institute-of-small-states acronym *", "org:international-monetary-fund acronym *"}
	if diff := cmp.Diff(want, readings(g.Match(nil, []string{"IMF"}, 0))); diff != "" {
		t.Errorf("own reading first (-want +got)\n%s", diff)
	}
	if cs := g.Match(nil, []string{"Icelandic"}, 0); len(cs) > 0 {
		t.Errorf("the replaced row still has its adjective: %v", readings(cs))
	}
	for said, want := range map[string]string{"Aotearoa": "country:NZL", "Long White Cloud": "country:NZL", "Zealandic": "country:NZL", "Norland": "country:XAA"} {
		cs := g.Match(nil, strings.Fields(said), 0)
		if len(cs) == 0 || string(cs[0].ID) != want {
			t.Errorf("%q names %v, want %s", said, readings(cs), want)
		}
	}
	if l, ok := g.Leader("country:NZL", date(t, "2020-01-01")); !ok || l.Person.Name != "Jacinda Ardern" {
		t.Errorf("a row with some columns loses the others: the leader of New Zealand is %v", l)
	}
	for at, want := range map[string]string{"2023-05-01": "Emmanuel Macron", "2024-05-01": "Ada Example"} {
		hs := g.Holders("president", "country:FRA", date(t, at))
		if len(hs) != 1 || hs[0].Person.Name != want {
			t.Errorf("president of France on %s: %v, want %s alone", at, hs, want)
		}
	}
}

// TestOwnWorld reads the three files of a made-up world as the README has them.
func TestOwnWorld(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"countries.tsv":     "iso3\tname\tadjectives\tcapital\nXAA\tRuritania\tRuritanian\tStrelsau\nXAB\tGrustark\tGrustarkian\tEdelweiss\n",
		"holders.tsv":       "person\toffice\tof\tfrom\nRudolf Rassendyll\tprime-minister\tXAA\t2023-05\nRupert of Hentzau\n",
		"organizations.tsv": "name\tkind\tof\nBlue Guards\tarmed-group\tXAA\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	g, err := gazetteer.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for said, want := range map[string][]string{
		"Strelsau":          {"place:strelsau name *", "country:XAA capital *"},
		"Rupert of Hentzau": {"person:rupert-of-hentzau name ***"},
		"Blue Guards":       {"org:blue-guards name **"},
	} {
		if diff := cmp.Diff(want, readings(g.Match(nil, strings.Fields(said), 0))); diff != "" {
			t.Errorf("%q (-want +got)\n%s", said, diff)
		}
	}
	if hs := g.Holders("prime-minister", "country:XAA", date(t, "2024-05-01")); len(hs) != 1 || hs[0].Person.Name != "Rudolf Rassendyll" {
		t.Errorf("prime minister of Ruritania: %v", hs)
	}
}

// TestOwnTablesFaults wants each fault of a table named, all of them at once.
func TestOwnTablesFaults(t *testing.T) {
	for _, tt := range []struct {
		file, text string
		want       []string
	}{
		{"holders.tsv", "person\toffice\tof\tfrom\tto\nA B\tpresident\tFRA\t2024-01\t2023-01\nC D\tpresident\tQQQ\nE F\tking-of-kings\tFRA\nG H\tprime minister\tFRA\nI J\tpresident\tFRA\t1/2/2024\n",
			[]string{"holders.tsv:2: invalid: A B ends (2023-01) before it begins (2024-01)",
				`holders.tsv:3: invalid: of is "QQQ", which is no ISO 3166-1 alpha-3 code or organisation in the tables`,
				`holders.tsv:4: invalid: office "king-of-kings" is not in offices.tsv; add a row for it to an offices.tsv of your own`,
				`holders.tsv:5: invalid: office "prime minister" is not in offices.tsv; is prime-minister meant?`,
				`holders.tsv:6: invalid: from: "1/2/2024" is no date: want YYYY-MM-DD`}},
		{"holders.tsv", "person\toffice\tof\nA B\tpresident\tFrance\nC D\tpresident\t\nE F\tchief\tFRA\n",
			[]string{"a country stands there by its code, FRA", `holders.tsv:3: invalid: column "of" is empty: of which country or organisation is C D president?`,
				`"chief" is not in offices.tsv; add a row for it to an offices.tsv of your own, or take one of chief-executive, chief-executive-officer, `}},
		{"organizations.tsv", "name\tkind\tof\nBlue Guards\tarmed group\tPRT\nRed Guards\tmilitia\tPRT\n",
			[]string{"organizations.tsv:2: invalid: kind is \"armed group\"; is armed-group meant?", "organizations.tsv:3: invalid: kind is \"militia\", want one of un-body, "}},
		{"organizations.tsv", "name\tkind\tof\nBlue Guards\tarmed-group\tNetherlands\n", []string{"a country stands there by its code, NLD"}},
		{"holders.tsv", "person\toffice\tof\tfrom\nA B\tpresident\tFRA\t2024\nC D\tpresident\tFRA\t2025\n",
			[]string{"holders.tsv:3: invalid: C D and A B (line 2) hold one seat at one time"}},
		{"organizations.tsv", "name\tkind\tcolour\n", []string{`organizations.tsv:1: invalid: unknown column "colour"`}},
		{"organizations.tsv", "name\tkind\n\tparty\nA\tparty\t\t\t\n\xff\tparty\n",
			[]string{`organizations.tsv:2: invalid: column "name" is empty`, "organizations.tsv:3: invalid: 5 cells, but the header has 2 columns", "organizations.tsv:4: invalid: the line is not UTF-8"}},
		{"organizations.tsv", "name\tkind\nA\tparty\nA\tparty\n", []string{`organizations.tsv:3: invalid: "A" stands already in line 2`}},
		{"organizations.tsv", "name\tkind\taliases\nAlpha Club\tforum\tthe Circle\nBeta Club\tforum\tthe Circle\n",
			[]string{`organizations.tsv:3: invalid: "the Circle" names org:beta-club here and org:alpha-club in organizations.tsv:2`}},
		{"organizations.tsv", "name\tkind\tof\nAlpha Club\tforum\tBeta Club\nBeta Club\tforum\tAlpha Club\n",
			[]string{"Alpha Club is part of itself: Alpha Club of Beta Club of Alpha Club"}},
		{"countries.tsv", "iso3\tname\nfra\tFrance\nNZ\tNew Zealand\nNZX\tNew Zealand\n",
			[]string{`countries.tsv:2: invalid: iso3 is "fra", want the three capitals of ISO 3166-1 alpha-3; is FRA meant?`, "is NZL meant?",
				`countries.tsv:4: invalid: iso3 is "NZX", which ISO 3166-1 gives to no state`}},
		{"countries.tsv", "iso3,name\n", []string{"columns are divided by one tab"}},
		{"contries.tsv", "iso3\tname\n", []string{"no table is called contries.tsv"}},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, tt.file), []byte(tt.text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := gazetteer.Load(dir)
		for _, want := range tt.want {
			if err == nil || !strings.Contains(err.Error(), want) || !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("%s %q: error %v, want %q", tt.file, tt.text, err, want)
			}
		}
	}
	if _, err := gazetteer.Load(filepath.Join(t.TempDir(), "none")); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a missing folder gave %v", err)
	}
}
