package text_test

import (
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/page"
	"backchannel/loaders/text"
)

// Of what day a page is.

// TestStamp reads when pages of many countries say that they were published.
func TestStamp(t *testing.T) {
	const body = "The minister said that the talks had been frank and that they would go on in Geneva next week.\n\n" +
		"His counterpart, who had asked for the meeting, did not speak to the reporters who were waiting for her outside."
	const title = "Talks on the canal go on in Geneva\n"
	for _, c := range []struct{ page, want string }{
		{title + "River Desk, Khartoum / 31 Aug.'08 / 21:40\n\n" + body, "2008-08-31"},
		{"RELNET Africa, Tue 22 Jun 2004 [ What stands here is not what the relief offices of the world think of it at all]\n\n" + body, "2004-06-22"},
		{title + "\n" + body + "\n\n-- Posted by Kamil at 12/26/2004 10:46:08 PM", "2004-12-26"},
		{"Home>>World\nLast updated at: (Harbour Time) Tuesday, November 27, 2001\n\n" + title + "\n" + body, "2001-11-27"},
		{title + "November 2015\n\n" + body, "2015-11"},
		{title + "14 Mar 2018 10:32 GMT\n\n" + body, "2018-03-14"},
		{title + "2018-03-14T10:32:07+01:00\n\n" + body, "2018-03-14"},
		{title + "Published 14th of March, 2018 at 5.30pm\n\n" + body, "2018-03-14"},
		{title + "Updated: 16 March 2018, Published: 14 March 2018\n\n" + body, "2018-03-14"},
		{"Harbour City, July 27th 2024 - 00:27 UTC\n\nMenu\n\n" + title + "Friday, October 1st 2010 - 05:53 UTC\n\n" + body, "2010-10-01"},
		{"Last Update 23:9\nSaturday, 08 August 2020\n\n" + title + "\nThursday 5 Apr 2012\n" + body, "2012-04-05"},
		{title + "Last Updated: 3/26/02\n\n" + body, "2002-03-26"},
		{title + "2018/3/14 10:32\n\n" + body, "2018-03-14"},
		{title + "\nPosted July. 02, 2005 03:39,\n" + body, "2005-07-02"},
		// Figures: the weekday, the address, or the way in which words write dates tell the order.
		{title + "Monday, 11/03/2014\n\n" + body, "2014-11-03"},
		{title + "Tuesday, 11/03/2014\n\n" + body, "2014-03-11"},
		{title + "12/03/2014\n\n" + body, "2014-03-12"},
		{title + "12/03/2014\n\n" + body + "\n\nThe truce was signed on Nov. 30 and broken on December 1, both sides say.", "2014-12-03"},
		{title + "12/03/2014\n\n" + body + "\n\nThe truce was signed on 8 March and broken on 9 March, both sides say.", "2014-03-12"},
		{"https://news.example/2014/12/03/canal\n" + title + "12/03/2014\n\n" + body, "2014-12-03"},
		// Addresses.
		{"https://news.example/2012/08/31/canal-talks\n\n" + title + "\n" + body, "2012-08-31"},
		{"https://news.example/world/Canal-Talks-Go-On-20210329-0022.html\n\n" + title + "\n" + body, "2021-03-29"},
		{"https://news.example/en/article/all/20050702/242187/1\n\n" + title + "\n" + body, "2005-07-02"},
		{"https://news.example/ps/2015/10/249033.htm\n\n" + title + "\n" + body, "2015-10"},
		{"https://news.example/item/20501399\n\n" + title + "\n" + body, ""},
		// Datelines, and where their year is found.
		{title + "\nYEREVAN, August 31 (Agencies) - " + body, ""},
		{"https://news.example/2012/canal-talks\n" + title + "\nYEREVAN, August 31 (Agencies) - " + body, "2012-08-31"},
		{"https://news.example/canal/12083101.htm\n" + title + "\nYEREVAN, August 31 (Agencies) - " + body, "2012-08-31"},
		{title + "\nYEREVAN, August 31 (Agencies) - " + strings.Replace(body, "said", "said on Friday", 1) + "\n\nCopyright 2012 The Paper. All rights reserved.", "2012-08-31"},
		{title + "\nYEREVAN, August 31 (Agencies) - " + strings.Replace(body, "said", "said on Monday", 1) + "\n\nCopyright 2012 The Paper. All rights reserved.", ""},
		{title + "\nYEREVAN, August 31 (Agencies) - " + body + "\n\nLast modified 2 September 2012", "2012-09-02"},
		{title + "\nKHARTOUM/N'DJAMENA, May 4, 2011 - " + body, "2011-05-04"},
		{title + "\nKabul, 4 May 2011 (AFP) -- " + body, "2011-05-04"},
		{title + "\nMOSCOW, July 6, 2022. /TASS/. " + body, "2022-07-06"},
		{title + "\nLagos, 4 May 2011 (River News Agency). " + body, "2011-05-04"},
		{title + "\n4 May 2011\n\n" + body + "\n\n9 May 2011\n\nThe talks that the two ministers had held in Geneva broke down.", "2011-05-09"},
		{title + "\n12 May 2011\n\n4 May 2011\n\n" + body + "\n\n9 May 2011\n\nThe talks that the two ministers had held in Geneva broke down.", "2011-05-12"},
		{title + "\nSEOUL. May 4, 2011 (Relnet) - " + body, "2011-05-04"},
		{title + "\nPort of Spain, May 4, 2011 (relNET-CB)-- " + body, "2011-05-04"},
		{title + "\nThe press release issued by the Cabinet Office on 4 May 2011.\n\n" + body, "2011-05-04"},
		{title + "\n05/04/2011 09:12 PM EST\n\n" + body, "2011-05-04"},
		{title + "\n05/04/2011 09:12 PM\n\n" + body, "2011-04-05"},
		{"date 2022-07-06 MOSCOW, July 6. /TASS/. " + body, "2022-07-06"},
		{"Page last updated at 17:35 GMT, Saturday, 9 August 2008 18:35 UK\n\n" + title + "\n" + body, "2008-08-09"},
		{title + "\nRiver News, HARBOUR CITY Wed., May 4, 2011: " + body, "2011-05-04"},
		{title + "\nBrussels 16.10.2022 " + body, "2022-10-16"},
		// The day with which the story opens, or the title ends.
		{title + "\nMay 4, 2011 (KHARTOUM) – " + body, "2011-05-04"},
		{title + "\nOct. 4, 2011 (RELNET)—" + body, "2011-10-04"},
		{title + "\n4 May 2011 – Juba – " + body, "2011-05-04"},
		{title + "\n(4 May 2011) " + body, "2011-05-04"},
		{title + "\n20110504 RELNET " + body, "2011-05-04"},
		{title + "\nMay 4, 2011: " + body + "\n\nMay 9, 2011: The talks that the two ministers had held in Geneva broke down.", ""},
		{"Talks on the canal go on: 4 May 2011\n\n" + body, "2011-05-04"},
		{"RELNET - Talks on the canal, 97-05-04\nTALKS ON THE CANAL GO ON\nBy Asha Rao\n\n" + body, "1997-05-04"},
		{"Talks on the canal go on, 97-05-04\n\n" + body, "1997-05-04"},
		{title + "01/11/2016 9:37 PM IST\n\n" + body + "\n\nThe envoy had been called in on October 25 and on October 28.", "2016-11-01"},
	} {
		a, err := text.Parse("page.txt", []byte(c.page), page.Options{})
		if err != nil {
			t.Errorf("%q: %v", c.page, err)
			continue
		}
		if got := a.Day.String(); got != c.want {
			t.Errorf("%s\nis of %q, want %q", c.page, got, c.want)
		}
		if !strings.Contains(a.Text, "the talks had been frank") || strings.Contains(a.Text, "Posted by") {
			t.Errorf("%s\nhas the text %q", c.page, a.Text)
		}
	}
}

