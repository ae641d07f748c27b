/** @typedef {{ text: string, code: boolean }} Segment */
/** @typedef {Node | string | false | null | undefined} Child */

/**
 * Makes an element. Texts become text nodes, never markup: they come from servers and pages. A function is a listener
 * for the event of its name; false and undefined leave an attribute out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: Event) => void)>} attributes
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : `${value}`);
  }
  for (const child of children.flat()) {
    if (child !== false && child !== null && child !== undefined) element.append(child);
  }
  return element;
}

/**
 * Splits a report's text at its `code` spans, so that they can be drawn as elements. A backtick without a partner
 * stays as it is: texts may quote what a server said.
 *
 * @param {string} text
 * @returns {Segment[]}
 */
export function segments(text) {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), code: true } : { text: part, code: false },
    );
}

/**
 * A text of the report with its `code` spans as elements.
 *
 * @param {string} text
 * @returns {Child[]}
 */
export function prose(text) {
  return segments(text).map((part) => (part.code ? h('code', {}, part.text) : part.text));
}

/**
 * A disclosure. Its id keeps it open when its surroundings are drawn anew.
 *
 * @param {string} id
 * @param {string} summary
 * @param {Child[]} children
 */
export function disclosure(id, summary, children) {
  return h('details', { id }, h('summary', {}, summary), h('div', { class: 'within' }, children));
}

/** @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * Draws a part of the view anew if the data that it shows has changed. What the person had opened stays open, and the
 * focus stays on the element of the same id, or goes to the heading near by.
 *
 * @template Data
 * @param {HTMLElement} part
 * @param {Data} data
 * @param {(data: Data) => Child[]} draw
 */
export function redraw(part, data, draw) {
  const key = JSON.stringify(data);
  if (drawn.get(part) === key) return;
  drawn.set(part, key);
  const open = new Set([...part.querySelectorAll('details[open]')].map((details) => details.id));
  const focused = part.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const children = draw(data).filter((child) => child !== false && child !== null && child !== undefined);
  part.replaceChildren(...children);
  part.hidden = children.length === 0;
  for (const details of part.querySelectorAll('details')) details.open = open.has(details.id);
  if (focused === undefined) return;
  const again = focused === '' ? null : document.getElementById(focused);
  /** @type {HTMLElement | null} */
  const near = part.querySelector('[tabindex="-1"]') ?? document.querySelector('main');
  (again ?? near)?.focus({ preventScroll: true });
}

/** @type {WeakMap<Element, unknown>} What each part is to show once its drawing module is loaded. */
const wanted = new WeakMap();

/**
 * Like redraw, for a part whose drawing module is loaded when there is first something to draw.
 *
 * @template Data
 * @param {HTMLElement} part
 * @param {Data | null} data Null for nothing.
 * @param {() => Promise<(data: Data) => Child[]>} load
 */
export async function redrawLater(part, data, load) {
  wanted.set(part, data);
  if (data === null) return redraw(part, data, () => []);
  const draw = await load();
  if (wanted.get(part) === data) redraw(part, data, draw);
}
