// What belongs to one site. Extensions cannot ask the browser for the public suffix list, and carrying a copy would
// outweigh the rest of the extension. An approximation is enough here: it only decides which cookies and which earlier
// requests are gathered. What they mean is judged by the host, which has the list.

/** Labels that countries register names below, as in example.co.uk. */
const SECOND_LEVEL = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'govt',
  'gv',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
  'sch',
]);

/** Hosting domains below which everyone has a site of their own, with the number of labels of such a site. */
const HOSTING = new Map([
  ['azurewebsites.net', 3],
  ['blogspot.com', 3],
  ['cloudfront.net', 3],
  ['firebaseapp.com', 3],
  ['fly.dev', 3],
  ['github.io', 3],
  ['gitlab.io', 3],
  ['herokuapp.com', 3],
  ['netlify.app', 3],
  ['onrender.com', 3],
  ['pages.dev', 3],
  ['vercel.app', 3],
  ['web.app', 3],
  ['workers.dev', 4],
]);

/** This machine under its several names: cookies of one do not reach another, which is a cause of 401s. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The site of a host: the host's registrable domain, or the host itself where it has none.
 *
 * @param {string} hostname
 * @returns {string}
 */
export function siteOf(hostname) {
  const labels = hostname.split('.');
  if (labels.length < 3 || hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return hostname;
  const [second, top] = labels.slice(-2);
  const hosting = HOSTING.get(`${second}.${top}`);
  if (hosting) return labels.slice(-hosting).join('.');
  const country = top?.length === 2 && SECOND_LEVEL.has(second ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

/**
 * The domains whose cookies matter for a host: its site's, and for this machine those of its other names.
 *
 * @param {string} hostname
 * @returns {string[]}
 */
export function cookieDomains(hostname) {
  return LOOPBACK.includes(hostname) ? LOOPBACK : [siteOf(hostname)];
}
