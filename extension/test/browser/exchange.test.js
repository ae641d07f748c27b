// What a real Chromium with the extension hands to its native host. The host only writes it down.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Chromium, startListening, until } from '../support/chromium.js';
import { judge } from '../support/recorded.js';
import { page, refuse, serve } from '../support/server.js';

/** @typedef {import('../../generated/messages').Exchange} Exchange */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RECORDER = fileURLToPath(new URL('../support/recorder.js', import.meta.url));
const BEARER = { 'WWW-Authenticate': 'Bearer realm="api"' };
const WORKER = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (event.request.url.includes('/made-up')) event.respondWith(new Response('old', { status: 401 }));
    else if (event.request.url.includes('/passed-on')) event.respondWith(fetch(event.request));
    else if (event.request.url.includes('/made-anew')) event.respondWith(fetch(event.request.url));
  });`;

const CALLER = `<script>
  function ask(url) {
    return new Promise((done) => {
      const call = new XMLHttpRequest();
      call.open('GET', url);
      call.setRequestHeader('Authorization', 'Bearer t');
      call.withCredentials = true;
      call.onerror = done;
      call.send();
    });
  }
</script>`;

/** @type {Chromium} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
let record = '';
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'why401-recorded-'));
  record = process.env.WHY401_RECORD = join(folder, 'exchanges');
  server = await serve({
    '/': page('<title>open</title>'),
    '/old': (response) =>
      response.writeHead(302, { Location: '/private', 'Set-Cookie': 'sid=1; HttpOnly' }).end(),
    '/private': refuse('<h1>No entry</h1><a href="/users/sign_in">Come in</a>', BEARER),
    '/strict': refuse('<h1>No entry</h1>', { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
    '/empty': refuse(''),
    '/frames': page('<iframe src="/private"></iframe>'),
    '/login': page('sign in', { 'Set-Cookie': 'sid=1' }),
    '/api/open': page('{}'),
    '/api/orders': refuse('{"error":"token expired"}', { ...BEARER, 'Content-Type': 'application/json' }),
    '/guarded': (response, { method }) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.writeHead(method === 'OPTIONS' ? 401 : 200, BEARER).end();
    },
    '/events': refuse('no', BEARER),
    '/file.zip': refuse('no', BEARER),
    '/late.zip': refuse('no', BEARER),
    '/a.png': refuse('no', BEARER),
    '/caller': page(CALLER),
    '/worker': page("<script>navigator.serviceWorker.register('/worker.js')</script>"),
    '/worker.js': (response) => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(WORKER),
    '/passed-on': refuse('no', BEARER),
    '/made-anew': refuse('no', BEARER),
    '': (response) => response.writeHead(401, BEARER).end('no'),
  });
  browser = await startListening({ extension: ROOT, host: RECORDER });
});

after(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

/** @param {string} path */
const at = (path, host = 'app.test') => `http://${host}:${server.port}${path}`;

