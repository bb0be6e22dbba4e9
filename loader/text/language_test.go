package text_test

import (
	"strings"
	"testing"

	"claimgraph/loader/text"
)

// TestLanguage ensures that English is told from other languages and scripts.
func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"no words", "... 12 !!", ""},
		{"one word", "Hello", "en"},
		{"headline", "Storm closes five harbors in Lowland", "en"},
		{"headline of names", "Lowland, Highland sign fishing pact", "en"},
		{"article", strings.Repeat("The mayor said that the ferry would sail again after the storm, but they were not sure. ", 5), "en"},
		{"foreign names", "The president of Česká Banka, José Muñoz, met with Łukasz Żak in Kraków and said that they agreed.", "en"},
		{"German", "Der Bürgermeister sagte, dass die Fähre nach dem Sturm wieder fahren werde, aber man sei nicht sicher, und das Amt schweigt.", ""},
		{"French", "Le maire a dit que le bac reprendra après la tempête, mais les habitants ne sont pas sûrs et la ville attend.", ""},
		{"Spanish", "El alcalde dijo que el transbordador volverá después de la tormenta, pero los vecinos no están seguros y la ciudad espera.", ""},
		{"Dutch", "De burgemeester zei dat het veer na de storm weer vaart, maar de bewoners zijn niet zeker en de stad wacht.", ""},
		{"Polish", "Burmistrz powiedział, że prom wróci po burzy, ale mieszkańcy nie są pewni i miasto czeka na decyzję w tej sprawie od tygodnia.", ""},
		{"Swahili", "Meya alisema kwamba kivuko kitarudi baada ya dhoruba, lakini wakazi wa mji hawana hakika na wanasubiri katika bandari kwa siku nyingi.", ""},
		{"Russian", "Мэр сказал, что паром вернётся после бури.", ""},
		{"Chinese", "市长说，暴风雨过后渡轮将恢复。", ""},
		{"Arabic", "قال رئيس البلدية إن العبارة ستعود بعد العاصفة", ""},
		{"mostly Chinese", "市长说 the 暴风雨过后渡轮将恢复 ferry", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := text.Language(c.text); got != c.want {
				t.Errorf("Language = %q, want %q", got, c.want)
			}
		})
	}
}
