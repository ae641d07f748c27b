// What a page that stands in for the request's initiator does: it makes the one planned request, the way that pages
// make requests of its kind. It is filled in and run by page.go.
(request) => {
  const add = (name, attributes) => {
    const element = document.createElement(name);
    const cors = { include: 'use-credentials' }[request.credentials] ?? 'anonymous';
    if (request.mode === 'cors' && name !== 'iframe') element.crossOrigin = cors;
    Object.assign(element, attributes);
    document.body.append(element);
  };
  const make = {
    navigation: () => location.assign(request.url),
    frame: () => add('iframe', { src: request.url }),
    image: () => add('img', { src: request.url }),
    script: () => add('script', { src: request.url }),
    style: () => add('link', { rel: 'stylesheet', href: request.url }),
    media: () => add('video', { src: request.url, preload: 'auto' }),
    font: () => new FontFace('f', `url(${JSON.stringify(request.url)})`).load(),
    'event-source': () =>
      new EventSource(request.url, { withCredentials: request.credentials === 'include' }),
    fetch: () => {
      const { url, method, headers, mode, credentials, body } = request;
      const options = { method, headers, mode, credentials, body };
      return fetch(url, options).then(() => console.log('why401', 'answered'));
    },
  };
  const failed = (error) => console.error('why401', error.name);
  try {
    make[request.kind]()?.catch?.(failed);
  } catch (error) {
    failed(error);
  }
};
