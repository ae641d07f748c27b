package secret_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/rs/zerolog" //nolint:depguard // the host logs with it, and must not be able to log a secret

	"github.com/why401/why401/inspector/secret"
)

// canary is planted wherever a credential may stand. No output may hold it, nor its beginning or end, in clear or
// in hexadecimal.
const canary = "cAnArY-4711-s3cr3t-V4lue"

// holder is how types of this program keep secrets: in exported fields, slices, maps and embedded structs.
type holder struct {
	inner
	Text  secret.Text            `json:"text" xml:"text"`
	URL   secret.URL             `json:"url" xml:"url"`
	List  []secret.Text          `json:"list" xml:"list"`
	Map   map[string]secret.Text `json:"map" xml:"-"`
	Any   any                    `json:"any" xml:"-"`
	Point *secret.Text           `json:"point" xml:"-"`
}

type inner struct {
	Embedded secret.Text `json:"embedded" xml:"embedded"`
}

func planted() holder {
	text := secret.Text(canary)
	return holder{
		inner: inner{Embedded: text},
		Text:  text,
		URL:   "https://maria:" + canary + "@app.example/a?token=" + canary + "#" + canary,
		List:  []secret.Text{text},
		Map:   map[string]secret.Text{"key": text},
		Any:   text,
		Point: &text,
	}
}

func checkSilent(t *testing.T, what, output string) {
	t.Helper()
	if output == "" {
		t.Errorf("%s printed nothing at all", what)
	}
	lower := strings.ToLower(output)
	for _, part := range []string{canary, canary[:8], canary[len(canary)-8:], fmt.Sprintf("%x", canary[:8])} {
		if strings.Contains(lower, strings.ToLower(part)) {
			t.Errorf("%s gives the secret away: %s", what, output)
		}
	}
}

func TestNoVerbGivesASecretAway(t *testing.T) {
	t.Parallel()
	h := planted()
	for _, verb := range []string{
		"%v", "%+v", "%#v", "%s", "%q", "%+q", "%#q", "%x", "%X", "% x", "%#x", "%d", "%c", "%U", "%t", "%e", "%b", "%o", "%10.3s",
	} {
		for what, value := range map[string]any{
			"Text": h.Text, "*Text": h.Point, "URL": h.URL, "list": h.List, "map": h.Map, "struct": h, "pointer": &h,
		} {
			checkSilent(t, what+" under "+verb, fmt.Sprintf(verb, value))
		}
	}
	checkSilent(t, "Sprint", fmt.Sprint(h.Text, h.URL))
	checkSilent(t, "Errorf", fmt.Errorf("reading %v of %s: %w", h.Text, h.URL, errors.New("refused")).Error())
}

func TestNoEncoderGivesASecretAway(t *testing.T) {
	t.Parallel()
	h := planted()
	encoded, err := json.Marshal(h)
	if err != nil {
		t.Fatalf("encoding as JSON: %v", err)
	}
	checkSilent(t, "encoding/json", string(encoded))

	encoded, err = xml.Marshal(h)
	if err != nil {
		t.Fatalf("encoding as XML: %v", err)
	}
	checkSilent(t, "encoding/xml", string(encoded))
}

func TestNoLoggerGivesASecretAway(t *testing.T) {
	t.Parallel()
	h := planted()
	var out bytes.Buffer
	logger := zerolog.New(&out)
	logger.Info().Any("any", h).Stringer("text", h.Text).Interface("url", h.URL).Str("verb", fmt.Sprint(h.List)).
		Err(fmt.Errorf("refusing %v", h.Text)).Fields(map[string]any{"field": h.Text}).Msgf("%v %v", h.Text, h)
	checkSilent(t, "zerolog", out.String())

	out.Reset()
	slog.New(slog.NewTextHandler(&out, nil)).Info("seen", "text", h.Text, "url", h.URL, "all", h)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("seen", "text", h.Text, "url", h.URL, "all", h)
	checkSilent(t, "log/slog", out.String())
}

func TestSecretsAreTakenInAsTheyAre(t *testing.T) {
	t.Parallel()
	var h holder
	input := `{"text":"` + canary + `","url":"https://app.example/?token=` + canary + `","list":["` + canary + `"]}`
	if err := json.Unmarshal([]byte(input), &h); err != nil {
		t.Fatalf("decoding: %v", err)
	}
	if h.Text.Reveal() != canary || h.List[0].Reveal() != canary || !strings.HasSuffix(h.URL.Reveal(), canary) {
		t.Error("a value changed on its way in")
	}
}

func TestTextTellsItsLengthOnly(t *testing.T) {
	t.Parallel()
	for value, want := range map[secret.Text]string{
		"":       "",
		"geheim": "[redacted, 6 characters]",
		"größer": "[redacted, 6 characters]",
	} {
		if got := value.String(); got != want {
			t.Errorf("a text of %d bytes prints %q, want %q", len(value), got, want)
		}
	}
}

// What encoders make of random bytes is recognised whatever chance made of it; see LooksRandom.
func TestLooksRandom(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"9f86d081884c7d659a2feaa0c55ad015": true,
		// Base64 of 16, 24 and 32 bytes, in which letters of one case and digits happen to stand together.
		"IUdzhgbyv37HAgngzQXuVw":                      true,
		"fmwwbTttbxxnexVmv4XDT5KB0K-dYQPT":            true,
		"qh1RfwtZ4AyVDwpVJyIUWxgl-q--tP2QEMmzj_fZXTI": true,
		// Base32, as Go's rand.Text writes it.
		"LQOHWPDGV2OFYT3MEZGURKBQ7N":     true,
		"getUserProfileByIdentifierV2":   false,
		"the quick brown fox jumps over": false,
		"2026-11-28T22:35:53":            false,
	} {
		if got := secret.LooksRandom(text); got != want {
			t.Errorf("LooksRandom(%q) = %t", text, got)
		}
	}
}
