import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../database/tenant.ts';
import { deleteHeldForm, findHeldForm, insertHeldForm } from './held-form.queries.ts';
import { lastPersonHere, personMark } from './known-browser.ts';
import type { AccountParts } from './parts.ts';

/** What was typed into a form of ours when the session had ended. */
export interface HeldForm {
  path: string;
  /** The mark of whoever typed it: nobody else gets it back. */
  person: string;
  fields: [name: string, value: string][];
}

const HOUR_SECONDS = 3_600;
/** Never kept, however sealed. */
const SECRET_FIELD = /password|code|secret|token/i;

function cookieName({ https }: Pick<AccountParts, 'https'>): string {
  return https ? '__Host-waymark-held' : 'waymark-held';
}

/**
 * Keeps what was typed, sealed with a key that only this browser has, until the person has signed in again. Where nobody ever signed in
 * with this browser there is nobody to keep it for.
 */
export async function holdForm(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const person = lastPersonHere(parts, request);
  if (person === null) return;
  const key = randomBytes(32);
  const id = randomUUID();
  const form: HeldForm = { path: request.url.split('?', 1)[0] ?? '/', person, fields: fieldsOf(request.body) };
  await insertHeldForm(parts.db, { id, sealed: seal(key, JSON.stringify(form)), now: parts.now() });
  reply.setCookie(cookieName(parts), `${id}.${key.toString('base64url')}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: parts.https,
    maxAge: HOUR_SECONDS,
  });
}

function fieldsOf(body: unknown): [string, string][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body)
    .filter(([name]) => !SECRET_FIELD.test(name))
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]));
}

export function hasHeldForm(parts: Pick<AccountParts, 'https'>, request: FastifyRequest): boolean {
  return request.cookies[cookieName(parts)] !== undefined;
}

/** The form that this browser left behind, if it was this person who typed it. */
export async function readHeldForm(parts: AccountParts, request: FastifyRequest, email: string): Promise<HeldForm | null> {
  const kept = cookieParts(parts, request);
  const sealed = kept && (await findHeldForm(parts.db, kept.id));
  const text = sealed && unseal(kept.key, sealed);
  if (!text) return null;
  const form = JSON.parse(text) as HeldForm;
  return form.person === personMark(parts.secret, email) ? form : null;
}

export async function forgetHeldForm(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const kept = cookieParts(parts, request);
  if (kept) await deleteHeldForm(parts.db, kept.id);
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
