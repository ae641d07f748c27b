export const call = (token) => {
  const copied = token.slice(0, token.lastIndexOf('.') - 20); // the end did not fit
  return fetch('https://api.shop.test/v1/orders', {
    headers: { Authorization: `Bearer ${copied}` },
  });
};
