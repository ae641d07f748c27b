/** @import { Progress, Tried } from '../generated/messages' */
/** @import { Child } from './dom.js' */

import { h, prose } from './dom.js';
import { experimentName } from './names.js';

/**
 * How far a replay is, and what replays have shown.
 *
 * @param {{ running: boolean, progress: Progress | null, experiments: Tried[] }} shown
 * @param {() => void} cancel
 * @returns {Child[]}
 */
export function replay({ running, progress, experiments }, cancel) {
  if (!running && experiments.length === 0) return [];
  return [
    h(
      'h2',
      { id: 'replay-heading', tabindex: -1 },
      running ? 'Replaying in a clean profile' : 'What the replay showed',
    ),
    running && underWay(progress, cancel),
    experiments.length > 0 && table(experiments),
  ];
}

/**
 * @param {Progress | null} progress
 * @param {() => void} cancel
 */
function underWay(progress, cancel) {
  const words = progress
    ? `${experimentName(progress.experiment)} (${progress.done + 1} of ${progress.total})`
    : 'Starting a browser with an empty profile.';
  return h(
    'div',
    { class: 'progress' },
    h('label', { for: 'replay-progress' }, words),
    h('progress', {
      id: 'replay-progress',
      max: progress?.total ?? 1,
      value: progress ? progress.done : undefined,
    }),
    h('div', { class: 'row' }, h('button', { id: 'replay-cancel', type: 'button', click: cancel }, 'Stop')),
  );
}

/** @param {Tried[]} experiments */
function table(experiments) {
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
      experiments.map((tried) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, experimentName(tried.id)),
          h('td', { class: 'figure' }, tried.status === 0 ? 'none' : `${tried.status}`),
          h('td', {}, prose(tried.means), (tried.differences ?? []).map(difference)),
        ),
      ),
    ),
  );
}

/** @param {string} text */
function difference(text) {
  return h('p', { class: 'hint' }, 'Not the same as yours: ', prose(text));
}
