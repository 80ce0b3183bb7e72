import type { Parts } from '../../../web/parts.ts';
import type { Sent } from '../../partnerships/index.ts';
import { listInstitutions, type Standing, updateStanding } from '../institution.queries.ts';
import type { Institution } from '../institution.ts';
import { saveChange } from '../save-change.ts';

/**
 * Closes an institution, lets it leave the partnership, or opens it again. Its ratings, evidence and people stay.
 * @throws ChangedMeanwhile where another version stands by now
 */
export function changeStanding(
  parts: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  { id, version, standing }: { id: string; version: number; standing: Standing },
): Promise<'changed' | 'no different'> {
  return saveChange(parts, sent, {
    ...{ id, version, act: 'changed-institution-status' },
    differs: async (tenant, saved) => {
      const all = await listInstitutions(tenant);
      const [before, after] = [inWords(saved, all), inWords(standing, all)];
      return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
    },
    save: (tenant) => updateStanding(tenant, id, standing),
  });
}

function inWords({ status, until, successor }: Standing, all: readonly Institution[]) {
  return { status, lastDay: until, goesOnAs: all.find(({ id }) => id === successor)?.name ?? null };
}
