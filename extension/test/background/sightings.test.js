import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Armed } from '../../background/armed.js';
import { Sightings } from '../../background/sightings.js';
import { Browser } from '../support/events.js';

const IMAGE = { requestId: '10', type: 'image', url: 'https://img.example/a.png' };

function setUp() {
  /** @type {import('../../background/exchange.js').Refusal[]} */
  const refused = [];
  const diagnosis = { refused: (/** @type {any} */ refusal) => refused.push(refusal) };
  const sightings = new Sightings(
    /** @type {any} */ (diagnosis),
    new Armed(
      () => {},
      () => {},
    ),
  );
  return { sightings, refused };
}

/** @param {Parameters<Browser['sends']>[0]} request */
function refusal(request) {
  const browser = new Browser();
  browser.sends(request);
  browser.receives(request, 401, { 'WWW-Authenticate': 'Bearer' });
  return browser.refused[0] ?? assert.fail();
}

const TOLD = {
  tabId: 7,
  frameId: 0,
  initiator: 'https://app.example',
  url: IMAGE.url,
  type: 'img',
  worker: false,
  at: 0,
};

test('what webRequest and resource timing both noticed counts once, in either order', async () => {
  const { sightings, refused } = setUp();
  sightings.refused(refusal(IMAGE));
  await sightings.told(TOLD);
  const told = sightings.told({ ...TOLD, url: 'https://img.example/b.png' });
  sightings.refused(refusal({ ...IMAGE, url: 'https://img.example/b.png' }));
  await told;
  assert.equal(refused.length, 2);
  assert.ok(refused.every(({ responseHeaders }) => responseHeaders));
});

test('what only resource timing noticed counts too, without headers', async () => {
  const { sightings, refused } = setUp();
  await sightings.told(TOLD);
  const { trail, responseHeaders } = refused[0] ?? assert.fail();
  assert.deepEqual([trail.type, trail.requestHeaders, responseHeaders], ['image', null, null]);
});

test('what webRequest shows late stands in place of what was told of', async () => {
  const { sightings, refused } = setUp();
  await sightings.told(TOLD);
  sightings.refused(refusal(IMAGE));
  const [told, seen] = refused;
  assert.equal(seen?.insteadOf, told?.trail.requestId);
  assert.ok(seen?.responseHeaders);
  sightings.refused(refusal(IMAGE));
  assert.equal(refused[2]?.insteadOf, undefined);
});

test("a service worker's own request is its page's, where it passed the answer on", async () => {
  const { sightings, refused } = setUp();
  const url = 'https://app.example/orders';
  sightings.refused(refusal({ requestId: '3', url, tabId: -1, frameId: -1 }));
  assert.equal(refused.length, 0);
  await sightings.told({ ...TOLD, url, type: 'fetch', worker: true });
  const { trail, fromServiceWorker, responseHeaders } = refused[0] ?? assert.fail();
  assert.deepEqual([trail.tabId, trail.frameId, fromServiceWorker], [7, 0, false]);
  assert.deepEqual(responseHeaders, [{ name: 'WWW-Authenticate', value: 'Bearer' }]);
});

test('a 401 that a service worker made up came from it', async () => {
  const { sightings, refused } = setUp();
  await sightings.told({ ...TOLD, type: 'fetch', worker: true });
  assert.equal(refused[0]?.fromServiceWorker, true);
});

test("what a service worker alone says of another origin's address is hearsay", async () => {
  const { sightings, refused } = setUp();
  const worker = { ...TOLD, type: 'fetch', worker: true };
  const passed = 'https://api.example/passed';
  sightings.refused(refusal({ requestId: '3', url: passed, tabId: -1, frameId: -1 }));
  await sightings.told({ ...worker, url: passed });
  await sightings.told({ ...worker, url: 'https://app.example/orders' });
  await sightings.told({ ...worker, initiator: undefined, url: 'https://app.example/', type: 'main_frame' });
  await sightings.told({ ...TOLD, url: 'https://bank.example/a.png' });
  await sightings.told({ ...worker, url: 'https://bank.example/orders' });
  await sightings.told({ ...worker, initiator: 'null', url: 'https://bank.example/' });
  assert.deepEqual(
    refused.map(({ hearsay }) => hearsay === true),
    [false, false, false, false, true, true],
  );
});

test('the icon that the browser asks for by itself, and a page that nobody asked for yet, do not count', async () => {
  const { sightings, refused } = setUp();
  const icon = 'https://app.example/favicon.ico';
  sightings.refused(refusal({ ...IMAGE, url: icon }));
  await sightings.told({ ...TOLD, type: 'other', url: icon });
  const browser = new Browser();
  const ahead = { requestId: '4', type: 'main_frame', frameId: 12, url: 'https://app.example/next' };
  browser.sends(ahead);
  browser.receives(ahead, 401);
  browser.starts(ahead, 401);
  sightings.refused(browser.refused[0] ?? assert.fail());
  assert.equal(refused.length, 0);
});
