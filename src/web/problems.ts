/** A problem that the reader is told about on a page of its own. */
export abstract class Problem extends Error {
  abstract readonly status: number;
  readonly retryAfterSeconds?: number;
}

/** What was sent is not what any page of ours sends. */
export class Unreadable extends Problem {
  readonly status = 400;
}

/** There is no such thing, or the reader may not know of it: both answer alike. */
export class NotFound extends Problem {
  readonly status = 404;
}

/** The reader may see this and may not do that. */
export class Forbidden extends Problem {
  readonly status = 403;
}

/** The request did not come from a page of ours, or to an address of ours. */
export class NotFromHere extends Problem {
  readonly status = 403;
}

export class TooManyTries extends Problem {
  readonly status = 429;
  override readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super();
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The database, or the service itself, cannot answer for a while. */
export class Unavailable extends Problem {
  readonly status = 503;
  override readonly retryAfterSeconds = 10;
}
