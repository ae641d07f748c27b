import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confidence, percentage } from '../../view/words.js';

/**
 * @param {number} confidence
 * @param {string} id
 */
const cause = (confidence, id = 'token-expired') => ({
  id,
  confidence,
  title: '',
  summary: '',
  evidence: [],
  advice: [],
});

const cases = [
  { name: 'proof', causes: [cause(0.97)], want: { words: 'almost certain', percent: '97 %' } },
  { name: 'strong', causes: [cause(0.88), cause(0.07)], want: { words: 'very likely', percent: '88 %' } },
  { name: 'the usual reading', causes: [cause(0.7)], want: { words: 'likely', percent: '70 %' } },
  { name: 'weak', causes: [cause(0.48), cause(0.17)], want: { words: 'possible', percent: '48 %' } },
  {
    name: 'a second that is about as likely',
    causes: [cause(0.46), cause(0.31)],
    want: { words: 'one of several possible causes', percent: '46 %' },
  },
  {
    name: 'a second with exactly half',
    causes: [cause(0.6), cause(0.3)],
    want: { words: 'one of several possible causes', percent: '60 %' },
  },
  { name: 'unknown names no cause', causes: [cause(1, 'unknown')], want: null },
  { name: 'no cause at all', causes: [], want: null },
];

for (const { name, causes, want } of cases) {
  test(`confidence: ${name}`, () => assert.deepEqual(confidence(causes), want));
}

test('only certainty is 100, and nothing listed is 0', () => {
  assert.equal(percentage(0.999), '99 %');
  assert.equal(percentage(1), '100 %');
  assert.equal(percentage(0.001), '1 %');
});
