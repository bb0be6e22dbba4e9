package server_test

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"claimgraph/server"
)

const (
	plainJSON   = "application/json; charset=utf-8"
	graphqlJSON = "application/graphql-response+json; charset=utf-8"
)

const js, modern = "application/json", "application/graphql-response+json"

// get is the query string of a request.
func get(query string, more ...string) string {
	v := url.Values{"query": {query}}
	for i := 0; i+1 < len(more); i += 2 {
		v.Set(more[i], more[i+1])
	}
	return "?" + v.Encode()
}

// exchanges are requests of every kind and what they get.
var exchanges = []struct {
	name, method, query, body, contentType, accept string
	status                                         int
	media, want                                    string
}{
	{"post", "POST", "", `{"query":"{stats {claims}}"}`, js, "", 200, plainJSON, `{"data":{"stats":{"claims":1}}}`},
	{"post, modern", "POST", "", `{"query":"{stats {claims}}"}`, js, modern, 200, graphqlJSON, `{"data":{"stats":{"claims":1}}}`},
	{"charset", "POST", "", `{"query":"{stats {claims}}"}`, js + "; charset=UTF-8", modern + ", " + js + ";q=0.9", 200, graphqlJSON, `"claims":1`},
	{"any", "POST", "", `{"query":"{stats {claims}}"}`, js, "*/*", 200, plainJSON, `"claims":1`},
	{"weights", "POST", "", `{"query":"{stats {claims}}"}`, js, modern + ";q=0.1, " + js, 200, plainJSON, `"claims":1`},
	{"get", "GET", get("{stats {claims}}"), "", "", "", 200, plainJSON, `"claims":1`},
	{"get with variables", "GET", get("query Q($k: EntityKind!) {entities(kinds: [$k]) {totalCount}} query R {stats {claims}}", "operationName", "Q", "variables", `{"k":"PLACE"}`), "", "", modern, 200, graphqlJSON, `{"data":{"entities":{"totalCount":1}}}`},
	{"nulls", "POST", "", `{"query":"{stats {claims}}","variables":null,"operationName":null,"extensions":null}`, js, "", 200, plainJSON, `"claims":1`},
	{"unknown members", "POST", "", `{"query":"{stats {claims}}","id":7}`, js, "", 200, plainJSON, `"claims":1`},
	{"partial", "POST", "", `{"query":"{claims(first: 0) {totalCount} stats {claims}}"}`, js, modern, 200, graphqlJSON, `"data":{"claims":null,"stats":{"claims":1}}`},
	{"syntax", "POST", "", `{"query":"{"}`, js, "", 200, plainJSON, "GRAPHQL_PARSE_FAILED"},
	{"syntax, modern", "POST", "", `{"query":"{"}`, js, modern, 400, graphqlJSON, "GRAPHQL_PARSE_FAILED"},
	{"validation, modern", "POST", "", `{"query":"{nonsense}"}`, js, modern, 400, graphqlJSON, "GRAPHQL_VALIDATION_FAILED"},
	{"variables, modern", "POST", "", `{"query":"query($n: Int!) {claims(first: $n) {totalCount}}"}`, js, modern, 400, graphqlJSON, "BAD_USER_INPUT"},
	{"big integer", "POST", "", `{"query":"query($n: Int!) {claims(first: $n) {totalCount}}","variables":{"n":9007199254740993}}`, js, modern, 400, graphqlJSON, "9007199254740993 is no Int"},
	{"limit, modern", "POST", "", `{"query":"` + strings.Repeat("{", 200) + `"}`, js, modern, 400, graphqlJSON, "LIMIT_EXCEEDED"},
	{"mutation by get", "GET", get(`mutation {removeArticle(id: "x") {id}}`), "", "", modern, 405, graphqlJSON, "use POST"},
	{"mutation by get, older", "GET", get(`mutation {removeArticle(id: "x") {id}}`), "", "", js, 405, plainJSON, "use POST"},
	{"no query", "POST", "", `{}`, js, modern, 400, plainJSON, `has no \"query\"`},
	{"no query by get", "GET", "", "", "", "", 400, plainJSON, `has no \"query\"`},
	{"query is no string", "POST", "", `{"query":{"obj":"ect"}}`, js, "", 400, plainJSON, "not a GraphQL request"},
	{"operation name is no string", "POST", "", `{"query":"{stats {claims}}","operationName":7}`, js, "", 400, plainJSON, "not a GraphQL request"},
	{"variables are no object", "POST", "", `{"query":"{stats {claims}}","variables":[1]}`, js, "", 400, plainJSON, `\"variables\" must be a JSON object`},
	{"extensions are no object", "POST", "", `{"query":"{stats {claims}}","extensions":"x"}`, js, "", 400, plainJSON, `\"extensions\" must be a JSON object`},
	{"no JSON", "POST", "", `{"query`, js, "", 400, plainJSON, "not a GraphQL request"},
	{"empty", "POST", "", "", js, "", 400, plainJSON, "not a GraphQL request"},
	{"array", "POST", "", ` [{"query":"{stats {claims}}"},{"query":"{"}]`, js, modern, 200, plainJSON, `[{"data":{"stats":{"claims":1}}},{"errors":[`},
	{"empty array", "POST", "", `[]`, js, "", 400, plainJSON, "want 1 to the limit of 10"},
	{"long array", "POST", "", `[` + strings.Repeat("{},", 10) + `{}]`, js, "", 400, plainJSON, "the array has 11 requests"},
	{"wrong in an array", "POST", "", `[{"query":"{stats {claims}}"},{}]`, js, "", 400, plainJSON, `request 1: the request has no \"query\"`},
	{"broken array", "POST", "", `[{]`, js, "", 400, plainJSON, "no array of GraphQL requests"},
	{"array in array", "POST", "", `[[{"query":"{stats {claims}}"}]]`, js, "", 400, plainJSON, "request 0"},
	{"unknown hash", "POST", "", `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + strings.Repeat("00", 32) + `"}}}`, js, "", 200, plainJSON, `"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}`},
	{"other hash", "POST", "", `{"query":"{stats {claims}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + strings.Repeat("00", 32) + `"}}}`, js, "", 400, plainJSON, "provided sha does not match query"},
	{"no hash", "POST", "", `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"xyz"}}}`, js, "", 400, plainJSON, "SHA-256"},
	{"not UTF-8", "POST", "", "{\"query\":\"{stats {claims}} #\xff\"}", js, "", 400, plainJSON, "not UTF-8"},
	{"no content type", "POST", "", `{"query":"{stats {claims}}"}`, "", "", 415, plainJSON, "must be application/json"},
	{"form", "POST", "", `query=%7Bstats%7D`, "application/x-www-form-urlencoded", "", 415, plainJSON, "must be application/json"},
	{"other charset", "POST", "", `{"query":"{stats {claims}}"}`, js + "; charset=latin1", "", 415, plainJSON, "must be utf-8"},
	{"other answer", "POST", "", `{"query":"{stats {claims}}"}`, js, "text/html", 406, plainJSON, "answers in"},
	{"too large", "POST", "", `{"query":"` + strings.Repeat(" ", 10_000) + `"}`, js, "", 413, plainJSON, "limit of 10000 bytes"},
	{"put", "PUT", "", `{}`, js, "", 405, plainJSON, "GET, HEAD, POST"},
	{"introspection", "POST", "", `{"query":"{__schema {queryType {name}}}"}`, js, "", 200, plainJSON, `{"data":{"__schema":{"queryType":{"name":"Query"}}}}`},
}

// The status and media type of every kind of request, as GraphQL over HTTP has
// them.
func TestGraphQLOverHTTP(t *testing.T) {
	address := start(t, server.Options{API: api(t), Tokens: []server.Token{loader}, MaxBody: 10_000})
	for _, c := range exchanges {
		t.Run(c.name, func(t *testing.T) {
			r := request(t, c.method, address+"/graphql"+c.query, c.body)
			if c.contentType != "" {
				r.Header.Set("Content-Type", c.contentType)
			}
			if c.accept != "" {
				r.Header.Set("Accept", c.accept)
			}
			got := send(t, r)
			if got.status != c.status || got.header.Get("Content-Type") != c.media || !strings.Contains(got.body, c.want) {
				t.Errorf("%d %s\n%s\nwant %d %s: %s", got.status, got.header.Get("Content-Type"), got.body, c.status, c.media, c.want)
			}
			if got.status >= 400 && strings.Contains(got.body, `"data"`) {
				t.Errorf("status %d with data: %s", got.status, got.body)
			}
			if !json.Valid([]byte(got.body)) {
				t.Errorf("no JSON: %s", got.body)
			}
		})
	}
}

// Only the token may change anything.
func TestToken(t *testing.T) {
	const remove = `{"query":"mutation {removeArticle(id: \"article:00000000000000000000\") {id}}"}`
	open, closed := api(t), start(t, server.Options{API: api(t)})
	guarded := start(t, server.Options{API: open, Tokens: []server.Token{loader}})
	cases := []struct {
		name, address, authorization string
		status                       int
		want                         string
	}{
		{"none", guarded, "", 200, "FORBIDDEN"},
		{"right", guarded, "Bearer " + token, 200, "NOT_FOUND"},
		{"right, other case of the scheme", guarded, "bearer " + token, 200, "NOT_FOUND"},
		{"wrong", guarded, "Bearer guess", 401, "UNAUTHENTICATED"},
		{"empty", guarded, "Bearer ", 401, "UNAUTHENTICATED"},
		{"beginning", guarded, "Bearer " + token[:5], 401, "UNAUTHENTICATED"},
		{"other scheme", guarded, "Basic " + token, 200, "FORBIDDEN"},
		{"no token configured", closed, "Bearer " + token, 200, "FORBIDDEN"},
		{"no token configured, empty one given", closed, "Bearer ", 200, "FORBIDDEN"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := request(t, "POST", c.address+"/graphql", remove, "Content-Type", "application/json")
			if c.authorization != "" {
				r.Header.Set("Authorization", c.authorization)
			}
			got := send(t, r)
			if got.status != c.status || !strings.Contains(got.body, c.want) {
				t.Errorf("%d %s, want %d %s", got.status, got.body, c.status, c.want)
			}
		})
	}
}
