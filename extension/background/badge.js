/** @import { Incident } from '../incident' */

/** The button's tooltip where there is nothing to tell; as the manifest has it. */
const NAME = 'why401';

const RED = '#b3261e';
const WHITE = '#ffffff';

/**
 * Shows on the toolbar's button how many 401s a tab has.
 *
 * @param {number} tabId
 * @param {Incident[]} incidents
 */
export async function showBadge(tabId, incidents) {
  const count = incidents.reduce((sum, incident) => sum + incident.count, 0);
  const text = count === 0 ? '' : count > 999 ? '999+' : `${count}`;
  const requests = count === 1 ? 'a request was' : `${count} requests were`;
  const title = count === 0 ? NAME : `${NAME}: ${requests} refused`;
  try {
    await Promise.all([
      chrome.action.setBadgeBackgroundColor({ tabId, color: RED }),
      chrome.action.setBadgeTextColor({ tabId, color: WHITE }),
      chrome.action.setBadgeText({ tabId, text }),
      chrome.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
