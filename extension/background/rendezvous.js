/** How many things wait to be fetched, and for how long: what belongs together arrives within moments. */
const MOST_LEFT = 40;
const LIFE = 5_000;

/**
 * Where two halves of one thing meet that arrive in either order: a 401 that webRequest saw, and what the page says of
 * the same call.
 *
 * @template T
 */
export class Rendezvous {
  /** @type {Map<string, { value: T, at: number }>} */
  #left = new Map();
  /**
   * Who waits under each key, first come first. Two calls of one address wait at once, each for what is said of it.
   *
   * @type {Map<string, Set<(value: T) => void>>}
   */
  #waiting = new Map();

  /**
   * @param {string} key
   * @param {T} value
   */
  leave(key, value) {
    const [meet] = this.#waiting.get(key) ?? [];
    if (meet) return meet(value);
    this.#clean();
    this.#left.delete(key);
    this.#left.set(key, { value, at: Date.now() });
  }

  /**
   * Waits for what is left under any of the keys. Undefined if nothing is in time.
   *
   * @param {string[]} keys
   * @param {number} milliseconds
   * @param {number} [since] What was left before then belongs to something else, and is forgotten.
   * @returns {Promise<T | undefined>}
   */
  async wait(keys, milliseconds, since = 0) {
    this.#clean();
    for (const key of keys) {
      const found = this.#left.get(key);
      if (!found) continue;
      this.#left.delete(key);
      if (found.at >= since) return found.value;
    }
    return new Promise((resolve) => {
      const done = (/** @type {T | undefined} */ value) => {
        clearTimeout(timer);
        for (const key of keys) this.#leaveQueue(key, done);
        resolve(value);
      };
      const timer = setTimeout(() => done(undefined), milliseconds);
      for (const key of keys) {
        const queue = this.#waiting.get(key) ?? new Set();
        this.#waiting.set(key, queue.add(done));
      }
    });
  }

  /**
   * @param {string} key
   * @param {(value: T) => void} done
   */
  #leaveQueue(key, done) {
    const queue = this.#waiting.get(key);
    queue?.delete(done);
    if (queue?.size === 0) this.#waiting.delete(key);
  }

  #clean() {
    const now = Date.now();
    for (const [key, { at }] of this.#left) {
      if (this.#left.size < MOST_LEFT && now - at < LIFE) return;
      this.#left.delete(key);
    }
  }
}
