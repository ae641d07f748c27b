// Generated from the Go code by: go generate ./host. Do not edit.

/** The host's name in native messaging. */
export const HOST_NAME = 'io.github.why401';

/** The extension's own ids, by engine. */
export const EXTENSION_IDS = {
  chromium: 'mnpmocklalfaeddpklbbfapaeadcnphm',
  firefox: 'why401@why401.github.io',
};

/** The version of the messages that this extension speaks. */
export const PROTOCOL = 1;

/** The most bytes that a message to the host may have. */
export const MAX_REQUEST = 67108864;

/** The most bytes of a response's body that go into an exchange. */
export const BODY_LIMIT = 65536;

/** @typedef {import('./messages').RankedCause} RankedCause */
/** @typedef {import('./messages').Advice & { keys?: 'hardReload' | 'clearData' }} GeneralAdvice */

/**
 * What holds for every 401, for when no host is there to find out more. Advice with keys goes with that shortcut of
 * the person's browser; see browsers.js.
 *
 * @type {Omit<RankedCause, 'advice'> & { advice: GeneralAdvice[] }}
 */
export const GENERAL = {
  id: 'unknown',
  confidence: 0,
  title: 'This site does not know who you are',
  summary:
    'It answered 401 Unauthorized: you are not signed in, or no longer, or what proves it did not arrive. It is not 403, which would mean that it knows you and you may not see this.',
  evidence: [],
  advice: [
    {
      audience: 'visitor',
      text: 'Sign in again. Sites end a sign-in after a while without use.',
      action: 'sign-in',
    },
    {
      audience: 'visitor',
      text: 'Reload the page past the cache.',
      action: 'reload-bypass-cache',
      keys: 'hardReload',
    },
    {
      audience: 'visitor',
      text: 'Clear what this browser keeps for the site, then sign in again.',
      action: 'clear-site-cookies',
      keys: 'clearData',
    },
    {
      audience: 'visitor',
      text: 'Check the address for a typo. Some parts of a site are open to certain people only.',
    },
    {
      audience: 'visitor',
      text: 'Try another browser or device. If it works there, something that this browser keeps is to blame.',
    },
    {
      audience: 'visitor',
      text: "Write to the site's owner. Name the address, the time, and what you tried.",
      action: 'copy-report',
    },
    {
      audience: 'developer',
      text: 'Open the developer tools and look at the request: is there an Authorization header or a session cookie, and is it in the form that the API asks for?',
    },
    {
      audience: 'developer',
      text: 'Read what the answer says: its WWW-Authenticate header and its body.',
    },
    {
      audience: 'developer',
      text: 'Decode the token: has its exp passed, and does its aud name this API?',
    },
    {
      audience: 'developer',
      text: 'Follow the initiator to the code that made the request.',
    },
    {
      audience: 'owner',
      text: 'Open the address in a private window, then your home and sign-in pages: is it one page or the whole site?',
    },
    {
      audience: 'owner',
      text: 'Try it with a fresh test user, and compare roles and permissions.',
    },
    {
      audience: 'owner',
      text: 'Look for password protection in the web server: AuthType and Require in .htaccess (Apache), auth_basic (nginx). Test the configuration, then restart.',
    },
    {
      audience: 'owner',
      text: "Search the web server's error log for 401, unauthorized and missing credentials.",
    },
    {
      audience: 'owner',
      text: 'Switch off access, membership and security plugins of your CMS, one by one.',
    },
    {
      audience: 'owner',
      text: 'Ask your hosting provider. Send addresses, times, log excerpts, and what you tried.',
    },
  ],
};
