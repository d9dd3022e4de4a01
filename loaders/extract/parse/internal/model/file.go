package model

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The file is a line of text, then each part as its length in 4 bytes and its bytes, numbers little-endian. The big
// parts are used where they lie.
const magic = "backchannel parse model 1\n"

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
	part(m.Names)
	part(m.Coarse)
	b = nil
	for _, k := range m.Kind {
		b = append(b, byte(k))
	}
	part(b)
	b = nil
	for _, s := range m.LabelSets {
		b = append(append(b, byte(len(s))), s...)
	}
	part(b)
	part(words16(m.labelSet))
	b = nil
	for _, s := range m.Lexicon.Sets {
		n := byte(len(s.Classes))
		if s.Firm {
			n |= 0x80
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
	part([]byte(m.Lemmas))
	part([]byte(m.tagWeights))
	part([]byte(m.labelWeights))
	part([]byte(m.stepWeights))
	return out
}

func words16(s []uint16) (b []byte) {
	for _, v := range s {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

// Decode reads a file that Encode wrote. The weights stay in data.
func Decode(data string) (*Model, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, errors.New("parse model: not a model file of this version; make it again with make model")
	}
	rest := data[len(magic):]
	var err error
	part := func(name string) string {
		if err != nil {
			return ""
		}
		if len(rest) < 4 {
			err = fmt.Errorf("parse model: ends before %s", name)
			return ""
		}
		n := int(binary.LittleEndian.Uint32([]byte(rest[:4])))
		if n > len(rest)-4 {
			err = fmt.Errorf("parse model: %s is cut short: %d bytes of %d", name, len(rest)-4, n)
			return ""
		}
		s := rest[4 : 4+n]
		rest = rest[4+n:]
		return s
	}
	m := &Model{Lexicon: &Lexicon{}}
	for s := part("classes"); len(s) >= 2; s = s[2:] {
		m.Pairs = append(m.Pairs, [2]uint8{s[0], s[1]})
	}
	m.Open = []Class(part("open classes"))
	m.Names = []Class(part("classes of names"))
	m.Coarse = []uint8(part("coarse classes"))
	for _, k := range []byte(part("kinds")) {
		m.Kind = append(m.Kind, Kind(k))
	}
	for s := part("label sets"); s != ""; {
		n := int(s[0])
		if n >= len(s) {
			return nil, errors.New("parse model: a label set is cut short")
		}
		m.LabelSets = append(m.LabelSets, []uint8(s[1:1+n]))
		s = s[1+n:]
	}
	m.labelSet = parse16(part("label table"))
	for s := part("lexicon sets"); s != ""; {
		n := int(s[0] & 0x7F)
		if n >= len(s) {
			return nil, errors.New("parse model: a lexicon set is cut short")
		}
		m.Lexicon.Sets = append(m.Lexicon.Sets, Set{Classes: []Class(s[1 : 1+n]), Firm: s[0]&0x80 != 0})
		s = s[1+n:]
	}
	keys := part("lexicon")
	m.Lexicon.keys = make([]uint32, len(keys)/4)
	for i := range m.Lexicon.keys {
		k := keys[4*i : 4*i+4]
		m.Lexicon.keys[i] = uint32(k[0]) | uint32(k[1])<<8 | uint32(k[2])<<16 | uint32(k[3])<<24
	}
	m.Lexicon.sets = parse16(part("lexicon table"))
	m.Lemmas = part("lemmas")
	m.tagWeights = part("tag weights")
	m.labelWeights = part("label weights")
	m.stepWeights = part("step weights")
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
	case len(m.labelSet) != 2*coarseHeads*n:
		return errors.New("parse model: the label table has a wrong size")
	case len(m.Lexicon.keys) != len(m.Lexicon.sets) || len(m.Lexicon.keys)&(len(m.Lexicon.keys)-1) != 0:
		return errors.New("parse model: the lexicon has a wrong size")
	case len(m.tagWeights) < rowWidth || len(m.labelWeights) < rowWidth || len(m.stepWeights) < 2:
		return errors.New("parse model: weights are missing")
	}
	for _, i := range m.labelSet {
		if int(i) >= len(m.LabelSets) || len(m.LabelSets[i]) == 0 {
			return errors.New("parse model: a label set is missing")
		}
	}
	for _, i := range m.Lexicon.sets {
		if int(i) >= len(m.Lexicon.Sets) {
			return errors.New("parse model: a lexicon set is missing")
		}
	}
	return nil
}

func parse16(s string) []uint16 {
	out := make([]uint16, len(s)/2)
	for i := range out {
		out[i] = uint16(s[2*i]) | uint16(s[2*i+1])<<8
	}
	return out
}
