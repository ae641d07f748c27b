/** @import { Browser } from '../generated/messages' */
/** @import { Refusal, Surroundings } from './exchange.js' */
/** @import { Host } from './host.js' */
/** @import { Entry, Incidents } from './incidents.js' */
/** @import { Seen } from './look.js' */
/** @import { Memory } from './memory.js' */

import { hiddenHeaders } from './browser.js';
import { Claims } from './claims.js';
import { cookiesFor } from './cookies.js';
import { exchangeOf, kindOf } from './exchange.js';
import { HostProblem } from './host.js';
import { look, storedTokens } from './look.js';

/**
 * How long to wait for what the page says of its own call, in milliseconds: it follows the response's headers by the
 * time that the body takes. What comes later leads to a second inspection.
 */
const CLAIM_SOON = 150;
const CLAIM_LATE = 5_000;

/**
 * How long to wait for a look at the page that made a request, in milliseconds. A busy page is seen later, and leads to a
 * second inspection where it shows more.
 */
const LOOK_SOON = 100;

/** After further 401s of the same page the host is asked again when they pause, and in a long burst now and then. */
const PAUSE = 1_000;
const LONGEST_BURST = 3_000;

/** Gathers what belongs to a 401, asks the host, and keeps the incident up to date. */
export class Diagnosis {
  claims = new Claims();
  /** Set where the host cannot be used, in words for people. */
  hostProblem = '';
  #incidents;
  #host;
  #memory;
  #browser;
  /** @type {Map<string, { timer: ReturnType<typeof setTimeout>, since: number }>} */
  #bursts = new Map();

  /**
   * @param {Incidents} incidents
   * @param {Host} host
   * @param {Memory} memory
   * @param {Promise<Browser>} browser
   */
  constructor(incidents, host, memory, browser) {
    this.#incidents = incidents;
    this.#host = host;
    this.#memory = memory;
    this.#browser = browser;
  }

  /** Which of host and extension is to be updated, in words for people; empty where neither is. */
  get skew() {
    return this.#host.skew;
  }

  /**
   * A request was refused.
   *
   * @param {Refusal} refusal
   */
  async refused(refusal) {
    this.claims.refused(refusal);
    const { entry, telling } = this.#incidents.count(refusal);
    if (telling) return this.#gather(entry, refusal);
    this.#further(entry);
  }

  /**
   * Asks the host about an incident. What is shown stays until the answer is there.
   *
   * @param {Entry} entry
   */
  async inspect(entry) {
    const { incident, exchange } = entry;
    if (!exchange || entry.replay || entry.replayed) return; // A replay's diagnosis knows more than this one would.
    if (incident.count > 1) exchange.repeats = incident.count - 1;
    const turn = ++entry.turn;
    try {
      const { document, cut, fitting, error } = await this.#host.ask({ inspect: { exchange } }).reply;
      this.hostProblem = '';
      if (turn !== entry.turn || entry.replay || entry.replayed) return;
      const answeredAt = incident.answeredAt || Date.now();
      if (document) {
        this.#incidents.update(incident.id, {
          state: 'answered',
          document,
          cut,
          fitting,
          error: undefined,
          answeredAt,
        });
      } else if (!incident.document) {
        this.#incidents.update(incident.id, { state: 'failed', error });
      }
    } catch (problem) {
      if (!(problem instanceof HostProblem)) throw problem;
      this.hostProblem = problem.message;
      if (!incident.document) this.#incidents.update(incident.id, { state: 'no-host' });
    }
  }

  /**
   * Takes up what a former worker had begun.
   *
   * @param {Entry[]} entries
   */
  resume(entries) {
    for (const entry of entries) {
      if (!entry.exchange) this.#incidents.forget(entry.incident.id);
      else if (!entry.incident.document) this.inspect(entry);
    }
  }

  /**
   * @param {Entry} entry
   * @param {Refusal} refusal
   */
  async #gather(entry, refusal) {
    this.#host.wake();
    const { trail } = refusal;
    const looking = kindOf(trail) === 'navigation' ? undefined : look(trail);
    const stored = storedTokens(trail);
    const [browser, cookies, topOrigin, claim, seen, tokens] = await Promise.all([
      this.#browser,
      refusal.hearsay ? undefined : cookiesFor(trail.url, trail.tabId),
      topOriginOf(refusal),
      this.claims.of(refusal, CLAIM_SOON),
      looking && Promise.race([looking, pause(LOOK_SOON)]),
      Promise.race([stored, pause(LOOK_SOON)]),
    ]);
    const history = refusal.hearsay ? undefined : this.#memory.of(trail.url);
    const known = { browser, cookies, topOrigin, history, hiddenHeaders: hiddenHeaders() };
    await this.#judge(entry, refusal, { ...known, ...shownKind(seen), tokens, claim });
    const seenLate = seen ?? (await looking);
    if (looking) await this.#findSignIn(entry, refusal, seenLate?.signIn);
    const claimLate = claim ?? (await this.claims.of(refusal, CLAIM_LATE));
    const tokensLate = tokens ?? (await stored);
    if (claimLate !== claim || tokensLate !== tokens || seenLate?.kind !== seen?.kind) {
      const late = { ...shownKind(seenLate), tokens: tokensLate, claim: claimLate };
      await this.#judge(entry, refusal, { ...known, ...late });
    }
    // The page that was refused has said something of itself by now, and so has taken the place of the one before it.
    if (!looking) await this.#findSignIn(entry, refusal, undefined);
  }

  /**
   * @param {Entry} entry
   * @param {Refusal} refusal
   * @param {Surroundings} surroundings
   */
  async #judge(entry, refusal, surroundings) {
    if (entry.requestId !== refusal.trail.requestId) return; // A more telling 401 has come to stand for the incident.
    entry.exchange = exchangeOf(refusal, surroundings);
    this.#incidents.update(entry.incident.id, { kind: entry.exchange.kind });
    await this.inspect(entry);
  }

  /**
   * @param {Entry} entry
   * @param {Refusal} refusal
   * @param {string | undefined} found
   */
  async #findSignIn({ incident }, { trail, hearsay }, found) {
    const link = found ?? (await look(trail)).signIn;
    const signInUrl = link ?? (hearsay ? undefined : this.#memory.signInPage(trail.url));
    if (signInUrl) this.#incidents.update(incident.id, { signInUrl });
  }

  /** @param {Entry} entry */
  #further(entry) {
    const { id } = entry.incident;
    const now = Date.now();
    const burst = this.#bursts.get(id);
    if (burst) clearTimeout(burst.timer);
    const since = burst?.since ?? now;
    const wait = Math.min(PAUSE, Math.max(0, since + LONGEST_BURST - now));
    const timer = setTimeout(() => {
      this.#bursts.delete(id);
      if (this.#incidents.get(id)) this.inspect(entry);
    }, wait);
    this.#bursts.set(id, { timer, since });
  }
}

/**
 * The kind of the request, where the page shows it better than webRequest.
 *
 * @param {Seen | undefined} seen
 */
function shownKind(seen) {
  return seen?.kind ? { kind: seen.kind } : {};
}

/** @param {number} milliseconds */
async function pause(milliseconds) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return undefined;
}

/**
 * The origin of the page in the tab.
 *
 * @param {Refusal} refusal
 * @returns {Promise<string | undefined>}
 */
async function topOriginOf({ trail }) {
  if (trail.type === 'main_frame') return new URL(trail.url).origin;
  try {
    const { url } = await chrome.tabs.get(trail.tabId);
    return url && new URL(url).origin;
  } catch {
    return undefined; // The tab was closed meanwhile.
  }
}
