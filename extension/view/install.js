/** @import { Child } from './dom.js' */

import { h, prose } from './dom.js';

/** Where the program is to be had. */
const HOME = 'https://github.com/why401/why401';

/** What a person types to install the host. */
const INSTALL_COMMAND = 'why401 install';

/**
 * How to get the host to answer.
 *
 * @param {string} problem What is wrong with it, in a sentence for people, or "".
 * @returns {Child[]}
 */
export function install(problem) {
  return [
    h('h2', {}, 'Find the exact reason'),
    h(
      'p',
      {},
      prose(problem || 'The program why401 on this computer does not answer.'),
      ' It is what finds the exact reason.',
    ),
    // A problem that needs another command than this names it itself.
    !problem.includes('`') && [
      h('p', {}, 'To install it, type this in a terminal, then reload the page:'),
      h('p', {}, h('code', { class: 'command' }, INSTALL_COMMAND)),
    ],
    h(
      'p',
      { class: 'hint' },
      'No such program on this computer yet? ',
      h('a', { href: HOME, target: '_blank', rel: 'noreferrer' }, 'Get why401'),
      '.',
    ),
  ].flat();
}
