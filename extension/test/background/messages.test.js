import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Budget, read } from '../../background/messages.js';

const URL = 'https://api.example/orders';

test('a message is read', () => {
  const body = { text: 'no', truncated: false };
  const said = {
    kind: 'call',
    url: URL,
    credentials: 'include',
    callSite: 'https://a.example/a.js:1:2',
    activated: false,
    headers: { authorization: 'Bearer abc' },
    body,
  };
  assert.deepEqual(read(said), {
    kind: 'call',
    url: URL,
    claim: {
      body: { text: 'no' },
      credentials: 'include',
      callSite: 'https://a.example/a.js:1:2',
      activated: false,
      headers: [{ name: 'authorization', value: 'Bearer abc' }],
    },
    type: '',
    worker: false,
  });
  assert.deepEqual(read({ kind: 'refused', url: URL, type: 'img', worker: true }), {
    kind: 'refused',
    url: URL,
    claim: {},
    type: 'img',
    worker: true,
  });
});

test('nonsense is not read', () => {
  for (const nonsense of [
    undefined,
    null,
    'call',
    42,
    [],
    {},
    { kind: 'call' },
    { kind: 'act', url: URL },
    { kind: 'call', url: 'orders' },
    { kind: 'call', url: 'javascript:alert(1)' },
    { kind: 'call', url: { toString: () => URL } },
    { kind: 'call', url: `${URL}?${'x'.repeat(10_000)}` },
  ]) {
    assert.equal(read(nonsense), null);
  }
});

test('parts of the wrong form or size are left out or cut', () => {
  const { claim } =
    read({ kind: 'call', url: URL, credentials: {}, callSite: 'x'.repeat(5_000), activated: 0 }) ?? {};
  assert.deepEqual(claim, {});
  const long = read({ kind: 'call', url: URL, body: { text: 'é'.repeat(1_000_000) } })?.claim.body;
  assert.equal(long?.text.length, 65_536);
  assert.equal(long?.truncated, true);
});

test('headers are taken whole or not at all, and none is not the same as not told', () => {
  const set = (/** @type {unknown} */ headers) => read({ kind: 'call', url: URL, headers })?.claim.headers;
  const many = (/** @type {number} */ count) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, '']));
  assert.deepEqual(set({}), []);
  assert.equal(set(many(40))?.length, 40);
  assert.equal(set({ 'x-a': 'b'.repeat(32_765) })?.length, 1);
  for (const wrong of [
    undefined,
    null,
    'authorization',
    [['authorization', 'x']],
    { authorization: 1 },
    { 'a b': 'c' },
    { a: 'b\r\nc: d' },
    { authorization: 'x', a: null },
    { 'x-a': 'b'.repeat(32_766) },
    many(41),
  ]) {
    assert.equal(set(wrong), undefined);
  }
});

test('a tab is heard only so often in a while', () => {
  const budget = new Budget();
  const heard = (/** @type {number} */ tabId, /** @type {number} */ now) =>
    Array.from({ length: 1_000 }, () => budget.allows(tabId, now)).filter(Boolean).length;
  assert.equal(heard(1, 0), 60);
  assert.equal(heard(1, 9_999), 0);
  assert.equal(heard(2, 9_999), 60);
  assert.equal(heard(1, 10_000), 60);
});
