// What belongs to one site. Extensions cannot ask the browser for the public suffix list, and carrying a copy would
// outweigh the rest of the extension. An approximation is enough for what is gathered, cookies and earlier requests, and
// for whether a sign-in page that the page itself links to belongs to it: what was gathered is judged by the host, which
// has the list. It is not enough to delete anything, nor to send a person to a page that was only seen before: below a
// suffix that is missing here, a "site" holds strangers. Those go by the host itself.

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
 * Whether a cookie is one that the browser sends to a host, whatever the path (RFC 6265, sections 5.1.3 and 5.4). Browsers
 * refuse cookies for a public suffix, so nobody else's are among them.
 *
 * @param {string} hostname
 * @param {{ domain: string, hostOnly: boolean }} cookie
 */
export function isSentTo(hostname, { domain, hostOnly }) {
  const of = domain.replace(/^\./, '');
  return hostname === of || (!hostOnly && hostname.endsWith(`.${of}`));
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
