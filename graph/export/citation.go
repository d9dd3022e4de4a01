package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Citation is how to cite an export, for reference managers and repositories.
type Citation struct {
	CFF    string `json:"cff"` // CITATION.cff, format 1.2.0
	BibTeX string `json:"bibtex"`
}

// identity is a hash over the files' hashes: what a citation pins down.
func (m Manifest) identity() string {
	if len(m.Files) == 1 {
		return m.Files[0].SHA256
	}
	h := sha256.New()
	for _, f := range m.Files {
		fmt.Fprintf(h, "%s  %s\n", f.SHA256, f.Name)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func (m Manifest) cite() Citation {
	id := m.identity()
	what := "whole graph"
	if len(m.Selection) > 0 {
		var parts []string
		for _, s := range m.Selection {
			parts = append(parts, s[0]+" "+s[1])
		}
		what = strings.Join(parts, ", ")
	}
	title := "Backchannel diplomatic events: " + what
	size := fmt.Sprintf("%d nodes and %d edges", m.Counts.Nodes, m.Counts.Edges)
	if m.Counts.Nodes == 0 {
		size = fmt.Sprintf("%d rows", m.Counts.Rows)
	}
	return Citation{
		CFF: strings.Join([]string{
			"cff-version: 1.2.0",
			"message: If you use this data set, please cite it as below, and the outlets it rests on.",
			"type: dataset",
			"title: " + jsonText(title),
			"authors:", "  - name: Backchannel",
			"version: " + jsonText("sha256:"+id),
			"abstract: " + jsonText(fmt.Sprintf("%s, %s, format %s. Made by: %s", what, size, m.Format, m.Command)),
			"identifiers:", "  - type: other", "    value: " + jsonText("sha256:"+id), "    description: SHA-256 of the export",
		}, "\n") + "\n",
		BibTeX: fmt.Sprintf("@misc{backchannel-%s,\n  author = {{Backchannel}},\n  title = {%s},\n  note = {%s, format %s, made by \\texttt{%s}},\n  howpublished = {SHA-256 %s}\n}\n",
			id[:min(12, len(id))], tex(title), size, m.Format, tex(m.Command), id),
	}
}

// tex escapes what LaTeX would take for its own.
func tex(s string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`, "{", `\{`, "}", `\}`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`).Replace(s)
}
