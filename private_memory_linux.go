package main

import (
	"errors"
	"fmt"
	"syscall"
)

// keepMemoryPrivate turns core dumps off, and lets no other process of the same user
// read the memory: both would hold answers and keys.
func keepMemoryPrivate() error {
	var dumpable error
	if _, _, err := syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_SET_DUMPABLE, 0, 0); err != 0 {
		dumpable = fmt.Errorf("not dumpable: %w", err)
	}
	return errors.Join(syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}), dumpable)
}
