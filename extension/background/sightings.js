/** @import { Armed } from './armed.js' */
/** @import { Diagnosis } from './diagnosis.js' */
/** @import { Refusal } from './exchange.js' */

import { withoutFragment } from './claims.js';
import { Rendezvous } from './rendezvous.js';

/** How far apart the two ways of noticing the same 401 may lie, in milliseconds. */
const APART = 250;

/** How much later webRequest may still show what was told of, on a busy machine, in milliseconds. */
const LATE = 5_000;

/** How many sightings of each way are kept for comparison. */
const MOST_SEEN = 100;

/**
 * What resource timing calls who asked (PerformanceResourceTiming.initiatorType), as webRequest's types.
 *
 * @type {Record<string, string>}
 */
const TYPES = {
  img: 'image',
  image: 'image',
  script: 'script',
  link: 'stylesheet',
  fetch: 'xmlhttprequest',
  xmlhttprequest: 'xmlhttprequest',
  video: 'media',
  audio: 'media',
};

/**
 * A 401 that the browser told a document of.
 *
 * @typedef {object} Sighting
 * @property {number} tabId
 * @property {number} frameId
 * @property {string | undefined} initiator Undefined where it was not seen.
 * @property {string} url
 * @property {string} type As webRequest or resource timing call it.
 * @property {boolean} worker Whether a service worker stood between the document and the network.
 * @property {number} at
 */

/**
 * Joins the two ways of noticing a 401. webRequest shows all of a request, but not everywhere those of the numerous
 * types; and of a page with a service worker it shows the worker's requests, without a tab, or none where the worker
 * answers by itself. Resource timing shows nearly every request of a document, without its headers.
 */
export class Sightings {
  #diagnosis;
  #armed;
  /**
   * Where webRequest saw a 401 of a document.
   *
   * @type {Set<string>}
   */
  #seen = new Set();
  /**
   * What was told of and not seen by webRequest, by place.
   *
   * @type {Map<string, { requestId: string, at: number }>}
   */
  #told = new Map();
  /**
   * The 401s of service workers.
   *
   * @type {Rendezvous<Refusal>}
   */
  #ofWorkers = new Rendezvous();
  #synthetic = 0;

  /**
   * @param {Diagnosis} diagnosis
   * @param {Armed} armed
   */
  constructor(diagnosis, armed) {
    this.#diagnosis = diagnosis;
    this.#armed = armed;
  }

  /**
   * webRequest saw a 401.
   *
   * @param {Refusal} refusal
   */
  refused(refusal) {
    const { tabId, frameId, type, url, initiator } = refusal.trail;
    if (isFavicon(url, initiator) || isPrerendered(type, frameId)) return;
    this.#armed.host(url);
    if (tabId < 0) return this.#ofWorkers.leave(withoutFragment(url), refusal);
    const where = place(tabId, frameId, url);
    this.#keep(where);
    const insteadOf = this.#takeTold(where);
    const seen = { ...refusal, fromServiceWorker: false, viaServiceWorker: false };
    this.#diagnosis.refused(insteadOf ? { ...seen, insteadOf } : seen);
  }

  /**
   * The browser told a document of a 401. The promise is kept once it is known whether that is news.
   *
   * @param {Sighting} sighting
   */
  async told(sighting) {
    const { tabId, frameId, url, worker, initiator } = sighting;
    if (isFavicon(url, initiator)) return;
    this.#armed.host(url);
    if (worker) {
      const passed = await this.#ofWorkers.wait([withoutFragment(url)], APART);
      this.#diagnosis.refused(this.#refusal(sighting, passed));
      return;
    }
    const where = place(tabId, frameId, url);
    if (this.#seen.has(where)) return;
    await new Promise((resolve) => setTimeout(resolve, APART));
    if (this.#seen.has(where)) return;
    const refusal = this.#refusal(sighting, undefined);
    bound(this.#told, MOST_SEEN);
    this.#told.set(where, { requestId: refusal.trail.requestId, at: Date.now() });
    this.#diagnosis.refused(refusal);
  }

  /**
   * The request id of what was told of in a place a moment ago.
   *
   * @param {string} where
   */
  #takeTold(where) {
    const told = this.#told.get(where);
    this.#told.delete(where);
    return told && Date.now() - told.at < LATE ? told.requestId : undefined;
  }

  /**
   * @param {Sighting} sighting
   * @param {Refusal | undefined} passed What the network answered to a service worker that passed it on.
   * @returns {Refusal}
   */
  #refusal({ tabId, frameId, initiator, url, type, worker, at }, passed) {
    const nothing = { requestHeaders: null, hops: [], attempts: [], preflight: null, complete: false };
    const requestId = `told-${++this.#synthetic}`;
    const known = passed?.trail ?? { ...nothing, method: 'GET' };
    return {
      trail: { ...known, requestId, tabId, frameId, type: TYPES[type] ?? type, url, initiator },
      at: passed?.at ?? at,
      responseHeaders: passed?.responseHeaders ?? null,
      ...(worker && { fromServiceWorker: !passed, viaServiceWorker: Boolean(passed) }),
      ...(type === 'main_frame' && { arrived: true }),
      ...(worker && !passed && isOfOther(url, initiator) && { hearsay: true }),
    };
  }

  /** @param {string} where */
  #keep(where) {
    this.#seen.delete(where);
    bound(this.#seen, MOST_SEEN);
    this.#seen.add(where);
  }
}

/**
 * Makes room for one more, at the cost of the oldest.
 *
 * @param {Set<string> | Map<string, unknown>} kept
 * @param {number} most
 */
function bound(kept, most) {
  for (const key of kept.keys()) {
    if (kept.size < most) return;
    kept.delete(key);
  }
}

/**
 * Browsers ask for this by themselves, and nobody misses it. A person may ask for it, too, and has no origin.
 *
 * @param {string} url
 * @param {string | null | undefined} initiator
 */
function isFavicon(url, initiator) {
  return Boolean(initiator) && new URL(url).pathname === '/favicon.ico';
}

/**
 * Whether a document of another origin asked for a URL. Undefined is a document's own.
 *
 * @param {string} url
 * @param {string | undefined} initiator
 */
function isOfOther(url, initiator) {
  return initiator !== undefined && initiator !== new URL(url).origin;
}

/**
 * A page that Chromium loads before it is asked for is no frame 0, and is thrown away at a 401.
 *
 * @param {string} type
 * @param {number} frameId
 */
function isPrerendered(type, frameId) {
  return type === 'main_frame' && frameId !== 0;
}

/**
 * @param {number} tabId
 * @param {number} frameId
 * @param {string} url
 */
function place(tabId, frameId, url) {
  return `${tabId} ${frameId} ${withoutFragment(url)}`;
}
