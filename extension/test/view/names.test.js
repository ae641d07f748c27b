import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeName } from '../../view/names.js';

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
