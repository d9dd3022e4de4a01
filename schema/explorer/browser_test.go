package explorer_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backchannel/schema/explorer"
)

// TestBrowser lets web/test/browser.mjs use the explorer in Chromium, as a
// person would, on the demo's graph and on one of 100,000 events. With
// EXPLORER_SHOTS set to a folder it leaves pictures there to be looked at.
//
//	go test ./schema/explorer -run Browser -v
func TestBrowser(t *testing.T) {
	chromium := needs(t)
	program := filepath.Join(t.TempDir(), "backchannel")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/backchannel").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	t.Run("demo", func(t *testing.T) {
		try(t, chromium, serve(t, program, "demo"), "demo")
	})
	t.Run("100000 events", func(t *testing.T) {
		if os.Getenv("EXPLORER_LARGE") != "true" {
			t.Skip("NOT TRIED ON 100,000 EVENTS, which takes minutes: make browser")
		}
		dir := t.TempDir()
		articles := filepath.Join(dir, "large.jsonl")
		writeLarge(t, articles)
		store := "sqlite:" + filepath.Join(dir, "large.db")
		if out, err := exec.Command(program, "load", "--store", store, articles).CombinedOutput(); err != nil {
			t.Fatalf("load: %v\n%s", err, out)
		}
		try(t, chromium, serve(t, program, "serve", "--store", store), "large")
	})
}

// needs returns Chromium's path, or skips where a part is missing; on CI
// nothing may be missing.
func needs(t *testing.T) string {
	t.Helper()
	var missing []string
	if !explorer.Built() {
		missing = append(missing, "the explorer's page (make explorer)")
	}
	if _, err := os.Stat("web/node_modules/playwright-core"); err != nil {
		missing = append(missing, "playwright-core (make explorer)")
	}
	if _, err := exec.LookPath("node"); err != nil {
		missing = append(missing, "node")
	}
	chromium := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil && chromium == "" {
			chromium = p
		}
	}
	if chromium == "" {
		missing = append(missing, "chromium")
	}
	if len(missing) > 0 {
		message := "THE EXPLORER IS NOT TRIED IN A BROWSER: missing are " + strings.Join(missing, ", ")
		if os.Getenv("CI") == "true" {
			t.Fatal(message)
		}
		fmt.Fprintln(os.Stderr, message)
		t.Skip(message)
	}
	return chromium
}

// serve runs the program on a port of its own until the test ends and returns
// its address.
func serve(t *testing.T, program string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, program, append(args, "--listen", "127.0.0.1:0")...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 15 * time.Second
	var log bytes.Buffer
	cmd.Stderr = &log
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = cmd.Wait() // ended by the interrupt
		if t.Failed() {
			t.Logf("the server said:\n%s", log.String())
		}
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if fields := strings.Fields(lines.Text()); len(fields) == 2 && fields[0] == "explorer" {
			address := strings.TrimSuffix(fields[1], "/")
			res, err := http.Get(address + "/healthz")
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			return address
		}
	}
	t.Fatalf("%s %v gave no address: %s", program, args, log.String())
	return ""
}

func try(t *testing.T, chromium, address, graph string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 8*time.Minute)
	defer cancel()
	args := []string{"test/browser.mjs", address, graph}
	if shots := os.Getenv("EXPLORER_SHOTS"); shots != "" {
		args = append(args, shots)
	}
	cmd := exec.CommandContext(ctx, "node", args...)
	cmd.Dir = "web"
	cmd.Env = append(os.Environ(), "CHROMIUM="+chromium)
	out, err := cmd.CombinedOutput()
	t.Logf("\n%s", out)
	if err != nil {
		t.Errorf("the explorer on %s: %v", graph, err)
	}
}