// TestPublished reads the day from the lines under a title as papers and press offices print it.
func TestPublished(t *testing.T) {
	for _, line := range []string{
		"NEW DELHI DESK | Edited by the web team | 21 May, 2025 09:14 pm IST",
		"Web Desk | Edited by: Asha Rao | Updated: 21 May 2025, 09:14 PM",
		"Asha Rao | New Delhi | May 21, 2025 21:14 IST",
		"Staff Reporter | 21-05-2025 | 09:14 PM",
		"First published on Wed 21 May 2025 09.14 EDT",
		"2025/05/21 09:14 (JST)",
		"Article by: Editorial team | 21/05/2025 - 09:14 | Modified 22/05/2025",
		"Publication date: 21 May 2025 Last updated: 23 May 2025",
		"Updated - May 21, 2025 09:14 pm IST - NEW DELHI",
		"May 21, 2025 | Press Statement | Antony J. Blinken, Secretary of State",
		"Statement - 21 May 2025 - EEAS Press Team",
	} {
		a, err := text.Parse("page.txt", []byte("India expels second diplomat\n\n"+line+"\n\n"+
			"India on Wednesday declared a member of the Pakistani mission persona non grata and gave him a day to leave the country.\n\n"+
			"The foreign ministry summoned the charge d'affaires and handed him a note of protest, it said in a statement.\n"), page.Options{})
		if want := (graph.Date{Year: 2025, Month: 5, Day: 21}); err != nil || a.Day != want {
			t.Errorf("%q is of %v, want %v; %v", line, a.Day, want, err)
		}
	}
}

