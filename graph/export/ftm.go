package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"claimgraph/graph"
)

// proxy is an entity of FollowTheMoney: properties are lists of strings, and a
// property without a value is left out.
type proxy struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// set adds the values that are not empty.
func (p *proxy) set(property string, values ...string) {
	for _, v := range values {
		if v != "" {
			p.Properties[property] = append(p.Properties[property], v)
		}
	}
}

// ftmSchemata are the schemata of things. A place is an Address, the only
// schema of its kind; what has no schema is a Note.
var ftmSchemata = map[graph.Kind]string{
	graph.KindPerson: "Person", graph.KindOrganization: "Organization", graph.KindPlace: "Address", graph.KindEvent: "Event",
	graph.KindWork: "Document", graph.KindProgramme: "Project", graph.KindTopic: "Note",
}

// writeFTM writes FollowTheMoney's JSON Lines: things, then for each article
// the article, its mentions and its claims.
func writeFTM(out *bufio.Writer, v *view) error {
	w := ftmWriter{json: json.NewEncoder(out), view: v}
	w.json.SetEscapeHTML(false)
	if err := v.entities(w.thing); err != nil {
		return err
	}
	return articles(v, w.article)
}

type ftmWriter struct {
	json *json.Encoder
	view *view
}

// ftmID is an ID in the form that FollowTheMoney allows: no colons.
func ftmID(noun graph.Noun, id graph.ID) string { return "cg-" + string(noun) + "-" + string(id) }

// entity is the ID of the thing that an entity is in the view.
func (w *ftmWriter) entity(e *graph.Entity) string {
	return ftmID(graph.NounEntity, w.view.id(e.ID))
}

func newProxy(noun graph.Noun, id graph.ID, schema string) *proxy {
	return &proxy{ftmID(noun, id), schema, map[string][]string{}}
}

func (w *ftmWriter) put(p *proxy) error {
	if err := w.json.Encode(p); err != nil {
		return fmt.Errorf("%s: %w", p.ID, err)
	}
	return nil
}

func (w *ftmWriter) thing(e *graph.Profile) error {
	p := newProxy(graph.NounEntity, e.ID, ftmSchemata[e.Kind])
	p.set("name", e.Name)
	p.set("alias", e.Aliases...)
	switch e.Kind {
	case graph.KindPlace:
		p.set("full", e.Name)
	case graph.KindWork:
		p.set("title", e.Name)
	case graph.KindTopic:
		p.set("description", e.Name)
		p.set("keywords", string(e.Kind))
	}
	return w.put(p)
}

func (w *ftmWriter) article(a *graph.Article) error {
	p := newProxy(graph.NounArticle, a.ID, "Article")
	p.set("title", a.Title)
	p.set("author", a.Author)
	p.set("publisher", a.Publisher)
	p.set("sourceUrl", a.URL)
	p.set("mimeType", "text/plain")
	if a.Language == "en" {
		p.set("language", "eng")
	}
	date, first, _ := ftmDates(a.Published)
	p.set("publishedAt", date, first)
	if err := w.put(p); err != nil {
		return err
	}
	for i := range a.Entities {
		if err := w.mention(a, &a.Entities[i]); err != nil {
			return err
		}
	}
	var err error
	w.view.links(a, func(l *link) {
		if err == nil {
			err = w.put(w.claim(l))
		}
	})
	return err
}

// mention says that an article names a person or an organization; the schema
// knows no mentions of other things.
func (w *ftmWriter) mention(a *graph.Article, e *graph.Entity) error {
	if !legal(e) || len(e.Mentions) == 0 {
		return nil
	}
	p := newProxy("mention", a.ID+"-"+e.ID, "Mention")
	p.set("document", ftmID(graph.NounArticle, a.ID))
	p.set("resolved", w.entity(e))
	p.set("name", e.Name)
	p.set("detectedSchema", ftmSchemata[e.Kind])
	return w.put(p)
}

// legal reports whether e can stand where a LegalEntity is asked for.
func legal(e *graph.Entity) bool {
	return e != nil && (e.Kind == graph.KindPerson || e.Kind == graph.KindOrganization)
}

// claim is a relationship where the claim holds between two things, else a note
// that says what it is.
func (w *ftmWriter) claim(l *link) *proxy {
	subject, object := l.entities[l.claim.Subject.Entity], l.entities[l.claim.Object.Entity]
	if !l.claim.Holds() || subject == nil || object == nil || l.subject.id == l.object.id {
		return w.note(l, subject, object)
	}
	p := newProxy(graph.NounClaim, l.claim.ID, "UnknownLink")
	from, to := "subject", "object"
	if r, ok := ftmRelations[l.claim.Relation]; ok && r.fits(subject, object) {
		p.Schema, from, to = r.schema, r.subject, r.object
		p.set(r.caption, l.label())
	} else {
		p.set("role", l.label())
	}
	p.set(from, w.entity(subject))
	p.set(to, w.entity(object))
	date, first, last := ftmDates(l.claim.When)
	p.set("date", date)
	p.set("startDate", first)
	p.set("endDate", last)
	p.set("recordId", l.id())
	p.set("summary", l.claim.Evidence.In(l.article.Text))
	p.set("description", l.reading())
	w.proof(p, l)
	return p
}

