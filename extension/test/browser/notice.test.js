// A page must not notice that the extension is there: whatever it tries, it finds what it finds without.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Chromium } from '../support/chromium.js';
import { page, refuse, serve } from '../support/server.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a page may try, by what it finds out. Each is the body of an async function. */
const PROBES = {
  'names and lengths':
    'return [fetch, XMLHttpRequest.prototype.open, setRequestHeader, send].map((f) => [f.name, f.length])',
  'source text':
    'return [fetch, XMLHttpRequest.prototype.open, setRequestHeader, send, Function.prototype.toString].map(String)',
  'source text, called': 'return Function.prototype.toString.call(fetch)',
  properties: `return [Object.getOwnPropertyDescriptor(window, 'fetch'), Object.getOwnPropertyNames(fetch),
    Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'send'), 'prototype' in fetch]`,
  globals: `return Object.getOwnPropertyNames(window).sort()`,
  'a name that does not resolve': `try { await fetch('http://nowhere.invalid/') } catch (e) { return [e.message, e.stack] }`,
  'no argument': 'try { await fetch() } catch (e) { return e.stack }',
  'another this': `try { await fetch.call({}, '/') } catch (e) { return e.stack }`,
  'no function': 'try { Function.prototype.toString.call({}) } catch (e) { return e.stack }',
  'no constructor': `try { new fetch('/') } catch (e) { return e.stack }`,
  'a bad method': `try { new XMLHttpRequest().open('G ET', '/') } catch (e) { return e.stack }`,
  'a header too early': `try { new XMLHttpRequest().setRequestHeader('a', 'b') } catch (e) { return e.stack }`,
  'a header that is none': `try { const x = new XMLHttpRequest(); x.open('GET', '/'); x.setRequestHeader('a b', 'c') }
    catch (e) { return e.stack }`,
  'not opened': 'try { new XMLHttpRequest().send() } catch (e) { return e.stack }',
  'another XMLHttpRequest': `try { send.call({}) } catch (e) { return e.stack }`,
  'how often options are read': `let n = 0; await fetch('/deny', { get credentials() { n++; return 'omit' } }); return n`,
  'how often headers are read': `let n = 0; const count = (v) => { n++; return v };
    const lazy = { toString: () => count('x') }, own = { get 'x-a'() { return count('1') } };
    const iterable = { *[Symbol.iterator]() { n++; yield ['x-a', '1'] } };
    for (const headers of [own, { 'x-a': lazy }, [['x-a', lazy]], iterable, new Map([['x-a', '1']])])
      await fetch('/deny', { headers }).then((r) => r.text());
    await fetch('/deny', Object.create({ get headers() { n++; return {} } }));
    const x = new XMLHttpRequest(); x.open('GET', '/deny', false); x.setRequestHeader('x-a', lazy); x.send(); return n`,
  'headers that are wrong': `const seen = []; for (const headers of [null, 1, 'x', [['a']], [1], { 'a b': 'c' }, { a: Symbol() }])
    try { await fetch('/deny', { headers }); seen.push('') } catch (e) { seen.push(e.stack) } return seen`,
  'a refused response': `const r = await fetch('/deny'); return [r.status, r.bodyUsed, r.url, await r.text()]`,
  'its stream': `const r = await fetch('/deny'); const reader = r.body.getReader();
    return new TextDecoder().decode((await reader.read()).value)`,
  'an aborted call': `const c = new AbortController(); const p = fetch('/never', { signal: c.signal });
    setTimeout(() => c.abort('enough'), 20); try { await p } catch (e) { return e }`,
  'an aborted body': `const c = new AbortController(); const r = await fetch('/half', { signal: c.signal });
    setTimeout(() => c.abort(), 20); try { await r.text() } catch (e) { return e.name }`,
  'rejections that nobody handles': `const seen = [];
    addEventListener('unhandledrejection', (e) => { seen.push(e.reason.message); e.preventDefault() });
    fetch('http://nowhere.invalid/1'); fetch('http://nowhere.invalid/2').catch(() => {});
    await new Promise((done) => setTimeout(done, 300)); return seen`,
  'formatters of stacks': `let n = 0; Error.prepareStackTrace = () => { n++ };
    await fetch('/deny').then((r) => r.text()); delete Error.prepareStackTrace; return n`,
  'traps on prototypes': `const seen = []; for (const name of ['get', 'has', 'apply', 'construct', 'toJSON', 'detail'])
      Object.defineProperty(Object.prototype, name, { configurable: true, get() { seen.push(name) } });
    await fetch('/deny', { headers: { 'x-a': '1', 'x-b': '2' } }).then((r) => r.text());
    await fetch('/deny', { headers: [['x-a', '1']] }).then((r) => r.text());
    await new Promise((done) => setTimeout(done, 50));
    for (const name of ['get', 'has', 'apply', 'construct', 'toJSON', 'detail']) delete Object.prototype[name];
    return seen`,
  'replaced natives': `const seen = []; const own = {};
    for (const [owner, names] of [[Response.prototype, ['clone', 'text']], [Promise.prototype, ['then']],
        [EventTarget.prototype, ['dispatchEvent']], [JSON, ['stringify']], [Reflect, ['apply']]])
      for (const name of names) { const native = owner[name]; own[name] = () => { owner[name] = native };
        owner[name] = function (...args) { seen.push(name); return native.apply(this, args) } }
    const pending = fetch('/deny'); for (const name in own) if (name === 'then') own[name]();
    await pending; await new Promise((done) => setTimeout(done, 50));
    for (const name in own) own[name](); return seen`,
  'a refused XMLHttpRequest': `return new Promise((done) => { const x = new XMLHttpRequest(); x.open('GET', '/deny');
    x.responseType = 'json'; x.onload = () => done([x.status, x.response]); x.send() })`,
  'a synchronous XMLHttpRequest': `const x = new XMLHttpRequest(); x.open('GET', '/deny', false); x.send();
    return [x.status, x.responseText]`,
};

