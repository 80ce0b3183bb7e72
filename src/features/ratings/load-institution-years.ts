import type { Tenant } from '../../database/tenant.ts';
import { LevelScale } from '../../rating/level.ts';
import type { Reader } from '../../web/reader.ts';
import { belongsTo, type CycleState, isLocked, listCycles } from '../evidence/index.ts';
import type { Institution } from '../institutions/index.ts';
import { frameworkOf } from './cycle-framework.ts';
import { freshRatingsOf } from './fresh-ratings.ts';
import { listOpenYears, listPublishedYears } from './published-rating.queries.ts';
import { canDiscussRatings } from './rating.policy.ts';
import type { RatingSummary } from './summary.ts';

/** One year that an institution is rated in, as a reader may see it. */
export interface InstitutionYear {
  year: string;
  state: CycleState;
  scale: LevelScale;
  overall: RatingSummary['overall'];
}

/** Every year that the reader may see a rating of the institution in, the latest first: what is published, and for all but viewers what is open. */
export async function loadInstitutionYears(tenant: Tenant, reader: Reader, institution: Institution, now: Date): Promise<InstitutionYear[]> {
  const published = (await listPublishedYears(tenant, institution.id)).map((year) => ({ ...year, state: 'published' as const }));
  const open = canDiscussRatings(reader) ? await openYears(tenant, institution, now) : [];
  const years = [...open, ...published.filter(({ year }) => !open.some((each) => each.year === year))];
  const told: InstitutionYear[] = [];
  for (const { cycle, year, state, framework, summary } of years) {
    const { levels } = await frameworkOf(tenant, { id: cycle, framework });
    told.push({ year, state, scale: new LevelScale(levels), overall: summary.overall });
  }
  return told.sort((a, b) => (a.year < b.year ? 1 : -1));
}

/** Only cycles that the institution is rated in are made fresh for it: the others have nothing to tell of it. */
async function openYears(tenant: Tenant, institution: Institution, now: Date) {
  const taking = (await listCycles(tenant)).filter((cycle) => !isLocked(cycle) && belongsTo(institution, cycle));
  if (taking.length === 0) return [];
  await freshRatingsOf(tenant, taking, now);
  const rated = new Set(taking.map((cycle) => cycle.id));
  return (await listOpenYears(tenant, institution.id)).filter(({ cycle }) => rated.has(cycle));
}
