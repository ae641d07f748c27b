/** @import { Advice } from '../generated/messages' */
/** @import { ViewState } from '../incident' */

import { BROWSERS } from '../generated/browsers.js';
import { GENERAL } from '../generated/general.js';

/**
 * What holds for every 401, for this very browser.
 *
 * @typedef {object} General
 * @property {string} title
 * @property {string} summary
 * @property {(Advice & { hint?: string })[]} advice A hint says how to do it by hand.
 */

/**
 * @param {Pick<ViewState, 'browser' | 'os'>} view
 * @returns {General}
 */
export function general(view) {
  const { title, summary } = GENERAL;
  const advice = GENERAL.advice.map(({ keys, ...advice }) => {
    const hint = keys && byHand(keys, view);
    return hint ? { ...advice, hint } : advice;
  });
  return { title, summary, advice };
}

/**
 * Words how a person does it with this browser's own keys.
 *
 * @param {'hardReload' | 'clearData'} keys
 * @param {Pick<ViewState, 'browser' | 'os'>} view
 */
function byHand(keys, { browser, os }) {
  const row = BROWSERS[browser];
  if (!row) return '';
  const pressed = row[keys][/** @type {'linux'} */ (os)];
  if (keys === 'hardReload') return pressed ? `By hand: ${pressed}.` : '';
  return pressed ? `By hand: ${pressed}. ${row.clearSteps}` : row.clearSteps;
}
