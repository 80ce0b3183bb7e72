import type { InstitutionKind, IsoDate, Phase } from '../../rating/evidence.ts';

/** What a partnership knows about one of its institutions. Numbers are kept without blanks and strokes; null where none was given. */
export interface InstitutionDetails {
  name: string;
  kind: Kind;
  /** Which leavers it has, Year 11 first; none for a school that ends before Year 11. */
  phases: Phase[];
  urn: string | null;
  laestab: string | null;
  ukprn: string | null;
  /** URNs of the schools it took over from, in order. National figures of earlier years stand under them. */
  earlierUrns: string[];
  /** Students on roll; null where nobody said. */
  roll: number | null;
}

export interface Institution extends InstitutionDetails {
  id: string;
  /** Closed institutions and those that left the partnership keep their history. */
  status: Status;
  /** The last day on which it was open and in the partnership; null while it is. */
  until: IsoDate | null;
  /** The institution that took it over. */
  successor: string | null;
  /** Goes up with every change. */
  version: number;
}

/** Whether it is one of the partnership's institutions today, and if not, why not. */
export const STATUSES = { open: 'Open', closed: 'Closed', left: 'Left the partnership' } as const;

export type Status = keyof typeof STATUSES;

export const STATUS_IDS = Object.keys(STATUSES) as [Status, ...Status[]];

export type Kind = Exclude<InstitutionKind, 'unknown'>;

export const KINDS: Record<Kind, string> = {
  mainstream: 'Mainstream school',
  special: 'Special school',
  'alternative-provision': 'Alternative provision',
  college: 'College',
  independent: 'Independent school',
};

export const PHASES: Record<Phase, string> = { ks4: 'Year 11', post16: 'Post-16' };

/** The numbers by which national files name an institution: what each is, for whoever does not know the letters. */
export const NUMBERS = {
  urn: 'Unique reference number (URN)',
  laestab: 'DfE number (LAESTAB)',
  ukprn: 'UK provider reference number (UKPRN)',
} as const;

export const KIND_IDS = Object.keys(KINDS) as [Kind, ...Kind[]];
export const PHASE_IDS = Object.keys(PHASES) as [Phase, ...Phase[]];

/** "Year 11 and post-16": whose destinations count; "None" for an institution whose students leave before. */
export function phaseWords(phases: readonly Phase[]): string {
  if (phases.length === 2) return 'Year 11 and post-16';
  return phases[0] ? PHASES[phases[0]] : 'None';
}
