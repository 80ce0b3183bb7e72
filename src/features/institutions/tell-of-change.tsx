import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { memberOf } from '../../web/access.ts';
import { typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { ChangedMeanwhile, lastChangeWords } from '../partnerships/index.ts';
import type { Institution } from './institution.ts';

/** What stands by now, who saved it, and when, in words. */
export interface SavedMeanwhile {
  saved: Institution;
  by: string;
  at: string;
}

interface Changing {
  institution: Pick<Institution, 'id'>;
  save(): Promise<'changed' | 'no different'>;
  /** The page that shows both versions, for the sender to choose from. */
  conflict(meanwhile: SavedMeanwhile): VNode;
}

/** Saves a change of an institution, and tells the sender what became of it. What it throws besides is a matter of its form. */
export async function tellOfChange(
  parts: Pick<Parts, 'now'>,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { institution: { id }, save, conflict }: Changing,
) {
  try {
    const done = await save();
    return reply
      .flash(done === 'changed' ? 'Your changes are saved.' : 'Nothing was different, so nothing was changed.')
      .redirect(`/institutions/${id}`, 303);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    const { saved, last }: ChangedMeanwhile<Institution> = error;
    return reply.page(conflict({ saved, ...lastChangeWords(last, memberOf(request), parts.now()) }), 409);
  }
}

/** Whoever was shown both versions, and chose the one that is saved: theirs is dropped. */
export function keepsSaved({ body }: FastifyRequest): boolean {
  return typed(body, ['keep']).keep === 'saved';
}

export function tellThatSavedIsKept(reply: FastifyReply, { id }: Pick<Institution, 'id'>) {
  return reply.flash('What was saved is kept, and yours is dropped.').redirect(`/institutions/${id}`, 303);
}
