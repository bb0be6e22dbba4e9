package claim_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestStoriesCover ensures that the stories stay many, and that denial and mode
// keep their share.
func TestStoriesCover(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	all, modes := 0, 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all += len(archive.Files)
		if base := filepath.Base(file); base == "negation.txtar" || base == "modality.txtar" {
			modes += len(archive.Files)
		}
	}
	if all < 300 || modes < 60 {
		t.Errorf("%d stories, %d of them of negation and modality; want 300 and 60", all, modes)
	}
}
