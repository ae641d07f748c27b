import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confirmation } from '../../view/confirmation.js';
import { actionLabel, safeMethod } from '../../view/words.js';

const subject = {
  id: '1',
  url: 'https://api.shop.example.com/orders',
  method: 'POST',
  signInUrl: 'https://login.example.org/start',
  replaying: false,
  replayed: false,
  canReplay: false,
};

test('deleting cookies names everything that loses them', () => {
  assert.equal(
    confirmation('clear-site-cookies', subject).question,
    'Delete all cookies that are sent to api.shop.example.com?',
  );
  const local = { ...subject, url: 'http://localhost:8080/' };
  assert.equal(
    confirmation('clear-site-cookies', local).question,
    'Delete all cookies that are sent to localhost?',
  );
});

test('repeating what may change something says so', () => {
  const { question, detail } = confirmation('replay', subject);
  assert.equal(question, 'Send the POST request to api.shop.example.com again?');
  assert.match(detail, /may change something there a second time/);
  assert.doesNotMatch(confirmation('replay', { ...subject, method: 'GET' }).detail, /second time/);
});

test('only methods that RFC 9110 calls safe go without a question', () => {
  assert.deepEqual(['GET', 'head', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'].filter(safeMethod), [
    'GET',
    'head',
    'OPTIONS',
  ]);
});

test('signing in elsewhere names the host', () => {
  assert.equal(actionLabel('sign-in', subject), 'Sign in at login.example.org');
  assert.equal(confirmation('sign-in', subject).question, 'Open login.example.org?');
  const own = { ...subject, signInUrl: 'https://api.shop.example.com/login' };
  assert.equal(actionLabel('sign-in', own), 'Open the sign-in page');
});
