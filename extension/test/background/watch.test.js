import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from '../support/events.js';

const PAGE = { requestId: '5', type: 'main_frame', url: 'https://app.example/', frameId: 0 };
const CALL = { requestId: '17', url: 'https://api.example/orders' };
const BASIC = { 'WWW-Authenticate': 'Basic realm="Staff"' };
const BEARER = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

test('a call that is refused is told at once, with the headers that were sent', () => {
  const browser = new Browser();
  browser.sends(CALL, { Authorization: 'Bearer abc' });
  browser.receives(CALL, 401, BEARER);
  assert.equal(browser.refused.length, 1);
  const { trail, responseHeaders } = browser.refused[0] ?? assert.fail();
  assert.deepEqual(trail.requestHeaders?.at(-1), { name: 'Authorization', value: 'Bearer abc' });
  assert.deepEqual(responseHeaders, [{ name: 'WWW-Authenticate', value: 'Bearer error="invalid_token"' }]);
  assert.equal(trail.complete, true);
  assert.deepEqual(browser.authorized, [CALL.url]);
});

test('what is answered otherwise is forgotten at once', () => {
  const browser = new Browser();
  for (let id = 0; id < 300; id++) {
    const request = { ...CALL, requestId: `${id}` };
    browser.sends(request);
    browser.receives(request, id % 3 === 0 ? 304 : id % 3 === 1 ? 200 : 404);
  }
  assert.equal(browser.refused.length, 0);
  assert.equal(browser.answered.length, 300);
  assert.equal(browser.watch.size, 0);
});

test('redirects before a 401 are kept in order, and the final request has its own headers', () => {
  const browser = new Browser();
  browser.sends(CALL, { Authorization: 'Bearer abc' });
  browser.redirects(CALL, 'https://api.example/orders/', 308);
  const second = { ...CALL, url: 'https://api.example/orders/' };
  browser.sends(second, { Authorization: 'Bearer abc' });
  browser.redirects(second, 'https://other.example/orders/');
  const third = { ...CALL, url: 'https://other.example/orders/' };
  browser.sends(third);
  browser.receives(third, 401, BEARER);
  const { trail } = browser.refused[0] ?? assert.fail();
  assert.deepEqual(
    trail.hops.map(({ url, status }) => [url, status]),
    [
      [CALL.url, 308],
      [second.url, 302],
    ],
  );
  assert.equal(trail.url, third.url);
  assert.deepEqual(trail.requestHeaders, [{ name: 'Accept', value: '*/*' }]);
  assert.deepEqual(trail.hops[0]?.request.headers.at(-1), { name: 'Authorization', value: 'Bearer abc' });
  assert.equal(browser.watch.size, 0);
});

test('a preflight that is refused is told; the call that it was for fails without headers', () => {
  const browser = new Browser();
  const preflight = { ...CALL, requestId: '25', method: 'OPTIONS' };
  browser.sends(preflight, { 'Access-Control-Request-Method': 'GET', Origin: 'https://app.example' });
  browser.receives(preflight, 401);
  browser.fails(CALL);
  assert.deepEqual(
    browser.refused.map(({ trail }) => [trail.method, trail.url]),
    [['OPTIONS', CALL.url]],
  );
  assert.equal(browser.watch.size, 0);
});

test('a preflight that was answered goes with the call that it was for, and with no other', () => {
  const browser = new Browser();
  const preflight = { ...CALL, requestId: '25', method: 'OPTIONS' };
  browser.sends(preflight, { 'Access-Control-Request-Method': 'GET' });
  browser.receives(preflight, 204);
  browser.sends(CALL);
  browser.receives(CALL, 401, BEARER);
  const again = { ...CALL, requestId: '26' };
  browser.sends(again);
  browser.receives(again, 401, BEARER);
  assert.deepEqual(
    browser.refused.map(({ trail }) => trail.preflight?.status),
    [204, undefined],
  );
  assert.equal(browser.watch.size, 0);
});

test('a 401 whose request was sent before the worker woke says that its headers were not seen', () => {
  const browser = new Browser();
  browser.receives(CALL, 401, BEARER);
  const { trail } = browser.refused[0] ?? assert.fail();
  assert.equal(trail.requestHeaders, null);
  assert.equal(trail.complete, false);
});

test('a page is told when its response begins', () => {
  const browser = new Browser();
  browser.sends(PAGE);
  browser.receives(PAGE, 401, BEARER);
  assert.equal(browser.refused.length, 0);
  browser.starts(PAGE, 401);
  assert.equal(browser.refused[0]?.fromCache, false);
  assert.equal(browser.watch.size, 0);
});

test('a page that is left before its response begins is not told', () => {
  const browser = new Browser();
  browser.sends(PAGE);
  browser.receives(PAGE, 401, BEARER);
  browser.fails(PAGE);
  assert.equal(browser.refused.length, 0);
  assert.equal(browser.watch.size, 0);
});

/**
 * A navigation in a window: Chromium shows a page of its own under the prompt, and asks anew with each answer.
 *
 * @param {Browser} browser
 * @param {string} requestId
 */
