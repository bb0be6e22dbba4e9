package timex

// word is what the lexicon knows of a word: each field is zero where the word
// is nothing of the kind.
type word struct {
	month    uint8 // 1 to 12
	short    bool  // an abbreviation: needs a number beside it
	weekday  uint8 // 1 Monday to 7 Sunday
	season   uint8 // 1 spring to 4 winter
	unit     unit
	plural   bool // of the unit: "days"
	cardinal int16
	ordinal  uint8
	part     part
	relation relation
	modifier modifier
	hedge    bool // "about", "nearly": before a quantity
	vague    vague
	class    class
	starts   bool // an expression may begin with it
}

// unit is a unit of time, finest first.
type unit uint8

const (
	noUnit unit = iota
	secondUnit
	minuteUnit
	hourUnit
	dayUnit
	weekendUnit
	weekUnit
	monthUnit
	quarterUnit
	seasonUnit
	yearUnit
	decadeUnit
	centuryUnit
	millenniumUnit
)

// part is a part of the day.
type part uint8

const (
	noPart part = iota
	morning
	noon
	afternoon
	evening
	night
	midnight
	daytime
	dawn
)

// relation is how a date stands to another one.
type relation uint8

const (
	noRelation relation = iota
	this
	last      // "last year": from the dateline
	next      // "next year": from the dateline
	same      // "that year": the date before
	previous  // "the previous year": from the date before
	following // "the following year"
	past      // "the past year": up to the dateline
	coming    // "the coming year": from the dateline on
	itself    // "the end of the year": the one that is told of
)

// modifier is a part of a period, as TIMEX3's mod has it.
type modifier uint8

const (
	noModifier modifier = iota
	early
	middle
	late
	approximately
	atLeast // "more than three years ago"
)

// vague is a reference without a date.
type vague uint8

const (
	noVague vague = iota
	pastRef
	presentRef
	futureRef
)

// class marks words that the grammar asks for by kind.
type class uint8

const (
	noClass   class = iota
	inside          // prepositions that a date follows: "in", "during"
	open            // the same, but also open an interval: "since"
	quantity        // words that turn a number after them into an amount
	function        // other small words: no noun
	uncounted       // "few", "several": a number not said
	frequency       // "daily", "annual"
	future          // words of plans: "will", "scheduled"
	pastVerb        // irregular past forms
)

var lexicon = buildLexicon()

func buildLexicon() map[string]word {
	lex := make(map[string]word, 600)
	set := func(change func(w *word, n int), words ...string) {
		for n, form := range words {
			w := lex[form]
			change(&w, n)
			lex[form] = w
		}
	}
	addCalendar(set)
	addNumbers(set)
	addUnits(set)
	addRelations(set)
	addClasses(set)
	set(func(w *word, _ int) { w.starts = true }, starters...)
	for form := range decades {
		set(func(w *word, _ int) { w.starts = true }, form)
	}
	for form, w := range lex {
		known := w
		known.class, known.starts = noClass, false
		if w.starts = w.starts || known != (word{}) || w.class == uncounted || w.class == frequency; w.starts {
			lex[form] = w
		}
	}
	return lex
}

// starters are the words that begin expressions without being a month, a unit
// or anything else that the lexicon has a field for.
var starters = []string{
	"'", "a", "ad", "alternate", "an", "at", "boxing", "c", "christmas", "close", "closing", "each",
	"earlier", "easter", "every", "final", "financial", "fiscal", "further", "fy", "h", "half", "halloween", "later", "latest",
	"latter", "less", "modern", "more", "new", "once", "opening", "overnight", "per", "present", "q", "remainder",
	"rest", "right", "single", "thanksgiving", "the", "these", "those", "today", "tomorrow", "tonight", "turn", "twice",
	"up", "valentine", "very", "yesterday",
}

type setter func(change func(w *word, n int), words ...string)

