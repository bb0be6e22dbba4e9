package main

import (
	"os"
	"path/filepath"
	"testing"
)

// What the gate calls eight in ten is right eight times in ten, on articles that
// the odds were not learned from.
func TestCalibration(t *testing.T) {
	articles := "../../../../shared/data/articles/wikinews_2019_2020.jsonl.gz"
	if _, err := os.Stat(articles); err != nil {
		t.Skipf("the development data is not here: %v", err)
	}
	if testing.Short() {
		t.Skip("reads all Wikinews articles")
	}
	verdicts, err := readVerdicts("judged.tsv")
	if err != nil {
		t.Fatal(err)
	}
	sample, err := collect(articles, verdicts)
	if err != nil {
		t.Fatal(err)
	}
	if 3*len(sample) < len(verdicts) {
		t.Fatalf("of %d verdicts only %d are on claims that are still made: judge new ones", len(verdicts), len(sample))
	}
	p := crossValidate(sample, 5, usual)
	for _, step := range []struct{ from, to float64 }{{0.5, 0.6}, {0.6, 0.7}, {0.7, 0.8}, {0.8, 0.9}, {0.9, 1}} {
		n, right, said := 0.0, 0.0, 0.0
		for i, e := range sample {
			if p[i] >= step.from && p[i] < step.to {
				n++
				right += e.right
				said += p[i]
			}
		}
		if n < 100 {
			continue
		}
		if right/n < said/n-0.07 { // two standard deviations of a hundred verdicts are .08
			t.Errorf("of %.0f claims at %.1f to %.1f only %.2f are right, said is %.2f", n, step.from, step.to, right/n, said/n)
		}
	}
}

// A file of verdicts with a broken line is refused, with the line.
func TestBadVerdicts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "judged.tsv")
	if err := os.WriteFile(path, []byte("abc\tright\t1\nabd\tperhaps\t1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := path + ":2: want ID, tab, right, wrong or useless, tab, round"
	if _, err := readVerdicts(path); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
