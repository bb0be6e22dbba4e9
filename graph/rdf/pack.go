package rdf

import (
	"fmt"
	"strconv"
	"strings"

	"claimgraph/graph"
)

// pack joins fields with "|" into one literal; "|" and "\" inside a field are
// escaped with "\".
func pack(fields ...string) string {
	var b strings.Builder
	for i, f := range fields {
		if i > 0 {
			b.WriteByte('|')
		}
		for strings.ContainsAny(f, `|\`) {
			n := strings.IndexAny(f, `|\`)
			b.WriteString(f[:n])
			b.WriteByte('\\')
			b.WriteByte(f[n])
			f = f[n+1:]
		}
		b.WriteString(f)
	}
	return b.String()
}

// unpack splits what pack joined.
func unpack(s string) []string {
	if !strings.Contains(s, `\`) {
		return strings.Split(s, "|")
	}
	var fields []string
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '|':
			fields = append(fields, b.String())
			b.Reset()
			continue
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		b.WriteByte(s[i])
	}
	return append(fields, b.String())
}

// printSpans writes spans as "12-20 25-30".
func printSpans(list []graph.Span) string {
	buf := make([]byte, 0, 12*len(list))
	for i, s := range list {
		if i > 0 {
			buf = append(buf, ' ')
		}
		buf = strconv.AppendInt(buf, int64(s.Start), 10)
		buf = append(buf, '-')
		buf = strconv.AppendInt(buf, int64(s.End), 10)
	}
	return string(buf)
}

// parseSpans reads what printSpans wrote; "" is no span.
func parseSpans(text string) ([]graph.Span, error) {
	if text == "" {
		return nil, nil
	}
	list := make([]graph.Span, 0, 1+strings.Count(text, " "))
	for one := range strings.SplitSeq(text, " ") {
		a, b, ok := strings.Cut(one, "-")
		start, err := strconv.Atoi(a)
		end, err2 := strconv.Atoi(b)
		if !ok || err != nil || err2 != nil {
			return nil, fmt.Errorf("span %.40q: %w: want start-end", one, graph.ErrInvalid)
		}
		list = append(list, graph.Span{Start: start, End: end})
	}
	return list, nil
}
