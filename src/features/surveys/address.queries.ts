import type { Tenant } from '../../database/tenant.ts';
import type { YearGroup } from '../../surveys/year-group.ts';
import { fourLetters } from './short-address.ts';
import type { Survey } from './survey.ts';

/** An address that was given out for a survey: to everybody, to a year group, or to a class. */
export interface GivenAddress {
  place: string;
  label: string;
  /** Written on each sheet that comes by it; null where the sheet asks. */
  yearGroup: YearGroup | null;
  ended: boolean;
}

/** A survey as somebody meets it who opens an address of it. */
export interface OpenedAddress extends GivenAddress {
  survey: Survey;
  institution: string;
  /** Of the institution: who is there to answer. */
  phases: string[];
}

/** What an address leads to; undefined where there is no such place. */
export async function findOpenedAddress({ sql, partnership }: Tenant, place: string): Promise<OpenedAddress | undefined> {
  const row = await sql
    .selectFrom('survey_address as a')
    .innerJoin('survey as s', (join) => join.onRef('s.partnership_id', '=', 'a.partnership_id').onRef('s.survey_id', '=', 'a.survey_id'))
    .innerJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 's.partnership_id').onRef('i.institution_id', '=', 's.institution_id'),
    )
    .where('a.partnership_id', '=', partnership)
    .where('a.place', '=', place)
    .select(['a.place', 'a.label', 'a.year_group as yearGroup', 'a.ended_at', 'i.name', 'i.phases'])
    .select(['s.survey_id as id', 's.cycle_id as cycle', 's.institution_id', 's.audience', 's.questionnaire', 's.access', 's.reopened', 's.version'])
    .select(['s.opens_on as opensOn', 's.closes_on as closesOn', 's.closed_at as closedAt'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { label, yearGroup, ended_at, name, phases, institution_id, place: _, ...survey } = row;
  return {
    place,
    label,
    yearGroup: yearGroup as YearGroup | null,
    ended: ended_at !== null,
    institution: name,
    phases,
    survey: { ...survey, institution: institution_id },
  };
}

/** In the order in which they were made. */
export async function listAddresses({ sql, partnership }: Tenant, survey: string): Promise<GivenAddress[]> {
  const rows = await sql
    .selectFrom('survey_address')
    .select(['place', 'label', 'year_group as yearGroup', 'ended_at'])
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .orderBy('made_at')
    .orderBy('label')
    .execute();
  return rows.map(({ ended_at, yearGroup, ...address }) => ({ ...address, yearGroup: yearGroup as YearGroup | null, ended: ended_at !== null }));
}

/** Gives back the place that was made. */
export async function insertAddress(
  { sql, partnership }: Tenant,
  { survey, label, yearGroup, at }: { survey: string; label: string; yearGroup: YearGroup | null; at: Date },
): Promise<string> {
  for (;;) {
    const place = fourLetters();
    const [made] = await sql
      .insertInto('survey_address')
      .values({ partnership_id: partnership, place, survey_id: survey, label, year_group: yearGroup, made_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('place')
      .execute();
    if (made) return place;
  }
}

/** It leads nowhere from now on. What came by it stays. */
export async function updateAddressEnded(
  { sql, partnership }: Tenant,
  { survey, place, at }: { survey: string; place: string; at: Date },
): Promise<void> {
  await sql
    .updateTable('survey_address')
    .set({ ended_at: at })
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .where('place', '=', place)
    .where('ended_at', 'is', null)
    .execute();
}
