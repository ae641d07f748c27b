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
	ID      string          `json:"id"`
	Hello   *HelloRequest   `json:"hello,omitempty"`
	Inspect *InspectRequest `json:"inspect,omitempty"`
	Replay  *ReplayRequest  `json:"replay,omitempty"`
	Cancel  *CancelRequest  `json:"cancel,omitempty"`
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
	Exchange inspector.Exchange `json:"exchange"`
	// Experiments are ids in the order wanted; empty leaves the choice to the host.
	Experiments []string `json:"experiments,omitempty"`
}

// CancelRequest stops a request that is under way. The cancelled request ends with an error of code canceled.
type CancelRequest struct {
	// Request is the ID of the request to stop.
	Request string `json:"request"`
}

// Reply is a message to the extension. Exactly one of Hello, Document, Progress, Canceled and Error is set. Progress
// may come many times; every other kind ends its request.
type Reply struct {
	// ID is the request's, or empty where the request could not be read so far.
	ID       string              `json:"id"`
	Hello    *Hello              `json:"hello,omitempty"`
	Document *inspector.Document `json:"document,omitempty"`
	Progress *Progress           `json:"progress,omitempty"`
	Canceled *Canceled           `json:"canceled,omitempty"`
	Error    *Error              `json:"error,omitempty"`
	// Cut names the parts of the document that were left out to keep the reply under MaxReply.
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
	// Done and Total count experiments.
	Done  int `json:"done"`
	Total int `json:"total"`
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