// note keeps a claim that is no relationship: planned, denied, an opinion, or
// about something that is no thing.
func (w *ftmWriter) note(l *link, ends ...*graph.Entity) *proxy {
	p := newProxy(graph.NounClaim, l.claim.ID, "Note")
	p.set("name", l.subject.name+" "+l.label()+" "+l.object.name)
	p.set("description", l.reading())
	p.set("summary", l.claim.Evidence.In(l.article.Text))
	p.set("keywords", l.status())
	for _, e := range ends {
		if e != nil && !slices.Contains(p.Properties["entity"], w.entity(e)) {
			p.set("entity", w.entity(e))
		}
	}
	w.proof(p, l)
	return p
}

func (w *ftmWriter) proof(p *proxy, l *link) {
	p.set("proof", ftmID(graph.NounArticle, l.article.ID))
	p.set("publisher", l.article.Publisher)
	p.set("sourceUrl", l.article.URL)
}

// reading says in which mode a claim is made, by whom and for when.
func (l *link) reading() string {
	c := l.claim
	parts := []string{string(c.Modality) + ", " + string(c.Polarity) + ", " + string(c.Certainty)}
	if by := l.speaker(); by != "" {
		parts = append(parts, "according to "+by)
	}
	if !c.When.IsZero() {
		parts = append(parts, "when: "+c.When.String())
	}
	if place := l.place(); place != "" {
		parts = append(parts, "where: "+place)
	}
	return strings.Join(parts, "; ")
}

// ftmRelation is a relation that FollowTheMoney has a schema for, with the
// properties for subject, object and the label.
type ftmRelation struct {
	schema, subject, object, caption string
	kinds                            [2][]graph.Kind
}

var (
	ftmPeople  = []graph.Kind{graph.KindPerson}
	ftmBodies  = []graph.Kind{graph.KindOrganization}
	ftmParties = []graph.Kind{graph.KindPerson, graph.KindOrganization}
)

var ftmRelations = map[graph.Term]ftmRelation{
	"schema:memberOf": {"Membership", "member", "organization", "role", [2][]graph.Kind{ftmParties, ftmBodies}},
	"schema:member":   {"Membership", "organization", "member", "role", [2][]graph.Kind{ftmBodies, ftmParties}},
	"schema:worksFor": {"Employment", "employee", "employer", "role", [2][]graph.Kind{ftmPeople, ftmBodies}},
	"schema:employee": {"Employment", "employer", "employee", "role", [2][]graph.Kind{ftmBodies, ftmPeople}},
	"cg:ceo":          {"Directorship", "organization", "director", "role", [2][]graph.Kind{ftmBodies, ftmParties}},
	"schema:spouse":   {"Family", "person", "relative", "relationship", [2][]graph.Kind{ftmPeople, ftmPeople}},
	"schema:parent":   {"Family", "person", "relative", "relationship", [2][]graph.Kind{ftmPeople, ftmPeople}},
	"schema:sibling":  {"Family", "person", "relative", "relationship", [2][]graph.Kind{ftmPeople, ftmPeople}},
}

// fits reports whether the ends are of the schemata that the properties ask for.
func (r ftmRelation) fits(subject, object *graph.Entity) bool {
	return slices.Contains(r.kinds[0], subject.Kind) && slices.Contains(r.kinds[1], object.Kind)
}

// ftmDate is what FollowTheMoney takes for a date: its precision is its length.
var ftmDate = regexp.MustCompile(`^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// ftmDates is an interval as one date where EDTF and FollowTheMoney agree, else
// as its first and last day.
func ftmDates(i graph.Interval) (date, first, last string) {
	text := i.String()
	if day, _, ok := strings.Cut(text, "T"); ok && !i.IsRange() {
		text = day
	}
	if ftmDate.MatchString(text) {
		return text, "", ""
	}
	if t, ok := i.Earliest(); ok {
		first = ftmDay(t)
	}
	if t, ok := i.Latest(); ok {
		last = ftmDay(t)
	}
	return "", first, last
}

func ftmDay(t time.Time) string {
	if day := t.Format(time.DateOnly); ftmDate.MatchString(day) {
		return day
	}
	return ""
}
