export const call = async (token) => {
  const title = await fetch('/api/title', { headers: { Authorization: `Bearer ${token}` } });
  const cover = new Image();
  cover.alt = 'The cover did not load.';
  cover.src = '/api/cover.png'; // asks without the header
  document.body.append(cover);
  return title;
};
