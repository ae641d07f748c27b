import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifeLine, span } from '../../view/times.js';

const MINUTE = 60_000;

for (const [milliseconds, want] of /** @type {const} */ ([
  [1_000, '1 second'],
  [119_000, '119 seconds'],
  [2 * MINUTE, '2 minutes'],
  [119 * MINUTE, '119 minutes'],
  [-2 * 60 * MINUTE, '2 hours'],
  [47 * 60 * MINUTE, '47 hours'],
  [100 * 60 * MINUTE, '4 days'],
])) {
  test(`a span of ${want}`, () => assert.equal(span(milliseconds), want));
}

const issued = '2026-03-01T10:00:00Z';
const expires = '2026-03-01T11:00:00Z';

const lines = [
  {
    name: 'used after its end',
    times: { issued, expires, now: '2026-03-01T14:00:00Z' },
    want: { start: 0, end: 0.25, now: 1, valid: false, text: 'Used 3 hours after its life ended.' },
  },
  {
    name: 'used in time',
    times: { issued, expires, now: '2026-03-01T10:30:00Z' },
    want: { start: 0, end: 1, now: 0.5, valid: true, text: 'Still valid for 30 minutes when it was used.' },
  },
  {
    name: 'used before its beginning',
    times: { issued, notBefore: '2026-03-01T10:30:00Z', expires, now: '2026-03-01T10:00:00Z' },
    want: { start: 0.5, end: 1, now: 0, valid: false, text: 'Used 30 minutes before its life began.' },
  },
  {
    name: 'without a beginning',
    times: { expires, now: '2026-03-01T13:00:00Z' },
    want: { start: 0, end: 0, now: 1, valid: false, text: 'Used 2 hours after its life ended.' },
  },
  { name: 'without an end', times: { issued, now: issued }, want: null },
  { name: 'of no length', times: { issued, expires: issued, now: issued }, want: null },
];

for (const { name, times, want } of lines) {
  test(`a token's life: ${name}`, () => assert.deepEqual(lifeLine(times), want));
}
