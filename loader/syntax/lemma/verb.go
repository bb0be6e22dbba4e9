package lemma

import "strings"

// irregular are past forms of verbs that treebanks of this size seldom show.
var irregular = map[string]string{
	"arose": "arise", "arisen": "arise", "awoke": "awake", "awoken": "awake", "bade": "bid", "befell": "befall", "beheld": "behold",
	"beset": "beset", "bled": "bleed", "bore": "bear", "borne": "bear", "bred": "breed", "clung": "cling", "crept": "creep",
	"dwelt": "dwell", "fed": "feed", "fled": "flee", "flung": "fling", "forbade": "forbid", "forbidden": "forbid", "foresaw": "foresee",
	"foreseen": "foresee", "forgave": "forgive", "forgiven": "forgive", "forsook": "forsake", "froze": "freeze", "frozen": "freeze",
	"ground": "grind", "knelt": "kneel", "leapt": "leap", "mistook": "mistake", "mistaken": "mistake", "outdid": "outdo",
	"outgrew": "outgrow", "overcame": "overcome", "oversaw": "oversee", "overseen": "oversee", "overthrew": "overthrow",
	"overthrown": "overthrow", "overtook": "overtake", "overtaken": "overtake", "pled": "plead", "rang": "ring", "rung": "ring",
	"sang": "sing", "sung": "sing", "sank": "sink", "sunk": "sink", "shed": "shed", "shod": "shoe", "shone": "shine", "shrank": "shrink",
	"shrunk": "shrink", "slain": "slay", "slew": "slay", "slept": "sleep", "slid": "slide", "slung": "sling", "sowed": "sow", "sown": "sow",
	"sped": "speed", "spun": "spin", "sprang": "spring", "sprung": "spring", "stank": "stink", "stung": "sting", "strove": "strive",
	"striven": "strive", "struck": "strike", "stricken": "strike", "strung": "string", "swam": "swim", "swum": "swim", "swept": "sweep",
	"swore": "swear", "sworn": "swear", "swung": "swing", "tore": "tear", "torn": "tear", "trod": "tread", "trodden": "tread",
	"undertook": "undertake", "undertaken": "undertake", "undid": "undo", "upheld": "uphold", "wept": "weep", "withdrew": "withdraw",
	"withdrawn": "withdraw", "withheld": "withhold", "withstood": "withstand", "wove": "weave", "woven": "weave", "wrung": "wring",
}

// verb mends the lemma that an ending gave an unknown inflected verb. Endings
// alone take "persuaded" to "persuad" and "flooding" to "floode".
func verb(form, lemma string) string {
	if l, ok := irregular[form]; ok {
		return l
	}
	switch stem := strings.TrimSuffix(lemma, "e"); {
	case !strings.ContainsAny(lemma, "aeiouy") || len(lemma) < 2:
		return form // "shh-ed"
	case strings.HasSuffix(lemma, "uad"):
		return lemma + "e"
	case stem != lemma && long(stem):
		return stem
	}
	return lemma
}

// long reports whether a stem ends in a long vowel written with two letters and
// a consonant that takes no silent e after it: "flood", "need", "load", "wait".
func long(stem string) bool {
	if len(stem) < 4 || !strings.ContainsRune("dklmnprt", rune(stem[len(stem)-1])) {
		return false
	}
	switch stem[len(stem)-3 : len(stem)-1] {
	case "oo", "ee", "oa", "ai":
		return true
	}
	return false
}
