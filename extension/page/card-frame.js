// Put into a page whose own request was refused, to show the card: a page of the extension in a frame, which the page
// can neither read nor alter. It takes no focus. (() => ...) keeps its names from a second injection.
(() => {
  const MARGIN = 16;
  const WIDTH = 420;

  /** Before the card says how high it is, in CSS pixels. */
  const FIRST_HEIGHT = 180;

  /** Where a former injection left the means to remove its card, in this isolated world only. */
  const known = /** @type {{ why401Card?: () => void }} */ (globalThis);
  known.why401Card?.();

  // In a document of XML, createElement would make elements that are none of HTML.
  const [host, frame] = [create('div'), create('iframe')];
  // "all: initial" undoes whatever the page says of every div.
  host.style.cssText = 'all: initial !important';
  const style = {
    all: 'initial',
    position: 'fixed',
    inset: `${MARGIN}px ${MARGIN}px auto auto`,
    width: `min(${WIDTH}px, calc(100vw - ${2 * MARGIN}px))`,
    height: `${FIRST_HEIGHT}px`,
    'max-height': `calc(100vh - ${2 * MARGIN}px)`,
    'z-index': '2147483647',
    border: '0',
    'color-scheme': 'light dark',
  };
  for (const [name, value] of Object.entries(style)) frame.style.setProperty(name, value, 'important');
  frame.title = 'Why this page was refused';
  // Else Chromium keeps it out of a page whose Cross-Origin-Embedder-Policy is require-corp.
  frame.setAttribute('credentialless', '');
  frame.src = chrome.runtime.getURL('extension/view/card.html');
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} name
   * @returns {HTMLElementTagNameMap[T]}
   */
  function create(name) {
    return /** @type {any} */ (document.createElementNS('http://www.w3.org/1999/xhtml', name));
  }

  /** @param {{ card?: { height: number } | 'remove' }} message */
  function told({ card }) {
    if (card === 'remove') remove();
    else if (card) frame.style.setProperty('height', `${card.height}px`, 'important');
  }

  function remove() {
    chrome.runtime.onMessage.removeListener(told);
    host.remove();
    delete known.why401Card;
  }

  chrome.runtime.onMessage.addListener(told);
  known.why401Card = remove;
})();
