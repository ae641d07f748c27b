// Runs beside every page, in a world of its own. It notices the 401s that webRequest does not show everywhere, and
// hands on what capture.js says. The browser's own timing is out of the page's reach, save for its service worker, which
// may answer 401 in place of any address: of another origin nothing is gathered on that word alone. What capture.js says
// is a claim, which the background uses only to add to a 401 that was seen.
(() => {
  /** Agreed with capture.js, which waits for it before any script of the page runs. */
  const GREETING = 'b7f2e9c4a1';

  /** Bytes of a document that are kept: inspector.BodyLimit. */
  const BODY_LIMIT = 65_536;

  /** What is handed on of one document in a while, in milliseconds. */
  const MOST_IN_A_WHILE = 20;
  const WHILE = 10_000;

  /** The longest message of capture.js: a body with every character escaped, and room for the rest. */
  const LONGEST = 8 * BODY_LIMIT;

  /** Origins of failed elements that are named, of one document: blockers of advertisements make many fail. */
  const MOST_ORIGINS = 8;

  /** Initiators whose requests webRequest shows, unless a service worker stood between; and beacons, which nobody misses. */
  const SHOWN = new Set('fetch xmlhttprequest iframe frame video audio object embed beacon'.split(' '));

  const random = crypto.getRandomValues(new Uint32Array(4));
  const channel = Array.from(random, (part) => part.toString(36)).join('');
  const origins = new Set([location.origin]);
  let told = 0;
  let since = 0;

  addEventListener(channel, (event) => hand(/** @type {CustomEvent} */ (event).detail));
  dispatchEvent(new CustomEvent(GREETING, { detail: channel }));
  addEventListener('error', elementFailed, true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const timing = /** @type {PerformanceResourceTiming} */ (entry);
      if (timing.responseStatus === 401) resourceRefused(timing);
    }
  }).observe({ type: 'resource' });
  const [entry] = performance.getEntriesByType('navigation');
  const navigation = /** @type {PerformanceNavigationTiming | undefined} */ (entry);
  if (navigation?.responseStatus === 401) {
    if (document.readyState !== 'loading') documentRefused();
    else addEventListener('DOMContentLoaded', documentRefused, { once: true });
  }

  /** @param {PerformanceResourceTiming} timing */
  function resourceRefused({ initiatorType: type, name: url, workerStart }) {
    const worker = workerStart > 0;
    if (worker || !SHOWN.has(type)) say({ kind: 'refused', url, type, worker });
  }

  /**
   * An element of another origin failed. Whether it was a 401 is hidden, so only where it failed is said.
   *
   * @param {Event} event
   */
  function elementFailed({ target }) {
    if (!(target instanceof HTMLElement) || origins.size > MOST_ORIGINS) return;
    const { currentSrc, src, href } = /** @type {any} */ (target);
    const url = currentSrc || src || href;
    if (typeof url !== 'string' || !URL.canParse(url)) return;
    const { protocol, origin } = new URL(url);
    if (!/^https?:$/.test(protocol) || origins.has(origin)) return;
    origins.add(origin);
    say({ kind: 'hidden', url });
  }

  function documentRefused() {
    const { contentType, head, body, documentElement } = document;
    // The card stands beside head and body, and is no part of what the server said.
    const html = contentType.includes('html') && [head, body].map((part) => part?.outerHTML ?? '').join('');
    const text = html || (documentElement?.textContent ?? '');
    const worker = (navigation?.workerStart ?? 0) > 0;
    const kept = { text: text.slice(0, BODY_LIMIT), truncated: text.length > BODY_LIMIT };
    say({ kind: 'document', url: location.href, worker, body: kept });
  }

  /**
   * Hands on what capture.js says, if it has the form agreed on; the background checks it once more.
   *
   * @param {unknown} detail
   */
  function hand(detail) {
    if (typeof detail !== 'string' || detail.length > LONGEST) return;
    try {
      const { url, credentials, stack, headers, body } = JSON.parse(detail);
      // Whoever has done nothing in the page until now had not when the call was made.
      const activated = navigator.userActivation?.hasBeenActive;
      say({ kind: 'call', url, credentials, callSite: callSiteIn(`${stack}`), activated, headers, body });
    } catch {
      // The page speaks in place of capture.js, and nonsense.
    }
  }

  /**
   * The first place in a stack that is not the extension's, as file:line:column. V8 writes "at name (place)",
   * SpiderMonkey "name@place".
   *
   * @param {string} stack
   * @returns {string | undefined}
   */
  function callSiteIn(stack) {
    const places = stack.matchAll(/(?<=[(@\s]|^)([a-z-]+:\/\/[^\s()]+:\d+:\d+)/gm);
    for (const [place] of places) if (!place.includes('-extension://')) return place;
    return undefined;
  }

  /** @param {Record<string, unknown>} message */
  function say(message) {
    const time = Date.now();
    if (time - since > WHILE) {
      since = time;
      told = 0;
    }
    if (++told > MOST_IN_A_WHILE) return;
    try {
      chrome.runtime.sendMessage(message).catch(() => {});
    } catch {
      // The extension was updated or removed: this script belongs to nobody any more.
    }
  }
})();
