/** @import { Child } from './dom.js' */

import { h, prose } from './dom.js';

/** Where the program is to be had. */
const HOME = 'https://github.com/why401/why401';

/** What a person types to install the host. */
const INSTALL_COMMAND = 'why401 install';

/**
 * How to install the host.
 *
 * @param {string} problem Why it cannot be reached, in the browser's words, or "".
 * @returns {Child[]}
 */
export function install(problem) {
  return [
    h('h2', {}, 'Find the exact reason'),
    h(
      'p',
      {},
      'The program why401 on this computer finds out which reason it is. It does not answer. To install it, type this in a terminal, then reload the page:',
    ),
    h('p', {}, h('code', { class: 'command' }, INSTALL_COMMAND)),
    h(
      'p',
      { class: 'hint' },
      'You have no such program yet? ',
      h('a', { href: HOME, target: '_blank', rel: 'noreferrer' }, 'Get why401'),
    ),
    problem !== '' && h('p', { class: 'hint' }, 'The browser says: ', prose(problem)),
  ];
}
