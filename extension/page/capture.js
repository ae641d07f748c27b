// Runs in the page's own world, before the page's scripts, to read what only the page can see of a call that fails: the
// body of a 401, the credentials mode, and where the call was made. It hands that to relay.js and does nothing else.
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

  /** How many failed calls are told in a while, in milliseconds, so that a page that only fails is not slowed down. */
  const MOST_IN_A_WHILE = 20;
  const WHILE = 10_000;

  const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
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
  const [slice, split, includes] = [
    method(String, 'slice'),
    method(String, 'split'),
    method(String, 'includes'),
  ];
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

  /** What relay.js listens for. Empty until it has said so. */
  let channel = '';
  let told = 0;
  let since = 0;

  /** How this file is named in stacks, by its last line: its address would name the extension. */
  const OWN = 'native:call:';

  /** The native functions that the stand-ins stand for. */
  const natives = new WeakMap();

  /** Of each XMLHttpRequest: the address that it was opened with, and an error made where it was sent. */
  const calls = new WeakMap();

  addListener(globalThis, GREETING, function greeted(/** @type {Event} */ event) {
    removeListener(globalThis, GREETING, greeted);
    channel = detailOf(event);
  });

  replace(globalThis, 'fetch', (native, self, args) => {
    const called = new Error();
    return then(
      apply(native, self, args),
      (/** @type {Response} */ answer) => {
        if (response.status(answer) === 401 && mayTell()) tellFetch(answer, args, called);
        return answer;
      },
      (/** @type {unknown} */ reason) => {
        // To the page, a refused preflight and a 401 that CORS hides are a TypeError.
        if (reason instanceof TypeError && mayTell()) tell(addressOf(args[0]), modeOf(args), called);
        throw cleaned(reason);
      },
    );
  });

  replace(XMLHttpRequest.prototype, 'open', (native, self, args) => {
    const result = apply(native, self, args);
    const known = get(calls, self);
    if (known) known.url = args[1];
    else {
      set(calls, self, { url: args[1], called: undefined });
      addListener(self, 'load', loaded);
      addListener(self, 'error', failed);
    }
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
   */
  async function tellFetch(answer, args, called) {
    const url = response.url(answer);
    const mode = modeOf(args);
    try {
      // The copy is made before the page gets the response, and so before it can read it.
      const stream = response.body(clone(answer));
      tell(url, mode, called, stream ? await beginning(stream) : { text: '' });
    } catch {
      tell(url, mode, called); // The page ended the call before its body was here.
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
    const { called } = get(calls, this);
    try {
      const text = await textOf(this);
      const body =
        text === undefined
          ? undefined
          : { text: slice(text, 0, BODY_LIMIT), truncated: text.length > BODY_LIMIT };
      tell(url, mode, called, body);
    } catch {
      tell(url, mode, called);
    }
  }

  /** @this {XMLHttpRequest} */
  function failed() {
    if (!mayTell()) return;
    const { url, called } = get(calls, this);
    tell(addressOf(url), xhr.withCredentials(this) ? 'include' : 'same-origin', called);
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
   * @param {{ text: string, truncated?: boolean }} [body]
   */
  function tell(url, credentials, called, body) {
    const stack = slice(stackOf(called) ?? '', 0, STACK_LIMIT);
    const kept = body && { __proto__: null, ...body };
    const detail = stringify({ __proto__: null, url, credentials, stack, body: kept });
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
