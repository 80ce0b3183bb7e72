import type { AcademicYear } from '../rating/evidence.ts';
import { fraction, multiply, subtract, toNumber } from '../rating/fraction.ts';
import type { Share } from '../rating/quantity.ts';
import { wilson } from '../rating/uncertainty.ts';
import { identityOf, type QuestionId } from './question.ts';
import type { AskedQuestion } from './questionnaire.ts';
import type { QuestionResult, SurveyResults } from './results.ts';

export interface YearOfResults {
  cycle: AcademicYear;
  results: SurveyResults;
}

/** How the share of a question moved from one year to a later one. */
export interface ChangeOfShare {
  from: AcademicYear;
  to: AcademicYear;
  /** In percentage points; above 0 is better. */
  points: number;
  /** 95% interval of the change in points. */
  low: number;
  high: number;
  /** Whether the interval leaves 0 out: else the change can be chance. */
  clear: boolean;
}

/** One question through the years, by what it counts as. */
export interface QuestionOverYears {
  identity: QuestionId;
  /** As it was asked last. */
  question: AskedQuestion;
  /** A place for each year given, oldest first; null where it was not asked. */
  years: (QuestionResult | null)[];
  /** Whether its words were not the same in all years. */
  reworded: boolean;
  /** From the year before the last; null where one of the two has no share. */
  sinceLastYear: ChangeOfShare | null;
  /** From the first year that has a share; null where that is the last one itself. */
  sinceFirst: ChangeOfShare | null;
}

/**
 * The questions of the last year, in their order, with all earlier years.
 * @param years oldest first
 * @param identities what each wording counts as by today's links
 */
export function changeOverYears(years: readonly YearOfResults[], identities: ReadonlyMap<QuestionId, QuestionId> = new Map()): QuestionOverYears[] {
  const identity = ({ question }: QuestionResult) => identities.get(question.id) ?? identityOf(question);
  return (years.at(-1)?.results.questions ?? []).map((latest) => {
    const own = years.map(({ results }) => results.questions.find((each) => identity(each) === identity(latest)) ?? null);
    const wordings = new Set(own.flatMap((each) => each?.question.id ?? []));
    const first = own.findIndex((each) => each?.share);
    return {
      identity: identity(latest),
      question: latest.question,
      years: own,
      reworded: wordings.size > 1,
      sinceLastYear: between(years, own, years.length - 2),
      sinceFirst: between(years, own, first),
    };
  });
}

function between(years: readonly YearOfResults[], own: readonly (QuestionResult | null)[], from: number): ChangeOfShare | null {
  const last = years.length - 1;
  const [before, now] = [own[from]?.share, own[last]?.share];
  if (!before || !now || from === last) return null;
  return { from: (years[from] as YearOfResults).cycle, to: (years[last] as YearOfResults).cycle, ...changeBetween(before, now) };
}

/**
 * The difference of two shares of different people with Newcombe's hybrid score interval (1998, method 10): built from the two Wilson
 * intervals, so it never leaves -100 to 100 and has some width also where all or none agree.
 */
export function changeBetween(before: Share, now: Share): Pick<ChangeOfShare, 'points' | 'low' | 'high' | 'clear'> {
  const points = toNumber(multiply(subtract(fraction(now.part, now.whole), fraction(before.part, before.whole)), fraction(100)));
  const [was, is] = [wilson(before), wilson(now)];
  const [a, b] = [before.part / before.whole, now.part / now.whole];
  const low = 100 * (b - a - Math.hypot(b - is.low, was.high - a));
  const high = 100 * (b - a + Math.hypot(is.high - b, a - was.low));
  return { points, low, high, clear: low > 0 || high < 0 };
}
