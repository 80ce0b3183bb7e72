import type { Database } from '../../../database/database.ts';
import { needsSecondFactor, type Reader } from '../../../web/reader.ts';
import { mustShowFactor } from './second-factor.policy.ts';
import { findFactors } from './second-factor.queries.ts';

/** Whether a reader has to show, or to set up, a second step before anything else: their roles ask for it, or they have one. */
export async function mustShowSecondFactor(db: Database, reader: Reader): Promise<boolean> {
  return needsSecondFactor(reader) || mustShowFactor(reader, await findFactors(db, reader.person.id));
}
