import type { Tenant } from '../../database/tenant.ts';
import type { LevelScale } from '../../rating/level.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { foundCycle, lockCycle } from '../evidence/index.ts';
import { lockInputs } from '../partnerships/index.ts';
import { cellOf, type InstitutionInCycle, ratingsOf } from './institution-rating.ts';
import { loadInstitutionRating, type RatingAsked } from './load-institution-rating.ts';
import type { CellSummary } from './summary.ts';

export interface OneRating {
  shown: InstitutionInCycle;
  /** An element's id, or "overall". */
  element: string;
  title: string;
  cell: CellSummary;
  scale: LevelScale;
}

export interface OneAsked extends RatingAsked {
  element: string;
}

/** One rating of an institution in a cycle. @throws NotFound */
export async function loadOneRating(tenant: Tenant, reader: Member, asked: OneAsked, now: Date): Promise<OneRating> {
  return oneOf(await loadInstitutionRating(tenant, reader, asked, now), asked.element);
}

/** The same, with the cycle locked: nobody changes it or says anything about its ratings until the transaction ends. @throws NotFound */
export async function loadRatingToChange(tenant: Tenant, reader: Member, asked: OneAsked, now: Date): Promise<OneRating> {
  const { id } = await foundCycle(tenant, asked.year);
  await lockCycle(tenant, id);
  await lockInputs(tenant);
  return loadOneRating(tenant, reader, asked, now);
}

function oneOf(shown: InstitutionInCycle, element: string): OneRating {
  const found = ratingsOf(shown.framework).find(({ id }) => id === element);
  const cell = shown.rating && cellOf(shown.rating.summary, element);
  if (!found || !cell) throw new NotFound();
  return { shown, element, title: found.title, cell, scale: shown.scale };
}
