/** @import { Report, TokenTimes } from '../generated/messages' */
/** @import { Child } from './dom.js' */

import { h } from './dom.js';
import { placeName } from './names.js';
import { lifeLine, moment } from './times.js';

/** Claims that are times, in seconds since the epoch (RFC 7519 section 2, NumericDate). */
const TIMES = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);

/**
 * The tokens of the request, decoded. They are shown to their owner only, in the extension's own pages.
 *
 * @param {Report} report
 * @returns {Child[]}
 */
export function tokens(report) {
  return (report.tokens ?? []).map((token) =>
    h(
      'section',
      {},
      h('h3', {}, `${token.kind === 'jwt' ? 'JWT' : token.kind} in the ${placeName(token.where)}`),
      token.times && life(token.times),
      claims('Header', token.header),
      claims('Claims', token.claims),
    ),
  );
}

/** @param {TokenTimes} times */
function life(times) {
  const line = lifeLine(times);
  if (!line) return null;
  const begins = times.notBefore ?? times.issued;
  const bar = h(
    'span',
    { class: line.valid ? 'life' : 'life over' },
    h('span', { class: 'span' }),
    h('span', { class: 'now' }),
  );
  bar.setAttribute('aria-hidden', 'true');
  for (const [name, share] of /** @type {const} */ ([
    ['start', line.start],
    ['end', line.end],
    ['now', line.now],
  ])) {
    bar.style.setProperty(`--${name}`, `${share * 100}%`);
  }
  return [
    bar,
    h('p', {}, h('strong', {}, line.text)),
    h(
      'dl',
      { class: 'claims' },
      begins && [h('dt', {}, 'valid from'), h('dd', {}, moment(new Date(begins)))],
      times.expires && [h('dt', {}, 'valid until'), h('dd', {}, moment(new Date(times.expires)))],
      [h('dt', {}, 'used'), h('dd', {}, moment(new Date(times.now)))],
    ),
  ];
}

/**
 * @param {string} heading
 * @param {Record<string, unknown> | undefined} claims
 * @returns {Child[]}
 */
function claims(heading, claims) {
  const entries = Object.entries(claims ?? {});
  if (entries.length === 0) return [];
  return [
    h('h4', {}, heading),
    h(
      'dl',
      { class: 'claims' },
      entries.flatMap(([name, value]) => [
        h('dt', {}, h('code', {}, name)),
        h('dd', {}, ...claim(name, value)),
      ]),
    ),
  ];
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {Child[]}
 */
function claim(name, value) {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (!TIMES.has(name) || typeof value !== 'number') return [shown];
  return [shown, ' ', h('span', { class: 'source' }, moment(new Date(value * 1000)))];
}
