// Runs in the page's own world, before the page's scripts, to read what only the page can see of a call that fails: the
// body of a 401, the credentials mode, the headers that were set, and where the call was made. It hands that to relay.js
// and does nothing else.
//
// The page must not be disturbed: same results, errors and order of events, no globals, no name of ours in what it can
// read. A page that looks for it can still tell that fetch is wrapped: by the stack inside a getter of the options that it
// passes, or by the toString of another realm. Nothing there says by whom.
// The page must not interfere: whatever is used later is taken hold of now, before the page can replace it.
// Calls that do not fail cost next to nothing.
(() => {
  /** Agreed with relay.js, and used only before the page's scripts run. */
  const GREETING = 'b7f2e9c4a1';

  /** Bytes of a body that are kept: inspector.BodyLimit. */
  const BODY_LIMIT = 65_536;

  /** Characters of a stack that are handed on. */
  const STACK_LIMIT = 4_096;

  /** Headers of a call that are handed on, and the characters of their names and values. Of a call with more, none is. */
  const MOST_HEADERS = 40;
  const HEADERS_LIMIT = 32_768;

  /** How many prototypes are searched for an option. */
  const DEEPEST = 8;

  /** How many failed calls are told in a while, in milliseconds, so that a page that only fails is not slowed down. */
  const MOST_IN_A_WHILE = 20;
  const WHILE = 10_000;

  const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
  const { hasOwn, prototype: plain } = Object;
  const { isArray } = Array;
  const { iterator } = Symbol;
  const { stringify } = JSON;
  const { now } = Date;
  const { min } = Math;
  const { CustomEvent, Error, Proxy, TextDecoder, TypeError, URL, Uint8Array, WeakMap, document } =
    globalThis;

  const [then, dispatch, addListener, removeListener] = [
    method(Promise, 'then'),
    method(EventTarget, 'dispatchEvent'),
    method(EventTarget, 'addEventListener'),
    method(EventTarget, 'removeEventListener'),
  ];
  const [get, set] = [method(WeakMap, 'get'), method(WeakMap, 'set')];
  const [slice, split, includes, toLowerCase] = [
    method(String, 'slice'),
    method(String, 'split'),
    method(String, 'includes'),
    method(String, 'toLowerCase'),
  ];
  const forEachHeader = method(Headers, 'forEach');
  const [clone, getReader, read, cancel, decode] = [
    method(Response, 'clone'),
    method(ReadableStream, 'getReader'),
    method(ReadableStreamDefaultReader, 'read'),
    method(ReadableStreamDefaultReader, 'cancel'),
    method(TextDecoder, 'decode'),
  ];
  const [sliceBlob, textOfBlob] = [method(Blob, 'slice'), method(Blob, 'text')];
  const response = {
    status: getter(Response.prototype, 'status'),
    url: getter(Response.prototype, 'url'),
    body: getter(Response.prototype, 'body'),
  };
  const request = {
    url: getter(Request.prototype, 'url'),
    credentials: getter(Request.prototype, 'credentials'),
    headers: getter(Request.prototype, 'headers'),
    mode: getter(Request.prototype, 'mode'),
  };
  const xhr = {
    status: getter(XMLHttpRequest.prototype, 'status'),
    url: getter(XMLHttpRequest.prototype, 'responseURL'),
    type: getter(XMLHttpRequest.prototype, 'responseType'),
    text: getter(XMLHttpRequest.prototype, 'responseText'),
    content: getter(XMLHttpRequest.prototype, 'response'),
    withCredentials: getter(XMLHttpRequest.prototype, 'withCredentials'),
  };
  const hrefOf = getter(URL.prototype, 'href');
  const baseOf = getter(Node.prototype, 'baseURI');
  const detailOf = getter(CustomEvent.prototype, 'detail');
  const byteLengthOf = getter(getPrototypeOf(Uint8Array.prototype) ?? {}, 'byteLength');
  const lengthOfBuffer = getter(ArrayBuffer.prototype, 'byteLength');

  /**
   * A header that a call sets, as it was given, and the one set before it.
   *
   * @typedef {{ name: unknown, value: unknown, before: SetHeader | null }} SetHeader
   */

  /** What relay.js listens for. Empty until it has said so. */
  let channel = '';
  let told = 0;
  let since = 0;

  /** How this file is named in stacks, by its last line: its address would name the extension. */
  const OWN = 'native:call:';

  /** The native functions that the stand-ins stand for. */
  const natives = new WeakMap();

  /**
   * Of each XMLHttpRequest: the address that it was opened with, the headers set since, and an error made where it was
   * sent.
   */
  const calls = new WeakMap();

  addListener(globalThis, GREETING, function greeted(/** @type {Event} */ event) {
    removeListener(globalThis, GREETING, greeted);
    channel = detailOf(event);
  });

  replace(globalThis, 'fetch', (native, self, args) => {
    const called = new Error();
    // Taken now, not after the response: programs share one object of headers between calls, and change it when they
    // renew a token. For four headers it costs 0.6 microseconds of an object and 3 of a Headers, of 30 of the whole call.
    const headers = headersOf(args);
    return then(
      apply(native, self, args),
      (/** @type {Response} */ answer) => {
        if (response.status(answer) === 401 && mayTell()) tellFetch(answer, args, called, headers);
        return answer;
      },
      (/** @type {unknown} */ reason) => {
        // To the page, a refused preflight and a 401 that CORS hides are a TypeError.
        if (reason instanceof TypeError && mayTell()) tell(addressOf(args[0]), modeOf(args), called, headers);
        throw cleaned(reason);
      },
    );
  });

  replace(XMLHttpRequest.prototype, 'open', (native, self, args) => {
    const result = apply(native, self, args);
    const isNew = !get(calls, self);
    set(calls, self, { url: args[1], called: undefined, headers: null });
    if (isNew) {
      addListener(self, 'load', loaded);
      addListener(self, 'error', failed);
    }
    return result;
  });

  // An XMLHttpRequest does not say afterwards which headers were set. To note one costs 0.2 microseconds.
  replace(XMLHttpRequest.prototype, 'setRequestHeader', (native, self, args) => {
    const result = apply(native, self, args);
    const known = get(calls, self);
    if (known) known.headers = { name: args[0], value: args[1], before: known.headers };
    return result;
  });

  replace(XMLHttpRequest.prototype, 'send', (native, self, args) => {
    const known = get(calls, self);
    if (known) known.called = new Error();
    return apply(native, self, args);
  });

  // Else the stand-ins would show as "function () { [native code] }", without the native functions' names.
  replace(Function.prototype, 'toString', (native, self, args) => {
    return apply(native, get(natives, self) ?? self, args);
  });

  /**
   * Puts a function in the place of a native one that looks like it.
   *
   * @param {object} owner
   * @param {string} name
   * @param {(native: Function, self: any, args: any[]) => unknown} call
   */
  function replace(owner, name, call) {
    const property = getOwnPropertyDescriptor(owner, name);
    if (typeof property?.value !== 'function') return;
    /** @type {ProxyHandler<Function>} */
    const handler = Object.create(null); // A handler with a prototype could be given traps through it.
    handler.apply = (native, self, args) => {
      try {
        return call(native, self, args);
      } catch (error) {
        throw cleaned(error);
      }
    };
    const standIn = new Proxy(property.value, handler);
    set(natives, standIn, property.value);
    defineProperty(owner, name, { ...property, value: standIn });
  }

  /**
   * Takes this file's lines out of an error's stack.
   *
   * @param {any} error
   */
  function cleaned(error) {
    try {
      const stack = stackOf(error);
      if (stack && includes(stack, OWN)) {
        const lines = split(stack, '\n');
        let others = '';
        for (let i = 0; i < lines.length; i++) {
          if (!includes(lines[i], OWN)) others += i === 0 ? lines[i] : `\n${lines[i]}`;
        }
        error.stack = others;
      }
    } catch {
      // A frozen error keeps its stack.
    }
    return error;
  }

  /**
   * An error's stack, unless reading it would run the page's own code (V8's Error.prepareStackTrace).
   *
   * @param {any} error
   * @returns {string | undefined}
   */
  function stackOf(error) {
    if (getOwnPropertyDescriptor(Error, 'prepareStackTrace')) return undefined;
    const stack = error?.stack;
    return typeof stack === 'string' ? stack : undefined;
  }

  /** Whether one more failed call is told. */
  function mayTell() {
    const time = now();
    if (time - since > WHILE) {
      since = time;
      told = 0;
    }
    return channel !== '' && ++told <= MOST_IN_A_WHILE;
  }

  /**
   * @param {Response} answer
   * @param {any[]} args
   * @param {Error} called
   * @param {SetHeader | null | undefined} headers
   */
  async function tellFetch(answer, args, called, headers) {
    const url = response.url(answer);
    const mode = modeOf(args);
    try {
      // The copy is made before the page gets the response, and so before it can read it.
      const stream = response.body(clone(answer));
      tell(url, mode, called, headers, stream ? await beginning(stream) : { text: '' });
    } catch {
      tell(url, mode, called, headers); // The page ended the call before its body was here.
    }
  }

  /**
   * The beginning of a stream, as text. The page's own copy of the stream is not held up.
   *
   * @param {ReadableStream} stream
   */
  async function beginning(stream) {
    const reader = getReader(stream);
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    while (size < BODY_LIMIT) {
      const { done, value } = await read(reader);
      if (done) return { text };
      size += byteLengthOf(value);
      text += decode(decoder, value, { __proto__: null, stream: true });
    }
    then(cancel(reader), undefined, () => {});
    return { text: slice(text, 0, BODY_LIMIT), truncated: true };
  }

  /** @this {XMLHttpRequest} */
  async function loaded() {
    if (xhr.status(this) !== 401 || !mayTell()) return;
    const url = xhr.url(this);
    const mode = xhr.withCredentials(this) ? 'include' : 'same-origin';
    const { called, headers } = get(calls, this);
    try {
      const text = await textOf(this);
      const body =
        text === undefined
          ? undefined
          : { text: slice(text, 0, BODY_LIMIT), truncated: text.length > BODY_LIMIT };
      tell(url, mode, called, headers, body);
    } catch {
      tell(url, mode, called, headers);
    }
  }

  /** @this {XMLHttpRequest} */
  function failed() {
    if (!mayTell()) return;
    const { url, called, headers } = get(calls, this);
    tell(addressOf(url), xhr.withCredentials(this) ? 'include' : 'same-origin', called, headers);
  }

  /**
   * The text that an XMLHttpRequest received, of whichever type the page has asked for.
   *
   * @param {XMLHttpRequest} self
   * @returns {Promise<string | undefined>}
   */
  async function textOf(self) {
    const type = xhr.type(self);
    if (type === '' || type === 'text') return xhr.text(self);
    const content = xhr.content(self);
    if (content === null || type === 'document') return undefined;
    if (type === 'json') return stringify(content);
    if (type === 'blob') return textOfBlob(sliceBlob(content, 0, BODY_LIMIT));
    const size = lengthOfBuffer(content);
    return decode(new TextDecoder(), new Uint8Array(content, 0, min(size, BODY_LIMIT)));
  }

  /**
   * The address that a call names, in full.
   *
   * @param {unknown} input A string, a URL or a Request.
   * @returns {string}
   */
  function addressOf(input) {
    if (typeof input === 'string') {
      try {
        return hrefOf(new URL(input, baseOf(document)));
      } catch {
        return '';
      }
    }
    return attempt(hrefOf, input) ?? attempt(request.url, input) ?? '';
  }

  /**
   * The credentials mode of a call (Fetch standard, section 5.4: what init says, else the Request, else same-origin).
   *
   * @param {any[]} args
   * @returns {string}
   */
  function modeOf(args) {
    const given = attempt((options) => getOwnPropertyDescriptor(options, 'credentials')?.value, args[1]);
    return typeof given === 'string' ? given : (attempt(request.credentials, args[0]) ?? 'same-origin');
  }

  /**
   * The headers that a call of fetch sets: what init says, else the Request. Undefined where that cannot be told without
   * running code of the page, and in mode no-cors, where the browser itself takes headers away (Fetch standard, section
   * 2.2.5: request-no-cors).
   *
   * @param {any[]} args
   * @returns {SetHeader | null | undefined}
   */
  function headersOf(args) {
    const input = args[0];
    try {
      const given = optionOf(args[1], 'headers');
      const mode = optionOf(args[1], 'mode');
      const isRequest = typeof input !== 'string' && getPrototypeOf(input) !== URL.prototype;
      const asked = isRequest ? attempt(request.headers, input) : undefined;
      if ((mode ?? (asked && given && request.mode(input))) === 'no-cors') return undefined;
      return listed(given ?? asked);
    } catch {
      return undefined;
    }
  }

  /**
   * A property of a call's options, own or inherited. It throws where a getter would have to run.
   *
   * @param {any} options
   * @param {PropertyKey} name
   */
  function optionOf(options, name) {
    let owner = options;
    for (let depth = 0; owner !== null && typeof owner === 'object'; depth++) {
      const property = getOwnPropertyDescriptor(owner, name);
      if (depth > DEEPEST || (property && !hasOwn(property, 'value'))) throw owner;
      if (property) return property.value;
      owner = getPrototypeOf(owner);
    }
    return undefined;
  }

  /**
   * A call's headers in any of the forms that they may be given in (Fetch standard, HeadersInit).
   *
   * @param {any} given
   * @returns {SetHeader | null | undefined}
   */
  function listed(given) {
    if (given === undefined) return null;
    /** @type {SetHeader | null} */
    let last = null;
    if (isArray(given)) {
      for (let i = 0; i < given.length; i++) {
        const pair = optionOf(given, i);
        if (!isArray(pair)) return undefined;
        last = { name: optionOf(pair, 0), value: optionOf(pair, 1), before: last };
      }
      return last;
    }
    const prototype = getPrototypeOf(given);
    if (prototype !== plain && prototype !== null) {
      const isHeaders = attempt((headers) => {
        forEachHeader(headers, (/** @type {string} */ value, /** @type {string} */ name) => {
          last = { name, value, before: last };
        });
        return true;
      }, given);
      if (isHeaders) return last;
    }
    if (optionOf(given, iterator)) return undefined;
    const names = ownKeys(given);
    for (let i = 0; i < names.length; i++) {
      const name = /** @type {string} */ (names[i]);
      const property = getOwnPropertyDescriptor(given, name);
      if (!property?.enumerable) continue;
      if (!hasOwn(property, 'value')) return undefined;
      last = { name, value: property.value, before: last };
    }
    return last;
  }

  /**
   * The headers of a call by name in lower case, several of one name as one (Fetch standard, "combine"). Undefined where
   * only the page's code can turn one into text, and where they are too many or too long.
   *
   * @param {SetHeader | null | undefined} last
   */
  function combined(last) {
    if (last === undefined) return undefined;
    /** @type {any} */
    const headers = { __proto__: null };
    let count = 0;
    let size = 0;
    for (let header = last; header; header = header.before) {
      const { name, value } = header;
      if (typeof name !== 'string' || (value !== null && includes(' object function symbol', typeof value))) {
        return undefined;
      }
      const lower = toLowerCase(name);
      const text = `${value}`;
      size += lower.length + text.length;
      if (++count > MOST_HEADERS || size > HEADERS_LIMIT) return undefined;
      headers[lower] = headers[lower] === undefined ? text : `${text}, ${headers[lower]}`;
    }
    return headers;
  }

  /**
   * @param {(value: any) => any} read
   * @param {unknown} value
   */
  function attempt(read, value) {
    try {
      return read(value);
    } catch {
      return undefined; // It is of another type.
    }
  }

  /**
   * Hands what is known of a failed call to relay.js.
   *
   * @param {string} url
   * @param {string} credentials
   * @param {Error | undefined} called
   * @param {SetHeader | null | undefined} headers
   * @param {{ text: string, truncated?: boolean }} [body]
   */
  function tell(url, credentials, called, headers, body) {
    const stack = slice(stackOf(called) ?? '', 0, STACK_LIMIT);
    const kept = body && { __proto__: null, ...body };
    const given = { __proto__: null, url, credentials, stack, headers: combined(headers), body: kept };
    const detail = stringify(given);
    dispatch(globalThis, new CustomEvent(channel, /** @type {any} */ ({ __proto__: null, detail })));
  }

  /**
   * A native method as a function of its object.
   *
   * @param {{ prototype: any }} owner
   * @param {string} name
   * @returns {(self: any, ...args: any[]) => any}
   */
  function method({ prototype }, name) {
    const native = prototype[name];
    return (self, ...args) => apply(native, self, args);
  }

  /**
   * A native getter as a function of its object.
   *
   * @param {object} owner
   * @param {string} name
   * @returns {(self: any) => any}
   */
  function getter(owner, name) {
    const native = /** @type {() => unknown} */ (getOwnPropertyDescriptor(owner, name)?.get);
    return (self) => apply(native, self, []);
  }
})();
//# sourceURL=native:call
