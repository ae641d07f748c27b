// What the extension costs a page without any 401: the time until the page and its calls are done, and the CPU time of
// the whole browser, against an empty extension that holds the same permissions. The empty one runs twice, so that the
// difference between the two shows how far the figures can be trusted.
//
//     node bench/page.js [rounds]

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chromium } from '../test/support/chromium.js';
import { serve } from '../test/support/server.js';
import { median, quantile } from './statistics.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = Number(process.argv[2] ?? 30);
const WARM_UP = 2;

/** The subresources of the page: 300, in about the proportions of the web's larger pages. */
const IMAGES = 150;
const SCRIPTS = 90;
const STYLES = 15;
const FONTS = 10;
const CALLS = 35;

/** How long the browser may still work after the page is done, in milliseconds; it counts as the page's. */
const SETTLE = 500;

/** The clock of /proc/PID/stat, in ticks a second (sysconf(_SC_CLK_TCK), 100 on every Linux). */
const TICKS = 100;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'self' 'unsafe-inline'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Request-Id': '4bf92f3577b34da6a3ce929d0e0e4736',
};

/** @type {[RegExp, string, string][]} */
const KINDS = [
  [
    /^\/image/,
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>',
  ],
  [/^\/script/, 'text/javascript', 'for (let i = 0, sum = 0; i < 1e5; i++) sum += Math.sqrt(i);'],
  [/^\/style/, 'text/css', 'p { color: #123 }'],
  [/^\/font/, 'font/woff2', ''],
  [/^\/call/, 'application/json', '{"items":[1,2,3]}'],
];

/**
 * The page, with addresses that no visit before has used.
 *
 * @param {string} visit
 */
function page(visit) {
  /** @type {(n: number, make: (n: number) => string) => string} */
  const many = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');
  return `<!doctype html><title>300</title>
    ${many(STYLES, (n) => `<link rel="stylesheet" href="/style${n}?${visit}">`)}
    ${many(SCRIPTS, (n) => `<script src="/script${n}?${visit}" async></script>`)}
    ${many(IMAGES, (n) => `<img src="/image${n}?${visit}" alt="">`)}
    <script>
      const calls = Array.from({ length: ${CALLS} }, (_, n) => fetch('/call' + n + '?${visit}').then((r) => r.json()));
      const fonts = Array.from({ length: ${FONTS} }, (_, n) =>
        new FontFace('f' + n, 'url(/font' + n + '?${visit})').load().catch(() => {}));
      const load = new Promise((done) => addEventListener('load', done));
      globalThis.done = Promise.all([load, ...calls, ...fonts]).then(() => performance.now());
    </script>`;
}

/**
 * CPU time of a process and all that it started, in milliseconds.
 *
 * @param {number} root
 */
async function cpuTime(root) {
  /** @type {Map<number, { parent: number, time: number }>} */
  const processes = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The program's name, in parentheses, may hold spaces. See proc(5): ppid is field 4, utime and stime 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const time = ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
    if (stat) processes.set(Number(name), { parent: Number(fields[1]), time });
  }
  const isOurs = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...processes].reduce((sum, [pid, { time }]) => sum + (isOurs(pid) ? time : 0), 0);
}

/**
 * The median of ratios, with the bounds within which it lies nineteen times of twenty (by resampling).
 *
 * @param {number[]} ratios
 */
function summary(ratios) {
  const resampled = Array.from({ length: 2000 }, () =>
    median(ratios.map(() => ratios[Math.floor(Math.random() * ratios.length)] ?? 0)),
  );
  const [low, high] = [0.025, 0.975].map((share) => quantile(resampled, share).toFixed(3));
  return `${median(ratios).toFixed(3)} (${low} to ${high})`;
}

const empty = await mkdtemp(join(tmpdir(), 'why401-empty-'));
const { permissions, host_permissions } = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
const manifest = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  permissions,
  host_permissions,
  background: { service_worker: 'empty.js' },
};
await writeFile(join(empty, 'manifest.json'), JSON.stringify(manifest));
await writeFile(join(empty, 'empty.js'), '');

const server = await serve({
  '': (response, { url = '/' }) => {
    const kind = KINDS.find(([path]) => path.test(url));
    if (kind) response.writeHead(200, { ...HEADERS, 'Content-Type': kind[1] }).end(kind[2]);
    else response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html' }).end(page(url.slice(2)));
  },
});

const variants = await Promise.all(
  Object.entries({ empty, 'empty again': empty, why401: ROOT }).map(async ([name, extension]) => {
    const browser = await Chromium.start({ extension });
    const tab = await browser.open();
    return { name, browser, tab, times: /** @type {number[]} */ ([]), cpu: /** @type {number[]} */ ([]) };
  }),
);

let visits = 0;
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const { tab, browser, times, cpu } of variants.toSorted(() => Math.random() - 0.5)) {
    await tab.visit('about:blank');
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const before = await cpuTime(browser.pid);
    await tab.visit(`http://app.test:${server.port}/?${++visits}`);
    const time = await tab.evaluate('done');
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    if (round < 0) continue;
    times.push(time);
    cpu.push((await cpuTime(browser.pid)) - before);
  }
}

console.log(`a page of 300 subresources and no 401, ${ROUNDS} rounds in random order`);
const [base] = variants;
for (const { name, times, cpu } of variants) {
  const ratios = (/** @type {number[]} */ own, /** @type {number[]} */ others = []) =>
    summary(own.map((value, n) => value / (others[n] ?? Number.NaN)));
  console.log(
    `${name.padEnd(12)} time ${median(times).toFixed(0)} ms, ratio ${ratios(times, base?.times)}; ` +
      `CPU ${median(cpu).toFixed(0)} ms, ratio ${ratios(cpu, base?.cpu)}`,
  );
}
await Promise.all(variants.map(({ browser }) => browser.close()));
server.close();
await rm(empty, { recursive: true });
