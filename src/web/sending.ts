import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { uuidOf } from '../shared/uuid-of.ts';
import { typed, uuid } from './form.ts';

/**
 * Names a sending by its form and by all that it says. Whoever goes back in the browser and types something else sends another form,
 * though the browser has kept its hidden field.
 */
export function sendingOf({ url, body }: Pick<FastifyRequest, 'url' | 'body'>): string {
  if (!uuid.safeParse(typed(body, ['form_id']).form_id).success) return randomUUID();
  return uuidOf([url, Object.entries(body ?? {})]);
}
