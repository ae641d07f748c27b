/** @import { Refusal } from './exchange.js' */
/** @import { Answered, Sent, Trail } from './trail.js' */

import { header, refusalOf } from './exchange.js';
import { isRedirect, mayPrompt, Trails } from './trail.js';

/**
 * How long after a 401 that the browser may answer with a prompt it counts as the last word, in milliseconds. A frame
 * has an event for that; another request has none, and waits for as long as the prompt stands open.
 */
const PROMPT_STANDS = 300;

/** How long the outcome of a prompt is waited for, in milliseconds. */
const PROMPT_LIFE = 10 * 60_000;

/**
 * What Watch tells of. Everything else it forgets.
 *
 * @typedef {object} Listener
 * @property {(refusal: Refusal) => void} refused A request was refused, for good as far as one can tell.
 * @property {(requestId: string) => void} accepted A request that was told as refused got through after all.
 * @property {(trail: Trail, details: Answered) => void} answered A request was answered otherwise.
 * @property {(trail: Trail) => void} authorized A script's request carries an Authorization header.
 * @property {(url: string) => void} hidden An element failed for a reason that is hidden from the page.
 */

/** Follows requests through the events of webRequest, and finds those that end with a 401. */
export class Watch {
  #tell;
  #trails = new Trails();
  /**
   * 401s that may not be the last word.
   *
   * @type {Map<string, { refusal: Refusal, told: boolean, timer: ReturnType<typeof setTimeout> }>}
   */
  #held = new Map();

  /** @param {Listener} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {Sent} details */
  sent(details) {
    const trail = this.#trails.sent(details);
    if (trail.type === 'xmlhttprequest' && header(trail.requestHeaders, 'authorization')) {
      this.#tell.authorized(trail);
    }
  }

  /** @param {chrome.webRequest.OnBeforeRedirectDetails} details */
  redirected(details) {
    this.#trails.redirected(details);
  }

  /** @param {chrome.webRequest.OnAuthRequiredDetails} details */
  challenged(details) {
    this.#trails.challenged(details);
  }

  /** @param {Answered} details */
  received(details) {
    const { requestId, statusCode } = details;
    const trail = this.#trails.answered(details);
    if (isRedirect(statusCode)) return;
    if (statusCode !== 401) {
      if (this.#drop(requestId)?.told) this.#tell.accepted(requestId);
      return this.#tell.answered(trail, details);
    }
    const refusal = refusalOf(trail, details);
    if (isFrame(trail) || mayPrompt(details)) this.#hold(refusal);
    else this.#tell.refused(refusal);
  }

  /**
   * A frame's response begins: its 401 is the last word.
   *
   * @param {chrome.webRequest.OnResponseStartedDetails} details
   */
  started({ requestId, statusCode, fromCache }) {
    const held = this.#drop(requestId);
    this.#trails.ended(requestId);
    if (held && statusCode === 401) this.#tell.refused({ ...held.refusal, fromCache });
  }

  /**
   * A request fails, or its response is kept from the page.
   *
   * @param {chrome.webRequest.OnErrorOccurredDetails} details
   */
  failed({ requestId, url, error }) {
    const held = this.#drop(requestId);
    this.#trails.ended(requestId);
    // A frame whose request ends before its response begins was left by the person.
    if (held && !held.told && !isFrame(held.refusal.trail)) this.#tell.refused(held.refusal);
    // Opaque response blocking hides the status of a cross-origin element's request from the page, but not the failure.
    if (error === 'net::ERR_BLOCKED_BY_ORB') this.#tell.hidden(url);
  }

  /** How much is held. */
  get size() {
    return this.#trails.size + this.#held.size;
  }

  /** @param {Refusal} refusal */
  #hold(refusal) {
    const { trail } = refusal;
    const { requestId } = trail;
    const before = this.#drop(requestId);
    if (before?.told) this.#tell.refused(refusal);
    const told = before?.told ?? false;
    const forget = () => {
      this.#drop(requestId);
      this.#trails.ended(requestId);
    };
    const stands = () => {
      this.#tell.refused(refusal);
      this.#held.set(requestId, { refusal, told: true, timer: setTimeout(forget, PROMPT_LIFE) });
    };
    const timer =
      told || isFrame(trail) ? setTimeout(forget, PROMPT_LIFE) : setTimeout(stands, PROMPT_STANDS);
    this.#held.set(requestId, { refusal, told, timer });
  }

  /** @param {string} requestId */
  #drop(requestId) {
    const held = this.#held.get(requestId);
    if (held) clearTimeout(held.timer);
    this.#held.delete(requestId);
    return held;
  }
}

/** @param {Trail} trail */
function isFrame({ type }) {
  return type === 'main_frame' || type === 'sub_frame';
}
