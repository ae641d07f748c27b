// The service worker (Chromium) or event page (Firefox). Every listener is registered here, in the first turn; what a
// former worker has left is read meanwhile, and everything that depends on it waits for `ready`.

import { HOST_NAME, PROTOCOL } from '../generated/general.js';
import { Actions } from './actions.js';
import { Armed } from './armed.js';
import { outcomeOf, thisBrowser } from './browser.js';
import { showPopup } from './card.js';
import { callKey, documentKey, withoutFragment } from './claims.js';
import { Diagnosis } from './diagnosis.js';
import { Host } from './host.js';
import { Incidents } from './incidents.js';
import { listen, listenWider } from './listeners.js';
import { Memory } from './memory.js';
import { Budget, read } from './messages.js';
import { Prompts } from './prompts.js';
import { Screenshots } from './screenshots.js';
import { Session } from './session.js';
import { Sightings } from './sightings.js';
import { Views } from './views.js';
import { Watch } from './watch.js';

const { version } = chrome.runtime.getManifest();
const browser = thisBrowser();
const session = new Session();
const memory = new Memory(() => session.changed('memory'));
const incidents = new Incidents((tabId, onlyCount) => {
  session.changed('incidents');
  views.changed(tabId, onlyCount);
});
const host = new Host(() => chrome.runtime.connectNative(HOST_NAME), { version, protocol: PROTOCOL });
const diagnosis = new Diagnosis(incidents, host, memory, browser);
const screenshots = new Screenshots(host);
const actions = new Actions(incidents, host, screenshots);
const views = new Views(incidents, actions, diagnosis, browser, () => ready);
const budget = new Budget();

/**
 * The page that each tab has shown last, and since when.
 *
 * @type {Map<number, { url: string, at: number }>}
 */
const arrivals = new Map();

const prompts = new Prompts(() => session.changed('prompts'));
const watch = new Watch(
  {
    refused: (refusal) => void ready.then(() => refused(refusal)),
    answered: (trail, details) => void ready.then(() => memory.note(trail, details)),
    authorized: ({ url, initiator }) => armed.near(url, initiator),
  },
  prompts,
);
const armed = new Armed(listenWider(watch), () => session.changed('armed'));
const sightings = new Sightings(diagnosis, armed);
const ready = session
  .load({ incidents, memory, armed, prompts })
  .then(() => diagnosis.resume(incidents.save()));

listen(watch);

// Whoever has just loaded the extension, or a newer one, learns from `why401 status` whether it reaches the host.
chrome.runtime.onInstalled.addListener(() => host.wake());

chrome.webNavigation.onCommitted.addListener(async ({ tabId, frameId, url, timeStamp }) => {
  if (frameId !== 0) return;
  await ready;
  arrivals.set(tabId, { url: withoutFragment(url), at: timeStamp });
  arrive(tabId, url);
});

chrome.webNavigation.onErrorOccurred.addListener(async ({ tabId, frameId, url, error }) => {
  const outcome = outcomeOf(error);
  if (frameId !== 0 || outcome === 'unknown') return;
  await ready;
  if (outcome === 'stays') return incidents.abandon(tabId, url);
  if (outcome === 'prompts') {
    watch.prompted(tabId, url);
    return incidents.leave(tabId);
  }
  // No document will tell what it received.
  diagnosis.claims.leave(
    documentKey(tabId, 0, url),
    outcome === 'shows nothing' ? { body: { text: '' } } : {},
  );
  arrive(tabId, url);
  if (incidents.page(tabId)?.arrived) showPopup(tabId);
});

chrome.tabs.onRemoved.addListener(async (tabId) => {
  await ready;
  arrivals.delete(tabId);
  incidents.leave(tabId);
});

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === 'screenshot') screenshots.connected(port);
  else views.connected(port);
});

chrome.runtime.onMessage.addListener((message, sender) => {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.id !== chrome.runtime.id || !budget.allows(tabId, Date.now())) return;
  const said = read(message);
  if (said) hear(said, tabId, sender);
});

/**
 * A request was refused. A page's own 401 is told before the page arrives, but in Firefox, where the two events come on
 * different ways, it may be told after.
 *
 * @param {import('./exchange.js').Refusal} refusal
 */
function refused(refusal) {
  sightings.refused(refusal);
  const { tabId, type, url } = refusal.trail;
  const last = arrivals.get(tabId);
  if (type !== 'main_frame' || last?.url !== url || last.at < refusal.at) return;
  arrive(tabId, url);
}

/**
 * A tab shows another page.
 *
 * @param {number} tabId
 * @param {string} url
 */
function arrive(tabId, url) {
  const refusal = watch.arrived(tabId, url);
  incidents.arrive(tabId, url);
  if (refusal) sightings.refused(refusal);
}

/**
 * Takes up what a content script says. Only what the browser itself has told the content script makes an incident;
 * what the page says of its own calls does no more than add to a 401 that was seen.
 *
 * @param {import('./messages.js').Said} said
 * @param {number} tabId
 * @param {chrome.runtime.MessageSender} sender
 */
async function hear({ kind, url, claim, type, worker }, tabId, { frameId = 0, origin }) {
  const place = { tabId, frameId, url, worker, at: Date.now() };
  await ready;
  switch (kind) {
    case 'call':
      watch.claimed(tabId, frameId, url);
      return diagnosis.claims.leave(callKey(tabId, frameId, url), claim);
    case 'document':
      diagnosis.claims.leave(documentKey(tabId, frameId, url), claim);
      if (!worker) return;
      return sightings.told({
        ...place,
        initiator: undefined,
        type: frameId === 0 ? 'main_frame' : 'sub_frame',
      });
    case 'refused':
      return sightings.told({ ...place, initiator: origin, type });
    case 'hidden':
      return armed.host(url);
  }
}
