const { dataset } = document.documentElement;
chrome.runtime.connect().onMessage.addListener(({ responseAt }) => {
  document.body.append('401');
  dataset.responseAt = `${responseAt}`;
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      dataset.visibleAt = `${Date.now()}`;
    });
  });
});
