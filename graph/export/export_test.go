package export

// KeepInMemory sets how many bytes of ids a list keeps in memory until restore
// is called.
func KeepInMemory(bytes int) (restore func()) {
	before := inMemory
	inMemory = bytes
	return func() { inMemory = before }
}