function asks(browser, requestId) {
  const request = { ...PAGE, requestId };
  browser.sends(request);
  browser.receives(request, 401, BASIC);
  browser.challenges(request);
  browser.starts(request, 401);
}

test('a prompt over a window is told when it was dismissed, with the challenges that it stood for', () => {
  for (const wrong of [0, 1, 2]) {
    const browser = new Browser();
    for (let prompt = 0; prompt <= wrong; prompt++) {
      asks(browser, `${prompt}`);
      browser.watch.prompted(7, PAGE.url);
    }
    assert.equal(browser.refused.length, 0, 'nothing is told while a prompt is open');
    asks(browser, '9');
    const refusal = browser.watch.arrived(7, `${PAGE.url}#top`);
    assert.equal(refusal?.trail.attempts.length, wrong + 1);
    assert.equal(browser.watch.size, 0);
  }
});

test('a prompt that is answered rightly leaves nothing behind', () => {
  const browser = new Browser();
  asks(browser, '1');
  browser.watch.prompted(7, PAGE.url);
  const request = { ...PAGE, requestId: '2' };
  browser.sends(request);
  browser.receives(request, 200);
  browser.starts(request, 200);
  assert.equal(browser.watch.arrived(7, PAGE.url), undefined);
  assert.deepEqual(browser.prompts.save(), []);
  assert.equal(browser.refused.length, 0);
  assert.equal(browser.watch.size, 0);
});

test('a prompt for another page begins anew', () => {
  const browser = new Browser();
  asks(browser, '1');
  browser.watch.prompted(7, PAGE.url);
  const other = { ...PAGE, requestId: '2', url: 'https://other.example/' };
  browser.sends(other);
  browser.receives(other, 401, BASIC);
  browser.challenges(other);
  browser.starts(other, 401);
  assert.equal(browser.watch.arrived(7, other.url)?.trail.attempts.length, 1);
});

test('where the browser answers a challenge on the same request, each attempt counts', () => {
  const browser = new Browser();
  browser.sends(PAGE);
  for (let attempt = 0; attempt < 2; attempt++) {
    browser.receives(PAGE, 401, BASIC);
    browser.challenges(PAGE);
    browser.sends(PAGE);
  }
  browser.receives(PAGE, 401, BASIC);
  browser.starts(PAGE, 401);
  assert.equal(browser.watch.arrived(7, PAGE.url)?.trail.attempts.length, 2);
});

test('a call whose prompt is open is told when the page has its 401, or the request completes', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  for (const ends of ['claimed', 'completed', 'failed']) {
    const browser = new Browser();
    browser.sends(CALL);
    browser.receives(CALL, 401, BASIC);
    browser.challenges(CALL);
    t.mock.timers.tick(60_000);
    assert.equal(browser.refused.length, 0, 'nothing is told while a prompt is open');
    if (ends === 'claimed') browser.watch.claimed(7, 0, CALL.url);
    else if (ends === 'completed') browser.watch.completed({ requestId: CALL.requestId, statusCode: 401 });
    else browser.fails(CALL);
    assert.equal(browser.refused[0]?.trail.attempts.length, 1, ends);
    assert.equal(browser.watch.size, 0);
  }
});

test('a call that may not prompt is told soon after its 401', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const browser = new Browser();
  browser.sends(CALL);
  browser.receives(CALL, 401, BASIC);
  assert.equal(browser.refused.length, 0);
  t.mock.timers.tick(1_000);
  assert.equal(browser.refused.length, 1);
  assert.equal(browser.watch.size, 0);
});

test('a prompt over a page is waited for on a busy machine, and the page without one tells so itself', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const browser = new Browser();
  browser.sends(PAGE);
  browser.receives(PAGE, 401, BASIC);
  t.mock.timers.tick(3_000);
  browser.challenges(PAGE);
  t.mock.timers.tick(60_000);
  assert.equal(browser.refused.length, 0);
  const frame = { ...PAGE, requestId: '6', type: 'sub_frame', frameId: 3 };
  browser.sends(frame);
  browser.receives(frame, 401, BASIC);
  browser.starts(frame, 401);
  assert.equal(browser.refused.length, 1);
});

test('a prompt that nobody answers is forgotten in the end', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const browser = new Browser();
  browser.sends(CALL);
  browser.receives(CALL, 401, BASIC);
  browser.challenges(CALL);
  t.mock.timers.tick(1_000);
  t.mock.timers.tick(24 * 3_600_000);
  assert.equal(browser.watch.size, 0);
});

test('what is held is bounded', () => {
  const browser = new Browser();
  for (let id = 0; id < 5_000; id++) browser.sends({ ...CALL, requestId: `${id}` });
  for (let id = 0; id < 500; id++) {
    const preflight = { ...CALL, requestId: `p${id}`, method: 'OPTIONS', url: `${CALL.url}/${id}` };
    browser.sends(preflight, { 'Access-Control-Request-Method': 'PUT' });
    browser.receives(preflight, 204);
  }
  assert.ok(browser.watch.size <= 2_100, `${browser.watch.size}`);
});
