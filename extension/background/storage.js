/** @import { StoredToken } from '../generated/messages' */

/**
 * Enough to tell that two tokens are the same: two independent 32-bit sums (FNV-1a with two offsets) and the length. A
 * page over plain http has no crypto.subtle, and so none of what it offers.
 *
 * @param {string} text
 * @returns {string}
 */
export function digest(text) {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(16)} ${(b >>> 0).toString(16)} ${text.length}`;
}

/**
 * Looks through web storage for the token of a digest, or without one for what has the form of a JWT: a value itself, or
 * a string in the JSON that libraries keep theirs in. Values stay where they are.
 *
 * Runs in the page, so it stands on its own.
 *
 * @param {string | null} wanted
 * @returns {StoredToken[] | null} Null where the page has no web storage, or too much to say that it keeps none.
 */
export function tokensInPage(wanted) {
  // Browsers keep 5 MiB for one origin; what holds a token is a small part of it.
  const [mostKeys, longestKey, longestValue, mostRead, mostFound] = [300, 256, 65_536, 1_048_576, 4];
  const jwt = /^eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*$/;
  /** @type {StoredToken[]} */
  const found = [];
  let read = 0;
  let whole = true;

  /** @param {string} text */
  const sum = (text) => {
    let [a, b] = [0x811c9dc5, 0x9747b28c];
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
    }
    return `${(a >>> 0).toString(16)} ${(b >>> 0).toString(16)} ${text.length}`;
  };
  /** @param {string} value */
  const holds = (value) => {
    const strings = value.match(/[^"\\\s]{16,}/g) ?? [];
    return strings.some((text) => (wanted === null ? jwt.test(text) : sum(text) === wanted));
  };

  try {
    for (const name of ['localStorage', 'sessionStorage']) {
      const storage = name === 'localStorage' ? localStorage : sessionStorage;
      for (let n = 0; n < storage.length && found.length < mostFound; n++) {
        const key = storage.key(n) ?? '';
        const value = n < mostKeys ? storage.getItem(key) : null;
        if (value === null || key.length > longestKey || value.length > longestValue || read > mostRead) {
          whole = false;
          if (n >= mostKeys) break;
          continue;
        }
        read += value.length;
        if (holds(value)) found.push({ storage: name, key, ...(wanted !== null && { sent: true }) });
      }
    }
  } catch {
    return null; // A sandboxed document has none, and a person may forbid it.
  }
  return found.length > 0 || whole ? found : null;
}
