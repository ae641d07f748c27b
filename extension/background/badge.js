/** @import { Incident } from '../incident' */

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
  const title =
    count === 0
      ? ''
      : count === 1
        ? 'why401: a request was refused'
        : `why401: ${count} requests were refused`;
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
