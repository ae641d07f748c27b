/** @import { Browser } from '../generated/messages' */
/** @import { ViewRequest, ViewState } from '../incident' */
/** @import { Actions } from './actions.js' */
/** @import { Diagnosis } from './diagnosis.js' */
/** @import { Incidents } from './incidents.js' */

import { showBadge } from './badge.js';
import { tellCard } from './card.js';

/** Counts that rise within this time reach the views as one, in milliseconds. */
const COUNTING = 250;

/** How much earlier than its page's 401 a card may be there, in milliseconds. */
const EARLY = 2_000;

/** The heights that a card may ask for, in CSS pixels. */
const LOWEST = 48;
const HIGHEST = 4_000;

/** No tab has this id (chrome.tabs.TAB_ID_NONE). */
const NO_TAB = -1;

/**
 * @typedef {object} View
 * @property {chrome.runtime.Port} port
 * @property {number} tabId The tab that it shows; NO_TAB until a popup has said which.
 * @property {boolean} card
 */

/** The cards and popups that are open: pushes what they show, and does what they ask. */
export class Views {
  /** @type {Set<View>} */
  #views = new Set();
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  #counting = new Map();
  #incidents;
  #actions;
  #diagnosis;
  #browser;
  #ready;

  /**
   * @param {Incidents} incidents
   * @param {Actions} actions
   * @param {Diagnosis} diagnosis
   * @param {Promise<Browser>} browser
   * @param {() => Promise<void>} ready Kept when what a former worker has left is read.
   */
  constructor(incidents, actions, diagnosis, browser, ready) {
    this.#incidents = incidents;
    this.#actions = actions;
    this.#diagnosis = diagnosis;
    this.#browser = browser;
    this.#ready = ready;
  }

  /**
   * A view opens. Nobody but the extension's own pages is served.
   *
   * @param {chrome.runtime.Port} port
   */
  connected(port) {
    const { sender } = port;
    const pages = chrome.runtime.getURL('extension/view/');
    if (port.name !== 'view' || sender?.id !== chrome.runtime.id || !sender.url?.startsWith(pages)) {
      return port.disconnect();
    }
    const card = sender.url.startsWith(`${pages}card.html`);
    const view = { port, tabId: (card && sender.tab?.id) || NO_TAB, card };
    this.#views.add(view);
    port.onDisconnect.addListener(() => this.#views.delete(view));
    port.onMessage.addListener((request) => this.#serve(view, /** @type {ViewRequest} */ (request)));
    if (card) this.#push(view);
  }

  /**
   * Something changed in a tab.
   *
   * @param {number} tabId
   * @param {boolean} onlyCount Whether it can wait a little for the next.
   */
  changed(tabId, onlyCount) {
    if (onlyCount) {
      if (!this.#counting.has(tabId)) {
        this.#counting.set(
          tabId,
          setTimeout(() => this.#show(tabId), COUNTING),
        );
      }
      return;
    }
    this.#show(tabId);
  }

  /** @param {number} tabId */
  #show(tabId) {
    clearTimeout(this.#counting.get(tabId));
    this.#counting.delete(tabId);
    showBadge(tabId, this.#incidents.ofTab(tabId));
    for (const view of this.#views) if (view.tabId === tabId) this.#push(view);
  }

  /** @param {View} view */
  async #push(view) {
    await this.#ready();
    const { name = '', os = '' } = await this.#browser;
    if (view.card && !this.#incidents.page(view.tabId)) return this.#expect(view);
    const incidents = this.#incidents.ofTab(view.tabId);
    const { hostProblem, skew } = this.#diagnosis;
    /** @type {ViewState} */
    const state = {
      incidents,
      browser: name,
      os,
      ...(hostProblem && { hostProblem }),
      ...(skew && { skew }),
    };
    if (this.#views.has(view)) view.port.postMessage(state);
  }

  /**
   * A card may be there before its page's 401 is known here. A page that comes back from the back-forward cache brings
   * its old card along, which is of no use any more.
   *
   * @param {View} view
   */
  #expect(view) {
    setTimeout(() => {
      const abandoned = this.#views.has(view) && !this.#incidents.page(view.tabId);
      if (abandoned) tellCard(view.tabId, 'remove');
    }, EARLY);
  }

  /**
   * @param {View} view
   * @param {ViewRequest} request
   */
  async #serve(view, request) {
    await this.#ready();
    if ('watch' in request && !view.card) {
      view.tabId = request.watch.tabId;
      return this.#push(view);
    }
    if ('resize' in request && view.card) {
      const height = Math.min(Math.max(request.resize.height, LOWEST), HIGHEST);
      return tellCard(view.tabId, { height });
    }
    if ('act' in request)
      return this.#withEntry(view, request.act, (entry) =>
        this.#actions.act(entry, request.act.action, request.act.experiment),
      );
    if ('cancel' in request)
      return this.#withEntry(view, request.cancel, (entry) => this.#actions.cancel(entry));
    if ('dismiss' in request && view.card) return tellCard(view.tabId, 'remove');
    return undefined;
  }

  /**
   * @param {View} view
   * @param {{ incident: string }} request
   * @param {(entry: import('./incidents.js').Entry) => Promise<unknown>} act
   */
  #withEntry(view, { incident }, act) {
    const entry = this.#incidents.get(incident);
    if (entry?.incident.tabId === view.tabId) return act(entry);
    return undefined;
  }
}
