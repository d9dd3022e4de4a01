package what

// setting is how a word stands in its sentence, in bits.
type setting uint8

const (
	behindHead setting = 1 << iota
	beforeHead
	inMention
	hasChildren
	written // together with the word before
)

// setting returns how the word at t stands.
func (s *sentence) setting(t int) (at setting) {
	switch h := s.head(t); {
	case h > t:
		at = beforeHead
	case h >= 0:
		at = behindHead
	}
	if s.mention[t] >= 0 {
		at |= inMention
	}
	if s.kid[t] >= 0 {
		at |= hasChildren
	}
	if !s.Tokens[t].SpaceBefore {
		at |= written
	}
	return at
}
