// Generated from the Go code by: go generate ./host. Do not edit.

/** Request is a message from the extension. Exactly one of the fields besides ID is set. */
export interface Request {
  /** ID is chosen by the extension, of at most MaxID bytes; every reply to the request carries it. */
  id: string;
  hello?: HelloRequest;
  inspect?: InspectRequest;
  replay?: ReplayRequest;
  screenshot?: ScreenshotRequest;
  cancel?: CancelRequest;
}

/**
 * Reply is a message to the extension. Exactly one of Hello, Document, Screenshot, Progress, Canceled and Error is set.
 * Progress may come many times; every other kind ends its request.
 */
export interface Reply {
  /** ID is the request's, or empty where the request could not be read so far. */
  id: string;
  hello?: Hello;
  document?: Document;
  /** Fitting comes with a document: the ids of the experiments that can be made on the exchange. */
  fitting?: string[];
  /**
   * Outcomes come with a replay's document: all experiments that it rests on. The extension keeps them in the exchange,
   * so that one more experiment is judged together with them. They have no exchange of their own, and no credentials.
   */
  outcomes?: Experiment[];
  screenshot?: Screenshot;
  progress?: Progress;
  canceled?: Canceled;
  error?: Error;
  /** Cut names the parts of the reply that were left out to keep it under MaxReply. */
  cut?: string[];
}

/** HelloRequest opens a session. */
export interface HelloRequest {
  /** Version of the extension. */
  version: string;
  protocol: number;
}

/** InspectRequest asks for a diagnosis. Nothing is sent anywhere. */
export interface InspectRequest {
  exchange: Exchange;
}

/** ReplayRequest asks to repeat the request in a clean profile and to judge again. It is sent on a person's click only. */
export interface ReplayRequest {
  /** Exchange has the outcomes of earlier replays among its experiments, where they are still to count. */
  exchange: Exchange;
  /** Experiments are ids in the order wanted; empty leaves the choice to the host. */
  experiments?: string[];
}

/**
 * ScreenshotRequest asks to repeat the request in a clean profile and to show what is answered. It is sent on a
 * person's click only.
 */
export interface ScreenshotRequest {
  exchange: Exchange;
  /** Experiment is what to change about the request; empty repeats it as it was. */
  experiment?: string;
}

/** CancelRequest stops a request that is under way. The cancelled request ends with an error of code canceled. */
export interface CancelRequest {
  /** Request is the ID of the request to stop. */
  request: string;
}

/** Hello answers HelloRequest. */
export interface Hello {
  /** Version of the host. */
  version: string;
  protocol: number;
  /** Replay tells whether a browser for replays was found; where not, ReplayProblem says why and what to do. */
  replay: boolean;
  replayProblem?: string;
}

/** Document is what every door of why401 answers with. */
export interface Document {
  schema: string;
  reports: Report[];
}

/** Experiment is the outcome of one replay. */
export interface Experiment {
  /** ID is one of the constants, for WithoutCookie with the cookie's name: without-cookie:sid. */
  id: string;
  /** Status is that of the first usable answer, 0 if there was none. */
  status: number;
  /** Problem says in words why there was no usable answer (a time-out, a TLS error, a bot check). */
  problem?: string;
  /** Differences lists what could not be repeated faithfully. */
  differences?: string[];
  /** Milliseconds from the start of the experiment to its last answer. */
  milliseconds: number;
  /** Answers are all answers in the order in which they were asked for; most experiments have one. */
  answers?: Answer[];
  /** Browser is what the experiment was made in. */
  browser?: ReplayBrowser;
  /** Exchange is what was seen, where the first usable answer was a 401 again. */
  exchange?: Exchange;
}

