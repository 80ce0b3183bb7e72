import type { Parts } from '../../web/parts.ts';
import type { Sent } from '../partnerships/index.ts';
import { refuseTakenNumbers } from './add-institution.ts';
import { differences, pick } from './differences.ts';
import { updateInstitution } from './institution.queries.ts';
import type { InstitutionDetails } from './institution.ts';
import { saveChange } from './save-change.ts';

/**
 * Saves new details over those of the version that the sender had opened. Details that are no different change nothing.
 * @throws ChangedMeanwhile where another version stands by now, NumbersTaken
 */
export function changeInstitution(
  parts: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  { id, version, details }: { id: string; version: number; details: InstitutionDetails },
): Promise<'changed' | 'no different'> {
  return saveChange(parts, sent, {
    ...{ id, version, act: 'changed-institution' },
    differs: async (_tenant, saved) => {
      const fields = differences(saved, details);
      return fields.length === 0 ? null : { before: pick(saved, fields), after: pick(details, fields) };
    },
    save: async (tenant) => {
      await refuseTakenNumbers(tenant, id, details);
      await updateInstitution(tenant, id, details);
    },
  });
}
