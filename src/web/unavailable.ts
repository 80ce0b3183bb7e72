/**
 * Codes that say "not now": no connection to the database or none of it left, the database starting, stopping, full, taken over or gone;
 * a statement that took too long, or two that waited for each other; a page that was not ready in time.
 */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|08\w{3}|53\w{3}|57014|57P\d\d|58030|25006|25P03|40001|40P01|55P03|FST_ERR_HANDLER_TIMEOUT)$/;

/** The same, of errors that the driver of the database gives no code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable|Query read timeout|Cannot use a pool after calling end)/;

/** Whether the error will pass by itself, so that trying again later is what helps. */
export function isForAWhile(error: unknown): boolean {
  return saysNotNow(error) || saysNotNow(Object(error).cause);
}

function saysNotNow(error: unknown): boolean {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? CODES.test(code) : typeof message === 'string' && WORDS.test(message);
}
