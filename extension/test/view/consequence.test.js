import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consequence } from '../../view/actions.js';

const cases = /** @type {const} */ ([
  ['a replay of a safe request, seen', 'replay', 'GET', true, 'seen', 'act'],
  ['a replay that may change something', 'replay', 'POST', true, 'seen', 'ask'],
  ['a picture, seen', 'screenshot', 'GET', true, 'seen', 'act'],
  ['a covered card: picture', 'screenshot', 'GET', true, 'hidden', 'refuse'],
  ['a script: picture', 'screenshot', 'GET', false, 'seen', 'nothing'],
  ['deleting cookies', 'clear-site-cookies', 'GET', true, 'seen', 'ask'],
  ['signing in', 'sign-in', 'GET', true, 'seen', 'act'],
  ['a button that slid under the pointer', 'replay', 'GET', true, 'just-seen', 'ask'],
  ['a browser that cannot tell what is seen', 'sign-in', 'GET', true, 'unknown', 'ask'],
  ['a covered card: replay', 'replay', 'GET', true, 'hidden', 'refuse'],
  ['a covered card: cookies', 'clear-site-cookies', 'GET', true, 'hidden', 'refuse'],
  ['a covered card: sign-in', 'sign-in', 'GET', true, 'hidden', 'refuse'],
  ['a script: replay', 'replay', 'GET', false, 'seen', 'nothing'],
  ['a script: cookies', 'clear-site-cookies', 'GET', false, 'seen', 'nothing'],
  ['a script: sign-in', 'sign-in', 'GET', false, 'seen', 'nothing'],
  ['reloading harms nobody', 'reload', 'GET', true, 'hidden', 'act'],
  ['reloading past the cache neither', 'reload-bypass-cache', 'GET', true, 'unknown', 'act'],
]);

for (const [name, action, method, isTrusted, sight, want] of cases) {
  test(`a click: ${name}`, () => assert.equal(consequence(action, method, isTrusted, sight), want));
}
