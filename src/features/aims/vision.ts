import type { IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';

/** To whom the statement is put, so that it is known within and beyond the institution. */
export const AUDIENCES = {
  staff: 'Staff',
  students: 'Students',
  parents: 'Parents and carers',
  governors: 'Governors',
} as const;

export type Audience = keyof typeof AUDIENCES;
export const AUDIENCE_IDS = Object.keys(AUDIENCES) as Audience[];

/** What an institution wants its guidance to be. */
export interface VisionTyped {
  statement: string;
  /** "The page about careers on our website, and the prospectus" */
  publishedWhere: string | null;
  publishedLink: string | null;
  /** The last day on which it was put before each of them; null: never, or nobody knows. */
  putBefore: Record<Audience, IsoDate | null>;
}

export interface Vision extends VisionTyped {
  toConfirm: boolean;
  version: number;
}

const YEAR_MONTHS = 12;

/** Those before whom it was not put within a year of the day. */
export function notPutBefore({ putBefore }: Pick<VisionTyped, 'putBefore'>, date: IsoDate): Audience[] {
  const from = yearBefore(date);
  return AUDIENCE_IDS.filter((audience) => (putBefore[audience] ?? '') < from);
}

function yearBefore(date: IsoDate): IsoDate {
  const before = new Date(`${date}T00:00:00Z`);
  before.setUTCMonth(before.getUTCMonth() - YEAR_MONTHS);
  return before.toISOString().slice(0, 10);
}

/** For the log of activity and for whoever was slower, a line each. */
export function visionLines({ statement, publishedWhere, publishedLink, putBefore }: VisionTyped): string[] {
  const published = [publishedWhere, publishedLink].filter(Boolean).join(', ');
  const before = AUDIENCE_IDS.flatMap((audience) => {
    const on = putBefore[audience];
    return on ? [`${AUDIENCES[audience].toLowerCase()} on ${day(on)}`] : [];
  });
  return [
    statement,
    published ? `Published: ${published}` : 'Not said where it is published',
    before.length > 0 ? `Put before ${before.join(', ')}` : 'Not said before whom it was put',
  ];
}
