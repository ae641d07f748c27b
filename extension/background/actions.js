/** @import { Action } from '../incident' */
/** @import { Host } from './host.js' */
/** @import { Entry, Incidents } from './incidents.js' */
/** @import { Screenshots } from './screenshots.js' */

import { clearCookies } from './cookies.js';
import { unreachable } from './host.js';

/** What a person can do about an incident at a click. */
export class Actions {
  #incidents;
  #host;
  #screenshots;

  /**
   * @param {Incidents} incidents
   * @param {Host} host
   * @param {Screenshots} screenshots
   */
  constructor(incidents, host, screenshots) {
    this.#incidents = incidents;
    this.#host = host;
    this.#screenshots = screenshots;
  }

  /**
   * @param {Entry} entry
   * @param {Action} action
   * @param {string} [experiment] Of a replay or screenshot.
   */
  async act(entry, action, experiment) {
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
        return this.#replay(entry, experiment);
      case 'screenshot':
        return this.#screenshots.take(entry, experiment);
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
   * Repeats the request in a clean profile, which only the host can do. One experiment that a person asks for is judged
   * together with those before it; without one everything is tried anew.
   *
   * @param {Entry} entry
   * @param {string | undefined} experiment
   */
  async #replay(entry, experiment) {
    const { exchange, incident } = entry;
    if (!exchange || entry.replay) return;
    const { id } = incident;
    const { experiments: _, ...seen } = exchange;
    const message = experiment ? { exchange, experiments: [experiment] } : { exchange: seen };
    const asked = this.#host.ask({ replay: message }, ({ progress }) => {
      this.#incidents.update(id, { progress });
    });
    entry.replay = asked.id;
    this.#incidents.update(id, { state: 'replaying', progress: undefined, error: undefined });
    const { document, cut, error, outcomes, fitting } = await asked.reply.catch(unreachable);
    entry.replay = null;
    const state = document || incident.document ? 'answered' : 'failed';
    const judged = document && { document, cut, fitting, before: incident.before ?? firstCause(incident) };
    if (document) entry.replayed = true;
    if (outcomes) exchange.experiments = outcomes;
    this.#incidents.update(id, { state, progress: undefined, error, ...judged });
  }
}

/** @param {import('../incident').Incident} incident */
function firstCause({ document }) {
  const cause = document?.reports[0]?.causes[0];
  return cause && { cause: cause.id, title: cause.title };
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