// writeLarge writes 2,500 articles of 40 events each between 2,000 people and
// 60 countries over ten years, and one whose names and title are markup.
func writeLarge(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	put := func(line map[string]any) {
		raw, err := json.Marshal(line)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write(append(raw, '\n')) // Flush reports what fails
	}
	codes := strings.Fields("FRA FR DEU DE GBR GB USA US RUS RU CHN CN JPN JP IND IN BRA BR ZAF ZA EGY EG TUR TR IRN IR ISR IL SAU SA " +
		"UKR UA POL PL ITA IT ESP ES PRT PT GRC GR SWE SE NOR NO FIN FI DNK DK NLD NL BEL BE AUT AT CHE CH HUN HU ROU RO BGR BG SRB RS " +
		"MEX MX CAN CA ARG AR CHL CL COL CO PER PE VEN VE CUB CU NGA NG KEN KE ETH ET GHA GH MAR MA DZA DZ TUN TN AUS AU NZL NZ IDN ID " +
		"VNM VN THA TH PHL PH KOR KR PRK KP PAK PK BGD BD LKA LK QAT QA ARE AE IRQ IQ SYR SY JOR JO LBN LB")
	types := []string{"MESSAGED", "CALLED", "MET", "VISITED", "STATED", "PRAISED", "CRITICIZED", "ACCUSED", "WARNED", "DENIED", "REJECTED",
		"PROPOSED", "REQUESTED", "DEMANDED", "AGREED", "SUPPORTED", "SANCTIONED", "INVITED"}
	span := func(part string, from int) map[string]any {
		return map[string]any{"start": from, "end": from + len(part), "text": part} // all of it is ASCII
	}
	state := uint64(42)
	next := func(n int) int { // a fixed sequence: the same graph each time
		state = state*6364136223846793005 + 1442695040888963407
		return int(state>>33) % n
	}
	for a := range 2500 {
		day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, a*3650/2500)
		var text strings.Builder
		entities := map[string]map[string]any{}
		mentions := map[string][]any{}
		actor := func() (id, name string) {
			if next(3) == 0 {
				i := next(len(codes)/2) * 2
				id, name = "country:"+codes[i], "Country "+codes[i]
				entities[id] = map[string]any{"id": id, "kind": "Country", "name": name, "iso3": codes[i], "iso2": codes[i+1]}
				return id, name
			}
			n := next(2000)
			id, name = fmt.Sprintf("person:person-%d", n), fmt.Sprintf("Person %d Family", n)
			entities[id] = map[string]any{"id": id, "kind": "Person", "name": name}
			return id, name
		}
		var events []any
		disclosed := ""
		for e := range 40 {
			agent, agentName := actor()
			target, targetName := actor()
			kind := types[next(len(types))]
			event := map[string]any{"id": fmt.Sprint("e", e), "type": kind, "agents": []string{agent}, "targets": []string{target}, "about": []string{},
				"date": day.AddDate(0, 0, -e%3).Format(time.DateOnly), "status": "actual", "plover": "", "cameo": "", "confidence": 0.4 + float64(next(60))/100}
			switch {
			case e%10 == 1:
				event["type"], event["targets"], event["object"] = "DISCLOSED", []string{}, "e0"
				disclosed = event["id"].(string)
			case e%10 == 2 && disclosed != "":
				event["type"], event["targets"], event["object"] = "COMMENTED_ON", []string{}, disclosed
			}
			if agent == target {
				event["targets"] = []string{}
			}
			sentence := fmt.Sprintf("In matter %d of report %d, %s turned to %s.", e, a, agentName, targetName)
			from := text.Len()
			text.WriteString(sentence + "\n\n")
			mentions[agent] = append(mentions[agent], span(agentName, from+strings.Index(sentence, agentName)))
			event["evidence"] = []any{span(sentence, from)}
			events = append(events, event)
		}
		list := []any{}
		for id, e := range entities {
			e["mentions"] = mentions[id]
			list = append(list, e)
		}
		put(map[string]any{"file": fmt.Sprintf("report-%d", a), "entities": list, "holdings": []any{}, "events": events,
			"extractor": map[string]string{"name": "synthetic", "version": "1"},
			"article": map[string]any{"title": fmt.Sprintf("Report %d", a), "published": day.Format(time.DateOnly), "publisher": "The Synthetic Post",
				"url": fmt.Sprintf("https://post.example/%d", a), "language": "en", "text": text.String()}})
	}
	const markup = "<img src=x onerror=window.pwned=1>"
	sentence := "=cmd <script>window.pwned=1</script> wrote to Country FRA."
	put(map[string]any{"file": "evil", "holdings": []any{}, "extractor": map[string]string{"name": "<b>x</b>", "version": "1"},
		"article": map[string]any{"title": "<script>window.pwned=1</script>" + markup, "published": "2024-05-01", "publisher": markup, "byline": markup,
			"url": "javascript:window.pwned=1", "language": "en", "text": sentence},
		"entities": []any{map[string]any{"id": "person:evil", "kind": "Person", "name": markup, "aliases": []string{"=cmd|calc"}, "mentions": []any{span("=cmd", 0)}},
			map[string]any{"id": "country:FRA", "kind": "Country", "name": "Country FRA", "iso3": "FRA", "iso2": "FR"}},
		"events": []any{map[string]any{"id": "m", "type": "MESSAGED", "agents": []string{"person:evil"}, "targets": []string{"country:FRA"}, "about": []string{},
			"date": "2024-05-01", "status": "actual", "plover": "", "cameo": "", "quote": markup, "evidence": []any{span(sentence, 0)}}}})
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
