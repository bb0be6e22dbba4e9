package page

import (
	"encoding/json"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page declares about its article in JSON-LD, <meta>, <link> and
// <time>.
type meta struct {
	title, author, section, publisher, published, language string
	links                                                  []string // addresses that the page gives itself, the best first
	canonical                                              string
	times                                                  []string // of <time> elements
}

// readMeta reads the declarations of a page; JSON-LD comes before <meta>, that
// before <time>, and in each what stands first.
func readMeta(doc *html.Node) meta {
	var m, tags meta
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			tags.language = attribute(n, "lang")
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				first(&m.canonical, attribute(n, "href"))
			}
		case atom.Meta:
			tags.tag(n)
		case atom.Time:
			tags.times = append(tags.times, attribute(n, "datetime"))
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				m.linked(n.FirstChild.Data)
			}
		}
	}
	m.merge(tags)
	return m
}

// merge takes from tags what m lacks.
func (m *meta) merge(tags meta) {
	first(&m.title, tags.title)
	first(&m.author, tags.author)
	first(&m.section, tags.section)
	first(&m.publisher, tags.publisher)
	first(&m.published, tags.published)
	first(&m.language, tags.language)
	m.links = append(m.links, tags.links...)
	if m.published == "" && len(tags.times) > 0 {
		m.published = isoTime(tags.times[0])
	}
}

// tag reads one <meta>.
func (m *meta) tag(n *html.Node) {
	key := attribute(n, "property")
	first(&key, attribute(n, "name"))
	first(&key, attribute(n, "itemprop"))
	value := attribute(n, "content")
	switch strings.ToLower(key) {
	case "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publication_date",
		"dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "og:published_time", "parsely-pub-date", "sailthru.date":
		first(&m.published, isoTime(value))
	case "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author":
		if !strings.Contains(value, "://") {
			first(&m.author, value)
		}
	case "og:title", "dc.title", "twitter:title":
		first(&m.title, value)
	case "article:section", "section", "parsely-section":
		first(&m.section, value)
	case "og:site_name", "dc.publisher", "application-name", "publisher":
		first(&m.publisher, value)
	case "og:locale", "dc.language", "language":
		first(&m.language, strings.ReplaceAll(value, "_", "-"))
	case "og:url":
		m.links = append(m.links, value)
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// address is the page's address: the one that it calls canonical, else where it
// was fetched, else what it calls itself. Only web addresses count.
func (m meta) address(base *url.URL) string {
	for _, link := range append([]string{m.canonical, base.String()}, m.links...) {
		u, err := base.Parse(link)
		if link != "" && err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			return u.String()
		}
	}
	return ""
}

// linked reads JSON-LD; what is no JSON is left out, for many pages have faults
// there that no reader can mend.
func (m *meta) linked(data string) {
	var v any
	if json.Unmarshal([]byte(data), &v) == nil {
		m.thing(v, 0)
	}
}

// thing looks for an article in JSON-LD: an object, a list, or a @graph.
func (m *meta) thing(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			m.thing(x, depth+1)
		}
	case map[string]any:
		if kind := text(v["@type"]); strings.HasSuffix(kind, "Article") || kind == "BlogPosting" || kind == "Report" {
			m.article(v)
		}
		m.thing(v["@graph"], depth+1)
	}
}

func (m *meta) article(v map[string]any) {
	first(&m.title, text(v["headline"]))
	first(&m.published, isoTime(text(v["datePublished"])))
	first(&m.section, text(v["articleSection"]))
	first(&m.publisher, name(v["publisher"]))
	first(&m.language, text(v["inLanguage"]))
	first(&m.author, name(v["author"]))
	if u := text(v["url"]); u != "" {
		m.links = append(m.links, u)
	}
}

// text is a string, or the first of a list of strings.
func text(v any) string {
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	s, _ := v.(string)
	return s
}

// name is a string, the name of an object, or those of a list joined by commas.
func name(v any) string {
	switch v := v.(type) {
	case string:
		if !strings.Contains(v, "://") {
			return v
		}
	case map[string]any:
		return text(v["name"])
	case []any:
		var all []string
		for _, x := range v {
			if _, list := x.([]any); list {
				continue
			}
			if s := name(x); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
