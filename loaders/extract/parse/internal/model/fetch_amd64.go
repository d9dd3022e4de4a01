package model

import "unsafe"

// fetch asks for what stands at places of a table, whose entries have so many bytes, to be brought into the cache. It
// waits for nothing: most of the time that parsing takes would go in waiting for weights.
//
//go:noescape
func fetch(table unsafe.Pointer, places []uint32, size int)
