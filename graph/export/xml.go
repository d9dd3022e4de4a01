package export

import (
	"bufio"
	"strings"
)

// xmlText escapes a value for XML 1.0, text and attributes alike. White space
// is escaped too, for readers change it. A value with a character that XML
// cannot have is written as "json:" and its JSON string, and so is one that
// begins with "json:" itself; so what is read back is what was there.
func xmlText(s string) string {
	if strings.HasPrefix(s, "json:") || strings.ContainsFunc(s, notXML) {
		s = "json:" + jsonText(s)
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\ufffe", `\ufffe`), "\uffff", `\uffff`)
	}
	return xmlEscapes.Replace(strings.ToValidUTF8(s, "\uFFFD"))
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\t", "&#9;", "\n", "&#10;", "\r", "&#13;")

// notXML reports a character that the Char production of XML 1.0 leaves out.
func notXML(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

// put writes strings; a buffered writer keeps its error for Flush.
func put(w *bufio.Writer, parts ...string) {
	for _, s := range parts {
		w.WriteString(s)
	}
}
