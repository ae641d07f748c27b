import { show } from './view.js';

// As a page of its own the popup is told its tab by the address: popup.html?tab=12.
const named = new URLSearchParams(location.search).get('tab');
if (named !== null) document.documentElement.dataset.place = 'tab';

const [active] = named === null ? await chrome.tabs.query({ active: true, currentWindow: true }) : [];
show({ tabId: named === null ? (active?.id ?? chrome.tabs.TAB_ID_NONE) : Number(named), framed: false });
