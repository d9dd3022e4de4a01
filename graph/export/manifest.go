package export

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"backchannel/graph"
)

// Manifest says what an export holds, where it comes from, how to cite it and
// how to make it again. It names no moment: the same export has the same one.
type Manifest struct {
	Manifest  int             `json:"manifest"` // version of this form: 1
	Format    string          `json:"format"`
	Selection [][2]string     `json:"selection"` // names and values, as on the command line
	Loads     bool            `json:"loads"`     // can be loaded into an empty graph again
	Command   string          `json:"command"`
	Counts    tally           `json:"counts"`
	Files     []File          `json:"files"`
	Versions  Versions        `json:"versions"`
	Sources   []OutletSummary `json:"sources"`
	Rights    string          `json:"rights"`
	Citation  Citation        `json:"citation"`
}

// File is one file of an export, by its name beside the manifest.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Versions are those of what made the graph and the export.
type Versions struct {
	Program    string   `json:"program"`
	Schema     int      `json:"schema"`              // of the store
	Gazetteer  string   `json:"gazetteer,omitempty"` // tables of the program that made the export
	Extractors []string `json:"extractors"`          // name/version, of the whole graph
}

// OutletSummary is one outlet and how many articles of its an export rests on.
type OutletSummary struct {
	ID       string `json:"id,omitempty"`
	Name     string `json:"name"`
	Articles int    `json:"articles"`
	// Licence is that under which the outlet's texts may be passed on, as
	// [Options.Licences] has it; the graph itself does not know.
	Licence string `json:"licence"`
}

// rights is what can be said without knowing the outlets' terms.
const rights = "Article texts and quotations belong to their publishers, listed in sources with the licences that are known. " +
	"What is said about them (events, holdings, ids) carries no claim of this program's."

// manifest sums up what was written.
func (p *plan) manifest(f Format, o Options) (Manifest, error) {
	m := Manifest{Manifest: 1, Format: f.Name, Selection: [][2]string{}, Loads: p.selection.Loads() && loadable[f.Name] && p.articles.len() > 0, Counts: p.count, Rights: rights,
		Files: []File{}, Sources: []OutletSummary{}}
	command := []string{"backchannel", "export", "--format", f.Name}
	for _, a := range p.selection.Parameters() {
		m.Selection = append(m.Selection, [2]string{a.Name, a.Value})
		if a.Value == "true" {
			command = append(command, "--"+a.Name)
			continue
		}
		command = append(command, "--"+a.Name, quoted(a.Value))
	}
	m.Command = strings.Join(command, " ")
	st, err := p.store.Stats(p.ctx)
	if err != nil {
		return m, fmt.Errorf("manifest: %w", err)
	}
	m.Versions.Program, m.Versions.Gazetteer, m.Versions.Schema = o.Program, o.Gazetteer, st.Schema
	for x := range st.Extractor {
		m.Versions.Extractors = append(m.Versions.Extractors, x.String())
	}
	slices.Sort(m.Versions.Extractors)
	type outlet struct {
		id   graph.ID
		name string
	}
	outlets := map[outlet]int{}
	err = p.eachArticle(func(a graph.Article) { outlets[outlet{a.PublisherID, a.Publisher}]++ })
	for _, x := range slices.SortedFunc(maps.Keys(outlets), func(a, b outlet) int {
		return cmp.Or(outlets[b]-outlets[a], cmp.Compare(a.id, b.id), cmp.Compare(a.name, b.name))
	}) {
		m.Sources = append(m.Sources, OutletSummary{string(x.id), cmp.Or(x.name, string(x.id), "unknown"), outlets[x], cmp.Or(o.Licences[string(x.id)], "unknown")})
	}
	return m, err
}

// loadable are the formats that loaders read.
var loadable = map[string]bool{"jsonl": true, "graphml": true, "turtle": true, "parquet": true}

// quoted puts a word into quotes that shells need.
func quoted(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:+@%", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// Finish adds the files and, made from all that, how to cite the export.
// Output is the name that the command gives; "" leaves it out.
func (m *Manifest) Finish(output string, files []File) {
	m.Files = files
	if output != "" {
		m.Command += " -o " + quoted(output)
	}
	m.Citation = m.cite()
}

// WriteTo prints the manifest as JSON.
func (m Manifest) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(m); err != nil {
		return 0, fmt.Errorf("manifest: %w", err)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
