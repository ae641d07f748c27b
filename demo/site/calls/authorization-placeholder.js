let token; // set by code that has not run yet

export const call = () =>
  fetch('https://api.shop.test/v1/orders', {
    headers: { Authorization: `Bearer ${token}` },
  });
