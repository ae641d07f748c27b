// What becomes of a page's headers where another extension changes them, in a real Chromium that has both.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Chromium, startListening } from '../support/chromium.js';
import { judge, RECORDER, Recorded } from '../support/recorded.js';
import { page, serve } from '../support/server.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const REFUSED = { 'WWW-Authenticate': 'Bearer', 'Content-Type': 'application/json' };
const CREDENTIAL = 'Bearer 4b81d0aa37f04c1e9d5522';

/** What the other extension does to calls, by the host that they go to. */
const CHANGES = {
  'stripped.test': { operation: 'remove' },
  'replaced.test': { operation: 'set', value: 'Bearer 7e02c55d91ab4f3b8066' },
};

/** Calls to an address, in the ways that a page has of setting a header. */
const WAYS = {
  'an object': `fetch(URL, { headers: { Authorization: CREDENTIAL } })`,
  Headers: `fetch(URL, { headers: new Headers({ Authorization: CREDENTIAL }) })`,
  pairs: `fetch(URL, { headers: [['Authorization', CREDENTIAL]] })`,
  'a Request': `fetch(new Request(URL, { headers: { Authorization: CREDENTIAL } }))`,
  'options with a prototype': `fetch(URL, Object.create({ headers: { Authorization: CREDENTIAL } }))`,
  XMLHttpRequest: `new Promise((done) => { const call = new XMLHttpRequest(); call.open('GET', URL);
    call.setRequestHeader('Authorization', CREDENTIAL); call.onload = done; call.send() })`,
};

/** @type {Chromium} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Recorded} */
let recorded;
let other = '';

before(async () => {
  other = await mkdtemp(join(tmpdir(), 'why401-other-'));
  const rules = Object.entries(CHANGES).map(([domain, change], n) => ({
    id: n + 1,
    action: { type: 'modifyHeaders', requestHeaders: [{ header: 'authorization', ...change }] },
    condition: { requestDomains: [domain], resourceTypes: ['xmlhttprequest'] },
  }));
  const manifest = {
    manifest_version: 3,
    name: 'Another',
    version: '1',
    permissions: ['declarativeNetRequestWithHostAccess'],
    host_permissions: ['<all_urls>'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  };
  await writeFile(join(other, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(other, 'rules.json'), JSON.stringify(rules));
  recorded = await Recorded.begin();
  server = await serve({
    '/': page('<title>open</title>'),
    '/slow': (response) =>
      setTimeout(() => response.writeHead(401, REFUSED).end('{"message":"Unauthorized"}'), 100),
    '': (response) => response.writeHead(401, REFUSED).end('{"message":"Unauthorized"}'),
  });
  browser = await startListening({ extension: ROOT, beside: [other], host: RECORDER });
});

after(async () => {
  await browser.close();
  server.close();
  await recorded.end();
  await rm(other, { recursive: true });
});

/**
 * Makes a call from a page of the host that it goes to, and returns the exchange with what the page says of it.
 *
 * @param {string} host
 * @param {string} path
 * @param {string} call
 */
async function exchangeOf(host, path, call) {
  const origin = `http://${host}:${server.port}`;
  const tab = await browser.open();
  await tab.visit(`${origin}/`);
  await tab.evaluate(`(() => { const URL = '${path}', CREDENTIAL = '${CREDENTIAL}';
    return ${call}.then(() => 0) })()`);
  const exchange = await recorded.of(`${origin}${path}`, ({ initiator }) => initiator?.credentialsMode);
  await tab.close();
  const sent = exchange.request.headers.find(({ name }) => name.toLowerCase() === 'authorization')?.value;
  const set = exchange.initiator?.setHeaders;
  return { exchange, sent, set };
}

for (const [n, [way, call]] of Object.entries(WAYS).entries()) {
  test(`another extension takes away what the page has set: ${way}`, async () => {
    const { exchange, sent, set } = await exchangeOf('stripped.test', `/api/${n}`, call);
    assert.equal(sent, undefined);
    assert.deepEqual(set, [{ name: 'authorization', value: CREDENTIAL }]);
    const { causes } = judge(exchange);
    assert.equal(causes[0]?.id, 'changed-by-extension');
    assert.ok((causes[0]?.confidence ?? 0) >= 0.75, `${causes[0]?.confidence}`);
    assert.ok(!JSON.stringify(causes).includes(CREDENTIAL.slice(7)));
  });
}

test('another extension puts its own in the place of what the page has set', async () => {
  const { exchange, sent, set } = await exchangeOf('replaced.test', '/api', WAYS['an object']);
  assert.equal(sent, CHANGES['replaced.test'].value);
  assert.equal(set?.[0]?.value, CREDENTIAL);
  assert.equal(judge(exchange).causes[0]?.id, 'changed-by-extension');
});

test('another extension adds what the page has not set', async () => {
  const { exchange, sent, set } = await exchangeOf('replaced.test', '/bare', 'fetch(URL)');
  assert.equal(sent, CHANGES['replaced.test'].value);
  assert.equal(set, null);
  assert.equal(judge(exchange).causes[0]?.id, 'changed-by-extension');
});

for (const [n, [way, call]] of Object.entries(WAYS).entries()) {
  test(`what nobody has changed arrives as it was set: ${way}`, async () => {
    const { exchange, sent, set } = await exchangeOf('app.test', `/api/${n}`, call);
    assert.equal(sent, CREDENTIAL);
    assert.deepEqual(set, [{ name: 'authorization', value: CREDENTIAL }]);
    assert.ok(judge(exchange).causes.every(({ id }) => id !== 'changed-by-extension'));
  });
}

test('what is told is what the call was made with, whatever its object of headers becomes', async () => {
  const { sent, set } = await exchangeOf(
    'app.test',
    '/slow',
    `(() => { const headers = { Authorization: CREDENTIAL }; const answer = fetch(URL, { headers });
      headers.Authorization = 'Bearer renewed'; return answer })()`,
  );
  assert.equal(sent, CREDENTIAL);
  assert.equal(set?.[0]?.value, CREDENTIAL);
});

test('what only the code of the page could tell is not told', async () => {
  for (const [path, headers] of [
    ['/getter', `{ get Authorization() { return CREDENTIAL } }`],
    ['/iterable', `new Map([['Authorization', CREDENTIAL]])`],
    ['/text', `{ Authorization: { toString: () => CREDENTIAL } }`],
  ]) {
    const { sent, set } = await exchangeOf('app.test', `${path}`, `fetch(URL, { headers: ${headers} })`);
    assert.equal(sent, CREDENTIAL);
    assert.equal(set, undefined);
  }
});