/** Screenshot answers ScreenshotRequest. Its picture is for the extension's own pages, never for the page's. */
export interface Screenshot {
  /** Experiment is the id of the experiment whose answer is shown. */
  experiment: string;
  /** Status is the answer's, 0 if there was none. */
  status: number;
  /** Problem says in words why there is no picture. */
  problem?: string;
  /** PNG is the picture in base64. */
  png?: string;
  /** Truncated is set where only the beginning of the answer was read. */
  truncated?: boolean;
  /** Differences lists what could not be repeated faithfully. */
  differences?: string[];
}

/** Progress tells how far a replay is. */
export interface Progress {
  /** Experiment is the id of the one that begins. */
  experiment: string;
  /**
   * Done counts the experiments that were made, Total all that are to be made: where the host chooses, an estimate,
   * since each outcome may make others needless or worth while.
   */
  done: number;
  total: number;
}

/** Canceled answers CancelRequest. */
export interface Canceled {
  /** Found tells whether the request was still under way. */
  found: boolean;
}

/** Error says that a request could not be done. */
export interface Error {
  code: ErrorCode;
  /** Text says in a sentence what went wrong, without any credential. */
  text: string;
  /** Remedy says what to do, where something can be done. */
  remedy?: string;
}

/**
 * Exchange is everything known about one request and its 401. A source (the extension, a HAR reader, a replay) fills
 * it dumbly, without judging. What a source cannot see stays "not seen"; see Seen.
 */
export interface Exchange {
  source: SourceName;
  url: string;
  method: string;
  status: number;
  /** Time is the browser's clock when the response came. It is the "now" of every judgement about time. */
  time: string;
  kind: Kind;
  request: Message;
  response: Message;
  /** Redirects are the hops that led to URL, first to last, without the final request. */
  redirects?: Hop[] | null;
  /**
   * Preflight is the CORS preflight that the browser sent before this request. Where the preflight itself was
   * answered 401, the exchange is the preflight: Method is OPTIONS and Kind is KindPreflight.
   */
  preflight?: Hop | null;
  initiator?: Initiator;
  /**
   * Attempts are the challenges that the browser's own authentication met on this same request, one entry for each
   * time it was asked (webRequest.onAuthRequired). Two or more mean that what was typed was refused.
   */
  attempts?: Attempt[] | null;
  fromCache?: boolean | null;
  fromServiceWorker?: boolean | null;
  /**
   * ViaServiceWorker is set where the page's service worker made this request in place of the page's own. It may have
   * changed it on the way.
   */
  viaServiceWorker?: boolean | null;
  /** Cookies are those that the browser holds for the URL's site, sent or not. */
  cookies?: Cookie[] | null;
  /**
   * CookiesPartial is set where Cookies holds only those that the source saw being set (a HAR): a cookie that is not
   * among them may exist all the same.
   */
  cookiesPartial?: boolean;
  /** RefusedCookies are those that a response of the site tried to set and a browser refuses. */
  refusedCookies?: RefusedCookie[] | null;
  /** BlockedCookies are the browser's own words (CDP) on cookies that it did not send. */
  blockedCookies?: BlockedCookie[] | null;
  /** StoredTokens are tokens that the page which made a call keeps in web storage, as far as they have to do with it. */
  storedTokens?: StoredToken[] | null;
  /** Given are tokens that earlier answers gave to pages of the recording, oldest first. */
  given?: Given[] | null;
  /** History is what was seen of the same site before, oldest first. */
  history?: Earlier[] | null;
  /** Following is what was seen of the same page right after, where the source knows how the story went on. */
  following?: Earlier[] | null;
  /** Repeats is how many further 401s of the same page this exchange stands for. */
  repeats?: number;
  browser?: Browser;
  /** Experiments are outcomes of replays of this request. */
  experiments?: Experiment[];
}

/** Report is the diagnosis of one exchange. It carries no credential. */
export interface Report {
  url: string;
  method: string;
  status: number;
  time: string;
  /** Causes are sorted, most likely first; there is always at least one. */
  causes: RankedCause[];
  /** Decide names what would tell the first causes apart, where several stand. */
  decide?: Question[];
  answeredBy: AnsweredBy;
  ruledOut?: RuledOut[];
  notes?: Note[];
  tokens?: Token[];
  experiments?: Tried[];
  notChecked?: NotChecked[];
}

