package speech

import (
	"regexp"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// Turn is what one speaker says in an interview or debate, printed under a
// label: "((Ana Holm)) The well is dry." or "Holm: The well is dry." Spans are
// bytes of the article.
type Turn struct {
	Label graph.Span // with its marks: "((Ana Holm))", "Holm:"
	Name  graph.Span // "Ana Holm"
	End   int        // of what is said, which begins where Label ends
	Asks  bool       // the interviewer's, whose words ask and do not tell
}

// fewestLabels is how many labels make a conversation.
const fewestLabels = 3

var (
	bracketed = regexp.MustCompile(`^\s*\(\(([^()\n]{1,60})\)\)[ \t]*:?`)
	named     = regexp.MustCompile(`^\s*(\p{Lu}[\p{L}'’-]*\.?(?:[ \t]\p{Lu}[\p{L}'’-]*\.?){0,3})[ \t]*:(?:\s|$)`)
)

// notices are labels of what nobody speaks.
var notices = set("image images photo photos picture video file source sources note notes update updated correction editor's related external reference references")

// Turns finds the turns of a conversation in the running text of an article, in
// the order of the text; none where fewer than three labels stand at the start
// of paragraphs. A turn goes on over paragraphs without label up to the next one.
func Turns(article string, running []graph.Span) []Turn {
	t := turns{article: article, asked: map[string]int{}, spoken: map[string]int{}}
	for _, part := range running {
		for _, line := range paragraphs(article, part) {
			t.paragraph(line)
		}
	}
	if len(t.out) < fewestLabels {
		return nil
	}
	return t.finish()
}

type turns struct {
	article       string
	out           []Turn
	sure          bool           // some label stands in double brackets
	asked, spoken map[string]int // turns by label: those that ask, and all
	loose         []graph.Span   // paragraphs without label, after the first turn
}

// paragraphs are the lines of a part that are not empty.
func paragraphs(article string, part graph.Span) []graph.Span {
	var out []graph.Span
	for at := part.Start; at < part.End; {
		end := part.End
		if n := strings.IndexByte(article[at:part.End], '\n'); n >= 0 {
			end = at + n
		}
		if strings.TrimSpace(article[at:end]) != "" {
			out = append(out, graph.Span{Start: at, End: end})
		}
		at = end + 1
	}
	return out
}

func (t *turns) paragraph(line graph.Span) {
	words := line.In(t.article)
	m := bracketed.FindStringSubmatchIndex(words)
	t.sure = t.sure || m != nil
	if m == nil {
		m = named.FindStringSubmatchIndex(words)
	}
	if m == nil || notices[fold(words[m[2]:m[3]])] {
		t.loose = append(t.loose, line)
		return
	}
	label := fold(words[m[2]:m[3]])
	t.spoken[label]++
	if strings.HasSuffix(strings.TrimRight(words, " \t\r\"”)"), "?") {
		t.asked[label]++
	}
	skip := len(words) - len(strings.TrimLeft(words, " \t"))
	t.out = append(t.out, Turn{
		Label: graph.Span{Start: line.Start + skip, End: line.Start + len(strings.TrimRight(words[:m[1]], " \t\r"))},
		Name:  graph.Span{Start: line.Start + m[2], End: line.Start + m[3]},
		End:   line.End,
	})
}

// finish tells who asks, and gives the paragraphs without label to the turns
// before them. Lines that only look like labels ("Price: ten") are no turns: of
// those without brackets, two must come again.
func (t *turns) finish() []Turn {
	again := 0
	for _, n := range t.spoken {
		if n > 1 {
			again++
		}
	}
	if !t.sure && (again < 2 || len(t.asked) == 0) {
		return nil
	}
	t.out = slices.DeleteFunc(t.out, func(x Turn) bool { // "Voss: a town of mills"
		return t.article[x.Label.Start] != '(' && t.spoken[fold(x.Name.In(t.article))] == 1 && !t.answers(x)
	})
	for k := range t.out {
		label := fold(t.out[k].Name.In(t.article))
		t.out[k].Asks = label == "q" || 2*t.asked[label] >= t.spoken[label] || t.chief(label)
	}
	for k := range t.out {
		t.extend(k)
	}
	return t.out
}

// answers reports whether a turn comes right after one with a bracketed label.
func (t *turns) answers(x Turn) bool {
	last := -1
	for k := range t.out {
		if t.out[k].Label.Start < x.Label.Start {
			last = k
		}
	}
	return last >= 0 && t.article[t.out[last].Label.Start] == '('
}

// chief reports whether a label asks more often than any other: interviewers say
// "Yes." and "Thank you." between their questions.
func (t *turns) chief(label string) bool {
	if t.asked[label] < 2 {
		return false
	}
	for other, n := range t.asked {
		if other != label && n*t.spoken[label] >= t.asked[label]*t.spoken[other] {
			return false
		}
	}
	return true
}

// extend gives turn k the paragraphs up to the next label. Behind a question
// they are an answer where someone says "I"; whose is not known, so they belong
// to what is asked and tell nothing.
func (t *turns) extend(k int) {
	next := len(t.article)
	if k+1 < len(t.out) {
		next = t.out[k+1].Label.Start
	}
	for _, line := range t.loose {
		if line.Start < t.out[k].End || line.End > next {
			continue
		}
		if t.out[k].Asks && !firstPerson.MatchString(line.In(t.article)) {
			return
		}
		t.out[k].End = line.End
	}
}

var firstPerson = regexp.MustCompile(`(?i)\b(?:I|my|me|we|our)\b`)

// speak adds a speech for each turn. The label is a sentence of its own.
func (f *finder) speak(turns []Turn, trees []syntax.Tree) {
	for _, t := range turns {
		p := Speech{Sentence: -1, Manner: Say, Quoted: true, Turn: true, SourceSpan: t.Name, In: -1}
		if t.Asks {
			p.Manner = Ask
		}
		for s, x := range f.sentences {
			switch {
			case t.Label.Contains(x.Span) && p.Sentence < 0:
				p.Sentence = s
			case x.Span.Start >= t.Label.End && x.Span.End <= t.End:
				p.Content = append(p.Content, x.Span)
			}
		}
		if p.Sentence < 0 || len(p.Content) == 0 || len(trees[p.Sentence].Words) == 0 {
			continue
		}
		x := trees[p.Sentence]
		p.Cue = len(x.Words) - 1
		p.CueSpan = x.Words[p.Cue].Span
		for w := len(x.Words) - 1; w >= 0; w-- {
			if t.Name.Overlaps(x.Words[w].Span) && (p.Source == 0 || t.Name.Contains(x.Words[w].Span) && !t.Name.Overlaps(x.Words[max(x.Words[w].Head, 0)].Span)) {
				p.Source = w
			}
		}
		f.out = append(f.out, p)
	}
}
