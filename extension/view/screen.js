/** @import { Action, Incident, ViewState } from '../incident' */
/** @import { Advice, Audience, Question, RankedCause, Report } from '../generated/messages' */
/** @import { Confidence } from './words.js' */
/** @import { General } from './general.js' */

import { confidence, hostOf, safeMethod } from './words.js';

/** More steps than these are not read; the rest waits behind a disclosure. */
export const MOST_STEPS = 3;

/**
 * @typedef {object} Step
 * @property {string} text
 * @property {string} [hint] How to do it by hand.
 * @property {Action} [action]
 */

/**
 * @typedef {object} Notice
 * @property {string} text
 * @property {string} [remedy]
 */

/**
 * What the buttons of a view act on.
 *
 * @typedef {object} Subject
 * @property {string} id The incident's.
 * @property {string} url
 * @property {string} method
 * @property {string | undefined} signInUrl
 * @property {boolean} replaying
 * @property {boolean} replayed
 * @property {boolean} canReplay Whether its method promises to change nothing, and the 401 was seen.
 * @property {string} [experiment] The one that a replay or screenshot is to make; else the host chooses.
 */

/**
 * One of several incidents to choose from.
 *
 * @typedef {Pick<Incident, 'id' | 'url' | 'method' | 'count'> & { title: string, selected: boolean }} Row
 */

/**
 * What a view shows, in words and data; drawing it is left to the modules that make elements.
 *
 * @typedef {object} Screen
 * @property {Incident['state'] | 'empty'} state
 * @property {Row[]} rows The incidents to choose from; a single one needs no choice.
 * @property {Incident | null} incident
 * @property {Subject | null} subject
 * @property {Report | null} report
 * @property {string} cause The id of the first cause, or "".
 * @property {string} title
 * @property {string} summary
 * @property {Confidence | null} sure
 * @property {Audience} audience
 * @property {Step[]} steps At most MOST_STEPS.
 * @property {Step[]} furtherSteps
 * @property {RankedCause[]} others The causes that stand beside the first.
 * @property {Question[]} questions What would tell them apart.
 * @property {string[]} experiments The experiments to choose from, for those who would know what they tell.
 * @property {string} before The title of what stood first before the replay, where that is something else now; or "".
 * @property {Notice | null} notice
 * @property {boolean} offersInstall Whether to say how the host is installed.
 * @property {Action[]} tools What is offered below everything, because no step above offers it.
 */

/**
 * Works out what to show.
 *
 * @param {ViewState} view
 * @param {string} selected The id of the incident that the person chose, or "".
 * @param {Audience | null} chosen The audience that the person chose.
 * @param {General | null} general What holds for every 401, once it is needed and loaded.
 * @returns {Screen}
 */
export function screen(view, selected, chosen, general) {
  const incident = select(view.incidents, selected);
  const audience = chosen ?? usualAudience(incident);
  const report = incident?.document?.reports[0] ?? null;
  const cause = report?.causes[0];
  const steps = incident ? stepsFor(incident, cause ?? general, audience) : [];
  const problem = hostProblem(view, incident);
  return {
    state: incident?.state ?? 'empty',
    rows: view.incidents.length > 1 ? view.incidents.map((other) => row(other, other === incident)) : [],
    incident,
    subject: incident && subject(incident),
    report,
    cause: cause?.id ?? '',
    ...headline(incident, cause, general),
    sure: report ? confidence(report.causes) : null,
    audience,
    steps: steps.slice(0, MOST_STEPS),
    furtherSteps: steps.slice(MOST_STEPS),
    others: report?.causes.slice(1) ?? [],
    questions: report?.decide ?? [],
    experiments: audience !== 'visitor' && incident?.document ? (incident.fitting ?? []) : [],
    before: incident?.before && incident.before.cause !== cause?.id ? incident.before.title : '',
    notice: problem === null ? (notice(incident) ?? skewNotice(view)) : hostNotice(problem, incident),
    // A problem that another command solves names that command.
    offersInstall: problem !== null && !problem.includes('`'),
    tools: incident ? tools(incident, steps) : [],
  };
}

/**
 * @param {Incident} incident
 * @returns {Subject}
 */
function subject({ id, url, method, signInUrl, state, document, hearsay = false }) {
  const replayed = (document?.reports[0]?.experiments?.length ?? 0) > 0;
  const replaying = state === 'replaying';
  return { id, url, method, signInUrl, replaying, replayed, canReplay: safeMethod(method) && !hearsay };
}

/**
 * The incident to show: the chosen one, else the page itself, else the first.
 *
 * @param {Incident[]} incidents
 * @param {string} selected
 * @returns {Incident | null}
 */
function select(incidents, selected) {
  return (
    incidents.find((incident) => incident.id === selected) ??
    incidents.find((incident) => incident.kind === 'navigation') ??
    incidents[0] ??
    null
  );
}

/**
 * @param {Incident} incident
 * @param {boolean} selected
 * @returns {Row}
 */
function row({ id, url, method, count, document }, selected) {
  return { id, url, method, count, selected, title: document?.reports[0]?.causes[0]?.title ?? hostOf(url) };
}

