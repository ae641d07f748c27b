package terminal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// errTokenProblems is the end of a judgement that found something wrong; the lines above it have said what.
var errTokenProblems = errors.New("the credential has a problem, see above")

func tokenCommand() *cobra.Command {
	var format, at string
	var want expected
	now := time.Now
	formats := []string{"text", "json"}
	cmd := &cobra.Command{
		Use:   "token [TOKEN|-]",
		Short: "Decode a token or other credential, and say what is wrong with it",
		Long: `Decodes a credential and judges it: JWT, encrypted JWT, Basic, API key, opaque token, or a whole line such as
"Authorization: Bearer ...". Quotation marks and line breaks from copying do no harm. The output holds the claims, but never
the token itself, its signature or a password.

Better not give the token as an argument: it would stay in the shell's history, and others on the machine could see it in
the list of processes. Without an argument the token is read from standard input, or asked for at the prompt, where it
does not show.

Nothing is sent anywhere. Only --jwks with an address goes to the network, and only to fetch the issuer's public keys.

Exit codes: 0 valid as far as it was checked, 1 a problem was found or something failed, 2 the command line was not
understood.`,
		Example: `  why401 token                                    # asks for it
  why401 token < token.txt
  wl-paste | why401 token --format json
  why401 token --audience https://api.example.com --issuer https://id.example.com < token.txt
  why401 token --jwks https://id.example.com/.well-known/jwks.json < token.txt
  why401 token --at 2026-03-01T12:00:00Z < token.txt`,
		ValidArgsFunction: cobra.NoFileCompletions,
		Args: func(_ *cobra.Command, args []string) error {
			if err := checkFormat(format, formats...); err != nil {
				return err
			}
			if at != "" {
				moment, err := time.Parse(time.RFC3339, at)
				if err != nil {
					return fmt.Errorf("--at %q is no time; write it like 2026-03-01T12:00:00Z", at)
				}
				now = func() time.Time { return moment }
			}
			if len(args) > 1 {
				return errors.New("a credential with spaces in it needs quotation marks around it, or comes better from standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			value, err := readToken(cmd, args)
			if err != nil {
				return err
			}
			if strings.TrimSpace(value.Reveal()) == "" {
				return errors.New("no token was given")
			}
			if err := wrapped(value); err != nil {
				return err
			}
			v := judge(credential.Parse(afterName(value)), now().UTC(), want)
			if want.keys != "" {
				v.verify(cmd.Context(), value, want.keys)
			}
			if format == "json" {
				err = v.json(cmd.OutOrStdout())
			} else {
				err = newText(cmd.OutOrStdout()).verdict(v)
			}
			if err == nil && !v.OK {
				err = errTokenProblems
			}
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&want.keys, "jwks", "", "verify the signature with the keys of this JWK Set: an https address, or a file")
	flags.StringVar(&want.audience, "audience", "", "check that the token is made for this audience (aud)")
	flags.StringVar(&want.issuer, "issuer", "", "check that this issuer made the token (iss)")
	flags.StringVar(&at, "at", "", "judge as of this time (RFC 3339) instead of now")
	for _, name := range []string{"audience", "issuer", "at"} {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.NoFileCompletions)
	}
	formatFlag(cmd, &format, formats...)
	return cmd
}

// fieldName is the name of a header field in which credentials are sent, as it stands before them in a copied line.
// Authorization itself is read by package credential. It is compiled when it is needed: a host that starts needs none.
var fieldName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*["']?(?:proxy-authorization|(?:x-)?api-?key|x-[a-z-]*(?:key|token|auth)[a-z-]*)\s*:\s*`)
})

func afterName(value secret.Text) secret.Text {
	if len(value) > credential.MaxLength {
		return value
	}
	return secret.Text(fieldName().ReplaceAllString(value.Reveal(), ""))
}

// wrappings are what people copy that holds a credential and is none itself.
var wrappings = []struct{ begins, remedy string }{
	{`["']?(?:set-)?cookie\s*:`, "this is a whole line of cookies; give the value of one cookie, without its name"},
	{`[a-z][a-z0-9+.-]*://`, "this is an address; give the value of the parameter in it, such as access_token"},
	{`(?:curl|wget|https?|xh|fetch\()[\s"']`, "this is a whole command; give the token in it, or the line that begins with Authorization"},
}

// wrapped is an error for what only holds a credential. It must not quote it.
func wrapped(value secret.Text) error {
	for _, w := range wrappings {
		if regexp.MustCompile(`(?i)^\s*` + w.begins).MatchString(value.Reveal()) {
			return errors.New(w.remedy)
		}
	}
	return nil
}

// readToken takes the token from the argument, from standard input, or from the person.
func readToken(cmd *cobra.Command, args []string) (secret.Text, error) {
	if len(args) == 1 && args[0] != stdin {
		return secret.Text(args[0]), nil
	}
	in := cmd.InOrStdin()
	if file, ok := in.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return ask(file, cmd.ErrOrStderr())
	}
	content, err := io.ReadAll(io.LimitReader(in, credential.MaxLength+1))
	if err != nil {
		return "", fmt.Errorf("reading the token from standard input: %w", err)
	}
	if len(bytes.TrimSpace(content)) == 0 {
		return "", errors.New("standard input is empty; give the token there, or start without it and paste")
	}
	return secret.Text(content), nil
}

// ask lets the person paste the token without showing it. The terminal is put into raw mode because otherwise it cuts
// lines off after 4,095 bytes (termios(3), canonical mode), and tokens can be longer.
func ask(in *os.File, out io.Writer) (secret.Text, error) {
	before, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return "", fmt.Errorf("asking for the token: %w", err)
	}
	defer func() { _ = term.Restore(int(in.Fd()), before) }()
	terminal := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{in, out}, "")
	terminal.SetBracketedPasteMode(true)
	defer terminal.SetBracketedPasteMode(false)
	value, prompt := "", "Paste the token (it does not show), then press Enter: "
	for {
		line, err := terminal.ReadPassword(prompt)
		value += line
		switch {
		case errors.Is(err, term.ErrPasteIndicator): // A line break within the paste.
			prompt = "Press Enter: "
		case err != nil:
			return "", errors.New("no token was given")
		case value == "":
			return "", errors.New("no token was given")
		default:
			return secret.Text(value), nil
		}
	}
}

// json writes a verdict for programs.
func (v *verdict) json(out io.Writer) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return fmt.Errorf("writing the verdict: %w", err)
	}
	return nil
}
