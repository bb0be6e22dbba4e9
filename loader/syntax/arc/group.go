package arc

import "strings"

// Groups of relations that the transitions tell apart. Which relation of the
// group it is is decided later, when the whole tree is known.
const (
	groupRoot = iota
	groupFunc // the, of, will, and
	groupPunct
	groupSubject
	groupObject
	groupClause // ccomp, xcomp
	groupVerbMod
	groupNounMod
	groupNounClause
	groupAppos
	groupConj
	groupName
	groupLoose // parataxis, discourse, list
	groups
)

// groupOf returns the group of a relation; subtypes go with their relation.
func groupOf(rel string) int {
	rel, sub, _ := strings.Cut(rel, ":")
	switch rel {
	case "root":
		return groupRoot
	case "punct":
		return groupPunct
	case "case", "mark", "det", "cc", "aux", "cop":
		return groupFunc
	case "nsubj", "csubj", "expl":
		return groupSubject
	case "obj", "iobj":
		return groupObject
	case "ccomp", "xcomp":
		return groupClause
	case "obl", "advmod", "advcl":
		return groupVerbMod
	case "nmod", "amod", "nummod":
		return groupNounMod
	case "acl":
		return groupNounClause
	case "appos":
		return groupAppos
	case "conj":
		return groupConj
	case "compound":
		if sub == "prt" {
			return groupVerbMod
		}
		return groupName
	case "flat", "fixed", "goeswith":
		return groupName
	}
	return groupLoose
}
