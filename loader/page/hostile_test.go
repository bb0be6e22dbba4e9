package page_test

import (
	"strings"
	"testing"
	"time"

	"claimgraph/loader/page"
)

// TestHostile ensures that pages made to be slow end in time, read or refused.
func TestHostile(t *testing.T) {
	for name, data := range map[string]string{
		"wide":            strings.Repeat("<div>a</div>", 5_000),
		"paragraphs":      strings.Repeat("<p>a ferry sank, they said, and so on", 5_000),
		"too many":        strings.Repeat("<p>a", 70_000),
		"breaks":          "<p>" + strings.Repeat("a<br><br>", 3_125),
		"formatting":      strings.Repeat("<b><i><a>a<p>", 1_250),
		"unclosed tables": strings.Repeat("<table><tr><td>a", 1_250),
		"misnested":       strings.Repeat("<a><b><p></a></b>x", 1_000),
		"one text":        "<p>" + strings.Repeat("a ferry sank. ", 50_000),
		"attributes":      "<p " + strings.Repeat("a=b ", 25_000) + ">x",
		"comments":        strings.Repeat("<!--x-->", 12_500) + "<p>x",
		"entities":        "<p>" + strings.Repeat("&amp", 25_000),
		"spans":           "<p>" + strings.Repeat("<span>a</span>", 5_000),
		"links":           "<p>" + strings.Repeat("<a href=x>a</a> ", 3_125),
		"nested lists":    strings.Repeat("<ul><li>", 200) + "a",
		"deep JSON":       `<script type="application/ld+json">` + strings.Repeat("[", 12_500) + "</script><p>x",
		"captions":        strings.Repeat("<figure><figcaption>a ferry</figcaption></figure><p>a ferry sank, they said, and so on", 1_250),
		"bylines":         strings.Repeat("<p>By Jane Doe</p>", 1_875),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			p, err := page.Read(page.Input{Name: "a.html", Reader: strings.NewReader("<html><body><article>" + data + "</article>")})
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("%v for %d bytes", d, len(data))
			} else {
				t.Logf("%v, %d bytes of text, %.80v", d, len(p.Text), err)
			}
		})
	}
	for name, data := range map[string]string{
		"short lines":   strings.Repeat("a\n", 62_500),
		"headlines":     strings.Repeat("Ferry sinks\n\n", 10_000),
		"bylines":       strings.Repeat("By Jane Doe\n", 10_000) + "A ferry sank near the coast.",
		"one line":      strings.Repeat("a ferry ", 15_625),
		"credits":       "A ferry sank near the coast.\n" + strings.Repeat("(Photo: Jane Doe)\n", 6_250),
		"continuations": strings.Repeat("A\nb\n", 25_000),
	} {
		t.Run("text "+name, func(t *testing.T) {
			start := time.Now()
			_, err := page.Read(page.Input{Name: "a.txt", Reader: strings.NewReader(data)})
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("%v for %d bytes", d, len(data))
			} else {
				t.Logf("%v %v", d, err)
			}
		})
	}
}
