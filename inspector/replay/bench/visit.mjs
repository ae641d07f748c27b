// What replays are measured against: Playwright's visit of an address, in a browser that runs (warm) or is started for
// it (cold). It is told what to do in lines on its standard input, and answers each with the milliseconds in a line.

import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const executablePath = process.argv[2];
// The browser's own arguments of the replays, so that the names resolve alike.
const args = process.argv.slice(3);

const launch = () => chromium.launch({ executablePath, args });

/** A clean profile, a page in it, and the answer: no content is waited for. */
async function visit(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(url, { waitUntil: 'commit' });
  if (!response?.ok()) throw new Error(`status ${response?.status()}`);
  return context;
}

let running;

const orders = {
  async warm(url) {
    running ??= await launch();
    const began = performance.now();
    const context = await visit(running, url);
    const took = performance.now() - began;
    await context.close();
    return took;
  },
  async cold(url) {
    const began = performance.now();
    const browser = await launch();
    await visit(browser, url);
    const took = performance.now() - began;
    await browser.close();
    return took;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [order, url] = line.split(' ');
  process.stdout.write(`${await orders[order](url)}\n`);
}
await running?.close();
