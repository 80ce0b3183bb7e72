import type { Tenant } from '../../database/tenant.ts';
import type { Framework } from '../../rating/framework.ts';
import { mistakenChoices } from '../../rating/reading.ts';
import { carryAims } from '../aims/index.ts';
import {
  type AwardKept,
  awardsToCarry,
  belongsTo,
  type Cycle,
  type Entered,
  type FactKind,
  insertChoice,
  insertEvidence,
  type Kept,
  listChoices,
  listInForce,
  nextRevision,
  type ReadingChoice,
  type StaffKept,
} from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { carryPartners } from '../partners/index.ts';
import { carryProgrammes } from '../programme/index.ts';
import { carryDetails, staffToCarry } from '../staff/index.ts';

/** What somebody said of an institution, which may still hold a year later. Figures are of one year and are never copied. */
const STATEMENTS: readonly FactKind[] = ['quality-award', 'staff'];

/** What was copied, for the activity log and the page. */
export interface RolledForward {
  readings: number;
  statements: number;
  activities: number;
}

interface Stamp {
  by: string;
  at: Date;
}

/**
 * Copies into a new cycle what an earlier one chose and was told, each to be confirmed: choices of readings that its framework has, and
 * statements about institutions that are still there, with the source that they had. Their programmes come too, without the days of last year.
 */
export async function rollForward(
  tenant: Tenant,
  before: Cycle,
  { cycle, framework, date }: { cycle: string; framework: Framework; date: string },
  stamp: Stamp,
): Promise<RolledForward> {
  const choices = choicesToCopy(await listChoices(tenant, before.id), framework);
  for (const choice of choices) await insertChoice(tenant, cycle, { ...choice, toConfirm: true, ...stamp });
  const here = new Set((await listInstitutions(tenant)).filter((one) => belongsTo(one, { date })).map(({ id }) => id));
  const statements = statementsToCopy(await listInForce(tenant, { cycle: before.id }), here, date);
  if (statements.length > 0) await insertEvidence(tenant, statements, { cycle, revision: await nextRevision(tenant, cycle), import: null, ...stamp });
  await carryDetails(tenant, before.id, cycle, statements);
  await carryPartners(tenant, { before: before.id, cycle }, here, stamp);
  await carryAims(tenant, { before: before.id, cycle }, here, stamp);
  const activities = await carryProgrammes(tenant, { before: before.id, cycle, here }, stamp);
  return { readings: choices.length, statements: statements.length, activities };
}

/** A choice for a reading that the new framework does not have, or not with that option, would mean nothing. */
export function choicesToCopy(choices: readonly ReadingChoice[], framework: Framework): ReadingChoice[] {
  return choices.filter(({ reading, option }) => mistakenChoices(framework, { [reading]: option }).length === 0);
}

/** `date`: of the new cycle; who has left by then is not carried. */
export function statementsToCopy(facts: readonly Kept[], here: ReadonlySet<string>, date: string): Entered[] {
  return facts
    .filter(({ kind, institution }) => STATEMENTS.includes(kind) && institution !== null && here.has(institution))
    .map(
      ({ institution, kind, key, fact, note }) =>
        ({
          ...{ institution, kind, key, toConfirm: true },
          fact: carriedOf(kind, fact, date),
          ...(note && { note }),
        }) as Entered,
    )
    .filter(({ fact }) => fact !== null);
}

function carriedOf(kind: FactKind, fact: Kept['fact'], date: string): Kept['fact'] {
  if (kind === 'staff' && fact) return staffToCarry(fact as StaffKept[], date);
  return kind === 'quality-award' && fact ? awardsToCarry(fact as AwardKept[]) : fact;
}
