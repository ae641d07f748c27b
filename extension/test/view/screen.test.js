/** @import { Incident } from '../../incident' */
/** @import { Advice } from '../../generated/messages' */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { general } from '../../view/general.js';
import { screen } from '../../view/screen.js';
import { confidence } from '../../view/words.js';

// A report as the engine makes it, which its own golden test keeps up to date.
const document = JSON.parse(
  readFileSync(new URL('../../../inspector/causes/testdata/report.golden.json', import.meta.url), 'utf8'),
);

/**
 * @param {Partial<Incident>} incident
 * @returns {Incident}
 */
const incident = (incident = {}) => ({
  id: '1',
  tabId: 7,
  url: 'https://api.example.test/config',
  method: 'GET',
  kind: 'navigation',
  count: 1,
  state: 'answered',
  document,
  responseAt: 1,
  answeredAt: 2,
  ...incident,
});

/**
 * @param {Incident['state']} state
 * @param {Partial<Incident>} more
 */
function without(state, more = {}) {
  const { document, ...rest } = incident({ state, ...more });
  return rest;
}

/**
 * @param {Advice[]} advice
 * @param {Partial<Incident>} more
 */
function advising(advice, more = {}) {
  const [report] = structuredClone(document.reports);
  report.causes[0].advice = advice;
  return incident({ document: { ...document, reports: [report] }, ...more });
}

/** @param {Incident[]} incidents */
const view = (...incidents) => ({ incidents, browser: 'firefox', os: 'linux' });

test('host and extension of different versions are told, unless there is something more urgent', () => {
  const skew = 'This extension is older. Update it.';
  assert.equal(screen({ ...view(incident()), skew }, '', null, null).notice?.text, skew);
  const stopped = incident({ error: { code: 'canceled', text: '' } });
  assert.equal(screen({ ...view(stopped), skew }, '', null, null).notice?.text, 'The replay was stopped.');
});

test('an answered 401 shows its first cause, the other causes and what would tell them apart', () => {
  const shown = screen(view(incident()), '', null, null);
  const [{ causes, decide }] = document.reports;
  assert.equal(shown.cause, causes[0].id);
  assert.equal(shown.title, causes[0].title);
  assert.deepEqual(shown.sure, confidence(causes));
  assert.deepEqual(shown.others, causes.slice(1));
  assert.deepEqual(shown.questions, decide ?? []);
  assert.deepEqual(shown.rows, []);
});

test('advice is for visitors of pages, and for developers of calls, until the person chooses', () => {
  const audience = (/** @type {string} */ kind, /** @type {'owner' | null} */ chosen = null) =>
    screen(view(incident({ kind })), '', chosen, null).audience;
  assert.equal(audience('navigation'), 'visitor');
  assert.equal(audience('frame'), 'visitor');
  assert.equal(audience('fetch'), 'developer');
  assert.equal(audience('image'), 'developer');
  assert.equal(audience('fetch', 'owner'), 'owner');
});

test('at most three steps stand in front, in the order of the report', () => {
  const advice = ['1', '2', '3', '4', '5'].map((text) => ({
    audience: /** @type {const} */ ('visitor'),
    text,
  }));
  const shown = screen(view(advising(advice)), '', null, null);
  assert.deepEqual(shown.steps, [{ text: '1' }, { text: '2' }, { text: '3' }]);
  assert.deepEqual(shown.furtherSteps, [{ text: '4' }, { text: '5' }]);
});

test('a button is offered once, and only for what the extension can do', () => {
  /** @type {Advice[]} */
  const advice = [
    { audience: 'visitor', text: 'Sign in.', action: 'sign-in' },
    { audience: 'visitor', text: 'Reload.', action: 'reload' },
    { audience: 'visitor', text: 'Reload once more.', action: 'reload' },
  ];
  const buttons = (/** @type {Partial<Incident>} */ more) =>
    screen(view(advising(advice, more)), '', null, null).steps.map(({ action }) => action);
  assert.deepEqual(buttons({}), [undefined, 'reload', undefined]);
  assert.deepEqual(buttons({ signInUrl: 'https://example.test/login' }), ['sign-in', 'reload', undefined]);
});

test('nothing is done to an origin of which a page only says that it answered 401', () => {
  /** @type {Advice[]} */
  const advice = [
    { audience: 'visitor', text: 'Sign in.', action: 'sign-in' },
    { audience: 'visitor', text: 'Clear.', action: 'clear-site-cookies' },
    { audience: 'visitor', text: 'Reload.', action: 'reload' },
  ];
  const claimed = { hearsay: true, signInUrl: 'https://example.test/login' };
  const shown = screen(view(advising(advice, claimed)), '', null, null);
  assert.deepEqual(
    shown.steps.map(({ action }) => action),
    [undefined, undefined, 'reload'],
  );
  assert.deepEqual([shown.tools, shown.subject?.canReplay], [['copy-report'], false]);
});

test('whoever can do nothing can hand the report on, by one button', () => {
  const shown = screen(view(advising([])), '', 'owner', null);
  assert.deepEqual(
    shown.steps.map(({ action }) => action),
    ['copy-report'],
  );
  assert.deepEqual(shown.tools, ['replay']);
});

test('a replay is offered only of methods that promise to change nothing', () => {
  const offers = (/** @type {string} */ method) => {
    const shown = screen(view({ ...advising([]), method }), '', 'owner', null);
    return [shown.tools.includes('replay'), shown.subject?.canReplay];
  };
  assert.deepEqual(offers('GET'), [true, true]);
  assert.deepEqual(offers('POST'), [false, false]);
});

