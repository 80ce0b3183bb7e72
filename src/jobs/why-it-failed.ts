import { MailNotSent } from '../mail/mail-not-sent.ts';

/** Why a run failed, for whoever runs Waymark: a sentence of ours, or the kind and the codes of an error. What it says may quote what somebody typed. */
export function whyItFailed(error: unknown): string {
  if (error instanceof MailNotSent) return error.code ? `${error.message} (${error.code})` : error.message;
  if (!(error instanceof Error)) return `A fault in Waymark: ${typeof error}.`;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const codes = [code, constraint].filter((each) => typeof each === 'string' && /^[\w-]{1,63}$/.test(each));
  return `A fault in Waymark or its database: ${[error.constructor.name, ...codes].join(', ')}. The log of the program says more.`;
}
