package engine

// Guard refuses a query by its bytes alone: too long, too many tokens, brackets
// too deep. It reads the text once, does not recurse and does not allocate, so
// that nothing has to be spent on a hostile text; a text that is no GraphQL may
// pass and is left to the parser. It returns nil when the text may be parsed.
func (l Limits) Guard(query string) *Error {
	l = l.withDefaults()
	if len(query) > l.Bytes {
		return limitError("bytes", l.Bytes)
	}
	tokens, nesting := 0, 0
	for i := 0; i < len(query); {
		kind, next := lex(query, i)
		i = next
		switch kind {
		case blank:
			continue
		case opening:
			nesting++
		case closing:
			nesting--
		}
		tokens++
		if tokens > l.Tokens {
			return limitError("tokens", l.Tokens)
		}
		if nesting > l.Nesting {
			return limitError("levels of nesting", l.Nesting)
		}
	}
	return nil
}

type lexeme uint8

const (
	blank   lexeme = iota // white space, comma, comment: no token
	opening               // ( [ {
	closing               // ) ] }
	other
)

// lex finds the kind of what begins at byte i and where the next begins.
func lex(s string, i int) (lexeme, int) {
	switch c := s[i]; c {
	case ' ', '\t', '\n', '\r', ',':
		return blank, i + 1
	case '#':
		for i < len(s) && s[i] != '\n' && s[i] != '\r' {
			i++
		}
		return blank, i
	case '(', '[', '{':
		return opening, i + 1
	case ')', ']', '}':
		return closing, i + 1
	case '"':
		if len(s) >= i+3 && s[i:i+3] == `"""` {
			return other, blockStringEnd(s, i+3)
		}
		return other, stringEnd(s, i+1)
	default:
		if !wordByte(c) {
			return other, i + 1
		}
		for i < len(s) && wordByte(s[i]) {
			i++
		}
		return other, i
	}
}

// wordByte reports whether c is part of a name or a number.
func wordByte(c byte) bool {
	return c == '_' || c == '.' || c == '-' || c == '+' ||
		c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// stringEnd is the byte after the string whose text begins at i, or the line's
// end where it is not closed: there the parser stops.
func stringEnd(s string, i int) int {
	for ; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		case '\n', '\r':
			return i
		}
	}
	return len(s)
}

func blockStringEnd(s string, i int) int {
	for ; i+2 < len(s); i++ {
		if s[i] == '\\' && i+3 < len(s) && s[i+1:i+4] == `"""` {
			i += 3
			continue
		}
		if s[i:i+3] == `"""` {
			return i + 3
		}
	}
	return len(s)
}
