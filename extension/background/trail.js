/** @import { Attempt, Header, Hop } from '../generated/messages' */

import { headersOf, initiatorOf } from './browser.js';

/** Requests under way at once; the oldest is given up beyond that, and its 401 then lacks what led to it. */
const MOST_OPEN = 2000;

/** Preflights that wait for the request that they were sent for. */
const MOST_PREFLIGHTS = 50;

/**
 * What is kept of a request while it is under way.
 *
 * @typedef {object} Trail
 * @property {string} requestId
 * @property {number} tabId
 * @property {number} frameId
 * @property {string} type
 * @property {string} method
 * @property {string} url
 * @property {string | null | undefined} initiator Null where the person asked for it, undefined where that was not seen.
 * @property {Header[] | null} requestHeaders Null where they left before this worker woke.
 * @property {Hop[]} hops
 * @property {Attempt[]} attempts
 * @property {Hop | null} preflight Null where none was seen.
 * @property {boolean} complete Whether it was watched from its beginning.
 */

/** @typedef {chrome.webRequest.OnSendHeadersDetails} Sent */
/** @typedef {chrome.webRequest.OnHeadersReceivedDetails} Answered */
/** @typedef {Omit<Sent, 'requestHeaders'>} Details */

/** What led to each request that is under way. A request that ends otherwise than with a 401 is forgotten at once. */
export class Trails {
  /** @type {Map<string, Trail>} */
  #open = new Map();
  /** @type {Map<string, Hop>} */
  #preflights = new Map();

  /**
   * The request's headers leave. For one request this happens again after a redirect and after a challenge.
   *
   * @param {Sent} details
   * @returns {Trail}
   */
  sent(details) {
    const trail = this.#open.get(details.requestId) ?? begin(details, true);
    trail.url = details.url;
    trail.method = details.method;
    trail.requestHeaders = headersOf(details.requestHeaders);
    if (this.#preflights.size > 0 && !isPreflight(trail)) trail.preflight = this.#takePreflight(trail);
    bound(this.#open, MOST_OPEN);
    this.#open.set(details.requestId, trail);
    return trail;
  }

  /** @param {chrome.webRequest.OnBeforeRedirectDetails} details */
  redirected(details) {
    const trail = this.#open.get(details.requestId) ?? begin(details, false);
    trail.hops.push(hop(trail, details));
    trail.requestHeaders = null;
    this.#open.set(details.requestId, trail);
  }

  /**
   * The browser's own authentication meets a challenge: once for each time that it may answer.
   *
   * @param {chrome.webRequest.OnAuthRequiredDetails} details
   */
  challenged(details) {
    const { scheme, realm, isProxy, timeStamp, requestId } = details;
    const trail = this.#open.get(requestId) ?? begin(details, false);
    trail.attempts.push({
      scheme,
      ...(realm && { realm }),
      ...(isProxy && { proxy: true }),
      time: new Date(timeStamp).toISOString(),
    });
    this.#open.set(requestId, trail);
  }

  /**
   * The response's headers are here. The trail is forgotten, unless the request may go on after them.
   *
   * @param {Answered} details
   * @returns {Trail}
   */
  answered(details) {
    const trail = this.#open.get(details.requestId) ?? begin(details, false);
    if (!isRedirect(details.statusCode) && !mayPrompt(details)) this.#open.delete(details.requestId);
    if (isPreflight(trail) && details.statusCode !== 401) {
      bound(this.#preflights, MOST_PREFLIGHTS);
      this.#preflights.set(place(trail), hop(trail, details));
    }
    return trail;
  }

  /**
   * The request is over, whatever came of it.
   *
   * @param {string} requestId
   */
  ended(requestId) {
    this.#open.delete(requestId);
  }

  /** How much is held. */
  get size() {
    return this.#open.size + this.#preflights.size;
  }

  /** @param {Trail} trail */
  #takePreflight(trail) {
    const found = this.#preflights.get(place(trail)) ?? null;
    this.#preflights.delete(place(trail));
    return found;
  }
}

/**
 * Whether a request is a CORS preflight (Fetch standard, section 4.9: OPTIONS with Access-Control-Request-Method).
 *
 * @param {{ method: string, requestHeaders: Header[] | null }} trail
 */
export function isPreflight({ method, requestHeaders }) {
  return (
    method === 'OPTIONS' &&
    (requestHeaders ?? []).some(({ name }) => name.toLowerCase() === 'access-control-request-method')
  );
}

/**
 * Whether the browser's own authentication may answer a 401, with a prompt or by itself, so that this 401 need not be
 * the last word.
 *
 * @param {Answered} details
 */
export function mayPrompt({ statusCode, responseHeaders }) {
  return (
    statusCode === 401 &&
    (responseHeaders ?? []).some(
      ({ name, value }) =>
        name.toLowerCase() === 'www-authenticate' && /\b(basic|digest|negotiate|ntlm)\b/i.test(value ?? ''),
    )
  );
}

/** @param {number} status */
export function isRedirect(status) {
  return status >= 300 && status < 400 && status !== 304;
}

/**
 * @param {Details} details
 * @param {boolean} complete
 * @returns {Trail}
 */
function begin(details, complete) {
  const { requestId, tabId, frameId, type, method, url } = details;
  const initiator = initiatorOf(details);
  const nothing = { requestHeaders: null, hops: [], attempts: [], preflight: null };
  return { requestId, tabId, frameId, type, method, url, initiator, ...nothing, complete };
}

/**
 * @param {Trail} trail
 * @param {Answered | chrome.webRequest.OnBeforeRedirectDetails} details
 * @returns {Hop}
 */
function hop({ requestHeaders }, { url, method, statusCode, responseHeaders }) {
  const request = requestHeaders ? { headers: requestHeaders } : { headers: [], hidden: ['*'] };
  return { url, method, status: statusCode, request, response: { headers: headersOf(responseHeaders) } };
}

/**
 * Where a preflight and its request meet.
 *
 * @param {Trail} trail
 */
function place({ tabId, frameId, url }) {
  return `${tabId} ${frameId} ${url}`;
}

/**
 * Makes room for one more, at the cost of the oldest.
 *
 * @param {Map<string, unknown>} map
 * @param {number} most
 */
function bound(map, most) {
  for (const key of map.keys()) {
    if (map.size < most) return;
    map.delete(key);
  }
}
