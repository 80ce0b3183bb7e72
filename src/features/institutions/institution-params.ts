import { z } from 'zod';
import { uuid } from '../../web/form.ts';
import { NotFound } from '../../web/problems.ts';
import type { Institution } from './institution.ts';

export const InstitutionParams = z.object({ id: uuid });

export function found(institution: Institution | null): Institution {
  if (!institution) throw new NotFound();
  return institution;
}
