/** @import { Body, Browser, Cookie, Earlier, Exchange, Header, Initiator, Kind, Message, StoredToken } from '../generated/messages' */
/** @import { Answered, Trail } from './trail.js' */

import { headersOf } from './browser.js';
import { isPreflight } from './trail.js';

/**
 * A 401, as the browser showed it.
 *
 * @typedef {object} Refusal
 * @property {Trail} trail What led to it.
 * @property {number} at When its headers came, in milliseconds since the epoch.
 * @property {Header[] | null} responseHeaders Null where they were not seen.
 * @property {boolean} [fromCache]
 * @property {boolean} [fromServiceWorker]
 * @property {boolean} [viaServiceWorker]
 * @property {boolean} [arrived] Of a navigation: whether the tab shows it already.
 * @property {string} [insteadOf] The id of the request that it is, where that was told of before it was seen.
 * @property {boolean} [hearsay] Whether only the service worker of another origin says so, which can say it of any URL.
 */

/**
 * What page code says of its own call.
 *
 * @typedef {object} Claim
 * @property {Body} [body]
 * @property {string} [credentials] The credentials mode.
 * @property {string} [callSite]
 * @property {false} [activated] That nobody had clicked or typed in the page yet; what is so later tells nothing of the call.
 * @property {Header[]} [headers] Those that it has set.
 */

/**
 * What is known beside the refusal itself. What is missing was not seen.
 *
 * @typedef {object} Surroundings
 * @property {Browser} browser
 * @property {Earlier[] | undefined} [history]
 * @property {string[]} hiddenHeaders Request headers that the browser keeps from extensions.
 * @property {Cookie[] | undefined} [cookies]
 * @property {StoredToken[] | undefined} [tokens] In web storage.
 * @property {string | undefined} [topOrigin]
 * @property {Claim | undefined} [claim]
 * @property {Kind} [kind] Where the page shows it better than webRequest.
 * @property {number} [repeats]
 */

/** @type {Record<string, Kind>} */
const KINDS = {
  main_frame: 'navigation',
  sub_frame: 'frame',
  xmlhttprequest: 'fetch',
  image: 'image',
  imageset: 'image',
  script: 'script',
  stylesheet: 'style',
  font: 'font',
  media: 'media',
  websocket: 'web-socket',
  web_manifest: 'manifest',
};

/**
 * @param {Trail} trail
 * @param {Answered} details
 * @returns {Refusal}
 */
export function refusalOf(trail, details) {
  return { trail, at: details.timeStamp, responseHeaders: headersOf(details.responseHeaders) };
}

/**
 * The kind of request, in the words of an exchange.
 *
 * @param {Trail} trail
 * @returns {Kind}
 */
export function kindOf(trail) {
  if (isPreflight(trail)) return 'preflight';
  const { type, requestHeaders } = trail;
  // Chromium calls an EventSource an XMLHttpRequest and a manifest "other"; their headers tell them apart (HTML
  // standard, section 9.2; Fetch Metadata, which browsers send to trustworthy origins only).
  if (header(requestHeaders, 'accept') === 'text/event-stream') return 'event-source';
  if (header(requestHeaders, 'sec-fetch-dest') === 'manifest') return 'manifest';
  return KINDS[type] ?? 'other';
}

/**
 * Writes down everything known of a 401, judging nothing. A field that is missing was not seen; null was seen to be
 * absent.
 *
 * @param {Refusal} refusal
 * @param {Surroundings} surroundings
 * @returns {Exchange}
 */
export function exchangeOf(refusal, surroundings) {
  const { trail, at, fromCache, fromServiceWorker, viaServiceWorker } = refusal;
  const { browser, history, cookies, tokens, claim, repeats } = surroundings;
  return {
    source: 'webrequest',
    url: trail.url,
    method: trail.method,
    status: 401,
    time: new Date(at).toISOString(),
    kind: surroundings.kind ?? kindOf(trail),
    request: message(trail.requestHeaders, surroundings.hiddenHeaders),
    response: { ...message(refusal.responseHeaders, []), ...bodyOf(refusal, claim) },
    ...(trail.complete && { redirects: trail.hops.length > 0 ? trail.hops : null }),
    ...attemptsOf(trail),
    ...preflightOf(trail),
    initiator: initiatorOf(trail, surroundings),
    ...(fromCache !== undefined && { fromCache }),
    ...(fromServiceWorker !== undefined && { fromServiceWorker }),
    ...(viaServiceWorker !== undefined && { viaServiceWorker }),
    ...(cookies && { cookies: cookies.length > 0 ? cookies : null }),
    ...(tokens && { storedTokens: tokens.length > 0 ? tokens : null }),
    ...(history && { history: history.length > 0 ? history : null }),
    ...(repeats && { repeats }),
    browser,
  };
}

/**
 * The first value of a header field.
 *
 * @param {Header[] | null} headers
 * @param {string} name In lower case.
 * @returns {string | undefined}
 */
export function header(headers, name) {
  return headers?.find((one) => one.name.toLowerCase() === name)?.value;
}

/**
 * @param {Header[] | null} headers
 * @param {string[]} hidden
 * @returns {Message}
 */
function message(headers, hidden) {
  if (!headers) return { headers: [], hidden: ['*'] };
  return { headers, ...(hidden.length > 0 && { hidden }) };
}

/**
 * @param {Refusal} refusal
 * @param {Claim | undefined} claim
 * @returns {{ body?: Body | null }}
 */
function bodyOf({ responseHeaders }, claim) {
  if (header(responseHeaders, 'content-length') === '0' || claim?.body?.text === '') return { body: null };
  return claim?.body ? { body: claim.body } : {};
}

/**
 * The browser's own authentication meets every challenge that it could answer, unless the request forbids it.
 *
 * @param {Trail} trail
 */
function attemptsOf({ attempts, complete }) {
  if (attempts.length > 0) return { attempts };
  return complete ? { attempts: null } : {};
}

/**
 * A preflight that was not seen may have been answered from the browser's cache of preflights (Fetch standard,
 * section 4.9), so only kinds that never have one are known to have had none.
 *
 * @param {Trail} trail
 */
function preflightOf(trail) {
  if (trail.preflight) return { preflight: trail.preflight };
  return trail.type === 'main_frame' || trail.type === 'sub_frame' ? { preflight: null } : {};
}

/**
 * @param {Trail} trail
 * @param {Surroundings} surroundings
 * @returns {Initiator}
 */
function initiatorOf(trail, { topOrigin, claim }) {
  const navigates = trail.type === 'main_frame' || trail.type === 'sub_frame';
  const mode = navigates ? 'navigate' : header(trail.requestHeaders, 'sec-fetch-mode');
  // A navigation and a no-cors element carry credentials by the standards that define them.
  const credentials = mode === 'navigate' || mode === 'no-cors' ? 'include' : claim?.credentials;
  return {
    ...(trail.initiator !== undefined && { origin: trail.initiator }),
    ...(topOrigin && { topOrigin }),
    ...(mode && { mode }),
    ...(credentials && { credentialsMode: credentials }),
    ...(claim?.callSite && { callSite: claim.callSite }),
    ...(claim?.activated === false && { activated: false }),
    ...(claim?.headers && { setHeaders: claim.headers.length > 0 ? claim.headers : null }),
  };
}
