/** The service did not answer, or not with what was asked for. */
export class NoAnswer extends Error {}

export interface Asked {
  status: number;
  /** The JSON that came; null where it is none. */
  body: unknown;
}

/** A long list of roles has a few kilobytes; a discovery document twice as much. */
const LONGEST_ANSWER = 512 * 1024;

/** Asks a service for JSON, for as long as `patience` says. Redirects are not followed: a question may carry a secret. */
export async function askService(url: string, { patience, ...question }: RequestInit & { patience: number }): Promise<Asked> {
  try {
    const answer = await fetch(url, { ...question, redirect: 'error', signal: AbortSignal.timeout(patience) });
    return { status: answer.status, body: asJson(await readText(answer)) };
  } catch (error) {
    throw new NoAnswer('The service did not answer.', { cause: error });
  }
}

async function readText({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) throw new NoAnswer('The answer is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
