/** @import { Child } from './dom.js' */

import { h } from './dom.js';

/** Where the program is to be had. */
const HOME = 'https://github.com/why401/why401';

/** What a person types to install the host. */
const INSTALL_COMMAND = 'why401 install';

/**
 * How to install the host.
 *
 * @returns {Child[]}
 */
export function install() {
  return [
    h('h2', {}, 'Find the exact reason'),
    h('p', {}, 'The program why401 finds it. To install it, type this in a terminal, then reload the page:'),
    h('p', {}, h('code', { class: 'command' }, INSTALL_COMMAND)),
    h(
      'p',
      { class: 'hint' },
      'No such program on this computer yet? ',
      h('a', { href: HOME, target: '_blank', rel: 'noreferrer' }, 'Get why401'),
      '.',
    ),
  ];
}
