// Package when finds expressions of time in English text and says which dates
// they mean, seen from the day that the article was published.
//
// # What is meant
//
// A plain weekday is the nearest such day at or before the article's day in a
// clause about the past, at or after it in one about the future; the caller
// knows the tense. A day and month without a year likewise, except that a day
// within the two weeks ahead is not sent back a year ("proposed a meeting on
// 22/1", printed on 21/1). "Last Tuesday" is strictly before the article's day,
// "next Tuesday" strictly after it.
//
// [graph.Date] knows days, months and years. A week, a weekend, "two weeks ago"
// are the month that holds all of it, or the year, or nothing, rather than a
// day that nobody wrote. A season is its year; a decade or century is nothing.
//
// "20/1" is day before month. "1/20" is read the American way because the
// other is impossible; "1/12" is 1 December always.
//
// Without the article's day only dates that carry their year are resolved; the
// others are found, and mean the zero date. Today's date is never used.
//
// # What is not found
//
// Vague words ("recently", "in recent weeks", "years ago"), decades, ages,
// feasts that move, and names that look like dates (The Sunday Times, Black
// Friday, Theresa May). Clock times are not read, but the times of day are.
package when
