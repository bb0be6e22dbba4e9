package schema_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"claimgraph/schema"
)

// A story is a requirement in words, a query and its whole answer, over the
// articles in testdata/articles.jsonl.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || files == nil {
		t.Fatal("no stories", err)
	}
	api, _ := open(t, articles(t))
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			story, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			part := map[string]*txtar.File{}
			for i := range story.Files {
				part[story.Files[i].Name] = &story.Files[i]
			}
			r := schema.Request{Query: string(part["query.graphql"].Data)}
			if v := part["variables.json"]; v != nil {
				if err := json.Unmarshal(v.Data, &r.Variables); err != nil {
					t.Fatal(err)
				}
			}
			got := indented(t, api.Do(context.Background(), r))
			want := part["answer.json"]
			if *update {
				want.Data = got
				if err := os.WriteFile(file, txtar.Format(story), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(got, want.Data) {
				t.Errorf("answer\n%s\nwant\n%s", got, want.Data)
			}
		})
	}
}

func indented(t *testing.T, answer *schema.Response) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, answer.AppendJSON(nil), "", "  "); err != nil {
		t.Fatal(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}
