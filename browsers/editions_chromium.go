package browsers

// Where browsers of Chromium's family look for native messaging hosts follows from Chromium's source
// (chrome/common/chrome_paths.cc, and launch_context_win.cc for Windows): below the directory of the user's profiles, and
// in one directory for everybody. Brave and Vivaldi set the latter to Chrome's (brave_main_delegate.cc,
// vivaldi_browser_main_extra_parts.cc), and so does Opera. Opera's user manifests are Chrome's as well, as its
// documentation says, and so are Brave's on macOS.

// chromeHosts are where Chrome, and who is branded like it, looks for everybody's hosts.
var chromeHosts = map[OS][]string{
	Linux: {"/etc/opt/chrome/native-messaging-hosts"},
	MacOS: {"/Library/Google/Chrome/NativeMessagingHosts"},
}

// chromeHostsOnMac is where Chrome looks for one user's hosts on macOS.
const chromeHostsOnMac = "Library/Application Support/Google/Chrome/NativeMessagingHosts"

const chromeKey = `Google\Chrome\NativeMessagingHosts`

// onLinux, onMac and onWindows make the usual edition of Chromium's family: with its hosts below its profiles.
func onLinux(id, name, profiles string, systemHosts []string, programs ...string) Edition {
	return Edition{
		ID: id, Name: name, OS: Linux, Programs: programs, Profiles: []string{profiles},
		Hosts: []string{profiles + "/NativeMessagingHosts"}, SystemHosts: systemHosts,
	}
}

func onMac(id, name, profiles string, systemHosts []string, app, binary string) Edition {
	profiles = "Library/Application Support/" + profiles
	program := "Applications/" + app + ".app/Contents/MacOS/" + binary
	return Edition{
		ID: id, Name: name, OS: MacOS, Programs: []string{"/" + program, "~/" + program}, Profiles: []string{profiles},
		Hosts: []string{profiles + "/NativeMessagingHosts"}, SystemHosts: systemHosts,
	}
}

// onWindows takes the folder that the program lies in, below Program Files or a user's AppData\Local.
func onWindows(id, name, profiles, key, folder, binary string) Edition {
	folder += "/" + binary
	return Edition{
		ID: id, Name: name, OS: Windows, Profiles: []string{"AppData/Local/" + profiles}, Key: key, AppPath: binary,
		Programs: []string{
			Windows.Join(`C:\Program Files`, folder), Windows.Join(`C:\Program Files (x86)`, folder), "~/AppData/Local/" + folder,
		},
	}
}

// inFlatpak makes an edition that flatpak confines: it sees only its own directory of the home, at the same path, and may
// run programs that lie there.
func inFlatpak(id, name, app, profiles string) Edition {
	own := ".var/app/" + app
	profiles = own + "/" + profiles
	return Edition{
		ID: id, Name: name, OS: Linux,
		Programs: []string{"/var/lib/flatpak/exports/bin/" + app, "~/.local/share/flatpak/exports/bin/" + app},
		Profiles: []string{profiles}, Hosts: []string{profiles + "/NativeMessagingHosts"},
		Sandbox: &Sandbox{Tool: Flatpak, App: app, Data: own + "/data/why401", State: own + "/.local/state/why401", Limits: confined},
	}
}

const confined = "the program runs inside the browser's sandbox, where it finds no other browser: advice works, " +
	"replays do not. For replays, use a browser from your distribution's packages"

var chromiumEditions = []Edition{
	onLinux("chromium", "Chromium", ".config/chromium", []string{"/etc/chromium/native-messaging-hosts"},
		"chromium", "chromium-browser", "/usr/lib/chromium/chromium"),
	{
		// snapd's template for AppArmor lets a snap run what lies below its own directory, and its interface "home" hides
		// directories whose names begin with a dot.
		ID: "chromium-snap", Name: "Chromium (snap)", OS: Linux, Programs: []string{"/snap/bin/chromium"},
		Profiles: []string{"snap/chromium/common/chromium"},
		Hosts:    []string{"snap/chromium/common/chromium/NativeMessagingHosts"},
		Sandbox: &Sandbox{
			Tool: Snap, App: "chromium",
			Limits: "the snap's makers offer no way for such programs, so why401 puts its own inside the snap's sandbox, where it finds no " +
				"other browser: replays do not work, advice does if status is green. Where the browser finds no program all the same, use " +
				"Chrome or Chromium from a .deb or .rpm package",
			Data: "snap/chromium/common/why401", State: "snap/chromium/current/.local/state/why401",
		},
	},
	inFlatpak("chromium-flatpak", "Chromium (flatpak)", "org.chromium.Chromium", "config/chromium"),
	onMac("chromium", "Chromium", "Chromium", []string{"/Library/Application Support/Chromium/NativeMessagingHosts"}, "Chromium", "Chromium"),
	{
		// Its installer keeps to the user, and tells App Paths nothing: the name there is Chrome's.
		ID: "chromium", Name: "Chromium", OS: Windows, Key: `Chromium\NativeMessagingHosts`,
		Profiles: []string{"AppData/Local/Chromium/User Data"},
		Programs: []string{`C:\Program Files\Chromium\Application\chrome.exe`, "~/AppData/Local/Chromium/Application/chrome.exe"},
	},
}

