import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Incidents } from '../../background/incidents.js';
import { markdown } from '../../view/markdown.js';
import { Browser } from '../support/events.js';

/**
 * A 401 of a request.
 *
 * @param {Partial<Parameters<Browser['sends']>[0]>} [request]
 */
function refusal(request) {
  const browser = new Browser();
  const whole = { requestId: crypto.randomUUID(), url: 'https://api.example/orders', ...request };
  browser.sends(whole);
  browser.receives(whole, 401);
  browser.starts(whole, 401);
  return browser.refused[0] ?? assert.fail();
}

/** @param {string} url */
const page = (url) => refusal({ type: 'main_frame', url });

test('many 401s of one page and host are one incident with a count', () => {
  const incidents = new Incidents(() => {});
  for (let n = 0; n < 1_000; n++)
    incidents.count(refusal({ url: `https://api.example/orders/${n}?key=secret` }));
  incidents.count(refusal({ url: 'https://other.example/' }));
  incidents.count(refusal({ tabId: 8 }));
  assert.deepEqual(
    incidents.ofTab(7).map(({ url, count }) => [url, count]),
    [
      ['https://api.example', 1_000],
      ['https://other.example', 1],
    ],
  );
});

test('the 401 that tells most stands for the others', () => {
  const incidents = new Incidents(() => {});
  const image = incidents.count(refusal({ type: 'image', url: 'https://api.example/a.png' }));
  const call = incidents.count(refusal({ url: 'https://api.example/orders' }));
  const later = incidents.count(refusal({ url: 'https://api.example/later' }));
  assert.deepEqual([image.telling, call.telling, later.telling], [true, true, false]);
  assert.equal(call.entry, image.entry);
  const { kind, count } = image.entry.incident;
  assert.deepEqual([image.entry.address, kind, count], ['https://api.example/orders', 'fetch', 3]);
});

test('what was told of before it was seen counts once, and stands with what was seen', () => {
  const incidents = new Incidents(() => {});
  const told = incidents.count(refusal({ requestId: 'told-1', type: 'image' }));
  const image = refusal({ type: 'image' });
  const seen = incidents.count({ ...image, insteadOf: 'told-1' });
  assert.equal(seen.telling, true);
  assert.equal(told.entry.requestId, image.trail.requestId);
  incidents.count(refusal({ url: 'https://api.example/orders' }));
  const late = incidents.count({ ...refusal({ type: 'image' }), insteadOf: 'told-2' });
  assert.equal(late.telling, false);
  assert.equal(told.entry.incident.count, 2);
});

test('what a service worker says of another origin gives way to what was seen', () => {
  const incidents = new Incidents(() => {});
  const said = incidents.count({ ...refusal({}), hearsay: true });
  assert.equal(said.entry.incident.hearsay, true);
  const again = incidents.count({ ...refusal({}), hearsay: true });
  const image = incidents.count(refusal({ type: 'image' }));
  assert.deepEqual([said.telling, again.telling, image.telling], [true, false, true]);
  assert.deepEqual([image.entry.incident.kind, image.entry.incident.hearsay], ['image', undefined]);
  const saidOnce = incidents.count({ ...refusal({}), hearsay: true });
  assert.deepEqual([saidOnce.telling, saidOnce.entry.incident.kind], [false, 'image']);
});

test('no part of an address that may hold a credential is shown before the report has masked it', () => {
  const incidents = new Incidents(() => {});
  const address = 'https://x.test/reset/q7Zk29XvB4mT81LpWd0sYh?t=canary-query#canary-fragment';
  const { id } = incidents.count(page(address)).entry.incident;
  const views = () => incidents.ofTab(7);
  const before = views()[0] ?? assert.fail();
  assert.equal(before.url, 'https://x.test');
  assert.doesNotMatch(JSON.stringify(views()) + markdown(before, '0.1.0'), /q7Zk|canary/);
  const url = 'https://x.test/reset/(22 characters left out)';
  incidents.update(id, { document: /** @type {any} */ ({ reports: [{ url }] }) });
  incidents.update(id, { state: 'answered' });
  assert.equal(views()[0]?.url, url);
  incidents.arrive(7, address);
  assert.equal(views().length, 1, 'the page is known again by the address that is not shown');
  incidents.update(id, { document: /** @type {any} */ ({ reports: [] }) });
  incidents.update(id, {
    document: /** @type {any} */ ({ reports: [{ url: '[an address that cannot be read]' }] }),
  });
  assert.equal(views()[0]?.url, url);
});

