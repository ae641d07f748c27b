// What the background tells the views (card and popup), and what they ask of it. One port per view,
// chrome.runtime.connect({name: "view"}); the popup names its tab in a first message, the card's tab is its sender's.

import type * as host from './generated/messages';

/** One or many 401s of one page and host that are shown as one. */
export interface Incident {
  id: string;
  tabId: number;
  /** For display, without credentials: the origin only, until there is a report; then the address as the report has it. */
  url: string;
  method: string;
  kind: string;
  /** Set where only a service worker of another origin says that there was a 401: it can say so of any address. */
  hearsay?: boolean;
  /** How many 401s it stands for. */
  count: number;
  state: 'asking' | 'answered' | 'replaying' | 'no-host' | 'failed';
  /** The diagnosis, once there is one; it stays while a replay runs. */
  document?: host.Document;
  /** Parts that the host left out of the document. */
  cut?: string[];
  progress?: host.Progress;
  /** The first cause before the replay. */
  before?: { cause: string; title: string };
  /** The experiments that can be made, by their ids. */
  fitting?: string[];
  error?: host.Error;
  /** Where the person can sign in, if that was found. */
  signInUrl?: string;
  /** Milliseconds since the epoch of the 401's response, and of the first diagnosis (0 before). */
  responseAt: number;
  answeredAt: number;
}

/** Background to view. */
export interface ViewState {
  incidents: Incident[];
  /** The id of the browser in the browsers table, and linux, macos or windows. */
  browser: string;
  os: string;
  /** Set where the host cannot be reached. */
  hostProblem?: string;
  /** Set where host and extension are of different versions: which one to update. */
  skew?: string;
}

/** View to background. */
export type ViewRequest =
  | { watch: { tabId: number } }
  /** The experiment of a replay or screenshot; without one the host chooses. */
  | { act: { incident: string; action: Action; experiment?: string } }
  | { cancel: { incident: string } }
  /** A card closes itself for this page. */
  | { dismiss: { incident: string } }
  /** The card's content height in CSS pixels, so that its frame can follow. */
  | { resize: { height: number } };

/** Background to the page of a screenshot. */
export type ScreenshotState =
  | 'gone'
  | { experiment: string; method: string; url: string; screenshot?: host.Screenshot; error?: host.Error };

/** Page of a screenshot to the background. */
export type ScreenshotRequest = 'cancel';

/** The ids of inspector.Action, and what only the extension does; copy-report is done in the view itself. */
export type Action =
  | 'sign-in'
  | 'reload'
  | 'reload-bypass-cache'
  | 'clear-site-cookies'
  | 'replay'
  | 'screenshot'
  | 'copy-report';
