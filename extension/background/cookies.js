/** @import { Cookie } from '../generated/messages' */

import { cookieJar } from './browser.js';
import { cookieDomains, isSentTo } from './site.js';

/** Cookies that go into an exchange. Browsers keep 180 for one domain (Chromium) and send far fewer. */
const MOST_COOKIES = 300;

/** @type {Record<string, string>} */
const SAME_SITE = { no_restriction: 'none', lax: 'lax', strict: 'strict' };

/**
 * The cookies that the browser holds for a URL's site, sent there or not. Undefined where it does not say.
 *
 * @param {string} url
 * @param {number} tabId The tab whose store of cookies counts.
 * @returns {Promise<Cookie[] | undefined>}
 */
export async function cookiesFor(url, tabId) {
  try {
    return (await held(url, tabId)).slice(0, MOST_COOKIES).map(described);
  } catch {
    return undefined; // The store went away with the last window of private mode.
  }
}

/**
 * Removes the cookies that the browser sends to a URL's host. Those of other hosts stay, of the same site too.
 *
 * @param {string} url
 * @param {number} tabId
 */
export async function clearCookies(url, tabId) {
  const { hostname } = new URL(url);
  const cookies = (await held(url, tabId)).filter((cookie) => isSentTo(hostname, cookie));
  await Promise.all(
    cookies.map(({ name, domain, path, secure, storeId, partitionKey }) =>
      chrome.cookies.remove({
        url: `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`,
        name,
        storeId,
        ...(partitionKey && { partitionKey }),
      }),
    ),
  );
}

/**
 * @param {string} url
 * @param {number} tabId
 */
async function held(url, tabId) {
  const jar = await cookieJar(tabId);
  const domains = cookieDomains(new URL(url).hostname);
  const found = await Promise.all(domains.map((domain) => chrome.cookies.getAll({ ...jar, domain })));
  return found.flat();
}

/**
 * @param {chrome.cookies.Cookie} cookie
 * @returns {Cookie}
 */
function described(cookie) {
  const { name, value, domain, path, hostOnly, secure, httpOnly, sameSite, expirationDate, partitionKey } =
    cookie;
  return {
    name,
    value,
    domain: domain.replace(/^\./, ''),
    path,
    ...(hostOnly && { hostOnly }),
    ...(secure && { secure }),
    ...(httpOnly && { httpOnly }),
    ...(SAME_SITE[sameSite] && { sameSite: SAME_SITE[sameSite] }),
    ...(expirationDate && { expires: new Date(1000 * expirationDate).toISOString() }),
    ...(partitionKey?.topLevelSite && { partitionKey: partitionKey.topLevelSite }),
  };
}
