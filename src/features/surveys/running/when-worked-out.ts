import { type Tenant, withTenant } from '../../../database/tenant.ts';
import { type Release, SURVEY_RULES, shownIn } from '../../../disclosure/index.ts';
import { NotFound } from '../../../web/problems.ts';
import { countSheets } from '../pile.queries.ts';
import { workOutRelease } from '../releasing/work-out-release.ts';
import { type Draft, draftOf, keepRelease } from '../results/draft.ts';
import { type Making, mayBeNew } from '../results/make-release.ts';
import { findSurvey } from '../survey.queries.ts';
import type { Survey } from '../survey.ts';

/** Sheets that come while it is worked out what may be said, ten in a second and again ten in the next: then what was worked out last is let out. */
const TRIES = 3;

/** What may be said once a survey is closed, worked out while it was open still. */
export interface WorkedOut {
  draft: Draft;
  /** Null where nothing new may be said. */
  release: Release | null;
  /** It is taken as it is, whatever came meanwhile. */
  last: boolean;
}

/** More came, or was let out, while it was worked out what may be said. */
class Overtaken extends Error {}

/**
 * Works out what may be said of a survey, then acts in one transaction, so that nobody who answers waits for the solver behind a lock. Where too much
 * came meanwhile, nothing of the act stands and both are done anew.
 */
export async function whenWorkedOut<T>(
  { db, now: _, ...during }: Making,
  { partnership, survey: id }: { partnership: string; survey: string },
  act: (tenant: Tenant, worked: WorkedOut) => Promise<T>,
): Promise<T> {
  for (let time = 1; ; time++) {
    const draft = await withTenant(db, partnership, async (tenant) => {
      const survey = await findSurvey(tenant, id);
      if (!survey) throw new NotFound();
      return draftOf(tenant, survey);
    });
    const release = mayBeNew(draft.counts.respondents, saidIn(draft.earlier.at(-1)), true) ? await workOutRelease(draft, during) : null;
    try {
      return await withTenant(db, partnership, (tenant) => act(tenant, { draft, release, last: time >= TRIES }));
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}

/** Gives back whether there is a new release. To be called where nothing comes in any more, and with the lock of the cycle. @throws Overtaken */
export async function keepWorkedOut(tenant: Tenant, survey: Survey, { draft, release, last }: WorkedOut, now: Date): Promise<boolean> {
  const came = ((await countSheets(tenant, [survey.id])).get(survey.id) ?? 0) - draft.sheets;
  const said = saidIn(release ?? draft.earlier.at(-1));
  if (came > 0 && draft.counts.respondents + came - said >= SURVEY_RULES.threshold && !last) throw new Overtaken();
  if (!release) return false;
  const kept = await keepRelease(tenant, draft, release, now);
  if (kept === 'overtaken' && !last) throw new Overtaken();
  return kept === 'kept';
}

const saidIn = (release: Release | undefined): number => (release && shownIn(release.respondents)) ?? 0;
