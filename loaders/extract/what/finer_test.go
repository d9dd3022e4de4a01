package what_test

import (
	"testing"

	"backchannel/graph"
)

// TestFinerCodes reads which CAMEO code the words of a sentence give its event.
func TestFinerCodes(t *testing.T) {
	p := newPipeline(t)
	for sentence, want := range map[string]string{
		"Haiti asked France for a loan.":                                       "0231",
		"Haiti asked France for food and medicine.":                            "0233",
		"Amnesty International urged Sudan to free all political prisoners.":   "0253",
		"Russia demanded that Israel stop the shelling of Beirut.":             "1056",
		"France said that Togo must hold a dialogue with the opposition.":      "106",
		"The United States refused to lift the embargo on Cuba.":               "1244",
		"Iran rejected talks with France.":                                     "125",
		"Norway promised to send peacekeepers to Haiti.":                       "0334",
		"Jordan and Britain agreed to hold joint exercises.":                   "0312",
		"Turkey threatened to break off talks with Greece.":                    "134",
		"Ukraine accused Russia of carrying out a massacre in Bucha.":          "1124",
		"Kenya accused Somalia of shelling a border town.":                     "1123",
		"Israeli jets attacked Lebanon.":                                       "195",
		"Japan will give Tanzania a grant of 40 million dollars.":              "0331",
		"The European Union is to impose sanctions on Belarus next week.":      "1312",
		"Vladimir Putin will visit China in May.":                              "036",
		"Kenya will withdraw its troops from Somalia.":                         "0356",
		"Japan halted humanitarian aid to Yugoslavia.":                         "1623",
		"Egypt asked Jordan for help because its prisoners had been released.": "the type's",
	} {
		d, err := p.who.Read(graph.Article{ID: graph.NewArticleID("", sentence), Day: day, Published: day.Time(), Text: sentence})
		if err != nil {
			t.Fatal(err)
		}
		got := "no event"
		if r := p.what.Read(d, false); len(r.Drafts) > 0 {
			got = r.Drafts[0].Event.CAMEO
		}
		if got == "" {
			got = "the type's"
		}
		if got != want {
			t.Errorf("%s\n  got %s, want %s", sentence, got, want)
		}
	}
}
