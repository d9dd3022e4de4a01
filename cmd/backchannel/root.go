package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"backchannel/graph"
)

// terminal is where a command reads and writes.
type terminal struct {
	in       io.Reader
	out, err io.Writer
}

// The exit statuses, printed in every command's help.
const (
	exitOK          = 0
	exitRefused     = 1
	exitUsage       = 2
	exitUnavailable = 3
)

const exitHelp = `Exit status:
  0  everything was done
  1  some of it was refused or failed; each is named with its reason
  2  the command line or configuration is wrong
  3  the store, or the language model, cannot be reached`

// usageError is an error of the command line or configuration.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errRefused ends a command that has already said what was refused.
var errRefused = errors.New("refused")

// run executes a command line and returns its exit status.
func run(ctx context.Context, args []string, t terminal) int {
	root := newRoot(t)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	code := exitCode(err)
	if err != nil && !errors.Is(err, errRefused) {
		fmt.Fprintln(t.err, "backchannel: "+strings.ReplaceAll(err.Error(), "\n", "\n  "))
		if code == exitUsage {
			fmt.Fprintln(t.err, "See backchannel --help.")
		}
	}
	return code
}

// exitCode is the one place where an error becomes an exit status.
func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, graph.ErrUnavailable):
		return exitUnavailable
	}
	return exitRefused
}

func newRoot(t terminal) *cobra.Command {
	c := newConfigurer()
	root := &cobra.Command{
		Use:   "backchannel",
		Short: "A graph of diplomatic events, each with the sentence it came from",
		Long: `Backchannel reads news articles into a graph of people, offices, countries,
organisations, places and events, and answers questions about it over GraphQL:
who wrote to whom, who made it public, who commented on that, in which
capacity, and which sentence says so.

Settings come from flags, else from BACKCHANNEL_* in the environment (as
BACKCHANNEL_STORE for --store), else from backchannel.yaml in the working
folder (or --config), else from defaults.

` + exitHelp,
		Example: `  backchannel demo
  backchannel load articles/ --store sqlite:backchannel.db
  backchannel query disclosures`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          usageArgs(cobra.NoArgs),
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(t.in)
	root.SetOut(t.out)
	root.SetErr(t.err)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	c.flags(root.PersistentFlags())
	for _, add := range []func(*configurer, terminal) *cobra.Command{
		newDemo, newLoad, newExtract, newServe, newQuery, newExport, newVerify, newStats, newCheck, newToken, newVersion,
	} {
		cmd := add(c, t)
		cmd.Args = usageArgs(cmd.Args)
		root.AddCommand(cmd)
	}
	return root
}

// usageArgs makes what a check of arguments finds an error of usage.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}
