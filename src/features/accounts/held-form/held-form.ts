import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../database/tenant.ts';
import { mayTry } from '../attempts/attempts.ts';
import type { AccountParts } from '../parts.ts';
import { lastPersonHere, personMark } from '../sign-in/known-browser.ts';
import { deleteHeldForm, findHeldForm, insertHeldForm } from './held-form.queries.ts';

/** What was typed into a form of ours when the session had ended. */
export interface HeldForm {
  path: string;
  /** The mark of whoever typed it: nobody else gets it back. */
  person: string;
  fields: [name: string, value: string][];
}

export const HELD_SECONDS = 3_600;
/** Never kept, however sealed. */
const SECRET_FIELD = /passw|secret|token|^code$|^recoverycodes$/i;
/** Forms about signing in itself, which nobody would send later, or which hold secrets under other names. */
const NOT_HELD = /^\/(?:sign-in|sign-out|second-factor|session|account|your-roles|new-password|held-form)(?:\/|$)/;

function cookieName({ https }: Pick<AccountParts, 'https'>): string {
  return https ? '__Host-waymark-held' : 'waymark-held';
}

/**
 * Keeps what was typed, sealed with a key that only this browser has, until the person has signed in again. Without a reader it is kept
 * for whoever signed in last with this browser; where nobody ever did there is nobody to keep it for. Gives back whether it was kept.
 */
export async function holdForm(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const person = request.reader ? personMark(parts.secret, request.reader.person.email) : lastPersonHere(parts, request);
  const form = { path: pathOf(request), fields: fieldsOf(request) };
  if (person === null || NOT_HELD.test(form.path) || form.fields.length === 0) return false;
  if (!(await mayTry(parts, 'held-form', `${person} ${request.ip}`))) return false;
  await forgetHeldForm(parts, request, reply);
  await keep(parts, reply, { ...form, person });
  return true;
}

async function keep(parts: AccountParts, reply: FastifyReply, form: HeldForm): Promise<void> {
  const key = randomBytes(32);
  const id = randomUUID();
  await insertHeldForm(parts.db, { id, sealed: seal(key, JSON.stringify(form)), now: parts.now() });
  reply.setCookie(cookieName(parts), `${id}.${key.toString('base64url')}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: parts.https,
    maxAge: HELD_SECONDS,
  });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}

/** Of a form as browsers send it; files and what scripts send are not kept. */
function fieldsOf({ headers, body }: FastifyRequest): [string, string][] {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded') || typeof body !== 'object' || body === null) return [];
  return Object.entries(body)
    .filter(([name]) => !SECRET_FIELD.test(name))
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]));
}

export function hasHeldForm(parts: Pick<AccountParts, 'https'>, request: FastifyRequest): boolean {
  return request.cookies[cookieName(parts)] !== undefined;
}

/** The form that this browser left behind within the hour, if it was this person who typed it. */
export async function readHeldForm(parts: AccountParts, request: FastifyRequest, email: string): Promise<HeldForm | null> {
  const kept = cookieParts(parts, request);
  const oldest = new Date(parts.now().getTime() - HELD_SECONDS * 1_000);
  const sealed = kept && (await findHeldForm(parts.db, kept.id, oldest));
  const text = sealed && unseal(kept.key, sealed);
  if (!text) return null;
  const form = JSON.parse(text) as HeldForm;
  return form.person === personMark(parts.secret, email) ? form : null;
}

/** Whether this request sends the form that was held: the same showing of the form, where the form says which it is. */
export async function sendsHeldForm(parts: AccountParts, request: FastifyRequest): Promise<boolean> {
  if (!request.reader || !hasHeldForm(parts, request)) return false;
  const form = await readHeldForm(parts, request, request.reader.person.email);
  const idIn = (fields: [string, string][]) => fields.find(([name]) => name === 'form_id')?.[1];
  return form !== null && form.path === pathOf(request) && idIn(form.fields) === idIn(fieldsOf(request));
}

export async function forgetHeldForm(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const kept = cookieParts(parts, request);
  if (!kept) return;
  await deleteHeldForm(parts.db, kept.id);
  reply.clearCookie(cookieName(parts), { path: '/', secure: parts.https });
}

function cookieParts(parts: Pick<AccountParts, 'https'>, request: FastifyRequest): { id: string; key: Buffer } | null {
  const [id, key] = (request.cookies[cookieName(parts)] ?? '').split('.');
  const bytes = Buffer.from(key ?? '', 'base64url');
  return id && isUuid(id) && bytes.length === 32 ? { id, key: bytes } : null;
}

function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null where the key is not the one it was sealed with. */
function unseal(key: Buffer, bytes: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
