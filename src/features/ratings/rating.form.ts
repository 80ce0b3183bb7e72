import { z } from 'zod';
import { readIsoDate } from '../../evidence/iso-date.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import type { LevelId, LevelScale } from '../../rating/level.ts';
import { day } from '../../rating/words.ts';
import { typed } from '../../web/form.ts';

/** As many as the database keeps of one text. */
export const LONGEST_TEXT = 4000;

/** Several lines as a person wrote them; a browser sends each break as two characters, and blanks at the end of a line mean nothing. */
const lines = z
  .string()
  .default('')
  .transform((text) => text.replaceAll(/[ \t]*\r?\n/g, '\n').trim())
  .refine((text) => text.length <= LONGEST_TEXT, `Use ${LONGEST_TEXT} characters or fewer`);

/** Stands for the computed level where a level is chosen. */
export const AS_COMPUTED = 'as-computed';

export const MODERATION_FIELDS = ['level', 'reason', 'until-day', 'until-month', 'until-year'] as const;
export type TypedModeration = Record<(typeof MODERATION_FIELDS)[number] | 'position' | 'computed' | 'form_id', string>;

export function typedModeration(body: unknown): TypedModeration {
  return typed(body, [...MODERATION_FIELDS, 'position', 'computed', 'form_id']);
}

/** What the partnership decides about a computed rating. `level` null: it is accepted. */
export interface Decision {
  level: LevelId | null;
  reason: string | null;
  until: IsoDate | null;
}

interface Around {
  scale: LevelScale;
  /** The one level that is computed; null where there is none, or several. */
  computed: LevelId | null;
  today: IsoDate;
  /** The day of the cycle. */
  date: IsoDate;
}

/** Choosing the computed level itself is accepting it; then neither reason nor last day is needed. */
export function moderationForm({ scale, computed, today, date }: Around) {
  const choices = [AS_COMPUTED, ...scale.levels.map(({ id }) => id)];
  const until = z.object({ 'until-day': z.string().default(''), 'until-month': z.string().default(''), 'until-year': z.string().default('') });
  return z.object({ level: z.string().default(''), reason: lines, ...until.shape }).transform(({ level, reason, ...parts }, context): Decision => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!choices.includes(level)) wrong('level', 'Choose the level that counts');
    if (level === AS_COMPUTED || level === computed) return { level: null, reason: reason || null, until: null };
    if (reason === '') wrong('reason', 'Enter the reason for another level than the computed one');
    const read = readUntil(parts, { today, date });
    if ('wrong' in read) wrong('until-day', read.wrong);
    return { level, reason, until: 'until' in read ? read.until : null };
  });
}

type UntilParts = Record<'until-day' | 'until-month' | 'until-year', string>;

/** The last day of a moderation: not over yet, and not before the day that the cycle is judged by, or the level would never count. */
function readUntil(parts: UntilParts, { today, date }: { today: IsoDate; date: IsoDate }): { until: IsoDate } | { wrong: string } {
  const [number, month, year] = [parts['until-day'], parts['until-month'], parts['until-year']].map((part) => part.trim());
  if (!number && !month && !year) return { wrong: 'Enter the last day on which this level counts' };
  const read = readIsoDate(`${year}-${month?.padStart(2, '0')}-${number?.padStart(2, '0')}`);
  if ('fault' in read) return { wrong: 'Enter a day of the calendar as three numbers, such as 31 8 2027' };
  if (read.day < today) return { wrong: `Enter a last day that is not over yet: today, ${day(today)}, or later` };
  if (read.day < date)
    return { wrong: `Enter ${day(date)} or later: the cycle is judged as of that day, and a level that ended before would not count` };
  return { until: read.day };
}

/** A stored day, as the three fields show it. */
export function dayParts(date: IsoDate | null): UntilParts {
  const [year = '', month = '', number = ''] = (date ?? '').split('-');
  return { 'until-day': number.replace(/^0/, ''), 'until-month': month.replace(/^0/, ''), 'until-year': year };
}

export const STANCE_FIELDS = ['stance', 'because'] as const;
export type TypedStance = Record<(typeof STANCE_FIELDS)[number] | 'position' | 'about' | 'form_id', string>;

export function typedStance(body: unknown): TypedStance {
  return typed(body, [...STANCE_FIELDS, 'position', 'about', 'form_id']);
}

export const StanceForm = z
  .object({ stance: z.enum(['agree', 'dispute'], 'Choose whether you agree'), because: lines })
  .refine(({ stance, because }) => stance !== 'dispute' || because !== '', { path: ['because'], error: 'Enter why you dispute this rating' })
  .transform(({ stance, because }) => ({ stance, because: because || null }));

export const CommentForm = z.object({ words: lines.refine((text) => text !== '', 'Enter your comment') });

/** What a rating was when a form about it was opened: who saves over something else is told. */
export interface Opened {
  position: number;
  levels: string;
}

/** A number that was tampered with is -1, which never stands. */
export function openedWith(position: string, levels: string): Opened {
  return { position: /^\d{1,9}$/.test(position) ? Number(position) : -1, levels };
}
