export const call = () => fetch('https://api.weather.test/v2/forecast?city=Lisbon');
