package inspector

// Rule looks at the facts of one exchange and says what speaks for or against causes. It is a value: small, pure,
// independent of every other rule. Facts is its whole world; there is no clock and no network but what Facts holds.
type Rule struct {
	// ID is the cause that the rule is chiefly about. Several rules may share it.
	ID string
	// Needs is the evidence without which the rule cannot say anything. Where the source does not show it, the rule
	// is not run, and the report lists it as not checked.
	Needs []Need
	// OfExperiments is set where the rule reads nothing but experiments. It is not run where none was made, and as nobody
	// misses it then, the report does not list it.
	OfExperiments bool
	// Judge returns findings, or none where the evidence does not touch this rule. It must not keep or change Facts.
	Judge func(f *Facts) []Finding
}

// Finding is one thing that a rule found: how strongly it supports or speaks against a cause, and the evidence in
// words. Text must not quote a credential.
type Finding struct {
	Cause  string
	Weight Weight
	Basis  Basis
	Text   string
	// Source is where it was seen, as a path into the exchange: request.headers.authorization, response.body.
	Source string
}

// Weight is how strongly a finding supports its cause (positive) or speaks against it (negative), between -1 and 1.
// A weight is the probability that the cause is the true one, given this finding alone and nothing against it.
type Weight float64

// The weights that rules use. A rule should need no others.
const (
	// Proof: it cannot well be otherwise.
	Proof Weight = 0.97
	// Strong: one other reading in ten.
	Strong Weight = 0.88
	// Likely: the usual reading.
	Likely Weight = 0.7
	// Possible: one reading among several.
	Possible Weight = 0.45
	// Hint: worth a mention where nothing better is found.
	Hint Weight = 0.2
	// Context: neither for nor against; what a reader should know beside the rest.
	Context Weight = 0

	// Excludes rules a cause out, and lists it so in the report.
	Excludes Weight = -1
	// Doubts makes a cause much less likely.
	Doubts Weight = -0.6
	// Weakens makes it somewhat less likely.
	Weakens Weight = -0.3
)

// Basis is what a finding rests on. Observed facts and experiments beat what a server claims: servers mislead (DRF
// says "credentials were not provided" of a wrong scheme; csurf says "invalid" of a missing token).
type Basis string

// The bases of findings.
const (
	// Observed is what the browser or the wire showed.
	Observed Basis = "observed"
	// Claimed is what the server says, in its challenge or body, or page code of itself.
	Claimed Basis = "claimed"
	// Tested is the outcome of an experiment.
	Tested Basis = "tested"
)
