/** @import { Child } from './dom.js' */
/** @import { Row } from './screen.js' */

import { request } from './advice.js';
import { h, prose } from './dom.js';

/**
 * The 401s of a page to choose from.
 *
 * @param {Row[]} rows
 * @param {(id: string) => void} select
 * @returns {Child[]}
 */
export function incidents(rows, select) {
  return [
    h('h2', {}, `${rows.length} requests of this page were answered 401`),
    h(
      'ul',
      {},
      rows.map((row, index) =>
        h(
          'li',
          {},
          choice(row, `incident-${index}`, () => select(row.id)),
        ),
      ),
    ),
  ];
}

/**
 * @param {Row} row
 * @param {string} id
 * @param {() => void} click
 */
function choice(row, id, click) {
  return h(
    'button',
    { id, type: 'button', 'aria-current': row.selected && 'true', click },
    h('span', {}, prose(row.title)),
    request(row),
  );
}