/** Answer is one answer within an experiment. */
export interface Answer {
  /** Asked names what was asked where an experiment asks several things: "first", "again", "with credentials". */
  asked?: string;
  url: string;
  method: string;
  /** Status is 0 where there was no usable answer; Problem says why. */
  status: number;
  problem?: string;
  /** Location is where a redirect led to, followed or not. */
  location?: string;
  /** Likeness is equal for two answers that say the same; see [Likeness]. */
  likeness?: string;
  /** SentAuthorization and SentCookies say what of the credentials left the browser; the latter are names. */
  sentAuthorization?: boolean;
  sentCookies?: string[];
  /** BlockedCookies are the cookies that the browser held back, with its reasons. */
  blockedCookies?: BlockedCookie[];
  /** CORS is the browser's own word where its CORS check failed (CDP Network.CorsError). */
  cors?: string;
}

/** ReplayBrowser is a kind of browser that replays run in. */
export type ReplayBrowser =
  /** FullBrowser is the browser that people use, without a window. */
  | 'full'
  /** ShellBrowser is Chromium's headless shell: the same network stack, and quicker to start. */
  | 'headless-shell';

/** ErrorCode names a kind of error. Codes are only ever added. */
export type ErrorCode =
  /** the length or the JSON of a frame cannot be read */
  | 'bad-frame'
  /** a frame over MaxRequest; it was skipped */
  | 'too-large'
  /** no known kind of request or experiment is set, or several are */
  | 'unknown-kind'
  /** the exchange cannot be judged */
  | 'bad-exchange'
  /** a replay that safety forbids */
  | 'refused'
  /** no browser for replays was found, or it does not start */
  | 'no-browser'
  /** too many requests of the kind are under way */
  | 'busy'
  /** a cancel stopped it, or the session's end */
  | 'canceled'
  /** it took too long */
  | 'deadline'
  /** a mistake of the host's; its log says more */
  | 'internal';

/** SourceName says who observed an exchange, and so what could be seen. */
export type SourceName =
  /**
   * SourceWebRequest is the extension. It does not see an Authorization header that the network stack adds itself
   * (cached Basic or Digest, Negotiate, NTLM).
   */
  | 'webrequest'
  /** SourceHAR is an exported file. */
  | 'har'
  /** SourceCDP is the DevTools protocol with its ExtraInfo events: the authority on what was really sent. */
  | 'cdp';

/** Kind is the kind of request, in the words of the Fetch standard's destinations where it has one. */
export type Kind =
  | 'navigation'
  | 'frame'
  /** fetch or XMLHttpRequest */
  | 'fetch'
  | 'image'
  | 'script'
  | 'style'
  | 'font'
  | 'media'
  | 'event-source'
  | 'web-socket'
  | 'download'
  | 'manifest'
  | 'preflight'
  | 'other';

/** Message is one side of an exchange. */
export interface Message {
  headers: Header[];
  /**
   * Hidden names headers, in lower case, that this source cannot see or has stripped: for these, absence in Headers
   * says nothing. "*" hides all.
   */
  hidden?: string[];
  body?: Body | null;
}

/** Hop is another request that belongs to this one: a redirect before it, or its preflight. */
export interface Hop {
  url: string;
  method: string;
  status: number;
  request: Message;
  response: Message;
}

