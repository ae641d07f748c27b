/** @import { Evidence, RankedCause, Report } from '../generated/messages' */
/** @import { Child } from './dom.js' */
/** @import { Reason } from './reasons.js' */

import { h, prose } from './dom.js';
import { BASES, layerName, placeName } from './names.js';
import { notChecked, ruledOut } from './reasons.js';
import { moment } from './times.js';

/**
 * Everything that the diagnosis rests on, for whoever wants to see it.
 *
 * @param {Report} report
 * @returns {Child[]}
 */
export function evidence(report) {
  const [first, ...others] = report.causes;
  return [
    ...(first ? causeEvidence(first) : []),
    ...others.filter((cause) => cause.evidence.length > 0).map(otherCause),
    answeredBy(report),
    list('Ruled out', ruledOut(report), reason),
    list('Also worth mending', report.notes ?? [], (note) => [prose(note.text)]),
    list('Not checked', notChecked(report), reason),
    section('The request', [
      h('p', { class: 'address' }, `${report.method} ${report.url}`),
      h('p', {}, h('time', { datetime: report.time }, moment(new Date(report.time)))),
    ]),
  ];
}

/**
 * @param {RankedCause} cause
 * @returns {Child[]}
 */
function causeEvidence(cause) {
  return [
    list(
      'What speaks for it',
      cause.evidence.filter((found) => !found.against),
      found,
    ),
    list(
      'What speaks against it',
      cause.evidence.filter((found) => found.against),
      found,
    ),
  ];
}

/** @param {RankedCause} cause */
function otherCause(cause) {
  return section(cause.title, [
    h(
      'ul',
      {},
      cause.evidence.map((item) => h('li', {}, item.against && 'Against: ', found(item))),
    ),
  ]);
}

/**
 * @param {Evidence} evidence
 * @returns {Child[]}
 */
function found({ text, basis, source }) {
  return [...prose(text), h('span', { class: 'source' }, `${BASES[basis]}: ${placeName(source)}`)];
}

/** @param {Report} report */
function answeredBy({ answeredBy }) {
  const { layer, product, signs } = answeredBy;
  if (!layer && !product) return null;
  const who = [product, layer && layerName(layer)].filter(Boolean).join(', ');
  return section('Who answered', [
    h('p', {}, who),
    (signs?.length ?? 0) > 0 &&
      h(
        'ul',
        {},
        signs?.map((sign) => h('li', {}, prose(sign))),
      ),
  ]);
}

/**
 * @param {Reason} reason
 * @returns {Child[]}
 */
function reason({ text, ids }) {
  return [...prose(`${text}: `), ...ids.flatMap((id, index) => [index > 0 && ', ', h('code', {}, id)])];
}

/**
 * @template Item
 * @param {string} heading
 * @param {Item[]} items
 * @param {(item: Item) => (Child | Child[])[]} draw
 */
function list(heading, items, draw) {
  if (items.length === 0) return null;
  return section(heading, [
    h(
      'ul',
      {},
      items.map((item) => h('li', {}, ...draw(item))),
    ),
  ]);
}

/**
 * @param {string} heading
 * @param {Child[]} children
 */
function section(heading, children) {
  return h('section', {}, h('h3', {}, prose(heading)), children);
}
