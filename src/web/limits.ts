/** What the web application takes at most. The tests set smaller ones, to stand on both sides of each. */
export interface Limits {
  /** No form of ours comes near this many bytes; files have a door of their own. */
  formBytes: number;
  /** From one address, or one IPv6 network. A school of a thousand sits behind one address; a flood is ten times as much. */
  requestsAMinute: number;
  /** Requests answered at the same time. More than this and each waits for the database longer than a person would. */
  requestsAtOnce: number;
  /** Milliseconds that the process may lag behind on average, and over how long a stretch. */
  lagMs: number;
  lagOverMs: number;
  /** Until the headers of a request have come, and until all of it has come. Whoever sends slower holds a connection for nothing. */
  headersMs: number;
  requestMs: number;
  /** The same for a form with files, from somebody who may send them: a national file over a slow line. */
  uploadMs: number;
  /** How often slow senders are looked for. */
  lookForSlowMs: number;
  /** Until a page must be ready. The database ends a statement of its own accord, but not when it has stopped altogether. */
  handlingMs: number;
  /** What is under way when the service ends may take this long to be finished. */
  closingMs: number;
}

export const LIMITS: Limits = {
  formBytes: 256 * 1024,
  requestsAMinute: 6_000,
  requestsAtOnce: 400,
  lagMs: 500,
  lagOverMs: 1_000,
  headersMs: 15_000,
  requestMs: 30_000,
  uploadMs: 1_800_000,
  lookForSlowMs: 5_000,
  handlingMs: 20_000,
  closingMs: 10_000,
};