/** Initiator is who asked for the request. */
export interface Initiator {
  /** Origin is the origin of the document or worker that made the request; absent for what the person typed. */
  origin?: string | null;
  /** TopOrigin is the origin of the page in the tab, which decides what is third-party. */
  topOrigin?: string | null;
  /**
   * CredentialsMode is the Fetch credentials mode: omit, same-origin or include. What page code says of it is the
   * page's claim.
   */
  credentialsMode?: string | null;
  /** Mode is the Fetch request mode: navigate, cors, no-cors or same-origin. */
  mode?: string | null;
  /** CallSite is where the page's code made the call, as file:line:column. */
  callSite?: string | null;
  /**
   * Activated tells whether a person had clicked or typed in the page before the request (sticky activation, HTML standard
   * section 6.4.1).
   */
  activated?: boolean | null;
  /**
   * SetHeaders are the headers that the page's code set on its call, names in lower case and values as the browser
   * joins them. It is the page's claim; what left the browser is in the request.
   */
  setHeaders?: Header[] | null;
}

/** Attempt is one challenge that the browser's own authentication met. */
export interface Attempt {
  scheme: string;
  realm?: string;
  proxy?: boolean;
  time: string;
}

/** Cookie is one cookie as a browser holds it. */
export interface Cookie {
  name: string;
  value: string;
  /** without a leading dot */
  domain: string;
  /** HostOnly is set where the cookie had no Domain attribute and so goes to that very host only. */
  hostOnly?: boolean;
  path: string;
  secure?: boolean;
  httpOnly?: boolean;
  /** SameSite is strict, lax, none, or empty where the attribute was not given (which browsers treat as lax). */
  sameSite?: string;
  /** Expires is the zero time for a session cookie. */
  expires?: string;
  /** PartitionKey is the top-level site of a partitioned cookie (CHIPS), empty for others. */
  partitionKey?: string;
}

/** RefusedCookie is a cookie that a response tried to set in vain. */
export interface RefusedCookie {
  cookie: Cookie;
  /** Reason is the verdict of package cookie, or the browser's own (CDP Network.SetCookieBlockedReason). */
  reason: string;
  url: string;
  time: string;
}

/**
 * BlockedCookie is a cookie that the browser held and did not send, with its own reasons
 * (CDP Network.CookieBlockedReason, for example SameSiteLax).
 */
export interface BlockedCookie {
  cookie: Cookie;
  reasons: string[];
}

/** StoredToken says of a token in a page's web storage where it is. The token itself is not part of an exchange. */
export interface StoredToken {
  /** Storage is localStorage or sessionStorage. */
  storage: string;
  /** Key is the name that it is kept under. Libraries write names of users and clients into theirs. */
  key: string;
  /** Sent is set where it is the token that the request carried; else it was recognised by the form of a JWT. */
  sent?: boolean;
}

/** Given is a token that an earlier answer gave out, without the token. */
export interface Given {
  /** Name is the JSON member that held it: access_token, refreshToken. */
  name: string;
  /** Fingerprint is that of the token itself (first 16 hex digits of its SHA-256). */
  fingerprint: string;
  time: string;
  /** Expires is when its life ends, where the answer says so of an access token (expires_in of RFC 6749 section 5.1, expires_at). */
  expires?: string;
}

/** Earlier is one thing seen of the same site before. */
export interface Earlier {
  url: string;
  method: string;
  status: number;
  time: string;
  kind: Kind;
  /**
   * Credential is a fingerprint of the Authorization header that was sent, or else of a key or token in a header of its
   * own (first 16 hex digits of its SHA-256): enough to tell "the same one worked", useless to anyone else. Empty if none
   * was sent. The extension looks at Authorization alone.
   */
  credential?: string;
  /** Header is the name, in lower case, of the header that Credential stood in, where that was not Authorization. */
  header?: string;
  /** Issuer and Audience are the claims of the token that was sent, where it could be read. */
  issuer?: string;
  audience?: string[];
  /** Bare is set where the request was seen to carry neither a cookie nor a credential in a header. */
  bare?: boolean;
  /** Proof is set where the request's body was seen to have a field for a password. The extension does not look. */
  proof?: boolean;
  /** SetCookies are the names of cookies that the response set. */
  setCookies?: string[];
  /** RemovedCookies are the names of cookies that the response removed: it set them with an end in the past. */
  removedCookies?: string[];
}

