package neo4j

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"backchannel/graph"
)

//go:embed migration/*.cypher
var migrations embed.FS

// migrate brings the database to the newest schema. Each statement can be run
// again, and several programs can do so at once: Neo4j allows no transaction
// for constraints and data together, which is why what a migration does to data comes
// after its statements, as Go.
func (s *Store) migrate(ctx context.Context) error {
	version, err := s.schemaVersion(ctx)
	if err != nil {
		return err
	}
	files, err := fs.Glob(migrations, "migration/*.cypher")
	if err != nil {
		return err
	}
	if newest := len(files); version > newest {
		return fmt.Errorf("%w: the database at %s has the schema version %d, this program knows %d at most: use a newer program", graph.ErrConflict, s.address, version, newest)
	}
	for _, file := range files[version:] {
		number, err := strconv.Atoi(strings.SplitN(path.Base(file), "_", 2)[0])
		if err != nil {
			return fmt.Errorf("migration %s: %w", file, err)
		}
		text, err := fs.ReadFile(migrations, file)
		if err != nil {
			return err
		}
		for _, statement := range splitStatements(string(text)) {
			if err := s.write(ctx, "migrate", func(t transaction) error { return t.run(statement, nil) }); err != nil {
				return fmt.Errorf("migration %d: %w", number, err)
			}
		}
		if number == 2 && version > 0 {
			if err := s.refold(ctx); err != nil {
				return fmt.Errorf("migration %d: %w", number, err)
			}
		}
		// Another program may have come further meanwhile.
		err = s.write(ctx, "migrate", func(t transaction) error {
			return t.run("MERGE (s:Schema {id: 1}) SET s.version = CASE WHEN s.version > $version THEN s.version ELSE $version END",
				map[string]any{"version": number})
		})
		if err != nil {
			return fmt.Errorf("migration %d: %w", number, err)
		}
	}
	return s.read(ctx, "migrate", func(t transaction) error {
		return t.run("CALL db.awaitIndexes(3600)", nil)
	})
}

// schemaVersion is 0 for an empty database. One that another program uses is a conflict.
func (s *Store) schemaVersion(ctx context.Context) (int, error) {
	var version int
	err := s.read(ctx, "schemaVersion", func(t transaction) error {
		return t.each("OPTIONAL MATCH (s:Schema {id: 1}) RETURN s.version AS version, s IS NULL AND EXISTS { (:Node) } AS foreign", nil, func(r row) error {
			if r.boolean("foreign") {
				return fmt.Errorf("%w: the database at %s holds nodes labelled Node of another program; give Backchannel one of its own", graph.ErrConflict, s.address)
			}
			version = int(r.integer("version"))
			return nil
		})
	})
	return version, err
}

// Schema returns the version of the schema that this program makes and reads.
func Schema() (int, error) {
	files, err := fs.Glob(migrations, "migration/*.cypher")
	return len(files), errors.Join(err)
}

// splitStatements parts a file at semicolons that end a line, and drops comment lines.
func splitStatements(text string) []string {
	var statements []string
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		b.WriteString(strings.TrimSuffix(line, ";"))
		if strings.HasSuffix(line, ";") {
			statements = append(statements, b.String())
			b.Reset()
		} else {
			b.WriteByte('\n')
		}
	}
	return statements
}
