/** @import { Attempt } from '../generated/messages' */

/** Tabs whose prompts are remembered. */
const MOST = 20;

/**
 * The password prompts that stand for navigations. Chromium shows a page of its own under the prompt of a navigation
 * and asks anew, as another request, with each answer, and once more without a prompt when it is dismissed. So what
 * was answered wrongly is known only from the requests before.
 */
export class Prompts {
  /** @type {Map<number, { url: string, attempts: Attempt[] }>} */
  #open = new Map();
  #changed;

  /** @param {() => void} changed Called after a change that should outlive the worker, which a prompt often does. */
  constructor(changed = () => {}) {
    this.#changed = changed;
  }

  /**
   * A prompt is opened over a tab.
   *
   * @param {number} tabId
   * @param {string} url
   * @param {Attempt[]} attempts The challenge that it is for.
   */
  opened(tabId, url, attempts) {
    const before = this.#open.get(tabId);
    const all = before?.url === url ? [...before.attempts, ...attempts] : attempts;
    this.#open.delete(tabId);
    this.#open.set(tabId, { url, attempts: all });
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MOST) break;
      this.#open.delete(oldest);
    }
    this.#changed();
  }

  /**
   * A navigation comes to its end. Returns the challenges that were met with a prompt on the way, if there was one.
   *
   * @param {number} tabId
   * @param {string} url
   * @returns {Attempt[] | undefined}
   */
  closed(tabId, url) {
    const prompt = this.#open.get(tabId);
    if (!this.#open.delete(tabId)) return undefined;
    this.#changed();
    return prompt?.url === url ? prompt.attempts : undefined;
  }

  /** @returns {[number, { url: string, attempts: Attempt[] }][]} */
  save() {
    return [...this.#open];
  }

  /** @param {[number, { url: string, attempts: Attempt[] }][]} saved */
  restore(saved) {
    for (const [tabId, prompt] of saved) if (!this.#open.has(tabId)) this.#open.set(tabId, prompt);
  }
}
