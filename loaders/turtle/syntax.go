package turtle

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
)

// term is what a statement is made of.
type term struct {
	kind  termKind
	value string // an IRI in full, or a literal's text
	list  []term
}

type termKind uint8

const (
	iriTerm termKind = iota + 1
	literalTerm
	listTerm
)

const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

// parser reads Turtle but for blank nodes, long strings, base IRIs and bare
// numbers, which exports do not have.
type parser struct {
	r        *bufio.Reader
	line     int
	prefixes map[string]string
}

func newParser(r io.Reader) *parser {
	return &parser{r: bufio.NewReaderSize(r, 1<<16), line: 1, prefixes: map[string]string{}}
}

func (p *parser) wrong(format string, args ...any) error {
	return graph.Invalidf("line %d: "+format, append([]any{p.line}, args...)...)
}

// next reads a character behind white space and comments; 0 at the end.
func (p *parser) next() (rune, error) {
	for {
		r, _, err := p.r.ReadRune()
		switch {
		case err == io.EOF:
			return 0, nil
		case err != nil:
			return 0, err
		case r == '\n':
			p.line++
		case r == '#':
			if _, err := p.r.ReadString('\n'); err != nil && err != io.EOF {
				return 0, err
			}
			p.line++
		case !unicode.IsSpace(r):
			return r, nil
		}
	}
}

func (p *parser) back() { p.r.UnreadRune() } //nolint:errcheck // the last call read a rune

// each calls f for every statement.
func (p *parser) each(f func(subject, property string, object term) error) error {
	for {
		r, err := p.next()
		if err != nil || r == 0 {
			return err
		}
		if r == '@' {
			if err := p.prefix(); err != nil {
				return err
			}
			continue
		}
		p.back()
		subject, err := p.term()
		if err != nil {
			return err
		}
		if subject.kind != iriTerm {
			return p.wrong("a statement begins with something that is no IRI")
		}
		if err := p.properties(subject.value, f); err != nil {
			return err
		}
	}
}

func (p *parser) properties(subject string, f func(subject, property string, object term) error) error {
	for {
		property, err := p.term()
		if err != nil {
			return err
		}
		if property.kind != iriTerm {
			return p.wrong("the statement about %s has a property that is no IRI", subject)
		}
		for {
			object, err := p.term()
			if err != nil {
				return err
			}
			if err := f(subject, property.value, object); err != nil {
				return err
			}
			r, err := p.next()
			if err != nil {
				return err
			}
			if r == ',' {
				continue
			}
			if r == '.' {
				return nil
			}
			if r != ';' {
				return p.wrong("the statement about %s does not end", subject)
			}
			break
		}
	}
}

func (p *parser) prefix() error {
	word := p.word()
	if word != "prefix" {
		return p.wrong("@%s is not read here", word)
	}
	if _, err := p.next(); err != nil {
		return err
	}
	p.back()
	name := strings.TrimSuffix(p.word(), ":")
	to, err := p.term()
	if err != nil {
		return err
	}
	p.prefixes[name] = to.value
	if r, err := p.next(); err != nil || r != '.' {
		return p.wrong("the prefix %s does not end", name)
	}
	return nil
}

// word reads letters, digits and what names have beside them.
func (p *parser) word() string {
	var b strings.Builder
	for {
		r, _, err := p.r.ReadRune()
		if err != nil {
			return b.String()
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-:", r) {
			p.back()
			return b.String()
		}
		b.WriteRune(r)
	}
}

func (p *parser) term() (term, error) {
	r, err := p.next()
	if err != nil {
		return term{}, err
	}
	switch {
	case r == 0:
		return term{}, p.wrong("the file ends within a statement")
	case r == '<':
		v, err := p.r.ReadString('>')
		if err != nil {
			return term{}, p.wrong("an IRI does not end")
		}
		return term{kind: iriTerm, value: strings.TrimSuffix(v, ">")}, nil
	case r == '"':
		return p.literal()
	case r == '(':
		out := term{kind: listTerm}
		for {
			r, err := p.next()
			if err != nil {
				return term{}, err
			}
			if r == ')' {
				return out, nil
			}
			p.back()
			item, err := p.term()
			if err != nil {
				return term{}, err
			}
			out.list = append(out.list, item)
		}
	case unicode.IsLetter(r):
		p.back()
		word := p.word()
		if word == "a" {
			return term{kind: iriTerm, value: rdfType}, nil
		}
		prefix, local, ok := strings.Cut(word, ":")
		base, known := p.prefixes[prefix]
		if !ok || !known {
			return term{}, p.wrong("%q has no prefix that was declared", word)
		}
		return term{kind: iriTerm, value: base + local}, nil
	}
	return term{}, p.wrong("%q is not read here", r)
}

func (p *parser) literal() (term, error) {
	var b strings.Builder
	for {
		r, size, err := p.r.ReadRune()
		if err != nil {
			return term{}, p.wrong("a text does not end")
		}
		if r == utf8.RuneError && size == 1 {
			return term{}, p.wrong("a text is not valid UTF-8 at its byte %d: save the file as UTF-8", b.Len())
		}
		if r == '"' {
			break
		}
		if r != '\\' {
			b.WriteRune(r)
			continue
		}
		r, _, err = p.r.ReadRune()
		if err != nil {
			return term{}, p.wrong("a text does not end")
		}
		switch r {
		case 'u', 'U':
			digits := make([]byte, map[rune]int{'u': 4, 'U': 8}[r])
			if _, err := io.ReadFull(p.r, digits); err != nil {
				return term{}, p.wrong("a text does not end")
			}
			n, err := strconv.ParseInt(string(digits), 16, 32)
			if err != nil || !utf8.ValidRune(rune(n)) {
				return term{}, p.wrong("\\%c%s is no character", r, digits)
			}
			b.WriteRune(rune(n))
		default:
			if to, ok := map[rune]rune{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}[r]; ok {
				r = to
			}
			b.WriteRune(r)
		}
	}
	out := term{kind: literalTerm, value: b.String()}
	// The type says nothing that the property does not.
	if next, err := p.r.Peek(2); err == nil && string(next) == "^^" {
		p.r.Discard(2) //nolint:errcheck // they were there
		_, err := p.term()
		return out, err
	}
	return out, nil
}
