/** @import { Incident } from '../../incident' */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { markdown } from '../../view/markdown.js';
import { confidence, percentage } from '../../view/words.js';

const document = JSON.parse(
  readFileSync(new URL('../../../inspector/causes/testdata/report.golden.json', import.meta.url), 'utf8'),
);

/** @type {Incident} */
const incident = {
  id: '1',
  tabId: 7,
  url: 'https://api.example.test/config',
  method: 'GET',
  kind: 'navigation',
  count: 38,
  state: 'answered',
  document,
  responseAt: Date.UTC(2026, 2, 1, 12),
  answeredAt: 0,
};

/** @param {object} changes */
function changed(changes) {
  return { ...incident, document: { ...document, reports: [{ ...document.reports[0], ...changes }] } };
}

test('the report says what is wrong, how sure, what to do and what was tried', () => {
  const text = markdown(incident, '0.1.0');
  const [{ causes, experiments }] = document.reports;
  const [first, second] = causes;
  const sure = confidence(causes);
  for (const line of [
    '# 401 Unauthorized: GET https://api.example.test/config',
    '- Time: 2026-03-01T12:00:00.000Z',
    '- Times seen: 38',
    `## ${first.title}`,
    `Cause: \`${first.id}\`, ${sure?.words} (${sure?.percent})`,
    `- Visitor: ${first.advice[0].text}`,
    `- ${second.title} (\`${second.id}\`, ${percentage(second.confidence)})`,
    `- Without credentials: 200. ${experiments[1].means}`,
    'Made by why401 0.1.0. Credentials are left out.',
  ]) {
    assert.ok(text.split('\n').includes(line), `${line}\nis not in\n${text}`);
  }
});

test('the report says what each experiment was answered, and what the replay has changed', () => {
  const url = 'https://api.example.test/config';
  const answers = ['first', 'again'].map((asked) => ({ asked, url, method: 'GET', status: 401 }));
  const repeat = { id: 'repeat', status: 401, means: 'It answers alike.', milliseconds: 1, answers };
  const cookie = { id: 'without-cookie:sid', status: 0, means: 'Nothing came.', milliseconds: 1 };
  const replayed = {
    ...changed({ experiments: [repeat, cookie] }),
    before: { cause: 'not-signed-in', title: 'You are not <signed> in' },
  };
  assert.match(
    markdown(replayed, '0.1.0'),
    new RegExp(
      [
        '### Replays\n',
        '- Before the replay: You are not &lt;signed> in \\(`not-signed-in`\\)',
        '- The same request, twice: first 401, again 401\\. It answers alike\\.',
        '- Without the cookie `sid`: no answer\\. Nothing came\\.\n',
      ].join('\n'),
    ),
  );
});

test('no credential and nothing that names a person is in the report', () => {
  const canary = 'canary-8d1f';
  const planted = {
    ...changed({
      tokens: [
        {
          kind: 'jwt',
          where: 'request.headers.authorization',
          header: { alg: 'RS256', jwk: { n: canary } },
          claims: {
            iss: 'https://login.example.test',
            aud: 'shop',
            sub: canary,
            email: `${canary}@example.test`,
            sid: canary,
            nested: { phone: canary },
          },
        },
      ],
    }),
    signInUrl: `https://login.example.test/?return=${canary}`,
    error: { code: /** @type {const} */ ('internal'), text: canary, remedy: canary },
  };
  const text = markdown(planted, '0.1.0');
  assert.ok(!text.includes(canary), 'the canary is in the report');
  assert.match(
    text,
    /iss: "https:\/\/login\.example\.test", aud: "shop", sub: \(left out\), email: \(left out\)/,
  );
});

test('what a server said cannot become markup of the report', () => {
  const [first, ...others] = document.reports[0].causes;
  const title = 'one\n# two <img src=x onerror=alert(1)> `<b>`';
  const text = markdown(changed({ causes: [{ ...first, title }, ...others] }), '0.1.0');
  assert.match(text, /^## one # two &lt;img src=x onerror=alert\(1\)> `<b>`$/m);
});

test('a 401 without a diagnosis can be reported as well', () => {
  const { document: _, ...bare } = incident;
  assert.match(markdown(bare, '0.1.0'), /\n\nNo diagnosis was made\.\n\n/);
});
