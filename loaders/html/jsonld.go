package html

import (
	"encoding/json"
	"html"
	"strings"
	"unicode/utf8"
)

// linked is what JSON-LD says of the page's article.
type linked struct {
	headline, published, publisher, url, body string
	authors                                   []string
	rank                                      int
}

// ranks orders the schema.org types that a page may describe itself by. A
// WebPage's date is often that of the template.
var ranks = map[string]int{
	"newsarticle": 9, "reportagenewsarticle": 9, "analysisnewsarticle": 9, "backgroundnewsarticle": 9, "opinionnewsarticle": 9,
	"reviewnewsarticle": 8, "askpublicnewsarticle": 8, "advertisercontentarticle": 0, "liveblogposting": 9, "pressrelease": 9,
	"article": 7, "report": 7, "blogposting": 6, "socialmediaposting": 5, "scholarlyarticle": 5, "techarticle": 5, "satiricalarticle": 5,
	"webpage": 1, "itempage": 1,
}

// readJSONLD returns what the scripts say of the article; of several the one
// of the likeliest type, then the first.
func readJSONLD(scripts []string) linked {
	var best linked
	for _, s := range scripts {
		var v any
		if !decode(s, &v) {
			if l := salvage(s); l.rank > best.rank {
				best = l
			}
			continue
		}
		ids := map[string]map[string]any{}
		collect(v, ids, 0)
		visit(v, 0, func(m map[string]any) {
			rank := 0
			for _, t := range strs(m["@type"]) {
				t = strings.ToLower(t[strings.LastIndexAny(t, "/:#")+1:])
				rank = max(rank, ranks[t])
			}
			if rank <= best.rank {
				return
			}
			l := linked{rank: rank}
			l.headline = plain(first(str(m["headline"]), str(m["name"])))
			l.published = first(str(m["datePublished"]), str(m["dateCreated"]))
			l.body = plain(str(m["articleBody"]))
			l.authors = names(m["author"], ids)
			if len(l.authors) == 0 {
				l.authors = names(m["creator"], ids)
			}
			if p := names(m["publisher"], ids); len(p) > 0 {
				l.publisher = p[0]
			} else if p := names(m["sourceOrganization"], ids); len(p) > 0 {
				l.publisher = p[0]
			}
			l.url = address(str(m["url"]), str(m["mainEntityOfPage"]), str(m["@id"]))
			best = l
		})
	}
	return best
}

// decode reads JSON as browsers' search engines forgive it: comments and CDATA
// marks around it, line breaks in strings, commas before closing brackets.
func decode(s string, v *any) bool {
	s = strings.TrimSpace(s)
	for _, wrap := range [...][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, wrap[0]), wrap[1]))
	}
	s = strings.TrimSuffix(s, ";")
	if json.Unmarshal([]byte(s), v) == nil {
		return true
	}
	return json.Unmarshal(repair(s), v) == nil
}

// repair escapes control characters inside strings and drops commas that
// nothing follows.
func repair(s string) []byte {
	out := make([]byte, 0, len(s))
	in := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case in && c == '\\' && i+1 < len(s):
			i++
			if strings.IndexByte(`"\/bfnrtu`, s[i]) < 0 {
				out = append(out, s[i]) // "\'" is no escape of JSON
				continue
			}
			out = append(out, c, s[i])
			continue
		case c == '"':
			in = !in
		case in && c < 0x20:
			c = ' '
		case !in && (c == '}' || c == ']'):
			for len(out) > 0 && (out[len(out)-1] == ',' || out[len(out)-1] <= ' ') {
				out = out[:len(out)-1]
			}
		}
		out = append(out, c)
	}
	return out
}

// salvage reads the few strings wanted from JSON that is broken past repair.
func salvage(s string) linked {
	var l linked
	low := strings.ToLower(s)
	for t, r := range ranks {
		if strings.Contains(low, `"`+t+`"`) {
			l.rank = max(l.rank, r)
		}
	}
	value := func(key string) string {
		_, rest, ok := strings.Cut(s, `"`+key+`"`)
		rest = strings.TrimLeft(rest, " \t\r\n:")
		if !ok || !strings.HasPrefix(rest, `"`) {
			return ""
		}
		for i := 1; i < len(rest); i++ {
			switch rest[i] {
			case '\\':
				i++
			case '"':
				var v string
				if json.Unmarshal([]byte(rest[:i+1]), &v) != nil {
					v = rest[1:i]
				}
				return v
			}
		}
		return ""
	}
	l.headline = plain(value("headline"))
	l.published = value("datePublished")
	return l
}

const deepest = 12 // levels of nesting that are looked into

func visit(v any, depth int, f func(map[string]any)) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			visit(e, depth+1, f)
		}
	case map[string]any:
		f(v)
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			visit(v[key], depth+1, f)
		}
	}
}

// collect finds the things that have an @id, so that references can be followed.
func collect(v any, ids map[string]map[string]any, depth int) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			collect(e, ids, depth+1)
		}
	case map[string]any:
		if id := str(v["@id"]); id != "" && len(v) > 1 && ids[id] == nil {
			ids[id] = v
		}
		for _, e := range v {
			collect(e, ids, depth+1)
		}
	}
}

// names are those of a person or organisation, or of several, given in place,
// by reference, or as a string.
func names(v any, ids map[string]map[string]any) []string {
	switch v := v.(type) {
	case string:
		if v = plain(v); v != "" && !strings.Contains(v, "://") {
			return []string{v}
		}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, names(e, ids)...)
		}
		return out
	case map[string]any:
		if n := plain(str(v["name"])); n != "" {
			return []string{n}
		}
		if list, ok := v["name"].([]any); ok {
			return names(list, nil)
		}
		if to := ids[str(v["@id"])]; to != nil && ids != nil {
			return names(map[string]any{"name": to["name"]}, nil)
		}
	}
	return nil
}

func str(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		return first(str(v["@value"]), str(v["@id"]))
	case []any:
		if len(v) > 0 {
			return str(v[0])
		}
	}
	return ""
}

func strs(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, strs(e)...)
		}
		return out
	}
	return nil
}

// plain takes entities out of a string; many sites escape them twice.
func plain(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return strings.TrimSpace(html.UnescapeString(html.UnescapeString(s)))
}
