/**
 * Says something to screen readers, politely and once: the region stands in the page from the start, empty, because
 * a live region that comes with its text is not read.
 *
 * @param {string} text
 */
export function announce(text) {
  const region = document.getElementById('announcement');
  if (region && region.textContent !== text) region.textContent = text;
}
