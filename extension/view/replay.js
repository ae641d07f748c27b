/** @import { Audience, Progress, Tried } from '../generated/messages' */
/** @import { ButtonMaker } from './actions.js' */
/** @import { Child } from './dom.js' */
/** @import { Subject } from './screen.js' */

import { disclosure, h, prose } from './dom.js';
import { choice } from './experiments.js';
import { answers, experimentName } from './names.js';
import { atLeast } from './words.js';

/** The experiments that ask for one page, which can be shown as a picture. */
const PICTURED = /^(as-is|no-credentials|only-authorization|only-cookies|fresh-cache|without-cookie:.*)$/;

/**
 * @typedef {object} Shown
 * @property {boolean} running
 * @property {Progress | null} progress
 * @property {Tried[]} experiments
 * @property {Audience} audience
 * @property {string} before The title of what stood first before the replay, where that is something else now; or "".
 * @property {Subject} subject
 */

/**
 * How far a replay is, and what replays have shown. Visitors are told what it came to; how, is there for who asks.
 *
 * @param {Shown} shown
 * @param {ButtonMaker} button
 * @param {() => void} cancel
 * @returns {Child[]}
 */
export function replay({ running, progress, experiments, audience, before, subject }, button, cancel) {
  if (!running && experiments.length === 0) return [];
  const heading = h(
    'h2',
    { id: 'replay-heading', tabindex: -1 },
    running ? 'Replaying in a clean profile' : 'What the replay showed',
  );
  if (running) return [heading, underWay(progress, cancel)];
  const alike = experiments.every(inShell);
  const shared = sharedDifferences(experiments);
  const details = [table(experiments, shared, !alike), sharedHint(shared), alike && shellHint()];
  return [
    heading,
    h('p', { id: 'replay-summary' }, prose(summary(experiments, before))),
    ...(audience === 'visitor'
      ? [disclosure('replay-details', `What was tried (${experiments.length})`, details)]
      : details),
    audience !== 'visitor' && picture(experiments, subject, button),
  ];
}

/**
 * @param {Progress | null} progress
 * @param {() => void} cancel
 */
function underWay(progress, cancel) {
  const words = progress
    ? [
        prose(experimentName(progress.experiment)),
        ` (${progress.done + 1} of about ${atLeast(progress)})`,
      ].flat()
    : ['Starting a browser with an empty profile.'];
  return h(
    'div',
    { class: 'progress' },
    h('label', { for: 'replay-progress' }, words),
    h('progress', {
      id: 'replay-progress',
      max: progress ? atLeast(progress) : 1,
      value: progress ? progress.done : undefined,
    }),
    h('div', { class: 'row' }, h('button', { id: 'replay-cancel', type: 'button', click: cancel }, 'Stop')),
  );
}

/**
 * @param {Tried[]} experiments
 * @param {string} before
 */
function summary(experiments, before) {
  if (experiments.every(({ status }) => status === 0)) {
    return 'No experiment got an answer that counts, so nothing more is known.';
  }
  return before
    ? `It changed the diagnosis. Before the replay: “${before}”.`
    : 'The diagnosis stays what it was.';
}

/**
 * What differs from the person's request in all experiments that were answered, and so says nothing of one of them.
 *
 * @param {Tried[]} experiments
 * @returns {string[]}
 */
function sharedDifferences(experiments) {
  const [first, ...others] = experiments.filter(({ status }) => status !== 0);
  if (others.length === 0) return [];
  return (first?.differences ?? []).filter((text) =>
    others.every((tried) => tried.differences?.includes(text)),
  );
}

/** @param {string[]} shared */
function sharedHint(shared) {
  if (shared.length === 0) return null;
  return h(
    'div',
    { class: 'shared hint' },
    h('p', {}, 'Not the same as yours, in all of them:'),
    list(shared),
  );
}

/** @param {string[]} texts */
function list(texts) {
  return h(
    'ul',
    {},
    texts.map((text) => h('li', { class: 'hint' }, prose(text))),
  );
}

/**
 * @param {Tried[]} experiments
 * @param {string[]} shared
 * @param {boolean} tells
 */
function table(experiments, shared, tells) {
  return h(
    'table',
    { 'aria-labelledby': 'replay-heading' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Tried'),
        h('th', { scope: 'col' }, 'Answer'),
        h('th', { scope: 'col' }, 'Means'),
      ),
    ),
    h(
      'tbody',
      {},
      experiments.map((tried) => row(tried, shared, tells)),
    ),
  );
}

/** @param {Tried} tried */
function inShell({ browser }) {
  return browser === 'headless-shell';
}

function shellHint() {
  return h('p', { class: 'hint' }, 'Made in Chromium’s headless shell.');
}

/**
 * @param {Tried} tried
 * @param {string[]} shared Differences that are told once for all rows.
 * @param {boolean} tells Whether the row tells which browser it was, because the rows differ in it.
 */
function row(tried, shared, tells) {
  const all = answers(tried);
  const [only] = all;
  return h(
    'tr',
    { 'data-experiment': tried.id },
    h('th', { scope: 'row' }, prose(experimentName(tried.id))),
    all.length === 1
      ? h('td', { class: 'figure' }, only?.status)
      : h('td', {}, h('ul', { class: 'answers' }, all.map(answer))),
    h(
      'td',
      {},
      h(
        'div',
        { class: 'means' },
        h('p', {}, prose(tried.means)),
        differences(tried, shared),
        tells && inShell(tried) && shellHint(),
      ),
    ),
  );
}

/** @param {ReturnType<typeof answers>[number]} answer */
function answer({ asked, status, problem }) {
  return h(
    'li',
    { title: problem },
    h('span', { class: 'asked' }, asked),
    ' ',
    h('span', { class: 'figure' }, status),
  );
}

/**
 * @param {Tried} tried
 * @param {string[]} shared
 */
function differences({ id, differences = [] }, shared) {
  const own = differences.filter((text) => !shared.includes(text));
  const [first] = own;
  if (first === undefined) return null;
  if (own.length === 1) return h('p', { class: 'hint' }, 'Not the same as yours: ', prose(first));
  return disclosure(`differences-${id}`, `${own.length} differences from your request`, [list(own)]);
}

/**
 * @param {Tried[]} experiments
 * @param {Subject} subject
 * @param {ButtonMaker} button
 */
function picture(experiments, subject, button) {
  const ids = experiments.filter(({ id, status }) => status !== 0 && PICTURED.test(id)).map(({ id }) => id);
  if (ids.length === 0 || !subject.canReplay) return null;
  return choice('picture', 'See what was answered to', 'screenshot', ids, subject, button);
}
