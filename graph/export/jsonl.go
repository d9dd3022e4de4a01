package export

import (
	"bufio"
	"fmt"
	"time"

	"backchannel/graph"
)

// writeJSONL writes what each extractor read in each article, one line each,
// by article, then extractor; where moments of loading are asked for, one line
// for each moment, in their order.
func writeJSONL(p *plan, out Output, o Options) error {
	if o.Facts == nil {
		return fmt.Errorf("%w: nobody said how facts are printed", graph.ErrInvalid)
	}
	return one(out, func(w *bufio.Writer) error {
		for part, err := range p.articles.chunks(fewChunk) {
			if err != nil {
				return err
			}
			facts, err := p.factsOf(articleIDs(part))
			if err != nil {
				return err
			}
			if err := graph.AddEntities(p.ctx, p.store, facts); err != nil {
				return err
			}
			for _, f := range facts {
				parts := []graph.Facts{f}
				if p.selection.Recorded {
					parts = f.ByMoment()
				}
				for _, part := range parts {
					if !p.selection.Recorded {
						part.Recorded = time.Time{}
					}
					if err := o.Facts(w, part); err != nil {
						return err
					}
					p.count.Rows++
				}
				p.step()
			}
		}
		return nil
	})
}
