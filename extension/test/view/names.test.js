import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXPERIMENTS } from '../../generated/experiments.js';
import { answers, experimentName, placeName } from '../../view/names.js';

for (const [source, want] of /** @type {const} */ ([
  ['request.headers.authorization', 'Authorization header of the request'],
  ['response.headers.www-authenticate', 'WWW-Authenticate header of the answer'],
  ['request.headers.x-api-key', 'X-Api-Key header of the request'],
  ['request.cookies.access_token', 'cookie access_token'],
  ['request.query.api_key', 'parameter api_key of the address'],
  ['response.body', 'body of the answer'],
  ['following', 'what the page did next'],
  ['given', 'tokens that this page was given'],
  ['something.new', 'something.new'],
])) {
  test(`the place ${source}`, () => assert.equal(placeName(source), want));
}

for (const id of EXPERIMENTS) {
  test(`the experiment ${id} has a name`, () => assert.notEqual(experimentName(id), id));
}

for (const [id, want] of /** @type {const} */ ([
  ['without-cookie:sid', 'Without the cookie `sid`'],
  ['without-cookie:a:`b`', 'Without the cookie `a:b`'],
  ['something-new:x', 'something-new:x'],
])) {
  test(`the experiment ${id}`, () => assert.equal(experimentName(id), want));
}

test('the answers of an experiment', () => {
  const one = { id: 'as-is', status: 0, means: '', milliseconds: 1 };
  assert.deepEqual(answers(one), [{ asked: '', status: 'no answer' }]);
  const url = 'https://api.example.test/orders';
  assert.deepEqual(
    answers({
      ...one,
      answers: [
        { asked: 'first', url, method: 'GET', status: 401 },
        { url, method: 'GET', status: 0, problem: 'a bot check' },
      ],
    }),
    [
      { asked: 'first', status: '401', problem: undefined },
      { asked: 'GET api.example.test/orders', status: 'no answer', problem: 'a bot check' },
    ],
  );
});
