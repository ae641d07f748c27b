/** @import { ScreenshotState } from '../incident' */
/** @import { Child } from './dom.js' */

import { h, prose, redraw } from './dom.js';
import { experimentName } from './names.js';
import { address } from './words.js';

const port = chrome.runtime.connect({ name: 'screenshot' });
let state = /** @type {ScreenshotState} */ ('gone');

port.onMessage.addListener((received) => draw(/** @type {ScreenshotState} */ (received)));
// Without its background, which the browser stops after a while, a page with a picture keeps it.
port.onDisconnect.addListener(() => {
  if (state !== 'gone' && !state.screenshot && !state.error) draw('gone');
});

/** @param {ScreenshotState} received */
function draw(received) {
  state = received;
  const shown = document.getElementById('shown');
  if (!shown) return;
  document.documentElement.dataset.state = stateOf(received);
  redraw(shown, received, content);
}

/** @param {ScreenshotState} state */
function stateOf(state) {
  if (state === 'gone') return 'gone';
  return state.screenshot ? 'answered' : state.error ? 'failed' : 'asking';
}

/**
 * @param {ScreenshotState} state
 * @returns {Child[]}
 */
function content(state) {
  if (state === 'gone') {
    return [h('p', {}, 'This picture is not kept. Ask for it again below the replay’s table.')];
  }
  const { experiment, method, url, screenshot, error } = state;
  const words = `${method} ${address(url)}`;
  const about = [
    h('p', { class: 'request' }, h('span', { class: 'address', title: words }, words)),
    h(
      'p',
      {},
      prose(experimentName(experiment)),
      screenshot?.status ? `: answered ${screenshot.status}.` : '.',
    ),
  ];
  if (error) return [...about, problem(error.text, error.remedy)];
  if (!screenshot) {
    return [
      ...about,
      h('p', {}, 'Asking for it in a clean profile.'),
      h('progress', { 'aria-label': 'Asking' }),
      h('button', { id: 'stop', type: 'button', click: () => port.postMessage('cancel') }, 'Stop'),
    ];
  }
  const { png, problem: why, truncated, differences = [] } = screenshot;
  return [
    ...about,
    png
      ? h('img', { class: 'picture', src: `data:image/png;base64,${png}`, alt: 'The answer, as a picture' })
      : problem(`There is no picture: ${why ?? 'the browser gave none'}.`),
    h(
      'p',
      { class: 'hint' },
      'The answer is drawn without scripts, and nothing else is loaded: images, fonts and styles from other addresses are missing. ',
      truncated ? 'Only its beginning was read. ' : '',
      'The picture is gone when this tab is closed.',
    ),
    ...differences.map((text) => h('p', { class: 'hint' }, 'Not the same as yours: ', prose(text), '.')),
  ];
}

/**
 * @param {string} text
 * @param {string} [remedy]
 */
function problem(text, remedy) {
  return h('div', { class: 'box' }, h('p', {}, prose(text)), remedy ? h('p', {}, prose(remedy)) : null);
}
