package parse

import (
	"strings"

	"backchannel/loaders/internal/vocab"
)

// crafts tells by what stands before the number what a military designation means: "F-16s", "S-400". One digit
// alone is enough only where the table of singleDigit says so, for visas and summits have such names as well.
var crafts = map[string]string{
	"F": "jet", "Su": "jet", "SU": "jet", "MiG": "jet", "MIG": "jet", "Mig": "jet", "B": "jet", "Tu": "jet", "TU": "jet", "J": "jet", "JF": "jet", "A": "jet", "L": "jet",
	"C": "plane", "AC": "plane", "KC": "plane", "EP": "plane", "RC": "plane", "P": "plane", "U": "plane", "E": "plane", "An": "plane", "Il": "plane", "IL": "plane", "H": "plane",
	"Mi": "helicopter", "MI": "helicopter", "Ka": "helicopter", "AH": "helicopter", "UH": "helicopter", "CH": "helicopter", "MH": "helicopter",
	"MQ": "drone", "RQ": "drone", "TB": "drone", "Shahed": "drone", "Mohajer": "drone", "Orlan": "drone",
	"S": "missile", "Kh": "missile", "DF": "missile", "KN": "missile", "SM": "missile", "Fateh": "missile", "Shahab": "missile", "Hwasong": "missile", "Agni": "missile", "Taepodong": "missile",
	"T": "tank",
}

var singleDigit = vocab.Words("B-1", "B-2", "U-2", "P-3", "P-8", "E-3", "H-6", "MQ-1", "MQ-9", "RQ-4", "Mi-8",
	"TB-2", "Fateh-1", "Shahab-3", "Agni-5", "Agni-3", "Agni-4", "Taepodong-2", "Mohajer-6", "SM-3", "SM-6")

// acronyms are those that stand for a common noun, and have a plural: "five MoUs". The treebanks know few of them.
var acronyms = map[string]string{"MoU": "agreement", "MOU": "agreement", "FTA": "agreement", "UAV": "drone", "UCAV": "drone",
	"ICBM": "missile", "IRBM": "missile", "MRBM": "missile", "SRBM": "missile", "SLBM": "missile"}

// craft returns what a designation or an acronym means, "" for any other word: "jets" for "F-16s".
func craft(w string) string {
	if w == "" || !upper(w[0]) {
		return "" // at once, as nearly all words do
	}
	if c := w[len(w)-1]; !digit(c) && !upper(c) && c != 's' {
		return ""
	}
	if noun, ok := acronyms[w]; ok {
		return noun
	}
	if one, ok := strings.CutSuffix(w, "s"); ok && acronyms[one] != "" {
		return acronyms[one] + "s"
	}
	prefix, number, ok := strings.Cut(w, "-")
	if !ok || len(number) == 0 || !digit(number[0]) {
		return ""
	}
	noun := crafts[prefix]
	if noun == "" {
		return ""
	}
	n := 0
	for n < len(number) && digit(number[n]) {
		n++
	}
	rest := number[n:]
	if n > 3 || n < 2 && !singleDigit.Has(prefix+"-"+number[:n]) || len(rest) > 3 {
		return ""
	}
	if strings.HasSuffix(rest, "s") {
		rest, noun = rest[:len(rest)-1], noun+"s"
	}
	for i := range len(rest) {
		if !upper(rest[i]) {
			return ""
		}
	}
	return noun
}

// Designates reports whether a word is the designation of an aircraft, missile or tank, which is nobody's name.
func Designates(w string) bool { return craft(w) != "" }