test('a page that is left takes its incidents along, and the new page keeps its own', () => {
  const incidents = new Incidents(() => {});
  incidents.count(refusal());
  incidents.count(page('https://api.example/private?token=1'));
  incidents.arrive(7, 'https://api.example/private?token=1#part');
  assert.deepEqual(
    incidents.ofTab(7).map(({ kind, count }) => [kind, count]),
    [['navigation', 1]],
  );
  incidents.count(page('https://api.example/private?token=1'));
  assert.equal(incidents.ofTab(7).length, 1, 'a reload begins anew');
  assert.equal(incidents.page(7)?.incident.count, 1);
  incidents.arrive(7, 'https://api.example/private');
  incidents.arrive(7, 'https://api.example/');
  assert.deepEqual(incidents.ofTab(7), []);
});

test('a page that is still to come stays while another arrives before it', () => {
  const incidents = new Incidents(() => {});
  incidents.count(page('https://api.example/private'));
  incidents.arrive(7, 'about:blank');
  assert.equal(incidents.page(7)?.arrived, false);
  incidents.arrive(7, 'https://api.example/private');
  assert.equal(incidents.page(7)?.arrived, true);
  incidents.count(page('https://api.example/file'));
  incidents.abandon(7, 'https://api.example/file');
  assert.deepEqual(incidents.ofTab(7), []);
});

test('the page itself is shown first', () => {
  const incidents = new Incidents(() => {});
  incidents.count(refusal({ url: 'https://other.example/' }));
  incidents.count(page('https://api.example/'));
  assert.deepEqual(
    incidents.ofTab(7).map(({ kind }) => kind),
    ['navigation', 'fetch'],
  );
});

test('what is held is bounded, of one tab and of all', () => {
  const incidents = new Incidents(() => {});
  for (let n = 0; n < 100; n++) incidents.count(refusal({ url: `https://h${n}.example/` }));
  assert.ok(incidents.ofTab(7).length <= 12);
  for (let n = 0; n < 1_000; n++) incidents.count(refusal({ tabId: n }));
  assert.ok(incidents.save().length <= 60);
});

test('incidents outlive the worker; a replay that it had begun does not', () => {
  const incidents = new Incidents(() => {});
  const { entry } = incidents.count(refusal());
  entry.replay = '9';
  incidents.update(entry.incident.id, {
    state: 'replaying',
    progress: { experiment: 'as-is', done: 0, total: 2 },
  });
  const saved = JSON.parse(JSON.stringify(incidents.save()));
  const restored = new Incidents(() => {});
  restored.restore(saved);
  assert.equal(restored.get(entry.incident.id)?.replay, null);
  assert.equal(restored.ofTab(7)[0]?.state, 'answered');
});

test('a change names its tab, and whether only a count rose', () => {
  /** @type {[number, boolean][]} */
  const changes = [];
  const incidents = new Incidents((tabId, onlyCount) => changes.push([tabId, onlyCount]));
  const { entry } = incidents.count(refusal());
  incidents.count(refusal());
  incidents.update(entry.incident.id, { signInUrl: 'https://api.example/login' });
  incidents.update(entry.incident.id, { signInUrl: undefined });
  assert.ok(!('signInUrl' in entry.incident));
  incidents.update('none', { state: 'failed' });
  assert.deepEqual(changes, [
    [7, false],
    [7, true],
    [7, false],
    [7, false],
  ]);
});
