// The replay's part of the popup in a real Chromium, with a host that goes on when the test wants it to.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXTENSION_IDS } from '../../generated/general.js';
import { startListening, until } from '../support/chromium.js';
import { Recorded } from '../support/recorded.js';
import { refuse, serve } from '../support/server.js';

/** @import { Chromium, Tab } from '../support/chromium.js' */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const REPLAYER = fileURLToPath(new URL('../support/replayer.js', import.meta.url));
const VIEWS = `chrome-extension://${EXTENSION_IDS.chromium}/extension/view`;

/** @type {Recorded} */
let recorded;
/** @type {Chromium} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  recorded = await Recorded.begin();
  server = await serve({ '': refuse('<h1>Closed</h1>') });
  browser = await startListening({ extension: ROOT, host: REPLAYER });
});

after(async () => {
  await browser?.close();
  server.close();
  await recorded.end();
});

/** What the host was asked. @returns {any[]} */
const asked = () => recorded.all();

/**
 * Opens a page that is refused, and the popup of its tab.
 *
 * @param {string} path
 * @param {string} [audience]
 */
async function open(path, audience = 'visitor') {
  const page = await browser.open();
  const url = `http://app.test:${server.port}${path}`;
  await page.visit(url);
  const popup = await browser.open();
  await popup.visit(`${VIEWS}/popup.html`);
  const tabId = await until('tab', () =>
    popup.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(url)})?.id)`,
    ),
  );
  await popup.visit(`${VIEWS}/popup.html?tab=${tabId}`);
  await state(popup, 'answered');
  await click(popup, `#audience-${audience}`);
  return { page, popup };
}

/**
 * @param {Tab} view
 * @param {string} want
 */
async function state(view, want) {
  await until(`view that is ${want}`, () =>
    view.evaluate(`document.documentElement?.dataset.state === '${want}'`),
  );
}

/**
 * Clicks as a person does, once what is to be clicked is there.
 *
 * @param {Tab} view
 * @param {string} selector
 */
async function click(view, selector) {
  const place = await until(selector, () =>
    view.evaluate(`(() => {
      const element = document.querySelector('${selector}');
      element?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
      return width > 0 && { x: x + width / 2, y: y + height / 2 };
    })()`),
  );
  for (const type of ['mousePressed', 'mouseReleased']) {
    await view.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
  }
}

/**
 * What can be read of an element, once there is something to read.
 *
 * @param {Tab} view
 * @param {string} selector
 * @returns {Promise<string>}
 */
function text(view, selector) {
  return until(selector, () =>
    view.evaluate(`document.querySelector('${selector}')?.innerText.replace(/\\s+/g, ' ').trim()`),
  );
}

test('a visitor reads what the replay came to, and unfolds what was tried', async () => {
  const { popup } = await open('/members');
  await click(popup, '#tool-replay');
  assert.equal(
    await text(popup, '#replay-summary'),
    'It changed the diagnosis. Before the replay: “You are not signed in”.',
  );
  assert.equal(await text(popup, 'h1'), 'Your cookies are stale');
  assert.equal(
    await text(popup, '#others'),
    'After the replay Your cookies are stale 97 % You are not signed in 10 %',
  );
  assert.equal(await popup.evaluate(`document.querySelector('#replay-details').open`), false);
  assert.equal(await popup.evaluate(`document.querySelector('#picture-act')`), null);
  await click(popup, '#replay-details > summary');
  assert.equal(
    await text(popup, '[data-experiment=repeat]'),
    'The same request, twice first 401 again 401 The outcome of repeat. Not the same as yours: only this',
  );
  assert.equal(
    await text(popup, '[data-experiment^=without-cookie]'),
    'Without the cookie sid 200 The outcome of without-cookie:sid. 2 differences from your request Made in Chromium’s headless shell.',
  );
});

