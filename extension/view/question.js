/** @import { Action } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Eyes } from './actions.js' */

import { closeBox, openBox } from './box.js';
import { confirmation } from './confirmation.js';
import { h } from './dom.js';

/**
 * Asks before an action is done.
 *
 * @param {HTMLElement} button
 * @param {Action} action
 * @param {Subject} subject
 * @param {Eyes | null} eyes
 * @param {() => void} act
 */
export function ask(button, action, subject, eyes, act) {
  const words = confirmation(action, subject);
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

/**
 * Says why an action was not done.
 *
 * @param {HTMLElement} button
 */
export function refuse(button) {
  openBox(button, 'alert', [
    h('p', {}, h('strong', {}, 'Nothing was done.')),
    h(
      'p',
      {},
      'This page covers or alters the card, so the click may not have been meant for it. Open why401 with its button in the toolbar, and choose the step there.',
    ),
  ]);
}
