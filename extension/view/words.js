/** @import { Action } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Audience } from '../generated/messages' */

/**
 * Whom advice is for, in the order of the switch.
 *
 * @type {Record<Audience, string>}
 */
export const AUDIENCES = { visitor: 'Visitor', developer: 'Developer', owner: 'Owner' };

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
