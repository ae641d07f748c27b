export const call = (token) => {
  const button = document.createElement('button');
  button.id = 'cover';
  button.textContent = 'Show the cover';
  button.onclick = showCover;
  document.querySelector('#send').after(' ', button);
  return fetch('/api/title', {
    headers: { Authorization: `Bearer ${token}` },
  });
};

// An <img> asks by itself, and nobody can give it the header.
const showCover = () => {
  const cover = new Image();
  cover.alt = 'The cover did not load.';
  cover.src = '/api/cover.png';
  document.body.append(cover);
};
