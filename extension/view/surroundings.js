// What a view exchanges with what is around it: the background, the person's earlier choice, screen readers, and
// whoever tests and measures.

/** @import { Audience } from '../generated/messages' */
/** @import { ViewRequest, ViewState } from '../incident' */
/** @import { Screen } from './screen.js' */

import { AUDIENCES } from './words.js';

/** The background may be restarted at any time; these bound how eagerly a view looks for it again. */
const FIRST_RETRY = 500;
const LAST_RETRY = 30_000;

/**
 * Connects the view with the background, and connects again when the background was stopped: that happens to every
 * service worker and event page, and loses nothing.
 *
 * @param {number | null} tabId The tab to watch; null for a card, whose tab is its sender's.
 * @param {(state: ViewState) => void} receive
 * @returns {(request: ViewRequest) => void} Sends a request.
 */
export function connect(tabId, receive) {
  /** @type {chrome.runtime.Port | null} */
  let port = null;
  let wait = FIRST_RETRY;

  function open() {
    if (port) return port;
    const opened = chrome.runtime.connect({ name: 'view' });
    opened.onMessage.addListener((state) => {
      wait = FIRST_RETRY;
      receive(/** @type {ViewState} */ (state));
    });
    opened.onDisconnect.addListener(() => {
      port = null;
      setTimeout(reopen, wait);
      wait = Math.min(2 * wait, LAST_RETRY);
    });
    if (tabId !== null) opened.postMessage({ watch: { tabId } });
    port = opened;
    return opened;
  }

  function reopen() {
    // Without an id the extension was updated or removed: this view belongs to nobody any more.
    if (!port && document.visibilityState === 'visible' && chrome.runtime?.id) open();
  }

  document.addEventListener('visibilitychange', reopen);
  open();
  return (request) => open().postMessage(request);
}

/** Under which the choice is stored. */
const KEY = 'audience';

/**
 * Whom the person wants advice for, as chosen the last time in any view.
 *
 * @returns {Promise<Audience | null>}
 */
export async function chosenAudience() {
  const value = (await chrome.storage.local.get(KEY))[KEY];
  return typeof value === 'string' && Object.hasOwn(AUDIENCES, value)
    ? /** @type {Audience} */ (value)
    : null;
}

/** @param {Audience} audience */
export async function rememberAudience(audience) {
  await chrome.storage.local.set({ [KEY]: audience });
}

/**
 * Says something to screen readers, politely and once: the region stands in the page from the start, empty, because
 * a live region that comes with its text is not read.
 *
 * @param {string} text
 */
export function announce(text) {
  const region = document.getElementById('announcement');
  if (region && region.textContent !== text) region.textContent = text;
}

/** Which advice the last stamp of data-visible-at is for. */
let stamped = '';

/**
 * Writes on the root element what tests and measurements read: the state, the first cause's id, the count, and the
 * moments of the response, of the answer, and of the advice being painted, all in milliseconds since the epoch.
 *
 * @param {Screen} screen
 */
export function measure({ state, incident, cause, steps }) {
  const { dataset } = document.documentElement;
  dataset.state = state;
  dataset.cause = cause;
  dataset.count = `${incident?.count ?? 0}`;
  dataset.responseAt = `${incident?.responseAt ?? 0}`;
  dataset.answeredAt = `${incident?.answeredAt ?? 0}`;
  const advice = steps.length > 0 ? `${incident?.id} ${cause}` : '';
  if (advice === stamped) return;
  stamped = advice;
  delete dataset.visibleAt;
  if (advice === '') return;
  // The second frame begins after the first one, which holds the advice, was painted.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (advice === stamped) dataset.visibleAt = `${Date.now()}`;
    });
  });
}
