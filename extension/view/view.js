/** @import { Audience } from '../generated/messages' */
/** @import { ViewState } from '../incident' */

import { actionButtons } from './actions.js';
import * as advice from './advice.js';
import { announce } from './announce.js';
import { chosenAudience, rememberAudience } from './audience.js';
import { closeBox } from './box.js';
import { redraw } from './dom.js';
import { evidence } from './evidence.js';
import { incidents, row } from './incidents.js';
import { markdown } from './markdown.js';
import { measure } from './measure.js';
import { connect } from './port.js';
import { replay } from './replay.js';
import { screen } from './screen.js';
import { openEyes } from './visible.js';

/**
 * @typedef {object} View
 * @property {(request: import('../incident').ViewRequest) => void} send
 * @property {() => string} incident The id of the incident that is shown, or "".
 */

/**
 * Shows what the background knows of a tab, in the card and in the popup alike. The page holds every part from the
 * start; each is drawn anew only when what it shows has changed.
 *
 * @param {{ tabId: number | null, framed: boolean }} options Framed is set where a page could cover the view.
 * @returns {View}
 */
export function show({ tabId, framed }) {
  /** @type {ViewState | null} */
  let state = null;
  /** @type {Audience | null} */
  let audience = null;
  let selected = '';
  let remembered = false;
  let shownId = '';

  const send = connect(tabId, (received) => {
    state = received;
    draw();
  });
  const button = actionButtons({ send, report, eyes: framed ? openEyes() : null });

  chosenAudience()
    .then((chosen) => {
      audience ??= chosen;
    })
    .finally(() => {
      remembered = true;
      draw();
    });

  const choice = part('audience');
  choice.addEventListener('change', (event) => {
    audience = /** @type {Audience} */ (/** @type {HTMLInputElement} */ (event.target).value);
    rememberAudience(audience);
    draw();
  });

  function draw() {
    // The advice waits for the remembered audience, so that it does not change before the reader's eyes.
    if (!state || !remembered) return;
    const shown = screen(state, selected, audience);
    const { incident, subject, report } = shown;
    shownId = incident?.id ?? '';
    const experiments = report?.experiments ?? [];

    redraw(part('incidents'), { incidents: state.incidents.map(row), selected: shownId }, (data) =>
      incidents(data, select),
    );
    const about = incident && { url: incident.url, method: incident.method, count: incident.count };
    redraw(
      part('headline'),
      { title: shown.title, summary: shown.summary, sure: shown.sure, about },
      advice.headline,
    );
    part('waiting').hidden = shown.state !== 'asking' || report !== null;
    part('what-to-do').hidden = shown.steps.length === 0;
    for (const input of choice.querySelectorAll('input')) input.checked = input.value === shown.audience;
    redraw(part('steps'), { steps: shown.steps, furtherSteps: shown.furtherSteps, subject }, (data) =>
      data.subject ? advice.steps({ ...data, subject: data.subject }, button) : [],
    );
    redraw(part('notices'), { notice: shown.notice, cut: incident?.cut ?? [] }, advice.notices);
    redraw(
      part('replay'),
      { running: shown.state === 'replaying', progress: incident?.progress ?? null, experiments },
      (data) => replay(data, () => send({ cancel: { incident: shownId } })),
    );
    redraw(
      part('others'),
      { others: shown.others, questions: shown.questions, subject, tried: experiments.map(({ id }) => id) },
      (data) => (data.subject ? advice.others({ ...data, subject: data.subject }, button) : []),
    );
    redraw(part('install'), shown.hostProblem, advice.install);
    redraw(part('evidence'), report, evidence);
    redraw(part('tools'), { subject, tools: shown.tools }, ({ subject, tools }) =>
      subject ? tools.map((tool) => button(tool, subject, `tool-${tool}`)) : [],
    );
    announce(spoken(shown));
    measure(shown);
  }

  /** @param {string} id */
  function select(id) {
    selected = id;
    closeBox();
    draw();
  }

  /** @param {string} id */
  function report(id) {
    const incident = state?.incidents.find((other) => other.id === id);
    return incident ? markdown(incident, chrome.runtime.getManifest().version) : '';
  }

  return { send, incident: () => shownId };
}

/**
 * What a screen reader says of a change: the headline and how sure it is, not the whole view.
 *
 * @param {import('./screen.js').Screen} shown
 */
function spoken({ state, title, sure, incident }) {
  if (state === 'asking') return '';
  if (state === 'replaying') {
    return incident?.progress
      ? `Replaying, ${incident.progress.done + 1} of ${incident.progress.total}.`
      : 'Replaying.';
  }
  return sure ? `${title.replaceAll('`', '')}: ${sure.words}.` : title.replaceAll('`', '');
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
