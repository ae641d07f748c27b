package browsers

// Firefox looks for native messaging hosts where MDN's page "Native manifests" says. Its channels share the directories
// and the key: release, ESR, Beta, Developer Edition and Nightly are one edition.

const firefoxKey = `Mozilla\NativeMessagingHosts`

var firefoxEditions = []Edition{
	{
		ID: "firefox", Name: "Firefox", OS: Linux,
		Programs: []string{
			"firefox", "firefox-esr", "firefox-beta", "firefox-devedition", "firefox-developer-edition", "firefox-nightly",
			"/usr/lib/firefox/firefox", "/usr/lib64/firefox/firefox", "/opt/firefox/firefox",
		},
		// Since version 147 a new profile goes to .config, while the manifests stay in .mozilla; an old one stays too.
		Profiles: []string{".mozilla/firefox", ".config/mozilla/firefox"},
		Hosts:    []string{".mozilla/native-messaging-hosts"},
		// Which of the two is read was decided when Firefox was built.
		SystemHosts: []string{"/usr/lib/mozilla/native-messaging-hosts", "/usr/lib64/mozilla/native-messaging-hosts"},
	},
	{
		// A Firefox of Ubuntu's asks the desktop's portal for hosts, which reads the usual directories and starts the
		// host outside of the sandbox.
		ID: "firefox-snap", Name: "Firefox (snap)", OS: Linux, Programs: []string{"/snap/bin/firefox"},
		Profiles:    []string{"snap/firefox/common/.mozilla/firefox", "snap/firefox/common/.config/mozilla/firefox"},
		Hosts:       []string{".mozilla/native-messaging-hosts"},
		SystemHosts: []string{"/usr/lib/mozilla/native-messaging-hosts"},
		Sandbox: &Sandbox{
			Tool: Snap, App: "firefox",
			Limits: "the desktop's portal starts the program, which it does on Ubuntu 22.04 and later; it asks you once. " +
				"Where nothing asks, use Firefox from packages.mozilla.org instead of the snap",
		},
	},
	{
		ID: "firefox-flatpak", Name: "Firefox (flatpak)", OS: Linux,
		Programs: []string{
			"/var/lib/flatpak/exports/bin/org.mozilla.firefox", "~/.local/share/flatpak/exports/bin/org.mozilla.firefox",
		},
		Profiles: []string{
			".var/app/org.mozilla.firefox/.mozilla/firefox", ".var/app/org.mozilla.firefox/config/mozilla/firefox",
		},
		Hosts: []string{".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts"},
		Sandbox: &Sandbox{
			Tool: Flatpak, App: "org.mozilla.firefox", Limits: confined,
			Data: ".var/app/org.mozilla.firefox/data/why401", State: ".var/app/org.mozilla.firefox/.local/state/why401",
		},
	},
	{
		ID: "firefox", Name: "Firefox", OS: MacOS,
		Programs: []string{
			"/Applications/Firefox.app/Contents/MacOS/firefox", "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
			"/Applications/Firefox Nightly.app/Contents/MacOS/firefox", "~/Applications/Firefox.app/Contents/MacOS/firefox",
		},
		Profiles:    []string{"Library/Application Support/Firefox"},
		Hosts:       []string{"Library/Application Support/Mozilla/NativeMessagingHosts"},
		SystemHosts: []string{"/Library/Application Support/Mozilla/NativeMessagingHosts"},
	},
	{
		ID: "firefox", Name: "Firefox", OS: Windows, Key: firefoxKey, AppPath: "firefox.exe",
		Programs: []string{
			`C:\Program Files\Mozilla Firefox\firefox.exe`, `C:\Program Files (x86)\Mozilla Firefox\firefox.exe`,
			`C:\Program Files\Firefox Developer Edition\firefox.exe`, `C:\Program Files\Firefox Nightly\firefox.exe`,
			"~/AppData/Local/Mozilla Firefox/firefox.exe",
		},
		Profiles: []string{"AppData/Roaming/Mozilla/Firefox"},
	},
}

var librewolfEditions = []Edition{
	{
		ID: "librewolf", Name: "LibreWolf", OS: Linux, Programs: []string{"librewolf", "/usr/share/librewolf/librewolf"},
		Profiles:    []string{".librewolf", ".config/librewolf"},
		Hosts:       []string{".librewolf/native-messaging-hosts"},
		SystemHosts: []string{"/usr/lib/librewolf/native-messaging-hosts"},
	},
	{
		ID: "librewolf-flatpak", Name: "LibreWolf (flatpak)", OS: Linux,
		Programs: []string{
			"/var/lib/flatpak/exports/bin/io.gitlab.librewolf-community",
			"~/.local/share/flatpak/exports/bin/io.gitlab.librewolf-community",
		},
		Profiles: []string{".var/app/io.gitlab.librewolf-community/.librewolf"},
		Hosts:    []string{".var/app/io.gitlab.librewolf-community/.librewolf/native-messaging-hosts"},
		Sandbox: &Sandbox{
			Tool: Flatpak, App: "io.gitlab.librewolf-community", Limits: confined,
			Data:  ".var/app/io.gitlab.librewolf-community/data/why401",
			State: ".var/app/io.gitlab.librewolf-community/.local/state/why401",
		},
	},
	{
		ID: "librewolf", Name: "LibreWolf", OS: MacOS,
		Programs:    []string{"/Applications/LibreWolf.app/Contents/MacOS/librewolf"},
		Profiles:    []string{"Library/Application Support/librewolf"},
		Hosts:       []string{"Library/Application Support/LibreWolf/NativeMessagingHosts"},
		SystemHosts: []string{"/Library/Application Support/LibreWolf/NativeMessagingHosts"},
	},
	{
		// Its Windows builds read Firefox's key.
		ID: "librewolf", Name: "LibreWolf", OS: Windows, Key: firefoxKey, AppPath: "librewolf.exe",
		Programs: []string{`C:\Program Files\LibreWolf\librewolf.exe`},
		Profiles: []string{"AppData/Roaming/librewolf"},
	},
}
