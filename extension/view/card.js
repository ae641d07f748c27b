import { show } from './view.js';

const view = show({ tabId: null, framed: true });

function dismiss() {
  view.send({ dismiss: { incident: view.incident() } });
}

document.getElementById('close')?.addEventListener('click', dismiss);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') dismiss();
});

// The frame belongs to the page and cannot follow its content by itself.
new ResizeObserver(() => {
  view.send({ resize: { height: Math.ceil(document.body.getBoundingClientRect().height) } });
}).observe(document.body);
