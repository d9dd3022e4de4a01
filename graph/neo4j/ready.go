package neo4j

import (
	"context"
	"fmt"

	"backchannel/graph"
)

// Ready reports whether the database answers and still has the schema of this
// program, at the cost of reading one node.
func (s *Store) Ready(ctx context.Context) error {
	want, err := Schema()
	if err != nil {
		return err
	}
	version, err := s.schemaVersion(ctx)
	if err == nil && version != want {
		err = fmt.Errorf("%w: the database at %s has the schema version %d, this program %d: restart with the newest program", graph.ErrConflict, s.address, version, want)
	}
	return err
}
