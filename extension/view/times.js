/** @import { TokenTimes } from '../generated/messages' */

const UNITS = /** @type {const} */ ([
  [24 * 60 * 60 * 1000, 'day'],
  [60 * 60 * 1000, 'hour'],
  [60 * 1000, 'minute'],
  [1000, 'second'],
]);

/**
 * A span of time in its largest unit that gives at least two, as people say it.
 *
 * @param {number} milliseconds
 */
export function span(milliseconds) {
  const length = Math.abs(milliseconds);
  const [unit, name] = UNITS.find(([size]) => length >= 2 * size) ?? UNITS[UNITS.length - 1];
  const count = Math.floor(length / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/**
 * A point in time in the person's own zone and wording.
 *
 * @param {Date} time
 */
export function moment(time) {
  return time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}

/**
 * @typedef {object} LifeLine
 * @property {number} start Where the token's life begins, as a share of the line.
 * @property {number} end Where it ends.
 * @property {number} now Where the request was made.
 * @property {boolean} valid
 * @property {string} text
 */

/**
 * Lays a token's life and the time of the request on one line. A token without an end has no line.
 *
 * @param {TokenTimes} times
 * @returns {LifeLine | null}
 */
export function lifeLine(times) {
  const begins = times.notBefore ?? times.issued;
  if (!times.expires) return null;
  const now = Date.parse(times.now);
  const end = Date.parse(times.expires);
  const start = begins ? Date.parse(begins) : Math.min(now, end);
  const from = Math.min(start, now);
  const length = Math.max(end, now) - from;
  if (!(length > 0)) return null;
  const share = (/** @type {number} */ time) => (time - from) / length;
  const line = { start: share(start), end: share(end), now: share(now) };
  if (now < start) return { ...line, valid: false, text: `Used ${span(start - now)} before its life began.` };
  if (now >= end) return { ...line, valid: false, text: `Used ${span(now - end)} after its life ended.` };
  return { ...line, valid: true, text: `Still valid for ${span(end - now)} when it was used.` };
}
