/** @import { Incident } from '../incident' */
/** @import { Advice, RankedCause, Report, Token, Tried } from '../generated/messages' */
/** @import { Reason } from './reasons.js' */

import { answers, BASES, experimentName, layerName, placeName } from './names.js';
import { notChecked, ruledOut } from './reasons.js';
import { lifeLine } from './times.js';
import { AUDIENCES, confidence, percentage } from './words.js';

/**
 * The claims whose values say why a token was refused and name no person. Of all others the report that leaves this
 * computer gives the name only.
 */
const SHOWN_CLAIMS = new Set([
  ...[
    'iss',
    'aud',
    'azp',
    'client_id',
    'exp',
    'iat',
    'nbf',
    'auth_time',
    'scope',
    'scp',
    'acr',
    'amr',
    'ver',
  ],
  ...['alg', 'typ', 'kid', 'cty'],
]);

/**
 * The report as Markdown, to be sent to whoever can mend the 401. It says nothing that the report does not, and less
 * where a value may name a person.
 *
 * @param {Incident} incident
 * @param {string} version The extension's.
 */
export function markdown(incident, version) {
  const report = incident.document?.reports[0];
  const parts = [
    `# 401 Unauthorized: ${line(incident.method)} ${line(incident.url)}`,
    list([
      `Time: ${new Date(incident.responseAt).toISOString()}`,
      `Kind of request: ${line(incident.kind)}`,
      `Times seen: ${incident.count}`,
      ...(report ? answeredBy(report) : []),
    ]),
    ...(report ? diagnosis(report, incident.before) : ['No diagnosis was made.']),
    `Made by why401 ${version}. Credentials are left out.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * @param {Report} report
 * @param {Incident['before']} before
 * @returns {string[]}
 */
function diagnosis(report, before) {
  const [first, ...others] = report.causes;
  return [
    ...(first ? cause(first, report) : []),
    section(
      'Also possible',
      others.map((other) => `${line(other.title)} (\`${other.id}\`, ${percentage(other.confidence)})`),
    ),
    section(
      'What would tell them apart',
      (report.decide ?? []).map((question) => line(question.text)),
    ),
    section('Replays', [...former(before, report), ...(report.experiments ?? []).map(replay)]),
    section('Tokens', (report.tokens ?? []).map(token)),
    section('Ruled out', ruledOut(report).map(reason)),
    section(
      'Also worth mending',
      (report.notes ?? []).map((note) => line(note.text)),
    ),
    section('Not checked', notChecked(report).map(reason)),
  ];
}

/**
 * @param {RankedCause} first
 * @param {Report} report
 * @returns {string[]}
 */
function cause(first, report) {
  const sure = confidence(report.causes);
  return [
    `## ${line(first.title)}`,
    line(first.summary),
    `Cause: \`${first.id}\`${sure ? `, ${sure.words} (${sure.percent})` : ''}`,
    section(
      'Evidence',
      first.evidence.map(
        (found) =>
          `${found.against ? 'Against: ' : ''}${line(found.text)} (${BASES[found.basis].toLowerCase()}: ${placeName(found.source)})`,
      ),
    ),
    section('What to do', first.advice.map(advice)),
  ];
}

/** @param {Reason} reason */
function reason({ text, ids }) {
  return `${line(text)}: ${ids.map((id) => `\`${id}\``).join(', ')}`;
}

/** @param {Advice} step */
function advice(step) {
  return `${AUDIENCES[step.audience]}: ${line(step.text)}`;
}

/**
 * What stood first before the replay, where that is something else now.
 *
 * @param {Incident['before']} before
 * @param {Report} report
 */
function former(before, { causes }) {
  return before && before.cause !== causes[0]?.id
    ? [`Before the replay: ${line(before.title)} (\`${before.cause}\`)`]
    : [];
}

/** @param {Tried} tried */
function replay(tried) {
  return `${line(experimentName(tried.id))}: ${answers(tried).map(answer).join(', ')}. ${line(tried.means)}`;
}

/** @param {ReturnType<typeof answers>[number]} answer */
function answer({ asked, status }) {
  return `${asked && `${line(asked)} `}${status}`;
}

/** @param {Token} token */
function token(token) {
  const claims = [...Object.entries(token.header ?? {}), ...Object.entries(token.claims ?? {})].map(
    ([name, value]) =>
      SHOWN_CLAIMS.has(name) ? `${line(name)}: ${line(JSON.stringify(value))}` : `${line(name)}: (left out)`,
  );
  const life = token.times && lifeLine(token.times);
  return [`${line(token.kind)} in the ${placeName(token.where)}.`, life?.text, claims.join(', ')]
    .filter(Boolean)
    .join(' ');
}

/** @param {Report} report */
function answeredBy(report) {
  const { product, layer } = report.answeredBy;
  const who = [product && line(product), layer && layerName(layer)].filter(Boolean).join(', ');
  return who ? [`Answered by: ${who}`] : [];
}

/**
 * @param {string} heading
 * @param {string[]} items
 */
function section(heading, items) {
  return items.length > 0 ? `### ${heading}\n\n${list(items)}` : '';
}

/** @param {string[]} items */
function list(items) {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * A text of the report on one line, outside whose code spans nothing is read as HTML: texts quote what servers say, and
 * the report is pasted into issue trackers.
 *
 * @param {string} text
 */
function line(text) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('');
}
