package causes

import (
	"fmt"

	"github.com/why401/why401/inspector"
)

// outcomes say in words what the experiments' answers mean.
func outcomes() []inspector.Outcome {
	return []inspector.Outcome{
		{Experiment: inspector.AsIs, Means: meansAsIs},
		{Experiment: inspector.NoCredentials, Means: meansNoCredentials},
	}
}

func meansAsIs(_ *inspector.Facts, e inspector.Experiment) string {
	switch {
	case e.Status == 401:
		return "A clean profile that sends the same credentials is refused as well: they are the reason, and not what else this browser keeps."
	case ok(e):
		return "The same request with the same credentials works in a clean profile: something else that this browser keeps or adds stands in the way, or the server has changed its mind."
	}
	return means(e)
}

func meansNoCredentials(_ *inspector.Facts, e inspector.Experiment) string {
	switch {
	case e.Status == 401:
		return "Without any credentials the server refuses as well: it does want to know who you are."
	case ok(e):
		return "Without any credentials the request works: those that this browser sends stand in the way."
	}
	return means(e)
}

// means words the answers that say much the same of every experiment.
func means(e inspector.Experiment) string {
	switch {
	case e.Status >= 300 && e.Status < 400:
		return fmt.Sprintf("The server leads on to another address (%d), most likely its sign-in page.", e.Status)
	case e.Status == 403:
		return "The server answers 403: it may take a clean profile for a robot, or knows who asks and says no. This settles nothing."
	case e.Status == 404:
		return "The server answers 404: to somebody who is not signed in, it does not even show that the address exists."
	case e.Status == 429:
		return "The server answers 429, too many requests: wait before you try again. This settles nothing."
	case e.Status >= 500:
		return fmt.Sprintf("The server failed (%d). This settles nothing; try again later.", e.Status)
	}
	return fmt.Sprintf("The server answers %d, which settles nothing.", e.Status)
}
