package entity

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name"
)

// givenSex tells the sex from the given name, where it tells one.
func (r *resolver) givenSex(k graph.Kind, full string) sex {
	words := strings.Fields(strings.ToLower(full))
	if k != graph.KindPerson || len(words) < 2 {
		return sexUnknown
	}
	if r.in.Gender != nil {
		switch r.in.Gender(strings.Fields(full)[0]) {
		case name.Male:
			return male
		case name.Female:
			return female
		}
	}
	switch {
	case firstMasculine[words[0]] && !firstFeminine[words[0]]:
		return male
	case firstFeminine[words[0]] && !firstMasculine[words[0]]:
		return female
	}
	return sexUnknown
}

func titleSex(title string) sex {
	for _, w := range strings.Fields(title) {
		if masculine[w] {
			return male
		}
		if feminine[w] {
			return female
		}
	}
	return sexUnknown
}

func clashingSex(a, b sex) bool { return a != sexUnknown && b != sexUnknown && a != b }
