import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segments } from '../../view/dom.js';

const plain = (/** @type {string} */ text) => ({ text, code: false });
const code = (/** @type {string} */ text) => ({ text, code: true });

const cases = [
  { name: 'no code', text: 'Sign in again.', want: [plain('Sign in again.')] },
  {
    name: 'code between words',
    text: 'Send `Bearer`, not `Basic`.',
    want: [plain('Send '), code('Bearer'), plain(', not '), code('Basic'), plain('.')],
  },
  { name: 'code alone', text: '`exp`', want: [code('exp')] },
  { name: 'a backtick without a partner', text: 'it said `oops', want: [plain('it said `oops')] },
  { name: 'an empty pair', text: 'it said ``', want: [plain('it said ``')] },
  { name: 'markup is text', text: '<b>`<i>`', want: [plain('<b>'), code('<i>')] },
  { name: 'nothing', text: '', want: [] },
];

for (const { name, text, want } of cases) {
  test(`code spans: ${name}`, () => assert.deepEqual(segments(text), want));
}
