//go:build !amd64

package model

import "unsafe"

// fetch does nothing where Go has no word for it.
func fetch(unsafe.Pointer, []uint32, int) {}
