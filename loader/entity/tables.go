package entity

import (
	"strings"

	"claimgraph/graph"
)

// kinds maps head nouns to the kind of what they describe: "several lawmakers",
// "an open letter", "the summit".
var kinds = compile(map[graph.Kind]string{
	graph.KindPerson: `man woman boy girl child teenager person people individual baby lawmaker official officer minister
		president premier chancellor senator governor mayor ambassador diplomat spokesman spokeswoman spokesperson
		leader chief head director chairman chairwoman chairperson chair executive founder co-founder owner manager
		secretary deputy adviser advisor aide judge justice prosecutor attorney lawyer solicitor witness eyewitness
		suspect defendant victim survivor soldier troop fighter rebel militant gunman attacker protester protestor
		demonstrator activist campaigner worker employee teacher professor researcher scientist expert analyst
		economist engineer doctor physician surgeon nurse patient journalist reporter editor author writer poet
		novelist actor actress singer musician composer artist painter director player footballer striker goalkeeper
		captain coach athlete swimmer runner cyclist champion winner student pupil resident citizen civilian
		migrant refugee immigrant voter candidate lawyer king queen prince princess emperor pope bishop priest
		imam rabbi pilot driver passenger astronaut farmer fisherman miner businessman businesswoman entrepreneur
		investor shareholder developer father mother son daughter brother sister husband wife spouse parent widow
		uncle aunt cousin grandfather grandmother friend colleague neighbor neighbour insider observer critic
		supporter opponent member delegate representative envoy commissioner councillor counselor politician
		republican democrat teen youth adult family couple crew policeman firefighter paramedic hacker blogger
		historian philosopher scholar academic veteran general colonel commander admiral lieutenant sergeant inmate
		prisoner hostage fan spectator tourist visitor guest customer user consumer owner tenant landlord predecessor successor
		ceo footballer politician quarterback midfielder defender golfer boxer wrestler comedian filmmaker screenwriter songwriter rapper
		sculptor photographer playwright columnist lecturer banker consultant lobbyist architect designer chemist physicist biologist
		mathematician psychologist sociologist anthropologist educator physicist inventor explorer missionary theologian broadcaster
		presenter model dancer choreographer conductor guitarist drummer pianist violinist chef national citizen native businessperson socialist
		abuser accountant adolescent airman archaeologist archbishop archeologist assailant astronomer atheist
		attendee auditor babysitter barrister bartender bassist batsman believer biochemist botanist boyfriend
		bride burglar bystander cadet cardinal carpenter celebrity chieftain cleric climber co-owner co-pilot
		cofounder commentator commuter congressman congresswoman constable contestant cop copilot correspondent
		cosmonaut counsellor dad daddy dentist despot detainee dictator dispatcher duchess duke dweller
		ecologist electrician empress epidemiologist expatriate extremist fiancé fiancée finalist foreigner
		frontman gamer gardener geologist girlfriend granddaughter grandma grandpa grandparent grandson guerrilla
		gymnast hairdresser headteacher herder hiker homeowner human infant informant inhabitant insurgent
		investigator islander janitor jockey juror kid kidnapper laborer labourer leftist legislator looter
		lyricist maintainer medalist medallist meteorologist mom mommy monk motorist mum murderer nanny newcomer
		nominee nun occupant organiser organizer orphan paleontologist parliamentarian participant passerby
		pastor pedestrian pensioner perpetrator pharmacist pilgrim plaintiff plumber programmer psychiatrist
		pundit rancher rapist referee rescuer responder rioter robber roommate runner-up sailor separatist
		settler shepherd sheriff shooter shopper sibling skater skier snowboarder sprinter staffer stepfather
		stepmother steward stewardess stranger supremacist surfer taxpayer teammate technician terrorist
		therapist thief toddler trader trafficker traveler traveller trucker umpire vandal veterinarian vicar
		villager virologist vocalist volunteer waiter waitress warden warrior whistleblower worshipper youtuber
		zoologist`,
	graph.KindOrganization: `company firm corporation group organization organisation agency ministry department government administration
		party alliance coalition union association federation league club team band committee commission council
		court parliament congress senate assembly cabinet bank university college school institute institution
		foundation charity hospital church army navy military police force militia airline carrier manufacturer
		maker producer retailer supplier operator publisher newspaper magazine broadcaster
		startup subsidiary bureau office authority regulator body board panel jury consortium society
		municipality junta regime opposition embassy consulate legislature judiciary tribunal watchdog brigade division
		squad startup conglomerate publisher outlet cooperative outfit think-tank`,
	graph.KindPlace: `country nation state city town village province region district county island capital area territory
		continent river lake mountain sea ocean coast border peninsula valley desert forest park street road
		highway bridge building house hotel stadium museum square neighborhood neighbourhood suburb republic kingdom`,
	graph.KindEvent: `forum summit meeting conference congress session ceremony festival exhibition exposition fair contest
		competition tournament championship match race game election referendum vote ballot campaign war battle conflict
		attack assault bombing explosion blast shooting raid strike protest demonstration rally march riot uprising
		coup revolution crash accident collision incident disaster earthquake quake flood storm hurricane typhoon
		cyclone tornado eruption wildfire fire epidemic pandemic outbreak trial hearing investigation inquiry probe
		visit trip tour mission launch flight talk negotiation debate event crackdown crisis operation murder
		killing assassination kidnapping arrest funeral wedding concert parade merger takeover acquisition inauguration
		evacuation landslide eclipse celebration`,
	graph.KindWork: `letter statement agreement treaty accord deal pact contract memorandum law bill act legislation constitution
		amendment decree resolution report study survey poll paper article book novel film movie documentary song
		album single speech address petition declaration communique communiqué manifesto lawsuit complaint
		verdict ruling judgment judgement indictment warrant ban video photograph photo painting magazine interview
		tweet message email post charter proposal directive regulation ordinance motion convention protocol`,
	graph.KindProgramme: "program programme scheme initiative project plan strategy policy fund",
})

