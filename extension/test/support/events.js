// Events of webRequest as Chromium 156 sends them, written down from a real browser and shortened.

/** @import { Refusal } from '../../background/exchange.js' */

import { Prompts } from '../../background/prompts.js';
import { Watch } from '../../background/watch.js';

/** 12:00:00 UTC on 3 March 2026, when these events begin. */
export const START = Date.UTC(2026, 2, 3, 12);

/**
 * A request and its events.
 *
 * @typedef {object} Request
 * @property {string} requestId
 * @property {string} url
 * @property {string} [type]
 * @property {string} [method]
 * @property {number} [tabId]
 * @property {number} [frameId]
 * @property {string} [initiator]
 */

/**
 * What every event of a request carries.
 *
 * @param {Request} request
 * @returns {any}
 */
export function details(request) {
  return {
    type: 'xmlhttprequest',
    method: 'GET',
    tabId: 7,
    frameId: 0,
    parentFrameId: -1,
    initiator: 'https://app.example',
    documentLifecycle: 'active',
    timeStamp: START,
    ...request,
  };
}

/**
 * Headers as webRequest lists them.
 *
 * @param {Record<string, string | string[]>} fields
 */
export function headers(fields) {
  return Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
}

/** Sends events to a Watch, and keeps what it tells. */
export class Browser {
  /** @type {Refusal[]} */
  refused = [];
  /** @type {{ url: string, status: number }[]} */
  answered = [];
  /** @type {string[]} */
  authorized = [];
  prompts = new Prompts();
  watch = new Watch(
    {
      refused: (refusal) => this.refused.push(refusal),
      answered: ({ url }, { statusCode }) => this.answered.push({ url, status: statusCode }),
      authorized: ({ url }) => this.authorized.push(url),
    },
    this.prompts,
  );

  /**
   * @param {Request} request
   * @param {Record<string, string>} [fields]
   */
  sends(request, fields = {}) {
    this.watch.sent({ ...details(request), requestHeaders: headers({ Accept: '*/*', ...fields }) });
  }

  /**
   * @param {Request} request
   * @param {number} statusCode
   * @param {Record<string, string | string[]>} [fields]
   */
  receives(request, statusCode, fields = {}) {
    this.watch.received({ ...details(request), statusCode, responseHeaders: headers(fields) });
  }

  /**
   * @param {Request} request
   * @param {string} redirectUrl
   * @param {number} [statusCode]
   */
  redirects(request, redirectUrl, statusCode = 302) {
    const responseHeaders = headers({ Location: redirectUrl });
    this.watch.received({ ...details(request), statusCode, responseHeaders });
    this.watch.redirected({
      ...details(request),
      statusCode,
      redirectUrl,
      responseHeaders,
      fromCache: false,
    });
  }

  /**
   * @param {Request} request
   * @param {string} [scheme]
   */
  challenges(request, scheme = 'basic') {
    this.watch.challenged({ ...details(request), scheme, realm: 'Staff', isProxy: false, statusCode: 401 });
  }

  /**
   * @param {Request} request
   * @param {number} statusCode
   */
  starts(request, statusCode) {
    this.watch.started({ ...details(request), statusCode, fromCache: false });
  }

  /** @param {Request} request */
  fails(request) {
    this.watch.failed(details(request));
  }
}
