package model

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// The file is a line of text, then each part as its length in 4 bytes and its bytes, numbers little-endian. The big
// parts are used where they lie.
const magic = "backchannel parse model 5\n"

// Encode returns the file of m.
func (m *Model) Encode() []byte {
	out := []byte(magic)
	part := func(b []byte) {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(b)))
		out = append(out, b...)
	}
	var b []byte
	for _, p := range m.Pairs {
		b = append(b, p[:]...)
	}
	part(b)
	part(m.Open)
	part(m.Signs)
	part(m.Names)
	part(m.Coarse)
	b = nil
	for _, k := range m.Kind {
		b = append(b, byte(k))
	}
	part(b)
	b = nil
	for _, s := range m.Lexicon.Sets {
		n := byte(len(s.Classes))
		if s.Firm {
			n |= 0x80
		}
		if s.Like {
			n |= 0x40
		}
		b = append(append(b, n), s.Classes...)
	}
	part(b)
	b = nil
	for _, k := range m.Lexicon.keys {
		b = binary.LittleEndian.AppendUint32(b, k)
	}
	part(b)
	part(words16(m.Lexicon.sets))
	b = nil
	for _, k := range slices.Sorted(maps.Keys(m.Lexicon.like)) {
		b = binary.LittleEndian.AppendUint32(b, k)
		b = binary.LittleEndian.AppendUint32(b, m.Lexicon.like[k])
	}
	part(b)
	part([]byte(m.Lemmas))
	part(m.tagWeights)
	for i := range m.Passes {
		p := &m.Passes[i]
		b = nil
		for _, s := range p.LabelSets {
			b = append(append(b, byte(len(s))), s...)
		}
		part(b)
		part(words16(p.labelSet))
		part(p.sure)
		part(p.labelWeights)
		part(words16(p.stepWeights))
	}
	return out
}

func words16(s []uint16) (b []byte) {
	for _, v := range s {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

// Decode reads a file that Encode wrote. The weights are copied: a row of them then is one line of the cache, which it
// would mostly straddle where it lies in the file.
func Decode(data []byte) (*Model, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, errors.New("parse model: not a model file of this version; make it again with make model")
	}
	rest := data[len(magic):]
	var err error
	part := func(name string) []byte {
		if err != nil {
			return nil
		}
		if len(rest) < 4 {
			err = fmt.Errorf("parse model: ends before %s", name)
			return nil
		}
		n := int(binary.LittleEndian.Uint32(rest))
		if n > len(rest)-4 {
			err = fmt.Errorf("parse model: %s is cut short: %d bytes of %d", name, len(rest)-4, n)
			return nil
		}
		s := rest[4 : 4+n]
		rest = rest[4+n:]
		return s
	}
	m := &Model{Lexicon: &Lexicon{}}
	for s := part("classes"); len(s) >= 2; s = s[2:] {
		m.Pairs = append(m.Pairs, [2]uint8{s[0], s[1]})
	}
	m.Open = part("open classes")
	m.Signs = part("classes of signs")
	m.Names = part("classes of names")
	m.Coarse = part("coarse classes")
	for _, k := range part("kinds") {
		m.Kind = append(m.Kind, Kind(k))
	}
	for s := part("lexicon sets"); len(s) > 0; {
		n := int(s[0] & 0x3F)
		if n >= len(s) {
			return nil, errors.New("parse model: a lexicon set is cut short")
		}
		m.Lexicon.Sets = append(m.Lexicon.Sets, Set{Classes: s[1 : 1+n], Firm: s[0]&0x80 != 0, Like: s[0]&0x40 != 0})
		s = s[1+n:]
	}
	keys := part("lexicon")
	m.Lexicon.keys = make([]uint32, len(keys)/4)
	for i := range m.Lexicon.keys {
		m.Lexicon.keys[i] = number(keys[4*i:])
	}
	m.Lexicon.sets = parse16(part("lexicon table"))
	like := part("similar words")
	m.Lexicon.like = make(map[uint32]uint32, len(like)/8)
	for ; len(like) >= 8; like = like[8:] {
		m.Lexicon.like[number(like)] = number(like[4:])
	}
	m.Lemmas = string(part("lemmas"))
	m.tagWeights = bytes.Clone(part("tag weights"))
	m.SetClasses()
	for i := range m.Passes {
		p := &m.Passes[i]
		for s := part("label sets"); len(s) > 0; {
			n := int(s[0])
			if n >= len(s) {
				return nil, errors.New("parse model: a label set is cut short")
			}
			p.LabelSets = append(p.LabelSets, s[1:1+n])
			s = s[1+n:]
		}
		p.labelSet = parse16(part("label table"))
		p.SetSure(part("sure steps"))
		p.labelWeights = bytes.Clone(part("label weights"))
		p.stepWeights = parse16(part("step weights"))
	}
	if err != nil {
		return nil, err
	}
	return m, m.check()
}

// check makes sure that no index read from the file leads out of its table, which a damaged file could have.
func (m *Model) check() error {
	n := len(m.Pairs)
	switch {
	case n == 0 || n > 128 || len(m.Coarse) != n || len(m.Kind) != n:
		return errors.New("parse model: tables of classes disagree")
	case len(m.Lexicon.keys) != len(m.Lexicon.sets) || len(m.Lexicon.keys)&(len(m.Lexicon.keys)-1) != 0:
		return errors.New("parse model: the lexicon has a wrong size")
	case len(m.tagWeights) < RowWidth:
		return errors.New("parse model: weights are missing")
	}
	for i := range m.Passes {
		p := &m.Passes[i]
		if len(p.labelSet) != 2*coarseHeads*n {
			return errors.New("parse model: a label table has a wrong size")
		}
		if len(p.sure) != SureSize || len(p.stepWeights) == 0 {
			return errors.New("parse model: weights are missing")
		}
		for i, a := range p.sure {
			if a > byte(Right)+1 || a == byte(Right)+1 && i>>12 == 31 {
				return errors.New("parse model: a sure step is impossible")
			}
		}
		for _, i := range p.labelSet {
			if int(i) >= len(p.LabelSets) || len(p.LabelSets[i]) == 0 {
				return errors.New("parse model: a label set is missing")
			}
		}
	}
	for _, i := range m.Lexicon.sets {
		if int(i) >= len(m.Lexicon.Sets) {
			return errors.New("parse model: a lexicon set is missing")
		}
	}
	return nil
}

func number(s []byte) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func parse16(s []byte) []uint16 {
	out := make([]uint16, len(s)/2)
	for i := range out {
		out[i] = uint16(s[2*i]) | uint16(s[2*i+1])<<8
	}
	return out
}
