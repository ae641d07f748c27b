package main

import (
	"strconv"

	"github.com/why401/why401/host"
	"github.com/why401/why401/inspector"
)

// step is general advice. Keys names the shortcut of the person's browser that goes with it.
type step struct {
	inspector.Advice
	keys string
}

// What is true of every 401, for people whose browser has no host to ask. The first three steps are those that help
// most visitors.
const (
	generalTitle   = "This site does not know who you are"
	generalSummary = "It answered 401 Unauthorized: you are not signed in, or no longer, or what proves it did not arrive. " +
		"It is not 403, which would mean that it knows you and you may not see this."
)

func generalSteps() []step {
	visitor := func(action inspector.Action, keys, text string) step {
		return step{inspector.Advice{Audience: inspector.Visitor, Action: action, Text: text}, keys}
	}
	forOthers := func(audience inspector.Audience, text string) step {
		return step{inspector.Advice{Audience: audience, Text: text}, ""}
	}
	return []step{
		visitor(inspector.ActionSignIn, "", "Sign in again. Sites end a sign-in after a while without use."),
		visitor(inspector.ActionReloadBypassCache, "hardReload", "Reload the page past the cache."),
		visitor(inspector.ActionClearSiteCookies, "clearData",
			"Clear what this browser keeps for the site, then sign in again."),
		visitor("", "", "Check the address for a typo. Some parts of a site are open to certain people only."),
		visitor("", "", "Try another browser or device. If it works there, something that this browser keeps is to blame."),
		visitor(inspector.ActionCopyReport, "",
			"Write to the site's owner. Name the address, the time, and what you tried."),
		forOthers(inspector.Developer, "Open the developer tools and look at the request: is there an Authorization header "+
			"or a session cookie, and is it in the form that the API asks for?"),
		forOthers(inspector.Developer, "Read what the answer says: its WWW-Authenticate header and its body."),
		forOthers(inspector.Developer, "Decode the token: has its exp passed, and does its aud name this API?"),
		forOthers(inspector.Developer, "Follow the initiator to the code that made the request."),
		forOthers(inspector.Owner, "Open the address in a private window, then your home and sign-in pages: is it one page "+
			"or the whole site?"),
		forOthers(inspector.Owner, "Try it with a fresh test user, and compare roles and permissions."),
		forOthers(inspector.Owner, "Look for password protection in the web server: AuthType and Require in .htaccess "+
			"(Apache), auth_basic (nginx). Test the configuration, then restart."),
		forOthers(inspector.Owner, "Search the web server's error log for 401, unauthorized and missing credentials."),
		forOthers(inspector.Owner, "Switch off access, membership and security plugins of your CMS, one by one."),
		forOthers(inspector.Owner, "Ask your hosting provider. Send addresses, times, log excerpts, and what you tried."),
	}
}

const generalIntro = `
/** @typedef {import('./messages').RankedCause} RankedCause */
/** @typedef {import('./messages').Advice & { keys?: 'hardReload' | 'clearData' }} GeneralAdvice */

/**
 * What holds for every 401, for when no host is there to find out more. Advice with keys goes with that shortcut of
 * the person's browser; see browsers.js.
 *
 * @type {Omit<RankedCause, 'advice'> & { advice: GeneralAdvice[] }}
 */
export const GENERAL = {
`

// general writes the names and limits that both sides must agree on, and the general advice.
func general() string {
	var s script
	s.constant("The host's name in native messaging.", "HOST_NAME", quote(host.Name))
	s.constant("The extension's own ids, by engine.", "EXTENSION_IDS",
		"{\n  chromium: "+quote(host.ChromiumID)+",\n  firefox: "+quote(host.FirefoxID)+",\n}")
	s.constant("The version of the messages that this extension speaks.", "PROTOCOL", strconv.Itoa(host.Protocol))
	s.constant("The most bytes that a message to the host may have.", "MAX_REQUEST", strconv.Itoa(host.MaxRequest))
	s.constant("The most bytes of a response's body that go into an exchange.", "BODY_LIMIT", strconv.Itoa(inspector.BodyLimit))
	s.WriteString(generalIntro)
	s.property("  ", "id", quote(inspector.Unknown))
	s.property("  ", "confidence", "0")
	s.property("  ", "title", quote(generalTitle))
	s.property("  ", "summary", quote(generalSummary))
	s.property("  ", "evidence", "[]")
	s.WriteString("  advice: [\n")
	for _, step := range generalSteps() {
		s.WriteString("    {\n")
		s.property("      ", "audience", quote(string(step.Audience)))
		s.property("      ", "text", quote(step.Text))
		if step.Action != "" {
			s.property("      ", "action", quote(string(step.Action)))
		}
		if step.keys != "" {
			s.property("      ", "keys", quote(step.keys))
		}
		s.WriteString("    },\n")
	}
	s.WriteString("  ],\n};\n")
	return s.String()
}
