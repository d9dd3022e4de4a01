package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"backchannel/graph/export"
)

func newVerify(_ *configurer, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "verify EXPORT...",
		Short: "Compare exports with their manifests",
		Long: `Looks whether each export, a file, folder or archive, is what its manifest says:
sizes, hashes, numbers of nodes, edges and rows, and no edge without its ends.

` + exitHelp,
		Example: `  backchannel verify graph.graphml
  backchannel verify disclosures.zip`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			bad := false
			for _, path := range args {
				m, problems, err := export.Verify(path)
				if err != nil {
					problems = []string{err.Error()}
				}
				for _, p := range problems {
					fmt.Fprintf(t.err, "%s: %s\n", path, p)
				}
				if len(problems) > 0 {
					bad = true
					continue
				}
				fmt.Fprintf(t.out, "%s: as its manifest says: %s, %s\n", path, m.Format, sizeOf(m))
			}
			if bad {
				return errRefused
			}
			return nil
		},
	}
}
