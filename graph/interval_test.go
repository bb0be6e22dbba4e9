package graph_test

import (
	"errors"
	"testing"
	"time"

	"claimgraph/graph"
)

func mustInterval(t *testing.T, s string) graph.Interval {
	t.Helper()
	i, err := graph.ParseInterval(s)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestIntervalBounds(t *testing.T) {
	const open = "-"
	for _, c := range []struct {
		edtf, earliest, latest, precision string
	}{
		{"2023", "2023-01-01T00:00:00", "2023-12-31T23:59:59", "year"},
		{"2024-02", "2024-02-01T00:00:00", "2024-02-29T23:59:59", "month"},
		{"2023-07-11", "2023-07-11T00:00:00", "2023-07-11T23:59:59", "day"},
		{"201X", "2010-01-01T00:00:00", "2019-12-31T23:59:59", "decade"},
		{"19XX", "1900-01-01T00:00:00", "1999-12-31T23:59:59", "century"},
		{"1XXX", "1000-01-01T00:00:00", "1999-12-31T23:59:59", "millennium"},
		{"XXXX", open, open, "unknown"},
		{"XXXX-08-27", open, open, "day"},
		{"2023-XX", "2023-01-01T00:00:00", "2023-12-31T23:59:59", "year"},
		{"2023-02-XX", "2023-02-01T00:00:00", "2023-02-28T23:59:59", "month"},
		{"2023-1X", "2023-10-01T00:00:00", "2023-12-31T23:59:59", "year"},
		{"2023-XX-31", "2023-01-31T00:00:00", "2023-12-31T23:59:59", "year"},
		{"201X-02-29", "2012-02-29T00:00:00", "2016-02-29T23:59:59", "day"},
		{"-0479", "-0479-01-01T00:00:00", "-0479-12-31T23:59:59", "year"},
		{"-04XX", "-0499-01-01T00:00:00", "-0400-12-31T23:59:59", "century"},
		{"0000", "0000-01-01T00:00:00", "0000-12-31T23:59:59", "year"},
		{"2023-21", "2023-03-01T00:00:00", "2023-05-31T23:59:59", "season"},
		{"2023-24", "2023-12-01T00:00:00", "2024-02-29T23:59:59", "season"},
		{"2023-30", "2023-12-01T00:00:00", "2024-02-29T23:59:59", "season"},
		{"201X-22", "2010-06-01T00:00:00", "2019-08-31T23:59:59", "season"},
		{"2023-35", "2023-07-01T00:00:00", "2023-09-30T23:59:59", "quarter"},
		{"2023-39", "2023-09-01T00:00:00", "2023-12-31T23:59:59", "third"},
		{"2023-41", "2023-07-01T00:00:00", "2023-12-31T23:59:59", "half"},
		{"1984~", "1984-01-01T00:00:00", "1984-12-31T23:59:59", "year"},
		{"2023-07-11T09", "2023-07-11T09:00:00", "2023-07-11T09:59:59", "hour"},
		{"2023-07-11T09:30", "2023-07-11T09:30:00", "2023-07-11T09:30:59", "minute"},
		{"2023-07-11T09:30:15Z", "2023-07-11T09:30:15", "2023-07-11T09:30:15", "second"},
		{"2023-07-11T02:30+08:00", "2023-07-10T18:30:00", "2023-07-10T18:30:59", "minute"},
		{"2023-07-12/2023-07-15", "2023-07-12T00:00:00", "2023-07-15T23:59:59", "day"},
		{"2014/2016-05", "2014-01-01T00:00:00", "2016-05-31T23:59:59", "year"},
		{"../2025", open, "2025-12-31T23:59:59", "year"},
		{"2013/..", "2013-01-01T00:00:00", open, "year"},
		{"/2025-12", open, "2025-12-31T23:59:59", "month"},
		{"2013-06/", "2013-06-01T00:00:00", open, "month"},
	} {
		t.Run(c.edtf, func(t *testing.T) {
			i := mustInterval(t, c.edtf)
			stamp := func(at time.Time, ok bool) string {
				if !ok {
					return open
				}
				return at.Format("2006-01-02T15:04:05")
			}
			if got := stamp(i.Earliest()); got != c.earliest {
				t.Errorf("earliest %s, want %s", got, c.earliest)
			}
			if got := stamp(i.Latest()); got != c.latest {
				t.Errorf("latest %s, want %s", got, c.latest)
			}
			if got := i.Precision().String(); got != c.precision {
				t.Errorf("precision %s, want %s", got, c.precision)
			}
			if got := i.String(); got != c.edtf {
				t.Errorf("prints as %s", got)
			}
		})
	}
}

func TestParseIntervalNormalizes(t *testing.T) {
	for given, want := range map[string]string{
		"2023-07-11T09:30+08":        "2023-07-11T09:30+08:00",
		"2023-07-11T09:30:00+00:00":  "2023-07-11T09:30:00Z",
		"2023-07-11T09:30:00-03:30":  "2023-07-11T09:30:00-03:30",
		"Y-12345":                    "Y-12345",
		"2004-06?/2006%":             "2004-06?/2006%",
		"2023-07-11T09Z/2023-07-12~": "2023-07-11T09Z/2023-07-12~",
	} {
		if got := mustInterval(t, given).String(); got != want {
			t.Errorf("%s prints as %s, want %s", given, got, want)
		}
	}
}

func TestParseIntervalRefuses(t *testing.T) {
	for _, s := range []string{
		"", "yesterday", "23", "2023-", "2023-13", "2023-00", "2023-02-30", "2023-02-00", "2100-02-29",
		"190X-02-3X", "190X-00", "191X-02-29X", "2023-42", "2023-21-01", "2023-2X", "-0000", "Y2023", "Y1234567890",
		"2023/2022", "2023-07-12/2023-07-11", "/", "../..", "../", "/..", "..", "2023/2024/2025",
		"2023T10", "2023-XX-01T10", "2023-07-11T24", "2023-07-11T10:60", "2023-07-11T1:30", "2023-07-11T10:30:00.5",
		"2023-07-11T10:30z", "2023-07-11T10:30+8:00", "2023-07-11T10:30:00:00", "2023-07-11T", "2023~~", "2023 ", " 2023",
		"2023–2024", "X023-7", "+2023", "2023-07-11T10~", "2023-07-11T10:30+", "2023-07-11T10:30ZZ",
	} {
		if i, err := graph.ParseInterval(s); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: got %v, error %v; want ErrInvalid", s, i, err)
		}
	}
}

