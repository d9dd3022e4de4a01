package parse

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"backchannel/loaders/extract/parse/internal/lemma"
	"backchannel/loaders/extract/parse/internal/model"
	"backchannel/loaders/internal/vocab"
)

//go:embed model.bin
var embedded []byte

// Parser turns text into parsed sentences. It does not change after New and may be used by any number of goroutines.
type Parser struct {
	tables *splitTables
	model  *model.Model
	lemmas *lemma.Table
	lands  Countries
	pool   sync.Pool // of *scratch
}

// scratch is what a call of Parse needs, and the next one can use again.
type scratch struct {
	tokens [][]Token      // of the clauses in work
	work   []model.Clause // as many; longer ones are left from before
	kept   []kept         // as many: which of the tokens the model is given
	lemmas [1 << 12]known // lemmas made before, at a hash of form and tag
	low    []byte
}

// known is the lemma of a form with a tag.
type known struct {
	form, lemma string
	xpos        Penn
}

// longestKnown bounds, in bytes, the forms that a scratch remembers.
const longestKnown = 40

// New loads the embedded model.
func New() (*Parser, error) {
	t, err := loadTables()
	if err != nil {
		return nil, err
	}
	m, err := model.Decode(embedded)
	if err != nil {
		return nil, fmt.Errorf("load model.bin: %w", err)
	}
	p := &Parser{tables: t, model: m, lemmas: lemma.Parse(m.Lemmas)}
	p.pool.New = func() any { return new(scratch) }
	return p, nil
}

// Knowing returns a parser that reads alike what is told of any of the countries.
func (p *Parser) Knowing(c Countries) *Parser {
	q := &Parser{tables: p.tables, model: p.model, lemmas: p.lemmas, lands: c}
	q.pool.New = p.pool.New
	return q
}

// Parse returns the sentences of text in the order of the text, every token with lemma, tags, head and relation. Each
// sentence is a projective tree with one root. A text of white space has none.
func (p *Parser) Parse(text string) []Sentence { return p.ParseIn(new(Room), text, nil) }

// Room holds sentences, for others when nobody needs those any more.
type Room struct {
	sentences []Sentence
	tokens    []Token
}

// ParseIn is Parse with the sentences in r, whatever was there. topic tells of the words before a colon at the start of
// a paragraph whether they can be what a round-up's item is about or the town of a dateline, as a place can; nil where no text has such.
func (p *Parser) ParseIn(r *Room, text string, topic func([]string) bool) []Sentence {
	sentences := split(p.tables, text, r)
	if topic != nil {
		markTopics(sentences, topic)
		markTown(sentences, topic)
	}
	x := p.pool.Get().(*scratch)
	defer p.pool.Put(x)
	for rest := sentences; len(rest) > 0; {
		n := min(len(rest), together)
		p.parse(x, rest[:n])
		rest = rest[n:]
	}
	return sentences
}

// together is how many sentences are parsed at once.
const together = 64

// parse tags and parses sentences.
func (p *Parser) parse(x *scratch, sentences []Sentence) {
	x.tokens = x.tokens[:0]
	for i := range sentences {
		s := &sentences[i]
		p.tag(x, s.Tokens[s.Dateline:])
	}
	p.model.Parse(x.work[:len(x.tokens)])
	for i, tokens := range x.tokens {
		p.read(x, tokens, &x.work[i], x.kept[i])
	}
	k := 0
	for i := range sentences {
		s := &sentences[i]
		n := s.Dateline
		k += join(s.Tokens, n, x.tokens[k:])
		if n > 0 {
			attachDateline(s.Tokens[:n], s.Root())
		}
	}
	clear(x.tokens) // lest they stay in memory
}

// join makes a sentence of the clauses that come first, the first of which begins at the word n, and returns their number.
// Clauses after the first are parataxis of it; what ends with a comma is what the next one says is said, what
// begins with "that" what the one before says.
func join(sentence []Token, n int, clauses [][]Token) int {
	root, said, k := -1, -1, 0
	for from := n; from < len(sentence); k++ {
		to, before := from+len(clauses[k]), said
		said = -1
		for j := from; j < to; j++ {
			t := &sentence[j]
			switch {
			case t.Head >= 0:
				t.Head += from
			case to < len(sentence) && sentence[to-1].Text == ",":
				said = j
				sentence[to-1].XPOS = Comma
			case root < 0:
				root = j
			case opensThat(sentence[from:to]) && sentence[from-1].Text != ";":
				t.Head, t.Rel = root, Ccomp
			default:
				t.Head, t.Rel = root, Parataxis
			}
		}
		if before >= 0 {
			sentence[before].Head, sentence[before].Rel = rootOf(sentence, from, to), Ccomp
			if k == 1 && having(sentence[n:from]) {
				hangHaving(sentence, n, before, from)
			}
		}
		from = to
	}
	return k
}

