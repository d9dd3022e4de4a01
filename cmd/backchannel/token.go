package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"backchannel/schema"
)

func newToken(_ *configurer, t terminal) *cobra.Command {
	var role string
	cmd := &cobra.Command{
		Use:   "token NAME",
		Short: "Make a token for somebody, and the line that a server needs to know it",
		Long: `Prints a new token, for the person to keep, and the line for the server's
file of tokens (serve --tokens FILE), which has only the token's hash.

` + exitHelp,
		Example: `  backchannel token ann --role editor`,
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if _, err := schema.ParseRole(role); err != nil {
				return usageError{err}
			}
			if strings.ContainsAny(args[0], " \t\n#") {
				return usagef("name %q: want one word", args[0])
			}
			raw := make([]byte, 32)
			if _, err := rand.Read(raw); err != nil {
				return err
			}
			token := base64.RawURLEncoding.EncodeToString(raw)
			sum := sha256.Sum256([]byte(token))
			fmt.Fprintf(t.out, "token  %s\nline   %s %s %s\n", token, role, args[0], hex.EncodeToString(sum[:]))
			return nil
		},
	}
	cmd.Flags().StringVar(&role, "role", "reader", "reader or editor")
	return cmd
}
