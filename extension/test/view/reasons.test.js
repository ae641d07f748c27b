import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notChecked, ruledOut } from '../../view/reasons.js';

const report = {
  url: 'https://example.test/',
  method: 'GET',
  status: 401,
  time: '2026-03-01T12:00:00Z',
  causes: [],
  answeredBy: {},
};

test('a reason is said once, with all that it rules out', () => {
  const because = 'It works without credentials (200).';
  assert.deepEqual(
    ruledOut({
      ...report,
      ruledOut: [
        { id: 'a', because },
        { id: 'b', because: 'No key was sent.' },
        { id: 'c', because },
      ],
    }),
    [
      { text: 'It works without credentials (200)', ids: ['a', 'c'] },
      { text: 'No key was sent', ids: ['b'] },
    ],
  );
});

test('a rule that is listed twice for a reason is named once', () => {
  const skipped = { rule: 'a', reason: 'the body was not seen' };
  assert.deepEqual(notChecked({ ...report, notChecked: [skipped, skipped] }), [
    { text: 'The body was not seen', ids: ['a'] },
  ]);
});

test('a report that rules out nothing has no reasons', () => {
  assert.deepEqual([ruledOut(report), notChecked(report)], [[], []]);
});
