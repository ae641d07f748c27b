package browsers

import "slices"

// The keys are those of the browsers' own help pages. F5 needs Fn on many laptops, which the views say.
var (
	chromiumReload = map[OS]string{
		Linux:   "Ctrl+F5, Shift+F5 or Ctrl+Shift+R",
		MacOS:   "Cmd+Shift+R",
		Windows: "Ctrl+F5 or Shift+F5",
	}
	firefoxReload = map[OS]string{
		Linux:   "Ctrl+F5 or Ctrl+Shift+R",
		MacOS:   "Cmd+Shift+R",
		Windows: "Ctrl+F5 or Ctrl+Shift+R",
	}
	clearKeys = map[OS]string{
		Linux:   "Ctrl+Shift+Del",
		MacOS:   "Cmd+Shift+Del",
		Windows: "Ctrl+Shift+Del",
	}
)

// loadUnpacked is how browsers of Chromium's family load an extension from a folder.
var loadUnpacked = []string{
	"Open {page}.",
	"Switch on \"Developer mode\".",
	"Choose \"Load unpacked\" and pick the folder {dir}.",
}

// loadTemporarily is how Firefox loads an extension that Mozilla has not signed, until it is restarted.
var loadTemporarily = []string{
	"Open {page}.",
	"Choose \"Load Temporary Add-on\" and pick {xpi}.",
	"Firefox forgets it when it ends. To keep it, install a signed why401.xpi, or, in the Developer Edition, Nightly and " +
		"ESR, set xpinstall.signatures.required to false in about:config and install this one from about:addons.",
}

// table is the table. Browsers that nothing can be installed for yet are here for their keys.
var table = withPrograms([]Browser{
	{
		ID: "chromium", Name: "Chromium", Engine: Chromium, Replays: true,
		Editions: chromiumEditions,
		Page:     "chrome://extensions", Load: loadUnpacked,
		Policies: map[OS]string{
			Linux:   "/etc/chromium/policies/managed/why401.json (the snap: /etc/chromium-browser/policies/managed/why401.json)",
			MacOS:   "a configuration profile for org.chromium.Chromium",
			Windows: `HKEY_LOCAL_MACHINE\Software\Policies\Chromium`,
		},
		HardReload: chromiumReload, ClearData: clearKeys,
		ClearSteps: "On the Basic tab, choose Delete data.",
	},
	{
		ID: "chrome", Name: "Google Chrome", Engine: Chromium, Replays: true,
		Editions: chromeEditions,
		Page:     "chrome://extensions", Load: loadUnpacked,
		Policies: map[OS]string{
			Linux:   "/etc/opt/chrome/policies/managed/why401.json",
			MacOS:   "a configuration profile for com.google.Chrome",
			Windows: `HKEY_LOCAL_MACHINE\Software\Policies\Google\Chrome`,
		},
		HardReload: chromiumReload, ClearData: clearKeys,
		ClearSteps: "On the Basic tab, choose Delete data.",
	},
	{
		ID: "edge", Name: "Microsoft Edge", Engine: Chromium, Replays: true,
		Editions: edgeEditions,
		Page:     "edge://extensions", Load: loadUnpacked,
		Policies: map[OS]string{
			Linux:   "/etc/opt/edge/policies/managed/why401.json",
			MacOS:   "a configuration profile for com.microsoft.Edge",
			Windows: `HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\Edge`,
		},
		HardReload: chromiumReload, ClearData: clearKeys,
		ClearSteps: "Choose Clear now.",
	},
	{
		ID: "brave", Name: "Brave", Engine: Chromium, Replays: true,
		Editions: braveEditions,
		Page:     "brave://extensions", Load: loadUnpacked,
		Policies: map[OS]string{
			Linux:   "/etc/brave/policies/managed/why401.json",
			MacOS:   "a configuration profile for com.brave.Browser",
			Windows: `HKEY_LOCAL_MACHINE\Software\Policies\BraveSoftware\Brave`,
		},
		HardReload: chromiumReload, ClearData: clearKeys,
		ClearSteps: "On the Basic tab, choose the button that deletes the data.",
	},
	{
		ID: "vivaldi", Name: "Vivaldi", Engine: Chromium,
		Editions: vivaldiEditions,
		Page:     "vivaldi://extensions", Load: loadUnpacked,
		HardReload: chromiumReload, ClearData: clearKeys,
		ClearSteps: "Choose the time range, then Clear data.",
	},
	{
		ID: "opera", Name: "Opera", Engine: Chromium,
		Editions: operaEditions,
		Page:     "opera://extensions", Load: loadUnpacked,
		HardReload: map[OS]string{Linux: "Ctrl+F5", Windows: "Ctrl+F5"},
		ClearData:  map[OS]string{Linux: "Ctrl+Shift+Del", Windows: "Ctrl+Shift+Del"},
		ClearSteps: "Choose the time range, then the button that clears the data.",
	},
	{
		ID: "arc", Name: "Arc", Engine: Chromium,
		Editions: arcEditions,
		Page:     "arc://extensions", Load: loadUnpacked,
		HardReload: map[OS]string{MacOS: "Cmd+Shift+R", Windows: "Ctrl+Shift+R"},
		ClearData:  map[OS]string{MacOS: "Cmd+Shift+Del", Windows: "Ctrl+Shift+Del"},
		ClearSteps: "On the Basic tab, choose Delete data.",
	},
	{
		ID: "firefox", Name: "Firefox", Engine: Firefox,
		Editions: firefoxEditions,
		Page:     "about:debugging#/runtime/this-firefox", Load: loadTemporarily,
		Policies: map[OS]string{
			Linux:   "/etc/firefox/policies/policies.json",
			MacOS:   "/Applications/Firefox.app/Contents/Resources/distribution/policies.json",
			Windows: `C:\Program Files\Mozilla Firefox\distribution\policies.json`,
		},
		HardReload: firefoxReload, ClearData: clearKeys,
		ClearSteps: "Choose the time range, then Clear.",
	},
	{
		ID: "librewolf", Name: "LibreWolf", Engine: Firefox,
		Editions: librewolfEditions,
		Page:     "about:debugging#/runtime/this-firefox", Load: loadTemporarily,
		HardReload: firefoxReload, ClearData: clearKeys,
		ClearSteps: "Choose the time range, then Clear.",
	},
	{
		ID: "safari", Name: "Safari", Engine: WebKit,
		HardReload: map[OS]string{MacOS: "Cmd+Option+R"},
		ClearSteps: "Cmd+Option+E empties the cache; for cookies, go to Settings > Privacy > Manage Website Data.",
	},
})

// withPrograms gives each row the programs of its editions.
func withPrograms(rows []Browser) []Browser {
	for i := range rows {
		rows[i].Programs = map[OS][]string{}
		for _, e := range rows[i].Editions {
			if e.Sandbox == nil {
				rows[i].Programs[e.OS] = append(rows[i].Programs[e.OS], slices.DeleteFunc(slices.Clone(e.Programs), belowHome)...)
			}
		}
	}
	return rows
}

// belowHome tells whether only a user's home directory makes a path of a program's entry.
func belowHome(program string) bool { return program[0] == '~' }
