package who

import (
	"cmp"
	"slices"

	"backchannel/loaders/extract/parse"
)

// unmarked finds speech without quotation marks, as governments print it:
// "The Foreign Secretary said:" and after the colon, to the end of the page if
// need be, what was said.
func (r *reader) unmarked() {
	r.plain = map[Position]Position{}
	for s := range r.words {
		colon := r.sayingColon(s)
		if colon < 0 && s+1 < len(r.words) && r.labelLine(s) >= 0 {
			r.speakBelow(s)
		}
		if colon < 0 || r.d.Sentences[s].Turn {
			continue
		}
		q := Quote{From: Position{s, colon + 1}, Speaker: -1, Addressee: -1, Cue: Position{-1, -1}}
		if colon+1 == len(r.words[s]) {
			q.From = Position{s + 1, 0}
		}
		end := r.speechEnd(q.From.Sentence)
		if end < q.From.Sentence {
			continue
		}
		for k := q.From.Sentence; k <= end; k++ {
			if r.d.QuoteAt(Position{k, 0}) >= 0 {
				end = k - 1 // marks, after all
			}
		}
		if end < q.From.Sentence {
			continue
		}
		q.To = Position{end, len(r.words[end])}
		r.speak(q, Position{s, colon - 1})
	}
	r.turns()
	r.signedParagraphs()
	slices.SortStableFunc(r.d.Quotes, func(a, b Quote) int {
		return cmp.Or(a.From.Sentence-b.From.Sentence, a.From.Token-b.From.Token)
	})
}

// speakBelow makes what stands below a line with a name, an office and a colon that person's words, where no marks say so.
func (r *reader) speakBelow(s int) {
	end := r.speechEnd(s + 1)
	for k := s + 1; k <= end; k++ {
		if r.d.QuoteAt(Position{k, 0}) >= 0 || r.tok(k, 0).Quoted || parse.IsQuoteMark(r.word(k, 0)) && r.word(k, 0) != "'" && r.word(k, 0) != "‘" {
			return
		}
	}
	r.speak(Quote{From: Position{s + 1, 0}, To: Position{end, len(r.words[end])}, Speaker: -1, Addressee: -1, Cue: Position{-1, -1}, Turn: true}, Position{s, -1})
}

// speak makes a stretch of the text the speech that a word outside announces, or, before the first word of a sentence, the
// label of a turn.
func (r *reader) speak(q Quote, cue Position) {
	r.d.Quotes = append(r.d.Quotes, q)
	for k := q.From.Sentence; k <= q.To.Sentence; k++ {
		for i := range r.words[k] {
			if q.within(Position{k, i}) {
				r.tok(k, i).Quoted = true
			}
		}
	}
	r.plain[q.From] = cue
}

// sayingColon returns the colon of a sentence after which somebody speaks
// without quotation marks; -1.
func (r *reader) sayingColon(s int) int {
	for i := 1; i < len(r.words[s]); i++ {
		if r.word(s, i) != ":" || r.tok(s, i).Quoted {
			continue
		}
		v := r.tok(s, i-1)
		if !(v.Tag == parse.VERB && r.t.speech.Has(v.Lemma) && v.XPOS == parse.VBD) {
			return -1
		}
		next := Position{s, i + 1}
		if i+1 == len(r.words[s]) {
			next = Position{s + 1, 0}
		}
		if next.Sentence >= len(r.words) || len(r.words[next.Sentence]) == 0 {
			return -1
		}
		t := r.tok(next.Sentence, next.Token)
		if t.Quoted || parse.IsQuoteMark(t.Text) || !r.is(next.Sentence, next.Token, large) {
			return -1
		}
		return i
	}
	return -1
}

// speechEnd returns the last sentence of the unmarked speech that begins in
// sentence s: it fills the paragraph, and goes on through the next ones where
// somebody says "I" or "we" in it and until somebody else is said to speak.
func (r *reader) speechEnd(s int) int {
	end, first := s, r.firstPersonIn(s)
	for k := s + 1; k < len(r.words); k++ {
		if r.d.Sentences[k].Paragraph == r.d.Sentences[s].Paragraph {
			end = k
			first = first || r.firstPersonIn(k)
			continue
		}
		if r.d.Sentences[k].Title || r.tellsOfSpeech(k) {
			break
		}
		first = first || r.firstPersonIn(k)
		if first {
			end = k
		}
	}
	return end
}

func (r *reader) firstPersonIn(s int) bool {
	for i := range r.words[s] {
		if c := r.pronounAt(s, i); c == 'i' || c == 'w' {
			return true
		}
	}
	return false
}

// tellsOfSpeech reports whether a sentence is the reporter's again: somebody
// who is not "I" or "we" says something in it, or marks stand in it.
func (r *reader) tellsOfSpeech(s int) bool {
	for i := range r.words[s] {
		t := r.tok(s, i)
		if t.Quoted || parse.IsQuoteMark(t.Text) {
			return true
		}
		if t.Tag != parse.VERB || t.XPOS != parse.VBD || !r.t.speech.Has(t.Lemma) {
			continue
		}
		if j := r.d.Sentences[s].Child(i, parse.Nsubj); j >= 0 && r.pronounAt(s, j) != 'i' && r.pronounAt(s, j) != 'w' && r.tok(s, i).Rel == parse.Root {
			return true
		}
	}
	return false
}
