/** @import { Exchange } from '../generated/messages' */
/** @import { Incident } from '../incident' */
/** @import { Refusal } from './exchange.js' */

import { kindOf } from './exchange.js';

/** Incidents of one tab and of all, the oldest of which make room for others. */
const MOST_OF_A_TAB = 12;
const MOST = 60;

/**
 * An incident with what the views do not see.
 *
 * @typedef {object} Entry
 * @property {Incident} incident
 * @property {string} host Of the URL that was refused.
 * @property {string} address The URL without its query, to know the page again. Its path may hold a credential.
 * @property {string} requestId Of the 401 that stands for the others.
 * @property {Exchange | null} exchange Null until everything is gathered.
 * @property {boolean} arrived Of a navigation: whether the tab shows it.
 * @property {number} turn How often the host was asked; answers to all but the last are stale.
 * @property {string | null} replay The id of the running replay's request to the host.
 * @property {boolean} replayed Whether the diagnosis rests on a replay.
 */

/** The 401s of each tab's page, grouped: many of one page and host are one incident with a count. */
export class Incidents {
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  #changed;

  /** @param {(tabId: number, onlyCount: boolean) => void} changed Called after every change. */
  constructor(changed) {
    this.#changed = changed;
  }

  /**
   * Counts a 401.
   *
   * @param {Refusal} refusal
   * @returns {{ entry: Entry, telling: boolean }} Telling is set where this 401 is to stand for its incident: it is the
   *   first, or tells more than the one that stood for it.
   */
  count({ trail, at, arrived = false, hearsay = false, insteadOf }) {
    const { tabId, requestId, method, url } = trail;
    const { host, origin } = new URL(url);
    const kind = kindOf(trail);
    const address = withoutQuery(url);
    // The path may hold a credential as the query may; the report has the address with both masked.
    const shown = { url: origin, method, kind };
    // Another page is coming, and does not add to what the present one has.
    const comes = kind === 'navigation';
    if (comes) this.forget(this.page(tabId)?.incident.id);
    const known = this.#all(tabId).find((entry) => entry.host === host);
    if (known && !comes) {
      if (insteadOf === undefined) known.incident.count++;
      const { kind: former, hearsay: doubtful = false } = known.incident;
      // What was seen stands before what was only said, whatever its kind.
      const same = insteadOf !== undefined && known.requestId === insteadOf;
      const better = same || (doubtful === hearsay ? rank(kind) < rank(former) : doubtful);
      const telling = better && !known.replay && !known.replayed;
      if (telling) {
        if (!hearsay) delete known.incident.hearsay;
        known.requestId = requestId;
        known.address = address;
        Object.assign(known.incident, shown);
      }
      this.#changed(tabId, true);
      return { entry: known, telling };
    }
    const id = crypto.randomUUID();
    /** @type {Incident} */
    const incident = {
      id,
      tabId,
      ...shown,
      ...(hearsay && { hearsay }),
      count: 1,
      state: 'asking',
      responseAt: at,
      answeredAt: 0,
    };
    const nothing = { exchange: null, arrived, turn: 0, replay: null, replayed: false };
    const entry = { incident, host, address, requestId, ...nothing };
    this.#makeRoom(tabId);
    this.#entries.set(id, entry);
    this.#changed(tabId, false);
    return { entry, telling: true };
  }

  /**
   * Changes what the views see of an incident, if it is still there. With a report comes the address that may be shown.
   *
   * @param {string} id
   * @param {{ [K in keyof Incident]?: Incident[K] | undefined }} changes Undefined takes a field away.
   */
  update(id, changes) {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const fields = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (entry.incident));
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) delete fields[name];
      else fields[name] = value;
    }
    const [report] = changes.document?.reports ?? [];
    // Of an address that the host cannot read, the report has none.
    if (report && URL.canParse(report.url)) entry.incident.url = report.url;
    this.#changed(entry.incident.tabId, false);
  }

  /**
   * @param {string} id
   * @returns {Entry | undefined}
   */
  get(id) {
    return this.#entries.get(id);
  }

  /**
   * What the views of a tab see: the page itself first.
   *
   * @param {number} tabId
   * @returns {Incident[]}
   */
  ofTab(tabId) {
    const incidents = this.#all(tabId).map(({ incident }) => incident);
    return incidents.sort((a, b) => Number(b.kind === 'navigation') - Number(a.kind === 'navigation'));
  }

  /**
   * The 401 that is the page in a tab, if it is one.
   *
   * @param {number} tabId
   * @returns {Entry | undefined}
   */
  page(tabId) {
    return this.#all(tabId).find(({ incident }) => incident.kind === 'navigation');
  }

  /**
   * A tab shows another page: what belongs to the former one is forgotten. The new page's own 401 came before it and
   * stays, and so does that of a page that is still to come.
   *
   * @param {number} tabId
   * @param {string} url The new page's.
   */
  arrive(tabId, url) {
    const page = this.page(tabId);
    if (page?.address === withoutQuery(url)) page.arrived = true;
    else if (page?.arrived) this.forget(page.incident.id);
    for (const entry of this.#all(tabId)) if (entry !== page) this.forget(entry.incident.id);
    // The browser takes its badge away from a button when another page comes.
    if (page) this.#changed(tabId, false);
  }

  /**
   * A navigation comes to nothing, and the tab's page stays.
   *
   * @param {number} tabId
   * @param {string} url
   */
  abandon(tabId, url) {
    const page = this.page(tabId);
    if (page && !page.arrived && page.address === withoutQuery(url)) this.forget(page.incident.id);
  }

  /**
   * A tab has no page any more.
   *
   * @param {number} tabId
   */
  leave(tabId) {
    for (const { incident } of this.#all(tabId)) this.forget(incident.id);
  }

  /**
   * Forgets an incident.
   *
   * @param {string | undefined} id
   */
  forget(id) {
    const entry = id && this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#changed(entry.incident.tabId, false);
  }

  /** @returns {Entry[]} */
  save() {
    return [...this.#entries.values()];
  }

  /** @param {Entry[]} saved */
  restore(saved) {
    for (const entry of saved) {
      const { id, tabId, state } = entry.incident;
      if (this.#entries.has(id)) continue;
      // Nobody waits any more for what the former worker had asked.
      if (state === 'replaying') entry.incident.state = 'answered';
      this.#entries.set(id, { ...entry, replay: null });
      this.#changed(tabId, false);
    }
  }

  /** @param {number} tabId */
  #all(tabId) {
    return [...this.#entries.values()].filter(({ incident }) => incident.tabId === tabId);
  }

  /** @param {number} tabId */
  #makeRoom(tabId) {
    const [first] = this.#entries.values();
    const all = this.#all(tabId);
    const oldest = all.length >= MOST_OF_A_TAB ? all[0] : this.#entries.size >= MOST ? first : undefined;
    if (oldest) this.forget(oldest.incident.id);
  }
}

/** @param {string} url */
function withoutQuery(url) {
  if (!URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/**
 * How much a kind of request tells of what is wrong, the lowest most: a page's own calls carry its credentials, its
 * images and scripts rarely do.
 *
 * @param {string} kind
 */
function rank(kind) {
  const at = ['navigation', 'frame', 'preflight', 'fetch', 'event-source', 'web-socket'].indexOf(kind);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
