/** @import { Action } from '../incident' */
/** @import { Host } from './host.js' */
/** @import { Entry, Incidents } from './incidents.js' */

import { clearCookies } from './cookies.js';
import { HostProblem } from './host.js';

/** What a person can do about an incident at a click. */
export class Actions {
  #incidents;
  #host;

  /**
   * @param {Incidents} incidents
   * @param {Host} host
   */
  constructor(incidents, host) {
    this.#incidents = incidents;
    this.#host = host;
  }

  /**
   * @param {Entry} entry
   * @param {Action} action
   */
  async act(entry, action) {
    const { tabId, signInUrl, hearsay } = entry.incident;
    // A page does not get another origin's cookies deleted, or its requests repeated, by claiming a 401 of it.
    if (hearsay && action !== 'reload' && action !== 'reload-bypass-cache') return;
    switch (action) {
      case 'reload':
        return chrome.tabs.reload(tabId);
      case 'reload-bypass-cache':
        return chrome.tabs.reload(tabId, { bypassCache: true });
      case 'clear-site-cookies':
        if (!entry.exchange) return;
        await clearCookies(entry.exchange.url, tabId);
        return chrome.tabs.reload(tabId, { bypassCache: true });
      case 'sign-in':
        return signInUrl && openSignIn(entry, signInUrl);
      case 'replay':
        return this.#replay(entry);
    }
  }

  /**
   * Stops a replay.
   *
   * @param {Entry} entry
   */
  async cancel({ replay }) {
    if (replay) await this.#host.ask({ cancel: { request: replay } }).reply.catch(() => {});
  }

  /**
   * Repeats the request in a clean profile, which only the host can do.
   *
   * @param {Entry} entry
   */
  async #replay(entry) {
    const { exchange, incident } = entry;
    if (!exchange || entry.replay) return;
    const { id } = incident;
    const asked = this.#host.ask({ replay: { exchange } }, ({ progress }) => {
      this.#incidents.update(id, { progress });
    });
    entry.replay = asked.id;
    this.#incidents.update(id, { state: 'replaying', progress: undefined, error: undefined });
    const { document, cut, error } = await asked.reply.catch(unreachable);
    entry.replay = null;
    const state = document || incident.document ? 'answered' : 'failed';
    if (document) entry.replayed = true;
    this.#incidents.update(id, { state, progress: undefined, error, ...(document && { document, cut }) });
  }
}

/**
 * A page that is itself refused is left for the sign-in page. A page of which only a call is refused stays, with
 * whatever the person has entered there.
 *
 * @param {Entry} entry
 * @param {string} url
 */
async function openSignIn({ incident }, url) {
  if (incident.kind === 'navigation') return chrome.tabs.update(incident.tabId, { url });
  const { index, windowId } = await chrome.tabs.get(incident.tabId);
  return chrome.tabs.create({ url, windowId, index: index + 1, openerTabId: incident.tabId });
}

/**
 * @param {unknown} problem
 * @returns {import('../generated/messages').Reply}
 */
function unreachable(problem) {
  if (!(problem instanceof HostProblem)) throw problem;
  return { id: '', error: { code: 'internal', text: problem.message } };
}
