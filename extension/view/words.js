/** @import { Action } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Audience, Progress, RankedCause } from '../generated/messages' */

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
      if (subject.experiment !== undefined) return 'Try it in a clean profile';
      return subject.replayed ? 'Replay once more' : 'Replay in a clean profile';
    case 'screenshot':
      return 'Show a picture';
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

/** @typedef {{ words: string, percent: string }} Confidence */

/** The words for a confidence, surest first, and the least figure that each stands for. */
const WORDS = /** @type {const} */ ([
  [0.95, 'almost certain'],
  [0.8, 'very likely'],
  [0.6, 'likely'],
  [0, 'possible'],
]);

/** A second cause that has at least this share of the first one's confidence makes the first one of several. */
const ABOUT_EQUAL = 0.5;

/**
 * Words how sure the first of the causes is. The figure goes with the words, because people read "likely" as anything
 * between 55 and 90 per cent.
 *
 * @param {RankedCause[]} causes Most likely first.
 * @returns {Confidence | null} Null where no cause is named.
 */
export function confidence(causes) {
  const [first, second] = causes;
  if (!first || first.id === 'unknown') return null;
  const percent = percentage(first.confidence);
  if (second && second.confidence >= first.confidence * ABOUT_EQUAL)
    return { words: 'one of several possible causes', percent };
  const [, words] = WORDS.find(([least]) => first.confidence >= least) ?? WORDS[WORDS.length - 1];
  return { words, percent };
}

/**
 * A confidence as a figure. Nothing short of proof is 100, and nothing that is listed is 0.
 *
 * @param {number} value Between 0 and 1.
 */
export function percentage(value) {
  const rounded = Math.round(value * 100);
  return `${value >= 1 ? 100 : Math.min(99, Math.max(1, rounded))} %`;
}

/**
 * How many experiments there will be, as far as is known. An estimate may fall below what is under way.
 *
 * @param {Progress} progress
 */
export function atLeast({ done, total }) {
  return Math.max(total, done + 1);
}
