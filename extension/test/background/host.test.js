import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Host, HostProblem } from '../../background/host.js';

const HELLO = { version: '0.1.0', protocol: 1 };
const INSPECT = { inspect: { exchange: /** @type {any} */ ({ url: 'https://api.example/' }) } };

// The part of chrome that the module touches beside the port that it is given.
const runtime = /** @type {{ lastError?: { message: string } | undefined }} */ ({});
globalThis.chrome = /** @type {any} */ ({ runtime });

/** One end of a native port; the test plays the browser and the host behind it. */
class Port {
  /** @type {any[]} */
  sent = [];
  disconnected = false;
  /** @type {((value: any) => void)[]} */
  #listeners = [];
  /** @type {((value: any) => void)[]} */
  #ends = [];
  onMessage = { addListener: (/** @type {any} */ listener) => this.#listeners.push(listener) };
  onDisconnect = { addListener: (/** @type {any} */ listener) => this.#ends.push(listener) };

  /** @param {any} message */
  postMessage(message) {
    if (this.disconnected) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(message);
  }

  disconnect() {
    this.disconnected = true;
  }

  /** @param {any} message */
  replies(message) {
    for (const listener of this.#listeners) listener(message);
  }

  /** @param {string} message What Chromium says of it. */
  ends(message) {
    this.disconnected = true;
    runtime.lastError = { message };
    for (const listener of this.#ends) listener(this);
    runtime.lastError = undefined;
  }
}

// Deadlines and idle times would keep the test waiting.
beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

function setUp() {
  /** @type {Port[]} */
  const ports = [];
  const host = new Host(() => {
    const port = new Port();
    ports.push(port);
    return /** @type {any} */ (port);
  }, HELLO);
  /** The port opened last. */
  const port = () => ports.at(-1) ?? assert.fail('no port was opened');
  /** The id of the last request of a kind. */
  const idOf = (/** @type {string} */ kind) => port().sent.findLast((message) => kind in message)?.id;
  return { host, ports, port, idOf };
}

test('hello goes first, and the request does not wait for its answer', () => {
  const { host, port } = setUp();
  host.ask(INSPECT);
  assert.deepEqual(
    port().sent.map((message) => Object.keys(message).filter((key) => key !== 'id')),
    [['hello'], ['inspect']],
  );
});

test('replies find their requests in any order', async () => {
  const { host, port } = setUp();
  const first = host.ask(INSPECT);
  const second = host.ask(INSPECT);
  port().replies({ id: second.id, document: { schema: 'second', reports: [] } });
  port().replies({ id: 'unknown', document: { schema: 'unknown', reports: [] } });
  port().replies({ id: first.id, document: { schema: 'first', reports: [] } });
  assert.equal((await first.reply).document?.schema, 'first');
  assert.equal((await second.reply).document?.schema, 'second');
});

test('a host that is killed is started again, and asked again', async () => {
  const { host, ports, port } = setUp();
  const { id, reply } = host.ask(INSPECT);
  port().ends('Native host has exited.');
  assert.equal(ports.length, 2);
  assert.deepEqual(port().sent.at(-1), { id, ...INSPECT });
  port().replies({ id, document: { schema: 'why401.report/1', reports: [] } });
  assert.ok((await reply).document);
});

test('a host that ends again and again is given up', async () => {
  const { host, ports, port } = setUp();
  const { reply } = host.ask(INSPECT);
  const problem = assert.rejects(reply, HostProblem);
  for (let n = 0; n < 3; n++) port().ends('Native host has exited.');
  await problem;
  assert.equal(ports.length, 3);
});

for (const kind of ['replay', 'screenshot']) {
  test(`a ${kind} is not sent twice`, async () => {
    const { host, ports, port } = setUp();
    const { reply } = host.ask({ [kind]: INSPECT.inspect });
    port().ends('Native host has exited.');
    assert.equal((await reply).error?.code, 'internal');
    assert.equal(ports.length, 1);
  });
}

test('a host that is not installed is said to be missing, and looked for again by the next request', async () => {
  const { host, ports, port } = setUp();
  const { reply } = host.ask(INSPECT);
  const problem = assert.rejects(reply, /not installed/);
  port().ends('Specified native messaging host not found.');
  await problem;
  const second = host.ask(INSPECT);
  assert.equal(ports.length, 2);
  port().replies({ id: second.id, document: { schema: '', reports: [] } });
  await second.reply;
});

test('a host that takes no message of this extension says so', async () => {
  const { host, port } = setUp();
  const problem = assert.rejects(host.ask(INSPECT).reply, /not for this extension/);
  port().ends('Access to the specified native messaging host is forbidden.');
  await problem;
});

for (const { protocol, words } of [
  { protocol: 2, words: /This extension is older/ },
  { protocol: 0, words: /The program why401 is older/ },
]) {
  test(`a host that speaks protocol ${protocol} is not used, and the older side is named`, async () => {
    const { host, port, idOf } = setUp();
    const problem = assert.rejects(host.ask(INSPECT).reply, words);
    port().replies({ id: idOf('hello'), hello: { version: '2.0.0', protocol, replay: false } });
    await problem;
    assert.equal(port().disconnected, true);
  });
}

for (const { version, words } of [
  { version: '0.0.9', words: /^The program why401 is version 0\.0\.9, older .* Update the program/ },
  { version: '0.1.1', words: /^This extension is version 0\.1\.0, older .* Update the extension/ },
  { version: '0.10.0', words: /^This extension is version 0\.1\.0, older/ },
  { version: '0.1.0', words: /^$/ },
]) {
  test(`a host of version ${version} is used, and an older side is named`, async () => {
    const { host, port, idOf } = setUp();
    const first = host.ask(INSPECT);
    port().replies({ id: idOf('hello'), hello: { ...HELLO, version, replay: true } });
    port().replies({ id: first.id, document: { schema: '', reports: [] } });
    await first.reply;
    assert.match(host.skew, words);
  });
}

test('a request that gets no answer ends with an error, and progress puts that off', async () => {
  const { host, port, idOf } = setUp();
  /** @type {any[]} */
  const heard = [];
  const replay = host.ask({ replay: INSPECT.inspect }, ({ progress }) => heard.push(progress));
  port().replies({ id: idOf('hello'), hello: { ...HELLO, replay: true } });
  for (let done = 0; done < 3; done++) {
    mock.timers.tick(100_000);
    port().replies({ id: replay.id, progress: { experiment: 'as-is', done, total: 3 } });
  }
  assert.equal(heard.length, 3);
  mock.timers.tick(200_000);
  assert.equal((await replay.reply).error?.code, 'deadline');
});

test('the port is closed after a while without work, and opened again when there is some', async () => {
  const { host, ports, port, idOf } = setUp();
  const first = host.ask(INSPECT);
  port().replies({ id: idOf('hello'), hello: { ...HELLO, replay: true } });
  port().replies({ id: first.id, document: { schema: '', reports: [] } });
  await first.reply;
  await setImmediate();
  mock.timers.tick(10 * 60_000);
  assert.equal(ports[0]?.disconnected, true);
  host.ask(INSPECT);
  assert.equal(ports.length, 2);
});
