package claim

import (
	"strings"

	"claimgraph/graph"
)

// kinship reads a relation off a noun between two entities; inverse: the body
// is the relation's subject.
type kinship struct {
	nouns, holder, body string
	term                graph.Term
	inverse             bool
}

var kinships = []kinship{
	{"founder co-founder cofounder", "P", "OER", "schema:founder", true},
	{"member", "POL", "O", "schema:memberOf", false},
	{"son daughter child", "P", "P", "schema:parent", false},
	{"father mother parent", "P", "P", "schema:parent", true},
	{"wife husband spouse widow widower", "P", "P", "schema:spouse", false},
	{"brother sister sibling", "P", "P", "schema:sibling", false},
	{"graduate alumnus alumna student", "P", "O", "schema:alumniOf", false},
	{"subsidiary unit division arm branch", "O", "O", "schema:parentOrganization", false},
	{"parent_company parent_firm parent_group parent_organization", "O", "O", "schema:parentOrganization", true},
	{"capital city town village suburb district province county state region island municipality", "L", "L", "schema:containedInPlace", false},
	{"resident", "P", "L", "schema:homeLocation", false},
	{"owner", "P", "OW", "schema:owns", false},
	{"author writer", "P", "W", "schema:author", true},
	{"organizer organiser host", "PO", "E", "schema:organizer", true},
	{"winner", "PO", "EWT", "cg:won", false},
	{"citizen national", "P", "L", "schema:nationality", false},
	{"predecessor", "P", "P", "cg:succeeded", true},
	{"successor", "P", "P", "cg:succeeded", false},
}

// relational is the noun of a role; "parent company" is one.
func (f *finder) relational(s, w int) string {
	noun := fold(f.x[s].Words[w].Lemma)
	if k := f.x[s].Child(w, "compound", "amod"); k >= 0 && fold(f.x[s].Words[k].Form) == "parent" {
		return "parent_" + noun
	}
	return noun
}

// related reports whether a noun relates its bearer to another: "subsidiary", "son".
func related(noun string) bool {
	for _, t := range kinships {
		if hasWord(t.nouns, noun) {
			return true
		}
	}
	return isTrade(noun)
}

// isTrade reports whether a noun names an office or a trade, by the list or by its
// ending: "botanist", "geographer".
func isTrade(noun string) bool {
	if occupation[noun] {
		return true
	}
	return len(noun) > 6 && (strings.HasSuffix(noun, "ologist") || strings.HasSuffix(noun, "ician") || strings.HasSuffix(noun, "ographer") ||
		strings.HasSuffix(noun, "anist") || strings.HasSuffix(noun, "urgist"))
}

// occupation are nouns of offices and trades.
var occupation = set(`minister president premier chancellor senator governor mayor ambassador diplomat spokesman spokeswoman spokesperson
	leader chief head director chairman chairwoman chairperson chair ceo cfo cto coo executive founder co-founder owner manager secretary deputy
	adviser advisor aide judge justice prosecutor attorney lawyer solicitor officer official commissioner councillor councilor congressman
	congresswoman representative lawmaker teacher professor lecturer researcher scientist expert analyst economist engineer doctor physician
	surgeon nurse journalist reporter editor columnist author writer poet novelist playwright actor actress singer songwriter musician composer
	artist painter sculptor photographer player footballer striker goalkeeper midfielder defender captain coach athlete swimmer runner cyclist
	wrestler boxer golfer driver pilot astronaut farmer fisherman businessman businesswoman entrepreneur investor banker lobbyist consultant
	king queen prince princess emperor pope bishop archbishop priest imam rabbi general colonel commander admiral lieutenant sergeant soldier
	historian philosopher scholar academic architect designer filmmaker producer presenter broadcaster host comedian dancer model politician
	activist campaigner member partner treasurer trustee dean principal rector curator librarian chemist physicist biologist mathematician
	programmer developer detective inspector sheriff marshal warden superintendent governor-general vice-president envoy delegate negotiator
	chef rapper guitarist drummer bassist pianist violinist conductor guitarist publisher critic blogger commentator clerk whip speaker ruler employee worker coordinator`)