/** @returns {Exchange[]} */
function recorded() {
  if (!existsSync(record)) return [];
  return readFileSync(record, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * Waits for the exchange of an address.
 *
 * @param {string} url
 * @param {(exchange: Exchange) => unknown} [so]
 * @returns {Promise<Exchange>}
 */
function handed(url, so = () => true) {
  return until(`exchange of ${url}`, () =>
    recorded().findLast((exchange) => exchange.url === url && so(exchange)),
  );
}

/**
 * @param {string} url
 * @param {(tab: import('../support/chromium.js').Tab) => Promise<void>} act
 */
async function visit(url, act) {
  const tab = await browser.open();
  try {
    await tab.visit(url);
    await act(tab);
  } finally {
    await tab.close();
  }
}

test('a page, with its redirect, body and cookies, and a card in it', async () => {
  await visit(at('/old'), async () => {
    const exchange = await handed(at('/private'), ({ response }) => response.body);
    assert.equal(exchange.kind, 'navigation');
    assert.deepEqual(
      exchange.redirects?.map(({ url, status }) => [url, status]),
      [[at('/old'), 302]],
    );
    assert.match(exchange.response.body?.text ?? '', /<h1>No entry<\/h1>/);
    assert.doesNotMatch(exchange.response.body?.text ?? '', /all: initial/);
    assert.deepEqual(exchange.cookies, [
      { name: 'sid', value: '1', domain: 'app.test', path: '/', hostOnly: true, httpOnly: true },
    ]);
    assert.equal(exchange.initiator?.origin, null);
    await browser.target(/\/view\/card\.html/);
  });
});

test('a page whose policy allows nothing', async () => {
  await visit(at('/strict'), async () => {
    const exchange = await handed(at('/strict'), ({ response }) => response.body);
    assert.match(exchange.response.body?.text ?? '', /No entry/);
    await browser.target(/\/view\/card\.html/);
  });
});

test("the browser's own error page, with the popup", async () => {
  const tab = await browser.open();
  await tab.send('Page.navigate', { url: at('/empty') });
  await handed(at('/empty'), ({ response }) => response.body === null);
  await browser.target(/\/view\/popup\.html/);
  await tab.close();
});

test('a frame', async () => {
  await visit(at('/frames'), async () => {
    const exchange = await handed(at('/private'), ({ kind }) => kind === 'frame');
    assert.equal(exchange.initiator?.origin, at(''));
    assert.equal(exchange.initiator?.topOrigin, at(''));
  });
});

test('a call, with what the page says of it and what worked before', async () => {
  await visit(at('/login'), async (tab) => {
    await tab.evaluate(
      `fetch('/api/open', { headers: { Authorization: 'Bearer t' } }).then((r) => r.text())`,
    );
    const text = await tab.evaluate(`(function ask() {
      return fetch('/api/orders', { headers: { Authorization: 'Bearer t' }, credentials: 'include' });
    })().then((r) => r.text())`);
    assert.equal(text, '{"error":"token expired"}');
    const { request, response, initiator, history } = await handed(at('/api/orders'), (x) => x.response.body);
    assert.equal(request.headers.find(({ name }) => name === 'Authorization')?.value, 'Bearer t');
    assert.equal(request.headers.find(({ name }) => name === 'Cookie')?.value, 'sid=1');
    assert.equal(response.body?.text, '{"error":"token expired"}');
    assert.equal(initiator?.credentialsMode, 'include');
    assert.deepEqual(initiator?.setHeaders, [{ name: 'authorization', value: 'Bearer t' }]);
    const worked = history?.find(({ url }) => url === at('/api/open'));
    assert.match(worked?.credential ?? '', /^[0-9a-f]{16}$/);
    assert.deepEqual(history?.find(({ url }) => url === at('/login'))?.setCookies, ['sid']);
  });
});

test('what a page asks before anybody touches it is told from what comes after', async () => {
  for (const [touched, activated] of /** @type {[boolean, boolean | undefined][]} */ ([
    [false, false],
    [true, undefined],
  ])) {
    const url = at(`/a.png?touched=${touched}`);
    await visit(at('/'), async (tab) => {
      for (const type of touched ? ['mousePressed', 'mouseReleased'] : []) {
        await tab.send('Input.dispatchMouseEvent', { type, x: 9, y: 9, button: 'left', clickCount: 1 });
      }
      await tab.evaluate(`fetch('${url}')`);
      const { initiator } = await handed(url, (x) => x.initiator?.credentialsMode);
      assert.equal(initiator?.activated, activated);
    });
  }
});

test('a preflight that is refused, with the call site of the call that it was for', async () => {
  await visit(at('/caller'), async (tab) => {
    await tab.evaluate(`ask('${at('/guarded', 'api.test')}')`);
    const exchange = await handed(at('/guarded', 'api.test'), ({ initiator }) => initiator?.credentialsMode);
    assert.deepEqual([exchange.method, exchange.kind], ['OPTIONS', 'preflight']);
    assert.equal(exchange.initiator?.credentialsMode, 'include');
    assert.match(exchange.initiator?.callSite ?? '', /^http:\/\/app\.test:\d+\/caller:\d+:\d+$/);
  });
});

test('an EventSource, a download, and images of both origins', async () => {
  for (const [path, script, kind] of /** @type {[string, string, string][]} */ ([
    ['/events', `new EventSource('/events')`, 'event-source'],
    [
      '/file.zip',
      `document.body.innerHTML = '<a href=/file.zip download>x</a>'; document.links[0].click()`,
      'download',
    ],
    [
      '/late.zip', // The page is too busy to be looked at soon.
      `document.body.innerHTML = '<a href=/late.zip download>x</a>'; document.links[0].click();
       const end = performance.now() + 1500; while (performance.now() < end) {}`,
      'download',
    ],
    ['/a.png', `document.body.innerHTML = '<img src=/a.png>'`, 'image'],
  ])) {
    await visit(at('/', 'media.test'), async (tab) => {
      await tab.evaluate(`void (() => { ${script} })()`);
      assert.equal((await handed(at(path, 'media.test'), (x) => x.kind === kind)).kind, kind);
    });
  }
  await visit(at('/', 'third.test'), async (tab) => {
    const url = at('/a.png', 'media.test');
    await tab.evaluate(`void (new Image().src = '${url}')`);
    const exchange = await handed(url, ({ initiator }) => initiator?.origin === at('', 'third.test'));
    assert.deepEqual(
      exchange.response.headers.find(({ name }) => name === 'WWW-Authenticate')?.value,
      BEARER['WWW-Authenticate'],
    );
  });
});

test('behind a service worker: what it passed on, and what it made up', async () => {
  const host = 'localhost'; // Service workers run on trustworthy origins only.
  await visit(at('/worker', host), async (tab) => {
    await until('a worker', () => tab.evaluate('navigator.serviceWorker.controller !== null'));
    await tab.evaluate(
      `fetch('/passed-on', { headers: { Authorization: 'Bearer t' } }).then((r) => r.text())`,
    );
    const passed = await handed(at('/passed-on', host));
    assert.deepEqual([passed.fromServiceWorker, passed.viaServiceWorker], [false, true]);
    assert.equal(passed.request.headers.find(({ name }) => name === 'Authorization')?.value, 'Bearer t');
  });
  await visit(at('/made-up', host), async () => {
    const made = await handed(at('/made-up', host));
    assert.deepEqual([made.kind, made.fromServiceWorker, made.viaServiceWorker], ['navigation', true, false]);
    assert.deepEqual(made.request, { headers: [], hidden: ['*'] });
    await browser.target(/\/view\/card\.html/);
  });
});

test('behind a service worker that forgets what the page has set', async () => {
  const host = 'localhost';
  await visit(at('/worker', host), async (tab) => {
    await until('a worker', () => tab.evaluate('navigator.serviceWorker.controller !== null'));
    await tab.evaluate(
      `fetch('/made-anew', { headers: { Authorization: 'Bearer t' } }).then((r) => r.text())`,
    );
    const anew = await handed(at('/made-anew', host), ({ initiator }) => initiator?.setHeaders);
    assert.equal(anew.viaServiceWorker, true);
    assert.ok(!anew.request.headers.some(({ name }) => name === 'Authorization'));
    assert.equal(judge(anew).causes[0]?.id, 'changed-by-extension');
  });
});

test("a service worker that makes up another origin's 401 brings none of its cookies into the exchange", async () => {
  await visit(at('/login', 'bank.test'), async () => {});
  await visit(at('/private', 'bank.test'), async () => {
    const own = await handed(at('/private', 'bank.test'));
    assert.deepEqual([own.cookies?.length, own.history?.length], [1, 1]);
  });
  await visit(at('/worker', 'localhost'), async (tab) => {
    await until('a worker', () => tab.evaluate('navigator.serviceWorker.controller !== null'));
    const url = at('/made-up', 'bank.test');
    await tab.evaluate(`fetch('${url}').then((r) => r.text())`);
    const made = await handed(url);
    assert.equal(made.fromServiceWorker, true);
    assert.ok(!('cookies' in made) && !('history' in made));
  });
});

test('a host that dies over a question is asked again', async () => {
  writeFileSync(`${record}.die`, '');
  await visit(at('/private', 'dies.test'), async () => {
    await handed(at('/private', 'dies.test'));
    assert.equal(existsSync(`${record}.die`), false);
  });
});

test('a thousand 401s: one incident with a count, and few questions', async () => {
  await visit(at('/', 'burst.test'), async (tab) => {
    const calls = `Promise.all(Array.from({ length: 1000 }, (_, n) => fetch('/api/' + n).then((r) => r.text())))`;
    await tab.evaluate(`${calls}.then(() => 0)`);
    const last = await until('exchange that stands for all', () =>
      recorded().findLast(({ url, repeats }) => url.startsWith(at('/api/', 'burst.test')) && repeats === 999),
    );
    assert.equal(last.kind, 'fetch');
    const questions = recorded().filter(({ url }) => url.startsWith(at('/api/', 'burst.test')));
    assert.ok(questions.length < 30, `${questions.length} questions`);
  });
});

test('a page cannot make an incident', async () => {
  await visit(at('/', 'liar.test'), async (tab) => {
    await tab.evaluate(`(() => {
      for (const name of ['b7f2e9c4a1', 'error', 'message']) {
        const detail = JSON.stringify({ url: '${at('/api/lie', 'liar.test')}', body: { text: 'lie' } });
        dispatchEvent(new CustomEvent(name, { detail }));
        postMessage(detail);
      }
    })()`);
    await tab.evaluate(`fetch('/api/orders').then((r) => r.text())`);
    await handed(at('/api/orders', 'liar.test'));
    assert.ok(recorded().every(({ url }) => !url.includes('lie')));
  });
});
