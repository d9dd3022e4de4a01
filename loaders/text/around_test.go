package text_test

import (
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/page"
	"backchannel/loaders/text"
)

// What papers put around an article.

// TestDropped puts each line between the paragraphs of an article of Jane Q. Doe's, and below it: none is the article's.
func TestDropped(t *testing.T) {
	const head = "Talks go on in Geneva\n\nBy Jane Q. Doe\n\n"
	const first = "The minister said that the talks had been frank and that they would go on in Geneva next week."
	const second = "His counterpart, who had asked for the meeting, did not speak to the reporters who were waiting for her outside."
	for _, line := range []string{
		"[1 of 7]",
		"(LEAD)",
		"The minister arrives for a meeting in Geneva. (Ann Lee/AP)",
		"[1/4]The minister speaks in Geneva, REUTERS/Ann Lee/File Photo Purchase Licensing Rights, opens new tab",
		"IMAGE SOURCE, THE PAPER\nImage caption,\nThe ministers met behind closed doors",
		"Follow the Courier on X, LinkedIn and Facebook for the news from Geneva and from across the world.",
		"Ann Lee reported from Geneva and Max Poe from Berne. Eve Roe contributed reporting from London.",
		"Get email notification for articles from Ann Lee Follow",
		"Get weekly news and analysis on the talks and how they matter to the world. Sign up here.",
		"You have been granted access, use your keyboard to continue reading.",
		"The code has been copied to your clipboard.",
		"PAPER AUDIO: The talks go on.\n\nAP AUDIO: The talks go on.",
		"Home > Office of the Spokesperson > Press Releases > ...",
		"An official gets into a car.(Reuters: Ann Lee)",
		"The ministry's headquarters in Geneva (Yonhap)",
		"The ambassador leaves the ministry.\nAnn Lee/AP\nhide caption",
		"Le Monde with AFP",
		"(AFP)",
		"THE MINISTER THREATENS NATO WITH NEW MISSILE",
		"VOA's Ann Lee at the State Department contributed to this report. Some information in this report came from Reuters.",
		"Editor's note: This story has been updated with additional details.",
	} {
		below := strings.HasPrefix(line, "PAPER")
		if below {
			_, line, _ = strings.Cut(line, "\n\n")
		}
		for place, page := range map[string]string{"inside": head + first + "\n\n" + line + "\n\n" + second, "below": head + first + "\n\n" + second + "\n\n" + line} {
			a, err := text.Parse("page.txt", []byte(page), page0)
			if err != nil {
				t.Fatal(err)
			}
			if want := first + "\n\n" + second; a.Text != want {
				t.Errorf("%q %s the article:\n%s", line, place, a.Text)
			}
		}
	}
	for _, line := range []string{
		"Doe has covered foreign policy for more than 20 years, based in Geneva.",
		"Jane is Europe editor.",
		"JANE Q. DOE",
		"The Paper is an independent global news organization dedicated to factual reporting. Founded in 1846, it is a trusted source of news.",
	} {
		a, err := text.Parse("page.txt", []byte(head+first+"\n\n"+second+"\n\n"+line), page0)
		if err != nil {
			t.Fatal(err)
		}
		if want := first + "\n\n" + second; a.Text != want {
			t.Errorf("%q below the article:\n%s", line, a.Text)
		}
	}
	for _, line := range []string{
		"Doe has said that she would not come back to Geneva before the talks are over.",
		"Follow-up talks were held on Facebook, she said, and on Twitter.",
		"Like Facebook and Twitter, the ministry has now closed its office in Berne, she said on Monday.",
		"The agency is a news organization of the state, the minister said in Geneva, and not a free one.\n\nHe left.",
	} {
		a, err := text.Parse("page.txt", []byte(head+first+"\n\n"+line+"\n\n"+second), page0)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(a.Text, line[:40]) {
			t.Errorf("%q is gone from the article:\n%s", line, a.Text)
		}
	}
}

// page0 are the options of a reader who knows nothing.
var page0 page.Options

