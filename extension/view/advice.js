/** @import { RankedCause } from '../generated/messages' */
/** @import { Incident } from '../incident' */
/** @import { ButtonMaker } from './actions.js' */
/** @import { Child } from './dom.js' */
/** @import { Screen, Step, Subject } from './screen.js' */

import { disclosure, h, prose } from './dom.js';
import { address, capital, percentage } from './words.js';

/**
 * What is wrong.
 *
 * @param {Pick<Screen, 'title' | 'summary' | 'sure'> & { about: Pick<Incident, 'url' | 'method' | 'count'> | null }} shown
 * @returns {Child[]}
 */
export function headline({ title, summary, sure, about }) {
  return [
    h('h1', {}, prose(title)),
    h('p', { class: 'summary' }, prose(summary)),
    (sure !== null || about !== null) &&
      h(
        'dl',
        { class: 'facts' },
        sure && [
          h('dt', { class: 'unseen' }, 'How sure'),
          h('dd', {}, `${capital(sure.words)} `, h('span', { class: 'figure' }, sure.percent)),
        ],
        about && [h('dt', { class: 'unseen' }, 'Request'), h('dd', {}, request(about))],
      ),
  ];
}

/**
 * The address on one line, cut where it is too long; the evidence has it in full.
 *
 * @param {Pick<Incident, 'url' | 'method' | 'count'>} about
 */
export function request({ url, method, count }) {
  const words = `${method} ${address(url)}`;
  return h(
    'span',
    { class: 'request' },
    h('span', { class: 'address', title: words }, words),
    count > 1 && h('span', { class: 'count' }, `and ${(count - 1).toLocaleString('en')} more`),
  );
}

/**
 * What to do.
 *
 * @param {Pick<Screen, 'steps' | 'furtherSteps'> & { subject: Subject }} shown
 * @param {ButtonMaker} button
 * @returns {Child[]}
 */
export function steps({ steps, furtherSteps, subject }, button) {
  return [
    h(
      'ol',
      { class: 'steps' },
      steps.map((step, index) => stepItem(step, subject, button, index)),
    ),
    furtherSteps.length > 0 &&
      disclosure(
        'further-steps',
        furtherSteps.length === 1 ? 'One more step' : `${furtherSteps.length} more steps`,
        [
          h(
            'ol',
            { class: 'steps', start: steps.length + 1 },
            furtherSteps.map((step, index) => stepItem(step, subject, button, steps.length + index)),
          ),
        ],
      ),
  ];
}

/**
 * @param {Step} step
 * @param {Subject} subject
 * @param {ButtonMaker} button
 * @param {number} index
 */
function stepItem(step, subject, button, index) {
  return h(
    'li',
    {},
    h('p', {}, prose(step.text)),
    step.action &&
      h('div', { class: 'row' }, button(step.action, subject, `step-${step.action}`, index === 0)),
    step.hint && h('p', { class: 'hint' }, step.hint),
  );
}

/**
 * The causes that stand beside the first, and what would tell them apart.
 *
 * @typedef {object} Others
 * @property {boolean} named Whether the headline names a cause.
 * @property {RankedCause | null} first The cause in the headline.
 * @property {Screen['others']} others
 * @property {Screen['questions']} questions
 * @property {Subject} subject
 * @property {string[]} tried The experiments that were made.
 *
 * @param {Others} shown
 * @param {ButtonMaker} button
 * @returns {Child[]}
 */
export function others({ named, first, others, questions, subject, tried }, button) {
  if (others.length === 0 && tried.length === 0) return [];
  return [
    ...ranking(named, first, others, tried.length > 0),
    ...questions.flatMap((question, index) => [
      h('p', {}, prose(question.text)),
      question.experiment !== undefined &&
        subject.canReplay &&
        !tried.includes(question.experiment) &&
        h(
          'div',
          { class: 'row' },
          button('replay', { ...subject, experiment: question.experiment }, `decide-${index}`),
        ),
    ]),
  ];
}

/**
 * The other causes. After a replay they are listed with the first one, because that is what it was made for.
 *
 * @param {boolean} named
 * @param {RankedCause | null} first
 * @param {RankedCause[]} others
 * @param {boolean} replayed
 * @returns {Child[]}
 */
function ranking(named, first, others, replayed) {
  if (replayed && first) {
    const causes = [first, ...others];
    return [h('h2', {}, 'After the replay'), h('ol', { class: 'others ranking' }, causes.map(standing))];
  }
  return [
    h('h2', {}, named ? 'It could also be' : 'It could be'),
    h('ul', { class: 'others' }, others.map(standing)),
  ];
}

/** @param {RankedCause} cause */
function standing({ title, confidence }) {
  return h('li', {}, h('span', {}, prose(title)), h('span', { class: 'figure' }, percentage(confidence)));
}

/**
 * What went wrong beside the diagnosis, and what the browser's limit cut off.
 *
 * @param {{ notice: Screen['notice'], cut: string[] }} shown
 * @returns {Child[]}
 */
export function notices({ notice, cut }) {
  return [
    notice &&
      h(
        'div',
        { class: 'box' },
        h('p', {}, prose(notice.text)),
        notice.remedy && h('p', {}, prose(notice.remedy)),
      ),
    cut.length > 0 &&
      h('p', { class: 'hint' }, `The report was too long for the browser. Left out: ${cut.join(', ')}.`),
  ];
}