// rootOf returns the word of the clause from which the others of it hang.
func rootOf(sentence []Token, from, to int) int {
	for j := from; j < to; j++ {
		if h := sentence[j].Head; h < from || h >= to {
			return j
		}
	}
	return from
}

// tag tags the tokens of a sentence and puts it in work. Clauses that semicolons part are parsed each by itself, since what
// belongs together never stands on both sides.
func (p *Parser) tag(x *scratch, tokens []Token) {
	p.tagClause(x, tokens)
	cuts := clauses(tokens)
	if n := attribution(tokens); n > 0 && (len(cuts) == 0 || n > cuts[len(cuts)-1]) && (told(tokens[:n]) || p.toldAlone(x, tokens, n)) {
		cuts = append(cuts, n)
	}
	if n := havingDone(tokens); n > 0 && (len(cuts) == 0 || n < cuts[0]) {
		cuts = append([]int{n}, cuts...)
	}
	if len(cuts) == 0 {
		if n := thatAfter(tokens); n > 0 {
			cuts = append(cuts, n)
		}
	}
	if len(cuts) == 0 {
		return
	}
	x.tokens = x.tokens[:len(x.tokens)-1]
	from := 0
	for _, to := range append(cuts, len(tokens)) {
		p.tagClause(x, tokens[from:to])
		from = to
	}
}

// toldAlone reports whether the first n tokens have a verb that can carry a sentence when they are tagged without the rest.
func (p *Parser) toldAlone(x *scratch, tokens []Token, n int) bool {
	k := len(x.tokens) - 1
	x.tokens = x.tokens[:k]
	p.tagClause(x, tokens[:n])
	if told(tokens[:n]) {
		return true
	}
	x.tokens = x.tokens[:k]
	p.tagClause(x, tokens)
	return false
}

// clauses returns where clauses with a finite verb each begin behind semicolons. The
// members of a list have none.
func clauses(tokens []Token) []int {
	var cuts []int
	finite := false
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.XPOS.Tensed():
			finite = true
		case t.Text == ";" && finite && i+3 < len(tokens):
			cuts, finite = append(cuts, i+1), false
		}
	}
	if len(cuts) > 0 && !finite {
		cuts = cuts[:len(cuts)-1]
	}
	return cuts
}

// word returns what the model is given for a token. "May" before a past tense is the
// name, for which the treebanks' modal leaves no room, "back" in "would back Ukraine" a verb,
// and "HE" before a name is an excellency; "newly elected" before one is as good as "new". Initials get their
// periods.
func word(tokens []Token, i int) string {
	w := tokens[i].Text
	if w == "," && i == len(tokens)-1 {
		return "." // before an attribution that is parsed by itself
	}
	if len(w) == 1 && upper(w[0]) && undotted(tokens, i) {
		return w + "."
	}
	if w == "'" || w == "’" || w == "‘" { // a possessive unless it marks a quotation, as in the British press
		switch {
		case opensSingle(tokens, i):
			return "“"
		case closesSingle(tokens, i):
			return "”"
		}
	}
	if w == "May" && i+1 < len(tokens) && (i == 0 || tokens[i-1].Text != "in") {
		if n := tokens[i+1].Text; strings.HasSuffix(n, "ed") || n == "said" || n == "told" || n == "met" || n == "had" || n == "has" || n == "was" || n == "also" {
			return "Mary"
		}
	}
	if (w == "HE" || w == "HH" || w == "HRH" || w == "HM") && i+1 < len(tokens) {
		if n := tokens[i+1].Text; len(n) > 1 && upper(n[0]) && !upper(n[1]) || n == "the" {
			return "Mr."
		}
	}
	if w == "AIDS" {
		return "HIV" // no verb
	}
	if w == "both" && i > 0 && aloneBoth(tokens, i) {
		return "them"
	}
	if w == "FO" {
		return "UN" // a foreign office, not "for" misspelt
	}
	if i > 0 && omission(tokens, i) {
		return "\"" // left out within a sentence, over which the rest hangs together
	}
	if c := craft(w); c != "" {
		return c // "F-16s" stand where jets would
	}
	if w == "no" && aNo(tokens, i) {
		return "refusal"
	}
	if w == "rang" && i > 0 && i+1 < len(tokens) && initialCapital(tokens[i-1].Text) && initialCapital(tokens[i+1].Text) {
		return "telephoned" // no part of a name
	}
	if w == "aid" && i > 1 && tokens[i-1].Text == "to" && (tokens[i-2].Text == "halt" || tokens[i-2].Text == "end" || tokens[i-2].Text == "stop") {
		return "assistance" // "an end to aid to Mali", no verb
	}
	if w == "back" && i > 0 && i+1 < len(tokens) && backs.Has(tokens[i-1].Text) {
		if n := tokens[i+1].Text; len(n) > 1 && upper(n[0]) || backed.Has(n) {
			return "support" // "would back Ukraine", no way back
		}
	}
	if w == "sever" && i > 0 && i+1 < len(tokens) && tokens[i-1].Text != "to" {
		if n := tokens[i+1].Text; n == "ties" || n == "relations" || n == "all" || n == "diplomatic" || n == "links" {
			return "cut" // "Bahrain and Egypt sever ties", no noun
		}
	}
	switch w {
	case "elected", "re-elected", "appointed", "installed", "inaugurated":
		if i > 0 && i+1 < len(tokens) && len(tokens[i+1].Text) > 1 && upper(tokens[i+1].Text[0]) {
			if b := tokens[i-1].Text; b == "newly" || b == "recently" || b == "Newly" {
				return "new"
			}
		}
	}
	return w
}

