package engine

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// encoder writes an answer as JSON and lets nulls rise: where a value that must
// not be null is, what was written of its parent is taken back.
type encoder struct {
	out  []byte
	most int
}

// encode writes the answer, at most so many bytes.
func encode(root *object, most int) ([]byte, *Error) {
	e := encoder{out: make([]byte, 0, 4096), most: most}
	if !e.object(root) {
		e.out = append(e.out[:0], "null"...)
	}
	if len(e.out) > most {
		return nil, limitError("bytes of answer", most)
	}
	return e.out, nil
}

// object reports false, having written nothing, when the object must be null.
func (e *encoder) object(o *object) bool {
	start := len(e.out)
	e.out = append(e.out, '{')
	for i, f := range o.selection.fields {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.out = append(e.out, f.name...)
		if !e.value(f.shape, o.values[i]) {
			e.out = e.out[:start]
			return false
		}
		if len(e.out) > e.most {
			return true // encode reports it
		}
	}
	e.out = append(e.out, '}')
	return true
}

// value reports false when v is null, or has to be, and s does not allow it.
func (e *encoder) value(s *shape, v any) bool {
	ok := v != nil
	switch v := v.(type) {
	case *object:
		ok = e.object(v)
	case []any:
		if s.form == listForm {
			ok = e.list(s.elem, v)
		} else {
			e.out = appendLeaf(e.out, v)
		}
	case nil:
	default:
		e.out = appendLeaf(e.out, v)
	}
	if !ok && !s.nonNull {
		e.out = append(e.out, "null"...)
		return true
	}
	return ok
}

func (e *encoder) list(elem *shape, list []any) bool {
	start := len(e.out)
	e.out = append(e.out, '[')
	for i, v := range list {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		if !e.value(elem, v) {
			e.out = e.out[:start]
			return false
		}
		if len(e.out) > e.most {
			return true // encode reports it
		}
	}
	e.out = append(e.out, ']')
	return true
}

// appendLeaf writes a serialized scalar or enum value.
func appendLeaf(b []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		return appendString(b, v)
	case int:
		return strconv.AppendInt(b, int64(v), 10)
	case bool:
		return strconv.AppendBool(b, v)
	}
	text, err := json.Marshal(v)
	if err != nil { // serialize has let through what JSON knows only
		return append(b, "null"...)
	}
	return append(b, text...)
}

const hexDigits = "0123456789abcdef"

// appendString writes s as a JSON string. What is not UTF-8 becomes U+FFFD.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				b = append(append(b, s[from:i]...), "\uFFFD"...)
				from = i + 1
			}
			i += size
			continue
		}
		b = appendEscaped(append(b, s[from:i]...), c)
		i++
		from = i
	}
	return append(append(b, s[from:]...), '"')
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}
