/** @import { ViewRequest, ViewState } from '../incident' */

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
