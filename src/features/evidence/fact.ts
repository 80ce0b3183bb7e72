import type {
  AcademicYear,
  ActivityEvidence,
  AwardEvidence,
  DestinationEvidence,
  GatsbyEvidence,
  IsoDate,
  Source,
  StaffEvidence,
  SurveyEvidence,
} from '../../rating/evidence.ts';

/** Somebody who may give guidance, as it is kept: what the engine takes, and what tells one person from another. */
export interface StaffKept extends StaffEvidence {
  /** Of the person in the register of staff, the same from year to year; none where a file alone tells of them. */
  id?: string;
  /** The last day here. */
  leftOn?: IsoDate;
}

/** Awards with the days of audit and plan, as they are kept. */
export interface AwardKept extends AwardEvidence {
  /** The day of the plan is that on which both sides had signed it here: no file and no form takes it away. */
  planSigned?: true;
}

/** Whether somebody was here on a day. */
export function isHere({ leftOn }: Pick<StaffKept, 'leftOn'>, date: IsoDate): boolean {
  return leftOn === undefined || leftOn >= date;
}

/** What is kept for each kind of evidence: just what the engine takes, each fact with its source. */
export interface FactOf {
  'ks4-destinations': DestinationEvidence;
  'post16-destinations': DestinationEvidence;
  'y11-activity': ActivityEvidence;
  /** All awards of the institution: a new list takes the place of the one before. */
  'quality-award': AwardKept[];
  /** All who may give guidance there, and who has left since. */
  staff: StaffKept[];
  /** All questions of the survey of one cycle. */
  survey: SurveyEvidence[];
  gatsby: GatsbyEvidence;
}

export type FactKind = keyof FactOf;

export const FACT_KINDS: Record<FactKind, string> = {
  'ks4-destinations': 'Destinations after Year 11',
  'post16-destinations': 'Destinations after post-16',
  'y11-activity': 'Year 11 leavers’ activity',
  'quality-award': 'Quality award',
  staff: 'Staff who give guidance',
  survey: 'Student survey',
  gatsby: 'Gatsby Benchmarks',
};

/** A fact with what it is about. `institution` null: all of England. `key`: the cycle that a survey is of, empty for other kinds. */
export type Fact = {
  [Kind in FactKind]: { institution: string | null; kind: Kind; key: '' | AcademicYear; fact: FactOf[Kind] | null };
}[FactKind];

/** Every row of a file, or statement of a person, that a fact rests on. */
export function sourcesOf({ fact }: Pick<Fact, 'fact'>): Source[] {
  if (fact === null) return [];
  return [fact].flat().map(({ source }) => source);
}

/** The source of a fact that somebody typed in: no file, no line, and no hash. */
export function typedInSource(words: string): Source {
  return { file: words, sha256: '', line: 0 };
}

export function isTypedIn({ sha256 }: Source): boolean {
  return sha256 === '';
}
