import { h } from './dom.js';

/**
 * Opens a box below the button that it belongs to: a question, a refusal, a text to copy. There is one at a time, and
 * Escape closes it.
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

export function closeBox() {
  const box = document.getElementById('box');
  const opener = document.getElementById(box?.dataset.button ?? '');
  const focused = box?.contains(document.activeElement);
  box?.remove();
  if (focused) opener?.focus();
}

// In the capturing phase, so that neither the card nor the popup closes by the same key.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !document.getElementById('box')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    closeBox();
  },
  { capture: true },
);
