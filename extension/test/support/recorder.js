#!/usr/bin/env node
// A native host that writes down what it is asked, a line of JSON each, and answers in the simplest way. The file to
// write to stands in WHY401_RECORD; while the file beside it that ends in ".die" exists, it ends at its first question.

import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { PROTOCOL } from '../../generated/general.js';

const record = process.env.WHY401_RECORD ?? '';
let buffered = Buffer.alloc(0);

process.stdin.on('data', (chunk) => {
  buffered = Buffer.concat([buffered, chunk]);
  while (buffered.length >= 4 && buffered.length >= 4 + buffered.readUInt32LE()) {
    const end = 4 + buffered.readUInt32LE();
    answer(JSON.parse(buffered.subarray(4, end).toString()));
    buffered = buffered.subarray(end);
  }
});

/** @param {import('../../generated/messages').Request} request */
function answer({ id, hello, inspect }) {
  if (hello) return reply({ id, hello: { version: '0.0.0', protocol: PROTOCOL, replay: false } });
  if (!inspect) return reply({ id, error: { code: 'unknown-kind', text: 'This host only records.' } });
  if (existsSync(`${record}.die`)) {
    rmSync(`${record}.die`);
    process.exit(1);
  }
  appendFileSync(record, `${JSON.stringify(inspect.exchange)}\n`);
  reply({ id, document: { schema: 'why401.report/1', reports: [] } });
}

/** @param {import('../../generated/messages').Reply} message */
function reply(message) {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  process.stdout.write(Buffer.concat([length, body]));
}
