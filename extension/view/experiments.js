/** @import { Action } from '../incident' */
/** @import { ButtonMaker } from './actions.js' */
/** @import { Child } from './dom.js' */
/** @import { Subject } from './screen.js' */

import { disclosure, h } from './dom.js';
import { experimentName } from './names.js';

/**
 * The experiments of which a person may ask for one.
 *
 * @param {{ subject: Subject, ids: string[] }} shown
 * @param {ButtonMaker} button
 * @returns {Child[]}
 */
export function experiments({ subject, ids }, button) {
  return [
    disclosure('one-experiment', 'Try one experiment', [
      choice('experiment', 'Change one thing', 'replay', ids, subject, button),
    ]),
  ];
}

/**
 * A choice of experiments, and the button of what is done with the chosen one.
 *
 * @param {string} id
 * @param {string} label
 * @param {Action} action
 * @param {string[]} ids
 * @param {Subject} subject
 * @param {ButtonMaker} button
 */
export function choice(id, label, action, ids, subject, button) {
  const chosen = { ...subject, experiment: ids[0] ?? '' };
  const select = h(
    'select',
    { id: `${id}-choice`, 'aria-label': label },
    ids.map((one) => h('option', { value: one }, experimentName(one).replaceAll('`', ''))),
  );
  select.addEventListener('change', () => {
    chosen.experiment = select.value;
  });
  return h('div', { class: 'row' }, select, button(action, chosen, `${id}-act`));
}
