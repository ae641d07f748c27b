export const call = (token) =>
  fetch('https://api.maps.test/route', {
    headers: { Authorization: `Bearer ${token}` },
  });
