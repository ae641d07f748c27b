/** @import { Refusal } from './exchange.js' */
/** @import { Prompts } from './prompts.js' */
/** @import { Answered, Sent, Trail } from './trail.js' */

import { withoutFragment } from './claims.js';
import { header, refusalOf } from './exchange.js';
import { isRedirect, mayPrompt, Trails } from './trail.js';

/**
 * How long a prompt takes to be announced, if there is to be one, in milliseconds. A frame that gets none tells so itself
 * by its response, so that one may be waited for as long as a busy machine takes.
 */
const PROMPT_COMES = 300;
const FRAME_PROMPT_COMES = 5_000;

/** How long a prompt is waited for, in milliseconds. */
const PROMPT_LIFE = 10 * 60_000;

/**
 * What Watch tells of. Everything else it forgets.
 *
 * @typedef {object} Listener
 * @property {(refusal: Refusal) => void} refused A request was refused for good: no prompt is open for it.
 * @property {(trail: Trail, details: Answered) => void} answered A request was answered otherwise.
 * @property {(trail: Trail) => void} authorized A script's request carries an Authorization header.
 */

/** Follows requests through the events of webRequest, and finds those that end with a 401. */
export class Watch {
  #tell;
  #prompts;
  #trails = new Trails();
  /**
   * 401s that may not be the last word, by their request's id.
   *
   * @type {Map<string, { refusal: Refusal, timer: ReturnType<typeof setTimeout> }>}
   */
  #held = new Map();
  /**
   * 401s of tabs that may show a prompt instead of the response.
   *
   * @type {Map<number, Refusal>}
   */
  #arriving = new Map();

  /**
   * @param {Listener} tell
   * @param {Prompts} prompts
   */
  constructor(tell, prompts) {
    this.#tell = tell;
    this.#prompts = prompts;
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
    this.#drop(requestId);
    if (statusCode !== 401) return this.#tell.answered(trail, details);
    const refusal = refusalOf(trail, details);
    if (isFrame(trail) || mayPrompt(details)) this.#hold(refusal);
    else this.#tell.refused(refusal);
  }

  /**
   * A frame's response begins. For a frame in a page this is the last word; a tab may show a prompt instead.
   *
   * @param {chrome.webRequest.OnResponseStartedDetails} details
   */
  started({ requestId, statusCode, fromCache, tabId }) {
    const held = this.#end(requestId);
    if (!held || statusCode !== 401) return;
    const refusal = { ...held, fromCache };
    if (held.trail.type === 'main_frame' && held.trail.attempts.length > 0)
      this.#arriving.set(tabId, refusal);
    else this.#tell.refused(refusal);
  }

  /** @param {{ requestId: string, statusCode: number }} details */
  completed({ requestId, statusCode }) {
    const held = this.#end(requestId);
    if (held && statusCode === 401) this.#tell.refused(held);
  }

  /**
   * A request fails, or its response is kept from the page.
   *
   * @param {{ requestId: string }} details
   */
  failed({ requestId }) {
    const held = this.#end(requestId);
    // A frame whose request ends before its response begins was left by the person.
    if (held && !isFrame(held.trail)) this.#tell.refused(held);
  }

  /**
   * A page has received its 401, so no prompt is open for it.
   *
   * @param {number} tabId
   * @param {number} frameId
   * @param {string} url
   */
  claimed(tabId, frameId, url) {
    for (const [requestId, { refusal }] of this.#held) {
      const { trail } = refusal;
      if (trail.tabId !== tabId || trail.frameId !== frameId || trail.url !== withoutFragment(url)) continue;
      this.#end(requestId);
      this.#tell.refused(refusal);
    }
  }

  /**
   * A tab shows a response. Returns its 401, where a prompt could have come instead.
   *
   * @param {number} tabId
   * @param {string} url
   * @returns {Refusal | undefined}
   */
  arrived(tabId, url) {
    const address = withoutFragment(url);
    const attempts = this.#prompts.closed(tabId, address);
    const refusal = this.#arriving.get(tabId);
    this.#arriving.delete(tabId);
    if (refusal?.trail.url !== address) return undefined;
    // The last request, after the prompt was dismissed, is challenged too, but not met with a prompt.
    if (attempts) refusal.trail.attempts = attempts;
    return { ...refusal, arrived: true };
  }

  /**
   * A tab shows a prompt.
   *
   * @param {number} tabId
   * @param {string} url
   */
  prompted(tabId, url) {
    const address = withoutFragment(url);
    const refusal = this.#arriving.get(tabId);
    this.#arriving.delete(tabId);
    if (refusal?.trail.url === address) this.#prompts.opened(tabId, address, refusal.trail.attempts);
  }

  /** How much is held. */
  get size() {
    return this.#trails.size + this.#held.size + this.#arriving.size;
  }

  /** @param {Refusal} refusal */
  #hold(refusal) {
    const { trail } = refusal;
    const { requestId } = trail;
    const come = () => {
      if (trail.attempts.length === 0) {
        this.#end(requestId);
        return this.#tell.refused(refusal);
      }
      const timer = setTimeout(() => this.#end(requestId), PROMPT_LIFE);
      this.#held.set(requestId, { refusal, timer });
    };
    const patience = isFrame(trail) ? FRAME_PROMPT_COMES : PROMPT_COMES;
    this.#held.set(requestId, { refusal, timer: setTimeout(come, patience) });
  }

  /** @param {string} requestId */
  #end(requestId) {
    this.#trails.ended(requestId);
    return this.#drop(requestId);
  }

  /** @param {string} requestId */
  #drop(requestId) {
    const held = this.#held.get(requestId);
    if (held) clearTimeout(held.timer);
    this.#held.delete(requestId);
    return held?.refusal;
  }
}

/** @param {Trail} trail */
function isFrame({ type }) {
  return type === 'main_frame' || type === 'sub_frame';
}
