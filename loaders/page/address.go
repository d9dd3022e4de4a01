package page

import (
	"strings"
	"time"

	"backchannel/graph"
)

// addressStamp reads the day out of an article's address, where many papers
// put it: "/2015/03/18/", "/2019/jan/03/", "/2015-03-18-", "-20210329-",
// "/20050702/". Other numbers in addresses are no dates, so one that the
// calendar lacks is none. "/2015/10/" gives the month alone.
func addressStamp(u string) stamp {
	path := addressPath(u)
	for rest := path; len(rest) > 10; {
		i := strings.IndexByte(rest, '/')
		if i < 0 {
			break
		}
		rest = rest[i+1:]
		ts := tokens(rest[:min(len(rest), 11)])
		if len(ts) < 3 || ts[0].start != 0 || !yearLike(ts[0]) || ts[2].num < 0 || len(ts[2].text) > 2 || len(ts[1].text) == 1 && ts[2].before != '/' {
			continue
		}
		if st := addressDay(ts[0].num, addressMonth(ts[1]), ts[2].num); !st.day.IsZero() {
			return st
		}
	}
	for run := range figureRuns(path) {
		if len(run) != 8 {
			i := len(run) - 8 // a wire story's "idUKL1030129820070410"
			if i <= 0 || !strings.Contains(path, "-id") || !strings.HasSuffix(path, run) {
				continue
			}
			run = run[i:]
		}
		if y := number(run[:4]); y >= 1990 && y < 2100 {
			if st := addressDay(y, time.Month(number(run[4:6])), number(run[6:])); !st.day.IsZero() {
				return st
			}
		}
	}
	return stamp{}
}

// addressMonthStamp reads the month that "/2015/10/" gives.
func addressMonthStamp(u string) stamp {
	for rest := addressPath(u); len(rest) > 8; {
		i := strings.IndexByte(rest, '/')
		if i < 0 {
			break
		}
		rest = rest[i+1:]
		ts := tokens(rest[:min(len(rest), 9)])
		if len(ts) < 2 || ts[0].start != 0 || !yearLike(ts[0]) || ts[0].end+1 != ts[1].start || ts[1].before != '/' || ts[1].end < len(rest) && rest[ts[1].end] != '/' {
			continue
		}
		d := graph.Date{Year: ts[0].num, Month: addressMonth(ts[1])}
		if d.Month >= 1 && d.Month <= 12 {
			return stamp{day: d, at: d.Time()}
		}
	}
	return stamp{}
}

// addressYear reports whether an address gives a day of the year in some short
// form: "/02022101.htm" and "-020221" are a 21 February, as "/022102/" is.
// year is the one that it gives, 0 for none.
func addressYear(u string, m time.Month, d int) (year int) {
	path := addressPath(u)
	for run := range figureRuns(path) {
		switch {
		case len(run) == 4:
			if y := number(run); y >= 1990 && y < 2100 && (strings.Contains(path, "/"+run+"/") || strings.Contains(path, "/"+run+"-")) {
				return y
			}
		case len(run) == 6, len(run) == 8:
			a, b, c := number(run[:2]), number(run[2:4]), number(run[4:6])
			switch {
			case time.Month(b) == m && c == d: // year, month, day
				return 2000 + a
			case len(run) == 6 && (time.Month(a) == m && b == d || a == d && time.Month(b) == m):
				return 2000 + c
			}
		}
	}
	return 0
}

// addressPath is what follows the host.
func addressPath(u string) string {
	if i := strings.Index(u, "://"); i >= 0 {
		u = u[i+3:]
	}
	i := strings.IndexByte(u, '/')
	if i < 0 {
		return ""
	}
	return u[i:]
}

func addressMonth(t token) time.Month {
	if m := months[t.text]; m != 0 {
		return m
	}
	if t.num >= 0 && len(t.text) <= 2 {
		return time.Month(t.num)
	}
	return 0
}

func addressDay(y int, m time.Month, d int) stamp {
	day := graph.Date{Year: y, Month: m, Day: d}
	if m == 0 || d == 0 || day.Validate() != nil {
		return stamp{}
	}
	return stamp{day: day, at: day.Time()}
}

// figureRuns yields the runs of figures in s.
func figureRuns(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(s); {
			j := i
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				j++
			}
			if j > i && !yield(s[i:j]) {
				return
			}
			i = j + 1
		}
	}
}

func number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
