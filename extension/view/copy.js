import { openBox } from './box.js';
import { h } from './dom.js';
import { announce } from './surroundings.js';

/** How long a button says that something is copied, in milliseconds. */
const COPIED_FOR = 2500;

/**
 * Copies a text at the click on a button. Where the browser refuses, the text is shown for copying by hand.
 *
 * @param {HTMLElement} button
 * @param {string} text
 */
export async function copy(button, text) {
  if (!(await toClipboard(text))) return show(button, text);
  const label = button.textContent;
  button.textContent = 'Copied';
  announce('The report is copied.');
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_FOR);
}

/** @param {string} text */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Chromium holds a frame under a dynamic extension URL to be of another origin than its allow attribute names, and
    // so forbids it the Clipboard API. The old command asks only for the click.
    return execCopy(text);
  }
}

/** @param {string} text */
function execCopy(text) {
  document.addEventListener('copy', fill, { once: true });
  /** @param {ClipboardEvent} event */
  function fill(event) {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  }
  return document.execCommand('copy');
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 */
function show(button, text) {
  const field = h('textarea', { id: 'report', readonly: true, rows: 8, 'aria-label': 'The report' });
  field.value = text;
  openBox(button, 'group', [
    h('p', {}, 'The browser does not let why401 copy here. Copy the text yourself:'),
    field,
  ]);
  field.select();
  field.focus();
}
