/** @import { Basis, Tried } from '../generated/messages' */

/**
 * What evidence rests on.
 *
 * @type {Record<Basis, string>}
 */
export const BASES = { observed: 'Seen', claimed: 'Claimed', tested: 'Tested' };

/** Who may answer in a server's place. */
const LAYERS = new Map([
  ['browser-cache', 'the browser’s cache'],
  ['service-worker', 'a service worker of the page'],
  ['cdn', 'a content delivery network'],
  ['gateway', 'a gateway in front of the application'],
  ['web-server', 'the web server'],
  ['application', 'the application'],
]);

/** @param {string} layer */
export function layerName(layer) {
  return LAYERS.get(layer) ?? layer;
}

/** What each experiment changes, in words that fit a table and a button. */
const EXPERIMENTS = new Map([
  ['repeat', 'The same request, twice'],
  ['as-is', 'The same request, clean profile'],
  ['no-credentials', 'Without credentials'],
  ['only-authorization', 'With the Authorization header only'],
  ['only-cookies', 'With the cookies only'],
  ['without-cookie', 'Without one cookie'],
  ['fresh-cache', 'Past caches and service worker'],
  ['follow-redirect-with-authorization', 'Past the redirect, with the Authorization header'],
  ['canonical-host', 'The address in its other spellings'],
  ['credentials-include', 'With credentials mode include'],
  ['same-site', 'As if from the site itself'],
  ['preflight', 'The preflight alone'],
  ['home-page', 'The home page'],
  ['login-page', 'The sign-in page'],
  ['sibling-paths', 'Other pages of the site'],
  ['garbage-authorization', 'With a nonsense credential'],
  ['other-identity', 'As another user'],
]);

/**
 * What an experiment changes. One that has a parameter names it in code, as texts of a report do.
 *
 * @param {string} id For example without-cookie:sid.
 */
export function experimentName(id) {
  const at = id.indexOf(':');
  const base = at < 0 ? id : id.slice(0, at);
  const parameter = at < 0 ? '' : id.slice(at + 1).replaceAll('`', '');
  if (base === 'without-cookie' && parameter) return `Without the cookie \`${parameter}\``;
  return EXPERIMENTS.get(base) ?? id;
}

/**
 * What an experiment was answered, in words: one status, or one for each thing that it asked.
 *
 * @param {Tried} tried
 * @returns {{ asked: string, status: string, problem?: string | undefined }[]}
 */
export function answers({ status, answers: all = [] }) {
  if (all.length < 2) return [{ asked: '', status: words(status) }];
  return all.map(({ asked, method, url, status, problem }) => ({
    asked: asked || `${method} ${url.replace(/^https?:\/\//, '')}`,
    status: words(status),
    problem,
  }));
}

/** @param {number} status */
function words(status) {
  return status === 0 ? 'no answer' : `${status}`;
}

const PLACES = new Map([
  ['request', 'request'],
  ['response', 'answer'],
  ['kind', 'kind of request'],
  ['url', 'address'],
  ['url.userinfo', 'user name and password in the address'],
  ['method', 'method'],
  ['time', 'clock of this browser'],
  ['request.headers', 'headers of the request'],
  ['request.body', 'body of the request'],
  ['response.headers', 'headers of the answer'],
  ['response.body', 'body of the answer'],
  ['redirects', 'redirects before it'],
  ['preflight', 'preflight'],
  ['initiator.origin', 'page that made the request'],
  ['initiator.topOrigin', 'page in the tab'],
  ['initiator.callSite', 'code that made the request'],
  ['initiator.activated', 'whether anybody had touched the page'],
  ['initiator.credentialsMode', 'credentials mode of the call'],
  ['initiator.mode', 'mode of the call'],
  ['initiator.setHeaders', 'headers that the page’s code set'],
  ['attempts', 'the browser’s own sign-in prompt'],
  ['fromCache', 'the browser’s cache'],
  ['fromServiceWorker', 'service worker of the page'],
  ['cookies', 'cookies of this browser'],
  ['blockedCookies', 'cookies that the browser held back'],
  ['refusedCookies', 'cookies that the browser refused'],
  ['history', 'what this site answered before'],
  ['following', 'what the page did next'],
  ['given', 'tokens that this page was given'],
  ['experiments', 'replay'],
]);

/** Places that hold many things, each with a name. */
const NAMED = /** @type {const} */ ([
  ['request.headers.', (/** @type {string} */ name) => `${headerName(name)} header of the request`],
  ['response.headers.', (/** @type {string} */ name) => `${headerName(name)} header of the answer`],
  ['request.cookies.', (/** @type {string} */ name) => `cookie ${name}`],
  ['request.query.', (/** @type {string} */ name) => `parameter ${name} of the address`],
]);

/**
 * A place in the exchange, as people say it. What has no name of its own goes by its path.
 *
 * @param {string} source For example request.headers.authorization.
 */
export function placeName(source) {
  for (const [prefix, name] of NAMED) {
    if (source.startsWith(prefix)) return name(source.slice(prefix.length));
  }
  return PLACES.get(source) ?? source;
}

/**
 * A header's name as it is usually written.
 *
 * @param {string} name
 */
function headerName(name) {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replace(/^Www-/, 'WWW-');
}
