#!/usr/bin/env node
// A native host that answers in place of the real one, so that a test decides when a replay goes on. What it is asked it
// writes down in the file that stands in WHY401_RECORD, a line of JSON each. A replay of /slow ends only when it is
// cancelled, and so does a screenshot of it.

import { appendFileSync } from 'node:fs';
import { PROTOCOL } from '../../generated/general.js';

/** @import { Reply, Report, Request, Tried } from '../../generated/messages' */

const record = process.env.WHY401_RECORD ?? '';

/** The least picture: one green pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaGD4DwACBQGAr8WkJQAAAABJRU5ErkJggg==';

const FITTING = ['as-is', 'no-credentials', 'without-cookie:sid', 'home-page'];

let buffered = Buffer.alloc(0);

process.stdin.on('data', (chunk) => {
  buffered = Buffer.concat([buffered, chunk]);
  while (buffered.length >= 4 && buffered.length >= 4 + buffered.readUInt32LE()) {
    const end = 4 + buffered.readUInt32LE();
    answer(JSON.parse(buffered.subarray(4, end).toString()));
    buffered = buffered.subarray(end);
  }
});

/** @param {Request} request */
function answer(request) {
  const { id, hello, inspect, replay, screenshot, cancel } = request;
  appendFileSync(record, `${JSON.stringify(request)}\n`);
  if (hello) return reply({ id, hello: { version: '0.0.0', protocol: PROTOCOL, replay: true } });
  if (inspect) return reply({ id, document: documentOf(inspect.exchange.url), fitting: FITTING });
  if (cancel) {
    reply({ id: cancel.request, error: { code: 'canceled', text: 'This was stopped before it was done.' } });
    return reply({ id, canceled: { found: true } });
  }
  const { url = '' } = (replay ?? screenshot)?.exchange ?? {};
  const slow = new URL(url).pathname === '/slow';
  if (screenshot) {
    const experiment = screenshot.experiment ?? 'as-is';
    if (!slow) reply({ id, screenshot: { experiment, status: 200, png: PNG, truncated: true } });
    return undefined;
  }
  reply({ id, progress: { experiment: 'without-cookie:sid', done: 1, total: 4 } });
  if (slow) return undefined;
  const experiments = (replay?.experiments ?? ['repeat', 'without-cookie:sid']).map(tried);
  const earlier = (replay?.exchange.experiments ?? []).map(({ id }) => tried(id));
  const all = [...earlier, ...experiments];
  const outcomes = all.map(({ id, status, milliseconds }) => ({ id, status, milliseconds }));
  return reply({ id, document: documentOf(url, all), fitting: FITTING, outcomes });
}

/**
 * @param {string} id
 * @returns {Tried}
 */
function tried(id) {
  const made = { id, status: 200, means: `The outcome of \`${id}\`.`, milliseconds: 7 };
  if (id !== 'repeat') return { ...made, browser: 'headless-shell', differences: ['one', 'two'] };
  const url = 'http://app.test/';
  const answers = ['first', 'again'].map((asked) => ({ asked, url, method: 'GET', status: 401 }));
  return { ...made, status: 401, answers, differences: ['only this'] };
}

/**
 * @param {string} url
 * @param {Tried[]} [experiments]
 */
function documentOf(url, experiments) {
  const cause = { summary: 'It is.', evidence: [], advice: [] };
  const stale = { ...cause, id: 'stale-browser-state', title: 'Your cookies are stale', confidence: 0.97 };
  const missing = { ...cause, id: 'not-signed-in', title: 'You are not signed in', confidence: 0.5 };
  /** @type {Report} */
  const report = {
    url,
    method: 'GET',
    status: 401,
    time: new Date().toISOString(),
    causes: experiments ? [stale, { ...missing, confidence: 0.1 }] : [missing, { ...stale, confidence: 0.4 }],
    answeredBy: {},
    ...(experiments
      ? { experiments }
      : {
          decide: [
            {
              between: ['not-signed-in', 'stale-browser-state'],
              text: 'Does it work without `sid`?',
              experiment: 'without-cookie:sid',
            },
          ],
        }),
  };
  return { schema: 'why401.report/1', reports: [report] };
}

/** @param {Reply} message */
function reply(message) {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  process.stdout.write(Buffer.concat([length, body]));
}
