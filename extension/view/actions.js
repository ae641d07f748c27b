/** @import { Action, ViewRequest } from '../incident' */
/** @import { Subject } from './screen.js' */
/** @import { Confirmation } from './words.js' */
/** @import { Eyes } from './visible.js' */

import { announce } from './announce.js';
import { h } from './dom.js';
import { actionLabel, confirmation, safeMethod } from './words.js';

/** What destroys or sends something, and so is done only when a person surely meant it. */
const GUARDED = new Set(/** @type {Action[]} */ (['sign-in', 'replay', 'clear-site-cookies']));

/** How long a button says that something is copied, in milliseconds. */
const COPIED_FOR = 2500;

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

/** Closes the question that stands open, and says whether there was one. */
export function closeQuestion() {
  const box = document.getElementById('question');
  if (!box) return false;
  const asked = document.getElementById(box.dataset.button ?? '');
  const focused = box.contains(document.activeElement);
  box.remove();
  if (focused) asked?.focus();
  return true;
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
    closeQuestion();
    if (sight === 'hidden') refuse(button);
    else act();
  });
  const no = h('button', { id: 'question-no', type: 'button', click: () => closeQuestion() }, words.no);
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

/**
 * Copies the report. Where the browser refuses, the text is shown for copying by hand.
 *
 * @param {HTMLElement} button
 * @param {string} text
 */
async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = h('textarea', { id: 'report', readonly: true, rows: 8, 'aria-label': 'The report' });
    field.value = text;
    openBox(button, 'group', [
      h('p', {}, 'The browser does not let why401 copy here. Copy the text yourself:'),
      field,
    ]);
    field.select();
    field.focus();
    return;
  }
  const label = button.textContent;
  button.textContent = 'Copied';
  announce('The report is copied.');
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_FOR);
}

/**
 * Opens a box below the button. There is one at a time.
 *
 * @param {HTMLElement} button
 * @param {string} role
 * @param {Node[]} children
 */
function openBox(button, role, children) {
  document.getElementById('question')?.remove();
  const box = h(
    'div',
    { id: 'question', class: 'box', role, tabindex: -1, 'data-button': button.id },
    children,
  );
  (button.closest('.row') ?? button).after(box);
  return box;
}
