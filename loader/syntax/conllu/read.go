package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ErrFormat is wrapped by every error about bytes that are not CoNLL-U.
var ErrFormat = errors.New("not CoNLL-U")

// maxLine is the longest line a reader takes, in bytes; GUM's comments reach
// some thousands.
const maxLine = 1 << 20

// Reader reads sentences one after the other.
type Reader struct {
	lines *bufio.Scanner
	line  int
}

// NewReader returns a reader of r.
func NewReader(r io.Reader) *Reader {
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxLine)
	return &Reader{lines: s}
}

// Read returns the next sentence, io.EOF after the last one. An error about
// the format wraps ErrFormat and names the line.
func (r *Reader) Read() (Sentence, error) {
	var s Sentence
	for r.lines.Scan() {
		r.line++
		line := strings.TrimSuffix(r.lines.Text(), "\r")
		switch {
		case line == "" && len(s.Words) == 0:
			s.Comments = nil
		case line == "":
			return s, r.check(s)
		case line[0] == '#':
			s.Comments = append(s.Comments, strings.TrimPrefix(line[1:], " "))
		default:
			if err := r.word(&s, line); err != nil {
				return Sentence{}, err
			}
		}
	}
	if err := r.lines.Err(); err != nil {
		return Sentence{}, fmt.Errorf("read CoNLL-U after line %d: %w", r.line, err)
	}
	if len(s.Words) == 0 {
		return Sentence{}, io.EOF
	}
	return s, r.check(s)
}

// ReadAll reads the sentences up to the end of r.
func ReadAll(r io.Reader) ([]Sentence, error) {
	var all []Sentence
	for in := NewReader(r); ; {
		s, err := in.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
}

// word appends the word of one line to s.
func (r *Reader) word(s *Sentence, line string) error {
	col := strings.Split(line, "\t")
	if len(col) != 10 {
		return fmt.Errorf("line %d: %d columns, want 10: %w", r.line, len(col), ErrFormat)
	}
	if strings.ContainsAny(col[0], "-.") {
		return nil
	}
	if id, err := strconv.Atoi(col[0]); err != nil || id != len(s.Words)+1 {
		return fmt.Errorf("line %d: word %.20q, want %d: %w", r.line, col[0], len(s.Words)+1, ErrFormat)
	}
	if col[1] == "" {
		return fmt.Errorf("line %d: empty form: %w", r.line, ErrFormat)
	}
	head, err := strconv.Atoi(col[6])
	if err != nil || head < 0 {
		return fmt.Errorf("line %d: head %.20q, want a number: %w", r.line, col[6], ErrFormat)
	}
	s.Words = append(s.Words, Word{
		Form: col[1], Lemma: blank(col[2], col[1]), UPOS: blank(col[3], ""), XPOS: blank(col[4], ""),
		Feats: blank(col[5], ""), Head: head, Rel: blank(col[7], ""), Misc: blank(col[9], ""),
	})
	return nil
}

// blank reads "_" as an empty field, but for the word "_" itself.
func blank(field, form string) string {
	if field == "_" && form != "_" {
		return ""
	}
	return field
}

// check reports a head that lies outside the sentence.
func (r *Reader) check(s Sentence) error {
	for i, w := range s.Words {
		if w.Head > len(s.Words) {
			return fmt.Errorf("sentence before line %d: head of word %d is %d of %d: %w", r.line, i+1, w.Head, len(s.Words), ErrFormat)
		}
	}
	return nil
}
