/** @import { Action, ViewRequest } from '../incident' */
/** @import { Subject } from './screen.js' */

import { h } from './dom.js';
import { actionLabel, safeMethod } from './words.js';

/** What destroys or sends something, and so is done only when a person surely meant it. */
const GUARDED = new Set(/** @type {Action[]} */ (['sign-in', 'replay', 'screenshot', 'clear-site-cookies']));

/**
 * @typedef {object} Options
 * @property {(request: ViewRequest) => void} send
 * @property {(id: string) => Promise<string>} report The report of an incident, to be copied.
 * @property {Eyes | null} eyes Null where no page can touch the view: in the popup.
 */

/**
 * @typedef {(action: Action, subject: Subject, id: string, primary?: boolean) => HTMLButtonElement} ButtonMaker
 */

/**
 * Returns what makes the buttons of actions.
 *
 * @param {Options} options
 * @returns {ButtonMaker}
 */
export function actionButtons({ send, report, eyes }) {
  return (action, subject, id, primary = false) => {
    const busy = (action === 'replay' || action === 'screenshot') && subject.replaying;
    const attributes = { id, type: 'button', class: primary && 'primary', 'aria-disabled': busy && 'true' };
    const button = h('button', attributes, actionLabel(action, subject));
    button.dataset.action = action;
    if (GUARDED.has(action)) eyes?.watch(button);
    button.addEventListener('click', ({ isTrusted }) => {
      if (busy) return;
      if (action === 'copy-report') copyReport();
      else follow(consequence(action, subject.method, isTrusted, eyes ? eyes.judge(button) : 'seen'));
    });

    /**
     * Questions and refusals are rare, so what draws them is loaded when it is needed.
     *
     * @param {Consequence} consequence
     */
    async function follow(consequence) {
      if (consequence === 'nothing') return;
      if (consequence === 'act') return act();
      const { ask, refuse } = await import('./question.js');
      if (consequence === 'refuse') refuse(button);
      else ask(button, action, subject, eyes, act);
    }

    async function copyReport() {
      const { copy } = await import('./copy.js');
      copy(button, await report(subject.id));
    }

    function act() {
      const { id: incident, experiment } = subject;
      send({ act: { incident, action, ...(experiment !== undefined && { experiment }) } });
    }

    return button;
  };
}

/** @typedef {'act' | 'ask' | 'refuse' | 'nothing'} Consequence */

/**
 * What a click leads to. A card stands in a page that may want the click for itself, so that what destroys or sends
 * something needs a real click on a button that the person has seen. Where that cannot be known, a question stands in.
 *
 * @param {Action} action
 * @param {string} method The method of the request that a replay would repeat.
 * @param {boolean} isTrusted Whether a person clicked, and no script.
 * @param {Sight} sight
 * @returns {Consequence}
 */
export function consequence(action, method, isTrusted, sight) {
  if (!GUARDED.has(action)) return 'act';
  if (!isTrusted) return 'nothing';
  if (sight === 'hidden') return 'refuse';
  const changesSomething = action === 'clear-site-cookies' || (action === 'replay' && !safeMethod(method));
  return sight === 'seen' && !changesSomething ? 'act' : 'ask';
}

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
