import type { Tenant } from '../../database/tenant.ts';
import type { Framework, SettledFramework } from '../../rating/framework.ts';
import { LevelScale } from '../../rating/level.ts';
import { settle } from '../../rating/reading.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { type Cycle, choicesOf, foundCycle, isLocked, listChoices } from '../evidence/index.ts';
import { canSeeInstitution, findInstitution, type Institution } from '../institutions/index.ts';
import { frameworkOf } from './cycle-framework.ts';
import { freshRatings } from './fresh-ratings.ts';
import type { EarlierYear, InstitutionInCycle, InstitutionNow } from './institution-rating.ts';
import { loadSaid } from './load-said.ts';
import { listModerationsUntil } from './moderation.queries.ts';
import { type IsOpen, NONE_OPEN, openReadings, ratingWithOpen } from './open-readings.ts';
import type { PublishedPlace } from './publication.queries.ts';
import { findLatestPublished, findPublishedRules, listPublishedYears, type PublishedRating } from './published-rating.queries.ts';
import { canDiscussRatings } from './rating.policy.ts';
import { findRating } from './rating.queries.ts';
import { saidOfAll } from './said.ts';
import type { RatingSummary } from './summary.ts';

export interface RatingAsked {
  year: string;
  institution: string;
}

/**
 * Everything about one institution in one cycle: live while the cycle is open, as published once it is. Viewers get what was published last.
 * @throws NotFound where there is no such thing, or the reader may not know of it
 */
export async function loadInstitutionRating(tenant: Tenant, reader: Member, asked: RatingAsked, now: Date): Promise<InstitutionInCycle> {
  if (!canSeeInstitution(reader, { id: asked.institution })) throw new NotFound();
  const cycle = await foundCycle(tenant, asked.year);
  const standing = await loadInstitutionNow(tenant, reader, { cycle, institution: asked.institution }, now);
  return { ...standing, earlier: await yearsBefore(tenant, cycle, standing.institution.id) };
}

/** The same of a cycle that is there, without the years before. @throws NotFound */
export async function loadInstitutionNow(
  tenant: Tenant,
  reader: Member,
  { cycle, institution: id }: { cycle: Cycle; institution: string },
  now: Date,
): Promise<InstitutionNow> {
  if (!canSeeInstitution(reader, { id })) throw new NotFound();
  const institution = await findInstitution(tenant, id);
  if (!institution) throw new NotFound();
  const place = { cycle: cycle.id, institution: institution.id };
  const sees = canDiscussRatings(reader);
  const published = !sees || isLocked(cycle) ? await findLatestPublished(tenant, place) : null;
  if (!sees && !published) throw new NotFound();
  if (!published) await freshRatings(tenant, cycle, now);
  const rating = published ? published.rating : await findRating(tenant, place);
  const { framework, judged, isOpen } = await rulesOf(tenant, cycle, published);
  const said = await saidTo(tenant, place, published, sees);
  return {
    cycle: { ...cycle, date: judged.date, minimumCohort: judged.minimumCohort },
    institution: asPublished(institution, published?.rating?.summary),
    nowCalled: published?.rating && published.rating.summary.name !== institution.name ? institution.name : null,
    framework,
    scale: new LevelScale(framework.levels),
    rating: rating && ratingWithOpen(rating, isOpen),
    published,
    saidOf: (element) => said.of(institution.id, element),
  };
}

/** A year that is published is told as it was: an institution may have another name and another number since. */
function asPublished(institution: Institution, then: RatingSummary | undefined): Institution {
  if (!then) return institution;
  const { name, urn } = then;
  return { ...institution, name, urn };
}

interface Rules {
  framework: SettledFramework;
  judged: Pick<Cycle, 'date' | 'minimumCohort'>;
  isOpen: IsOpen;
}

/** Publications never change: each is read once. */
const publishedRules = new Map<string, Rules>();
const MOST_KEPT = 200;

async function rulesOf(tenant: Tenant, cycle: Cycle, published: PublishedRating | null): Promise<Rules> {
  const framework = await frameworkOf(tenant, cycle);
  if (!published) {
    const choices = await listChoices(tenant, cycle.id);
    return { framework: settle(framework, choicesOf(choices)), judged: cycle, isOpen: openReadings(choices) };
  }
  const key = `${tenant.partnership} ${cycle.id} ${published.number}`;
  const known = publishedRules.get(key) ?? (await publishedRulesOf(tenant, framework, { cycle: cycle.id, number: published.number }));
  if (publishedRules.size >= MOST_KEPT) publishedRules.clear();
  publishedRules.set(key, known);
  return known;
}

async function publishedRulesOf(tenant: Tenant, framework: Framework, { cycle, number }: PublishedPlace): Promise<Rules> {
  const { choices, cycle: then } = await findPublishedRules(tenant, cycle, number);
  return { framework: settle(framework, choices), judged: { date: then.date, minimumCohort: then.minimumCohort }, isOpen: NONE_OPEN };
}

/** A moderation that came after a publication is no part of it; what people said to each other is not a viewer's to read. */
async function saidTo(tenant: Tenant, place: { cycle: string; institution: string }, published: PublishedRating | null, sees: boolean) {
  const said = sees ? await loadSaid(tenant, place) : null;
  if (!published) return said ?? saidOfAll({ stances: [], moderations: [], talks: [] });
  const moderations = await listModerationsUntil(tenant, place, published.at);
  const frozen = saidOfAll({ stances: [], moderations, talks: [] });
  return {
    of: (institution: string, element: string) => ({
      ...(said ?? frozen).of(institution, element),
      moderation: frozen.of(institution, element).moderation,
    }),
  };
}

async function yearsBefore(tenant: Tenant, { year: now }: Cycle, institution: string): Promise<EarlierYear[]> {
  const years: EarlierYear[] = [];
  for (const { cycle, year, framework, summary } of await listPublishedYears(tenant, institution)) {
    if (year >= now) continue;
    const { levels } = await frameworkOf(tenant, { id: cycle, framework });
    years.push({ year, summary, scale: new LevelScale(levels) });
  }
  return years;
}
