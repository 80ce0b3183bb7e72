import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Source } from '../../rating/evidence.ts';
import { onDay } from '../../ui/format.ts';
import { memberOf } from '../../web/access.ts';
import type { FieldErrors } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { canTypeStatementsOf } from './evidence.policy.ts';
import { type FactKind, typedInSource } from './fact.ts';
import { listHistory } from './history.queries.ts';
import { atPlace, type Place, refuseLocked } from './place.ts';
import { type FactChange, FactChanged, saveFact } from './save-fact.ts';
import { type Standing, standingsOf } from './standing.ts';

/** What a page for typing in evidence shows: where, and what stands there. */
export interface Typing extends Place {
  standings: Standing[];
}

/** The place of an address, for whoever may type in its statements; 403 for others who see it, and for a published cycle. */
export async function openForTyping({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<Typing> {
  return atPlace(db, request, async (tenant, place, reader) => {
    if (!canTypeStatementsOf(reader, place.institution)) throw new Forbidden();
    refuseLocked(place);
    const history = await listHistory(tenant, { cycle: place.cycle.id, institution: place.institution.id });
    return { ...place, standings: standingsOf(history) };
  });
}

/** "Typed in by Maya Okafor on 3 May 2026": the source of what somebody types. */
export function sourceBy({ person }: Member, now: Date): Source {
  return typedInSource(`Typed in by ${person.name} on ${onDay(now)}`);
}

const STILL_WAITS = 'The rest was copied from last year and does not count yet: look at it, and confirm it.';

/** Whether some of what stood was copied from last year, and is still to be confirmed after this change. */
function waits({ standings }: Typing, { kind, staysToConfirm = false }: Pick<FactChange<FactKind>, 'kind' | 'staysToConfirm'>): boolean {
  return staysToConfirm && standings.some((standing) => standing.kind === kind && standing.now?.toConfirm === true);
}

interface Saving<Kind extends FactKind> {
  place: Typing;
  change: Pick<FactChange<Kind>, 'kind' | 'make' | 'staysToConfirm'> & { note?: string };
  /** Said on the page after. */
  done: string;
  /** Where that page is. */
  onward: string;
  /** The form again, with what was typed, where somebody else was faster. */
  again(errors: FieldErrors, changed: FactChanged): Promise<FastifyReply> | FastifyReply;
}

/** Saves what a form of evidence was sent with, and leads on; or shows the form again with what stands by now. */
export async function saveTyped<Kind extends FactKind>(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  { place, change, done, onward, again }: Saving<Kind>,
): Promise<FastifyReply> {
  const { cycle, institution } = place;
  try {
    const whole = { ...change, cycle: cycle.id, institution: institution.id, version: versionOf(request.body) };
    await saveFact(parts, sentBy(memberOf(request), request), whole);
    return reply.flash(waits(place, change) ? `${done} ${STILL_WAITS}` : done).redirect(onward, 303);
  } catch (error) {
    if (error instanceof FactChanged) return again({}, error);
    throw error;
  }
}
