package main

import (
	"syscall"
	"testing"
)

// Nobody reads the memory of a service that has started: neither in a core dump nor
// from another process.
func TestKeepMemoryPrivate(t *testing.T) {
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &before); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_SET_DUMPABLE, 1, 0)
		syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{Cur: 0, Max: before.Max})
	})
	if err := keepMemoryPrivate(); err != nil {
		t.Fatal(err)
	}
	var core syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &core); err != nil || core.Cur != 0 || core.Max != 0 {
		t.Errorf("got core limit %+v, %v, want none", core, err)
	}
	if dumpable, _, err := syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_GET_DUMPABLE, 0, 0); err != 0 || dumpable != 0 {
		t.Errorf("got dumpable %d, %v, want 0", dumpable, err)
	}
}
