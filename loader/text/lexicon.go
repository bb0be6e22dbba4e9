package text

import "strings"

// abbreviationRule says where an abbreviation keeps its stop.
type abbreviationRule uint8

const (
	_            abbreviationRule = iota
	beforeName                    // titles: "Dr. Doe", "St. Ives"
	beforeNumber                  // "No. 5", "p. 12"
	month
	day
	state     // after a comma: "Springfield, Ill."
	afterName // "Doe Jr.", "Acme Corp."
	inside    // "vs.", "esp.", which always go on
	anywhere  // "etc."
)

// abbreviations are in lower case without the final stop.
var abbreviations = func() map[string]abbreviationRule {
	m := map[string]abbreviationRule{}
	for rule, list := range map[abbreviationRule]string{
		beforeName: "mr mrs ms mx dr prof gen col maj capt cpt cmdr lt sgt cpl pvt adm brig rev fr hon sen sens rep reps " +
			"gov govs pres supt det insp messrs mme mlle st ste ft mt mts amb atty dep asst assoc sec treas vice-pres " +
			"spc pfc ald cllr sr sra bp abp msgr",
		beforeNumber: "no nos art arts sec secs vol vols fig figs p pp ch chap par para eq ver nr cl reg sect ca cca c approx ext tel",
		month:        "jan feb mar apr jun jul aug sep sept oct nov dec",
		day:          "mon tue tues wed weds thu thur thurs fri sat sun",
		state: "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore " +
			"pa penn tenn tex va vt wash wis wyo ont que alta sask man",
		afterName: "inc corp co cos ltd plc bros llc llp lp intl natl dept univ assn mfg govt jr sr esq ave blvd rd hwy pkwy " +
			"bldg dist mt ed eds utd fc",
		inside:   "vs eg ie viz cf esp incl aka e.g i.e",
		anywhere: "etc al yrs mins hrs lbs oz attn ps est",
	} {
		for w := range strings.FieldsSeq(list) {
			if m[w] == 0 || rule < m[w] {
				m[w] = rule
			}
		}
	}
	return m
}()

// clockWords are the halves of the day; the final stop is not in them.
var clockWords = set("a.m p.m")

// starters are words that take a capital only where a sentence begins.
var starters = set(`The A An This That These Those There Here He She It We You They I His Her Its Our Your Their My
	In On At By For From With Without After Before During Since Until Under Over Between Among About Against As Of To
	But And Or Yet So However Moreover Meanwhile Instead Still Then Also Although Though While When Where Why What Who
	How Which If Because Unless Once Despite According Another Some Many Most Several Both Each Every All No Not Only
	Now Today Yesterday Tomorrow Later Earlier Last Next One Two Three Such Even Just Nobody Everyone Someone Nothing
	Is Are Was Were Do Does Did Can Could Will Would Should May Has Have Had Let Please Thus Therefore Further
	Furthermore Nevertheless Nonetheless Indeed Perhaps Officials Critics Experts Police Analysts Reports Researchers`)

// days and zones follow "5 p.m." inside a sentence.
var zones = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	GMT UTC BST CET CEST EET EEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT AEST AEDT IST JST KST HKT SGT
	Eastern Central Pacific Mountain Greenwich Moscow Beijing London Tokyo
	January February March April May June July August September October November December
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

// months are the names that follow a short day.
var months = set(`January February March April May June July August September October November December
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

// prefixes stay with the word after the hyphen in the EWT treebank.
var prefixes = set(`anti arch bi co counter cross e ex extra hyper inter intra macro mega meta micro mid mini mono multi neo
	non over pan poly post pre pro proto pseudo psycho quasi re semi socio sub super tele trans tri ultra un under vice`)

// units are written to a number but are tokens of their own.
var units = set(`am pm a.m p.m k m mn mln b bn tn trn mm cm km kg lb lbs ft mph kph hz khz mhz ghz mw gw kw kwh mwh kb mb gb tb
	min mins hr hrs sec secs sq x bps p ml`)

// currencies are letters that make one token with a dollar sign.
var currencies = set("US A AU C CA HK NZ S R NT U")

// endings are clitics and elided words after an apostrophe.
var endings = set("s m d re ve ll t em til tis twas n cause")

// fused are words that are two tokens, with the bytes of the first.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
	"dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "wouldnt": 5, "couldnt": 5,
	"shouldnt": 6, "havent": 4, "hasnt": 3, "hadnt": 3, "aint": 2,
}

// speech are verbs by which a quotation that ended in "?" or "!" goes on:
// "'Why now?' Doe asked."
var speech = set(`said says say asked asks added adds told tells replied wrote writes tweeted shouted cried exclaimed
	wondered called yelled joked remarked recalled explained continued declared demanded answered responded posted`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
