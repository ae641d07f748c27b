import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeOf, kindOf } from '../../background/exchange.js';
import { Browser, START } from '../support/events.js';

const CALL = { requestId: '17', url: 'https://api.example/orders?page=2' };
const BROWSER = { name: 'chromium', version: '156', os: 'linux' };

/**
 * The exchange of a call that is refused.
 *
 * @param {Parameters<Browser['sends']>[0]} request
 * @param {Partial<import('../../background/exchange.js').Surroundings>} [around]
 * @param {{ sent?: Record<string, string>, received?: Record<string, string | string[]> }} [fields]
 */
function exchange(request, around = {}, { sent = {}, received = {} } = {}) {
  const browser = new Browser();
  browser.sends(request, sent);
  browser.receives(request, 401, received);
  browser.starts(request, 401);
  const refusal = browser.refused[0] ?? assert.fail('nothing was refused');
  return exchangeOf(refusal, { browser: BROWSER, history: [], hiddenHeaders: ['host'], ...around });
}

test('an exchange says of everything whether it was seen, seen to be absent, or not seen', () => {
  const made = exchange(
    CALL,
    {
      cookies: [],
      topOrigin: 'https://app.example',
      claim: {
        body: { text: '{"error":"expired"}' },
        credentials: 'include',
        callSite: 'https://app.example/app.js:3:7',
        activated: false,
        headers: [{ name: 'authorization', value: 'Bearer abc' }],
      },
    },
    { sent: { Authorization: 'Bearer abc' }, received: { 'Set-Cookie': ['a=1', 'b=2'] } },
  );
  assert.deepEqual(JSON.parse(JSON.stringify(made)), {
    source: 'webrequest',
    url: CALL.url,
    method: 'GET',
    status: 401,
    time: new Date(START).toISOString(),
    kind: 'fetch',
    request: {
      headers: [
        { name: 'Accept', value: '*/*' },
        { name: 'Authorization', value: 'Bearer abc' },
      ],
      hidden: ['host'],
    },
    response: {
      headers: [
        { name: 'Set-Cookie', value: 'a=1' },
        { name: 'Set-Cookie', value: 'b=2' },
      ],
      body: { text: '{"error":"expired"}' },
    },
    redirects: null,
    attempts: null,
    initiator: {
      origin: 'https://app.example',
      topOrigin: 'https://app.example',
      credentialsMode: 'include',
      callSite: 'https://app.example/app.js:3:7',
      activated: false,
      setHeaders: [{ name: 'authorization', value: 'Bearer abc' }],
    },
    cookies: null,
    history: null,
    browser: BROWSER,
  });
});

test('what nobody has looked at is left out', () => {
  const made = exchange(CALL);
  for (const name of ['cookies', 'preflight', 'fromServiceWorker', 'repeats'])
    assert.ok(!(name in made), name);
  assert.ok(!('body' in made.response));
});

test('a request that was sent before the worker woke hides its headers', () => {
  const browser = new Browser();
  browser.receives(CALL, 401);
  const refusal = browser.refused[0] ?? assert.fail();
  const made = exchangeOf(refusal, { browser: BROWSER, history: [], hiddenHeaders: [] });
  assert.deepEqual(made.request, { headers: [], hidden: ['*'] });
  for (const name of ['redirects', 'attempts']) assert.ok(!(name in made), name);
});

test('that a page has set no header is seen, where it says so', () => {
  const setHeaders = (/** @type {any} */ claim) => exchange(CALL, { claim }).initiator?.setHeaders;
  assert.equal(setHeaders({ headers: [] }), null);
  assert.equal(setHeaders({}), undefined);
});

test('a body that is empty is seen to be absent', () => {
  assert.equal(exchange(CALL, { claim: { body: { text: '' } } }).response.body, null);
  assert.equal(exchange(CALL, {}, { received: { 'Content-Length': '0' } }).response.body, null);
});

test('a navigation has no preflight, carries credentials, and has no origin where a person asked for it', () => {
  const page = { requestId: '5', type: 'main_frame', url: 'https://app.example/', initiator: '' };
  const made = exchange(page);
  assert.equal(made.kind, 'navigation');
  assert.equal(made.preflight, null);
  assert.deepEqual(made.initiator, { origin: null, mode: 'navigate', credentialsMode: 'include' });
});

test("a claim does not overrule what the browser's own headers say", () => {
  const image = { requestId: '10', type: 'image', url: 'https://img.example/a.png' };
  const made = exchange(image, { claim: { credentials: 'omit' } }, { sent: { 'Sec-Fetch-Mode': 'no-cors' } });
  assert.equal(made.initiator?.credentialsMode, 'include');
});

test('kinds are told apart where webRequest has one name for several', () => {
  /** @type {[any, Record<string, string>, string][]} */
  const cases = [
    [{ type: 'xmlhttprequest' }, {}, 'fetch'],
    [{ type: 'xmlhttprequest' }, { Accept: 'text/event-stream' }, 'event-source'],
    [{ type: 'xmlhttprequest', method: 'OPTIONS' }, { 'Access-Control-Request-Method': 'PUT' }, 'preflight'],
    [{ type: 'xmlhttprequest', method: 'OPTIONS' }, {}, 'fetch'],
    [{ type: 'other' }, { 'Sec-Fetch-Dest': 'manifest' }, 'manifest'],
    [{ type: 'other' }, {}, 'other'],
    [{ type: 'stylesheet' }, {}, 'style'],
    [{ type: 'imageset' }, {}, 'image'],
    [{ type: 'websocket' }, {}, 'web-socket'],
  ];
  for (const [request, sent, kind] of cases) {
    const browser = new Browser();
    browser.sends({ ...CALL, ...request }, sent);
    browser.receives({ ...CALL, ...request }, 401);
    assert.equal(kindOf(browser.refused[0]?.trail ?? assert.fail()), kind);
  }
});
