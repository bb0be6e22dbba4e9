package page_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"claimgraph/graph"
	"claimgraph/loader/page"
)

// TestBadInput ensures that what can never be an article is refused with an
// error that says what is wrong and where.
func TestBadInput(t *testing.T) {
	packed := gz(t, strings.Repeat("A ferry sank. ", 100))
	for _, c := range []struct {
		name string
		in   page.Input
		want string
	}{
		{"empty text", input("a.txt", ""), "no text"},
		{"blank text", input("a.txt", " \n\u00a0\ufeff\n"), "no text"},
		{"empty page", input("a.html", " "), "no text"},
		{"page of a menu", input("a.html", "<html><body><nav><a href=x>x</a></nav></body></html>"), "no text"},
		{"empty lines", input("a.jsonl", "\n\n"), "no article"},
		{"PDF", input("a.pdf", "%PDF-1.4 ..."), "PDF"},
		{"binary", input("a.txt", "abc\x00\x01"), "binary"},
		{"binary later", input("a.txt", strings.Repeat("word ", 2000)+"\x00"), "zero byte at byte offset 10000"},
		{"not UTF-8", input("a.txt", "A ferry\xe9 sank"), "byte 0xe9 at byte offset 7 is not UTF-8"},
		{"cut rune", input("a.txt", "A ferry \xe4\xb8"), "byte offset 8"},
		{"UTF-16", input("a.txt", "\xff\xfea\x00"), "UTF-16"},
		{"too large", page.Input{Name: "a.txt", Reader: strings.NewReader(strings.Repeat("a", 101)), Limit: 100}, "larger than the limit of 100 bytes"},
		{"damaged gzip", input("a.txt.gz", packed[:len(packed)-6]), "cannot be unpacked"},
		{"no gzip", input("a.txt.gz", "\x1f\x8bxxxxxxxx"), "gzip"},
		{"bomb", page.Input{Name: "a.jsonl.gz", Reader: strings.NewReader(gz(t, strings.Repeat(" ", 4<<20))), Limit: 1 << 20}, "unpacks to far more"},
		{"nested tags", input("a.html", strings.Repeat("<div>", 5000)+"x"), "HTML"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := page.Read(c.in)
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.in.Name+": ") {
				t.Errorf("Read = %.40q, %v; want an error with %q", p.Text, err, c.want)
			}
		})
	}
}

func input(name, data string) page.Input {
	return page.Input{Name: name, Reader: strings.NewReader(data)}
}