// generic are nouns that mean too many things for two uses to be the same.
var generic = set(`thing way time day week month year hour minute second moment period part number lot kind sort type
	example case fact percent per cent % number amount level rate result reason place side end beginning use work life
	world point question problem issue matter effort step move moment term addition order support help need change
	one other another some many half third hundred thousand million billion most rest total share majority couple
	minute while today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february
	march april may june july august september october november december decade century range series cost price
	copy majority minority percentage variety evening morning night afternoon weekend season`)

// quantities are words before a noun that count without a number; denials leave
// nothing of it.
var (
	quantities = set("several many few some more most numerous various countless all enough fewer much less other another certain only even just")
	denials    = set("no not neither nor never any every each few hardly scarcely")
)

// whole are adjectives that tell no thing from another: "the entire team".
var whole = set("entire whole same very said aforementioned")

// unsure are nouns of persons that as often describe a thing or a body: "the model
// was published", "broadcaster Fjord Radio".
var unsure = set("model broadcaster")

// groups are persons together: "they" rather than "he".
var groups = set("family couple crew")

// minds are verbs of what people and bodies alone do.
var minds = set(`say tell think believe want hope know feel reckon hide promise claim argue decide agree refuse deny insist plan intend try ask
	demand warn admit wish fear love hate understand realize realise remember forget learn complain invite vote meet hire`)

// crowds are many without an ending.
var crowds = set("police people cattle staff personnel")

// weather has no subject but "it"; impersonal predicates have none but the clause
// behind them: "it seems that".
var (
	weather    = set("rain snow hail drizzle pour thunder freeze")
	impersonal = set("seem appear turn happen follow take matter remain feel look help make")
)

// broad maps nouns that can stand for any named thing of a kind: "the company"
// after a company's name.
var broad = map[graph.Kind]map[string]bool{
	graph.KindOrganization: set("company firm corporation group organization organisation agency body institution"),
	graph.KindPerson:       set("man woman"),
}

// countryNoun and townNoun stand for places of their own kind.
var (
	countryNoun = set("country nation")
	townNoun    = set("city town village municipality")
)

// masculine and feminine nouns and titles tell the sex of whom they describe.
var (
	masculine = set(`man boy father son brother husband uncle grandfather king prince emperor pope bishop priest spokesman chairman
		businessman policeman fisherman gunman actor widower nephew congressman mr mr. sir lord duke monsignor imam rabbi fireman gentleman
		dad daddy grandpa grandson stepfather boyfriend groom frontman monk batsman waiter steward archbishop fiancé`)
	feminine = set(`woman girl mother daughter sister wife aunt grandmother queen princess empress spokeswoman chairwoman businesswoman
		policewoman actress widow niece congresswoman mrs mrs. ms ms. miss lady dame duchess nun lady
		mom mum mommy grandma granddaughter stepmother girlfriend bride waitress stewardess empress fiancée hostess`)
)

