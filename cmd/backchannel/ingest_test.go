package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.opentelemetry.io/otel/trace/noop"

	"backchannel/graph/sqlite"
)

// TestIngestByModel hands an article in to a server that reads by a language
// model, and to one whose model gives no answer.
func TestIngestByModel(t *testing.T) {
	up := true
	model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, _ := io.ReadAll(r.Body)
		if !up {
			http.Error(w, "go away, sk-secret", http.StatusForbidden)
			return
		}
		content := `{"verdicts":[{"claim":1,"supported":true,"type":"CALLED"}]}`
		if strings.Contains(string(raw), `"name":"events"`) {
			content = `{"events":[{"ref":"c","type":"CALLED","agents":["person:emmanuel-macron"],"targets":["person:donald-trump"],"object":null,"about":[],` +
				`"place":null,"date":null,"status":"actual","quotation":"Emmanuel Macron called Donald Trump","quote":null}]}`
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": content}, "finish_reason": "stop"}}})
	}))
	defer model.Close()
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	var log strings.Builder
	h, err := newHandler(s, Config{Listen: "127.0.0.1:0", Timeout: time.Minute, Extractor: modelExtractor, ModelURL: model.URL, Model: "m", ModelKey: "sk-secret"},
		slog.New(slog.NewJSONHandler(&log, nil)), noop.NewTracerProvider())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	defer server.Close()
	ask := func(query string) string {
		body, _ := json.Marshal(map[string]string{"query": query})
		_, answer := askServer(t, http.MethodPost, server.URL+"/graphql", string(body))
		return answer
	}
	const text = `mutation { ingestArticle(text: "The Courier\n\n5 March 2025\n\nA call to Washington\n\nFrench President Emmanuel Macron called Donald Trump on Tuesday, and nobody said for how long the two of them had spoken or what it was that they had spoken of.") { stored findings { kind label text } } }`
	if got := ask(text); !strings.Contains(got, `{"kind":"CALLED","label":"Donald Trump CALLED Emmanuel Macron","text":"Emmanuel Macron called Donald Trump"}`) {
		t.Errorf("got %s", got)
	}
	if got := ask(`{ events(first: 5) { nodes { type evidence { extractor } } } }`); !strings.Contains(got, `"CALLED","evidence":[{"extractor":"language-model/m; prompts `) {
		t.Errorf("got %s", got)
	}
	up = false
	if got := ask(text); !strings.Contains(got, "the language model gives no answer at the moment; try again later") || strings.Contains(got, model.URL) {
		t.Errorf("got %s", got)
	}
	server.Close() // waits for what is being logged
	if !strings.Contains(log.String(), "refuses the key") || strings.Contains(log.String(), "sk-secret") {
		t.Errorf("the log has\n%s", log.String())
	}
}
