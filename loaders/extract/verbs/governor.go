package verbs

// Governor says what a word does to an event that depends on it.
type Governor struct {
	Effect Effect
	Object bool // the event is the act of the governor's object
}

// GovernorKey is a governing lemma and by what the event depends on it, as governors.tsv has them.
type GovernorKey struct{ Head, By string }

// Effect is what becomes of an event under a governor.
type Effect uint8

const (
	EffectNone Effect = iota
	EffectActual
	EffectPlanned
	EffectProposed
	EffectDenied
	EffectDrop
)

var effects = map[string]Effect{"actual": EffectActual, "planned": EffectPlanned, "proposed": EffectProposed, "denied": EffectDenied, "drop": EffectDrop}

func (t *Tables) addGovernor(l line) error {
	e, ok := effects[l.cols[2]]
	if !ok {
		return l.errorf("effect %q is none of actual, planned, proposed, denied, drop", l.cols[2])
	}
	if l.cols[3] != "subj" && l.cols[3] != "obj" {
		return l.errorf("subject %q is neither subj nor obj", l.cols[3])
	}
	k := GovernorKey{l.cols[0], l.cols[1]}
	if _, twice := t.Governors[k]; twice {
		return l.errorf("%s by %s stands twice", k.Head, k.By)
	}
	t.Governors[k] = Governor{e, l.cols[3] == "obj"}
	return nil
}

// Sways reports whether a word presses somebody "on" or "into" doing something.
func (t *Tables) Sways(head, by string) bool {
	_, ok := t.Governors[GovernorKey{head, by}]
	return ok && (by == "on" || by == "into")
}
