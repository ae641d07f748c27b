/** @import { Audience } from '../generated/messages' */
/** @import { ViewRequest, ViewState } from '../incident' */
/** @import { General } from './general.js' */
/** @import { Screen } from './screen.js' */

import { actionButtons, openEyes } from './actions.js';
import * as advice from './advice.js';
import { redraw, redrawLater } from './dom.js';
import { screen, undiagnosed } from './screen.js';
import { announce, chosenAudience, connect, measure, rememberAudience } from './surroundings.js';
import { atLeast } from './words.js';

/**
 * @typedef {object} View
 * @property {(request: ViewRequest) => void} send
 * @property {() => string} incident The id of the incident that is shown, or "".
 */

/**
 * Shows what the background knows of a tab, in the card and in the popup alike. The page holds every part from the
 * start; each is drawn anew only when what it shows has changed. What the first sight does not need is loaded later.
 *
 * @param {{ tabId: number | null, framed: boolean }} options Framed is set where a page could cover the view.
 * @returns {View}
 */
export function show({ tabId, framed }) {
  /** @type {ViewState | null} */
  let state = null;
  /** @type {Audience | null | undefined} Undefined until it is known whether the person chose one. */
  let audience;
  /** @type {General | null} */
  let general = null;
  let selected = '';
  let shownId = '';

  const send = connect(tabId, (received) => {
    state = received;
    draw();
  });
  const button = actionButtons({ send, report, eyes: framed ? openEyes() : null });

  chosenAudience()
    .catch(() => null) // Without storage the usual audience is as good.
    .then((chosen) => {
      audience ??= chosen;
      draw();
    });

  const audiences = part('audience');
  audiences.addEventListener('change', ({ target }) => {
    audience = /** @type {Audience} */ (/** @type {HTMLInputElement} */ (target).value);
    rememberAudience(audience);
    draw();
  });
  for (const id of ['evidence', 'tokens']) part(id).addEventListener('toggle', draw);

  function draw() {
    // The advice waits for the remembered audience, so that it does not change before the reader's eyes.
    if (!state || audience === undefined) return;
    if (!general && state.incidents.some(undiagnosed)) loadGeneral(state);
    const shown = screen(state, selected, audience, general);
    shownId = shown.incident?.id ?? '';
    drawAdvice(shown);
    drawRest(shown);
    announce(spoken(shown));
    measure(shown);
  }

  /** @param {ViewState} state */
  async function loadGeneral(state) {
    const module = await import('./general.js');
    if (general) return;
    general = module.general(state);
    draw();
  }

  /** @param {Screen} shown */
  function drawAdvice({
    title,
    summary,
    sure,
    incident,
    subject,
    report,
    notice,
    steps,
    furtherSteps,
    audience,
  }) {
    const about = incident && { url: incident.url, method: incident.method, count: incident.count };
    redraw(part('headline'), { title, summary, sure, about }, advice.headline);
    part('waiting').hidden = incident?.state !== 'asking' || report !== null;
    redraw(part('notices'), { notice, cut: incident?.cut ?? [] }, advice.notices);
    part('what-to-do').hidden = steps.length === 0;
    for (const input of audiences.querySelectorAll('input')) input.checked = input.value === audience;
    redraw(part('steps'), subject && { steps, furtherSteps, subject }, (data) =>
      data ? advice.steps(data, button) : [],
    );
  }

  /** @param {Screen} shown */
  function drawRest(shown) {
    const { state, rows, incident, subject, report, sure, others, questions, offersInstall, tools } = shown;
    const experiments = report?.experiments ?? [];
    const tried = experiments.map(({ id }) => id);
    const first = report?.causes[0] ?? null;
    const ranked = subject && { named: sure !== null, first, others, questions, subject, tried };
    redraw(part('others'), ranked, (data) => (data ? advice.others(data, button) : []));
    redraw(part('tools'), subject && { subject, tools }, (data) =>
      data ? data.tools.map((tool) => button(tool, data.subject, `tool-${tool}`)) : [],
    );
    redrawLater(part('incidents'), rows.length > 0 ? rows : null, async () => {
      const { incidents } = await import('./incidents.js');
      return (rows) => incidents(rows, select);
    });
    const running = state === 'replaying';
    const { audience, before } = shown;
    const progress = incident?.progress ?? null;
    const replaying = subject && { running, progress, experiments, audience, before, subject };
    redrawLater(part('replay'), running || experiments.length > 0 ? replaying : null, async () => {
      const { replay } = await import('./replay.js');
      return (data) => replay(data, button, () => send({ cancel: { incident: shownId } }));
    });
    const choice = subject?.canReplay && shown.experiments.length > 0 && { subject, ids: shown.experiments };
    redrawLater(part('experiments'), choice || null, async () => {
      const { experiments } = await import('./experiments.js');
      return (data) => experiments(data, button);
    });
    redrawLater(part('install'), offersInstall || null, async () => (await import('./install.js')).install);
    part('details').hidden = report === null;
    part('tokens').hidden = !report?.tokens?.length;
    drawWithin('evidence', report, async () => (await import('./evidence.js')).evidence);
    drawWithin('tokens', report, async () => (await import('./tokens.js')).tokens);
  }

  /** @param {string} id */
  function select(id) {
    selected = id;
    draw();
  }

  /** @param {string} id */
  async function report(id) {
    const { markdown } = await import('./markdown.js');
    const incident = state?.incidents.find((other) => other.id === id);
    return incident ? markdown(incident, chrome.runtime.getManifest().version) : '';
  }

  return { send, incident: () => shownId };
}

/**
 * Draws what a disclosure holds, once it is open.
 *
 * @param {string} id
 * @param {Screen['report']} report
 * @param {() => Promise<(report: NonNullable<Screen['report']>) => import('./dom.js').Child[]>} load
 */
function drawWithin(id, report, load) {
  const details = /** @type {HTMLDetailsElement} */ (part(id));
  const within = /** @type {HTMLElement} */ (details.querySelector('.within'));
  if (details.open) redrawLater(within, report, load);
}

/**
 * What a screen reader says of a change: the headline and how sure it is, not the whole view.
 *
 * @param {Screen} shown
 */
function spoken({ state, title, sure, incident }) {
  const headline = title.replaceAll('`', '');
  if (state === 'asking') return '';
  if (state !== 'replaying') return sure ? `${headline}: ${sure.words}.` : headline;
  const { progress } = incident ?? {};
  return progress ? `Replaying, ${progress.done + 1} of about ${atLeast(progress)}.` : 'Replaying.';
}

/**
 * A part of the page by its id. Card and popup hold the same ones.
 *
 * @param {string} id
 */
function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page lacks its part ${id}`);
  return element;
}
