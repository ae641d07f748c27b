// Generated from the Go code by: go generate ./host. Do not edit.

/** The ids of all experiments, without a parameter. */
export const EXPERIMENTS = [
  'repeat',
  'as-is',
  'no-credentials',
  'only-authorization',
  'only-cookies',
  'without-cookie',
  'fresh-cache',
  'follow-redirect-with-authorization',
  'canonical-host',
  'credentials-include',
  'same-site',
  'preflight',
  'home-page',
  'login-page',
  'sibling-paths',
  'garbage-authorization',
  'other-identity',
];
