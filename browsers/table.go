package browsers

// The keys are those of the browsers' own help pages. F5 needs Fn on many laptops, which the views say.
var (
	chromiumReload = map[OS]string{
		Linux:   "Ctrl+F5, Shift+F5 or Ctrl+Shift+R",
		MacOS:   "Cmd+Shift+R",
		Windows: "Ctrl+F5 or Shift+F5",
	}
	clearKeys = map[OS]string{
		Linux:   "Ctrl+Shift+Del",
		MacOS:   "Cmd+Shift+Del",
		Windows: "Ctrl+Shift+Del",
	}
)

// table is the table. Browsers that nothing can be installed for yet are here for their keys.
var table = []Browser{
	{
		ID: "chromium", Name: "Chromium", Engine: Chromium, Replays: true,
		Programs: map[OS][]string{
			Linux: {"chromium", "chromium-browser", "/usr/lib/chromium/chromium"},
			MacOS: {"/Applications/Chromium.app/Contents/MacOS/Chromium"},
		},
		HostsDir: map[OS]string{
			Linux: ".config/chromium/NativeMessagingHosts",
			MacOS: "Library/Application Support/Chromium/NativeMessagingHosts",
		},
		Profiles: map[OS][]string{
			Linux: {".config/chromium"},
			MacOS: {"Library/Application Support/Chromium"},
		},
		Load:       loadUnpacked("chrome://extensions"),
		HardReload: chromiumReload,
		ClearData:  clearKeys,
		ClearSteps: "On the Basic tab, choose Delete data.",
	},
	{
		ID: "chrome", Name: "Google Chrome", Engine: Chromium, Replays: true,
		Programs: map[OS][]string{
			Linux: {"google-chrome", "google-chrome-stable", "/opt/google/chrome/chrome"},
			MacOS: {"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"},
			Windows: {
				`C:\Program Files\Google\Chrome\Application\chrome.exe`,
				`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
			},
		},
		HostsDir: map[OS]string{
			Linux: ".config/google-chrome/NativeMessagingHosts",
			MacOS: "Library/Application Support/Google/Chrome/NativeMessagingHosts",
		},
		Profiles: map[OS][]string{
			Linux: {".config/google-chrome"},
			MacOS: {"Library/Application Support/Google/Chrome"},
		},
		Load:       loadUnpacked("chrome://extensions"),
		HardReload: chromiumReload,
		ClearData:  clearKeys,
		ClearSteps: "On the Basic tab, choose Delete data.",
	},
	{
		ID: "edge", Name: "Microsoft Edge", Engine: Chromium, Replays: true,
		Programs: map[OS][]string{
			Linux: {"microsoft-edge", "microsoft-edge-stable", "/opt/microsoft/msedge/msedge"},
			MacOS: {"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"},
			Windows: {
				`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
				`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
			},
		},
		HostsDir: map[OS]string{
			Linux: ".config/microsoft-edge/NativeMessagingHosts",
			MacOS: "Library/Application Support/Microsoft Edge/NativeMessagingHosts",
		},
		Profiles: map[OS][]string{
			Linux: {".config/microsoft-edge"},
			MacOS: {"Library/Application Support/Microsoft Edge"},
		},
		Load:       loadUnpacked("edge://extensions"),
		HardReload: chromiumReload,
		ClearData:  clearKeys,
		ClearSteps: "Choose Clear now.",
	},
	{
		ID: "brave", Name: "Brave", Engine: Chromium, Replays: true,
		Programs: map[OS][]string{
			Linux: {"brave-browser", "brave", "/opt/brave.com/brave/brave"},
			MacOS: {"/Applications/Brave Browser.app/Contents/MacOS/Brave Browser"},
			Windows: {
				`C:\Program Files\BraveSoftware\Brave-Browser\Application\brave.exe`,
			},
		},
		HostsDir: map[OS]string{
			Linux: ".config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
			MacOS: "Library/Application Support/BraveSoftware/Brave-Browser/NativeMessagingHosts",
		},
		Profiles: map[OS][]string{
			Linux: {".config/BraveSoftware/Brave-Browser"},
			MacOS: {"Library/Application Support/BraveSoftware/Brave-Browser"},
		},
		Load:       loadUnpacked("brave://extensions"),
		HardReload: chromiumReload,
		ClearData:  clearKeys,
		ClearSteps: "On the Basic tab, choose the button that deletes the data.",
	},
	{
		ID: "firefox", Name: "Firefox", Engine: Firefox,
		Programs: map[OS][]string{
			Linux:   {"firefox", "firefox-esr"},
			MacOS:   {"/Applications/Firefox.app/Contents/MacOS/firefox"},
			Windows: {`C:\Program Files\Mozilla Firefox\firefox.exe`},
		},
		HostsDir: map[OS]string{
			Linux: ".mozilla/native-messaging-hosts",
			MacOS: "Library/Application Support/Mozilla/NativeMessagingHosts",
		},
		Profiles: map[OS][]string{
			// Since version 147 a new profile goes to .config, while the manifests stay in .mozilla; an old one stays too.
			Linux: {".mozilla/firefox", ".config/mozilla/firefox"},
			MacOS: {"Library/Application Support/Firefox"},
		},
		Load: "open about:debugging#/runtime/this-firefox, choose \"Load Temporary Add-on\" and pick {dir}/manifest.json",
		HardReload: map[OS]string{
			Linux:   "Ctrl+F5 or Ctrl+Shift+R",
			MacOS:   "Cmd+Shift+R",
			Windows: "Ctrl+F5 or Ctrl+Shift+R",
		},
		ClearData:  clearKeys,
		ClearSteps: "Choose the time range, then Clear.",
	},
	{
		ID: "opera", Name: "Opera", Engine: Chromium,
		HardReload: map[OS]string{Linux: "Ctrl+F5", Windows: "Ctrl+F5"},
		ClearData:  map[OS]string{Linux: "Ctrl+Shift+Del", Windows: "Ctrl+Shift+Del"},
		ClearSteps: "Choose the time range, then the button that clears the data.",
	},
	{
		ID: "safari", Name: "Safari", Engine: WebKit,
		HardReload: map[OS]string{MacOS: "Cmd+Option+R"},
		ClearSteps: "Cmd+Option+E empties the cache; for cookies, go to Settings > Privacy > Manage Website Data.",
	},
}

// loadUnpacked words how browsers of Chromium's family load an extension from a folder.
func loadUnpacked(page string) string {
	return "open " + page + ", switch on \"Developer mode\", choose \"Load unpacked\" and pick {dir}"
}
