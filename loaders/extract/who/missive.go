package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
	"slices"
)

// Missive reports whether a noun, in its dictionary form, is for what one receives from somebody whose words it holds.
func Missive(lemma string) bool { return missives.Has(lemma) }

var missives = vocab.Words("letter", "message", "cable", "telegram", "note", "missive", "call", "invitation", "communication")

// toOther are the participles behind a missive whose object is who receives it.
var toOther = vocab.Words("congratulate", "thank", "invite", "wish", "praise", "commend", "felicitate", "assure", "inform",
	"brief", "urge", "ask", "warn", "remind", "tell", "accuse")

// ofMissive resolves pronouns in what a missive does, by a participle behind who sent it: "X received a letter from Y,
// thanking him for his help" is X, "expressing his gratitude" is Y's; -1.
func (r *reader) ofMissive(s, i int, c byte) int {
	if c != 'm' && c != 'f' {
		return -1
	}
	if e := r.withTitle(s, i, c); e >= 0 {
		return e
	}
	ts := r.d.Sentences[s].Tokens
	v := -1
	for k := range i {
		if ts[k].Tag == parse.VERB && (ts[k].Lemma == "receive" || ts[k].Lemma == "get") {
			v = k
		}
	}
	if v < 0 {
		return -1
	}
	from, missive := -1, false
	for k := v + 1; k < i; k++ {
		switch {
		case missives.Has(ts[k].Lemma) && k < v+6:
			missive = true
		case missive && from < 0 && r.lower(s, k) == "from":
			from = k
		}
	}
	if from < 0 {
		return -1
	}
	sender, g := -1, -1
	for k := from + 1; k < i; k++ {
		if p := r.at(s, k); p != nil && p.from == k && p.kind == graph.Person && p.entity >= 0 && sender < 0 {
			sender = p.entity
		}
		if sender >= 0 && ts[k].XPOS == parse.VBG && g < 0 {
			g = k
		}
	}
	if g < 0 {
		return -1
	}
	to := -1
	r.back(func(x *ref) bool {
		if x.sent == s && x.part == subject && x.from < v && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person {
			to = x.entities[0]
		}
		return x.sent == s
	})
	if ts[i].XPOS != parse.PRPS && ts[i].Rel != parse.NmodPoss {
		if ts[i].Head == g && ts[i].Rel == parse.Obj {
			return to
		}
		return -1
	}
	if toOther.Has(ts[g].Lemma) {
		return to
	}
	return sender
}

// withTitle resolves "his" in "received his Russian counterpart and his delegation": who bears the title
// right before; -1.
func (r *reader) withTitle(s, i int, c byte) int {
	if c != 'm' && c != 'f' || r.tok(s, i).XPOS != parse.PRPS || r.lower(s, i-1) != "and" {
		return -1
	}
	if w := r.lower(s, i+1); w != "delegation" && w != "entourage" && w != "wife" && w != "husband" && w != "accompanying" && w != "team" && w != "spouse" {
		return -1
	}
	o := r.titleEnding(s, i-1)
	if o < 0 || len(r.titles[o].entities) != 1 || r.beings[r.titles[o].entities[0]].Kind != graph.Person {
		return -1
	}
	return r.titles[o].entities[0]
}

// titleAhead returns the person whom the article has named with the title that begins at k, without a name there: "Recalling his visit
// to Tehran, the state minister said"; -1.
func (r *reader) titleAhead(s, k int) int {
	at, of := k, -1
	if r.lower(s, at) == "the" {
		at++
	}
	if q := r.at(s, at); q != nil && q.kind == graph.Country { // "the Finnish Foreign Minister", "Australia's foreign minister"
		if of, at = r.countryOfPiece(q), q.to; isPossessive(r.word(s, at)) {
			at++
		}
		if of < 0 {
			return -1
		}
	} else if at == k {
		return -1
	}
	m, ok, _ := r.roleAt(s, at)
	if !ok || m.Plural || r.at(s, at+m.Tokens) != nil {
		return -1
	}
	for i := len(r.titles) - 1; i >= 0; i-- {
		t := &r.titles[i]
		if t.sent >= s || t.role.Key != m.Key || t.void {
			continue
		}
		e := -1
		if len(t.named) == 1 {
			e = r.pieceBeing(&r.pieces[t.named[0]])
		} else if len(t.entities) == 1 && r.beings[t.entities[0]].Kind == graph.Person {
			e = t.entities[0]
		}
		if e >= 0 && (of < 0 || r.countryOf(e) == of) {
			return e
		}
	}
	return -1
}

