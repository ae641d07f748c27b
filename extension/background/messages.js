/** @import { Body, Header } from '../generated/messages' */
/** @import { Claim } from './exchange.js' */

import { BODY_LIMIT } from '../generated/general.js';

/** The longest texts that are taken, in characters. */
const LONGEST_URL = 8_192;
const LONGEST_CALL_SITE = 1_024;
const LONGEST_WORD = 32;

/** The most headers of a call that are taken, and the most characters of their names and values. */
const MOST_HEADERS = 40;
const LONGEST_HEADERS = 32_768;

/** A header's name, and what its value never holds (RFC 9110, sections 5.1 and 5.5). */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
const NO_HEADER_VALUE = /[\0\r\n]/;

/** How much of one tab is listened to; the rest is not heard. */
const MOST_IN_A_WHILE = 60;
const WHILE = 10_000;

/**
 * What relay.js says. It comes from inside a page's process, and a call's claim from the page's own world, where a
 * page may say what it likes.
 *
 * @typedef {object} Said
 * @property {'call' | 'document' | 'refused' | 'hidden'} kind A call of the page failed; the document itself is a 401;
 *   resource timing shows a 401; an element failed for a reason that is hidden from the page.
 * @property {string} url
 * @property {Claim} claim
 * @property {string} type Of what was refused, in the words of resource timing.
 * @property {boolean} worker Whether a service worker stood between the document and the network.
 */

/**
 * Reads what a content script says. Null for what is not of this form or of absurd size.
 *
 * @param {unknown} message
 * @returns {Said | null}
 */
export function read(message) {
  const { kind, url, type, worker, body, credentials, callSite, activated, headers } = fieldsOf(message);
  if (kind !== 'call' && kind !== 'document' && kind !== 'refused' && kind !== 'hidden') return null;
  const address = text(url, LONGEST_URL);
  if (!address || !URL.canParse(address) || !/^https?:/.test(address)) return null;
  const content = bodyOf(body);
  const mode = text(credentials, LONGEST_WORD);
  const site = text(callSite, LONGEST_CALL_SITE);
  const set = headersOf(headers);
  return {
    kind,
    url: address,
    claim: {
      ...(content && { body: content }),
      ...(mode && { credentials: mode }),
      ...(site && { callSite: site }),
      ...(activated === false && { activated }),
      ...(set && { headers: set }),
    },
    type: text(type, LONGEST_WORD) ?? '',
    worker: worker === true,
  };
}

/** Keeps a page from being heard without end. */
export class Budget {
  /** @type {Map<number, { left: number, until: number }>} */
  #tabs = new Map();

  /**
   * Whether one more message of a tab is heard.
   *
   * @param {number} tabId
   * @param {number} now
   */
  allows(tabId, now) {
    const tab = this.#tabs.get(tabId);
    if (tab && now < tab.until) return tab.left-- > 0;
    for (const [id, { until }] of this.#tabs) if (until <= now) this.#tabs.delete(id);
    this.#tabs.set(tabId, { left: MOST_IN_A_WHILE - 1, until: now + WHILE });
    return true;
  }
}

/**
 * @param {unknown} body
 * @returns {Body | undefined}
 */
function bodyOf(body) {
  const { text: content, truncated } = fieldsOf(body);
  if (typeof content !== 'string') return undefined;
  const cut = content.length > BODY_LIMIT;
  return {
    text: cut ? content.slice(0, BODY_LIMIT) : content,
    ...((cut || truncated === true) && { truncated: true }),
  };
}

/**
 * Headers that come by name. All of them or none: what is missing would read as not set.
 *
 * @param {unknown} headers
 * @returns {Header[] | undefined}
 */
function headersOf(headers) {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return undefined;
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) return undefined;
  let size = 0;
  for (const [name, value] of entries) {
    if (!HEADER_NAME.test(name) || typeof value !== 'string' || NO_HEADER_VALUE.test(value)) return undefined;
    size += name.length + value.length;
  }
  return size > LONGEST_HEADERS ? undefined : entries.map(([name, value]) => ({ name, value }));
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function fieldsOf(value) {
  return typeof value === 'object' && value !== null ? /** @type {Record<string, unknown>} */ (value) : {};
}

/**
 * @param {unknown} value
 * @param {number} longest
 * @returns {string | undefined}
 */
function text(value, longest) {
  return typeof value === 'string' && value.length <= longest ? value : undefined;
}
