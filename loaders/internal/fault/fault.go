// Package fault says where a rule failed, for errors that are made of panics: one article's fault must
// not take the others of a load with it.
package fault

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// At returns the file and line, "who/hosts.go:157", at which the loaders panicked; it is to be called from a deferred
// function that has recovered. "an unknown place" where no frame of theirs is on the stack.
func At() string {
	var at [64]uintptr
	frames := runtime.CallersFrames(at[:runtime.Callers(3, at[:])])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "backchannel/loaders") {
			return fmt.Sprintf("%s/%s:%d", filepath.Base(filepath.Dir(f.File)), filepath.Base(f.File), f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
