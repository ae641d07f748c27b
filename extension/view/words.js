/** @import { Action } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Audience, Basis } from '../generated/messages' */

/**
 * Whom advice is for, in the order of the switch.
 *
 * @type {Record<Audience, string>}
 */
export const AUDIENCES = { visitor: 'Visitor', developer: 'Developer', owner: 'Owner' };

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

const EXPERIMENTS = new Map([
  ['as-is', 'The same request, clean profile'],
  ['no-credentials', 'Without credentials'],
]);

/** @param {string} id */
export function experimentName(id) {
  return EXPERIMENTS.get(id) ?? id;
}

const PLACES = new Map([
  ['request.url', 'address'],
  ['request.method', 'method'],
  ['request.body', 'body of the request'],
  ['request.headers', 'headers of the request'],
  ['response.status', 'status'],
  ['response.body', 'body of the answer'],
  ['response.headers', 'headers of the answer'],
  ['cookies', 'cookies of this browser'],
  ['blockedCookies', 'cookies that the browser held back'],
  ['history', 'what this site answered before'],
  ['attempts', 'the browser’s own sign-in prompt'],
  ['redirects', 'redirects before it'],
  ['preflight', 'preflight'],
  ['initiator.origin', 'page that made the request'],
  ['initiator.callSite', 'code that made the request'],
  ['experiments', 'replay'],
  ['time', 'clock of this browser'],
]);

/**
 * A place in the exchange, as people say it. What has no name of its own goes by its path.
 *
 * @param {string} source For example request.headers.authorization.
 */
export function placeName(source) {
  const header = /^(request|response)\.headers\.(.+)$/.exec(source);
  if (header?.[2])
    return `${headerName(header[2])} header of the ${header[1] === 'request' ? 'request' : 'answer'}`;
  const experiment = /^experiments\.(.+)$/.exec(source);
  if (experiment?.[1]) return `replay: ${experimentName(experiment[1]).toLowerCase()}`;
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

/**
 * The host of an address, or the address itself where it has none.
 *
 * @param {string} url
 */
export function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host || url : url;
}

/**
 * An address without its scheme, which tells a reader little.
 *
 * @param {string} url
 */
export function address(url) {
  return url.replace(/^https?:\/\//, '');
}

/**
 * What a button says that does the action.
 *
 * @param {Action} action
 * @param {Subject} subject
 */
export function actionLabel(action, subject) {
  switch (action) {
    case 'sign-in': {
      const host = hostOf(subject.signInUrl ?? subject.url);
      return host === hostOf(subject.url) ? 'Open the sign-in page' : `Sign in at ${host}`;
    }
    case 'reload':
      return 'Reload the page';
    case 'reload-bypass-cache':
      return 'Reload past the cache';
    case 'clear-site-cookies':
      return 'Delete this site’s cookies…';
    case 'replay':
      return subject.replayed ? 'Replay once more' : 'Replay in a clean profile';
    case 'copy-report':
      return 'Copy the report';
  }
}

/**
 * @typedef {object} Confirmation
 * @property {string} question
 * @property {string} detail
 * @property {string} yes
 * @property {string} no
 */

/**
 * What is asked before an action is done. Only what destroys or sends something has a question.
 *
 * @param {Action} action
 * @param {Subject} subject
 * @returns {Confirmation}
 */
export function confirmation(action, subject) {
  const host = hostOf(subject.url);
  switch (action) {
    case 'clear-site-cookies':
      return {
        question: `Delete all cookies of ${host}?`,
        detail:
          'You will be signed out there, and the site forgets the settings that it kept in this browser.',
        yes: 'Delete the cookies',
        no: 'Keep them',
      };
    case 'replay':
      return {
        question: `Send the ${subject.method} request to ${host} again?`,
        detail: safeMethod(subject.method)
          ? 'It goes out with the same credentials, from a clean browser profile.'
          : `A ${subject.method} request may change something there a second time: an order, a message, an entry.`,
        yes: 'Send it again',
        no: 'Do not send it',
      };
    default:
      return {
        question: `Open ${hostOf(subject.signInUrl ?? subject.url)}?`,
        detail: 'The page asks for your name and password. Look at its address before you type them.',
        yes: 'Open it',
        no: 'Stay here',
      };
  }
}

/**
 * Tells whether a method promises to change nothing (RFC 9110 section 9.2.1), so that repeating it needs no question.
 *
 * @param {string} method
 */
export function safeMethod(method) {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase());
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
