package terminal

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/har"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// errNoExchange says that there is no 401 to diagnose, which is no failure. What there is instead has been said.
var errNoExchange = errors.New("there is no 401 to diagnose")

// asked is the request that an address and flags stand for, before anybody has made it.
func (r *replays) asked(address string) *inspector.Exchange {
	x := &inspector.Exchange{
		Source: inspector.SourceCDP, URL: secret.URL(address), Method: http.MethodGet, Kind: inspector.Kind(r.flags.kind),
		Time: time.Now().UTC(), Response: inspector.Message{Hidden: []string{"*"}},
		Cookies: inspector.Absent[[]cookie.Cookie](),
	}
	x.Request.Headers = slices.Concat([]inspector.Header(r.own), r.flags.extra)
	x.Initiator.Origin = inspector.Absent[string]()
	if x.Kind == inspector.KindFetch {
		x.Initiator.Origin = r.flags.initiator
		if !x.Initiator.Origin.IsPresent() {
			x.Initiator.Origin = inspector.Present(ownOrigin(x.URL))
		}
		x.Initiator.TopOrigin = x.Initiator.Origin
	}
	return x
}

func ownOrigin(address secret.URL) string {
	u, err := address.Parse()
	if err != nil {
		return ""
	}
	return u.Scheme + "://" + strings.ToLower(u.Host)
}

// visit asks the address for the first time. What the clean profile saw is the exchange to diagnose, if it is a 401.
func (r *replays) visit(ctx context.Context, replayer *replay.Replayer, address string) (*inspector.Exchange, error) {
	x := r.asked(address)
	r.shown.say("asking " + x.URL.String())
	outcomes, err := replayer.Run(ctx, x, replay.Order{Experiments: []string{inspector.AsIs}}, nil)
	r.shown.clear()
	if err != nil {
		err = r.failed(ctx, err, 0)
		_, refused := errors.AsType[*replay.RefusedError](err)
		if u, malformed := x.URL.Parse(); refused && len(r.own) > 0 && malformed == nil && inspector.Harm(u, "") == "" {
			err = &mendable{err, "Without --credentials, the address can be asked all the same."}
		}
		return nil, err
	}
	e := outcomes[0]
	if e.Problem != "" {
		return nil, fmt.Errorf("asking %s: %s", x.URL, plain(e.Problem))
	}
	if e.Exchange == nil {
		to := ""
		for _, a := range e.Answers {
			if a.Location != "" {
				to = map[bool]string{true: ", a redirect to ", false: ", after a redirect to "}[e.Status/100 == 3] + a.Location.String()
			}
		}
		return nil, r.nothing(fmt.Sprintf("%s answered %d in a clean profile%s. That is no 401, so there is nothing to diagnose.", x.URL, e.Status, to))
	}
	return e.Exchange, nil
}

// nothing says that there is no 401: as the result, or beside it where the result is for programs.
func (r *replays) nothing(why string) error {
	var err error
	switch r.flags.format {
	case "json":
		r.say(plain(why))
	case "markdown":
		_, err = fmt.Fprintf(r.out, "%s\n", escape(why))
	default:
		w := newText(r.out)
		fmt.Fprintf(&w.b, "%s\n", w.paint.wrap(plain(why), 0))
		err = w.flush()
	}
	if err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return errNoExchange
}

// listed is one 401 of a recording, as --list shows it.
type listed struct {
	number int
	method string
	url    string
	at     time.Time
}

// listedMost is how many 401s of a recording are named where one has to be chosen.
const listedMost = 20

// recorded reads the recording and takes the 401 that is meant.
func (r *replays) recorded(ctx context.Context, name string) (*inspector.Exchange, error) {
	var all []listed
	var taken *inspector.Exchange
	wanted := max(r.flags.entry, 1)
	read, err := r.read(ctx, name, func(x *inspector.Exchange) {
		all = append(all, listed{len(all) + 1, x.Method, x.URL.String(), x.Time})
		if len(all) == wanted {
			taken = x
		}
	})
	name = label(name)
	switch {
	case err != nil:
		return nil, err
	case r.flags.list:
		w := newText(r.out)
		w.numbered(all)
		if err := w.file(name, read); err != nil {
			return nil, err
		}
		return nil, errNoExchange
	case len(all) == 0:
		return nil, r.nothing(counted(name, read))
	case r.flags.entryGiven && taken == nil:
		return nil, fmt.Errorf("%s has no entry %d; --list shows its %d", name, r.flags.entry, len(all))
	case !r.flags.entryGiven && len(all) > 1:
		var w text
		w.numbered(all[:min(len(all), listedMost)])
		return nil, fmt.Errorf("%s holds %d requests that were answered 401; choose one with --entry:\n%s",
			name, len(all), strings.TrimRight(w.b.String(), "\n"))
	}
	return taken, r.complete(name, taken, read)
}

// read reads every 401 of a recording.
func (r *replays) read(ctx context.Context, name string, each func(*inspector.Exchange)) (har.Summary, error) {
	files := recordings{in: r.in, messages: r.messages}
	source, size, err := files.open(name)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = fmt.Errorf("%w; an address begins with https:// or http://", err)
		}
		return har.Summary{}, err
	}
	defer func() { _ = source.Close() }()
	shown := newProgress(r.messages, source, label(name), size)
	defer shown.clear()
	read, err := har.Read(ctx, shown, func(x *inspector.Exchange) error { each(x); return nil })
	if err != nil {
		return read, unreadable(label(name), read, err)
	}
	return read, nil
}

// complete gives a request whose credentials the recording has left out those of --credentials.
func (r *replays) complete(name string, x *inspector.Exchange, read har.Summary) error {
	switch own := len(r.own) > 0; {
	case read.Whole() && own:
		return fmt.Errorf("%s holds the request's own credentials, or that it had none; to compare with others, name them with --other-identity", name)
	case read.Whole():
		return nil
	case !own:
		r.say(fmt.Sprintf("%s does not hold the credentials that were sent: the browser has left them out, or a tool has masked them. "+
			"Only experiments without them can be made; name a file with those of the request in --credentials.", name))
		return nil
	}
	given := func(h inspector.Header) bool {
		return slices.ContainsFunc(r.own, func(own inspector.Header) bool { return strings.EqualFold(own.Name, h.Name) })
	}
	kept := slices.DeleteFunc(slices.Clone(x.Request.Headers), given) // A tool may have masked some and left others.
	x.Request.Headers = append(kept, r.own...)
	x.Request.Hidden = nil
	return nil
}

// numbered lists 401s by the numbers that --entry takes.
func (w *text) numbered(all []listed) {
	for _, l := range all {
		fmt.Fprintf(&w.b, "%4d  %s  %s\n", l.number, l.at.UTC().Format("15:04:05"), w.paint.wrap(plain(l.method+" "+l.url), 16))
	}
}
