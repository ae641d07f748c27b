export const call = (key) =>
  fetch('https://api.weather.test/v2/forecast?city=Lisbon', {
    headers: { 'X-Api-Key': key },
  });
