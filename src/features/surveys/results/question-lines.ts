import type { ReleasedQuestion } from '../../../disclosure/index.ts';
import type { SurveyEvidence } from '../../../rating/evidence.ts';
import type { Share } from '../../../rating/quantity.ts';
import { answersOf, priorities, type SurveyOrder } from '../../../rating/survey-order.ts';
import { wilson } from '../../../rating/uncertainty.ts';
import { type ChangeOfShare, changeBetween } from '../../../surveys/change-over-years.ts';
import { identityOf, type QuestionId } from '../../../surveys/question.ts';
import { shareOf } from './from-release.ts';
import type { Kept, KeptTotals } from './released.ts';
import type { YearBefore } from './years-before.ts';

/** All that is said of one question: this year, against the city, and against earlier years. */
export interface QuestionLine {
  identity: QuestionId;
  words: string;
  figure: ReleasedQuestion;
  share: Share | null;
  interval: { low: number; high: number } | null;
  city: Share | null;
  /** A place for each earlier year, oldest first. */
  before: (Share | null)[];
  /** Since the last earlier year that has a share. */
  change: (Pick<ChangeOfShare, 'points' | 'low' | 'high' | 'clear'> & { since: string }) | null;
}

interface HeldAgainst {
  city: KeptTotals | null;
  years: readonly YearBefore[];
  identities: ReadonlyMap<QuestionId, QuestionId>;
}

/** In the order in which they were asked. */
export function questionLines({ release, questions }: Kept, { city, years, identities }: HeldAgainst): QuestionLine[] {
  const inCity = new Map(city?.release.questions.map((figure) => [identities.get(figure.id) ?? figure.id, figure]));
  return questions.flatMap((question) => {
    const figure = release.questions.find(({ id }) => id === question.id);
    if (!figure) return [];
    const identity = identities.get(question.id) ?? identityOf(question);
    const share = shareOf(figure);
    const before = years.map(({ answers }) => shareIn(answers, identity));
    const cityFigure = inCity.get(identity);
    const line = { identity, words: question.words, figure, share, interval: share && wilson(share), before };
    return [{ ...line, city: cityFigure ? shareOf(cityFigure) : null, change: changeSince(share, before, years) }];
  });
}

function shareIn(answers: readonly SurveyEvidence[], identity: QuestionId): Share | null {
  const found = answers.find(({ question }) => question === identity);
  return found && found.responses > 0 ? { part: found.positive, whole: found.responses } : null;
}

function changeSince(now: Share | null, before: readonly (Share | null)[], years: readonly YearBefore[]): QuestionLine['change'] {
  const at = before.findLastIndex((share) => share !== null);
  const was = before[at];
  return now && was ? { ...changeBetween(was, now), since: years[at]?.year ?? '' } : null;
}

/** One of the three questions that stood lowest in the year before, and where it stands now. */
export interface DevelopmentQuestion {
  words: string;
  was: Share | null;
  now: Share | null;
  /** Null where it was not asked again or is not shown. */
  stillPriority: boolean | null;
}

/** As the engine finds them, from the same rows. */
export function developmentQuestions(
  { year, answers }: YearBefore,
  lines: readonly QuestionLine[],
  nowLowest: readonly QuestionId[],
  order: SurveyOrder,
): DevelopmentQuestion[] {
  const lowest = answersOf(
    answers.map((each) => ({ ...each, cycle: year })),
    year,
    order,
  ).ordered.slice(0, order['development-questions']);
  return lowest.map(({ question, words, positive, responses }) => {
    const line = lines.find(({ identity }) => identity === question);
    const now = line?.share ?? null;
    return {
      words: line?.words ?? words ?? question,
      was: { part: positive, whole: responses },
      now,
      stillPriority: now ? nowLowest.includes(question) : null,
    };
  });
}

/** The questions that stand lowest now, by what they count as. */
export function lowestNow(now: readonly SurveyEvidence[], year: string, order: SurveyOrder): QuestionId[] {
  return priorities(answersOf(now, year, order), order);
}
