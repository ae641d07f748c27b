package site

// Situation is one way to meet a 401: what a person reads of it on the index, where it begins, what they do there, and
// what why401 ought to find. The table of them is Situations.
type Situation struct {
	ID string `json:"id"`
	// Title and Line tell what happens, for the index.
	Title string `json:"title"`
	Line  string `json:"line"`
	// Start is the address where it begins.
	Start string `json:"start"`
	// Press lists what a person presses after that, as CSS selectors, one page or step after the other. The last one
	// leads to the 401; where it is empty, Start does.
	Press []string `json:"press,omitempty"`
	// Prompt says how the browser's own password prompt is answered, where one opens.
	Prompt Prompt `json:"prompt,omitempty"`
	// Shown is where the advice appears.
	Shown Shown `json:"shown"`
	// Cause is what is true: the id of the catalogue of causes that the diagnosis ought to name first.
	Cause string `json:"cause"`
	// Replay is set where only a replay in a clean profile can prove the cause; it is judged after one.
	Replay bool `json:"replay,omitempty"`
	// Count is how many 401s come together and ought to be shown as one; 0 stands for 1.
	Count int `json:"count,omitempty"`
}

// Shown is where the extension shows its advice.
type Shown string

// The places.
const (
	// Card is the card in the page, for a page that was itself answered 401.
	Card Shown = "card"
	// Popup is the badge and what opens at a click on it, for what a page fetches in the background and for the
	// browser's own error page.
	Popup Shown = "popup"
)

// Prompt is how a person answers the browser's password prompt.
type Prompt string

// The answers.
const (
	// PromptCancel dismisses it.
	PromptCancel Prompt = "cancel"
	// PromptWrong gives a wrong password, and dismisses the prompt when it comes again.
	PromptWrong Prompt = "wrong-password"
)
