import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Armed } from '../../background/armed.js';

function setUp() {
  /** @type {string[][]} */
  const listened = [];
  return {
    armed: new Armed(
      (patterns) => listened.push(patterns),
      () => {},
    ),
    listened,
  };
}

test('a host that answered 401 is listened to, once for all 401s of a turn', async () => {
  const { armed, listened } = setUp();
  armed.host('https://api.example:8443/orders');
  armed.host('http://api.example/orders/2');
  armed.host('https://img.example/a.png');
  await null;
  assert.deepEqual(listened, [['*://api.example/*', '*://img.example/*']]);
});

test("near a call with credentials: all of another host, and the call's folder of the page's own", async () => {
  const { armed, listened } = setUp();
  armed.near('https://api.example/orders', 'https://app.example');
  armed.near('https://app.example/api/orders', 'https://app.example');
  armed.near('https://app.example/orders', 'https://app.example');
  await null;
  assert.deepEqual(listened, [['*://api.example/*', '*://app.example/api/*']]);
});

test('few patterns are listened to, and not for ever', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  const { armed, listened } = setUp();
  for (let n = 0; n < 100; n++) armed.host(`https://h${n}.example/`);
  await null;
  assert.equal(listened.at(-1)?.length, 24);
  t.mock.timers.tick(3_600_000);
  armed.host('https://late.example/');
  await null;
  assert.deepEqual(listened.at(-1), ['*://late.example/*']);
  t.mock.timers.tick(3_600_000);
  const restored = setUp();
  restored.armed.restore(armed.save());
  await null;
  assert.deepEqual(restored.listened, []);
});
