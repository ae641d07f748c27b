import { createServer } from 'node:http';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Serves paths on a free port of this machine.
 *
 * @param {Record<string, (response: Response, request: Request) => void>} paths By path; "" takes all others.
 */
export async function serve(paths) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const handle = paths[pathname] ?? paths[''];
    if (handle) handle(response, request);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Answers with a page.
 *
 * @param {string} html
 * @param {Record<string, string>} [headers]
 * @returns {(response: Response) => void}
 */
export function page(html, headers = {}) {
  return (response) => response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(html);
}

/**
 * Answers 401.
 *
 * @param {string} body
 * @param {Record<string, string>} [headers]
 * @returns {(response: Response) => void}
 */
export function refuse(body, headers = {}) {
  return (response) => response.writeHead(401, { 'Content-Type': 'text/html', ...headers }).end(body);
}
