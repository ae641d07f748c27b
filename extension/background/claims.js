/** @import { Claim, Refusal } from './exchange.js' */

import { Rendezvous } from './rendezvous.js';

/** How many refusals are kept for comparison, and how long, in milliseconds: a claim follows when its body is here. */
const MOST_REFUSALS = 100;
const LIFE = 30_000;

/** How far the clock of webRequest's events may be ahead of this worker's, in milliseconds: browsers round times. */
const CLOCKS_APART = 50;

/** What pages say of their own failed calls, and the 401s that it belongs to. */
export class Claims {
  /** @type {Rendezvous<Claim>} */
  #left = new Rendezvous();
  /** @type {Refusal[]} */
  #refusals = [];

  /**
   * @param {string} key
   * @param {Claim} claim
   */
  leave(key, claim) {
    this.#left.leave(key, claim);
  }

  /**
   * A request was refused, and may be spoken of.
   *
   * @param {Refusal} refusal
   */
  refused(refusal) {
    const recent = this.#refusals.filter(({ at }) => refusal.at - at < LIFE);
    this.#refusals = [...recent.slice(1 - MOST_REFUSALS), refusal];
  }

  /**
   * What the page says of a refusal. Undefined if it says nothing in time.
   *
   * A claim names an address, and not which of several calls to it. What they set may differ, and then counts for none:
   * one call's headers beside another's request would look like a change on the way.
   *
   * @param {Refusal} refusal
   * @param {number} milliseconds
   * @returns {Promise<Claim | undefined>}
   */
  async of(refusal, milliseconds) {
    const keys = claimKeys(refusal);
    // A page hears of its 401 after webRequest. Where that did not see it, the time is not the response's own.
    const since = refusal.responseHeaders ? refusal.at - CLOCKS_APART : 0;
    const claim = await this.#left.wait(keys, milliseconds, since);
    if (!claim?.headers || !this.#hasRival(refusal, new Set(keys))) return claim;
    const { headers, ...others } = claim;
    return others;
  }

  /**
   * @param {Refusal} refusal
   * @param {Set<string>} keys
   */
  #hasRival({ trail }, keys) {
    const sent = JSON.stringify(trail.requestHeaders);
    return this.#refusals.some(
      (other) =>
        other.trail.requestId !== trail.requestId &&
        JSON.stringify(other.trail.requestHeaders) !== sent &&
        claimKeys(other).some((key) => keys.has(key)),
    );
  }
}

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
