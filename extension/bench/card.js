// How long it takes from a page's 401 to the advice on the screen, with the real host: warm, where the host runs since
// an earlier 401, and cold, in a browser that has just started. Nobody looks while the card appears: a debugger in the
// page or the card would take the time that is measured. Beside it stands what the browser needs for the least that
// could be shown, an extension's page of one word in such a frame: no card can be faster.
//
//     node bench/card.js [runs]

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Chromium } from '../test/support/chromium.js';
import { page, refuse, serve } from '../test/support/server.js';
import { median, quantile } from './statistics.js';

/** @typedef {import('../test/support/chromium.js').Tab} Tab */

/** What a run told, in milliseconds after the response. */
/** @typedef {{ answered: number, visible: number }} Run */

const WHY401 = fileURLToPath(new URL('../..', import.meta.url));
const BARE = fileURLToPath(new URL('bare', import.meta.url));
const HOST = fileURLToPath(new URL('../../bin/why401', import.meta.url));
const RUNS = Number(process.argv[2] ?? 50);

/** How long nobody looks, in milliseconds. */
const HANDS_OFF = 1_000;

const READ = `(() => {
  const { responseAt, answeredAt, visibleAt } = document.documentElement.dataset;
  return { answered: answeredAt - responseAt, visible: visibleAt - responseAt };
})()`;

const PARAGRAPHS = '<p>A club is the sum of its members, and its page is for them.</p>'.repeat(20);
const STYLE = '<style>body { font: 16px sans-serif; margin: 3em } h1 { color: #345 }</style>';

const server = await serve({
  '/': page(`<!doctype html><title>Club</title>${STYLE}<h1>Welcome</h1>${PARAGRAPHS}`, {
    'Set-Cookie': 'session=4bf92f3577b34da6a3ce929d0e0e4736; HttpOnly; SameSite=Lax',
  }),
  '/members': refuse(
    `<!doctype html><title>Club</title>${STYLE}<h1>Your session has expired</h1><p>Please sign in again.</p>${PARAGRAPHS}`,
  ),
});

if (!existsSync(HOST)) throw new Error(`there is no program ${HOST}: run make build`);
report('bare frame', await warm({ extension: BARE }));
report('card, warm', await warm({ extension: WHY401, host: HOST }));
report('card, cold', await cold({ extension: WHY401, host: HOST }));
server.close();

/** @param {Parameters<typeof Chromium.start>[0]} options */
async function warm(options) {
  const browser = await Chromium.start(options);
  const tab = await browser.open();
  await run(browser, tab, 0); // starts the host
  /** @type {Run[]} */
  const runs = [];
  for (let n = 1; n <= RUNS; n++) runs.push(await run(browser, tab, n));
  await browser.close();
  return runs;
}

/** @param {Parameters<typeof Chromium.start>[0]} options */
async function cold(options) {
  /** @type {Run[]} */
  const runs = [];
  for (let n = 0; n < RUNS; n++) {
    const browser = await Chromium.start(options);
    runs.push(await run(browser, await browser.open(), n));
    await browser.close();
  }
  return runs;
}

/**
 * A person goes from a page of the site to one that is refused.
 *
 * @param {Chromium} browser
 * @param {Tab} tab
 * @param {number} n
 * @returns {Promise<Run>}
 */
async function run(browser, tab, n) {
  const site = `http://club.test:${server.port}`;
  await tab.visit(site);
  await pause(HANDS_OFF);
  await tab.visit(`${site}/members?${n}`);
  await pause(HANDS_OFF);
  const card = await browser.target(/\/card\.html/);
  return card.evaluate(READ);
}

/** @param {number} milliseconds */
async function pause(milliseconds) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * @param {string} name
 * @param {Run[]} runs
 */
function report(name, runs) {
  const visible = runs.map((run) => run.visible);
  const answered = median(runs.map((run) => run.answered));
  const told = [
    `visible median ${median(visible).toFixed(0)} ms, p95 ${quantile(visible, 0.95).toFixed(0)} ms`,
    ...(Number.isNaN(answered) ? [] : [`answered median ${answered.toFixed(0)} ms`]),
  ];
  console.log(`${name} (${runs.length} runs): ${told.join(', ')}`);
}
