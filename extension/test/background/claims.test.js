import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Claims, callKey } from '../../background/claims.js';
import { Browser, START } from '../support/events.js';

const CALL = { requestId: '1', url: 'https://api.example/orders' };
const HEADERS = [{ name: 'authorization', value: 'Bearer abc' }];
const CLAIM = { credentials: 'include', headers: HEADERS };
const KEY = callKey(7, 0, CALL.url);

/**
 * The refusals of calls, by the Authorization header that each was sent with.
 *
 * @param {[Partial<Parameters<Browser['sends']>[0]> & { timeStamp?: number }, string][]} calls
 */
function refusals(...calls) {
  const browser = new Browser();
  for (const [n, [call, authorization]] of calls.entries()) {
    const request = { ...CALL, requestId: `${n}`, ...call };
    browser.sends(request, { Authorization: authorization });
    browser.receives(request, 401);
  }
  return browser.refused;
}

/** @param {import('../../background/exchange.js').Refusal[]} all The first is the one that is spoken of. */
async function claimed(...all) {
  const claims = new Claims();
  for (const refusal of all) claims.refused(refusal);
  const waiting = claims.of(all[0] ?? assert.fail(), 1_000);
  claims.leave(KEY, CLAIM);
  return waiting;
}

test('a claim comes to its refusal', async () => {
  assert.deepEqual(await claimed(...refusals([{}, 'Bearer abc'])), CLAIM);
});

test('of two calls to one address that differ, it is not known which one set the headers', async () => {
  const others = { credentials: 'include' };
  assert.deepEqual(await claimed(...refusals([{}, 'Bearer abc'], [{}, 'Bearer new'])), others);
  assert.deepEqual(await claimed(...refusals([{}, 'Bearer abc'], [{}, 'Bearer abc'])), CLAIM);
  assert.deepEqual(await claimed(...refusals([{}, 'Bearer abc'], [{ url: `${CALL.url}/2` }, 'x'])), CLAIM);
  assert.deepEqual(await claimed(...refusals([{}, 'Bearer abc'], [{ tabId: 8 }, 'Bearer new'])), CLAIM);
});

test('what was said before the refusal is of another call', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: START - 100 });
  const claims = new Claims();
  claims.leave(KEY, CLAIM);
  const waiting = claims.of(refusals([{}, 'Bearer abc'])[0] ?? assert.fail(), 10);
  t.mock.timers.tick(10);
  assert.equal(await waiting, undefined);
});
