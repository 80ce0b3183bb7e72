import { type Cycle, cyclePath } from '../evidence/index.ts';

/** The register of partners of an institution. */
export function partnersPath(cycle: Pick<Cycle, 'year'>, institution: string): string {
  return `${cyclePath(cycle)}/institutions/${institution}/partners`;
}