func TestIntervalParts(t *testing.T) {
	i := mustInterval(t, "2013~/..")
	if got := i.Begin().String(); got != "2013~" {
		t.Errorf("begin %q", got)
	}
	if !i.End().IsZero() || !i.IsRange() || i.IsZero() || !i.Approximate() || i.Uncertain() {
		t.Errorf("%v: end %v range %v approximate %v uncertain %v", i, i.End(), i.IsRange(), i.Approximate(), i.Uncertain())
	}
	day := mustInterval(t, "2013-05-06%")
	if day.Begin() != day || day.End() != day || day.IsRange() || !day.Approximate() || !day.Uncertain() {
		t.Errorf("%v: begin %v end %v", day, day.Begin(), day.End())
	}
	var zero graph.Interval
	if _, ok := zero.Earliest(); ok || !zero.IsZero() || zero.String() != "" || zero.Precision() != graph.PrecisionUnknown {
		t.Error("the zero interval is not empty")
	}
}

func TestIntervalIsAKey(t *testing.T) {
	seen := map[graph.Interval]int{mustInterval(t, "2023-07"): 1}
	if seen[mustInterval(t, "2023-07")] != 1 || seen[mustInterval(t, "2023-08")] != 0 {
		t.Error("equal intervals must be equal keys")
	}
}

func TestIntervalRelations(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		overlaps, contains bool
	}{
		{"2023", "2023-07-11", true, true},
		{"2023-07-11", "2023", true, false},
		{"2023-07", "2023-08", false, false},
		{"2023-07-11", "2023-07-11T23:59:59", true, true},
		{"../2020", "2020-12-31", true, true},
		{"../2020", "2021", false, false},
		{"2019/..", "../2019-01", true, false},
		{"2019/..", "2030/..", true, true},
		{"201X", "2010/2019", true, true},
		{"2023-07-11T23:00-05:00", "2023-07-12", true, false},
	} {
		a, b := mustInterval(t, c.a), mustInterval(t, c.b)
		if a.Overlaps(b) != c.overlaps || b.Overlaps(a) != c.overlaps {
			t.Errorf("%s overlaps %s: want %v both ways", a, b, c.overlaps)
		}
		if a.Contains(b) != c.contains {
			t.Errorf("%s contains %s: want %v", a, b, c.contains)
		}
	}
	var zero graph.Interval
	if day := mustInterval(t, "2023"); day.Overlaps(zero) || zero.Overlaps(day) || zero.Contains(zero) {
		t.Error("the zero interval meets nothing")
	}
}

func TestIntervalAt(t *testing.T) {
	at := time.Date(2023, 7, 11, 22, 13, 5, 999, time.FixedZone("", 8*3600))
	for p, want := range map[graph.Precision]string{
		graph.Year: "2023", graph.Quarter: "2023", graph.Month: "2023-07", graph.Day: "2023-07-11",
		graph.Hour: "2023-07-11T22+08:00", graph.Minute: "2023-07-11T22:13+08:00", graph.Second: "2023-07-11T22:13:05+08:00",
	} {
		i := graph.IntervalAt(at, p)
		if i.String() != want || i != mustInterval(t, want) {
			t.Errorf("%v: %s, want %s", p, i, want)
		}
	}
}

// Ensure that whatever parses prints back to the same value and has bounds in
// order.
func FuzzParseInterval(f *testing.F) {
	for _, s := range []string{
		"2023-07-11", "201X-1X-X1", "XXX1-02-29", "-04XX/-0479-09~", "2023-24/..", "/2025%", "Y-123456",
		"2023-07-11T09:30:15+08:00/2023-07-12", "19XX-38?", "0000-02-29", "-XXX0",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := graph.ParseInterval(s)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("%q: %v is not ErrInvalid", s, err)
			}
			return
		}
		again, err := graph.ParseInterval(i.String())
		if err != nil || again != i {
			t.Fatalf("%q prints as %q, which reads as %v, %v", s, i, again, err)
		}
		from, starts := i.Earliest()
		to, ends := i.Latest()
		if starts && ends && to.Before(from) {
			t.Fatalf("%q: from %v to %v", s, from, to)
		}
		if i.IsZero() || !i.Overlaps(i) || !i.Contains(i) {
			t.Fatalf("%q: zero %v, or apart from itself", s, i.IsZero())
		}
	})
}

func BenchmarkParseInterval(b *testing.B) {
	for b.Loop() {
		if _, err := graph.ParseInterval("2023-07-12/2023-07-15"); err != nil {
			b.Fatal(err)
		}
	}
}
