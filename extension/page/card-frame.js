// Runs in every tab's page, and in one that was itself refused shows the card: a page of the extension in a frame, which
// the page can neither read nor alter. It takes no focus. The card begins to load here, at the document's start, so
// that its loading, the page's and the host's work go on at the same time. (() => ...) keeps its names from relay.js.
(() => {
  const MARGIN = 16;
  const WIDTH = 420;

  /** Before the card says how high it is, in CSS pixels. */
  const FIRST_HEIGHT = 180;

  const [entry] = performance.getEntriesByType('navigation');
  const navigation = /** @type {PerformanceNavigationTiming | undefined} */ (entry);
  if (navigation?.responseStatus === 401) show();

  function show() {
    // In a document of XML, createElement would make elements that are none of HTML.
    const [host, frame] = [create('div'), create('iframe')];
    // "all: initial" undoes whatever the page says of every div. Out of the flow, it moves nothing of the page.
    host.style.cssText = 'all: initial !important; position: fixed !important';
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

    /** @param {{ card?: { height: number } | 'remove' }} message */
    function told({ card }) {
      if (card === 'remove') {
        chrome.runtime.onMessage.removeListener(told);
        host.remove();
      } else if (card) frame.style.setProperty('height', `${card.height}px`, 'important');
    }

    chrome.runtime.onMessage.addListener(told);
  }

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} name
   * @returns {HTMLElementTagNameMap[T]}
   */
  function create(name) {
    return /** @type {any} */ (document.createElementNS('http://www.w3.org/1999/xhtml', name));
  }
})();
