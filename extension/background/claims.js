/** @import { Refusal } from './exchange.js' */

/**
 * The keys under which a refusal and what the page says of it meet. A call is known by the address that it asked for
 * first where it failed before a response, and by the last one of its redirects where there was a response.
 *
 * @param {Refusal} refusal
 * @returns {string[]}
 */
export function claimKeys({ trail }) {
  const { tabId, frameId, type, url, hops } = trail;
  if (type === 'main_frame' || type === 'sub_frame') return [documentKey(tabId, frameId, url)];
  const urls = new Set([url, ...hops.map((hop) => hop.url)]);
  return [...urls].map((one) => callKey(tabId, frameId, one));
}

/**
 * @param {number} tabId
 * @param {number} frameId
 * @param {string} url
 */
export function callKey(tabId, frameId, url) {
  return `call ${tabId} ${frameId} ${withoutFragment(url)}`;
}

/**
 * @param {number} tabId
 * @param {number} frameId
 * @param {string} url
 */
export function documentKey(tabId, frameId, url) {
  return `document ${tabId} ${frameId} ${withoutFragment(url)}`;
}

/** @param {string} url */
export function withoutFragment(url) {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