func addCalendar(set setter) {
	set(func(w *word, n int) { w.month = uint8(n + 1) },
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
	set(func(w *word, n int) { w.month, w.short = uint8(n+1), true },
		"jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
	set(func(w *word, n int) { w.month, w.short = 9, true }, "sept")
	set(func(w *word, n int) { w.weekday = uint8(n + 1) },
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
	set(func(w *word, n int) { w.weekday, w.plural = uint8(n+1), true },
		"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
	set(func(w *word, n int) { w.weekday, w.short = uint8(n+1), true },
		"mon", "tue", "wed", "thu", "fri", "sat", "sun")
	set(func(w *word, n int) { w.weekday, w.short = uint8(2+2*n), true }, "tues", "thurs")
	set(func(w *word, n int) { w.season = uint8(n + 1) }, "spring", "summer", "autumn", "winter")
	set(func(w *word, n int) { w.season = 3 }, "fall")
	set(func(w *word, n int) { w.part = part(n + 1) },
		"morning", "noon", "afternoon", "evening", "night", "midnight", "daytime", "dawn")
	set(func(w *word, n int) { w.part = part(2*n + 1) }, "mornings", "afternoons", "nights")
	set(func(w *word, n int) { w.part = noon }, "midday")
	set(func(w *word, n int) { w.part = night }, "nighttime")
}

func addNumbers(set setter) {
	set(func(w *word, n int) { w.cardinal = int16(n + 1) },
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
	set(func(w *word, n int) { w.cardinal = int16(10 * (n + 3)) },
		"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred")
	set(func(w *word, n int) { w.cardinal = 12 }, "dozen")
	set(func(w *word, n int) { w.ordinal = uint8(n + 1) },
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth")
	set(func(w *word, n int) { w.ordinal = 30 }, "thirtieth")
	set(func(w *word, n int) { w.class = uncounted }, "few", "several", "many", "some", "couple")
}

func addUnits(set setter) {
	units := [...]string{"second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "", "year", "decade", "century", "millennium"}
	for n, form := range units {
		set(func(w *word, _ int) { w.unit = unit(n + 1) }, form)
		set(func(w *word, _ int) { w.unit, w.plural = unit(n+1), true }, form+"s")
	}
	set(func(w *word, n int) { w.unit, w.plural = centuryUnit+unit(n), true }, "centuries", "millennia")
	set(func(w *word, n int) { *w = word{} }, "", "s")
}

func addRelations(set setter) {
	for r, forms := range [...][]string{
		this: {"this", "current"}, last: {"last"}, next: {"next"}, same: {"that", "same"},
		previous: {"previous", "preceding", "prior"}, following: {"following", "subsequent", "ensuing", "succeeding"},
		past: {"past"}, coming: {"coming", "upcoming"},
	} {
		set(func(w *word, _ int) { w.relation = relation(r) }, forms...)
	}
	for m, forms := range [...][]string{
		early: {"early", "beginning", "start", "onset"}, middle: {"mid", "middle"}, late: {"late", "end", "close"},
		approximately: {"about", "around", "circa", "ca", "approximately", "roughly"},
	} {
		set(func(w *word, _ int) { w.modifier = modifier(m) }, forms...)
	}
	set(func(w *word, _ int) { w.hedge = true },
		"about", "around", "approximately", "roughly", "nearly", "almost", "over", "only", "just", "another", "under", "some", "barely", "exactly")
	for v, forms := range [...][]string{
		pastRef: {"former", "formerly", "recent", "recently"}, presentRef: {"now", "current", "currently", "nowadays"}, futureRef: {"future"},
	} {
		set(func(w *word, _ int) { w.vague = vague(v) }, forms...)
	}
}

func addClasses(set setter) {
	for c, forms := range [...][]string{
		inside: {"in", "on", "at", "during", "of", "throughout", "within", "for", "between", "to", "through", "into", "around", "about",
			"circa", "ca", "after", "before", "over"},
		open: {"since", "until", "till", "by", "from"},
		quantity: {"than", "nearly", "almost", "least", "most", "only", "total", "estimated", "$", "£", "€", "¥",
			"#", "no", "number", "nr", "page", "pages", "line", "model", "flight", "route", "highway", "room", "section", "chapter", "boeing",
			"airbus", "up", "another", "whole", "killed", "every", "all", "worth"},
		function: {"the", "a", "an", "and", "or", "but", "nor", "as", "is", "are", "be", "been", "has", "have", "he", "she", "it",
			"they", "we", "i", "you", "who", "which", "when", "where", "while", "with", "without", "his", "her", "its", "their",
			"our", "not", "if", "because", "although", "however", "also", "under", "against", "local", "there"},
		frequency: {"daily", "weekly", "monthly", "quarterly", "yearly", "annual", "annually", "biennial", "biennially", "biweekly",
			"hourly", "nightly", "fortnightly", "everyday"},
		future: {"will", "shall", "wo", "'ll", "scheduled", "slated", "expected", "planned", "plans", "plan", "due", "upcoming", "would",
			"intends", "hopes", "aims", "expects", "pledged", "promised", "tomorrow"},
		pastVerb: {"was", "were", "had", "did", "began", "became", "broke", "brought", "built", "came", "fell", "fought", "found", "gave",
			"got", "grew", "held", "hit", "kept", "killed", "knew", "led", "left", "lost", "made", "met", "paid", "ran", "rose", "said",
			"sat", "saw", "sent", "shot", "spoke", "spent", "stood", "struck", "swore", "swept", "told", "took", "thought", "went",
			"won", "wore", "wrote", "flew", "drew", "drove", "chose", "bought", "caught", "taught", "sold", "threw", "withdrew", "sank",
			"sought", "felt", "ended", "died", "sang", "slept", "shook", "froze", "bore", "overthrew", "underwent", "undertook"},
	} {
		set(func(w *word, _ int) { w.class = class(c) }, forms...)
	}
}
