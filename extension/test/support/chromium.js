import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_IDS, HOST_NAME } from '../../generated/general.js';

/** Where Chromium lies, unless CHROMIUM says otherwise. */
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How long anything of the browser is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** The flags that keep a browser to itself. */
const FLAGS = [
  '--headless=new',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP *.test 127.0.0.1',
];

/** @typedef {{ method: string, params: any, sessionId?: string }} Event */

/** A real Chromium with a profile of its own, driven over the DevTools protocol on a pipe. */
export class Chromium {
  #profile;
  #process;
  #last = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map();
  /** @type {Set<(event: Event) => void>} */
  #listeners = new Set();

  /**
   * @param {string} profile
   * @param {import('node:child_process').ChildProcess} process
   */
  constructor(profile, process) {
    this.#profile = profile;
    this.#process = process;
    let buffered = '';
    const pipe = /** @type {import('node:stream').Readable} */ (process.stdio[4]);
    pipe.setEncoding('utf8');
    pipe.on('data', (chunk) => {
      const messages = (buffered + chunk).split('\0');
      buffered = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  /**
   * Starts a browser with an unpacked extension, others beside it, and a program as its native host.
   *
   * @param {{ extension: string, beside?: string[], host?: string }} options
   */
  static async start({ extension, beside = [], host }) {
    const program = process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path));
    if (!program) throw new Error('Chromium is not installed: apt-get install chromium');
    const profile = await mkdtemp(join(tmpdir(), 'why401-chromium-'));
    if (host) {
      await mkdir(join(profile, 'NativeMessagingHosts'));
      const manifest = {
        name: HOST_NAME,
        description: 'A test',
        path: host,
        type: 'stdio',
        allowed_origins: [`chrome-extension://${EXTENSION_IDS.chromium}/`],
      };
      await writeFile(join(profile, 'NativeMessagingHosts', `${HOST_NAME}.json`), JSON.stringify(manifest));
    }
    const flags = [...FLAGS, `--user-data-dir=${profile}`];
    const extensions = [extension, ...beside].join(',');
    flags.push(`--load-extension=${extensions}`, `--disable-extensions-except=${extensions}`);
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    const child = spawn(program, [...flags, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const browser = new Chromium(profile, child);
    await browser.send('Target.setDiscoverTargets', { discover: true });
    return browser;
  }

  /** The id of the browser's main process. */
  get pid() {
    return this.#process.pid ?? 0;
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId) {
    const id = ++this.#last;
    const pipe = /** @type {import('node:stream').Writable} */ (this.#process.stdio[3]);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** @param {(event: Event) => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a tab. */
  async open() {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    return this.#attach(targetId);
  }

  /**
   * Waits for a page, frame or worker that the browser has, by its address.
   *
   * @param {RegExp} url
   */
  async target(url) {
    return until(`a target ${url}`, async () => {
      const { targetInfos } = await this.send('Target.getTargets');
      const found = targetInfos.find((/** @type {any} */ target) => url.test(target.url));
      return found && this.#attach(found.targetId);
    });
  }

  async close() {
    const closed = new Promise((resolve) => this.#process.once('exit', resolve));
    this.send('Browser.close').catch(() => {});
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5_000);
    await closed;
    clearTimeout(timer);
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {string} targetId */
  async #attach(targetId) {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return new Tab(this, targetId, sessionId);
  }

  /** @param {any} message */
  #receive(message) {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(message.error);
    else if (pending) pending.resolve(message.result);
    else for (const listener of this.#listeners) listener(message);
  }
}

/**
 * Starts a browser with why401's extension, and waits until its background listens to requests.
 *
 * @param {Parameters<typeof Chromium.start>[0]} options
 */
export async function startListening(options) {
  const browser = await Chromium.start(options);
  const worker = await browser.target(/\/background\/main\.js$/);
  await until('listener', () =>
    worker.evaluate('globalThis.chrome?.webRequest?.onSendHeaders.hasListeners()'),
  );
  return browser;
}

/** A page, frame or worker of the browser. */
export class Tab {
  #browser;
  #session;

  /**
   * @param {Chromium} browser
   * @param {string} targetId
   * @param {string} session
   */
  constructor(browser, targetId, session) {
    this.#browser = browser;
    this.#session = session;
    this.targetId = targetId;
  }

  /**
   * @param {string} method
   * @param {object} [params]
   */
  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  /**
   * Opens an address and waits until everything is loaded.
   *
   * @param {string} url
   */
  async visit(url) {
    await this.send('Page.enable');
    const loaded = new Promise((resolve) => {
      const stop = this.#browser.listen(({ method, sessionId }) => {
        if (method !== 'Page.loadEventFired' || sessionId !== this.#session) return;
        stop();
        resolve(undefined);
      });
    });
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /**
   * The value of an expression in the page.
   *
   * @param {string} expression
   * @returns {Promise<any>}
   */
  async evaluate(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Closes it, and waits until it is gone: the browser shows another tab then. */
  async close() {
    await this.#browser.send('Target.closeTarget', { targetId: this.targetId });
    await until('browser without the tab', async () => {
      const { targetInfos } = await this.#browser.send('Target.getTargets');
      return !targetInfos.some((/** @type {any} */ target) => target.targetId === this.targetId);
    });
  }
}

/**
 * Waits until something is so, and returns it.
 *
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} so
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, so) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await so();
    if (found) return found;
    if (Date.now() > end) throw new Error(`there is no ${what} after ${PATIENCE / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
