package graph

import "strings"

// EventType is the closed set of event types; a type is also the name of the
// derived edge from each agent to each target.
type EventType uint8

// The event types. What counts as each is said in docs/events.md.
const (
	Messaged EventType = iota + 1
	Called
	Met
	Visited
	Invited
	Summoned
	Disclosed
	CommentedOn
	Stated
	Praised
	Criticized
	Accused
	Warned
	Threatened
	Denied
	Rejected
	Proposed
	Requested
	Demanded
	Promised
	Agreed
	Signed
	Supported
	Recognized
	Aided
	Mediated
	Sanctioned
	Expelled
	Recalled
	Suspended
	Withdrew
	Protested
	Detained
	Deployed
	Attacked
	Appointed
	Resigned
	Elected
)

// eventTypes gives each type its PLOVER event type (PLOVER codebook, 2021)
// and its default CAMEO code (CAMEO 1.1b3): the root's "not specified below".
var eventTypes = [...]struct{ name, plover, cameo string }{
	{},
	{"MESSAGED", "CONSULT", "040"},
	{"CALLED", "CONSULT", "040"},
	{"MET", "CONSULT", "040"},
	{"VISITED", "CONSULT", "040"},
	{"INVITED", "CONSULT", "020"},
	{"SUMMONED", "CONSULT", "040"},
	{"DISCLOSED", "ACCUSE", "010"},
	{"COMMENTED_ON", "CONSULT", "010"},
	{"STATED", "CONSULT", "010"},
	{"PRAISED", "SUPPORT", "050"},
	{"CRITICIZED", "ACCUSE", "110"},
	{"ACCUSED", "ACCUSE", "110"},
	{"WARNED", "THREATEN", "130"},
	{"THREATENED", "THREATEN", "130"},
	{"DENIED", "REJECT", "120"},
	{"REJECTED", "REJECT", "120"},
	{"PROPOSED", "CONCEDE", "030"},
	{"REQUESTED", "REQUEST", "020"},
	{"DEMANDED", "REQUEST", "100"},
	{"PROMISED", "AGREE", "030"},
	{"AGREED", "AGREE", "050"},
	{"SIGNED", "COOPERATE", "050"},
	{"SUPPORTED", "SUPPORT", "050"},
	{"RECOGNIZED", "COOPERATE", "050"},
	{"AIDED", "AID", "070"},
	{"MEDIATED", "COOPERATE", "040"},
	{"SANCTIONED", "SANCTION", "160"},
	{"EXPELLED", "SANCTION", "160"},
	{"RECALLED", "SANCTION", "160"},
	{"SUSPENDED", "SANCTION", "160"},
	{"WITHDREW", "RETREAT", "080"},
	{"PROTESTED", "PROTEST", "140"},
	{"DETAINED", "COERCE", "170"},
	{"DEPLOYED", "MOBILIZE", "150"},
	{"ATTACKED", "ASSAULT", "190"},
	{"APPOINTED", "COOPERATE", "010"},
	{"RESIGNED", "RETREAT", "010"},
	{"ELECTED", "COOPERATE", "010"},
}

// EventTypes lists all types in declaration order.
func EventTypes() []EventType {
	ts := make([]EventType, 0, len(eventTypes)-1)
	for i := 1; i < len(eventTypes); i++ {
		ts = append(ts, EventType(i))
	}
	return ts
}

func (t EventType) row() struct{ name, plover, cameo string } {
	if int(t) < len(eventTypes) {
		return eventTypes[t]
	}
	return eventTypes[0]
}

// String returns the edge name, such as "COMMENTED_ON", or "" for zero.
func (t EventType) String() string { return t.row().name }

// PLOVER returns the type's PLOVER event type, such as "CONSULT".
func (t EventType) PLOVER() string { return t.row().plover }

// CAMEO returns the three-digit CAMEO code that holds where the wording gives none finer.
func (t EventType) CAMEO() string { return t.row().cameo }

// IsReciprocal reports whether the parties stand on one footing, so that who
// comes first means nothing.
func (t EventType) IsReciprocal() bool {
	return t == Called || t == Met || t == Agreed || t == Signed
}

// slug is the form used in event ids: "commented-on".
func (t EventType) slug() string {
	return strings.ReplaceAll(strings.ToLower(t.String()), "_", "-")
}

// ParseEventType is the inverse of String.
func ParseEventType(s string) (EventType, error) {
	for i, r := range eventTypes {
		if i > 0 && r.name == s {
			return EventType(i), nil
		}
	}
	return 0, Invalidf("%q is no event type", s)
}

// PLOVERTypes returns the event types of one PLOVER event type, in declaration
// order; nil where there is none of that name.
func PLOVERTypes(plover string) []EventType {
	var ts []EventType
	for _, t := range EventTypes() {
		if t.PLOVER() == plover {
			ts = append(ts, t)
		}
	}
	return ts
}
