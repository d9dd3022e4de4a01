package export_test

import (
	"testing"

	"backchannel/graph/export"
)

// TestInert: what spreadsheets take for a formula does not begin a cell, in
// full width neither, which they read so in East Asian locales.
func TestInert(t *testing.T) {
	for _, text := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u3000=1", "\ufeff=1", "'=1", "'"} {
		if got := export.Inert(text); got != "'"+text {
			t.Errorf("%q becomes %q, want an apostrophe before it", text, got)
		}
	}
	for _, text := range []string{"", "a", "1+1", "“=1”", "שלום", "a\n=1", "−1"} {
		if got := export.Inert(text); got != text {
			t.Errorf("%q becomes %q, want it left alone", text, got)
		}
	}
}
