package who

import "strings"

// servantKey is a name with "Abdul Rahman", "Abdel Rahman", "Abdulrahman" and "Abdelrahman" written alike; "" where none is in it.
func servantKey(ws []string) string {
	found := false
	var out []string
	for i := 0; i < len(ws); i++ {
		w := ws[i]
		switch {
		case (w == "abdul" || w == "abdel" || w == "abdal") && i+2 < len(ws):
			i++
			w, found = "abdul"+ws[i], true
		case len(w) > 7 && (strings.HasPrefix(w, "abdul") || strings.HasPrefix(w, "abdel")):
			w, found = "abdul"+w[5:], true
		case w == "el", strings.HasPrefix(w, "el-"):
			w = "al" + w[2:]
		}
		out = append(out, w)
	}
	if !found {
		return ""
	}
	return strings.Join(out, " ")
}

// servantSpellings are the other ways to write a name with "Abdul" in it, by which the tables may have it.
func servantSpellings(ws []string) (out []string) {
	key := strings.Fields(servantKey(ws))
	for i, w := range key {
		rest, ok := strings.CutPrefix(w, "abdul")
		if !ok || rest == "" || i+1 == len(key) {
			continue
		}
		for _, way := range [...]string{"abdul", "abdel", "abdul ", "abdel "} {
			for _, article := range [...]string{"al", "el"} {
				ws := append([]string(nil), key...)
				ws[i] = way + rest
				for k := i + 1; k < len(ws); k++ {
					if ws[k] == "al" || strings.HasPrefix(ws[k], "al-") {
						ws[k] = article + ws[k][2:]
					}
				}
				out = append(out, strings.Join(ws, " "))
			}
		}
	}
	return out
}