/**
 * Who a person most likely is: whoever opens a page is its visitor, whoever looks into a page's calls writes them.
 *
 * @param {Incident | null} incident
 * @returns {Audience}
 */
function usualAudience(incident) {
  return !incident || incident.kind === 'navigation' || incident.kind === 'frame' ? 'visitor' : 'developer';
}

/**
 * @param {Incident | null} incident
 * @param {RankedCause | undefined} cause
 * @param {General | null} general
 * @returns {{ title: string, summary: string }}
 */
function headline(incident, cause, general) {
  if (!incident) {
    return {
      title: 'No 401 on this page',
      summary:
        'Nothing that this page asked for was answered 401 Unauthorized. When something is, it shows here, and the button in the toolbar counts it.',
    };
  }
  if (cause) return { title: cause.title, summary: cause.summary };
  if (incident.state === 'failed') {
    return { title: 'why401 could not find out why', summary: incident.error?.text ?? '' };
  }
  if (incident.state === 'no-host' && general) return { title: general.title, summary: general.summary };
  return {
    title: `${hostOf(incident.url)} answered 401 Unauthorized`,
    summary: incident.state === 'no-host' ? '' : 'why401 is finding out why.',
  };
}

/**
 * Tells whether an incident has no diagnosis and will get none.
 *
 * @param {Incident} incident
 */
export function undiagnosed({ document, state }) {
  return document === undefined && (state === 'no-host' || state === 'failed');
}

/**
 * @param {Incident} incident
 * @param {RankedCause | General | null} cause
 * @param {Audience} audience
 * @returns {Step[]}
 */
function stepsFor(incident, cause, audience) {
  if (!cause || (!incident.document && !undiagnosed(incident))) return [];
  /** @type {Set<Action>} */
  const offered = new Set();
  const steps = cause.advice
    .filter((advice) => advice.audience === audience)
    .map((advice) => step(advice, incident, offered));
  return steps.length > 0 ? steps : [{ text: OTHERS_TURN[audience], action: 'copy-report' }];
}

/**
 * @param {Incident} incident
 * @param {Step[]} steps
 * @returns {Action[]}
 */
function tools(incident, steps) {
  const offered = steps.slice(0, MOST_STEPS).map((step) => step.action);
  /** @type {Action[]} */
  const tools = incident.document || steps.length > 0 ? ['replay', 'copy-report'] : [];
  return tools.filter((tool) => can(tool, incident) && !offered.includes(tool));
}

/**
 * Where an audience can do nothing itself, it can hand the report on.
 *
 * @type {Record<Audience, string>}
 */
const OTHERS_TURN = {
  visitor: 'A visitor cannot mend this. Send the report to the people who run the site.',
  developer: 'The calling code cannot mend this. Send the report to the people who run the site.',
  owner: 'The server cannot mend this. Send the report to whoever uses it or wrote the calling code.',
};

/**
 * @param {Advice & { hint?: string }} advice
 * @param {Incident} incident
 * @param {Set<Action>} offered The actions of the steps before: one button for each is enough.
 * @returns {Step}
 */
function step({ text, action, hint }, incident, offered) {
  /** @type {Step} */
  const made = hint ? { text, hint } : { text };
  if (action && can(action, incident) && !offered.has(action)) {
    made.action = action;
    offered.add(action);
  }
  return made;
}

/**
 * Tells whether the extension can do an action for this incident.
 *
 * @param {Action} action
 * @param {Incident} incident
 */
function can(action, incident) {
  // See Actions.act in the background, which refuses them as well.
  if (incident.hearsay && ['sign-in', 'clear-site-cookies', 'replay', 'screenshot'].includes(action))
    return false;
  switch (action) {
    case 'sign-in':
      return incident.signInUrl !== undefined;
    case 'replay':
    case 'screenshot':
      // The host refuses other methods: what they change may change twice, and their bodies are not seen.
      return incident.document !== undefined && safeMethod(incident.method);
    default:
      return true;
  }
}

/**
 * What went wrong beside the diagnosis. Without a diagnosis the error itself is the headline, and its remedy is left.
 *
 * @param {Incident | null} incident
 * @returns {Notice | null}
 */
function notice(incident) {
  const error = incident?.error;
  if (!error || incident.state === 'replaying') return null;
  if (error.code === 'canceled') return { text: 'The replay was stopped.' };
  if (incident.document)
    return error.remedy ? { text: error.text, remedy: error.remedy } : { text: error.text };
  return error.remedy ? { text: error.remedy } : null;
}

/**
 * @param {ViewState} view
 * @returns {Notice | null}
 */
function skewNotice({ skew }) {
  return skew ? { text: skew } : null;
}

/**
 * Why the host cannot be reached, where that matters for what is shown.
 *
 * @param {ViewState} view
 * @param {Incident | null} incident
 */
function hostProblem(view, incident) {
  if (!incident) return view.hostProblem ?? null;
  if (incident.state !== 'no-host') return null;
  return view.hostProblem ?? 'The program why401 on this computer does not answer.';
}

/**
 * @param {string} problem
 * @param {Incident | null} incident
 * @returns {Notice}
 */
function hostNotice(problem, incident) {
  return { text: incident && !incident.document ? `${problem} What follows is general advice.` : problem };
}
