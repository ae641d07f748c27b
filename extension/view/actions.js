/** @import { Action, ViewRequest } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Eyes, Sight } from './visible.js' */

import { h } from './dom.js';
import { actionLabel, safeMethod } from './words.js';

/** What destroys or sends something, and so is done only when a person surely meant it. */
const GUARDED = new Set(/** @type {Action[]} */ (['sign-in', 'replay', 'clear-site-cookies']));

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
    const busy = action === 'replay' && subject.replaying;
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
      send({ act: { incident: subject.id, action } });
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
