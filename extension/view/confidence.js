/** @import { RankedCause } from '../generated/messages' */

/** @typedef {{ words: string, percent: string }} Confidence */

/** The words for a confidence, surest first, and the least figure that each stands for. */
const WORDS = /** @type {const} */ ([
  [0.95, 'almost certain'],
  [0.8, 'very likely'],
  [0.6, 'likely'],
  [0, 'possible'],
]);

/** A second cause that has at least this share of the first one's confidence makes the first one of several. */
const ABOUT_EQUAL = 0.5;

/**
 * Words how sure the first of the causes is. The figure goes with the words, because people read "likely" as anything
 * between 55 and 90 per cent.
 *
 * @param {RankedCause[]} causes Most likely first.
 * @returns {Confidence | null} Null where no cause is named.
 */
export function confidence(causes) {
  const [first, second] = causes;
  if (!first || first.id === 'unknown') return null;
  const percent = percentage(first.confidence);
  if (second && second.confidence >= first.confidence * ABOUT_EQUAL)
    return { words: 'one of several possible causes', percent };
  const [, words] = WORDS.find(([least]) => first.confidence >= least) ?? WORDS[WORDS.length - 1];
  return { words, percent };
}

/**
 * A confidence as a figure. Nothing short of proof is 100, and nothing that is listed is 0.
 *
 * @param {number} value Between 0 and 1.
 */
export function percentage(value) {
  const rounded = Math.round(value * 100);
  return `${value >= 1 ? 100 : Math.min(99, Math.max(1, rounded))} %`;
}
