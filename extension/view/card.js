import { show } from './view.js';

const view = show({ tabId: null, framed: true });

function dismiss() {
  view.send({ dismiss: { incident: view.incident() } });
}

document.getElementById('close')?.addEventListener('click', dismiss);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') dismiss();
});

// The frame belongs to the page and cannot follow its content by itself. The body may be held lower than what it holds.
new ResizeObserver(() => {
  const { offsetHeight, clientHeight, scrollHeight } = document.body;
  view.send({ resize: { height: scrollHeight + offsetHeight - clientHeight } });
}).observe(document.querySelector('main') ?? document.body);
