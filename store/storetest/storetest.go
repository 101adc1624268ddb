// Package storetest has the tests that every [store.Engine] must pass: an engine's
// own tests call [Run]. helpers.go has what those tests can use themselves, and
// recorder.go a [Recorder], which records what an engine receives.
package storetest

import (
	"testing"
	"time"

	"klar/store"
)

// A Database is an engine under test, with direct access to its tables.
type Database struct {
	store.Engine
	// Count returns the number of rows, expired ones included.
	Count func(testing.TB) (drafts, transfers int)
	// Fill adds n drafts of ordinary size, which no token can load.
	Fill func(t testing.TB, n int, expires time.Time)
}

func (d Database) drafts(t testing.TB) int {
	t.Helper()
	drafts, _ := d.Count(t)
	return drafts
}

func (d Database) transfers(t testing.TB) int {
	t.Helper()
	_, transfers := d.Count(t)
	return transfers
}

// Run runs the tests. open returns an empty database for each.
func Run(t *testing.T, open func(testing.TB) Database) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Database)
	}{
		{"create and save", createAndSave},
		{"times", times},
		{"save refuses an old version", saveRefusesAnOldVersion},
		{"concurrent savers lose nothing", concurrentSaversLoseNothing},
		{"only one saver wins", onlyOneSaverWins},
		{"an unknown token is not adopted", unknownTokenIsNotAdopted},
		{"expiry", expiry},
		{"limit", limit},
		{"renew", renew},
		{"begun drafts make room", begunDraftsMakeRoom},
		{"concurrent creators keep the limit", concurrentCreatorsKeepTheLimit},
		{"writes outlive the request", writesOutliveTheRequest},
		{"sweep", sweep},
		{"a ping leaves nothing", pingLeavesNothing},
		{"closed", closed},

		{"claim by link", claimBy(func(o store.Transfer) store.TransferKey { return o.Link })},
		{"claim by code", claimBy(func(o store.Transfer) store.TransferKey { return o.Code })},
		{"claim keeps what it is told", claimKeepsWhatItIsTold},
		{"one of many devices gets it", oneOfManyDevicesGetsIt},
		{"a new offer replaces the former", newOfferReplacesTheFormer},
		{"a transfer expires", transferExpires},
		{"a transfer ends with its draft", transferEndsWithItsDraft},
		{"claim without room", claimWithoutRoom},

		{"the engine is told nothing", engineIsToldNothing},
		{"tampered drafts are not found", tamperedDraftsAreNotFound},
		{"tampered transfers are not found", tamperedTransfersAreNotFound},
		{"another process opens no transfer", anotherProcessOpensNoTransfer},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}