func gz(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestSize ensures that a file that is too large is refused by its size before
// more than its beginning is read.
func TestSize(t *testing.T) {
	r := &meter{r: endless{}}
	_, err := page.Read(page.Input{Name: "a.txt", Reader: r, Size: 100 << 20})
	if !errors.Is(err, graph.ErrInvalid) || r.n > 1<<20 {
		t.Errorf("error %v after %d bytes", err, r.n)
	}
	r = &meter{r: endless{}}
	if _, err = page.Read(page.Input{Name: "a.txt", Reader: r, Limit: 1 << 20}); !errors.Is(err, graph.ErrInvalid) || r.n > 2<<20 {
		t.Errorf("error %v after %d bytes", err, r.n)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

type meter struct {
	r io.Reader
	n int
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += n
	return n, err
}

// TestReader ensures that a reader's own failure is passed on and is no fault
// of the input.
func TestReader(t *testing.T) {
	lost := errors.New("connection lost")
	for _, format := range []page.Format{page.Text, page.HTML, page.JSONL} {
		r := io.MultiReader(strings.NewReader(strings.Repeat("a", 5000)), iotest.ErrReader(lost))
		_, err := page.Read(page.Input{Name: "a", Format: format, Reader: r})
		if !errors.Is(err, lost) && format != page.JSONL || errors.Is(err, graph.ErrInvalid) && format != page.JSONL {
			t.Errorf("%s: %v", format, err)
		}
	}
}

// TestLongLine ensures that a line beyond the limit is one error and the next
// line still comes.
func TestLongLine(t *testing.T) {
	data := `{"text":"` + strings.Repeat("a", 5000) + `"}` + "\n" + `{"text":"A ferry sank."}`
	var got []string
	for p, err := range page.All(page.Input{Name: "a.jsonl", Reader: strings.NewReader(data), Limit: 1000}) {
		if err != nil {
			p.Text = err.Error()
		}
		got = append(got, p.Text)
	}
	if len(got) != 2 || !strings.Contains(got[0], "line 1: longer than 2000 bytes") || got[1] != "A ferry sank." {
		t.Errorf("got %q", got)
	}
}

// TestPacked ensures that a gzipped article reads as the plain one does.
func TestPacked(t *testing.T) {
	article := "Ferry sinks\n\nA ferry sank near the coast on Monday."
	p, err := page.Read(input("a.txt.gz", gz(t, article)))
	if err != nil || p.Text != article || p.Title != "Ferry sinks" {
		t.Errorf("Read = %+v, %v", p, err)
	}
}

// TestDetect ensures that formats are told apart by name and content.
func TestDetect(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       page.Format
	}{
		{"a.jsonl", "", page.JSONL},
		{"A.JSON.gz", "{", page.JSONL},
		{"a.txt", "A ferry sank.", page.Text},
		{"a.txt", "{\"a\"} is how it began", page.Text},
		{"saved.txt", "\n<!DOCTYPE html><p>", page.HTML},
		{"a.htm", "A ferry", page.HTML},
		{"", "<?xml version=\"1.0\"?><html>", page.HTML},
		{"-", "{\"text\": \"x\"}", page.JSONL},
		{"-", "\ufeff{ \"text\": \"x\"}", page.JSONL},
		{"https://example.org/a", "<html>", page.HTML},
		{"notes", "A ferry", page.Text},
	} {
		if got := page.Detect(c.name, []byte(c.head)); got != c.want {
			t.Errorf("Detect(%q, %q) = %q, want %q", c.name, c.head, got, c.want)
		}
	}
}

// TestPublished ensures that dates keep the precision and zone of the line, and
// that what is no date or an ambiguous one is not read as a date.
func TestPublished(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Published: Jul 5, 2021 10:13 PM", "2021-07-05T22:13"},
		{"Published on July 5, 2021", "2021-07-05"},
		{"Posted: 5 July 2021 22:13 GMT", "2021-07-05T22:13Z"},
		{"2021-07-05", "2021-07-05"},
		{"2021-07-05T22:13:05+02:00", "2021-07-05T22:13:05+02:00"},
		{"Published 2021-07-05 22:13", "2021-07-05T22:13"},
		{"Monday, July 5, 2021\u00a0", "2021-07-05"},
		{"Mon 5th Jul 2021, 9.30", ""},
		{"Mon 5th Jul 2021, at 9:30 am BST", "2021-07-05T09:30+01:00"},
		{"July 5, 2021 12:05 a.m. ET", "2021-07-05T00:05"},
		{"July 5, 2021 | 10 pm EDT", "2021-07-05"},
		{"July 5, 2021 10 pm EDT", "2021-07-05T22:00-04:00"},
		{"05.07.2021", ""},
		{"7/5/2021", ""},
		{"25/7/2021", "2021-07-25"},
		{"7/25/2021", "2021-07-25"},
		{"February 30, 2021", ""},
		{"July 2021", ""},
		{"Published: soon", ""},
		{"Mon, 05 Jul 2021 22:13:00 +0200", "2021-07-05T22:13:00+02:00"},
	} {
		text := "Ferry sinks off Lowland\n" + c.line + "\n\nA ferry sank near the coast, the guard said.\n"
		p, err := page.Read(input("a.txt", text))
		if err != nil || p.Published != c.want {
			t.Errorf("%q: published %q, want %q (%v)", c.line, p.Published, c.want, err)
		}
	}
}

// TestCharset ensures that a page in another character set becomes UTF-8.
func TestCharset(t *testing.T) {
	body := "<p>" + strings.Repeat("The caf\xe9 on the quay is closed, they said. ", 20)
	for _, c := range []struct{ name, head, contentType, body string }{
		{"meta", `<meta charset="iso-8859-1">`, "", body},
		{"header", "", "text/html; charset=windows-1252", body},
		{"neither", "", "", body},
		{"UTF-8 said to be Latin", `<meta charset="iso-8859-1">`, "", strings.ReplaceAll(body, "\xe9", "é")},
		{"UTF-8 after much markup", "<!--" + strings.Repeat("x", 3000) + "-->", "", strings.ReplaceAll(body, "\xe9", "é")},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := page.Read(page.Input{Name: "a.html", ContentType: c.contentType,
				Reader: strings.NewReader("<html><head>" + c.head + "<title>Quay</title></head><body><article>" + c.body + "</article></body></html>")})
			if err != nil || !strings.Contains(p.Text, "The café on") {
				t.Errorf("text %.60q, %v", p.Text, err)
			}
		})
	}
}

// ExampleAll reads JSON Lines with a bad line among good ones.
func ExampleAll() {
	in := page.Input{Name: "news.jsonl", Reader: strings.NewReader(`{"text": "A ferry sank."}
{"text": 5}
{"text": "Nobody died.", "published": "2021-07-05"}
`)}
	for p, err := range page.All(in) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%q %q\n", p.Text, p.Published)
	}
	// Output:
	// "A ferry sank." ""
	// news.jsonl: invalid: line 2: "text" is a number, want a string
	// "Nobody died." "2021-07-05"
}
