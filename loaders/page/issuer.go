package page

import "strings"

// officeWords are those by which a line below a name is known for an office.
var officeWords = map[string]bool{
	"secretary": true, "minister": true, "ministry": true, "president": true, "premier": true, "chancellor": true, "ambassador": true, "spokesperson": true,
	"spokesman": true, "spokeswoman": true, "envoy": true, "representative": true, "coordinator": true, "director": true, "director-general": true, "secretary-general": true,
	"commissioner": true, "undersecretary": true, "counselor": true, "counsellor": true, "adviser": true, "advisor": true, "chairman": true, "chairperson": true, "chair": true,
	"administrator": true, "governor": true, "senator": true, "speaker": true, "commander": true, "chargé": true, "charge": true, "consul": true, "deputy": true, "head": true,
}

// readIssuer keeps who issues a statement: "From: the Foreign Ministry", or, below
// "Press Statement", a name and the office in the next line, which become one
// paragraph. The lines above the body are ls[:end].
func (h *head) readIssuer(ls []line, end, title int) {
	for i := 0; i < end; i++ {
		switch l := &ls[i]; {
		case l.role == roleDocument:
			i = h.signedBelow(ls, i+1, end)
		case i > title && documentOf(l.Text) != "":
			h.issuer = append(h.issuer, documentOf(l.Text))
			h.used[i] = true
		case i > title && from(l.Text) && l.role != roleProse && l.words <= 24 && !isEmail(l.Text):
			h.issuer = append(h.issuer, l.Text)
			h.used[i] = true
		case i > title && sender(l.Text) && i+1 < end && ls[i+1].role == rolePlain && ls[i+1].words <= 14 && !h.used[i+1]:
			text := l.Text + " " + ls[i+1].Text
			h.used[i], h.used[i+1] = true, true
			if i+2 < end && strings.HasPrefix(ls[i+2].Text, "and ") && ls[i+2].words <= 14 {
				text += " " + ls[i+2].Text
				h.used[i+2] = true
			}
			h.issuer = append(h.issuer, text)
		}
	}
}

// signedBelow reads the lines from i on for a name with an office and returns the last
// line that belongs to them.
func (h *head) signedBelow(ls []line, i, end int) int {
	for ; i < end && ls[i].role != roleProse && ls[i].words <= 14; i++ {
		if h.used[i] || ls[i].dated {
			continue
		}
		text := strings.TrimSuffix(ls[i].Text, ",")
		if name, office, ok := strings.Cut(text, ", "); ok && signs(name) && isOffice(office) {
			h.issuer = append(h.issuer, text)
			h.used[i] = true
			return i
		}
		if signs(text) && i+1 < end && ls[i+1].words <= 14 && isOffice(ls[i+1].Text) && ls[i+1].role != roleProse {
			h.issuer = append(h.issuer, text+", "+strings.TrimSuffix(ls[i+1].Text, ","))
			h.used[i], h.used[i+1] = true, true
			return i + 1
		}
	}
	return i - 1
}

// documentOf returns the name and office in "Jane Doe, Spokesman: Statement", "" elsewhere.
func documentOf(s string) string {
	who, kind, ok := strings.Cut(s, ": ")
	if !ok || phraseTable().line[strings.ToLower(kind)] != roleDocument {
		return ""
	}
	if name, office, ok := strings.Cut(who, ", "); ok && signs(name) && isOffice(office) {
		return who
	}
	return ""
}

// from reports whether a line names the sender in it: "From: Foreign Office".
func from(s string) bool {
	for _, w := range [...]string{"From: ", "Issued by: ", "Delivered by: "} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && startsUpper(s[len(w):]) {
			return true
		}
	}
	return false
}

// signs reports whether a line can be the name of who speaks: no office in it, words of
// respect apart.
func signs(s string) bool {
	for _, w := range [...]string{"Senator the Hon", "Senator the Hon.", "The Rt Hon", "The Right Honourable", "The Hon", "The Hon.", "The Honourable", "Hon.", "H.E.", "Dr", "Dr."} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && s[len(w)] == ' ' {
			s = strings.TrimSuffix(s[len(w)+1:], " MP")
			break
		}
	}
	return isName(s) && !isOffice(s) && !strings.HasPrefix(s, "The ")
}

// isOffice reports whether a line names an office that somebody holds, not where it is held:
// "Secretary of State", not "Office of the Press Secretary".
func isOffice(s string) bool {
	if strings.HasPrefix(s, "Office of") || strings.HasPrefix(s, "Bureau of") || strings.HasPrefix(s, "Ministry of") || strings.HasPrefix(s, "Department of") {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if officeWords[strings.Trim(w, ",.;")] {
			return true
		}
	}
	return false
}

// takesFloor reports whether a line says who speaks from here on, with whom he greets or with
// nothing behind it: "President of Ruritania Jan Novak: Colleagues, friends,".
func takesFloor(s string) bool {
	who, greeting, ok := strings.Cut(s, ":")
	if !ok || greeting != "" && (!strings.HasSuffix(greeting, ",") || greeting[0] != ' ' || countWords(greeting) > 8) {
		return false
	}
	n := 0
	for w := range strings.FieldsSeq(who) {
		switch {
		case startsUpper(w):
			n++
		case w == "of" || w == "for" || w == "the" || w == "and" || w == "to" || w == "de" || w == "van" || w == "von" || w == "bin" || w == "al":
		default:
			return false
		}
	}
	return n >= 2 && n <= 10 && (isOffice(who) && n > 2 || greeting != "" && isName(who))
}

// titlesDocument reports whether a line is the title of a statement or speech, though it ends in a full stop: "National
// statement delivered on behalf of Ruritania at the Security Council.".
func titlesDocument(l line) bool {
	if l.words > 30 || strings.Count(strings.TrimRight(l.Text, "."), ". ") > 1 {
		return false
	}
	for i, w := range strings.Fields(strings.ToLower(l.Text)) {
		switch strings.TrimRight(w, ",:") {
		case "statement", "remarks", "speech", "address", "intervention", "communiqué", "communique", "declaration", "readout", "explanation":
			return i < 4
		case "the", "a", "an", "in", "on", "after":
			return false
		}
	}
	return false
}

// attributes reports whether a line says whose words the paragraph above it are, as press releases set them: "Jane Doe, Minister
// of Trade", "- Jane Doe, Minister of Trade".
func attributes(s string) bool {
	for _, dash := range [...]string{"- ", "– ", "— ", "-- "} {
		s = strings.TrimPrefix(s, dash)
	}
	name, office, ok := strings.Cut(s, ", ")
	if !ok {
		return false
	}
	for _, title := range [...]string{"Ambassador ", "Dr ", "Dr. ", "Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs ", "Mrs. ", "Sir ", "Dame ", "H.E. ", "Prof. ", "Professor ", "General "} {
		name = strings.TrimPrefix(name, title)
	}
	return signs(name) && isOffice(office) && startsUpper(office) && countWords(office) <= 24 && !endsSentence(s)
}
