/** @import { Report } from '../generated/messages' */

/**
 * Ids of causes that share a reason.
 *
 * @typedef {object} Reason
 * @property {string} text
 * @property {string[]} ids
 */

/**
 * Why causes were ruled out, each reason once: one observation often rules out many.
 *
 * @param {Report} report
 */
export function ruledOut(report) {
  return grouped((report.ruledOut ?? []).map(({ id, because }) => [id, because]));
}

/**
 * Why rules could not look, each reason once.
 *
 * @param {Report} report
 */
export function notChecked(report) {
  return grouped((report.notChecked ?? []).map(({ rule, reason }) => [rule, reason]));
}

/**
 * @param {[id: string, reason: string][]} pairs
 * @returns {Reason[]} In the order of their first ids.
 */
function grouped(pairs) {
  /** @type {Map<string, Set<string>>} */
  const reasons = new Map();
  for (const [id, reason] of pairs) {
    const text = reason.charAt(0).toUpperCase() + reason.slice(1).replace(/\.$/, '');
    const ids = reasons.get(text);
    if (ids) ids.add(id);
    else reasons.set(text, new Set([id]));
  }
  return [...reasons].map(([text, ids]) => ({ text, ids: [...ids] }));
}
