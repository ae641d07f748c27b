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
    const guarded = GUARDED.has(action);
    if (guarded) eyes?.watch(button);
    button.addEventListener('click', (event) => {
      if (busy) return;
      if (action === 'copy-report') copyReport();
      else if (!guarded) act();
      else if (event.isTrusted) guardedAct(eyes ? eyes.judge(button) : 'seen');
    });

    /**
     * Questions and refusals are rare, so what draws them is loaded when it is needed.
     *
     * @param {Sight} sight
     */
    async function guardedAct(sight) {
      const asksFirst =
        action === 'clear-site-cookies' || (action === 'replay' && !safeMethod(subject.method));
      if (sight === 'seen' && !asksFirst) return act();
      const { ask, refuse } = await import('./question.js');
      if (sight === 'hidden') refuse(button);
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
