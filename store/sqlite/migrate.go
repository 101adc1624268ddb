package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

// migrations bring the schema of any earlier release to that of this one. The nth
// file by name makes schema n. A new migration goes last and keeps every draft. A
// released migration is never changed.
//
//go:embed migration/*.sql
var migrations embed.FS

// migrate runs those migrations in files that db still needs, each in its own
// transaction. It returns an error when db has the schema of a later release.
func migrate(ctx context.Context, db *sql.DB, files fs.FS) error {
	names, err := fs.Glob(files, "migration/*.sql")
	if err != nil {
		return err
	}
	for current := false; !current; {
		if current, err = migrateOnce(ctx, db, files, names); err != nil {
			return err
		}
	}
	return nil
}

// migrateOnce runs the next migration, or reports that the schema is current. It
// reads the version inside the transaction, which holds the write lock, so that
// two programs that start together cannot run the same migration twice.
func migrateOnce(ctx context.Context, db *sql.DB, files fs.FS, names []string) (current bool, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback()

	var version int
	if err := tx.QueryRowContext(ctx, "pragma user_version").Scan(&version); err != nil {
		return false, fmt.Errorf("read schema version: %w", err)
	}
	if version < 0 || version > len(names) {
		return false, fmt.Errorf("schema %d is from another release: this one knows up to %d", version, len(names))
	}
	if version == len(names) {
		return true, nil
	}
	name := names[version]
	script, err := fs.ReadFile(files, name)
	if err != nil {
		return false, err
	}
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return false, fmt.Errorf("%s: %w", name, err)
	}
	// A pragma takes no parameters.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("pragma user_version = %d", version+1)); err != nil {
		return false, fmt.Errorf("%s: %w", name, err)
	}
	return false, tx.Commit()
}
