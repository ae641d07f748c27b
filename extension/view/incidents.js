/** @import { Incident } from '../incident' */
/** @import { Child } from './dom.js' */

import { request } from './advice.js';
import { h } from './dom.js';
import { hostOf } from './words.js';

/**
 * The 401s of a page to choose from. A single one needs no list.
 *
 * @param {{ incidents: Row[], selected: string }} shown
 * @param {(id: string) => void} select
 * @returns {Child[]}
 */
export function incidents({ incidents, selected }, select) {
  if (incidents.length < 2) return [];
  return [
    h('h2', {}, `${incidents.length} requests of this page were answered 401`),
    h(
      'ul',
      {},
      incidents.map((row, index) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              id: `incident-${index}`,
              type: 'button',
              'aria-current': row.id === selected && 'true',
              click: () => select(row.id),
            },
            h('span', {}, row.title),
            h('span', { class: 'hint' }, request(row)),
          ),
        ),
      ),
    ),
  ];
}

/** @typedef {Pick<Incident, 'id' | 'url' | 'method' | 'count'> & { title: string }} Row */

/**
 * @param {Incident} incident
 * @returns {Row}
 */
export function row({ id, url, method, count, document }) {
  return { id, url, method, count, title: document?.reports[0]?.causes[0]?.title ?? hostOf(url) };
}
