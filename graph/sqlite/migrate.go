package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

//go:embed schema/*.sql
var schemaFiles embed.FS

// applicationID marks files of ours in SQLite's header: "BkCh".
const applicationID = 0x426b4368

// migrate brings the file to the newest schema. Its version is the number of
// migrations applied, which SQLite's header keeps. Each is one transaction, so
// that a program that is killed leaves a schema of one version or the next.
func (s *Store) migrate(ctx context.Context, c *conn) error {
	names, err := fs.Glob(schemaFiles, "schema/*.sql")
	if err != nil {
		return err
	}
	for {
		done, err := s.migrateOne(ctx, c, names)
		if err != nil || done {
			return classify(ctx, err)
		}
	}
}

// migrateOne looks at the version and applies the next migration in the same
// transaction: two programs that open one file at once do not both apply it.
func (s *Store) migrateOne(ctx context.Context, c *conn, names []string) (done bool, err error) {
	version, app, err := header(c.Conn)
	if err != nil {
		return false, err
	}
	if app == applicationID && version == len(names) {
		return true, nil
	}
	if app != applicationID || version > len(names) {
		if err := refuse(c.Conn, version, app, len(names)); err != nil {
			return false, err
		}
	}
	if err := s.begin(ctx, c); err != nil {
		return false, err
	}
	defer func() {
		if err != nil {
			c.exec("ROLLBACK") // the first error tells more
		}
	}()
	if version, _, err = header(c.Conn); err != nil {
		return false, err
	}
	if version < len(names) {
		text, err := fs.ReadFile(schemaFiles, names[version])
		if err != nil {
			return false, err
		}
		if err := script(c.Conn, string(text)); err != nil {
			return false, fmt.Errorf("migrate to %s: %w", strings.TrimPrefix(names[version], "schema/"), err)
		}
		if err := script(c.Conn, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, version+1)); err != nil {
			return false, err
		}
	}
	return false, c.exec("COMMIT")
}

// refuse says why a file is not ours to change; nil for an empty one.
func refuse(c *sqlite.Conn, version, app, newest int) error {
	if app == applicationID {
		return fmt.Errorf("%w: the graph has schema version %d, this program knows up to %d: use a newer program", graph.ErrConflict, version, newest)
	}
	tables, err := number(c, "SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return err
	}
	if app != 0 || version != 0 || tables != 0 {
		return fmt.Errorf("%w: the file is a database of another program: choose another file", graph.ErrConflict)
	}
	return nil
}

func header(c *sqlite.Conn) (version, app int, err error) {
	if version, err = number(c, "PRAGMA user_version"); err != nil {
		return 0, 0, err
	}
	app, err = number(c, "PRAGMA application_id")
	return version, app, err
}

func number(c *sqlite.Conn, query string) (int, error) {
	stmt, _, err := c.PrepareTransient(query)
	if err != nil {
		return 0, err
	}
	defer stmt.Finalize()
	if _, err := stmt.Step(); err != nil {
		return 0, err
	}
	return stmt.ColumnInt(0), nil
}

// script runs statements one after the other, without a transaction of its own.
func script(c *sqlite.Conn, text string) error {
	for strings.TrimSpace(text) != "" {
		stmt, rest, err := c.PrepareTransient(text)
		if err != nil {
			return err
		}
		text = text[len(text)-rest:]
		if stmt == nil { // comments alone
			continue
		}
		_, err = stmt.Step()
		stmt.Finalize()
		if err != nil {
			return err
		}
	}
	return nil
}
