// Without a window nobody can type into the browser's password prompt. This extension answers in a person's place, and
// so leaves the browser's own way through a challenge as it is: why401 sees what it would see otherwise. (Answers
// through the DevTools protocol would come before webRequest.onAuthRequired, and hide it.)
//
// The demo leaves under the tab's id what is typed, one answer for each prompt; after that, prompts are dismissed.
// Tabs without an entry are left alone.
chrome.webRequest.onAuthRequired.addListener(answer, { urls: ['<all_urls>'] }, ['asyncBlocking']);

async function answer(details, respond) {
  const name = String(details.tabId);
  const { [name]: left } = await chrome.storage.session.get(name);
  if (!left) {
    respond({});
    return;
  }
  const [authCredentials, ...rest] = left;
  await chrome.storage.session.set({ [name]: rest });
  respond(authCredentials ? { authCredentials } : { cancel: true });
}
