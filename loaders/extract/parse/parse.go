package parse

// Parser turns text into parsed sentences. It does not change after New and may be used by any number of goroutines.
type Parser struct {
	tables *splitTables
}

// New loads the embedded model.
func New() (*Parser, error) {
	t, err := loadTables()
	if err != nil {
		return nil, err
	}
	return &Parser{tables: t}, nil
}

// Parse returns the sentences of text in the order of the text, every token with lemma, tags, head and relation. Each
// sentence is a tree with one root. An empty text has none.
func (p *Parser) Parse(text string) []Sentence {
	return split(p.tables, text)
}