/** @type {Chromium[]} */
let browsers = [];
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
let empty = '';

before(async () => {
  empty = await mkdtemp(join(tmpdir(), 'why401-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'none.js' },
  };
  await writeFile(join(empty, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(empty, 'none.js'), '');
  server = await serve({
    '/': page('<script>const { send, setRequestHeader } = XMLHttpRequest.prototype</script>'),
    '/deny': refuse('{"error":"no"}'),
    '/half': (response) => response.writeHead(401).write('half'),
    '/never': () => {},
  });
  browsers = await Promise.all([ROOT, empty].map((extension) => Chromium.start({ extension })));
  await browsers[0]?.target(/\/background\/main\.js$/);
});

after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  server.close();
  await rm(empty, { recursive: true });
});

for (const [what, probe] of Object.entries(PROBES)) {
  test(`a page finds the same: ${what}`, async () => {
    const [found, expected] = await Promise.all(
      browsers.map(async (browser) => {
        const tab = await browser.open();
        await tab.visit(`http://app.test:${server.port}/`);
        const result = await tab.evaluate(`(async () => { ${probe} })()`);
        await tab.close();
        return result;
      }),
    );
    assert.deepEqual(found, expected);
  });
}

// These are known to differ, and show that the tests above look at a page that has the extension in it.
test('a page that looks for it finds stand-ins: in its own getters, and from a frame without content scripts', async () => {
  const probes = [
    `let stack = ''; await fetch('/deny', { get method() { stack = new Error().stack; return 'GET' } });
      return stack.split('\\n').length`,
    `const frame = document.createElement('iframe'); document.documentElement.append(frame);
      return frame.contentWindow.Function.prototype.toString.call(fetch)`,
  ];
  const [found, expected] = await Promise.all(
    browsers.map(async (browser) => {
      const tab = await browser.open();
      await tab.visit(`http://app.test:${server.port}/`);
      const results = [];
      for (const probe of probes) results.push(await tab.evaluate(`(async () => { ${probe} })()`));
      await tab.close();
      return results;
    }),
  );
  assert.deepEqual(found, [6, 'function () { [native code] }']);
  assert.deepEqual(expected, [4, 'function fetch() { [native code] }']);
});