var chromeEditions = []Edition{
	onLinux("chrome", "Google Chrome", ".config/google-chrome", chromeHosts[Linux],
		"google-chrome", "google-chrome-stable", "/opt/google/chrome/chrome"),
	onLinux("chrome-beta", "Google Chrome Beta", ".config/google-chrome-beta", chromeHosts[Linux],
		"google-chrome-beta", "/opt/google/chrome-beta/chrome"),
	onLinux("chrome-dev", "Google Chrome Dev", ".config/google-chrome-unstable", chromeHosts[Linux],
		"google-chrome-unstable", "/opt/google/chrome-unstable/chrome"),
	onLinux("chrome-canary", "Google Chrome Canary", ".config/google-chrome-canary", chromeHosts[Linux],
		"google-chrome-canary", "/opt/google/chrome-canary/chrome"),
	onLinux("chrome-for-testing", "Google Chrome for Testing", ".config/google-chrome-for-testing",
		[]string{"/etc/opt/chrome_for_testing/native-messaging-hosts"}, "google-chrome-for-testing"),
	inFlatpak("chrome-flatpak", "Google Chrome (flatpak)", "com.google.Chrome", "config/google-chrome"),

	onMac("chrome", "Google Chrome", "Google/Chrome", chromeHosts[MacOS], "Google Chrome", "Google Chrome"),
	onMac("chrome-beta", "Google Chrome Beta", "Google/Chrome Beta", chromeHosts[MacOS], "Google Chrome Beta", "Google Chrome Beta"),
	onMac("chrome-dev", "Google Chrome Dev", "Google/Chrome Dev", chromeHosts[MacOS], "Google Chrome Dev", "Google Chrome Dev"),
	onMac("chrome-canary", "Google Chrome Canary", "Google/Chrome Canary", chromeHosts[MacOS], "Google Chrome Canary", "Google Chrome Canary"),
	onMac("chrome-for-testing", "Google Chrome for Testing", "Google/ChromeForTesting",
		[]string{"/Library/Google/ChromeForTesting/NativeMessagingHosts"}, "Google Chrome for Testing", "Google Chrome for Testing"),

	// All channels of Chrome read one key. Beta and Dev tell App Paths nothing of their own.
	onWindows("chrome", "Google Chrome", "Google/Chrome/User Data", chromeKey, "Google/Chrome/Application", "chrome.exe"),
	onWindows("chrome-beta", "Google Chrome Beta", "Google/Chrome Beta/User Data", chromeKey, "Google/Chrome Beta/Application", "chrome.exe").withoutAppPath(),
	onWindows("chrome-dev", "Google Chrome Dev", "Google/Chrome Dev/User Data", chromeKey, "Google/Chrome Dev/Application", "chrome.exe").withoutAppPath(),
	onWindows("chrome-canary", "Google Chrome Canary", "Google/Chrome SxS/User Data", chromeKey, "Google/Chrome SxS/Application", "chrome.exe").withoutAppPath(),
	onWindows("chrome-for-testing", "Google Chrome for Testing", "Google/Chrome for Testing/User Data",
		`Google\ChromeForTesting\NativeMessagingHosts`, "Google/Chrome for Testing/Application", "chrome.exe").withoutAppPath(),
}

func (e Edition) withoutAppPath() Edition {
	e.AppPath = ""
	return e
}