// TestDays keeps the days that stand alone above what a chronology tells of them.
func TestDays(t *testing.T) {
	raw := "Chronology of the lake\n\nWednesday, June 5, 2024\n\nKenya's foreign minister meets with his Ugandan counterpart in Busia over the lake and its fish.\n\n" +
		"Saturday, June 8, 2024\n\nThe two presidents arrive in Kisumu for a summit at which they hope to settle the matter for good.\n"
	a, err := text.Parse("days.txt", []byte(raw), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Wednesday, June 5, 2024\n", "\nSaturday, June 8, 2024\n"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("%q is lost: %q", want, a.Text)
		}
	}
}

// TestYears keeps the years that stand alone above the days of a chronology.
func TestYears(t *testing.T) {
	raw := "A chronology\n\n12 June 2024\n\nThe two had been at odds for many years before they talked.\n\n1993:\n\n- Sept 13: Kenya and Uganda sign an accord on the lake.\n\n-- 1994 --\n\n- May 4: Kenya and Uganda open the border at Busia.\n"
	a, err := text.Parse("years.txt", []byte(raw), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n1993:\n", "\n-- 1994 --\n"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("%q is lost: %q", want, a.Text)
		}
	}
}

// TestDayHeadings keeps the days over the entries of a chronology, and entries that are lines of a list.
func TestDayHeadings(t *testing.T) {
	const above = "A week in the life of a quarrel\n\nThe Harbour Gazette, Saturday 15 June 2024\n\n"
	for _, c := range []struct{ page, want string }{
		{above + "MONDAY\n\nChad summons the envoy of Niger.\n\nTUESDAY\n\nNiger rejects the accusation of its neighbour.\n\nFRIDAY\n\nChad recalls its ambassador from Niamey.\n",
			"MONDAY\n\nChad summons the envoy of Niger.\n\nTUESDAY\n\nNiger rejects the accusation of its neighbour.\n\nFRIDAY\n\nChad recalls its ambassador from Niamey."},
		{above + "Monday, June 10\nChad summons the envoy of Niger.\n\nTuesday, June 11\nNiger rejects the accusation of its neighbour.\n\nFriday, June 14\nChad recalls its ambassador from Niamey.\n",
			"Monday, June 10\n\nChad summons the envoy of Niger.\n\nTuesday, June 11\n\nNiger rejects the accusation of its neighbour.\n\nFriday, June 14\n\nChad recalls its ambassador from Niamey."},
		{above + "* 10 May 2024: Chad summons the envoy of Niger\n* 12 May 2024: Niger rejects the accusation of its neighbour\n* 3 June 2024: Chad recalls its ambassador from Niamey\n",
			"10 May 2024: Chad summons the envoy of Niger\n\n12 May 2024: Niger rejects the accusation of its neighbour\n\n3 June 2024: Chad recalls its ambassador from Niamey"},
	} {
		a, err := text.Parse("page.txt", []byte(c.page), page.Options{})
		if err != nil || a.Text != c.want {
			t.Errorf("%s\nhas the text %q, want %q; %v", c.page, a.Text, c.want, err)
		}
	}
}
