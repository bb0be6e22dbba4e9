package speech

import "strings"

// verbs maps the lemmas of cue verbs to their manner.
var verbs = compile(map[Manner]string{
	Say: `say tell add announce state report claim argue note explain declare reveal confirm warn write comment
		observe remark insist stress suggest admit acknowledge allege assert assure caution complain concede
		conclude contend disclose emphasize emphasise estimate indicate inform maintain mention point predict
		proclaim read recall reiterate reply respond show shout testify tweet underline boast lament joke
		clarify find determine describe recount quip elaborate repeat post quote confess certify notify
		advise agree hint imply counter opine posit rule reason speculate project forecast calculate tell brief attest affirm`,
	Think: `think believe feel expect fear hope know consider assume suppose suspect guess doubt worry
		understand realize realise conclude judge imagine see decide view regard`,
	Ask: `ask wonder question inquire enquire`,
	Order: `urge order call request demand encourage instruct appeal press ask invite implore beg recommend
		propose advise tell warn command direct plead pressure lobby summon exhort`,
	Deny: `deny reject dispute refute dismiss`,
	Plan: `promise vow pledge threaten offer agree swear commit undertake announce`,
})

// nouns maps nouns whose complement is a content ("the claim that the dam
// leaks") to their manner.
var nouns = compile(map[Manner]string{
	Say:   "claim statement announcement report allegation assertion argument suggestion warning remark comment rumor rumour admission revelation finding prediction message",
	Think: "belief opinion view idea thought conclusion fear concern suspicion hope expectation",
	Deny:  "denial",
})

// plain are the verbs that mark a quotation even where the tree shows no
// complement: "The pond is dry, Ibsen said."
var plain = set("say add tell explain write note announce state comment remark continue reply argue warn declare insist stress report claim respond recall tweet conclude observe admit")

func compile(groups map[Manner]string) map[string][]Manner {
	m := map[string][]Manner{}
	for _, manner := range []Manner{Say, Think, Ask, Order, Deny, Plan} {
		for _, w := range strings.Fields(groups[manner]) {
			m[w] = append(m[w], manner)
		}
	}
	return m
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// gerund are verbs with an -ing form as their content: "denied taking bribes".
var gerund = set("deny admit acknowledge report mention recall confess recommend suggest propose describe")

// views are nouns that make a clause somebody's opinion: "In her view".
var views = set("view opinion judgment judgement estimation perspective")

// makers are verbs that have a statement as their object: "claims that he made"
// are his, "claims that the dam leaked" say that it did.
var makers = set("make publish issue release write spread file deny reject hear repeat receive give submit have post share dispute dismiss hold express raise voice read print air")
