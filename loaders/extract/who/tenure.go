package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// tenure reads how long somebody holds an office from token k on, "until 2019", "from 2006 to
// 2014", "at the time", "since March", and returns where that ends and what it says of the
// holding; k where nothing of the kind stands there.
func (r *reader) tenure(s, k int) (int, graph.HoldingStatus) {
	switch w := r.lower(s, k); w {
	case "until", "till":
		if end := r.timeAt(s, k+1); end > k+1 {
			return end, graph.Former
		}
	case "between", "from":
		mid := r.timeAt(s, k+1)
		if j := r.lower(s, mid); mid > k+1 && (j == "to" || j == "and" || j == "until" || r.is(s, mid, joint)) {
			if end := r.timeAt(s, mid+1); end > mid+1 {
				return end, graph.Former
			}
		}
	case "at":
		if r.lower(s, k+1) == "the" && r.lower(s, k+2) == "time" {
			return k + 3, graph.Former
		}
	case "since":
		if end := r.timeAt(s, k+1); end > k+1 {
			return end, graph.Current
		}
	}
	return k, 0
}

// timeAt passes over a year or a month, "2019", "last March", "early 2019"; i where none stands there.
func (r *reader) timeAt(s, i int) int {
	j := i
	for n := 0; n < 2 && (r.lower(s, j) == "last" || r.lower(s, j) == "this" || r.lower(s, j) == "early" || r.lower(s, j) == "late"); n++ {
		j++
	}
	end := j
	for end < len(r.words[s]) && end < j+3 && (r.is(s, end, number) || vocab.Get(&r.t.nobody, r.word(s, end)) && r.tok(s, end).Tag == parse.PROPN) {
		end++
	}
	if w := r.lower(s, end); end == j && (w == "year" || w == "month" || w == "week") && j > i {
		return end + 1
	}
	if end == j {
		return i
	}
	return end
}

// electedThere returns the country in whose election the article first names who is now only called elect: "Polls were held in
// Chad in May, with Anna Lind the winner … the president-elect"; -1.
func (r *reader) electedThere(t *title, person int) int {
	if t.status != graph.Elect || person < 0 {
		return -1
	}
	first := slices.IndexFunc(r.refs, func(x ref) bool { return slices.Contains(x.entities, person) })
	if first < 0 || r.refs[first].sent >= t.sent || !slices.ContainsFunc(r.words[r.refs[first].sent], func(w string) bool { return polls.Has(w) }) {
		return -1
	}
	s := r.refs[first].sent
	for i := first - 1; i >= 0 && r.refs[i].sent > s-4; i-- {
		if x := &r.refs[i]; len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Country {
			return x.entities[0]
		}
	}
	return -1
}

// polls are the words of an election.
var polls = vocab.Words("election", "elections", "vote", "votes", "poll", "polls", "ballot", "runoff", "run-off", "winner", "won")