// aNo reports whether "no" is an answer that somebody gives: "with a firm no".
func aNo(tokens []Token, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch tokens[k].Text {
		case "a", "an":
			return i+1 == len(tokens) || !initialCapital(tokens[i+1].Text) && tokens[i+1].Text != "-" && behindNo.Has(tokens[i+1].Text)
		}
	}
	return false
}

// behindNo are the words behind an answer "no": "a firm no to the plan", not "in a no man's land".
var behindNo = vocab.Words("to", "from", "on", "in", "at", ".", ",", ";", "and", "but", "by", "when", "after", "as")

// omission reports whether the token marks, or encloses the mark of, what somebody left out of the middle of a sentence:
// "the expulsion … of the envoy", "the order (...) of the court".
func omission(tokens []Token, i int) bool {
	if tokens[i].Text == "." {
		first, last := i, i
		for first > 0 && tokens[first-1].Text == "." {
			first--
		}
		for last+1 < len(tokens) && tokens[last+1].Text == "." {
			last++
		}
		return last-first == 2 && first > 0 && last+1 < len(tokens) // ". . ."
	}
	switch tokens[i].Text {
	case "(", "[":
		i++
	case ")", "]":
		i--
	}
	if i < 1 || i+1 >= len(tokens) || tokens[i].Text != "..." && tokens[i].Text != "…" && tokens[i].Text != ". . ." {
		return false
	}
	n := i + 1
	if t := tokens[n].Text; (t == ")" || t == "]") && n+1 < len(tokens) {
		n++
	}
	b := tokens[i-1].Text
	return b != "," && b != "." && len(tokens[n].Text) > 0 && tokens[n].Text[0] >= 'a' && tokens[n].Text[0] <= 'z'
}

// undotted reports whether the letter at i is one of several initials before a name: "A S Kalkat".
func undotted(tokens []Token, i int) bool {
	first, last := i, i
	for first > 0 && len(tokens[first-1].Text) == 1 && upper(tokens[first-1].Text[0]) {
		first--
	}
	for last+1 < len(tokens) && len(tokens[last+1].Text) == 1 && upper(tokens[last+1].Text[0]) {
		last++
	}
	if first == last || last-first > 3 || last+1 == len(tokens) {
		return false
	}
	name := tokens[last+1].Text
	return len(name) > 2 && upper(name[0]) && !upper(name[1])
}

// aloneBoth reports whether "both" stands for two by itself behind a preposition or a verb that takes persons:
// "from both within the hour", not "with both Paris and Rome" or "in both in name and in fact".
func aloneBoth(tokens []Token, i int) bool {
	if !beforeBoth.Has(tokens[i-1].Text) {
		return false
	}
	if i+1 == len(tokens) {
		return true
	}
	n := tokens[i+1].Text
	for k := i + 2; k+1 < len(tokens) && k < i+10; k++ {
		if tokens[k].Text == "and" && tokens[k+1].Text == n {
			return false
		}
	}
	return behindBoth.Has(n)
}

// beforeBoth and behindBoth are the words before and behind a "both" that stands alone.
var beforeBoth = vocab.Words("from", "to", "with", "by", "against", "on", "upon", "told", "asked", "urged",
	"met", "called", "invited", "warned", "accused", "thanked", "phoned", "telephoned", "praised", "criticised", "criticized")

var behindBoth = vocab.Words("within", "in", "on", "at", "for", "with", "over", "that", "to",
	".", ",", ";", "before", "after", "not", "when", "this", "last")

// backs and backed are the words before and after a "back" that is a verb.
var backs = vocab.Words("would", "will", "could", "should", "must", "may", "might", "to", "not", "never", "fully")
var backed = vocab.Words("the", "a", "an", "its", "his", "her", "their", "any", "this", "that")

