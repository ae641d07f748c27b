package terminal

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// replayFlags are what the command line of why401 replay says.
type replayFlags struct {
	experiments             []string
	entry                   int
	list                    bool
	kind, origin            string
	headers                 []string
	credentials, other      string
	confirm, yes            bool
	format, browserURL      string
	extra                   []inspector.Header // headers, read
	initiator               inspector.Seen[string]
	entryGiven, madeRequest bool
}

// replayCommand returns why401 replay. The options say where profiles lie and how browsers are started.
func replayCommand(options replay.Options) *cobra.Command {
	var f replayFlags
	cmd := &cobra.Command{
		Use:   "replay URL|HAR",
		Short: "Prove by experiment why a request is answered 401",
		Long: `Repeats a request in a clean profile of a headless browser, changing one thing at a time, and concludes from the
answers why it is refused: without its credentials, past the caches, as another user, and so on. Nothing goes to another
host than the one that refused, its name with or without www, and where it redirects. Your own browser's profile is not used.

An address is asked first as if you had typed it, or with --kind fetch as if a page's code had called it. If that is not
answered 401, there is nothing to diagnose. Of a HAR recording, one of its 401s is repeated as it was recorded: --list
numbers them, --entry chooses.

Credentials never stand on the command line, where other users of the machine could read them in the list of processes.
Put them into a file of header lines, such as "Authorization: Bearer ..." and "Cookie: sid=...", and name it with
--credentials, or pipe them in with --credentials -. Passwords (Basic, Digest) are not sent again: that could lock the account.
With a recording from which the credentials were left out, or in which they are masked, --credentials gives them back.

--other-identity names a file with the credentials of a second user, best one made for tests: if that one is let in, the
first one's account is the trouble. A password in it (Basic) is sent once.

Only GET, HEAD and OPTIONS are repeated. With --confirm a recorded request of another method is too, once you have
answered the question; without a terminal to ask on, that takes --yes as well. Ctrl+C ends the experiments and shows
what was found by then.

An experiment that changes one thing is compared with the same request unchanged, which is made before it. The experiments
are:
` + listedExperiments() + `

Chrome, Chromium, Edge or Brave must be installed (WHY401_BROWSER names which), or run elsewhere with --browser-url.

Exit codes: 0 the experiments were made, or the answer was no 401; 1 they could not be made, or not to their end; 2 the
command line was not understood.`,
		Example: `  why401 replay https://app.example.com/orders
  why401 replay https://api.example.com/me --kind fetch --origin https://app.example.com --credentials me.txt
  pass show api/headers | why401 replay https://api.example.com/me --credentials -
  why401 replay app.har --list
  why401 replay app.har --entry 2 --experiment no-credentials --experiment without-cookie:sid
  why401 replay app.har --other-identity colleague.txt --format markdown > ticket.md
  why401 replay app.har --browser-url http://127.0.0.1:9222`,
		ValidArgsFunction: completeFiles("har", "json", "gz"),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("name one address, or one HAR recording; %d were named", len(args))
			}
			f.entryGiven = cmd.Flags().Changed("entry")
			f.madeRequest = slices.ContainsFunc([]string{"kind", "origin", "header"}, cmd.Flags().Changed)
			return f.check(args[0])
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			engine, err := newEngine()
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
			defer stop()
			run := replays{
				flags: f, engine: engine, in: cmd.InOrStdin(), out: cmd.OutOrStdout(), messages: cmd.ErrOrStderr(),
				shown: newReplayProgress(cmd.ErrOrStderr()),
			}
			options.BrowserURL, options.Notice = f.browserURL, run.say
			return run.all(ctx, options, args[0])
		},
	}
	f.register(cmd)
	return cmd
}

// kinds are those of requests that --kind makes.
var kinds = []string{string(inspector.KindNavigation), string(inspector.KindFetch)}

