export const call = () =>
  fetch('https://api.shop.test/v1/orders', {
    headers: { Authorization: `Basic ${btoa('ada:a password')}` },
  });
