package who

import (
	"strings"

	"backchannel/loaders/extract/parse"
)

// singular returns a word of a title without the ending of the plural.
func (r *reader) singular(s, i int) string {
	k := r.tok(s, i)
	switch {
	case k.XPOS == parse.NNS:
		return k.Lemma
	case strings.HasSuffix(k.Text, "men"):
		return strings.TrimSuffix(k.Text, "men") + "man"
	case strings.HasSuffix(k.Text, "ies"):
		return strings.TrimSuffix(k.Text, "ies") + "y"
	case strings.HasSuffix(k.Text, "s") && !strings.HasSuffix(k.Text, "ss") && k.Text != "Affairs" && len(k.Text) > 3:
		return strings.TrimSuffix(k.Text, "s")
	}
	return k.Text
}
