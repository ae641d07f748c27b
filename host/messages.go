package host

import "github.com/why401/why401/inspector"

// Protocol is the version of the messages. It rises when an old extension and a new host (or the other way round)
// would misunderstand each other.
const Protocol = 1

// Limits of native messaging: browsers take at most 1 MB from a host and send at most 64 MiB to one (4 GB in the
// documentation of Firefox; why401 holds both to the smaller figure).
const (
	MaxRequest = 64 << 20
	MaxReply   = 1 << 20
)

// Request is a message from the extension. Exactly one of the fields besides ID is set.
type Request struct {
	// ID is chosen by the extension, of at most MaxID bytes; every reply to the request carries it.
	ID         string             `json:"id"`
	Hello      *HelloRequest      `json:"hello,omitempty"`
	Inspect    *InspectRequest    `json:"inspect,omitempty"`
	Replay     *ReplayRequest     `json:"replay,omitempty"`
	Screenshot *ScreenshotRequest `json:"screenshot,omitempty"`
	Cancel     *CancelRequest     `json:"cancel,omitempty"`
}

// HelloRequest opens a session.
type HelloRequest struct {
	// Version of the extension.
	Version  string `json:"version"`
	Protocol int    `json:"protocol"`
}

// InspectRequest asks for a diagnosis. Nothing is sent anywhere.
type InspectRequest struct {
	Exchange inspector.Exchange `json:"exchange"`
}

// ReplayRequest asks to repeat the request in a clean profile and to judge again. It is sent on a person's click only.
type ReplayRequest struct {
	// Exchange has the outcomes of earlier replays among its experiments, where they are still to count.
	Exchange inspector.Exchange `json:"exchange"`
	// Experiments are ids in the order wanted; empty leaves the choice to the host.
	Experiments []string `json:"experiments,omitempty"`
}

// ScreenshotRequest asks to repeat the request in a clean profile and to show what is answered. It is sent on a
// person's click only.
type ScreenshotRequest struct {
	Exchange inspector.Exchange `json:"exchange"`
	// Experiment is what to change about the request; empty repeats it as it was.
	Experiment string `json:"experiment,omitempty"`
}

// CancelRequest stops a request that is under way. The cancelled request ends with an error of code canceled.
type CancelRequest struct {
	// Request is the ID of the request to stop.
	Request string `json:"request"`
}

// Reply is a message to the extension. Exactly one of Hello, Document, Screenshot, Progress, Canceled and Error is set.
// Progress may come many times; every other kind ends its request.
type Reply struct {
	// ID is the request's, or empty where the request could not be read so far.
	ID       string              `json:"id"`
	Hello    *Hello              `json:"hello,omitempty"`
	Document *inspector.Document `json:"document,omitempty"`
	// Fitting comes with a document: the ids of the experiments that can be made on the exchange.
	Fitting []string `json:"fitting,omitempty"`
	// Outcomes come with a replay's document: all experiments that it rests on. The extension keeps them in the exchange,
	// so that one more experiment is judged together with them. They have no exchange of their own, and no credentials.
	Outcomes   []inspector.Experiment `json:"outcomes,omitempty"`
	Screenshot *Screenshot            `json:"screenshot,omitempty"`
	Progress   *Progress              `json:"progress,omitempty"`
	Canceled   *Canceled              `json:"canceled,omitempty"`
	Error      *Error                 `json:"error,omitempty"`
	// Cut names the parts of the reply that were left out to keep it under MaxReply.
	Cut []string `json:"cut,omitempty"`
}

// Hello answers HelloRequest.
type Hello struct {
	// Version of the host.
	Version  string `json:"version"`
	Protocol int    `json:"protocol"`
	// Replay tells whether a browser for replays was found; where not, ReplayProblem says why and what to do.
	Replay        bool   `json:"replay"`
	ReplayProblem string `json:"replayProblem,omitempty"`
}

// Progress tells how far a replay is.
type Progress struct {
	// Experiment is the id of the one that begins.
	Experiment string `json:"experiment"`
	// Done counts the experiments that were made, Total all that are to be made: where the host chooses, an estimate,
	// since each outcome may make others needless or worth while.
	Done  int `json:"done"`
	Total int `json:"total"`
}

// Screenshot answers ScreenshotRequest. Its picture is for the extension's own pages, never for the page's.
type Screenshot struct {
	// Experiment is the id of the experiment whose answer is shown.
	Experiment string `json:"experiment"`
	// Status is the answer's, 0 if there was none.
	Status int `json:"status"`
	// Problem says in words why there is no picture.
	Problem string `json:"problem,omitempty"`
	// PNG is the picture in base64.
	PNG string `json:"png,omitempty"`
	// Truncated is set where only the beginning of the answer was read.
	Truncated bool `json:"truncated,omitempty"`
	// Differences lists what could not be repeated faithfully.
	Differences []string `json:"differences,omitempty"`
}

// Canceled answers CancelRequest.
type Canceled struct {
	// Found tells whether the request was still under way.
	Found bool `json:"found"`
}

// Error says that a request could not be done.
type Error struct {
	Code ErrorCode `json:"code"`
	// Text says in a sentence what went wrong, without any credential.
	Text string `json:"text"`
	// Remedy says what to do, where something can be done.
	Remedy string `json:"remedy,omitempty"`
}

// ErrorCode names a kind of error. Codes are only ever added.
type ErrorCode string

// The codes of errors.
const (
	ErrorBadFrame    ErrorCode = "bad-frame"    // the length or the JSON of a frame cannot be read
	ErrorTooLarge    ErrorCode = "too-large"    // a frame over MaxRequest; it was skipped
	ErrorUnknown     ErrorCode = "unknown-kind" // no known kind of request or experiment is set, or several are
	ErrorBadExchange ErrorCode = "bad-exchange" // the exchange cannot be judged
	ErrorRefused     ErrorCode = "refused"      // a replay that safety forbids
	ErrorNoBrowser   ErrorCode = "no-browser"   // no browser for replays was found, or it does not start
	ErrorBusy        ErrorCode = "busy"         // too many requests of the kind are under way
	ErrorCanceled    ErrorCode = "canceled"     // a cancel stopped it, or the session's end
	ErrorDeadline    ErrorCode = "deadline"     // it took too long
	ErrorInternal    ErrorCode = "internal"     // a mistake of the host's; its log says more
)