// firstMasculine and firstFeminine are frequent given names that are rarely
// used for the other sex.
var (
	firstMasculine = set(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
		donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
		jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler
		aaron jose henry adam douglas nathan peter zachary walter kyle harold jeremy ethan carl keith roger gerald christian terry
		sean arthur austin noah lawrence jesse joe bryan billy bruce gabriel albert willie alan juan wayne roy ralph randy eugene
		vincent russell elijah louis bobby philip phillip johnny antonio carlos luis miguel pedro fernando jorge diego javier
		mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim mustafa abdullah yusuf khalid vladimir ivan sergei dmitry
		boris mikhail igor oleg viktor nikolai aleksandr alexei pavel andrei hans karl klaus jurgen wolfgang friedrich heinrich otto
		pierre jean jacques francois michel marcel henri giovanni giuseppe marco luigi paolo francesco mario lars erik sven olaf
		bjorn anders nils jan piotr tomasz hiroshi kenji takashi shinzo raj rahul narendra amit sanjay barack mitt newt ted tony
		gordon nigel graham neil simon stuart ian colin derek trevor geoffrey leonard howard martin fred harry leo oscar max felix
		hugo theodore franklin winston abraham isaac moses elon jeff bill steve tim mike jim tom bob dan dave chris matt nick ben sam alex rob greg`)
	firstFeminine = set(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
		kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
		shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather
		diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
		martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris
		marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori fatima aisha zainab khadija
		maryam layla amina olga natalia tatiana svetlana irina elena yulia ekaterina anastasia oksana ingrid astrid greta helga ursula
		angela claudia sabine monika petra heidi brigitte chantal francoise isabelle sophie camille juliette giulia chiara francesca
		paola lucia carmen rosa dolores pilar guadalupe yoko keiko sachiko priya indira sonia anita sunita theresa hillary nancy
		jacinda ursula kamala condoleezza madeleine margaret jane kate anne lucy mia ella zoe chloe lily ruby daisy florence edith`)
)

// suffixes are the words by which a company's full name exceeds its short one.
var suffixes = set("inc inc. corp corp. corporation co co. company ltd ltd. limited plc llc llp group holdings ag gmbh sa s.a. nv ab asa oyj incorporated & and")

// sameName maps names of states and unions to one of their forms.
var sameName = map[string]string{
	"us": "united states", "u.s.": "united states", "usa": "united states", "u.s.a.": "united states", "u.s": "united states",
	"united states of america": "united states", "america": "united states",
	"uk": "united kingdom", "u.k.": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom",
	"uae": "united arab emirates", "un": "united nations", "u.n.": "united nations", "eu": "european union", "e.u.": "european union",
	"people's republic of china": "china", "prc": "china", "republic of korea": "south korea", "drc": "democratic republic of the congo",
}

// seats maps capitals that stand for governments to their states.
var seats = map[string]string{
	"washington": "united states", "beijing": "china", "moscow": "russia", "london": "united kingdom", "paris": "france",
	"berlin": "germany", "tokyo": "japan", "tehran": "iran", "pyongyang": "north korea", "seoul": "south korea", "ankara": "turkey",
	"kyiv": "ukraine", "kiev": "ukraine", "delhi": "india", "new delhi": "india", "islamabad": "pakistan", "canberra": "australia",
	"ottawa": "canada", "madrid": "spain", "rome": "italy", "warsaw": "poland", "budapest": "hungary", "athens": "greece",
	"vienna": "austria", "lisbon": "portugal", "oslo": "norway", "stockholm": "sweden", "helsinki": "finland", "copenhagen": "denmark",
	"brussels": "european union", "jerusalem": "israel", "cairo": "egypt", "riyadh": "saudi arabia", "damascus": "syria", "baghdad": "iraq",
	"kabul": "afghanistan", "hanoi": "vietnam", "manila": "philippines", "jakarta": "indonesia", "taipei": "taiwan", "havana": "cuba",
	"caracas": "venezuela", "belgrade": "serbia", "minsk": "belarus", "pretoria": "south africa", "nairobi": "kenya", "wellington": "new zealand",
}

// bodies maps the head of an office to the noun of the body that it heads:
// "Minister of Fisheries" and "the ministry".
var bodies = map[string]string{"minister": "ministry", "secretary": "department"}

func compile(groups map[graph.Kind]string) map[string]graph.Kind {
	m := map[string]graph.Kind{}
	for _, k := range graph.Kinds {
		for _, w := range strings.Fields(groups[k]) {
			if _, ok := m[w]; !ok {
				m[w] = k
			}
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

// states are the names of countries that can be "the country".
var states = func() map[string]bool {
	m := map[string]bool{}
	for _, s := range seats {
		m[s] = true
	}
	return m
}()
