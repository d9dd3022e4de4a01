package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"backchannel/graph"
	"backchannel/graph/neo4j"
	"backchannel/graph/sqlite"
)

// access says what a command does with the store.
type access bool

const (
	toRead  access = false // what is not there is an error
	toWrite access = true  // an SQLite file that is not there is made
)

// openStore opens the store that a configuration names.
func openStore(ctx context.Context, cfg Config, a access) (graph.Store, error) {
	scheme, rest, _ := strings.Cut(cfg.Store, ":")
	switch scheme {
	case "sqlite":
		s, err := sqlite.Open(ctx, strings.TrimPrefix(rest, "//"), sqlite.Options{MustExist: a == toRead})
		switch {
		case errors.Is(err, graph.ErrNotFound):
			return nil, fmt.Errorf("%s: %w: load articles into it first (backchannel load), or name another with --store", cfg.Store, graph.ErrNotFound)
		case err != nil:
			return nil, fmt.Errorf("open %s: %w", cfg.Store, err)
		}
		return s, nil
	case "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc":
		u, err := url.Parse(cfg.Store)
		if err != nil || u.Host == "" {
			return nil, usagef("store %q: want %s://USER@HOST:7687/DATABASE", cfg.Store, scheme)
		}
		if _, has := u.User.Password(); has {
			return nil, usagef("the store's address has a password in it, which others can see: use BACKCHANNEL_PASSWORD or --password-file")
		}
		s, err := neo4j.Open(ctx, neo4j.Options{URI: scheme + "://" + u.Host, User: u.User.Username(), Password: cfg.Password,
			Database: strings.Trim(u.Path, "/"), Retry: cfg.retry})
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", u.Redacted(), err)
		}
		return s, nil
	}
	return nil, usagef("store %q: want sqlite:FILE or neo4j://USER@HOST:7687/DATABASE", cfg.Store)
}

// withStore opens the store, calls f and closes it.
func withStore(ctx context.Context, cfg Config, a access, f func(graph.Store) error) (err error) {
	s, err := openStore(ctx, cfg, a)
	if err != nil {
		return err
	}
	defer func() {
		// The context may have ended; closing has to be done all the same.
		if cerr := s.Close(context.WithoutCancel(ctx)); err == nil {
			err = cerr
		}
	}()
	return f(s)
}
