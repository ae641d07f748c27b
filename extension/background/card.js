/** What card-frame.js is told. */
/** @typedef {{ card: { height: number } | 'remove' }} CardMessage */

/**
 * Shows the popup, for the browser's own error page, into which nothing can be put. Chromium shows one for a 401 with
 * an empty body and after a cancelled prompt.
 *
 * @param {number} tabId
 */
export async function showPopup(tabId) {
  try {
    const { active, windowId } = await chrome.tabs.get(tabId);
    if (active) await chrome.action.openPopup({ windowId });
  } catch {
    // The window is not in front, or the engine wants a click for it: the badge remains.
  }
}

/**
 * @param {number} tabId
 * @param {CardMessage['card']} card
 */
export async function tellCard(tabId, card) {
  try {
    await chrome.tabs.sendMessage(tabId, /** @type {CardMessage} */ ({ card }), { frameId: 0 });
  } catch {
    // The page was left meanwhile, and its card with it.
  }
}
