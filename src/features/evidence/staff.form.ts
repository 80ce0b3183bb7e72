import { z } from 'zod';
import type { Source, StaffEvidence } from '../../rating/evidence.ts';
import { type FieldErrors, fieldErrors, line, typed } from '../../web/form.ts';
import { note } from './award.form.ts';
import { NOBODY } from './fact-words.ts';

const HIGHEST_LEVEL = 8;
const HOURS_A_YEAR = 8_784;
const CHOOSE_LEVEL = 'Choose a level from the list';

const level = z
  .string({ error: CHOOSE_LEVEL })
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    if (/^[0-8]$/.test(text)) return Number(text);
    context.addIssue(CHOOSE_LEVEL);
    return z.NEVER;
  });

const WRONG_HOURS = `Enter the hours a year as a number from 0 to ${HOURS_A_YEAR}, such as 120 or 120.5; leave it empty if you do not know`;

const hours = z
  .string({ error: WRONG_HOURS })
  .default('')
  .transform((text, context) => {
    const written = text.trim();
    if (written === '') return null;
    const number = /^\d{1,4}(\.\d{1,2})?$/.test(written) ? Number(written) : Number.NaN;
    if (number <= HOURS_A_YEAR) return number;
    context.addIssue(WRONG_HOURS);
    return z.NEVER;
  });

const yesOrNo = (missing: string) => z.enum(['yes', 'no'], missing).transform((word) => word === 'yes');

const StaffTexts = z.object({
  person: line('Enter the role of the person, such as careers adviser', { longest: 100 }).refine(
    (role) => role !== NOBODY,
    'Enter a role. That nobody gives guidance is said with the button on the page before',
  ),
  gives: yesOrNo('Choose whether this person gives guidance to students'),
  qualification: level,
  towards: level,
  cpd: yesOrNo('Choose whether this person has had formal training in guidance'),
  hours,
  note,
});

export const STAFF_FIELDS = ['person', 'gives', 'qualification', 'towards', 'cpd', 'hours', 'note'] as const;

export type TypedStaff = Record<(typeof STAFF_FIELDS)[number] | 'form_id' | 'version' | 'was', string>;

export function typedStaff(body: unknown): TypedStaff {
  return typed(body, [...STAFF_FIELDS, 'form_id', 'version', 'was']);
}

export type StaffTyped = { person: Omit<StaffEvidence, 'source'>; note: string };

/** What was typed about one member of staff, or what is wrong with it. `others`: roles that the other members of staff have. */
export function readStaffForm(body: unknown, others: readonly string[]): StaffTyped | { errors: FieldErrors } {
  const read = StaffTexts.safeParse(body);
  if (!read.success) return { errors: fieldErrors(read.error) };
  const { person, gives, qualification, towards, cpd, hours: given, note: words } = read.data;
  if (others.includes(person)) return { errors: { person: 'Somebody has this role already. Tell the two apart, such as “careers adviser 2”' } };
  if (towards !== null && qualification !== null && towards <= qualification)
    return { errors: { towards: 'This level is held already. Choose a higher one, or none' } };
  return {
    person: { person, givesGuidance: gives, qualificationLevel: qualification, workingTowardsLevel: towards, cpd, hours: given },
    note: words,
  };
}

export const LEVELS = Array.from({ length: HIGHEST_LEVEL + 1 }, (_, number) => HIGHEST_LEVEL - number);

/** The list with this person in the place of the one they were, or behind all others. */
export function withPerson(stood: readonly StaffEvidence[] | null, was: string, person: StaffTyped['person'], source: Source): StaffEvidence[] {
  const people = (stood ?? []).filter(({ person: role }) => role !== NOBODY);
  const entry = { ...person, source };
  // Two people of a file may have the same role; the first of them is the one that is changed.
  const place = people.findIndex(({ person: role }) => role === was);
  return place >= 0 ? people.with(place, entry) : [...people, entry];
}

export function withoutPerson(stood: readonly StaffEvidence[] | null, was: string): StaffEvidence[] | null {
  const people = stood ?? [];
  const place = people.findIndex(({ person }) => person === was);
  const left = place >= 0 ? people.toSpliced(place, 1) : [...people];
  return left.length > 0 ? left : null;
}

export function nobodyGivesGuidance(source: Source): StaffEvidence[] {
  return [{ person: NOBODY, givesGuidance: false, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source }];
}
