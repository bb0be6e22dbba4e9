package claim

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// negator are the words that deny a clause.
var negator = set("not n't n’t never neither nor")

// nobody are subjects and objects that deny their clause.
var nobody = set("nobody nothing none neither nowhere")

// subjectControl are verbs whose object is not the subject of their infinitive:
// "They promised the board to act".
var subjectControl = set("promise vow pledge threaten use need take require spend cost")

// objectControl are verbs whose object is the subject of their infinitive.
var objectControl = set(`urge ask tell order help allow permit enable force cause lead prompt persuade convince encourage invite advise require
	compel oblige instruct warn remind press pressure push command direct implore beg empower authorize authorise inspire motivate
	appoint elect nominate hire teach train call challenge expect want allow request forbid appeal plead vote campaign wait send dispatch deploy assign recruit rely depend pay bribe`)

// appeals are verbs that address whom they want to act by a preposition: "called
// for the mayor to act".
var appeals = set("call appeal plead push press vote campaign wait long rely depend")

// intention are nouns with an infinitive that their owner means to do: "its
// plan to sell the mill".
var intention = set(`plan effort attempt decision intention bid promise pledge vow proposal move offer ambition aim goal desire wish
	commitment agreement campaign deal drive push quest refusal failure readiness willingness threat right ability power need
	opportunity chance permission mandate struggle race call demand request order`)

// modals maps auxiliaries to what they make of a claim.
var modals = map[string]effect{
	"will": planned, "'ll": planned, "’ll": planned, "shall": planned, "wo": planned,
	"would": wouldBe, "'d": wouldBe, "’d": wouldBe,
	"may": possible, "might": possible, "could": possible, "can": possible, "ca": possible,
	"should": desired, "must": desired, "ought": desired, "need": desired,
}

// adverbs maps adverbs to what they make of a claim.
var adverbs = map[string]effect{
	"possibly": possible, "perhaps": possible, "maybe": possible, "potentially": possible, "conceivably": possible,
	"probably": probable, "likely": probable, "presumably": probable, "apparently": probable, "seemingly": probable,
	"allegedly": hearsay, "reportedly": hearsay, "supposedly": hearsay, "purportedly": hearsay, "ostensibly": hearsay, "rumoredly": hearsay,
	"hopefully": desired, "almost": possible, "nearly": asIs,
}

// governors maps verbs and adjectives to what they make of the infinitive or
// clause under them.
var governors = compile(map[effect]string{
	planned: `plan intend aim decide agree promise vow pledge threaten prepare schedule set slate commit offer choose arrange mean
		seek try attempt strive work fight struggle move opt elect resolve swear volunteer undertake aspire due ready willing eager keen
		poised bound determined go expect anticipate project forecast tip campaign race determine scheduled sure certain prepared
		committed slated expected about program tap earmark train look send dispatch deploy assign recruit`,
	desired: `want hope wish desire demand urge ask call request order tell encourage invite advise recommend propose require instruct
		appeal beg implore press pressure lobby command direct insist suggest summon exhort need like love prefer yearn ensure deserve
		supposed obliged suppose oblige warn remind push petition dare motivate`,
	probable:  `seem appear likely think believe consider understand feel assume estimate presume guess`,
	possible:  `allow permit enable let able free authorize authorise empower entitle license equip help serve claim qualify`,
	hearsay:   `say report allege rumor rumour accuse suspect`,
	negated:   `fail refuse decline forget neglect omit avoid unable reluctant unwilling hesitate cease stop quit prevent prohibit ban bar block forbid discourage deter dissuade unlikely resist impossible refrain`,
	asIs:      `begin start continue keep remain manage happen come get prove use tend turn bother force cause lead prompt persuade convince make see hear watch find help return have know show compel oblige impress transition shift switch evolve pivot expand rely graduate`,
	underspec: `discuss debate consider contemplate propose weigh`,
})

func compile(groups map[effect]string) map[string]effect {
	m := map[string]effect{}
	for e := asIs; e < effects; e++ {
		for _, w := range strings.Fields(groups[e]) {
			if _, ok := m[w]; !ok {
				m[w] = e
			}
		}
	}
	return m
}

// factive are verbs whose clause holds as much as they do.
var factive = set("mean show prove find confirm see know learn remember forget notice reveal demonstrate discover matter happen note")

// degrees are what one takes from a university.
var degrees = set("degree doctorate diploma bachelor master masters phd ph.d. ph.d mba ba bs ma ms b.a. b.s. m.a. m.s. b.sc. m.sc. llb ll.b. jd j.d. m.d.")

// perceived are verbs whose bare clause happens: "made it sink", "saw it sink".
var perceived = set("make see hear watch let help")

// intransitive are verbs that tell something without any further argument.
var intransitive = set(`die resign retire collapse explode sink crash burn vanish disappear survive escape flee surrender win lose arrive
	depart leave return emerge erupt break_out fail succeed withdraw retreat protest strike march vote abstain graduate marry divorce
	begin start end finish close open reopen stop expire lapse rise fall grow shrink increase decrease decline drop double triple
	ignite overturn derail land apologize apologise leak break melt appeal testify cooperate agree disagree recover improve worsen deteriorate
	speak perform compete play qualify debut boom rally surge soar plunge plummet tumble slump slip dip climb advance expand contract
	evaporate freeze thaw bloom migrate disband dissolve merge split recede drown perish succumb capsize stall crumble rot evolve flourish
	thrive prosper riot revolt rebel defect relapse prevail triumph falter stagnate abdicate converge diverge collide default evacuate
	wake faint weep vary differ disperse weaken strengthen weigh_in step_down stand_down take_off break_up break_down set_in shut_down go_on
	pass_away come_back go_back come_down come_forward run_away go_away back_down drop_out pull_out run_out give_up give_in catch_fire turn_up show_up blow_up burst bleed suffer starve sleep sing
	dance swim smile laugh cry pray shout scream tremble shake wobble hesitate hover drift float flow spread multiply mutate decay ripen
	wither mature age shine glow fade darken brighten intensify ease subside abate persist linger resurface reappear materialize intervene
	resume adjourn convene assemble gather congregate mobilize disarm demobilize secede separate reunite reconcile elope convalesce
	recuperate work operate function malfunction overheat backfire misfire detonate topple buckle sag tilt swerve skid stumble trip limp
	crawl ascend descend emigrate immigrate commute travel sail fly hibernate hatch spawn germinate breed reproduce exist`)

// conditions are the words that open a condition.
var conditions = set("if unless whether provided providing assuming supposing once lest")

// hypothetical are the words that open a clause that is not said to hold.
var hypothetical = set("until till before in_case as_if as_though")

// preventers are verbs with what does not happen after "from": "The strike kept
// the ferry from leaving".
var preventers = set("prevent stop keep ban bar prohibit block discourage deter dissuade protect save restrain refrain")

// dropped are verbs that end an intention: "abandoned its plan to sell".
var dropped = set("abandon drop cancel scrap reject oppose block shelve withdraw halt suspend postpone delay end veto")

// light are verbs that say little besides their object: "hold talks".
var light = set("have hold make give take deliver do pay conduct")

// datives are verbs that hand their object to somebody: "wrote a letter to the
// mayor".
var datives = set("write send submit address hand award transfer donate present issue grant sell lend pay offer extend")

// bare are verbs that do not take a direct object, so that a relative clause
// leaves out something else.
var bare = set("go come arrive die live happen occur aspire emerge boom grow shrink sit stand lie fall rise appear exist remain work sleep")

func transitive(lemma string) bool { return !bare[lemma] }
