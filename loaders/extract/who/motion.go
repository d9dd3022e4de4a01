package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// aimed reports whether the word at k is the "at" of words thrown at somebody: "hit out at
// Washington", "a swipe at Brussels".
func (r *reader) aimed(s, k int) bool {
	if k < 1 || r.lower(s, k) != "at" {
		return false
	}
	if w := r.lower(s, k-1); w == "out" || w == "back" {
		return k > 1 && r.tok(s, k-2).Tag == parse.VERB && !r.t.motion.Has(r.tok(s, k-2).Lemma)
	}
	return aims.Has(r.tok(s, k-1).Lemma)
}

// aims are the words behind which "at" names whom one is angry with or strikes in words.
var aims = vocab.Words("swipe", "aim", "dig", "jab", "barb", "jibe", "gibe", "broadside", "anger", "fury",
	"rage", "frustration", "irritation", "outrage", "dismay", "annoyance", "ire", "displeasure", "direct",
	"level", "rail", "fume", "bristle", "sneer", "scoff", "lash", "indignation", "disappointment", "exasperation",
	"angry", "furious", "nose", "sabre", "saber", "criticism", "finger", "tirade", "point", "squarely", "shock", "surprise", "consternation", "resentment", "shot", "salvo", "snarl", "growl", "alarm", "unease", "bitterness", "thunder", "scorn", "blame", "invective")

// motion reports whether "to X" tells where somebody goes.
func (r *reader) motion(s, i int) bool {
	head := i
	if p := r.at(s, i); p != nil {
		head = r.headOf(s, p.from, p.to)
	}
	h := r.tok(s, head).Head
	if h >= 0 && r.tok(s, h).Tag == parse.ADV && r.tok(s, h).Head >= 0 {
		h = r.tok(s, h).Head // "back to Washington"
	}
	if h >= 0 && r.t.motion.Has(r.tok(s, h).Lemma) || r.lower(s, i-2) == "back" {
		return true
	}
	for k := max(1, i-5); k < i-1; k++ {
		if r.tok(s, k).XPOS == parse.NNS && r.t.motion.Has(r.tok(s, k).Lemma) && r.at(s, k-1) != nil {
			return true // "Blinken travels next week to", taken for a noun
		}
	}
	// "will travel to Berlin on May 18, …, and to Ankara on May 20"
	if h < 0 || !r.tok(s, h).Tag.Is(parse.VERB, parse.AUX) {
		for k := 0; k < i-1; k++ {
			if q := r.at(s, k+1); r.lower(s, k) == "to" && q != nil && q.from == k+1 && q.kind == graph.Place && !q.dateline && r.motionVerbBefore(s, k) {
				return true
			}
		}
	}
	return false
}

func (r *reader) motionVerbBefore(s, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if r.t.motion.Has(r.tok(s, k).Lemma) {
			return true
		}
	}
	return false
}

// stops are the nouns for what only a place can be said to be.
var stops = vocab.Words("stop", "destination", "venue", "city", "town", "port", "leg")

// ownersOfSubject returns whose the subject of a verb is: "the ministry's spokesman called it" is not of the ministry.
func (r *reader) ownersOfSubject(s, v int) (out []int) {
	ts := r.d.Sentences[s].Tokens
	j := r.d.Sentences[s].Child(v, parse.Nsubj)
	for k := len(r.refs) - 1; k >= 0 && j >= 0 && r.refs[k].sent == s; k-- {
		for h := r.refs[k].head; h >= 0 && h != v; h = ts[h].Head {
			if h == j && r.refs[k].head != j {
				out = append(out, r.refs[k].entities...)
			}
		}
	}
	return out
}

// abroad are the words for going where one is a guest.
var abroad = vocab.Words("visit", "trip", "arrive", "arrival", "travel", "land", "journey", "fly", "stopover", "sojourn")

// leaving are the verbs by which an envoy goes from where he is posted.
var leaving = vocab.Words("leave", "quit", "exit")

// visitedBy reports whether what stands at token i is where the person x goes as a guest, so
// that it is not home: "Lukashenko is to pay a visit to the country", "his arrival in the country".
func (r *reader) visitedBy(x *ref, i int) bool {
	ts := r.d.Sentences[x.sent].Tokens
	v := ts[i].Head
	if v >= 0 && !abroad.Has(ts[v].Lemma) && r.joinedBy(x.sent, i, "to", "in") {
		// "is to pay a visit to the country", where the country was hung on the verb
		if o := r.d.Sentences[x.sent].Child(v, parse.Obj); o >= 0 && o < i && abroad.Has(ts[o].Lemma) {
			v = o
		}
	}
	if c := r.d.Sentences[x.sent].Child(i, parse.Cop); c >= 0 && r.joinedBy(x.sent, i, "in") && ts[x.head].Head == i && ts[x.head].Rel == parse.Nsubj {
		return true // "the Japanese envoy is also in the country"
	}
	if v < 0 || !abroad.Has(ts[v].Lemma) || (ts[v].Tag != parse.VERB || ts[v].Lemma != "visit") && !r.joinedBy(x.sent, i, "to", "in", "at") {
		return false
	}
	if ts[x.head].Head == v {
		return true // "his visit"
	}
	for n := 0; v >= 0 && n < 6; n++ {
		if ts[x.head].Head == v && ts[x.head].Rel.Is(parse.Nsubj, parse.NsubjPass) {
			return true
		}
		v = ts[v].Head
	}
	return false
}

// inPower are who speak for a state, by a noun that says not what of.
var inPower = vocab.Words("leader", "leadership", "official", "authority", "ruler", "government")

// metThere reports whether the person x is said to have met those who lead the country at token i, which is then not his own:
// "opened talks with the country's leaders".
func (r *reader) metThere(x *ref, i int) bool {
	ts := r.d.Sentences[x.sent].Tokens
	h := ts[i].Head
	if ts[i].Rel != parse.NmodPoss || h < i || x.part != subject || !r.joinedBy(x.sent, h, "with") && (ts[h].Rel != parse.Obj || ts[ts[h].Head].Lemma != "meet") {
		return false
	}
	if k := r.titleAt[x.sent][h]; k >= 0 {
		switch r.titles[k].role.Class {
		case "head-of-state", "head-of-government", "minister":
			return true
		}
	}
	for k := i + 1; k < h; k++ {
		if ts[k].XPOS != parse.POS && ts[k].Lemma != "top" && ts[k].Lemma != "senior" && ts[k].Lemma != "new" {
			return false // "the country's opposition leaders"
		}
	}
	return inPower.Has(ts[h].Lemma)
}
