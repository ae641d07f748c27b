import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fingerprint, Memory } from '../../background/memory.js';
import { details, headers, START } from '../support/events.js';

/**
 * A response that was no 401, noted.
 *
 * @param {Memory} memory
 * @param {{ url?: string, method?: string, type?: string, status?: number, sent?: Record<string, string>, received?: Record<string, string | string[]> }} response
 */
async function note(memory, { status = 200, sent = {}, received = {}, ...request }) {
  const event = details({ requestId: '1', url: 'https://app.example/orders', ...request });
  const trail = { ...event, requestHeaders: headers(sent) };
  await memory.note(trail, { ...event, statusCode: status, responseHeaders: headers(received) });
}

const TOKEN = { Authorization: 'Bearer canary-token' };

test('what worked is remembered with a fingerprint of its credential, and nothing that opens a door', async () => {
  const memory = new Memory();
  await note(memory, {
    url: 'https://api.app.example/orders?access_token=canary-query#canary-fragment',
    sent: { ...TOKEN, Cookie: 'sid=canary-cookie' },
    received: { 'Set-Cookie': ['sid=canary-set; HttpOnly', ' theme = dark', '=odd'] },
  });
  const credential = createHash('sha256').update('Bearer canary-token').digest('hex').slice(0, 16);
  assert.deepEqual(memory.of('https://www.app.example/'), [
    {
      url: 'https://api.app.example/orders',
      method: 'GET',
      status: 200,
      time: new Date(START).toISOString(),
      kind: 'fetch',
      credential,
      setCookies: ['sid', 'theme'],
    },
  ]);
  assert.equal(await fingerprint('Bearer canary-token'), credential);
  assert.doesNotMatch(JSON.stringify(memory.save()), /canary/);
});

test('of a token that worked, who made it and for whom is remembered', async () => {
  /** @param {unknown} claims */
  const bearer = (claims) =>
    `Bearer eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.canary-signature`;
  const memory = new Memory();
  await note(memory, {
    url: 'https://app.example/0',
    sent: { Authorization: bearer({ iss: 'https://id.example/ü', aud: 'orders', sub: 'canary-user' }) },
  });
  await note(memory, {
    url: 'https://app.example/1',
    sent: { Authorization: bearer({ iss: 7, aud: ['orders', '', null, 'billing'] }) },
  });
  await note(memory, {
    url: 'https://app.example/2',
    sent: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.bm8ganNvbg.canary' },
  });
  await note(memory, { url: 'https://app.example/3', sent: { Authorization: bearer(null) } });
  const claims = memory.of('https://app.example/').map(({ issuer, audience }) => ({ issuer, audience }));
  assert.deepEqual(claims, [
    { issuer: 'https://id.example/ü', audience: ['orders'] },
    { issuer: undefined, audience: ['orders', 'billing'] },
    { issuer: undefined, audience: undefined },
    { issuer: undefined, audience: undefined },
  ]);
  assert.doesNotMatch(JSON.stringify(memory.save()), /canary/);
});

test('a cookie that an answer removes is remembered as removed', async () => {
  const memory = new Memory();
  await note(memory, {
    url: 'https://api.app.example/logout',
    sent: { Cookie: 'sid=canary-cookie' },
    received: {
      'Set-Cookie': [
        'sid=; Max-Age=0',
        'remember=; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
        'theme=dark; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT',
        'lang=en; Expires=soon',
      ],
    },
  });
  const [out] = memory.of('https://www.app.example/');
  assert.deepEqual(out?.removedCookies, ['sid', 'remember']);
  assert.deepEqual(out?.setCookies, ['theme', 'lang']);
});

test('what says nothing of credentials is not remembered', async () => {
  const memory = new Memory();
  await note(memory, {});
  await note(memory, { status: 403, sent: TOKEN });
  await note(memory, { status: 500, received: { 'Set-Cookie': 'a=1' } });
  assert.deepEqual(memory.save(), []);
});

test('the same thing again takes the place of the former, so that a busy page does not push out a sign-in', async () => {
  const memory = new Memory();
  const login = { url: 'https://app.example/login', type: 'main_frame', method: 'POST', status: 302 };
  await note(memory, { ...login, received: { 'Set-Cookie': 'sid=1' } });
  for (let n = 0; n < 100; n++) await note(memory, { sent: TOKEN });
  assert.deepEqual(
    memory.of('https://app.example/').map(({ url, status }) => [url, status]),
    [
      ['https://app.example/login', 302],
      ['https://app.example/orders', 200],
    ],
  );
});

test('what is remembered is bounded, of one site and of all', async () => {
  const memory = new Memory();
  for (let n = 0; n < 100; n++) await note(memory, { url: `https://app.example/${n}`, sent: TOKEN });
  assert.equal(memory.of('https://app.example/').length, 24);
  assert.equal(memory.of('https://app.example/').at(-1)?.url, 'https://app.example/99');
  for (let n = 0; n < 100; n++) await note(memory, { url: `https://site${n}.example/`, sent: TOKEN });
  assert.equal(memory.save().length, 40);
  assert.deepEqual(memory.of('https://app.example/'), []);
});

test('a page where one signs in is known once it was opened', async () => {
  const memory = new Memory();
  assert.equal(memory.signInPage('https://app.example/private'), undefined);
  const opened = { type: 'main_frame', received: { 'Set-Cookie': 'csrf=1' } };
  await note(memory, { ...opened, url: 'https://app.example/blog/logins-explained' });
  assert.equal(memory.signInPage('https://app.example/private'), undefined);
  await note(memory, { ...opened, url: 'https://app.example/users/sign_in?return=%2F' });
  assert.equal(memory.signInPage('https://app.example/private'), 'https://app.example/users/sign_in');
  await note(memory, { ...opened, url: 'https://you.app.example/login' });
  await note(memory, { ...opened, url: 'https://app.example:8443/login' });
  assert.equal(memory.signInPage('https://app.example/private'), 'https://app.example/users/sign_in');
  assert.equal(memory.signInPage('https://me.app.example/'), undefined, 'a neighbour may be a stranger');
  assert.equal(memory.signInPage('https://other.example/'), undefined);
});

test('memories outlive the worker', async () => {
  const memory = new Memory();
  await note(memory, { sent: TOKEN });
  const restored = new Memory();
  restored.restore(JSON.parse(JSON.stringify(memory.save())));
  assert.deepEqual(restored.of('https://app.example/'), memory.of('https://app.example/'));
});
