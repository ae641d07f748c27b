/** How long changes are gathered before they are written, in milliseconds. */
const PAUSE = 500;

/**
 * Something that outlives the worker.
 *
 * @typedef {object} Part
 * @property {() => unknown[]} save
 * @property {(saved: any[]) => void} restore
 */

/**
 * What outlives the worker, which the browser stops after half a minute without events. It is kept in the browser's
 * memory for as long as the browser runs, never on disk, and out of reach of content scripts.
 */
export class Session {
  /** @type {Map<string, Part>} */
  #parts = new Map();
  /** @type {Set<string>} */
  #dirty = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * Reads what a former worker has left.
   *
   * @param {Record<string, Part>} parts
   */
  async load(parts) {
    this.#parts = new Map(Object.entries(parts));
    const saved = await chrome.storage.session.get([...this.#parts.keys()]);
    for (const [name, part] of this.#parts) {
      if (Array.isArray(saved[name])) part.restore(saved[name]);
    }
  }

  /**
   * A part has changed.
   *
   * @param {string} name
   */
  changed(name) {
    this.#dirty.add(name);
    this.#timer ??= setTimeout(() => this.#write(), PAUSE);
  }

  async #write() {
    this.#timer = undefined;
    /** @type {Record<string, unknown>} */
    const items = {};
    for (const name of this.#dirty) items[name] = this.#parts.get(name)?.save();
    this.#dirty.clear();
    try {
      await chrome.storage.session.set(items);
    } catch {
      // Over the quota (10 MB) the former state stays, which is better than none.
    }
  }
}
