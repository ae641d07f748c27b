/** @import { Earlier } from '../generated/messages' */
/** @import { Answered, Trail } from './trail.js' */

import { headersOf } from './browser.js';
import { header, kindOf } from './exchange.js';
import { SIGN_IN_PATH } from './look.js';
import { siteOf } from './site.js';

/** What is remembered of one site, and of how many sites: enough to compare a 401 with what worked before it. */
const MOST_OF_A_SITE = 24;
const MOST_SITES = 40;
/** How long an Authorization header may be to have its token read, and a claim to be remembered. */
const LONGEST_TOKEN = 8192;
const LONGEST_CLAIM = 256;

/**
 * What recently worked on each site: method, address without its query, status, time, a fingerprint of the
 * Authorization header, who made its token and for whom, and the names of cookies that were set or removed. Nothing in
 * it opens a door.
 */
export class Memory {
  /** @type {Map<string, Earlier[]>} */
  #sites = new Map();
  #changed;

  /** @param {() => void} changed Called after a change that should outlive the worker. */
  constructor(changed = () => {}) {
    this.#changed = changed;
  }

  /**
   * Remembers a response that was no 401, where it tells something about credentials.
   *
   * @param {Trail} trail
   * @param {Pick<Answered, 'statusCode' | 'responseHeaders' | 'timeStamp' | 'url' | 'method'>} details
   */
  async note(trail, details) {
    const authorization = header(trail.requestHeaders, 'authorization');
    const { setCookies, removedCookies } = cookiesOf(headersOf(details.responseHeaders), details.timeStamp);
    const signedIn = authorization !== undefined || header(trail.requestHeaders, 'cookie') !== undefined;
    const changed = setCookies.length + removedCookies.length > 0;
    if (details.statusCode >= 400 || (!signedIn && !changed)) return;
    const { origin, pathname, hostname } = new URL(details.url);
    const earlier = {
      url: origin + pathname,
      method: details.method,
      status: details.statusCode,
      time: new Date(details.timeStamp).toISOString(),
      kind: kindOf(trail),
      ...(authorization !== undefined && {
        credential: await fingerprint(authorization),
        ...claimsOf(authorization),
      }),
      ...(setCookies.length > 0 && { setCookies }),
      ...(removedCookies.length > 0 && { removedCookies }),
    };
    this.#keep(siteOf(hostname), earlier);
    this.#changed();
  }

  /**
   * What was seen of a URL's site, oldest first.
   *
   * @param {string} url
   * @returns {Earlier[]}
   */
  of(url) {
    return [...(this.#sites.get(siteOf(new URL(url).hostname)) ?? [])];
  }

  /**
   * A page of a URL's host where people sign in, if one was opened. Another host of what looks like the same site may
   * belong to somebody else.
   *
   * @param {string} url
   * @returns {string | undefined}
   */
  signInPage(url) {
    const { host } = new URL(url);
    return this.of(url).findLast(({ kind, method, url: seen }) => {
      const page = new URL(seen);
      return (
        kind === 'navigation' && method === 'GET' && page.host === host && SIGN_IN_PATH.test(page.pathname)
      );
    })?.url;
  }

  /** @returns {[string, Earlier[]][]} */
  save() {
    return [...this.#sites];
  }

  /** @param {[string, Earlier[]][]} saved */
  restore(saved) {
    for (const [site, seen] of saved) if (!this.#sites.has(site)) this.#sites.set(site, seen);
  }

  /**
   * The same thing seen again takes the place of its former sighting, so that a busy page does not push out a sign-in.
   *
   * @param {string} site
   * @param {Earlier} earlier
   */
  #keep(site, earlier) {
    const { method, url, status } = earlier;
    const seen = (this.#sites.get(site) ?? []).filter(
      (one) => one.method !== method || one.url !== url || one.status !== status,
    );
    seen.push(earlier);
    // The site used last comes last, so that the first is the one to forget.
    this.#sites.delete(site);
    this.#sites.set(site, seen.slice(-MOST_OF_A_SITE));
    const [oldest] = this.#sites.keys();
    if (this.#sites.size > MOST_SITES && oldest !== undefined) this.#sites.delete(oldest);
  }
}

/**
 * Enough to tell that the same credential was used, and useless to anyone else: the first 16 hexadecimal digits of its
 * SHA-256.
 *
 * @param {string} credential
 * @returns {Promise<string>}
 */
export async function fingerprint(credential) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(credential));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Who made the token in an Authorization header and for whom, where it is a JWT (RFC 7519 section 4.1).
 *
 * @param {string} authorization
 * @returns {Pick<Earlier, 'issuer' | 'audience'>}
 */
function claimsOf(authorization) {
  const payload = /^\S+ eyJ[\w-]*\.([\w-]+)\./.exec(authorization)?.[1];
  if (payload === undefined || authorization.length > LONGEST_TOKEN) return {};
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (byte) =>
      byte.charCodeAt(0),
    );
    const { iss, aud } = JSON.parse(new TextDecoder().decode(bytes));
    const [issuer] = [iss].filter(isClaim);
    const audience = [aud].flat().filter(isClaim);
    return { ...(issuer !== undefined && { issuer }), ...(audience.length > 0 && { audience }) };
  } catch {
    return {}; // It only looks like one.
  }
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isClaim(value) {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_CLAIM;
}

/**
 * The names of the cookies that a response sets, and of those that it removes by an end in the past (RFC 6265, sections
 * 4.1 and 5.3; Max-Age goes before Expires).
 *
 * @param {{ name: string, value: string }[]} headers
 * @param {number} now In milliseconds since 1970.
 */
function cookiesOf(headers, now) {
  /** @type {{ setCookies: string[], removedCookies: string[] }} */
  const names = { setCookies: [], removedCookies: [] };
  for (const { name, value } of headers) {
    if (name.toLowerCase() !== 'set-cookie') continue;
    const [pair = '', ...attributes] = value.split(';');
    const cookie = pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : '';
    if (cookie === '') continue;
    const maxAge = attribute(attributes, 'max-age');
    const ends = Date.parse(attribute(attributes, 'expires') ?? '');
    const removed = maxAge !== undefined && /^-?\d+$/.test(maxAge) ? Number(maxAge) <= 0 : ends <= now;
    names[removed ? 'removedCookies' : 'setCookies'].push(cookie);
  }
  return names;
}

/**
 * @param {string[]} attributes
 * @param {string} wanted In lower case.
 */
function attribute(attributes, wanted) {
  for (const text of attributes) {
    const [name = '', ...value] = text.split('=');
    if (name.trim().toLowerCase() === wanted) return value.join('=').trim();
  }
  return undefined;
}
