/** @import { ScreenshotState } from '../incident' */
/** @import { Host } from './host.js' */
/** @import { Entry } from './incidents.js' */

import { unreachable } from './host.js';

/** The page that shows a screenshot. */
const PAGE = 'extension/view/screenshot.html';

/** Screenshots at once. The oldest makes room: a picture is large, and a person looks at one. */
const MOST = 3;

/**
 * @typedef {object} Picture
 * @property {string} request The id of the request to the host.
 * @property {ScreenshotState} state
 * @property {chrome.runtime.Port | null} port To the page, once it is there.
 */

/**
 * The pictures of what a clean profile is answered. Each is taken at a click, shown in a tab of the extension's own, and
 * kept in memory for as long as the tab is open: it may show what is meant for the person alone.
 */
export class Screenshots {
  #host;
  /** @type {Map<string, Picture>} By the id in their page's address. */
  #pictures = new Map();

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * @param {Entry} entry
   * @param {string} [experiment]
   */
  async take({ exchange, incident }, experiment) {
    if (!exchange) return;
    const { experiments: _, ...seen } = exchange;
    const { id: request, reply } = this.#host.ask({
      screenshot: { exchange: seen, ...(experiment && { experiment }) },
    });
    const about = { experiment: experiment ?? 'as-is', method: incident.method, url: incident.url };
    /** @type {Picture} */
    const picture = { request, state: about, port: null };
    const id = crypto.randomUUID();
    this.#makeRoom();
    this.#pictures.set(id, picture);
    reply.catch(unreachable).then(({ screenshot, error }) => {
      picture.state = { ...about, ...(screenshot && { screenshot }), ...(error && { error }) };
      picture.port?.postMessage(picture.state);
    });
    const { index, windowId } = await chrome.tabs.get(incident.tabId);
    const url = chrome.runtime.getURL(`${PAGE}?id=${id}`);
    await chrome.tabs.create({ url, windowId, index: index + 1, openerTabId: incident.tabId });
  }

  /**
   * The page of a picture is there. Nobody but that page is served.
   *
   * @param {chrome.runtime.Port} port
   */
  connected(port) {
    const { sender } = port;
    if (sender?.id !== chrome.runtime.id || !sender.url?.startsWith(chrome.runtime.getURL(PAGE))) {
      return port.disconnect();
    }
    const id = new URL(sender.url).searchParams.get('id') ?? '';
    const picture = this.#pictures.get(id);
    /** @type {ScreenshotState} */
    const state = picture?.state ?? 'gone';
    port.postMessage(state);
    if (!picture) return;
    picture.port = port;
    port.onMessage.addListener(() => this.#cancel(picture));
    port.onDisconnect.addListener(() => {
      this.#cancel(picture);
      this.#pictures.delete(id);
    });
  }

  /** @param {Picture} picture */
  #cancel({ request, state }) {
    if (state === 'gone' || state.screenshot || state.error) return;
    this.#host.ask({ cancel: { request } }).reply.catch(() => {});
  }

  #makeRoom() {
    const [oldest] = this.#pictures;
    if (this.#pictures.size < MOST || !oldest) return;
    this.#cancel(oldest[1]);
    this.#pictures.delete(oldest[0]);
  }
}
