/** @import { Action, ViewRequest } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Confirmation } from './words.js' */
/** @import { Eyes } from './visible.js' */

import { closeBox, openBox } from './box.js';
import { copy } from './copy.js';
import { h } from './dom.js';
import { actionLabel, confirmation, safeMethod } from './words.js';

/** What destroys or sends something, and so is done only when a person surely meant it. */
const GUARDED = new Set(/** @type {Action[]} */ (['sign-in', 'replay', 'clear-site-cookies']));

/**
 * @typedef {object} Options
 * @property {(request: ViewRequest) => void} send
 * @property {(id: string) => string} report The report of an incident, to be copied.
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
    button.addEventListener('click', (event) => {
      if (!busy) click(event);
    });
    const guarded = GUARDED.has(action);
    if (guarded) eyes?.watch(button);

    /** @param {MouseEvent} event */
    function click(event) {
      if (action === 'copy-report') return copy(button, report(subject.id));
      if (!guarded) return act();
      if (!event.isTrusted) return;
      const sight = eyes ? eyes.judge(button) : 'seen';
      if (sight === 'hidden') return refuse(button);
      const asksFirst =
        action === 'clear-site-cookies' || (action === 'replay' && !safeMethod(subject.method));
      if (sight !== 'seen' || asksFirst) return ask(button, confirmation(action, subject), eyes, act);
      act();
    }

    function act() {
      send({ act: { incident: subject.id, action } });
    }

    return button;
  };
}

/**
 * @param {HTMLElement} button
 * @param {Confirmation} words
 * @param {Eyes | null} eyes
 * @param {() => void} act
 */
function ask(button, words, eyes, act) {
  const yes = h('button', { id: 'question-yes', type: 'button', class: 'primary' }, words.yes);
  yes.addEventListener('click', (event) => {
    // A click on an answer that has only just appeared is the second half of a double click.
    const sight = eyes ? eyes.judge(yes) : 'seen';
    if (!event.isTrusted || sight === 'just-seen') return;
    closeBox();
    if (sight === 'hidden') refuse(button);
    else act();
  });
  const no = h('button', { id: 'question-no', type: 'button', click: () => closeBox() }, words.no);
  const box = openBox(button, 'group', [
    h('p', { id: 'question-text' }, h('strong', {}, words.question)),
    h('p', {}, words.detail),
    h('div', { class: 'row' }, yes, no),
  ]);
  box.setAttribute('aria-labelledby', 'question-text');
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  eyes?.watch(yes);
}

/** @param {HTMLElement} button */
function refuse(button) {
  openBox(button, 'alert', [
    h('p', {}, h('strong', {}, 'Nothing was done.')),
    h(
      'p',
      {},
      'This page covers or alters the card, so the click may not have been meant for it. Open why401 with its button in the toolbar, and choose the step there.',
    ),
  ]);
}
