/** @typedef {{ text: string, code: boolean }} Segment */

/**
 * Splits a report's text at its `code` spans, so that they can be drawn as elements. A backtick without a partner
 * stays as it is: texts may quote what a server said.
 *
 * @param {string} text
 * @returns {Segment[]}
 */
export function segments(text) {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), code: true } : { text: part, code: false },
    );
}
