import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './chromium.js';

/** @typedef {import('../../generated/messages').Exchange} Exchange */
/** @typedef {import('../../generated/messages').Report} Report */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A program for a browser to start as its native host, which writes down the exchanges that it is asked about. */
export const RECORDER = fileURLToPath(new URL('recorder.js', import.meta.url));

/** What the recorder has written down. To be made before the browser is started, which inherits where to write to. */
export class Recorded {
  #folder;
  #file;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
    this.#file = process.env.WHY401_RECORD = join(folder, 'exchanges');
  }

  static async begin() {
    return new Recorded(await mkdtemp(join(tmpdir(), 'why401-recorded-')));
  }

  /** @returns {Exchange[]} */
  all() {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }

  /**
   * Waits for the exchange of an address.
   *
   * @param {string} url
   * @param {(exchange: Exchange) => unknown} [so]
   * @returns {Promise<Exchange>}
   */
  of(url, so = () => true) {
    return until(`exchange of ${url}`, () => this.all().findLast((x) => x.url === url && so(x)));
  }

  end() {
    return rm(this.#folder, { recursive: true });
  }
}

/**
 * The report that the program writes of an exchange.
 *
 * @param {Exchange} exchange
 * @returns {Report}
 */
export function judge(exchange) {
  const options = { cwd: ROOT, input: JSON.stringify(exchange), encoding: /** @type {const} */ ('utf8') };
  const { stdout, stderr, error } = spawnSync(
    'go',
    ['run', '.', 'inspect', '-', '--format', 'json'],
    options,
  );
  if (error) throw new Error(`Go is not installed: ${error.message}`);
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).reports[0];
}