/** Browser is what the evidence came from. */
export interface Browser {
  /** Name is an id of the browsers table: chrome, chromium, edge, brave, firefox and so on. */
  name?: string;
  version?: string;
  /** OS is linux, macos or windows. */
  os?: string;
}

/** RankedCause is one cause with how sure the engine is of it, and why. */
export interface RankedCause {
  id: string;
  /** Confidence lies between 0 and 1: of all diagnoses given with 0.9, nine in ten are meant to be right. */
  confidence: number;
  title: string;
  summary: string;
  evidence: Evidence[];
  advice: Advice[];
}

/** Question is what would tell causes apart that are about equally likely. */
export interface Question {
  between: string[];
  text: string;
  /** Experiment is the replay that answers it, if one does. */
  experiment?: string;
}

/** AnsweredBy is who answered the request, as far as the signs tell. */
export interface AnsweredBy {
  /** Layer is browser-cache, service-worker, cdn, gateway, web-server, application, or empty where nothing tells. */
  layer?: string;
  product?: string;
  signs?: string[];
}

/** RuledOut is a cause that the evidence excludes. */
export interface RuledOut {
  id: string;
  because: string;
}

/** Note is something to mend that did not cause this 401. */
export interface Note {
  id: string;
  text: string;
}

/** Token is a credential that could be decoded, without its signature and without anything that opens a door. */
export interface Token {
  kind: string;
  where: string;
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  times?: TokenTimes;
}

/** Tried is an experiment with what its outcome means. */
export interface Tried {
  id: string;
  status: number;
  means: string;
  differences?: string[];
  milliseconds: number;
  /** Answers are all answers, where the experiment asked more than one thing; Status is that of the first. */
  answers?: TriedAnswer[];
  /** Browser is what the experiment was made in. */
  browser?: ReplayBrowser;
}

/**
 * NotChecked is a rule that could not look, because the source does not show what it needs. Of causes that are ruled out
 * none is listed.
 */
export interface NotChecked {
  rule: string;
  reason: string;
}

/** Header is one header field as it was sent. */
export interface Header {
  name: string;
  value: string;
}

/** Body is the beginning of a message's content. */
export interface Body {
  text: string;
  /** Truncated is set where Text is not the whole content (BodyLimit). */
  truncated?: boolean;
}

/** Evidence is one reason to believe or doubt a cause. */
export interface Evidence {
  text: string;
  /** Source is where it was seen, as a path into the exchange: request.headers.authorization, response.body. */
  source: string;
  basis: Basis;
  /** Against is set where it speaks against the cause. */
  against?: boolean;
}

/** Advice is one step, for one audience. */
export interface Advice {
  audience: Audience;
  text: string;
  action?: Action;
}

/** TokenTimes is a token's life. */
export interface TokenTimes {
  issued?: string;
  notBefore?: string;
  expires?: string;
  /** Now is the time that the token was judged at. */
  now: string;
}

/** TriedAnswer is one answer within an experiment. */
export interface TriedAnswer {
  asked?: string;
  url: string;
  method: string;
  status: number;
  problem?: string;
}

/**
 * Basis is what a finding rests on. Observed facts and experiments beat what a server claims: servers mislead (DRF
 * says "credentials were not provided" of a wrong scheme; csurf says "invalid" of a missing token).
 */
export type Basis =
  /** Observed is what the browser or the wire showed. */
  | 'observed'
  /** Claimed is what the server says, in its challenge or body, or page code of itself. */
  | 'claimed'
  /** Tested is the outcome of an experiment. */
  | 'tested';

/** Audience is whom a piece of advice is for. */
export type Audience = 'visitor' | 'developer' | 'owner';

/** Action is something that the extension can do at a click. */
export type Action =
  | 'sign-in'
  | 'reload'
  | 'reload-bypass-cache'
  | 'clear-site-cookies'
  | 'replay'
  | 'copy-report';
