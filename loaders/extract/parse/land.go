package parse

import (
	"slices"
	"strings"

	"backchannel/loaders/internal/vocab"
)

// Countries are names of countries as sequences of tokens.
type Countries struct {
	first *vocab.Set
	lands map[string][]land // by the first token
}

type land []string // the words behind the first

// likeCountry is the name in whose place all others are parsed: what is read must not hang on which country acts, and a
// name of several words is no phrase to take apart.
const likeCountry = "Russia"

// NewCountries makes the set of names. Those with hyphens, which are one token or several, are left out.
func NewCountries(names []string) Countries {
	c := Countries{vocab.Words(), map[string][]land{}}
	for _, n := range names {
		w := strings.Fields(n)
		if len(w) > 0 && !slices.ContainsFunc(w, func(s string) bool { return strings.Contains(s, "-") }) {
			c.first.Add(w[0])
			c.lands[w[0]] = append(c.lands[w[0]], land(w[1:]))
		}
	}
	for _, of := range c.lands {
		slices.SortFunc(of, func(a, b land) int { return len(b) - len(a) })
	}
	return c
}

// at returns of how many words the country's name is that begins at i, 0 for none.
func (c Countries) at(tokens []Token, i int) int {
	if !c.first.Has(tokens[i].Text) {
		return 0
	}
	for _, l := range c.lands[tokens[i].Text] {
		n := 1 + len(l)
		if i+n > len(tokens) || !slices.EqualFunc(l, tokens[i+1:i+n], func(w string, t Token) bool { return w == t.Text }) {
			continue
		}
		if n == 1 && i+1 < len(tokens) && initialCapital(tokens[i+1].Text) {
			continue // "Israel Katz", "Sudan Liberation Movement"
		}
		return n
	}
	return 0
}

// behind returns how many words from i on belong to a country's name that begins right before i, 0 for none.
func (c Countries) behind(tokens []Token, i int) int {
	if i == 0 {
		return 0
	}
	return max(0, c.at(tokens, i-1)-1)
}
