/** @import { Screen } from './screen.js' */

/** Which advice the last stamp of data-visible-at is for. */
let stamped = '';

/**
 * Writes on the root element what tests and measurements read: the state, the first cause's id, the count, and the
 * moments of the response, of the answer, and of the advice being painted, all in milliseconds since the epoch.
 *
 * @param {Screen} screen
 */
export function measure({ state, incident, cause, steps }) {
  const { dataset } = document.documentElement;
  dataset.state = state;
  dataset.cause = cause;
  dataset.count = `${incident?.count ?? 0}`;
  dataset.responseAt = `${incident?.responseAt ?? 0}`;
  dataset.answeredAt = `${incident?.answeredAt ?? 0}`;
  const advice = steps.length > 0 ? `${incident?.id} ${cause}` : '';
  if (advice === stamped) return;
  stamped = advice;
  delete dataset.visibleAt;
  if (advice === '') return;
  // The second frame begins after the first one, which holds the advice, was painted.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (advice === stamped) dataset.visibleAt = `${Date.now()}`;
    });
  });
}
