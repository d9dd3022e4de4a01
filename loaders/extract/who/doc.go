// Package who reads from an article who is in it: persons, countries,
// organisations and places, the offices that persons hold, every phrase that
// refers to one of them (names, titles, pronouns, capitals that stand for
// governments), and who speaks the words between quotation marks.
//
// It does not say what anybody did: that is package what.
//
// Reading goes through an article in these steps:
//
//  1. names: what is written large, cut into titles, known names and unknown
//     ones, each with its readings;
//  2. typing: unknown names become persons, organisations or places by
//     what stands around them in any of their mentions, or nothing;
//  3. clustering: "Kleine" and "Mareike Kleine", "OPCW" and what it is short for;
//  4. in the order of the text, with what has been said before at hand:
//     offices from titles and appositions, then "the French president", "her
//     counterpart", "the two leaders", "she";
//  5. quotations and their speakers.
package who
