// What is seen of a page's web storage after a 401 of its call, in a real Chromium: where a token is, never the token.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { digest, tokensInPage } from '../../background/storage.js';
import { Chromium, startListening } from '../support/chromium.js';
import { judge, RECORDER, Recorded } from '../support/recorded.js';
import { page, refuse, serve } from '../support/server.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NOTE = 'token-in-web-storage';
const OPAQUE = '4b81d0aa37f04c1e9d5522';
const JWT = [{ alg: 'HS256', typ: 'JWT' }, { sub: 'user-1' }, 'signature']
  .map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'))
  .join('.');

/** @type {Chromium} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Recorded} */
let recorded;
let pages = 0;

before(async () => {
  recorded = await Recorded.begin();
  server = await serve({
    '/': page('<title>open</title>'),
    '/sandboxed': page('<title>sandboxed</title>', { 'Content-Security-Policy': 'sandbox allow-scripts' }),
    '/api': (response, { method }) => {
      const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization' };
      if (method === 'OPTIONS') response.writeHead(204, cors).end();
      else refuse('{"message":"no"}', { ...cors, 'WWW-Authenticate': 'Bearer' })(response);
    },
  });
  browser = await startListening({ extension: ROOT, host: RECORDER });
});

after(async () => {
  await browser.close();
  server.close();
  await recorded.end();
});

/**
 * Lets a page of its own origin keep things, and make a call.
 *
 * @param {string} script
 * @param {string | undefined} authorization
 * @param {string} [path]
 */
async function exchangeAfter(script, authorization, path = '/') {
  const host = `http://page${++pages}.test:${server.port}`;
  const tab = await browser.open();
  await tab.visit(`${host}${path}`);
  const options = authorization ? { headers: { Authorization: authorization } } : {};
  await tab.evaluate(`(() => { ${script} })()`);
  await tab.evaluate(`fetch('/api', ${JSON.stringify(options)}).then((answer) => answer.text())`);
  const complete = (/** @type {import('../../generated/messages').Exchange} */ { initiator, ...exchange }) =>
    initiator?.credentialsMode && (path !== '/' || 'storedTokens' in exchange);
  const exchange = await recorded.of(`${host}/api`, complete);
  await tab.close();
  return exchange;
}

/** @param {import('../../generated/messages').Exchange} exchange */
const notes = (exchange) => judge(exchange).notes?.map(({ id }) => id) ?? [];

test('the token that was sent is kept: as it is, in JSON, in JSON within JSON', async () => {
  for (const [script, authorization, kept] of /** @type {[string, string, object][]} */ ([
    [
      `localStorage.access = '${OPAQUE}'`,
      `Bearer ${OPAQUE}`,
      { storage: 'localStorage', key: 'access', sent: true },
    ],
    [
      `sessionStorage.session = JSON.stringify({ user: 1, access_token: '${JWT}' })`,
      `Bearer ${JWT}`,
      { storage: 'sessionStorage', key: 'session', sent: true },
    ],
    [
      `localStorage.root = JSON.stringify({ auth: JSON.stringify({ token: '${OPAQUE}' }) })`,
      `bearer ${OPAQUE}`,
      { storage: 'localStorage', key: 'root', sent: true },
    ],
  ])) {
    const exchange = await exchangeAfter(script, authorization);
    assert.deepEqual(exchange.storedTokens, [kept]);
    assert.ok(notes(exchange).includes(NOTE));
  }
});

test('a JWT is kept and none was sent', async () => {
  const exchange = await exchangeAfter(`localStorage.id_token = '${JWT}'; localStorage.a = '1'`, undefined);
  assert.deepEqual(exchange.storedTokens, [{ storage: 'localStorage', key: 'id_token' }]);
  assert.ok(!JSON.stringify(exchange).includes(JWT));
  assert.ok(notes(exchange).includes(NOTE));
});

test('nothing of the kind is kept', async () => {
  for (const [script, authorization] of [
    ['', `Bearer ${OPAQUE}`],
    [`localStorage.flags = '${JWT}'`, `Bearer ${OPAQUE}`],
    [`localStorage.id = '${OPAQUE}'; localStorage.half = '${JWT.split('.')[0]}'`, undefined],
  ]) {
    const exchange = await exchangeAfter(`${script}`, authorization);
    assert.equal(exchange.storedTokens, null);
    assert.ok(!notes(exchange).includes(NOTE));
  }
});

test('what is too much, or out of reach, is not called empty', async () => {
  /** @type {(path: string, script: string, wanted: string | null) => Promise<unknown>} */
  const looked = async (path, script, wanted) => {
    const tab = await browser.open();
    await tab.visit(`http://page${++pages}.test:${server.port}${path}`);
    const found = await tab.evaluate(`(() => { ${script} })(); (${tokensInPage})(${JSON.stringify(wanted)})`);
    await tab.close();
    return found;
  };
  const keep = `localStorage.last = '${OPAQUE}';`;
  assert.deepEqual(await looked('/', '', null), []);
  assert.deepEqual(await looked('/', keep, digest(OPAQUE)), [
    { storage: 'localStorage', key: 'last', sent: true },
  ]);
  assert.deepEqual(await looked('/', keep, digest(`${OPAQUE}0`)), []);
  assert.equal(await looked('/', `for (let n = 0; n < 400; n++) localStorage['key' + n] = n`, null), null);
  assert.equal(await looked('/', `localStorage.large = 'x'.repeat(100_000)`, null), null);
  assert.equal(await looked('/sandboxed', '', null), null);
});

test('for credentials that are no Bearer token nothing is looked at', async () => {
  const basic = 'bWFyaWE6c2VzYW1lMTIz';
  const exchange = await exchangeAfter(`localStorage.a = '${basic}'`, `Basic ${basic}`, '/?basic');
  assert.equal(exchange.storedTokens, undefined);
});
