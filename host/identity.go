package host

// Version is the program's version, which is also the extension's: manifest.json has the same.
const Version = "0.1.0"

// Who the host is, and whom it answers. Installer, extension and tests take the names from here.
const (
	// Name is the name under which browsers know the host.
	Name = "io.github.why401"
	// ChromiumID is the extension's id in browsers of Chromium's family: it follows from the key in manifest.json.
	ChromiumID = "mnpmocklalfaeddpklbbfapaeadcnphm"
	// FirefoxID is the add-on's id in Firefox: browser_specific_settings.gecko.id in manifest.json.
	FirefoxID = "why401@why401.github.io"
)

// ChromiumOrigin is how browsers of Chromium's family name the extension to the host.
const ChromiumOrigin = "chrome-extension://" + ChromiumID + "/"
