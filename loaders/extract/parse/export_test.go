package parse

// IsSpace is what the tokeniser takes for white space.
func IsSpace(r rune) bool { return isSpace(r) || r == '\u2028' || r == '\u2029' }

// LoadTables reports what is wrong with the embedded tables.
func LoadTables() error {
	_, err := loadTables()
	return err
}