// senderQuoted returns who sent the message whose words a quotation behind a colon gives: "posted a message from Rutte that read: “…”",
// "said that it was from Rutte, with the following content: “…”"; -1.
func (r *reader) senderQuoted(q *Quote) int {
	s, colon := q.From.Sentence, q.From.Token-2
	if r.word(s, colon) != ":" {
		return -1
	}
	for k := colon - 1; k > 0; k-- {
		t := r.tok(s, k)
		if t.Tag == parse.VERB && r.t.speech.Has(t.Lemma) && t.XPOS != parse.VBG && t.Lemma != "read" {
			return -1 // "shared a note from X and wrote: “…”"
		}
		if r.lower(s, k) != "from" || !r.writtenBefore(s, k) {
			continue
		}
		for i := k + 1; i < min(k+7, colon); i++ {
			if p := r.at(s, i); p != nil && p.entity >= 0 && p.kind == graph.Person {
				return p.entity
			}
		}
	}
	return -1
}

// writtenBefore reports whether it is a message that is "from" somebody at k: "a text purportedly from", "a text message and said it
// was from".
func (r *reader) writtenBefore(s, k int) bool {
	sent := func(t *parse.Token) bool { return letters.Has(t.Lemma) || t.Lemma == "text" || t.Lemma == "screenshot" }
	if sent(r.tok(s, k-1)) || r.tok(s, k-1).Tag == parse.ADV && sent(r.tok(s, max(0, k-2))) {
		return true
	}
	if r.tok(s, k-1).Lemma != "be" {
		return false
	}
	for i := range k {
		if t := r.tok(s, i); t.Tag == parse.NOUN && sent(t) {
			return true
		}
	}
	return false
}

// inWhoseWords returns whose speech or letter it is of which a clause right behind his name tells what he says: "a speech by President
// Biden in which he blamed", "emails from Darroch, in which he called"; -1.
func (r *reader) inWhoseWords(s, i int) int {
	if r.lower(s, i-1) != "which" || r.lower(s, i-2) != "in" && r.lower(s, i-2) != "during" || r.tok(s, i).Rel != parse.Nsubj {
		return -1
	}
	k := i - 3
	if r.word(s, k) == "," {
		k--
	}
	p := r.at(s, k)
	if p == nil || p.kind != graph.Person || p.entity < 0 {
		return -1
	}
	for k = p.from - 1; k > 0 && k > p.from-6; k-- {
		if w := r.lower(s, k); w == "by" || w == "from" || w == "of" {
			if n := r.tok(s, k-1); documents.Has(n.Lemma) || wordsOf.Has(n.Lemma) {
				return p.entity
			}
			return -1
		}
	}
	return -1
}

// lettered returns to whom the speaker of a quotation has written, from which it may be: "in
// a letter to X"; -1.
func (r *reader) lettered(q *Quote) int {
	for s := min(q.To.Sentence, len(r.words)-1); s >= max(0, q.From.Sentence-12); s-- {
		by := false
		for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
			by = by || slices.Contains(r.mentions[k].Entities, q.Speaker)
		}
		if !by {
			continue
		}
		for i := range r.words[s] {
			to := i + 1
			if r.lower(s, to) == "of" {
				to += 2 // "a letter of apology to X"
			}
			if t := r.tok(s, i); t.Tag != parse.NOUN || t.Quoted || !letters.Has(t.Lemma) || r.lower(s, to) != "to" {
				continue
			}
			if e := r.entityAt(s, to+1, to+7); e >= 0 && e != q.Speaker {
				return e
			}
		}
	}
	return -1
}

// letters are the nouns for what is written to somebody.
var letters = vocab.Words("letter", "message", "note", "cable", "telegram", "email", "e-mail", "missive")
