import { sendOnce } from '../../../database/sent-form.ts';
import type { Tenant } from '../../../database/tenant.ts';
import { SURVEY_RULES } from '../../../disclosure/index.ts';
import type { Source } from '../../../rating/evidence.ts';
import { surveyFacts } from '../../../surveys/facts.ts';
import { identitiesIn } from '../../../surveys/same-question.ts';
import { recordActivity } from '../../activity-log/index.ts';
import { type Cycle, insertEvidence, isLocked, nextRevision, typedInSource } from '../../evidence/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { freshCityRelease } from '../results/city-release.ts';
import { resultsFrom } from '../results/from-release.ts';
import type { Making } from '../results/make-release.ts';
import { findLatestRelease } from '../results/release.queries.ts';
import type { Kept } from '../results/released.ts';
import { updateClosed } from '../survey.queries.ts';
import type { Survey } from '../survey.ts';
import { lockWithCycle } from './lock-with-cycle.ts';
import { questionnaireInUse } from './questionnaire-in-use.ts';
import { keepWorkedOut, type WorkedOut, whenWorkedOut } from './when-worked-out.ts';

/** Closes a survey by hand, and makes what students said the evidence of the year. */
export async function closeSurvey(making: Making, { partnership, by, form }: Sent, survey: string): Promise<void> {
  const at = making.now();
  await whenWorkedOut(making, { partnership, survey }, (tenant, worked) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const closed = await closeOne(tenant, survey, worked, { by, at });
      if (closed?.released) await freshCityRelease(tenant, closed.survey, at);
      return 'closed';
    }),
  );
}

/** What closing came to: whether there is a new release, so that the city's own follows. */
export interface Closed {
  survey: Survey;
  released: boolean;
}

/**
 * From now on nothing comes in. What may be said of it, which was worked out before, is let out, and of a survey of students it becomes evidence, so
 * that the rating follows at once. In a cycle that is published nothing changes any more. Null where it was closed already.
 * @throws Overtaken where more came meanwhile, so that more may be said
 */
export async function closeOne(
  tenant: Tenant,
  id: string,
  worked: WorkedOut,
  { by, at }: { by: { person: string | null; role: string | null }; at: Date },
): Promise<Closed | null> {
  const { survey, cycle } = await lockWithCycle(tenant, id);
  if (survey.closedAt !== null) return null;
  await updateClosed(tenant, id, { by: by.person, at });
  const isNew = await keepWorkedOut(tenant, survey, worked, at);
  const released = await findLatestRelease(tenant, survey);
  const isEvidence = survey.audience === 'students' && !isLocked(cycle);
  const responses = isEvidence ? await makeEvidence(tenant, { survey, released, cycle }, { by: by.person, at }) : null;
  const { audience, institution } = survey;
  const after = { audience, cycle: cycle.year, ...(responses !== null && { evidence: responses > 0 }) };
  await recordActivity(tenant, { at, by, act: 'closed-survey', subject: { kind: 'survey', id }, institution, after });
  return { survey, released: isNew };
}

interface Closing {
  survey: Survey;
  released: Kept | null;
  cycle: Cycle;
}

/**
 * Gives back how many questions became evidence. A rating is told with its figures, so that they are those of the last release: figures of all
 * answers beside them would say what the few said who came since. A question that fewer than ten answered is none.
 */
async function makeEvidence(tenant: Tenant, { survey, released, cycle }: Closing, { by, at }: { by: string | null; at: Date }): Promise<number> {
  const { questionnaire: inUse } = await questionnaireInUse(tenant, survey.audience);
  const facts = { cycle: cycle.year, source: sourceOf(survey), identities: identitiesIn(inUse) };
  const told = released ? surveyFacts(resultsFrom(released), facts).filter(({ responses }) => responses >= SURVEY_RULES.threshold) : [];
  // Too few answered: what a file or somebody else brought for the year still counts.
  if (told.length === 0) return 0;
  const revision = await nextRevision(tenant, cycle.id);
  const fact = { institution: survey.institution, kind: 'survey', key: cycle.year, fact: told } as const;
  await insertEvidence(tenant, [fact], { cycle: cycle.id, revision, import: null, by, at });
  return told.length;
}

function sourceOf({ opensOn, closesOn }: Survey): Source {
  return typedInSource(`Survey in Waymark, open from ${opensOn} to ${closesOn}`);
}
