/** @import { Audience } from '../generated/messages' */

import { AUDIENCES } from './words.js';

const KEY = 'audience';

/**
 * Whom the person wants advice for, as chosen the last time in any view.
 *
 * @returns {Promise<Audience | null>}
 */
export async function chosenAudience() {
  const value = (await chrome.storage.local.get(KEY))[KEY];
  return typeof value === 'string' && Object.hasOwn(AUDIENCES, value)
    ? /** @type {Audience} */ (value)
    : null;
}

/** @param {Audience} audience */
export async function rememberAudience(audience) {
  await chrome.storage.local.set({ [KEY]: audience });
}
