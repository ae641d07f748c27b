// Knows nothing but when the response came.
let responseAt = 0;
chrome.webRequest.onHeadersReceived.addListener(
  ({ timeStamp }) => {
    responseAt = timeStamp;
  },
  { urls: ['<all_urls>'], types: ['main_frame'] },
);
chrome.runtime.onConnect.addListener((port) => port.postMessage({ responseAt }));
