package gazetteer

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// GivenName returns the gender of bearers of a given name; Either where both
// bear it, 0 where the name is not in the table.
func (g *Gazetteer) GivenName(token string) Gender {
	var b [48]byte // folded without a string of its own: readers ask for every word
	folded := graph.AppendFold(b[:0], token, ' ')
	if x, ok := vocab.Find(&g.givenNames, folded); ok {
		return x
	}
	if standard, ok := vocab.Find(&g.spellings, folded); ok {
		return vocab.Get(&g.givenNames, standard)
	}
	return 0
}

// IsFamilyFirst reports whether the word is a family name that stands before
// the given name, as Chinese, Korean and Vietnamese ones do.
func (g *Gazetteer) IsFamilyFirst(token string) bool {
	var b [48]byte
	return vocab.Get(&g.familyFirst, graph.AppendFold(b[:0], token, ' '))
}

// IsParticle reports whether the word joins the parts of a personal name: "van", "bin", "al", "de".
func (g *Gazetteer) IsParticle(token string) bool {
	var b [48]byte
	return vocab.Get(&g.particles, graph.AppendFold(b[:0], token, ' '))
}

func (b *builder) givenNames() error {
	for _, r := range b.read("given_names.tsv") {
		x, ok := genders[r.get("gender")]
		if !ok || x == 0 {
			return r.errorf("gender is %q, want m, f or n", r.get("gender"))
		}
		b.g.givenNames.Set(graph.FoldText(r.get("name")), x)
	}
	return nil
}

func (b *builder) nameOrder() error {
	for _, r := range b.read("surnames_first.tsv") {
		b.g.familyFirst.Set(graph.FoldText(r.get("surname")), true)
	}
	for _, r := range b.read("particles.tsv") {
		b.g.particles.Set(graph.FoldText(r.get("particle")), true)
	}
	return nil
}

// personForms returns a name and the forms that newspapers make of it: Arabic
// articles left out or exchanged, a middle initial left out.
func personForms(full string) []string {
	out := []string{full}
	if !strings.ContainsAny(full, "-.") || !strings.Contains(full, " ") {
		return out
	}
	add := func(s string) {
		if s != full && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	fields := strings.Fields(full)
	var bare, al, el []string
	for i, f := range fields {
		rest, article := cutArticle(f)
		if i == 0 || !article {
			rest = f
		}
		bare = append(bare, rest)
		if article && i > 0 {
			al, el = append(al, "al-"+rest), append(el, "el-"+rest)
		} else {
			al, el = append(al, f), append(el, f)
		}
	}
	if len(fields) > 1 {
		add(strings.Join(bare, " "))
		add(strings.Join(al, " "))
		add(strings.Join(el, " "))
	}
	if len(fields) > 2 {
		var noInitial []string
		for i, f := range fields {
			if i == 0 || len(strings.TrimSuffix(f, ".")) > 1 {
				noInitial = append(noInitial, f)
			}
		}
		if len(noInitial) > 1 {
			add(strings.Join(noInitial, " "))
		}
	}
	return out
}

// cutArticle splits "al-Assad", "el-Sisi", "Al-Thani", "an-Nahyan".
func cutArticle(s string) (string, bool) {
	pre, rest, ok := strings.Cut(s, "-")
	if ok && rest != "" && slices.Contains([]string{"al", "el", "as", "ash", "an", "ar", "at", "ad", "az"}, strings.ToLower(pre)) {
		return rest, true
	}
	return s, false
}

// familyNameCountries are those where the family name comes first in the
// English-language press too; Japanese and Hungarian names are turned round.
var familyNameCountries = []string{"CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "HKG", "MAC", "SGP", "MYS"}

// givenNameCountries are those whose people newspapers take up by their given
// names, as most have no family names: Anwar Ibrahim is Anwar, Abiy Ahmed Abiy.
var givenNameCountries = []string{"MYS", "BRN", "THA", "ETH", "ERI", "ISL", "BTN"}

// isTitle reports whether a word inside a name is more often a title, as in
// "Hassan Sheikh Mohamud".
func (b *builder) isTitle(word string) bool {
	node, ok := b.g.phrases.find(word)
	return ok && slices.ContainsFunc(b.g.phrases.nodes[node].ends, func(p phrase) bool { return p.role != nil && p.role.Title })
}

// turned enters a Japanese or Hungarian name in its own order, "Kishida Fumio",
// in which governments and some papers give it.
func (b *builder) turned(r record, p *Entry, of graph.ID) error {
	given, family, ok := strings.Cut(p.Name, " ")
	if !ok || strings.Contains(family, " ") || of.Slug() != "JPN" && of.Slug() != "HUN" {
		return nil
	}
	return b.name(r, p, Alias, family+" "+given)
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// standard replaces each word of a folded name by the standard spelling.
func (g *Gazetteer) standard(folded string) string {
	if s, ok := vocab.Find(&g.spellings, folded); ok {
		return s
	}
	if !strings.Contains(folded, " ") {
		return folded
	}
	words := strings.Fields(folded)
	for i, w := range words {
		if s, ok := vocab.Find(&g.spellings, w); ok {
			words[i] = s
		}
	}
	return strings.Join(words, " ")
}

// surnames enters the person under each word of the name by which newspapers
// may take the name up.
func (b *builder) surnames(p *Entry, of graph.ID) {
	words := strings.FieldsFunc(p.Name, func(r rune) bool { return r == ' ' })
	if len(words) == 0 {
		return
	}
	add := func(s string, part bool) {
		k := b.g.standard(graph.FoldText(s))
		for i, x := range b.g.bearers[k] {
			if x.person == p {
				b.g.bearers[k][i].part = x.part && part
				return
			}
		}
		b.g.bearers[k] = append(b.g.bearers[k], bearer{p, part})
	}
	last := len(words) - 1
	for last > 0 && slices.Contains([]string{"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "x", "xiv", "xvi"}, graph.FoldText(words[last])) {
		last--
	}
	if vocab.Get(&b.g.familyFirst, graph.FoldText(words[0])) && last > 0 {
		country := slices.Contains(familyNameCountries, of.Slug())
		if country || strings.Contains(words[last], "-") {
			add(words[0], false)
			if country {
				return
			}
		}
	}
	start := last
	for start > 1 && vocab.Get(&b.g.particles, graph.FoldText(words[start-1])) {
		start--
	}
	add(strings.Join(words[start:last+1], " "), false)
	add(words[last], false)
	if rest, article := cutArticle(words[last]); article {
		add(rest, false)
	}
	for i := range last {
		if !vocab.Get(&b.g.particles, graph.FoldText(words[i])) && len(graph.FoldText(words[i])) > 1 && !b.isTitle(words[i]) {
			add(words[i], true)
			if rest, article := cutArticle(words[i]); article {
				add(rest, true)
			}
		}
	}
	if slices.Contains(givenNameCountries, of.Slug()) {
		add(words[0], false)
	}
	for _, a := range p.Aliases {
		if !strings.Contains(a, " ") {
			add(a, false)
		} else if fs := strings.Fields(a); graph.FoldText(fs[0]) == graph.FoldText(words[0]) && len(fs) == 2 {
			// another spelling of the surname: "Bashar al-Asad"
			add(fs[1], false)
			if rest, article := cutArticle(fs[1]); article {
				add(rest, false)
			}
		}
	}
}
