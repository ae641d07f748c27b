import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rendezvous } from '../../background/rendezvous.js';

test('two halves meet in either order, and once', async () => {
  const place = new Rendezvous();
  const waiting = place.wait(['a', 'b'], 1_000);
  place.leave('b', 1);
  assert.equal(await waiting, 1);
  place.leave('c', 2);
  assert.equal(await place.wait(['a', 'c'], 1_000), 2);
  assert.equal(await place.wait(['c'], 1), undefined);
});

test('of several who wait under one key, the first comes first, and who gave up is passed over', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const place = new Rendezvous();
  const impatient = place.wait(['a'], 1);
  const first = place.wait(['a', 'b'], 1_000);
  const second = place.wait(['b', 'a'], 1_000);
  t.mock.timers.tick(1);
  place.leave('a', 1);
  place.leave('b', 2);
  place.leave('a', 3);
  assert.deepEqual(await Promise.all([impatient, first, second]), [undefined, 1, 2]);
  assert.equal(await place.wait(['a'], 1_000), 3);
});

test('what was left before the other half came is not its own', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  const place = new Rendezvous();
  place.leave('a', 1);
  t.mock.timers.tick(10);
  const waiting = place.wait(['a'], 100, Date.now());
  place.leave('a', 2);
  assert.equal(await waiting, 2);
  place.leave('a', 3);
  assert.equal(await place.wait(['a'], 100, Date.now()), 3);
});

test('nothing is waited for longer than asked', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const place = new Rendezvous();
  const waiting = place.wait(['a'], 150);
  t.mock.timers.tick(150);
  assert.equal(await waiting, undefined);
});

test('what is left is forgotten after a while, and is bounded', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  const place = new Rendezvous();
  for (let n = 0; n < 100; n++) place.leave(`${n}`, n);
  const [first, last] = [place.wait(['0'], 1), place.wait(['99'], 1)];
  t.mock.timers.tick(1);
  assert.deepEqual(await Promise.all([first, last]), [undefined, 99]);
  t.mock.timers.tick(60_000);
  const late = place.wait(['98'], 1);
  t.mock.timers.tick(1);
  assert.equal(await late, undefined);
});
