package quadstore_test

import (
	"bytes"
	"math"
	"testing"
	"time"

	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
)

// Bytes that can be read as a value are what that value is stored as, so no two
// stored forms are the same value.
func FuzzParseValue(f *testing.F) {
	for _, v := range pool {
		form, err := quadstore.AppendValue(nil, v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(form)
	}
	f.Fuzz(func(t *testing.T, form []byte) {
		v, err := quadstore.ParseValue(form)
		if err != nil {
			return
		}
		again, err := quadstore.AppendValue(nil, v)
		if err != nil || !bytes.Equal(form, again) {
			t.Errorf("%x is %v, which is stored as %x, %v", form, v, again, err)
		}
	})
}

// A value is read as it was stored, with its type.
func FuzzValue(f *testing.F) {
	f.Add("a", "en", int64(1), 0.5, int64(5))
	f.Add("", "", int64(math.MinInt64), math.Inf(-1), int64(-1))
	f.Add("\x00\xff", "a\x00b", int64(math.MaxInt64), math.Copysign(0, -1), int64(1e9-1))
	f.Fuzz(func(t *testing.T, text, tag string, n int64, x float64, nanos int64) {
		values := []quad.Value{
			quad.IRI(text), quad.BNode(text), quad.String(text), quad.Int(n), quad.Float(x), quad.Bool(n > 0),
			quad.LangString{Value: quad.String(text), Lang: tag}, quad.TypedString{Value: quad.String(text), Type: quad.IRI(tag)},
			quad.Time(time.Unix(n>>8, nanos).UTC()),
		}
		for _, v := range values {
			form, err := quadstore.AppendValue(nil, v)
			if err != nil {
				t.Fatal(err)
			}
			got, err := quadstore.ParseValue(form)
			if err != nil || got != v && x == x {
				t.Errorf("%#v became %#v, %v", v, got, err)
			}
		}
	})
}

// A damaged file gives an error: whatever is in a block, group or chunk, it is
// read to its end and no further.
func FuzzDamage(f *testing.F) {
	f.Add([]byte{2, 4, 2, 2, 2, 5, 0, 0})
	f.Add(bytes.Repeat([]byte{0}, 64))
	f.Add(bytes.Repeat([]byte{1, 3}, 16))
	f.Fuzz(func(t *testing.T, b []byte) {
		if n, err := quadstore.BlockRows(b); err == nil && n > len(b) {
			t.Errorf("%d rows in %d bytes", n, len(b))
		}
		for _, reform := range []func([]byte) ([]byte, error){quadstore.ReformGroup, quadstore.ReformChunk} {
			once, err := reform(b)
			if err != nil || len(b) == 0 {
				continue
			}
			if twice, err := reform(once); err != nil || !bytes.Equal(once, twice) {
				t.Errorf("%x is written as %x, that as %x, %v", b, once, twice, err)
			}
		}
	})
}