var edgeEditions = []Edition{
	onLinux("edge", "Microsoft Edge", ".config/microsoft-edge", edgeHosts[Linux],
		"microsoft-edge", "microsoft-edge-stable", "/opt/microsoft/msedge/msedge"),
	onLinux("edge-beta", "Microsoft Edge Beta", ".config/microsoft-edge-beta", edgeHosts[Linux],
		"microsoft-edge-beta", "/opt/microsoft/msedge-beta/msedge"),
	onLinux("edge-dev", "Microsoft Edge Dev", ".config/microsoft-edge-dev", edgeHosts[Linux],
		"microsoft-edge-dev", "/opt/microsoft/msedge-dev/msedge"),
	onLinux("edge-canary", "Microsoft Edge Canary", ".config/microsoft-edge-canary", edgeHosts[Linux],
		"microsoft-edge-canary", "/opt/microsoft/msedge-canary/msedge"),
	inFlatpak("edge-flatpak", "Microsoft Edge (flatpak)", "com.microsoft.Edge", "config/microsoft-edge"),

	onMac("edge", "Microsoft Edge", "Microsoft Edge", edgeHosts[MacOS], "Microsoft Edge", "Microsoft Edge"),
	onMac("edge-beta", "Microsoft Edge Beta", "Microsoft Edge Beta", edgeHosts[MacOS], "Microsoft Edge Beta", "Microsoft Edge Beta"),
	onMac("edge-dev", "Microsoft Edge Dev", "Microsoft Edge Dev", edgeHosts[MacOS], "Microsoft Edge Dev", "Microsoft Edge Dev"),
	onMac("edge-canary", "Microsoft Edge Canary", "Microsoft Edge Canary", edgeHosts[MacOS], "Microsoft Edge Canary", "Microsoft Edge Canary"),

	onWindows("edge", "Microsoft Edge", "Microsoft/Edge/User Data", edgeKey, "Microsoft/Edge/Application", "msedge.exe"),
	onWindows("edge-beta", "Microsoft Edge Beta", "Microsoft/Edge Beta/User Data", edgeKey, "Microsoft/Edge Beta/Application", "msedge.exe").withoutAppPath(),
	onWindows("edge-dev", "Microsoft Edge Dev", "Microsoft/Edge Dev/User Data", edgeKey, "Microsoft/Edge Dev/Application", "msedge.exe").withoutAppPath(),
	onWindows("edge-canary", "Microsoft Edge Canary", "Microsoft/Edge SxS/User Data", edgeKey, "Microsoft/Edge SxS/Application", "msedge.exe").withoutAppPath(),
}

var edgeHosts = map[OS][]string{
	Linux: {"/etc/opt/edge/native-messaging-hosts"},
	MacOS: {"/Library/Microsoft/Edge/NativeMessagingHosts"},
}

const edgeKey = `Microsoft\Edge\NativeMessagingHosts`

var braveEditions = []Edition{
	onLinux("brave", "Brave", ".config/BraveSoftware/Brave-Browser", chromeHosts[Linux],
		"brave-browser", "brave", "/opt/brave.com/brave/brave"),
	onLinux("brave-beta", "Brave Beta", ".config/BraveSoftware/Brave-Browser-Beta", chromeHosts[Linux],
		"brave-browser-beta", "/opt/brave.com/brave-beta/brave"),
	onLinux("brave-nightly", "Brave Nightly", ".config/BraveSoftware/Brave-Browser-Nightly", chromeHosts[Linux],
		"brave-browser-nightly", "/opt/brave.com/brave-nightly/brave"),
	inFlatpak("brave-flatpak", "Brave (flatpak)", "com.brave.Browser", "config/BraveSoftware/Brave-Browser"),

	braveOnMac("brave", "Brave", "Brave-Browser", "Brave Browser"),
	braveOnMac("brave-beta", "Brave Beta", "Brave-Browser-Beta", "Brave Browser Beta"),
	braveOnMac("brave-nightly", "Brave Nightly", "Brave-Browser-Nightly", "Brave Browser Nightly"),

	onWindows("brave", "Brave", "BraveSoftware/Brave-Browser/User Data", chromeKey, "BraveSoftware/Brave-Browser/Application", "brave.exe"),
	onWindows("brave-beta", "Brave Beta", "BraveSoftware/Brave-Browser-Beta/User Data", chromeKey,
		"BraveSoftware/Brave-Browser-Beta/Application", "brave.exe").withoutAppPath(),
	onWindows("brave-nightly", "Brave Nightly", "BraveSoftware/Brave-Browser-Nightly/User Data", chromeKey,
		"BraveSoftware/Brave-Browser-Nightly/Application", "brave.exe").withoutAppPath(),
}