// tagClause tags tokens and puts them in work as one clause.
func (p *Parser) tagClause(x *scratch, tokens []Token) {
	n := len(x.tokens)
	if n == len(x.work) {
		x.work, x.kept = append(x.work, model.Clause{}), append(x.kept, nil)
	}
	x.tokens = append(x.tokens, tokens)
	x.kept[n] = x.kept[n][:0]
	p.tagKept(&x.work[n].Tags, tokens, nil)
	if x.kept[n] = without(x.kept[n], tokens, p.lands); len(x.kept[n]) > 0 {
		p.tagKept(&x.work[n].Tags, tokens, x.kept[n])
	}
}

// tagKept tags those of the tokens that are kept.
func (p *Parser) tagKept(tags *model.Tags, tokens []Token, ks kept) {
	tags.Reset()
	n := ks.count(tokens)
	for k := range n {
		i := ks.at(k)
		before := tokens[i].SpaceBefore || k > 0 && ks.at(k-1) != i-1
		after := k+1 == n || ks.at(k+1) != i+1 || tokens[i+1].SpaceBefore
		w := word(tokens, i)
		if p.lands.at(tokens, i) > 0 {
			w = likeCountry
		}
		tags.Add(w, before, after)
	}
	tags.LookUp(p.model.Lexicon)
	tags.Close()
	p.model.Tag(tags)
	for k := range n {
		pair := p.model.Pairs[tags.Class(k)]
		t := &tokens[ks.at(k)]
		t.Tag, t.XPOS = Tag(pair[0]), Penn(pair[1])
	}
}

// read takes heads, relations and lemmas of the tokens that are kept from a parsed clause.
func (p *Parser) read(x *scratch, tokens []Token, c *model.Clause, ks kept) {
	tree := c.Tree()
	n := ks.count(tokens)
	for k := range n {
		t := &tokens[ks.at(k)]
		t.Head = -1
		if h := tree.Head(k); h < n {
			t.Head = ks.at(h)
		}
		t.Rel = Rel(tree.Label(k))
		t.Lemma = p.lemma(x, t, c.Tags.Hash(k))
		if c := craft(t.Text); c != "" {
			t.Lemma = strings.TrimSuffix(c, "s")
		}
	}
	if len(ks) > 0 {
		k := 0
		for i := range tokens {
			if k < len(ks) && int(ks[k]) == i {
				k++
			} else if t := &tokens[i]; t.XPOS.Verb() || t.XPOS.Noun() || t.Tag.Is(DET, PRON, ADJ) {
				t.Lemma = p.lemma(x, t, 0)
			} else {
				t.Lemma = t.Text
			}
		}
		hang(tokens, ks)
	}
}

// lemma returns the dictionary form of a tagged token, whose form has a hash: a slice of the text where that will do.
func (p *Parser) lemma(x *scratch, t *Token, hash uint32) string {
	if l, ok := plainLemma(t.Text, t.XPOS); ok {
		return l
	}
	k := &x.lemmas[(hash+uint32(t.XPOS)*0x9E3779B1)%uint32(len(x.lemmas))]
	if k.form == t.Text && k.xpos == t.XPOS {
		return k.lemma
	}
	x.low = append(appendSmall(x.low[:0], t.Text), '\t')
	n := len(x.low) - 1
	x.low = append(x.low, t.XPOS.String()...)
	l := p.lemmas.Find(x.low, string(x.low[:n]), t.XPOS.String())
	if l != "" && upper(l[0]) && !upper(t.Text[0]) {
		l = strings.ToLower(l) // the treebank has "council", of some city, as "Council"
	}
	if len(t.Text) <= longestKnown {
		*k = known{strings.Clone(t.Text), l, t.XPOS} // not the article's, which would stay in memory
	}
	return l
}

// LemmaOf returns the dictionary form of a form with a Penn tag by a table. Parse gives lemmas itself; this is for the
// trainer.
func LemmaOf(table *lemma.Table, form string, xpos Penn) string {
	if l, ok := plainLemma(form, xpos); ok {
		return l
	}
	low := string(appendSmall(nil, form))
	return table.Find([]byte(lemma.Key(low, xpos.String())), low, xpos.String())
}

// plainLemma returns the lemma of a form whose tag says that it is the form itself, or nearly.
func plainLemma(form string, xpos Penn) (string, bool) {
	switch xpos {
	case NNP, CD, Comma, Stop, Colon, HYPH, SYMB, NFP, Currency, OpenBracket, CloseBracket, OpenQuote, CloseQuote, ADD, FW:
		return form, true
	case NNPS:
		if s, ok := strings.CutSuffix(form, "s"); ok && len(s) > 2 {
			return s, true
		}
		return form, true
	}
	return "", false
}

// appendSmall appends s in small letters, with plain apostrophes.
func appendSmall(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(b, strings.ToLower(strings.ReplaceAll(s[i:], "’", "'"))...)
		}
		if upper(c) {
			c |= 0x20
		}
		b = append(b, c)
	}
	return b
}
