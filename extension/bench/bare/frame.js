const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('card.html');
document.documentElement.append(frame);
