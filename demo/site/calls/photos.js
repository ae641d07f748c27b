export const call = () => fetch('https://api.photos.test/albums');
