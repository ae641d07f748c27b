/** @import { Armed } from './armed.js' */
/** @import { Watch } from './watch.js' */

import { headersInfo, knownTypes } from './browser.js';

/** The types of which a page has few: in a page of 300 subresources, bench/page.js has 35 calls. */
const FEW = [
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'media',
  'object',
  'websocket',
  'web_manifest',
  'other',
];

/** Types that a page has by the hundred. */
const NUMEROUS = ['image', 'imageset', 'script', 'stylesheet', 'font'];

const FRAMES = ['main_frame', 'sub_frame'];

/**
 * Registers the listeners of webRequest that always stand, synchronously: a worker that is started for an event gets
 * only what it listens to at the end of its first turn.
 *
 * The cost follows the number of events that are delivered to the worker, whatever they carry. On the page of
 * bench/page.js in Chromium 156, these listeners take 20 ms of CPU time in the worker and some 100 ms in the browser's
 * own process, 1.05 to 1.08 of the page with an empty extension. One event more for each request of the numerous types
 * would take another 60 ms and 150 ms, 1.16 or more in all. So these are not listened to here: relay.js notices their
 * 401s without an event for each, and listenWider sees them whole where they are likely.
 *
 * @param {Watch} watch
 */
export function listen(watch) {
  const { webRequest } = chrome;
  const all = { urls: ['<all_urls>'] };
  const few = { ...all, types: knownTypes(FEW) };
  const frames = { ...all, types: knownTypes(FRAMES) };

  // Two events for each request of the few types: the request's headers are needed as soon as there is a 401, and are
  // gone by then if nobody has listened.
  webRequest.onSendHeaders.addListener((details) => watch.sent(details), few, headersInfo('requestHeaders'));
  webRequest.onHeadersReceived.addListener(
    (details) => void watch.received(details),
    few,
    headersInfo('responseHeaders'),
  );
  // One more for each frame, which tells that the browser has not answered the 401 itself.
  webRequest.onResponseStarted.addListener((details) => watch.started(details), frames);

  // These fire rarely.
  webRequest.onBeforeRedirect.addListener(
    (details) => watch.redirected(details),
    few,
    headersInfo('responseHeaders'),
  );
  webRequest.onAuthRequired.addListener((details) => void watch.challenged(details), all);
  webRequest.onErrorOccurred.addListener((details) => watch.failed(details), few);
}

/**
 * Returns what listens to the numerous types on some hosts, in place of those it listened to before.
 *
 * @param {Watch} watch
 * @returns {ConstructorParameters<typeof Armed>[0]}
 */
export function listenWider(watch) {
  const { onSendHeaders, onHeadersReceived, onBeforeRedirect, onCompleted } = chrome.webRequest;
  /** @param {chrome.webRequest.OnSendHeadersDetails} details */
  const sent = (details) => watch.sent(details);
  /** @param {chrome.webRequest.OnHeadersReceivedDetails} details */
  const received = (details) => void watch.received(details);
  /** @param {chrome.webRequest.OnBeforeRedirectDetails} details */
  const redirected = (details) => watch.redirected(details);
  /** @param {chrome.webRequest.OnCompletedDetails} details */
  const completed = (details) => watch.completed(details);

  return (urls) => {
    onSendHeaders.removeListener(sent);
    onHeadersReceived.removeListener(received);
    onBeforeRedirect.removeListener(redirected);
    onCompleted.removeListener(completed);
    if (urls.length === 0) return;
    const filter = { urls, types: knownTypes(NUMEROUS) };
    onSendHeaders.addListener(sent, filter, headersInfo('requestHeaders'));
    onHeadersReceived.addListener(received, filter, headersInfo('responseHeaders'));
    onBeforeRedirect.addListener(redirected, filter, headersInfo('responseHeaders'));
    // Of every type: after a prompt, this is the last word on a request that no frame made.
    onCompleted.addListener(completed, { urls });
  };
}
