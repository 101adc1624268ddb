//go:build !linux

package main

import "syscall"

// keepMemoryPrivate turns core dumps off: they would hold answers and keys.
func keepMemoryPrivate() error {
	return syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
}
