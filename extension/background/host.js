/** @import { Reply, Request } from '../generated/messages' */

import { hostProblem, whyDisconnected } from './browser.js';
import { skew } from './versions.js';

/** How often a request is sent before a host that keeps ending is given up. */
const MOST_SENDINGS = 3;

/** An open port keeps the worker alive (Chromium 105 and later), so it is closed when nothing needs it. */
const IDLE = 60_000;

/** The longest that a request may take without a word, in milliseconds. */
const DEADLINE = { hello: 5_000, inspect: 10_000, replay: 120_000, screenshot: 100_000, cancel: 5_000 };

/** What people are told of a host that cannot be used. */
const PROBLEMS = {
  missing: 'The program why401 is not installed for this browser.',
  forbidden: 'The program why401 is installed, but not for this extension. Run `why401 install` again.',
  ended: 'The program why401 ends as soon as it starts. Run `why401 status` to find out why.',
  oldHost:
    'The program why401 is older than this extension. Install the program’s newest version with `why401 install`.',
  oldExtension:
    'This extension is older than the program why401. Load it again from the folder that `why401 install` names.',
};

/** Says that the host cannot be used; its message is for people. */
export class HostProblem extends Error {}

/**
 * Makes the answer of a host that cannot be used.
 *
 * @param {unknown} problem
 * @returns {Reply}
 */
export function unreachable(problem) {
  if (!(problem instanceof HostProblem)) throw problem;
  return { id: '', error: { code: 'internal', text: problem.message } };
}

/** @typedef {Omit<Request, 'id'>} Message */

/**
 * @typedef {object} Pending
 * @property {Request} request
 * @property {(reply: Reply) => void} resolve
 * @property {(problem: Error) => void} reject
 * @property {((reply: Reply) => void) | undefined} onProgress
 * @property {number} sendings
 * @property {ReturnType<typeof setTimeout>} [timer]
 */

/** The native host behind one port that is opened when it is needed, and again when the host ended in the middle. */
export class Host {
  /** Set where the host is of another version that can still be talked to: which side to update, in words for people. */
  skew = '';
  #connect;
  #hello;
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  /** @type {Map<string, Pending>} */
  #pending = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;
  #last = 0;

  /**
   * @param {() => chrome.runtime.Port} connect
   * @param {{ version: string, protocol: number }} hello
   */
  constructor(connect, hello) {
    this.#connect = connect;
    this.#hello = hello;
  }

  /** Starts the host, if it does not run, so that it is warm when it is asked. */
  wake() {
    this.#open();
  }

  /**
   * Asks the host. The promise is kept with the reply that ends the request, be it an error; it is broken only with a
   * HostProblem.
   *
   * @param {Message} message
   * @param {(reply: Reply, id: string) => void} [onProgress]
   * @returns {{ id: string, reply: Promise<Reply> }}
   */
  ask(message, onProgress) {
    const id = `${++this.#last}`;
    /** @type {Promise<Reply>} */
    const reply = new Promise((resolve, reject) => {
      const progress = onProgress && ((/** @type {Reply} */ word) => onProgress(word, id));
      const pending = { request: { id, ...message }, resolve, reject, onProgress: progress, sendings: 0 };
      this.#pending.set(id, pending);
      const port = this.#open();
      if (port) this.#send(port, pending);
    });
    return { id, reply };
  }

  /** @returns {chrome.runtime.Port | null} */
  #open() {
    clearTimeout(this.#idle);
    if (this.#port) {
      this.#rest();
      return this.#port;
    }
    const port = this.#connect();
    this.#port = port;
    port.onMessage.addListener((reply) => this.#receive(/** @type {Reply} */ (reply)));
    port.onDisconnect.addListener(() => this.#disconnected(port));
    this.#greet();
    return this.#port;
  }

  /** Says hello, without making the first request wait for the answer. */
  #greet() {
    const { reply } = this.ask({ hello: this.#hello });
    reply.then(
      ({ hello, error }) => {
        if (error) this.#giveUp(error.text);
        else if (!hello || hello.protocol < this.#hello.protocol) this.#giveUp(PROBLEMS.oldHost);
        else if (hello.protocol > this.#hello.protocol) this.#giveUp(PROBLEMS.oldExtension);
        else this.skew = skew(hello.version, this.#hello.version);
      },
      () => {}, // Whoever else asked is told as well.
    );
  }

  /**
   * @param {chrome.runtime.Port} port
   * @param {Pending} pending
   */
  #send(port, pending) {
    pending.sendings++;
    this.#watch(pending);
    port.postMessage(pending.request);
  }

  /** @param {Reply} reply */
  #receive(reply) {
    const pending = this.#pending.get(reply.id);
    if (!pending) return; // A late word on something that was given up.
    if (reply.progress) {
      this.#watch(pending);
      pending.onProgress?.(reply);
      return;
    }
    this.#settle(pending);
    pending.resolve(reply);
  }

  /**
   * The host went away. What was asked is asked again, save what sends requests to a server, which a person asked for
   * once.
   *
   * @param {chrome.runtime.Port} port
   */
  #disconnected(port) {
    const problem = hostProblem(whyDisconnected(port));
    if (this.#port !== port) return;
    this.#port = null;
    if (problem !== 'ended') return this.#giveUp(PROBLEMS[problem]);
    const again = [];
    for (const pending of this.#pending.values()) {
      const { request, sendings } = pending;
      if (request.hello || request.cancel) this.#fail(pending, PROBLEMS.ended);
      else if (request.replay || request.screenshot)
        this.#end(pending, 'The program why401 ended during the replay.');
      else if (sendings >= MOST_SENDINGS) this.#fail(pending, PROBLEMS.ended);
      else again.push(pending);
    }
    if (again.length === 0) return;
    const opened = this.#open();
    if (opened) for (const pending of again) this.#send(opened, pending);
  }

  /** @param {string} problem */
  #giveUp(problem) {
    for (const pending of this.#pending.values()) this.#fail(pending, problem);
    this.#close();
  }

  /**
   * @param {Pending} pending
   * @param {string} problem
   */
  #fail(pending, problem) {
    this.#settle(pending);
    pending.reject(new HostProblem(problem));
  }

  /**
   * @param {Pending} pending
   * @param {string} text
   */
  #end(pending, text) {
    this.#settle(pending);
    pending.resolve({ id: pending.request.id, error: { code: 'internal', text, remedy: 'Try again.' } });
  }

  /** @param {Pending} pending */
  #watch(pending) {
    const { request } = pending;
    const kind = /** @type {keyof typeof DEADLINE} */ (Object.keys(request).find((key) => key in DEADLINE));
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => {
      this.#settle(pending);
      const text = 'The program why401 did not answer in time.';
      pending.resolve({ id: request.id, error: { code: 'deadline', text, remedy: 'Try again.' } });
    }, DEADLINE[kind]);
  }

  /** @param {Pending} pending */
  #settle(pending) {
    clearTimeout(pending.timer);
    this.#pending.delete(pending.request.id);
    this.#rest();
  }

  /** Lets go of the host after a while without work. */
  #rest() {
    clearTimeout(this.#idle);
    if (this.#pending.size === 0) this.#idle = setTimeout(() => this.#close(), IDLE);
  }

  #close() {
    clearTimeout(this.#idle);
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
  }
}