// TestBareTitles goes on below a list of bare titles with the one paragraph that is left of an article.
func TestBareTitles(t *testing.T) {
	const first = "The minister said that the talks had been frank and that they would go on in Geneva next week."
	const last = "Norway had been among the first to ask for the talks. The envoy has warned that they would fail unless the two sides met in person before the spring."
	a, err := text.Parse("page.txt", []byte("Talks go on in Geneva\n\n"+first+"\n\nRELATED COVERAGE\n\nUN agency warns of a hard winter\n\nPresident signs order on trade\n\n"+last), page0)
	if err != nil {
		t.Fatal(err)
	}
	if want := first + "\n\n" + last; a.Text != want {
		t.Errorf("got\n%s", a.Text)
	}
}

// TestAnnounced keeps the line that says who says what stands below it, as on the pages of governments, and does not take it
// for the title.
func TestAnnounced(t *testing.T) {
	for _, said := range []string{"Ann Lee, Minister for the North, said:", "The below is attributable to Spokesperson Ann Lee of the Ministry:"} {
		announced(t, said)
	}
}

func announced(t *testing.T, said string) {
	const first = "I utterly condemn the shocking attack on a petrol station at the border earlier today."
	for _, deck := range []string{"Minister comments following an attack on a petrol station at the border in the early hours", "Minister comments on attack."} {
		a, err := text.Parse("page.txt", []byte("Minister condemns attack at the border\n\n"+deck+"\n\n"+said+"\n\n"+first+"\n"), page0)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(a.Text, first) || strings.HasSuffix(said, " said:") && !strings.Contains(a.Text, said+"\n\n"+first) || a.Title == said {
			t.Errorf("%q gives title %q and\n%s", deck, a.Title, a.Text)
		}
	}
}

// TestTornBrackets reads a page whose first line closes a bracket that opens behind it.
func TestTornBrackets(t *testing.T) {
	if _, err := text.Parse("page.txt", []byte("Report of the day\n\nThe talks of October 430) at noon is October 26/27, 19/20, pick (leave the hall in the end."), page0); err != nil {
		t.Error(err)
	}
}

// TestGluedDay reads the day on pages that were copied as text, where the time and what comes after stick to it.
func TestGluedDay(t *testing.T) {
	const body = "The minister said that the talks had been frank and that they would go on in Geneva next week."
	for _, line := range []string{
		"July 3, 20249:12 PM UTCUpdated 2 hours ago",
		"The Newspaper's Correspondent Published July 3, 2024 Updated July 4, 2024 07:02am",
		"Ann Lee in Berne\nPublished: 9:00pm, 3 Jul 2024",
		"3. 7. 2024",
		"July 03, 2024|By Ann Lee, Courier Staff Writer.",
		"July 03, 2024|By From Courier News Services.",
		"3-Jul-24",
		"Published on July 3, 2024, at 9:14 pm (Berne), updated on July 4, 2024, at 8:02 am",
		"World Press Trust of India Updated: July 3, 2024 9:14 pm IST",
		"By Ann Lee, a diplomacy reporter at The Paper, and Max Poe, a national security and intelligence reporter at The Paper.\n3 July 2024",
	} {
		a, err := text.Parse("page.txt", []byte("Talks go on in Geneva\n\n"+line+"\n\n"+body), page0)
		if err != nil {
			t.Fatal(err)
		}
		if want := (graph.Date{Year: 2024, Month: 7, Day: 3}); a.Day != want || a.Text != body {
			t.Errorf("%q gives %s and\n%s", line, a.Day, a.Text)
		}
	}
	for _, top := range []string{"2024-07-03", "DATE: 2024-07-03", "2024-07-03T09:12:00Z"} {
		a, err := text.Parse("page.txt", []byte(top+"\n\nTalks go on in Geneva\n\n"+body), page0)
		if err != nil {
			t.Fatal(err)
		}
		if want := (graph.Date{Year: 2024, Month: 7, Day: 3}); a.Day != want || a.Text != body {
			t.Errorf("%q above the title gives %s and\n%s", top, a.Day, a.Text)
		}
	}
}
