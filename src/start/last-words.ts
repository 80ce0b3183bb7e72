import { loggable } from '../web/request-log.ts';

type Told = Record<'kind' | 'code' | 'constraint' | 'cause', string | undefined> & { at?: string[] };

/** A fault by its kind, its codes and where it arose, a line each. The words of an error, above all of the database, may quote what somebody typed. */
export function faultWords(error: unknown): string {
  const { kind, code, constraint, cause, at = [] } = loggable(error) as Told;
  const about = [kind, code && `code ${code}`, constraint && `constraint ${constraint}`, cause && `caused by ${cause}`].filter(Boolean);
  return [about.join(', '), ...at.map((place) => `    ${place}`)].join('\n');
}

/** What is said of a fault of ours that ends Waymark, in the place of what Node would print. */
export function lastWords(error: unknown): string {
  return `Waymark has stopped because of a fault in it. Nothing that was saved is lost. Please report it with these lines:\n${faultWords(error)}`;
}

/** How long things may take to end in order after a fault. */
const PATIENCE_MS = 10_000;

/** Ends Waymark in order, and with these words instead of Node's, where an error reaches nobody who handles it. */
export function endOnFault(endAll: () => Promise<void>): void {
  process.once('uncaughtException', (error: unknown) => {
    // A second one comes of the first.
    process.on('uncaughtException', () => {});
    process.stderr.write(`${lastWords(error)}\n`);
    setTimeout(() => process.exit(1), PATIENCE_MS);
    void endAll().finally(() => process.exit(1));
  });
}
