package phrases

import (
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, means string }{
		{"we logged you off because you were away too long", "session-expired"},
		{"this login was ended on another device", "token-revoked"},
		{"token gehört zu einer anderen anwendung", "token-wrong-audience"},
		{"das ist ein erneuerungstoken, hier gilt nur das zugangstoken", "token-wrong-type"},
		{"you lack the right write", "token-scope-insufficient"},
		{"tienes una cuota sin pagar", "custom-rule"},
		{"call is too old, set the robot clock", "request-signature-invalid"},
		{"la firma del token no es válida", "token-signature-invalid"},
		{"something went wrong, please contact support", ""},
		{"please try again another time", ""},
		{"lorem ipsum dolor sit amet consectetur", ""},
		{"seda tegevust ei saa praegu teha", ""},
		{"!", ""},
		{"", ""},
	} {
		got := Read(test.text)
		if got.Means != test.means {
			t.Errorf("%q is like %q (%.2f), want %q", test.text, got.Means, got.Likelihood, test.means)
		}
	}
}

// TestNothingOfTheTextIsQuoted: what is shown of a reading stands in the examples.
func TestNothingOfTheTextIsQuoted(t *testing.T) {
	t.Parallel()
	got := Read("your session c4nary has ended, please sign in again")
	if got.Means == "" || !strings.Contains(examples, separator+got.Like()+"\n") {
		t.Errorf("it is like %q, which is no example", got.Like())
	}
}

// TestUnseenExamplesAreRead leaves out every tenth example and reads them by the rest: what was never seen is read rightly
// far more often than wrongly, and left alone where it is like nothing. Of what is sure less than a tenth is wrong.
func TestUnseenExamplesAreRead(t *testing.T) {
	t.Parallel()
	var rest strings.Builder
	var left []string
	for at, line := range slices.Collect(strings.Lines(examples)) {
		if at%10 == 4 {
			left = append(left, line)
		} else {
			rest.WriteString(line)
		}
	}
	m := newModel(Learn(rest.String()))
	right, wrong, sureRight, sureWrong := 0, 0, 0, 0
	for _, line := range left {
		meaning, text, _ := strings.Cut(strings.TrimSpace(line), separator)
		got := m.read(text)
		switch got.Means {
		case "":
			continue
		case meaning:
			right++
		default:
			wrong++
		}
		if got.IsSure() && got.Means == meaning {
			sureRight++
		} else if got.IsSure() {
			sureWrong++
		}
	}
	t.Logf("of %d examples %d were read rightly, %d wrongly; surely %d and %d", len(left), right, wrong, sureRight, sureWrong)
	if right*10 < len(left)*7 || wrong*8 > len(left) || sureWrong*10 > sureRight {
		t.Errorf("of %d examples %d were read rightly and %d wrongly, surely %d and %d", len(left), right, wrong, sureRight, sureWrong)
	}
}

// TestModelIsOfTheExamples learns again, and wants the same: the same pieces, and weights that differ by no more than what
// processors differ in by their exponential function.
func TestModelIsOfTheExamples(t *testing.T) {
	t.Parallel()
	again, kept := newModel(Learn(examples)), newModel(learnt)
	if !slices.Equal(again.meanings, kept.meanings) || !slices.Equal(again.pieces, kept.pieces) {
		t.Fatal("model.bin is not of these examples; run go generate ./inspector/phrases")
	}
	for at, weight := range again.weights {
		if differs := int(int8(weight)) - int(int8(kept.weights[at])); differs < -1 || differs > 1 { //nolint:gosec // They are two's complements.
			t.Fatalf("weight %d of model.bin is off by %d; run go generate ./inspector/phrases", at, differs)
		}
	}
}

func TestExamplesAreWellFormed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	before := ""
	for line := range strings.Lines(examples) {
		line = strings.TrimSuffix(line, "\n")
		meaning, text, ok := strings.Cut(line, " | ")
		switch {
		case strings.HasPrefix(line, "# "):
		case !ok || meaning == "" || strings.TrimSpace(text) != text || text == "":
			t.Errorf("%q is no example", line)
		case strings.ToLower(line) != line:
			t.Errorf("%q is not in lower case, as what is compared with it is", line)
		case seen[text]:
			t.Errorf("%q stands twice", text)
		case line < before:
			t.Errorf("%q stands after %q: the lines are in order", line, before)
		}
		seen[text], before = true, line
	}
}

// TestAmong: what is known besides decides where the words leave it open, and words that fit nothing of it are not read.
func TestAmong(t *testing.T) {
	t.Parallel()
	all := func(string) bool { return true }
	not := func(causes ...string) func(string) bool {
		return func(cause string) bool { return !slices.Contains(causes, cause) }
	}
	r := Read("hmac signature verification failed")
	if got := r.Among(all); got.Means != r.Means || r.Means == "" {
		t.Errorf("where all is possible it means %q, at first %q", got.Means, r.Means)
	}
	if got := r.Among(not("request-signature-invalid")); got.Means != "token-signature-invalid" {
		t.Errorf("where no request is signed, it means %q (%.2f)", got.Means, got.Likelihood)
	}
	if got := r.Among(not("request-signature-invalid", "token-signature-invalid")); got.Means != "" {
		t.Errorf("where nothing is signed, it means %q (%.2f)", got.Means, got.Likelihood)
	}
	if got := (Reading{}).Among(all); !got.IsEmpty() || got.Like() != "" {
		t.Errorf("nothing means %+v", got)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"your session has ended", "令牌已过期", "a\xffb c", strings.Repeat("token ", 100)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Read(text)
		if got.Means != "" && (got.Likelihood < Least || got.Likelihood > 1 || !slices.Contains(Meanings(), got.Means)) {
			t.Errorf("%q is read as %+v", text, got)
		}
		if like := got.Like(); (like == "") != (got.Means == "") {
			t.Errorf("%q is like %q", text, like)
		}
	})
}
