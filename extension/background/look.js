/** @import { Kind, StoredToken } from '../generated/messages' */
/** @import { Trail } from './trail.js' */

import { header } from './exchange.js';
import { siteOf } from './site.js';
import { digest, tokensInPage } from './storage.js';

/** Paths of pages where people sign in. */
export const SIGN_IN_PATH =
  /(^|[/._-])(log[-_]?[io]n|sign[-_]?in|session\/new|connexion|anmelden)([/._-]|$)/i;

/** How links to such pages are worded. */
const SIGN_IN_WORDS =
  /\b(log|sign)[ -]?in\b|\blog[ -]?on\b|anmelden|einloggen|connexion|se connecter|iniciar sesi|entrar|accedi/i;

/**
 * What the page shows about a request of its own: which element made it, and where one can sign in. Nothing is
 * requested for it.
 *
 * @typedef {{ kind?: Kind, signIn?: string }} Seen
 */

/**
 * Looks at the page once it is loaded and its thread has the time.
 *
 * @param {Trail} trail
 * @returns {Promise<Seen>}
 */
export async function look({ tabId, frameId, url }) {
  const target = { tabId, frameIds: [frameId] };
  /** @type {[string, string, string]} */
  const args = [url, SIGN_IN_PATH.source, SIGN_IN_WORDS.source];
  const [found] = await chrome.scripting.executeScript({ target, func: lookInPage, args }).catch(() => []);
  const { kind, links } = found?.result ?? {};
  const signIn = links?.find((link) => isOfSite(link, url));
  return { ...(kind && { kind }), ...(signIn && { signIn }) };
}

/**
 * Looks whether the page that made a call keeps a token in its web storage: the one that it sent as a Bearer token, or
 * one at all where it sent none. Of other calls and schemes nothing is looked at. Undefined where that could not be seen.
 *
 * It is done here, out of reach of the page's own code. The token does not go into the page, which need not be who added
 * it, and what the page keeps does not leave it: what is compared is a digest.
 *
 * @param {Trail} trail
 * @returns {Promise<StoredToken[] | undefined>}
 */
export async function storedTokens({ tabId, frameId, type, requestHeaders, hops, complete }) {
  const authorization = header(hops[0]?.request.headers ?? requestHeaders, 'authorization');
  const token = authorization?.match(/^Bearer +(\S{16,})$/i)?.[1];
  if (type !== 'xmlhttprequest' || !requestHeaders || !complete || (authorization && !token))
    return undefined;
  const target = { tabId, frameIds: [frameId] };
  /** @type {[string | null]} */
  const args = [token ? digest(token) : null];
  try {
    const [found] = await chrome.scripting.executeScript({ target, func: tokensInPage, args });
    return found?.result ?? undefined;
  } catch {
    return undefined; // The page is gone.
  }
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

/**
 * Runs in the page, so it stands on its own.
 *
 * @param {string} url
 * @param {string} path The paths to look for.
 * @param {string} words The wordings to look for.
 */
function lookInPage(url, path, words) {
  const paths = new RegExp(path, 'i');
  const wordings = new RegExp(words, 'i');

  const anchors = Array.from(document.links).slice(0, 2000);
  const links = anchors
    .filter(
      ({ pathname, textContent: text }) => paths.test(pathname) || (text.length < 40 && wordings.test(text)),
    )
    .map((anchor) => anchor.href);
  const download = anchors.some((anchor) => anchor.hasAttribute('download') && anchor.href === url);
  /** @type {NodeListOf<HTMLLinkElement>} */
  const manifests = document.querySelectorAll('link[rel~=manifest]');
  const manifest = Array.from(manifests).some((link) => link.href === url);
  /** @type {'download' | 'manifest' | undefined} */
  const kind = download ? 'download' : manifest ? 'manifest' : undefined;
  return { kind, links: links.slice(0, 5) };
}
