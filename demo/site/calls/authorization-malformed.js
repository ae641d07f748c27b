// The token service returns "Bearer ey…" already.
export const call = (token) => {
  const value = `Bearer ${token}`;
  return fetch('https://api.shop.test/v1/orders', {
    headers: { Authorization: `Bearer ${value}` },
  });
};
