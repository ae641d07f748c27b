export const call = (token) =>
  fetch('https://api.shop.test/v1/orders', {
    headers: { Authorization: `Bearer ${token}` },
  });
