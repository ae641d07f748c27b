/** @import { Kind } from '../generated/messages' */
/** @import { Trail } from './trail.js' */

import { siteOf } from './site.js';

/** The longest that a page may take to be looked at, in milliseconds: a busy page's thread has no time for it. */
const LONGEST = 100;

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
 * @param {Trail} trail
 * @returns {Promise<Seen>}
 */
export async function look({ tabId, frameId, url }) {
  const target = { tabId, frameIds: [frameId] };
  const injecting = chrome.scripting.executeScript({
    target,
    func: lookInPage,
    args: [url, SIGN_IN_PATH.source, SIGN_IN_WORDS.source],
  });
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
