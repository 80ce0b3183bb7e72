import type { Tenant } from '../../../database/tenant.ts';
import { type Release, SURVEY_RULES } from '../../../disclosure/index.ts';
import { findInstitution } from '../../institutions/index.ts';
import { yearsAskedOf } from '../answer/years-asked-of.ts';
import { findPile } from '../pile.queries.ts';
import { readPile } from '../read-pile.ts';
import type { Order } from '../releasing/between-processes.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import type { Survey } from '../survey.ts';
import { countsOf, titlesOf } from './counts-of.ts';
import { findLatestNumber, insertRelease, listReleases } from './release.queries.ts';
import type { Kept, ReleaseOf } from './released.ts';

/** What the next release is worked out of, as it stood when it was read. */
export interface Draft extends Order {
  of: ReleaseOf;
  /** How many sheets there were. */
  sheets: number;
  kept: Omit<Kept, 'release'>;
}

export async function draftOf(tenant: Tenant, survey: Survey): Promise<Draft> {
  const questionnaire = await questionnaireOf(tenant, survey);
  const institution = await findInstitution(tenant, survey.institution);
  const sheets = readPile(await findPile(tenant, survey.id), questionnaire);
  return {
    of: { cycle: survey.cycle, institution: survey.institution, audience: survey.audience },
    sheets: sheets.length,
    counts: countsOf(sheets, questionnaire, yearsAskedOf({ phases: institution?.phases ?? [] })),
    rules: SURVEY_RULES,
    earlier: (await listReleases(tenant, survey)).map(({ release }) => release),
    kept: { questions: questionnaire.questions, titles: titlesOf(questionnaire), institutions: 1 },
  };
}

/**
 * Keeps a release that was worked out of a draft. It was held against all releases that there were then: where another was made since, it is
 * not kept. Whoever calls holds the lock of the cycle, so that none is made meanwhile.
 */
export async function keepRelease(
  tenant: Tenant,
  { of, earlier, kept }: Draft,
  release: Release,
  now: Date,
): Promise<'kept' | 'none new' | 'overtaken'> {
  const last = earlier.at(-1)?.number ?? 0;
  if ((await findLatestNumber(tenant, of)) !== last) return 'overtaken';
  if (release.number === last) return 'none new';
  await insertRelease(tenant, of, { ...kept, release }, now);
  return 'kept';
}