test('a developer asks for one more experiment, which is judged with those before it', async () => {
  const { popup } = await open('/orders', 'developer');
  await click(popup, '#decide-0');
  await text(popup, '[data-experiment^=without-cookie]');
  const shell = `document.querySelector('#replay').innerText.split('headless shell').length - 1`;
  assert.equal(await popup.evaluate(shell), 1);
  assert.equal(await popup.evaluate(`document.querySelector('table').innerText.includes('shell')`), false);
  await click(popup, '#one-experiment > summary');
  const offered = `[...document.querySelectorAll('#experiment-choice option')].map(({ text }) => text)`;
  assert.deepEqual(await popup.evaluate(offered), [
    'The same request, clean profile',
    'Without credentials',
    'Without the cookie sid',
    'The home page',
  ]);
  await popup.evaluate(`(() => {
    const choice = document.querySelector('#experiment-choice');
    choice.value = 'home-page';
    choice.dispatchEvent(new Event('change'));
  })()`);
  await click(popup, '#experiment-act');
  // What is true of all of them is told once, under the table.
  assert.equal(
    await text(popup, '[data-experiment=home-page]'),
    'The home page 200 The outcome of home-page.',
  );
  assert.equal(await text(popup, '.shared'), 'Not the same as yours, in all of them: one two');
  const [first, second] = asked().flatMap(({ replay }) =>
    replay?.exchange.url.endsWith('/orders') ? [replay] : [],
  );
  assert.deepEqual(first.experiments, ['without-cookie:sid']);
  assert.deepEqual(second.experiments, ['home-page']);
  assert.deepEqual(
    second.exchange.experiments.map((/** @type {any} */ { id }) => id),
    ['without-cookie:sid'],
  );
  // All anew, on the other hand, rests on nothing before.
  await click(popup, '#tool-replay');
  await text(popup, '[data-experiment=repeat]');
  const last = asked().findLast(({ replay }) => replay);
  assert.deepEqual([last.replay.experiments, last.replay.exchange.experiments], [undefined, undefined]);
});

test('a replay says how far it is, and stops at a click', async () => {
  const { popup } = await open('/slow');
  await click(popup, 'button[data-action=replay]');
  await state(popup, 'replaying');
  await until('progress', () =>
    popup.evaluate(`document.querySelector('#replay-progress')?.getAttribute('max') === '4'`),
  );
  assert.equal(await text(popup, '#replay label'), 'Without the cookie sid (2 of about 4)');
  assert.equal(
    await popup.evaluate(`document.querySelector('#announcement').textContent`),
    'Replaying, 2 of about 4.',
  );
  await click(popup, '#replay-cancel');
  await state(popup, 'answered');
  assert.match(await text(popup, '#notices'), /The replay was stopped/);
  assert.equal(await popup.evaluate(`document.querySelector('#replay').hidden`), true);
});

test('a picture is shown in a tab of the extension, at a click, and nowhere else', async () => {
  const { page, popup } = await open('/picture', 'developer');
  await click(popup, 'button[data-action=replay]');
  await text(popup, '#replay-summary');
  assert.equal(asked().filter(({ screenshot }) => screenshot).length, 0);
  await click(popup, '#picture-act');
  const shown = await browser.target(/\/screenshot\.html\?id=/);
  const picture = await until('picture', () =>
    shown.evaluate(`(async () => {
      const image = document.querySelector('.picture');
      await image?.decode();
      return image && [image.naturalWidth, image.src.slice(0, 22)];
    })()`),
  );
  assert.deepEqual(picture, [1, 'data:image/png;base64,']);
  assert.match(
    await text(shown, 'main'),
    /Without the cookie sid: answered 200\..*Only its beginning was read/,
  );
  for (const other of [page, popup]) {
    assert.equal(await other.evaluate(`document.documentElement.outerHTML.includes('iVBOR')`), false);
  }
  // Its address alone, such as from the history, asks for nothing.
  const count = asked().length;
  await shown.visit(await shown.evaluate('location.href'));
  await state(shown, 'gone');
  assert.match(await text(shown, 'main'), /This picture is not kept/);
  assert.equal(asked().length, count);
  await shown.close();
});

test('a picture that nobody waits for is given up', async () => {
  const { popup } = await open('/slow', 'developer');
  const cancelled = () => asked().filter(({ cancel }) => cancel).length;
  // The click of a person needs a replay before; what follows it does not.
  const ask = `(async () => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/slow'));
    const port = chrome.runtime.connect({ name: 'view' });
    const incident = await new Promise((done) => {
      port.onMessage.addListener(({ incidents }) => done(incidents[0].id));
      port.postMessage({ watch: { tabId: Number(new URLSearchParams(location.search).get('tab')) } });
    });
    port.postMessage({ act: { incident, action: 'screenshot' } });
    return true;
  })()`;
  await popup.evaluate(ask);
  const stopped = await browser.target(/\/screenshot\.html\?id=/);
  await state(stopped, 'asking');
  let before = cancelled();
  await click(stopped, '#stop');
  await state(stopped, 'failed');
  assert.match(await text(stopped, 'main'), /This was stopped before it was done/);
  assert.equal(cancelled(), before + 1);
  await stopped.close();

  await popup.evaluate(ask);
  const closed = await browser.target(/\/screenshot\.html\?id=/);
  await state(closed, 'asking');
  before = cancelled();
  await closed.close();
  await until('cancel', () => cancelled() === before + 1);
});
