package timex

// frame is what an expression says, before anything is known of its context.
type frame struct {
	sentence     int
	first, end   int // atoms
	from, to     int // bytes
	token        int
	kind         kind
	date         date // the fields that are said
	relation     relation
	yearRelation relation // "August of that year"
	unit         unit
	count        float64 // of units; 0 with indefinite
	indefinite   bool    // "a few days"
	nth          int     // of ordinalSpan; -1 the last
	before       bool    // offsets: "ago", "earlier"
	dateline     bool    // offsets from the dateline: "ago", "from now"
	modifier     modifier
	vague        vague
	value        string // a TIMEX3 value that needs no context
	link         link   // to the frame after it
	moved        bool   // after "postponed from": two dates, no range
	lead         lead   // the word before it
	shares       share  // fields taken from a neighbor: the 6 of "6-7 January"
	tense        Tense
	stood        bool // "as of Monday", "following Monday's vote": it has been
	place        place
	twoDigits    bool // the year is '99, its century unknown
	aside        bool // a year mentioned in passing
	office       bool // "former": of an office rather than of a time in news
	meaning      date // set by resolving
	resolved     bool
}

// kind is what a frame is about.
type kind uint8

const (
	calendarDate kind = iota // a date, some fields perhaps missing
	relativeUnit             // "last year", "the next day"
	offset                   // "two weeks ago", "three years later"
	duration                 // "three days"
	ordinalSpan              // "the last week of March"
	recurring                // "every year"
	reference                // "now"
	openEnded                // "until further notice"
)

// link is how a frame is joined to the one after it.
type link uint8

const (
	noLink  link = iota
	toLink       // "to", "-", "through", "until"
	andLink      // "and", "or", ","
	onLink       // "on", "of", ",": a time of day and its day
)

// lead is the preposition that a frame follows, as far as it bounds time.
type lead uint8

const (
	noLead lead = iota
	inLead
	sinceLead
	untilLead
	byLead
	fromLead
	beforeLead
	afterLead
	betweenLead
	otherLead // "on", "during", "of": a date is to be expected
)

// share says where missing fields come from.
type share uint8

const (
	noShare share = iota
	fromNext
	fromPrevious
)

// place is where a frame stands, as far as it matters for its date.
type place struct {
	line     bool // it is the whole of its sentence
	brackets bool // it stands in brackets
}
