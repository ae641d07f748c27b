/**
 * How long a button must have been seen before a click on it counts: long enough that it cannot be slipped under a
 * pointer that is already on its way.
 */
const SEEN_FOR = 300;

/** The least delay that Chromium takes with trackVisibility, in milliseconds. */
const OBSERVER_DELAY = 100;

/** @typedef {'seen' | 'just-seen' | 'hidden' | 'unknown'} Sight */

/**
 * Tells whether buttons are really before the person's eyes. A card stands inside a page that may be hostile: it could
 * cover the card, make it transparent, or move it under the pointer (clickjacking). Intersection Observer v2 sees all
 * three; only Chromium has it, elsewhere the answer is always "unknown".
 *
 * @typedef {object} Eyes
 * @property {(button: HTMLElement) => void} watch A watched button carries data-seen while a click on it counts.
 * @property {(button: HTMLElement) => Sight} judge
 */

/** @returns {Eyes} */
export function openEyes() {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    return { watch: () => {}, judge: () => 'unknown' };
  }
  /** @type {WeakMap<Element, ReturnType<typeof setTimeout> | null>} The timers of visible buttons, null for hidden ones. */
  const sights = new WeakMap();
  const options = { trackVisibility: true, delay: OBSERVER_DELAY, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) look(entry);
  }, options);

  /** @param {IntersectionObserverEntry & { isVisible?: boolean }} entry */
  function look(entry) {
    const button = /** @type {HTMLElement} */ (entry.target);
    const timer = sights.get(button);
    if (!entry.isVisible || entry.intersectionRatio < 0.5) {
      if (timer) clearTimeout(timer);
      sights.set(button, null);
      delete button.dataset.seen;
    } else if (!timer) {
      const seen = () => button.setAttribute('data-seen', '');
      sights.set(button, setTimeout(seen, SEEN_FOR));
    }
  }

  return {
    watch: (button) => observer.observe(button),
    judge(button) {
      if (button.dataset.seen !== undefined) return 'seen';
      return sights.get(button) === null ? 'hidden' : 'just-seen';
    },
  };
}