func (f *replayFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&f.experiments, "experiment", nil, "make the experiment `ID`, may be repeated; without it the engine chooses")
	flags.IntVar(&f.entry, "entry", 0, "take 401 number `N` of the recording, as --list numbers them")
	flags.BoolVar(&f.list, "list", false, "list the recording's 401s and make no experiment")
	flags.StringVar(&f.kind, "kind", kinds[0], "`kind` of request to make: navigation, fetch")
	flags.StringVar(&f.origin, "origin", "", "`origin` of the page that makes the fetch; without it the address's own")
	flags.StringArrayVar(&f.headers, "header", nil, "send this `'Name: value'` with the address, may be repeated; no credentials")
	flags.StringVar(&f.credentials, "credentials", "", "`file` of header lines to send as credentials, - for standard input")
	flags.StringVar(&f.other, "other-identity", "", "`file` of header lines with a second user's credentials, - for standard input")
	flags.BoolVar(&f.confirm, "confirm", false, "repeat a request that may change something (POST, PUT ...), after asking")
	flags.BoolVar(&f.yes, "yes", false, "answer yes to the question of --confirm")
	flags.StringVar(&f.browserURL, "browser-url", "", "use the Chromium that listens for remote debugging at this `address`")
	_ = cmd.RegisterFlagCompletionFunc("experiment", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var offered []cobra.Completion
		for _, id := range experimentIDs() {
			offered = append(offered, cobra.CompletionWithDesc(strings.TrimSuffix(id, cookieName), replay.Changes(id)))
		}
		return offered, cobra.ShellCompDirectiveNoFileComp
	})
	_ = cmd.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kinds, cobra.ShellCompDirectiveNoFileComp))
	for _, name := range []string{"entry", "origin", "header", "browser-url"} {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.NoFileCompletions)
	}
	formatFlag(cmd, &f.format, reportFormats...)
}

// check refuses what cannot be meant. Nothing is read or sent before.
func (f *replayFlags) check(source string) error {
	if err := checkFormat(f.format, reportFormats...); err != nil {
		return err
	}
	for _, id := range f.experiments {
		if replay.Changes(id) == "" {
			return unknownExperiment(id)
		}
	}
	fromStdin := 0
	for _, name := range []string{source, f.credentials, f.other} {
		if name == stdin {
			fromStdin++
		}
	}
	isAddress := isAddress(source)
	switch {
	case fromStdin > 1:
		return errors.New("standard input (-) can be read only once")
	case isAddress && (f.entryGiven || f.list):
		return errors.New("--entry and --list are for HAR recordings, and an address was given")
	case isAddress && f.confirm:
		return errors.New("--confirm is for recorded requests; an address is asked with GET, which needs none")
	case !isAddress && f.madeRequest:
		return errors.New("--kind, --origin and --header are for addresses; a recorded request is repeated as it was recorded")
	case f.entryGiven && f.entry < 1:
		return errors.New("--entry counts from 1; --list shows the numbers")
	case f.list && f.format != reportFormats[0]:
		return errors.New("--list writes text only")
	case f.yes && !f.confirm:
		return errors.New("--yes answers the question of --confirm; name both")
	case !slices.Contains(kinds, f.kind):
		return fmt.Errorf("there is no kind %q; there are %s", f.kind, strings.Join(kinds, " and "))
	case f.origin != "" && f.kind != string(inspector.KindFetch):
		return errors.New("--origin says which page makes a fetch; add --kind fetch")
	case slices.Contains(f.experiments, inspector.OtherIdentity) && f.other == "":
		return errors.New("the experiment other-identity needs a second user's credentials; name their file with --other-identity")
	}
	if isAddress {
		if err := checkAddress(source); err != nil {
			return err
		}
	}
	var err error
	if f.initiator, err = originOf(f.origin); err != nil {
		return err
	}
	f.extra, err = headersOf(f.headers)
	return err
}

// cookieName stands in the help for the parameter of without-cookie.
const cookieName = "NAME"

// experimentIDs are all experiments, as a person types them.
func experimentIDs() []string {
	ids := inspector.Experiments()
	for i, id := range ids {
		if replay.Changes(id) == "" {
			ids[i] += ":" + cookieName
		}
	}
	return ids
}

func unknownExperiment(id string) error {
	return fmt.Errorf("there is no experiment %q; there are%s", id, listedExperiments())
}

// listedExperiments lists every experiment with what it changes, each on a line of its own.
func listedExperiments() string {
	var b strings.Builder
	for _, id := range experimentIDs() {
		fmt.Fprintf(&b, "\n  %-34s %s", id, replay.Changes(id))
	}
	return b.String()
}
