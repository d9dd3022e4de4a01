package parse

import "slices"

// Rel is a Universal Dependencies relation with its subtype, from a token to its head. The zero value means that no
// relation was assigned.
type Rel uint8

// The relations of the English treebanks, https://universaldependencies.org/en/dep/. A subtype follows its base.
const (
	NoRel Rel = iota
	Root
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Coord
	CoordPre
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	CsubjOuter
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Vocative
	Xcomp
)

var relNames = [...]string{
	"_", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
	"cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "csubj:outer", "dep", "det",
	"det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod",
	"nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
	"obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
}

var relBases = [...]Rel{
	AclRelcl: Acl, AdvclRelcl: Advcl, AuxPass: Aux, CoordPre: Coord, CompoundPrt: Compound, CsubjPass: Csubj,
	CsubjOuter: Csubj, DetPredet: Det, NmodDesc: Nmod, NmodPoss: Nmod, NmodUnmarked: Nmod, NsubjOuter: Nsubj,
	NsubjPass: Nsubj, OblAgent: Obl, OblUnmarked: Obl,
}

// String returns the name the treebanks use, such as "nsubj:pass", and "_" for the zero value.
func (r Rel) String() string {
	if int(r) < len(relNames) {
		return relNames[r]
	}
	return "_"
}

// Base returns the relation without its subtype: Nsubj for NsubjPass.
func (r Rel) Base() Rel {
	if int(r) < len(relBases) && relBases[r] != NoRel {
		return relBases[r]
	}
	return r
}

// ParseRel returns the relation of a name such as "acl:relcl"; false when there is none.
func ParseRel(name string) (Rel, bool) {
	i := slices.Index(relNames[:], name)
	return Rel(max(i, 0)), i > 0
}

// Is reports whether r is one of rels, subtypes counted apart from their base.
func (r Rel) Is(rels ...Rel) bool {
	for _, q := range rels {
		if r == q {
			return true
		}
	}
	return false
}
