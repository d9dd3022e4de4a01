package languagemodel_test

import (
	"errors"
	"net/http"
	"sync"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/languagemodel"
)

// FuzzAnswers: whatever a model answers, the facts validate or the error says
// that this article could not be read.
func FuzzAnswers(f *testing.F) {
	f.Add(found(letter, disclosure, comment), verdicts("MESSAGED", "DISCLOSED", "COMMENTED_ON"))
	f.Add(found(letter, letter), verdicts("MET", ""))
	f.Add(`{"events":[{"ref":"a","object":"b"},{"ref":"b","object":"a"},null]}`, `{"verdicts":[{"claim":-1}]}`)
	f.Add(`{"events":null} {"events":[]}`, `{}`)
	var mu sync.Mutex // guards find and check
	var find, check string
	e := serve(f, func(w http.ResponseWriter, a asked, _ int) {
		mu.Lock()
		defer mu.Unlock()
		if a.pass() == "find" {
			say(w, find)
			return
		}
		say(w, check)
	})
	f.Fuzz(func(t *testing.T, first, second string) {
		mu.Lock()
		find, check = first, second
		mu.Unlock()
		x, err := languagemodel.New(names{}, languagemodel.Options{URL: e.URL, Model: "m"})
		if err != nil {
			t.Fatal(err)
		}
		facts, err := x.Extract(t.Context(), article())
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("%q, %q: %v", first, second, err)
			}
			return
		}
		if err := facts.Validate(); err != nil {
			t.Fatalf("%q, %q: %v", first, second, err)
		}
		for _, ev := range facts.Events {
			if len(languagemodel.Locate(text, ev.Evidence[0].Text)) == 0 {
				t.Fatalf("the evidence %q is not in the article", ev.Evidence[0].Text)
			}
		}
	})
}
