/** @import { Kind } from '../generated/messages' */
/** @import { Trail } from './trail.js' */

import { siteOf } from './site.js';

/** The longest that a page may take to be looked at, in milliseconds: a busy page's thread has no time for it. */
const LONGEST = 100;

/**
 * What the page shows about a request of its own: which element made it, and where one can sign in. Nothing is
 * requested for it.
 *
 * @typedef {{ kind?: Kind, signIn?: string }} Seen
 */

/**
 * @param {Trail} trail
 * @returns {Promise<Seen>}
 */
export async function look({ tabId, frameId, url }) {
  const target = { tabId, frameIds: [frameId] };
  const injecting = chrome.scripting.executeScript({ target, func: lookInPage, args: [url] });
  const found = await Promise.race([injecting.catch(() => []), pause(LONGEST)]);
  const { kind, links } = found?.[0]?.result ?? {};
  const signIn = links?.find((link) => isOfSite(link, url));
  return { ...(kind && { kind }), ...(signIn && { signIn }) };
}

/**
 * Whether an address that a page shows may be opened for a person who wants to sign in to a site.
 *
 * @param {string} link
 * @param {string} url An address of the site.
 */
function isOfSite(link, url) {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return /^https?:$/.test(protocol) && siteOf(hostname) === siteOf(new URL(url).hostname);
}

/** @param {number} milliseconds */
async function pause(milliseconds) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return null;
}

/**
 * Runs in the page, so it stands on its own.
 *
 * @param {string} url
 */
function lookInPage(url) {
  const signIn =
    /\b(log|sign)[ -]?[io]n\b|anmelden|einloggen|connexion|se connecter|iniciar sesi|entrar|accedi/i;
  const path = /(^|[/._-])(log-?in|log-?on|sign-?in)([/._?-]|$)/i;

  /** @param {string} selector */
  const all = (selector) => Array.from(document.querySelectorAll(selector)).slice(0, 2000);

  const anchors = /** @type {HTMLAnchorElement[]} */ (all('a[href]'));
  const links = anchors
    .filter((a) => path.test(a.pathname) || (a.textContent.length < 40 && signIn.test(a.textContent)))
    .map((a) => a.href);
  const downloads = anchors.some((a) => a.hasAttribute('download') && a.href === url);
  const manifests = /** @type {HTMLLinkElement[]} */ (all('link[rel~=manifest]')).some((l) => l.href === url);
  /** @type {'download' | 'manifest' | undefined} */
  const kind = downloads ? 'download' : manifests ? 'manifest' : undefined;
  return { kind, links: links.slice(0, 5) };
}
