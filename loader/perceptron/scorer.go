package perceptron

// MaxClasses is the number of classes a model may have; a class is one byte.
const MaxClasses = 256

// Scores holds one score for each possible class, so that no class read from a
// file can lie outside. Classes that the model does not have stay as they were.
type Scores [MaxClasses]int32

// Scorer is either side of the package, for code that decodes with both.
type Scorer interface {
	// Score adds the weights of every feature to scores; it does not clear
	// them first.
	Score(features []uint64, scores *Scores)
	// Rows does the same for many decisions at once, of a model with at most
	// RowClasses classes: ends says where the features of each row end.
	Rows(features []uint64, ends []int, rows []Row)
}

// RowClasses is the number of classes that a Row has room for.
const RowClasses = 32

// Row is Scores for a model with few classes.
type Row [RowClasses]int32

// Hash returns the feature of a template (a number of the caller's) with up to
// three values. Values are themselves hashes or small codes; zero counts as
// any other.
func Hash(template int, a, b, c uint64) uint64 {
	h := (uint64(template)+1)*0x9E3779B97F4A7C15 + a*0xD6E8FEB86659FD93
	h = (h^h>>31)*0xBF58476D1CE4E5B9 + b*0xA0761D6478BD642F
	h = (h^h>>29)*0x94D049BB133111EB + c*0xE7037ED1A0B428DB
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

// HashString returns the value of a string for Hash (FNV-1a).
func HashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
