package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// labeled recognises a line by its form alone: a date, a byline, a credit.
func labeled(text string, p graph.Span) (Part, bool) {
	if p.Len() > 300 {
		return Part{}, false
	}
	if x, ok := dated(text, p); ok {
		return x, true
	}
	if x, ok := byline(text, p); ok {
		return x, true
	}
	return credit(text, p)
}

// dateLabels come before a date, in lower case.
var dateLabels = []struct {
	label string
	kind  Kind
}{
	{"published on", Published}, {"published at", Published}, {"published", Published}, {"posted on", Published}, {"posted", Published},
	{"publication date", Published}, {"release date", Published}, {"first published", Published}, {"date", Published},
	{"last updated on", Updated}, {"last updated", Updated}, {"last modified", Updated}, {"updated on", Updated}, {"updated", Updated},
	{"modified", Updated},
}

// dated recognises a line that is a date and nothing else but a label before
// it: "Published: Mar 3, 2021 9:15 AM", "Friday, March 5, 2021". What follows a
// bar or "Updated" is left out.
func dated(text string, p graph.Span) (Part, bool) {
	kind, s := Published, p
	low := strings.ToLower(p.In(text))
	for _, d := range dateLabels {
		rest, ok := strings.CutPrefix(low, d.label)
		if !ok || rest == "" || rest[0] != ':' && rest[0] != ' ' {
			continue
		}
		kind = d.kind
		s.Start += len(d.label) + len(rest) - len(strings.TrimLeft(rest, ": \t"))
		break
	}
	if len(low) != p.Len() || s.Len() < 6 || s.Len() > 120 {
		return Part{}, false // lower-casing moved the bytes, or no date fits
	}
	if i := strings.Index(low[s.Start-p.Start:], "updated"); i > 0 {
		s.End = s.Start + i
	} else if i := strings.IndexByte(low[s.Start-p.Start:], '|'); i > 0 {
		s.End = s.Start + i
	}
	for s.End > s.Start && strings.IndexByte(" \t|(-.;,", text[s.End-1]) >= 0 {
		s.End--
	}
	if isoTime(s.In(text)) == "" {
		return Part{}, false
	}
	return Part{kind, trimSpan(text, s), p}, true
}

// byline recognises "By Jane Doe", "By JANE DOE and John Roe | Staff".
func byline(text string, p graph.Span) (Part, bool) {
	s := p
	line := p.In(text)
	for _, label := range []string{"By ", "BY ", "by ", "By: ", "Written by ", "Author: "} {
		if strings.HasPrefix(line, label) {
			s.Start += len(label)
			break
		}
	}
	if s.Start == p.Start || p.Len() > 160 {
		return Part{}, false
	}
	if i := strings.IndexAny(s.In(text), "|•/\t\n"); i > 0 {
		s.End = s.Start + i
	}
	s = trimSpan(text, s)
	if !names(s.In(text)) {
		return Part{}, false
	}
	return Part{Byline, s, p}, true
}

// names reports whether s is a list of names: words with capitals, and small
// words that names have ("Jan van der Berg and Ana de Souza, Desk of Science").
func names(s string) bool {
	capitals := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			capitals++
		case particles[strings.TrimSuffix(w, ",")]:
		case unicode.IsLetter(r) && !unicode.IsLower(r):
			capitals++ // scripts without case
		default:
			return false
		}
	}
	words := strings.Count(s, " ") + 1
	return capitals > 0 && words <= 16 && !strings.ContainsRune("?!:;", lastRune(s))
}

var particles = words("and & von van der den de la le du da di del bin ibn al el of for in the with y e dos das ter")

// creditLabels begin the credit or caption of a picture.
var creditLabels = []string{
	"photo", "photos", "file photo", "photograph", "photographs", "photo credit", "image", "images", "image credit", "picture",
	"pictures", "illustration", "illustrations", "graphic", "graphics", "cartoon", "credit", "credits", "infographic", "video",
	"caption", "cover photo", "map", "chart", "ap photo", "photo illustration",
}