test('the page itself is shown first, then what the person chose', () => {
  const incidents = view(incident({ id: 'call', kind: 'fetch' }), incident({ id: 'page' }));
  assert.equal(screen(incidents, '', null, null).incident?.id, 'page');
  assert.equal(screen(incidents, 'call', null, null).incident?.id, 'call');
  assert.equal(screen(incidents, 'gone', null, null).incident?.id, 'page');
  assert.deepEqual(
    screen(incidents, 'call', null, null).rows.map(({ id, selected }) => [id, selected]),
    [
      ['call', true],
      ['page', false],
    ],
  );
});

test('while the host is asked there is no advice to take back later', () => {
  const shown = screen(view(without('asking')), '', null, null);
  assert.equal(shown.state, 'asking');
  assert.equal(shown.title, 'api.example.test answered 401 Unauthorized');
  assert.deepEqual([shown.steps, shown.tools], [[], []]);
});

test('without the host it says so, and gives what holds for every 401 with the keys of this browser', () => {
  const state = { ...view(without('no-host')), hostProblem: 'It is not installed.' };
  const shown = screen(state, '', null, general(state));
  assert.deepEqual(shown.notice, { text: 'It is not installed. What follows is general advice.' });
  assert.equal(shown.offersInstall, true);
  assert.equal(shown.title, 'This site does not know who you are');
  assert.equal(shown.steps.length, 3);
  const hints = shown.steps.map(({ hint }) => hint ?? '').join(' ');
  assert.match(hints, /Ctrl\+F5 or Ctrl\+Shift\+R\./);
  assert.match(hints, /Ctrl\+Shift\+Del\. Choose the time range, then Clear\./);
  assert.deepEqual(shown.tools, ['copy-report']);
});

test('keys are those of the system, and none are made up for an unknown browser', () => {
  const hints = (/** @type {string} */ browser, /** @type {string} */ os) =>
    general({ browser, os }).advice.flatMap(({ hint }) => hint ?? []);
  assert.deepEqual(hints('chrome', 'macos')[0], 'By hand: Cmd+Shift+R.');
  assert.deepEqual(hints('safari', 'macos'), [
    'By hand: Cmd+Option+R.',
    'Cmd+Option+E empties the cache; for cookies, go to Settings > Privacy > Manage Website Data.',
  ]);
  assert.deepEqual(hints('netscape', 'linux'), []);
});

test('an error is the headline, its remedy the notice, and the general advice stays', () => {
  const error = { code: /** @type {const} */ ('internal'), text: 'It broke.', remedy: 'Mend it.' };
  const state = view(without('failed', { error }));
  const shown = screen(state, '', null, general(state));
  assert.equal(shown.title, 'why401 could not find out why');
  assert.equal(shown.summary, 'It broke.');
  assert.deepEqual(shown.notice, { text: 'Mend it.' });
  assert.equal(shown.steps.length, 3);
});

test('a replay that failed or was stopped leaves the diagnosis, and says so', () => {
  const error = { code: /** @type {const} */ ('no-browser'), text: 'No browser.', remedy: 'Install one.' };
  const failed = screen(view(incident({ error })), '', null, null);
  assert.equal(failed.cause, document.reports[0].causes[0].id);
  assert.deepEqual(failed.notice, { text: 'No browser.', remedy: 'Install one.' });
  const stopped = screen(view(incident({ error: { code: 'canceled', text: 'canceled' } })), '', null, null);
  assert.deepEqual(stopped.notice, { text: 'The replay was stopped.' });
  const again = screen(view(incident({ error, state: 'replaying' })), '', null, null);
  assert.equal(again.notice, null);
  assert.equal(again.subject?.replaying, true);
});

test('a problem of the host that another command solves does not offer to install it', () => {
  const state = { ...view(without('no-host')), hostProblem: 'It ends at once. Run `why401 status`.' };
  assert.equal(screen(state, '', null, general(state)).offersInstall, false);
});

test('a page without a 401 says so, and that the host is missing', () => {
  const { state, notice, offersInstall } = screen(view(), '', null, null);
  assert.deepEqual([state, notice, offersInstall], ['empty', null, false]);
  const missing = screen({ ...view(), hostProblem: 'It is not installed.' }, '', null, null);
  assert.deepEqual([missing.notice, missing.offersInstall], [{ text: 'It is not installed.' }, true]);
});

test('after a replay that changed the first cause, the former one is named', () => {
  const [{ causes }] = document.reports;
  const before = (/** @type {string} */ cause) =>
    screen(view(incident({ before: { cause, title: 'A title' } })), '', null, null).before;
  assert.equal(before('something-else'), 'A title');
  assert.equal(before(causes[0].id), '');
  assert.equal(screen(view(incident()), '', null, null).before, '');
});

test('experiments are there to choose from for developers and owners, once there is a diagnosis', () => {
  const fitting = ['as-is', 'home-page'];
  const offered = (/** @type {'visitor' | 'developer' | 'owner'} */ audience, /** @type {Incident} */ one) =>
    screen(view(one), '', audience, null).experiments;
  assert.deepEqual(offered('developer', incident({ fitting })), fitting);
  assert.deepEqual(offered('owner', incident({ fitting })), fitting);
  assert.deepEqual(offered('visitor', incident({ fitting })), []);
  assert.deepEqual(offered('developer', incident()), []);
  assert.deepEqual(offered('developer', without('no-host', { fitting })), []);
});
