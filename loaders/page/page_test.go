package page_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"backchannel/loaders/page"
)

// TestLanguage knows each language by a sentence or two of news.
func TestLanguage(t *testing.T) {
	for want, text := range map[string]string{
		"English":    "The minister said that the talks had been frank and that they would go on in Geneva next week.",
		"French":     "Le ministre a déclaré que les négociations avaient été franches et qu’elles se poursuivraient la semaine prochaine à Genève.",
		"German":     "Der Minister sagte, dass die Gespräche offen gewesen seien und dass sie in der nächsten Woche in Genf fortgesetzt werden.",
		"Spanish":    "El ministro dijo que las conversaciones habían sido francas y que se reanudarán la próxima semana en Ginebra, según su portavoz.",
		"Portuguese": "O ministro disse que as conversações foram francas e que vão continuar na próxima semana em Genebra, segundo o seu porta-voz.",
		"Italian":    "Il ministro ha detto che i colloqui sono stati franchi e che proseguiranno la prossima settimana a Ginevra, secondo il suo portavoce.",
		"Dutch":      "De minister zei dat de gesprekken openhartig waren en dat ze volgende week in Genève worden voortgezet, volgens zijn woordvoerder.",
		"Swedish":    "Ministern sade att samtalen hade varit öppna och att de kommer att fortsätta i Genève nästa vecka, men han ville inte säga mer om det.",
		"Danish":     "Ministeren sagde, at samtalerne havde været åbne, og at de fortsætter i Genève i næste uge, men han ville ikke sige mere om det efter mødet.",
		"Polish":     "Minister powiedział, że rozmowy były szczere i że będą kontynuowane w przyszłym tygodniu w Genewie, ale nie chciał mówić o tym więcej.",
		"Czech":      "Ministr řekl, že rozhovory byly otevřené a že budou pokračovat příští týden v Ženevě, ale o tom se mluvit již nechtěl, jak jeho mluvčí uvedl po jednání.",
		"Romanian":   "Ministrul a spus că discuțiile au fost sincere și că vor continua săptămâna viitoare la Geneva, dar nu a vrut să spună mai mult după întâlnire.",
		"Hungarian":  "A miniszter azt mondta, hogy a tárgyalások őszinték voltak, és hogy a jövő héten Genfben folytatódnak, de nem akart többet mondani az ülés után.",
		"Turkish":    "Bakan, görüşmelerin samimi geçtiğini ve gelecek hafta Cenevre'de devam edeceğini söyledi; ancak bu konuda daha fazla bir şey söylemek istemedi.",
		"Indonesian": "Menteri itu mengatakan bahwa pembicaraan tersebut berlangsung terbuka dan akan dilanjutkan di Jenewa pada pekan depan, tetapi dia tidak memberikan keterangan yang lebih rinci.",
		"Vietnamese": "Bộ trưởng nói rằng các cuộc đàm phán đã diễn ra thẳng thắn và sẽ được tiếp tục tại Geneva vào tuần tới.",
		"Finnish":    "Ministeri sanoi, että keskustelut olivat avoimia ja että ne jatkuvat ensi viikolla Genevessä, mutta hän ei halunnut sanoa siitä enempää, kun se on niin arkaa.",
		"Russian":    "Министр сказал, что переговоры были откровенными и что они продолжатся на следующей неделе в Женеве.",
		"Ukrainian":  "Міністр сказав, що переговори були відвертими і що вони продовжаться наступного тижня в Женеві.",
		"Greek":      "Ο υπουργός είπε ότι οι συνομιλίες ήταν ειλικρινείς και ότι θα συνεχιστούν την επόμενη εβδομάδα στη Γενεύη.",
		"Hebrew":     "השר אמר שהשיחות היו כנות ושהן יימשכו בשבוע הבא בז'נבה.",
		"Arabic":     "قال الوزير إن المحادثات كانت صريحة وإنها ستتواصل في جنيف الأسبوع المقبل.",
		"Persian":    "وزیر گفت که گفتگوها صریح بوده و هفته آینده در ژنو ادامه خواهد یافت.",
		"Chinese":    "部长表示，会谈是坦率的，下周将在日内瓦继续举行。",
		"Japanese":   "大臣は、協議は率直なものであり、来週ジュネーブで続けられると述べた。",
		"Korean":     "장관은 회담이 솔직했으며 다음 주 제네바에서 계속될 것이라고 말했다.",
		"Hindi":      "मंत्री ने कहा कि बातचीत स्पष्ट रही और अगले सप्ताह जिनेवा में जारी रहेगी।",
		"Thai":       "รัฐมนตรีกล่าวว่าการเจรจาเป็นไปอย่างตรงไปตรงมาและจะดำเนินต่อไปในสัปดาห์หน้าที่เจนีวา",
		"":           "Angela Merkel, Emmanuel Macron, Boris Johnson",
	} {
		if got := page.Language(text); got != want {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
}

// TestForeignNames takes no English sentence full of foreign names for another
// language; one too short to tell is taken for none.
func TestForeignNames(t *testing.T) {
	for _, text := range []string{
		"Luiz Inácio Lula da Silva called Nicolás Maduro, and Edmundo González Urrutia did not answer.",
		"Mohammed bin Zayed al-Nahyan and Emir Sheikh Sabah al-Ahmad al-Sabah were with him in Doha.",
		"Taiwan's President Chen Shui-bian spoke by telephone to Paraguayan President Nicanor Duarte.",
		"Théodore Ntumba of the Mouvement pour la Paix, who met Ľubica Ďurišová, is in The Hague.",
	} {
		if got := page.Language(text); got != "English" && got != "" {
			t.Errorf("%q is in %q", text, got)
		}
	}
}

// TestClean says what is left of characters.
func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                    "plain",
		"a\r\nb\rc\u2028d":         "a\nb\nc\nd",
		"no\u00a0break\u2009sp":    "no break sp",
		"soft\u00adhyphen":         "softhyphen",
		"zero\u200bwidth\ufeff":    "zerowidth",
		"bell\x07delete\x7f":       "belldelete",
		"Gene\u0300ve":             "Gen\u00e8ve",
		"“quotes” – dashes — …":    "“quotes” – dashes — …",
		"right\u202eto\u202cleft":  "righttoleft",
		"icon\ue001font":           "iconfont",
		"Peru´s, states´ 5′ rose´": "Peru’s, states’ 5′ rose´",
	} {
		if got := page.Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzClean checks that cleaning twice is cleaning once, and that it leaves no
// control character.
func FuzzClean(f *testing.F) {
	f.Add("a\r\n\u0300b\u00ad\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		once := page.Clean(s)
		if twice := page.Clean(once); twice != once {
			t.Fatalf("%q becomes %q, then %q", s, once, twice)
		}
		if strings.ContainsFunc(once, func(r rune) bool { return r < 0x20 && r != '\n' && r != '\t' }) {
			t.Fatalf("%q has control characters", once)
		}
	})
}

// TestTables checks the data files: as many cells as the header says, no row
// twice, phrases in lower case, known places and roles.
func TestTables(t *testing.T) {
	for _, file := range []string{"phrases.tsv", "agencies.tsv", "languages.tsv", "scripts.tsv"} {
		raw, err := os.ReadFile("data/" + file)
		if err != nil {
			t.Fatal(err)
		}
		var header []string
		seen := map[string]bool{}
		for line := range strings.Lines(string(raw)) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			row := strings.Split(line, "\t")
			if header == nil {
				header = row
				continue
			}
			if len(row) != len(header) {
				t.Errorf("%s: %q has %d cells, the header %d", file, line, len(row), len(header))
				continue
			}
			key := row[0]
			switch file {
			case "scripts.tsv":
				key += row[1]
			case "phrases.tsv":
				if len(row[0]) > 40 {
					t.Errorf("%s: %q is longer than what is looked at of a long line", file, row[0])
				}
				key += "\t" + row[1]
				if row[0] != strings.TrimSpace(strings.ToLower(row[0])) {
					t.Errorf("%s: %q is not in lower case", file, row[0])
				}
				if !strings.Contains(" line start lead end short reader ", " "+row[1]+" ") {
					t.Errorf("%s: %q stands at %q", file, row[0], row[1])
				}
				if !strings.Contains(" drop list end caption tags stamp document ", " "+row[2]+" ") {
					t.Errorf("%s: %q has the role %q", file, row[0], row[2])
				}
			}
			if seen[key] {
				t.Errorf("%s: %q stands there twice", file, row[0])
			}
			seen[key] = true
		}
	}
}
