package sqlite

import (
	"context"
	"fmt"
	"io/fs"

	"backchannel/graph"
)

// Ready reports whether the file answers and still has the schema of this
// program, at the cost of reading its header.
func (s *Store) Ready(ctx context.Context) error {
	names, err := fs.Glob(schemaFiles, "schema/*.sql")
	if err != nil {
		return err
	}
	return s.read(ctx, func(c *conn) error {
		version, app, err := header(c.Conn)
		if err == nil && (app != applicationID || version != len(names)) {
			err = fmt.Errorf("%w: the graph has schema version %d, this program %d: restart with the newest program", graph.ErrConflict, version, len(names))
		}
		return err
	})
}