func braveOnMac(id, name, profiles, app string) Edition {
	e := onMac(id, name, "BraveSoftware/"+profiles, chromeHosts[MacOS], app, app)
	// Its source names Chrome's directory, and much that is written for it its own.
	e.Hosts = append([]string{chromeHostsOnMac}, e.Hosts...)
	return e
}

var vivaldiEditions = []Edition{
	onLinux("vivaldi", "Vivaldi", ".config/vivaldi", chromeHosts[Linux], "vivaldi", "vivaldi-stable", "/opt/vivaldi/vivaldi-bin"),
	onLinux("vivaldi-snapshot", "Vivaldi Snapshot", ".config/vivaldi-snapshot", chromeHosts[Linux],
		"vivaldi-snapshot", "/opt/vivaldi-snapshot/vivaldi-bin"),
	inFlatpak("vivaldi-flatpak", "Vivaldi (flatpak)", "com.vivaldi.Vivaldi", "config/vivaldi"),

	onMac("vivaldi", "Vivaldi", "Vivaldi", chromeHosts[MacOS], "Vivaldi", "Vivaldi"),
	onMac("vivaldi-snapshot", "Vivaldi Snapshot", "Vivaldi Snapshot", chromeHosts[MacOS], "Vivaldi Snapshot", "Vivaldi Snapshot"),

	onWindows("vivaldi", "Vivaldi", "Vivaldi/User Data", chromeKey, "Vivaldi/Application", "vivaldi.exe"),
}

var operaEditions = []Edition{
	operaOnLinux("opera", "Opera", ".config/opera", "opera"),
	operaOnLinux("opera-beta", "Opera Beta", ".config/opera-beta", "opera-beta"),
	operaOnLinux("opera-developer", "Opera Developer", ".config/opera-developer", "opera-developer"),
	operaOnLinux("opera-gx", "Opera GX", ".config/opera-gx", "opera-gx"),

	operaOnMac("opera", "Opera", "com.operasoftware.Opera", "Opera"),
	operaOnMac("opera-beta", "Opera Beta", "com.operasoftware.OperaNext", "Opera Beta"),
	operaOnMac("opera-developer", "Opera Developer", "com.operasoftware.OperaDeveloper", "Opera Developer"),
	operaOnMac("opera-gx", "Opera GX", "com.operasoftware.OperaGX", "Opera GX"),

	operaOnWindows("opera", "Opera", "Opera Software/Opera Stable", "Opera"),
	operaOnWindows("opera-beta", "Opera Beta", "Opera Software/Opera Next", "Opera beta"),
	operaOnWindows("opera-developer", "Opera Developer", "Opera Software/Opera Developer", "Opera developer"),
	operaOnWindows("opera-gx", "Opera GX", "Opera Software/Opera GX Stable", "Opera GX"),
}

func operaOnLinux(id, name, profiles, program string) Edition {
	e := onLinux(id, name, profiles, chromeHosts[Linux], program)
	e.Hosts = []string{".config/google-chrome/NativeMessagingHosts"}
	return e
}

func operaOnMac(id, name, profiles, app string) Edition {
	e := onMac(id, name, profiles, chromeHosts[MacOS], app, "Opera")
	if app != "Opera" { // Some channels name the program as the app.
		e.Programs = append(e.Programs, onMac(id, name, profiles, nil, app, app).Programs...)
	}
	e.Hosts = []string{chromeHostsOnMac}
	return e
}

func operaOnWindows(id, name, profiles, folder string) Edition {
	return Edition{
		ID: id, Name: name, OS: Windows, Profiles: []string{"AppData/Roaming/" + profiles}, Key: chromeKey,
		Programs: []string{"~/AppData/Local/Programs/" + folder + "/opera.exe", Windows.Join(`C:\Program Files`, folder, "opera.exe")},
	}
}

var arcEditions = []Edition{
	onMac("arc", "Arc", "Arc/User Data", chromeHosts[MacOS], "Arc", "Arc"),
	{
		// Arc comes as a package of Microsoft's store, whose program lies out of reach; its alias does not.
		ID: "arc", Name: "Arc", OS: Windows, Key: chromeKey, Programs: []string{"~/AppData/Local/Microsoft/WindowsApps/Arc.exe"},
		Profiles: []string{"AppData/Local/Packages/TheBrowserCompany.Arc_ttt1ap7aakyb4"},
	},
}
