package inspector

import "time"

// Schema names the report's format. It changes only with the meaning of a field.
const Schema = "why401.report/1"

// Document is what every door of why401 answers with.
type Document struct {
	Schema  string   `json:"schema"`
	Reports []Report `json:"reports"`
}

// Report is the diagnosis of one exchange. It carries no credential.
type Report struct {
	URL    string    `json:"url"`
	Method string    `json:"method"`
	Status int       `json:"status"`
	Time   time.Time `json:"time"`
	// Causes are sorted, most likely first; there is always at least one.
	Causes []RankedCause `json:"causes"`
	// Decide names what would tell the first causes apart, where several stand.
	Decide      []Question   `json:"decide,omitempty"`
	AnsweredBy  AnsweredBy   `json:"answeredBy"`
	RuledOut    []RuledOut   `json:"ruledOut,omitempty"`
	Notes       []Note       `json:"notes,omitempty"`
	Tokens      []Token      `json:"tokens,omitempty"`
	Experiments []Tried      `json:"experiments,omitempty"`
	NotChecked  []NotChecked `json:"notChecked,omitempty"`
}

// RankedCause is one cause with how sure the engine is of it, and why.
type RankedCause struct {
	ID string `json:"id"`
	// Confidence lies between 0 and 1: of all diagnoses given with 0.9, nine in ten are meant to be right.
	Confidence float64    `json:"confidence"`
	Title      string     `json:"title"`
	Summary    string     `json:"summary"`
	Evidence   []Evidence `json:"evidence"`
	Advice     []Advice   `json:"advice"`
}

// Evidence is one reason to believe or doubt a cause.
type Evidence struct {
	Text string `json:"text"`
	// Source is where it was seen, as a path into the exchange: request.headers.authorization, response.body.
	Source string `json:"source"`
	Basis  Basis  `json:"basis"`
	// Against is set where it speaks against the cause.
	Against bool `json:"against,omitempty"`
}

// Audience is whom a piece of advice is for.
type Audience string

// The audiences of advice.
const (
	Visitor   Audience = "visitor"
	Developer Audience = "developer"
	Owner     Audience = "owner"
)

// Action is something that the extension can do at a click.
type Action string

// The actions that advice may offer.
const (
	ActionSignIn            Action = "sign-in"
	ActionReload            Action = "reload"
	ActionReloadBypassCache Action = "reload-bypass-cache"
	ActionClearSiteCookies  Action = "clear-site-cookies"
	ActionReplay            Action = "replay"
	ActionCopyReport        Action = "copy-report"
)

// Actions lists every action, for whoever checks texts or draws buttons.
func Actions() []Action {
	return []Action{
		ActionSignIn, ActionReload, ActionReloadBypassCache, ActionClearSiteCookies, ActionReplay, ActionCopyReport,
	}
}

// Advice is one step, for one audience.
type Advice struct {
	Audience Audience `json:"audience"`
	Text     string   `json:"text"`
	Action   Action   `json:"action,omitempty"`
}

// Question is what would tell causes apart that are about equally likely.
type Question struct {
	Between []string `json:"between"`
	Text    string   `json:"text"`
	// Experiment is the replay that answers it, if one does.
	Experiment string `json:"experiment,omitempty"`
}

// AnsweredBy is who answered the request, as far as the signs tell.
type AnsweredBy struct {
	// Layer is browser-cache, service-worker, cdn, gateway, web-server, application, or empty where nothing tells.
	Layer   string   `json:"layer,omitempty"`
	Product string   `json:"product,omitempty"`
	Signs   []string `json:"signs,omitempty"`
}

// RuledOut is a cause that the evidence excludes.
type RuledOut struct {
	ID      string `json:"id"`
	Because string `json:"because"`
}

// Note is something to mend that did not cause this 401.
type Note struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Token is a credential that could be decoded, without its signature and without anything that opens a door.
type Token struct {
	Kind   string         `json:"kind"`
	Where  string         `json:"where"`
	Header map[string]any `json:"header,omitempty"`
	Claims map[string]any `json:"claims,omitempty"`
	Times  *TokenTimes    `json:"times,omitempty"`
}

// TokenTimes is a token's life.
type TokenTimes struct {
	Issued    *time.Time `json:"issued,omitempty"`
	NotBefore *time.Time `json:"notBefore,omitempty"`
	Expires   *time.Time `json:"expires,omitempty"`
	// Now is the time that the token was judged at.
	Now time.Time `json:"now"`
}

// Tried is an experiment with what its outcome means.
type Tried struct {
	ID           string   `json:"id"`
	Status       int      `json:"status"`
	Means        string   `json:"means"`
	Differences  []string `json:"differences,omitempty"`
	Milliseconds int64    `json:"milliseconds"`
	// Answers are all answers, where the experiment asked more than one thing; Status is that of the first.
	Answers []TriedAnswer `json:"answers,omitempty"`
	// Browser is what the experiment was made in.
	Browser ReplayBrowser `json:"browser,omitempty"`
}

// TriedAnswer is one answer within an experiment.
type TriedAnswer struct {
	Asked   string `json:"asked,omitempty"`
	URL     string `json:"url"`
	Method  string `json:"method"`
	Status  int    `json:"status"`
	Problem string `json:"problem,omitempty"`
}

// NotChecked is a rule that could not look, because the source does not show what it needs. Of causes that are ruled out
// none is listed.
type NotChecked struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}
