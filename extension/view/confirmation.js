/** @import { Action } from '../incident' */
/** @import { Subject } from './screen.js' */

import { hostOf, safeMethod } from './words.js';

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
        question: `Delete all cookies that are sent to ${new URL(subject.url).hostname}?`,
        detail:
          'You will be signed out there, and the site forgets the settings that it kept. The page is then loaded again.',
        yes: 'Delete the cookies',
        no: 'Keep them',
      };
    case 'replay':
      return {
        question: `Send the ${subject.method} request to ${host} again?`,
        detail: safeMethod(subject.method)
          ? 'It goes out from a clean browser profile a few times, with one thing changed each time.'
          : `A ${subject.method} request may change something there a second time: an order, a message, an entry.`,
        yes: 'Send it again',
        no: 'Do not send it',
      };
    case 'screenshot':
      return {
        question: `Send the ${subject.method} request to ${host} again?`,
        detail: 'It goes out once, from a clean browser profile.',
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
