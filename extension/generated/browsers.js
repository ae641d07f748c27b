// Generated from the Go code by: go generate ./host. Do not edit.

/** @typedef {'linux' | 'macos' | 'windows'} OS */

/**
 * What people press in a browser.
 *
 * @typedef {object} Browser
 * @property {string} name
 * @property {Partial<Record<OS, string>>} hardReload The keys that reload past the cache.
 * @property {Partial<Record<OS, string>>} clearData The keys that open the dialog for clearing data.
 * @property {string} clearSteps What to do in that dialog, or where to go where there are no such keys.
 */

/**
 * The browsers by the id that exchanges carry.
 *
 * @type {Partial<Record<string, Browser>>}
 */
export const BROWSERS = {
  chromium: {
    name: 'Chromium',
    hardReload: {
      linux: 'Ctrl+F5, Shift+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Shift+F5',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'On the Basic tab, choose Delete data.',
  },
  chrome: {
    name: 'Google Chrome',
    hardReload: {
      linux: 'Ctrl+F5, Shift+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Shift+F5',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'On the Basic tab, choose Delete data.',
  },
  edge: {
    name: 'Microsoft Edge',
    hardReload: {
      linux: 'Ctrl+F5, Shift+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Shift+F5',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'Choose Clear now.',
  },
  brave: {
    name: 'Brave',
    hardReload: {
      linux: 'Ctrl+F5, Shift+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Shift+F5',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'On the Basic tab, choose the button that deletes the data.',
  },
  vivaldi: {
    name: 'Vivaldi',
    hardReload: {
      linux: 'Ctrl+F5, Shift+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Shift+F5',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'Choose the time range, then Clear data.',
  },
  opera: {
    name: 'Opera',
    hardReload: { linux: 'Ctrl+F5', windows: 'Ctrl+F5' },
    clearData: { linux: 'Ctrl+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'Choose the time range, then the button that clears the data.',
  },
  arc: {
    name: 'Arc',
    hardReload: { macos: 'Cmd+Shift+R', windows: 'Ctrl+Shift+R' },
    clearData: { macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'On the Basic tab, choose Delete data.',
  },
  firefox: {
    name: 'Firefox',
    hardReload: {
      linux: 'Ctrl+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Ctrl+Shift+R',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'Choose the time range, then Clear.',
  },
  librewolf: {
    name: 'LibreWolf',
    hardReload: {
      linux: 'Ctrl+F5 or Ctrl+Shift+R',
      macos: 'Cmd+Shift+R',
      windows: 'Ctrl+F5 or Ctrl+Shift+R',
    },
    clearData: { linux: 'Ctrl+Shift+Del', macos: 'Cmd+Shift+Del', windows: 'Ctrl+Shift+Del' },
    clearSteps: 'Choose the time range, then Clear.',
  },
  safari: {
    name: 'Safari',
    hardReload: { macos: 'Cmd+Option+R' },
    clearData: {},
    clearSteps:
      'Cmd+Option+E empties the cache; for cookies, go to Settings > Privacy > Manage Website Data.',
  },
};