// credit recognises the credit or caption of a picture: "Photo: Jane
// Doe/Example News", "Illustration by John Roe", "(Photo: Example)", "Caption:
// The bridge at dawn.", "The bridge at dawn. (Photo by Jane Doe)".
func credit(text string, p graph.Span) (Part, bool) {
	line := p.In(text)
	if len(line) > 400 || strings.Contains(line, "\n\n") {
		return Part{}, false
	}
	s := p
	if strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") || strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
		s = graph.Span{Start: p.Start + 1, End: p.End - 1}
	}
	if kind, n := creditLabel(s.In(text)); n > 0 {
		s.Start += n
		s = trimSpan(text, s)
		return Part{kind, s, p}, s.Len() > 0
	}
	if i := strings.LastIndexByte(line, '('); i > 0 && strings.HasSuffix(line, ")") {
		if _, n := creditLabel(line[i+1 : len(line)-1]); n > 0 {
			return Part{Caption, trimSpan(text, graph.Span{Start: p.Start, End: p.Start + i}), p}, true
		}
	}
	return Part{}, false
}

// creditLabel measures the label before a credit, 0 when there is none. After
// "by" there must be a name: "Photo by Jane Doe", not "Video by itself is ...".
func creditLabel(s string) (Kind, int) {
	low := strings.ToLower(s[:min(len(s), 24)])
	for _, label := range creditLabels {
		rest, ok := strings.CutPrefix(low, label)
		if !ok {
			continue
		}
		kind := Credit
		if label == "caption" {
			kind = Caption
		}
		trimmed := strings.TrimLeft(rest, " ")
		at := len(label) + len(rest) - len(trimmed)
		switch {
		case at > len(s):
		case strings.HasPrefix(trimmed, ":") && !runs(s):
			return kind, at + 1
		case strings.HasPrefix(trimmed, ":") && pictures[label]:
			return Caption, at + 1
		case strings.HasPrefix(rest, "/") && names(strings.ReplaceAll(s[at+1:], "/", " ")):
			return kind, at + 1
		case strings.HasPrefix(rest, " by ") && names(strings.ReplaceAll(s[at+3:], "/", " ")):
			return kind, at + 3
		}
	}
	return "", 0
}

// pictures are labels that a sentence may follow: "Photo: The bridge at dawn."
var pictures = map[string]bool{"photo": true, "file photo": true, "picture": true, "image": true, "caption": true}

// authorNote recognises what a newspaper adds about the author at the end.
func authorNote(s string) bool {
	low := strings.TrimLeft(strings.ToLower(s[:min(len(s), 120)]), "([—–- ")
	for _, begin := range []string{
		"the author is", "the authors are", "the writer is", "the writers are", "the author was", "about the author",
		"the views expressed", "the opinions expressed", "reporting by", "additional reporting by", "editing by", "writing by",
		"follow the author", "contact the author", "contact the reporter", "this article was written by",
	} {
		if strings.HasPrefix(low, begin) {
			return true
		}
	}
	return !strings.ContainsAny(s, " \t\n") && strings.IndexByte(s, '@') > 0 && strings.Contains(s, ".")
}

// copyright recognises a line of rights.
func copyright(s string) bool {
	if len(s) > 300 {
		return false
	}
	low := strings.ToLower(s)
	return strings.HasPrefix(low, "copyright ©") || strings.HasPrefix(low, "© ") || strings.HasPrefix(low, "©2") ||
		strings.HasPrefix(low, "(c) ") || strings.HasPrefix(low, "copyright 1") || strings.HasPrefix(low, "copyright 2") ||
		strings.HasPrefix(low, "copyright (c)") || strings.HasSuffix(strings.TrimSuffix(low, "."), "all rights reserved")
}

// dateline recognises the place, day and agency before the first sentence:
// "LONDON, March 3 (Reuters) - ", "PARIS (AP) — ", "Nairobi, 4 May: " is not
// one, since names in lower case may be a list.
func dateline(text string, p graph.Span) (Part, bool) {
	line := p.In(text)
	head := line[:min(len(line), 90)]
	end, dash := -1, 0
	for _, d := range []string{" - ", " – ", " — ", " -- ", "— ", "– "} {
		if i := strings.Index(head, d); i > 0 && (end < 0 || i < end) {
			end, dash = i, len(d)
		}
	}
	if end < 0 {
		return Part{}, false
	}
	place, _, _ := strings.Cut(head[:end], ",")
	place, agency, _ := strings.Cut(place, "(")
	place = strings.TrimSpace(place)
	if len(place) < 3 || strings.ToUpper(place) != place || strings.IndexFunc(place, unicode.IsLetter) < 0 ||
		!strings.ContainsAny(head[:end], ",(") && agency == "" {
		return Part{}, false
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line[end+dash:], " \"“‘'")); unicode.IsLower(r) {
		return Part{}, false
	}
	s := graph.Span{Start: p.Start, End: p.Start + end}
	return Part{Dateline, trimSpan(text, s), graph.Span{Start: p.Start, End: s.End + dash}}, true
}
