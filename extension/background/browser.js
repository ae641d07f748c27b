// The one file that knows how engines differ. Both take chrome.* with promises; what is left is below.

/** @import { Browser, Header } from '../generated/messages' */

/**
 * What Firefox gives instead of Chromium's initiator.
 *
 * @typedef {{ originUrl?: string }} FirefoxDetails
 */

/** Request headers that Chromium adds after its extensions have looked, so that their absence says nothing. */
const ADDED_LATER = [
  'cache-control',
  'connection',
  'content-length',
  'host',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'pragma',
  'proxy-authorization',
  'proxy-connection',
  'transfer-encoding',
];

/**
 * What to ask of a webRequest event. Chromium shows Authorization, Cookie, Set-Cookie and CORS preflights only with
 * "extraHeaders"; Firefox shows them always and refuses the word.
 *
 * @template {'requestHeaders' | 'responseHeaders'} T
 * @param {T} info
 * @returns {(T | 'extraHeaders')[]}
 */
export function headersInfo(info) {
  const options = /** @type {Record<string, string>} */ (chrome.webRequest.OnSendHeadersOptions ?? {});
  return 'EXTRA_HEADERS' in options ? [info, 'extraHeaders'] : [info];
}

/** The request headers that this engine keeps from extensions, in lower case. */
export function hiddenHeaders() {
  return isFirefox() ? [] : ADDED_LATER;
}

/**
 * Leaves out the types of requests that this engine does not know, on which addListener would throw.
 *
 * @param {string[]} types
 * @returns {`${chrome.webRequest.ResourceType}`[]}
 */
export function knownTypes(types) {
  const known = new Set(/** @type {string[]} */ (Object.values(chrome.webRequest.ResourceType)));
  return /** @type {`${chrome.webRequest.ResourceType}`[]} */ (types.filter((type) => known.has(type)));
}

/**
 * The origin that asked for a request: null where the person did, by typing or from a bookmark.
 *
 * @param {{ initiator?: string } & FirefoxDetails} details
 * @returns {string | null}
 */
export function initiatorOf({ initiator, originUrl }) {
  if (initiator) return initiator;
  if (!originUrl || !URL.canParse(originUrl)) return null;
  const { origin, protocol } = new URL(originUrl);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}

/**
 * Headers in the order sent. Firefox joins fields of one name by a line break, which no field's value may hold.
 *
 * @param {chrome.webRequest.HttpHeader[] | undefined} headers
 * @returns {Header[]}
 */
export function headersOf(headers) {
  return (headers ?? []).flatMap(({ name, value, binaryValue }) => {
    const text = value ?? String.fromCharCode(...new Uint8Array(binaryValue ?? []));
    return text.split('\n').map((line) => ({ name, value: line }));
  });
}

/**
 * Which cookies to ask for: with those of every partition, from the store of the tab. Chromium keeps one store for
 * windows in private mode, Firefox one for each container besides.
 *
 * @param {number} tabId
 * @returns {Promise<chrome.cookies.GetAllDetails>}
 */
export async function cookieJar(tabId) {
  /** @type {chrome.cookies.GetAllDetails & { firstPartyDomain?: null }} */
  const jar = { partitionKey: {} };
  if (isFirefox()) jar.firstPartyDomain = null;
  const stores = await chrome.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
  if (store) jar.storeId = store.id;
  return jar;
}

/**
 * What becomes of a tab whose navigation fails, by the engine's words: its page stays (a download, a 204, a link clicked
 * meanwhile), or the browser shows a page of its own, of which Chromium says whether a password prompt lies over it and
 * whether it stands for an empty response. Firefox aborts a navigation that it goes on with in another process, too.
 *
 * @param {string} error
 * @returns {'stays' | 'prompts' | 'shows nothing' | 'shows an error' | 'unknown'}
 */
export function outcomeOf(error) {
  switch (error) {
    case 'net::ERR_ABORTED':
      return 'stays';
    case 'net::ERR_INVALID_AUTH_CREDENTIALS':
      return 'prompts';
    case 'net::ERR_HTTP_RESPONSE_CODE_FAILURE':
      return 'shows nothing';
    case 'Error code 2152398850': // NS_BINDING_ABORTED
      return 'unknown';
    default:
      return 'shows an error';
  }
}

/**
 * Why a native port was closed, in the engine's words.
 *
 * @param {chrome.runtime.Port & { error?: { message?: string } }} port
 * @returns {string}
 */
export function whyDisconnected(port) {
  return chrome.runtime.lastError?.message ?? port.error?.message ?? '';
}

/**
 * What the engine's words on a closed native port mean: the host is not installed, not for this extension, or it ran
 * and ended.
 *
 * @param {string} words
 * @returns {'missing' | 'forbidden' | 'ended'}
 */
export function hostProblem(words) {
  if (/host not found|No such native application/i.test(words)) return 'missing';
  if (/forbidden|not allowed/i.test(words)) return 'forbidden';
  return 'ended';
}

/** Brands as Chromium's client hints spell them, with their ids in the table of browsers, most telling first. */
const BRANDS = [
  ['Brave', 'brave'],
  ['Microsoft Edge', 'edge'],
  ['Opera', 'opera'],
  ['Google Chrome', 'chrome'],
  ['Chromium', 'chromium'],
];

/** What chrome.runtime.getPlatformInfo calls systems, and their names in reports. */
const SYSTEMS = /** @type {Record<string, string>} */ ({ mac: 'macos', win: 'windows' });

/**
 * Which browser this is.
 *
 * @returns {Promise<Required<Browser>>}
 */
export async function thisBrowser() {
  const { os } = await chrome.runtime.getPlatformInfo();
  const system = SYSTEMS[os] ?? 'linux';
  if (isFirefox()) {
    const { version } = await /** @type {any} */ (chrome.runtime).getBrowserInfo();
    return { name: 'firefox', version, os: system };
  }
  /** @type {{ brand: string, version: string }[]} */
  const brands = /** @type {any} */ (navigator).userAgentData?.brands ?? [];
  const row = BRANDS.find(([brand]) => brands.some((one) => one.brand === brand));
  const version = brands.find(({ brand }) => brand === row?.[0])?.version ?? '';
  return { name: row?.[1] ?? 'chromium', version, os: system };
}

function isFirefox() {
  return 'getBrowserInfo' in chrome.runtime;
}
