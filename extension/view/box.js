import { h } from './dom.js';

/**
 * Opens a box below the button that it belongs to: a question, a refusal, a text to copy. There is one at a time.
 *
 * @param {HTMLElement} button
 * @param {string} role
 * @param {Node[]} children
 */
export function openBox(button, role, children) {
  document.getElementById('box')?.remove();
  const box = h('div', { id: 'box', class: 'box', role, tabindex: -1, 'data-button': button.id }, children);
  (button.closest('.row') ?? button).after(box);
  return box;
}

/** Closes the box that stands open, and says whether there was one. */
export function closeBox() {
  const box = document.getElementById('box');
  if (!box) return false;
  const opener = document.getElementById(box.dataset.button ?? '');
  const focused = box.contains(document.activeElement);
  box.remove();
  if (focused) opener?.focus();
  return true;
}
