/** Patterns listened to at once, and how long after their last use, in milliseconds. */
const MOST_PATTERNS = 24;
const LIFE = 10 * 60_000;

/**
 * Where requests of the numerous types are listened to as well, because a 401 is likely: on hosts that lately answered
 * one, where an element failed for a reason that is hidden from the page, or that a page sends credentials to.
 */
export class Armed {
  /** @type {Map<string, number>} */
  #patterns = new Map();
  #listen;
  #changed;
  #scheduled = false;

  /**
   * @param {(patterns: string[]) => void} listen Listens to these patterns instead of those before.
   * @param {() => void} changed Called after a change that should outlive the worker.
   */
  constructor(listen, changed) {
    this.#listen = listen;
    this.#changed = changed;
  }

  /**
   * Listens to every request to a URL's host.
   *
   * @param {string} url
   */
  host(url) {
    this.#add(`*://${new URL(url).hostname}/*`);
  }

  /**
   * Listens to requests near a call that carries credentials: elements may ask the same API, where they cannot carry
   * any. A page's own host serves its images and scripts too, so there only the first folder of the path counts.
   *
   * @param {string} url
   * @param {string | null | undefined} initiator
   */
  near(url, initiator) {
    const { origin, hostname, pathname } = new URL(url);
    const [, folder, rest] = pathname.split('/', 3);
    if (origin !== initiator) this.#add(`*://${hostname}/*`);
    else if (folder && rest !== undefined) this.#add(`*://${hostname}/${folder}/*`);
  }

  /** @returns {[string, number][]} */
  save() {
    return [...this.#patterns];
  }

  /** @param {[string, number][]} saved */
  restore(saved) {
    const now = Date.now();
    for (const [pattern, at] of saved) if (now - at < LIFE) this.#patterns.set(pattern, at);
    if (this.#patterns.size > 0) this.#apply();
  }

  /** @param {string} pattern */
  #add(pattern) {
    const now = Date.now();
    const fresh = !this.#patterns.has(pattern);
    this.#patterns.delete(pattern);
    this.#patterns.set(pattern, now);
    if (!fresh) return;
    for (const [old, at] of this.#patterns) {
      if (this.#patterns.size <= MOST_PATTERNS && now - at < LIFE) break;
      this.#patterns.delete(old);
    }
    this.#changed();
    this.#apply();
  }

  /** Changes the listeners once for all changes of a turn. */
  #apply() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#listen([...this.#patterns.keys()]);
    });
  }
}
