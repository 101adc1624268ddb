package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"testing"
)

// read returns what is in a file, or nothing if there is no such file.
func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return b
}

// files returns all that SQLite keeps on disk for the database at path.
func files(t testing.TB, path string) []byte {
	t.Helper()
	return bytes.Join([][]byte{
		read(t, path), read(t, path+"-wal"), read(t, path+"-shm"), read(t, path+"-journal"),
	}, nil)
}

func TestFilesTellNothing(t *testing.T) {
	s, path := openNew(t)
	d := answered()
	token := create(t, s, d)
	if _, err := s.Save(context.Background(), token, d, 1, tomorrow); err != nil {
		t.Fatal(err)
	}
	secrets := map[string][]byte{
		"token":         token[:],
		"token in hex":  []byte(hex.EncodeToString(token[:])),
		"cookie":        []byte(token.Cookie()),
		"typed text":    []byte(d.Typed["visit"].Get("time")),
		"errand":        []byte(d.Answers.Errand),
		"office":        []byte(d.Answers.Office),
		"day":           []byte(d.Answers.Day),
		"document":      []byte(d.Answers.Documents[0]),
		"witness":       []byte(d.Answers.Witness[0]),
		"field's name":  []byte("user_ids"),
		"first user ID": []byte(d.Answers.UserIDs[0]),
		"second":        []byte(d.Answers.UserIDs[1]),
		"third":         []byte(d.Answers.UserIDs[2]),
	}

	check := func(when string) {
		t.Helper()
		got := files(t, path)
		if !bytes.Contains(got, sealedRow(t, s, token)) {
			t.Fatalf("%s: the sealed draft is not where the test looks", when)
		}
		for name, secret := range secrets {
			if len(secret) < 4 {
				t.Fatalf("%s is too short to look for", name)
			}
			if bytes.Contains(got, secret) {
				t.Errorf("%s: the files tell the %s", when, name)
			}
		}
	}
	check("in the log")
	if err := db(s).truncateLog(context.Background()); err != nil {
		t.Fatal(err)
	}
	check("in the database")
}

func TestDeleteLeavesNoBytes(t *testing.T) {
	s, path := openNew(t)
	token := create(t, s, answered())
	other := create(t, s, answered())
	remains := map[string][]byte{"row id": token.id(), "first version": sealedRow(t, s, token)[:64]}
	if err := db(s).truncateLog(context.Background()); err != nil { // the first version to the database, the second to the log
		t.Fatal(err)
	}
	d := answered()
	d.Typed["user-ids"] = map[string][]string{"user_id_1": {string(bytes.Repeat([]byte("lang "), 2000))}} // several pages
	if _, err := s.Save(context.Background(), token, d, 1, tomorrow); err != nil {
		t.Fatal(err)
	}
	second := sealedRow(t, s, token)
	remains["second version's beginning"] = second[:64]
	remains["second version's end"] = second[len(second)-64:]
	for name, b := range remains {
		if !bytes.Contains(files(t, path), b) {
			t.Fatalf("the %s is not where the test looks", name)
		}
	}

	if err := s.Delete(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	for name, b := range remains {
		if bytes.Contains(files(t, path), b) {
			t.Errorf("the files still hold the %s", name)
		}
	}
	wantDraft(t, s, other, answered(), 1)
}
