package graph

// EventStatus says how real an event is, as the article tells it.
type EventStatus uint8

// The statuses, the most real first: where articles differ, the first of
// those given is the event's ([FoldEvent]).
const (
	StatusActual       EventStatus = iota + 1 // reported as having happened
	StatusDenied                              // somebody says that it did not happen
	StatusPlanned                             // announced, will happen
	StatusProposed                            // somebody wants it
	StatusHypothetical                        // might, could, if
)

var eventStatusNames = [...]string{"", "actual", "denied", "planned", "proposed", "hypothetical"}

// EventStatuses lists all statuses in declaration order.
func EventStatuses() []EventStatus {
	return []EventStatus{StatusActual, StatusDenied, StatusPlanned, StatusProposed, StatusHypothetical}
}

// String returns the name used in extracts and stores, or "" for zero.
func (s EventStatus) String() string { return name(eventStatusNames[:], s) }

// ParseEventStatus is the inverse of String.
func ParseEventStatus(s string) (EventStatus, error) {
	return parse[EventStatus]("event status", eventStatusNames[:], s)
}

// HoldingStatus says how a person stood to an office when the article appeared.
type HoldingStatus uint8

// The holding statuses.
const (
	Current HoldingStatus = iota + 1
	Acting                // current, for the time being
	Elect                 // chosen, not yet in office
	Former
)

var holdingStatusNames = [...]string{"", "current", "acting", "elect", "former"}

// HoldingStatuses lists all statuses in declaration order.
func HoldingStatuses() []HoldingStatus { return []HoldingStatus{Current, Acting, Elect, Former} }

// String returns the name used in extracts and stores, or "" for zero.
func (s HoldingStatus) String() string { return name(holdingStatusNames[:], s) }

// ParseHoldingStatus is the inverse of String.
func ParseHoldingStatus(s string) (HoldingStatus, error) {
	return parse[HoldingStatus]("holding status", holdingStatusNames[:], s)
}
