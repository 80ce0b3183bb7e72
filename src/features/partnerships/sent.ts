import type { FastifyRequest } from 'fastify';
import { typed } from '../../web/form.ts';
import type { Member } from '../../web/reader.ts';
import { sendingOf } from '../../web/sending.ts';

/** Who sends which form, and in which partnership they are at work. */
export interface Sent {
  partnership: string;
  by: { person: string; role: string };
  /** Names this sending: the same sent again is done once. */
  form: string;
}

export function sentBy({ person, as }: Member, request: Pick<FastifyRequest, 'url' | 'body'>): Sent {
  return { partnership: as.partnership.id, by: { person: person.id, role: as.role }, form: sendingOf(request) };
}

/** The version that a form was opened with. One that was tampered with is 0, which is never the one that stands. */
export function versionOf(body: unknown): number {
  const { version } = typed(body, ['version']);
  return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
}
