import type { ReleasedQuestion } from '../../../disclosure/index.ts';
import type { AcademicYear, SurveyEvidence } from '../../../rating/evidence.ts';
import type { Share } from '../../../rating/quantity.ts';
import type { SurveyOrder } from '../../../rating/survey-order.ts';
import { wilson } from '../../../rating/uncertainty.ts';
import { changeBetween } from '../../../surveys/change-over-years.ts';
import type { QuestionId } from '../../../surveys/question.ts';
import { shareOf } from './from-release.ts';
import { lowestNow } from './question-lines.ts';
import { FEWEST_IN_CITY, type Kept } from './released.ts';

/** What one institution's people said, this year and the year before, a row a question. */
export interface InstitutionAnswers {
  name: string;
  now: SurveyEvidence[];
  before: SurveyEvidence[];
}

/** One question in all institutions. */
export interface CityLine {
  identity: QuestionId;
  words: string;
  /** Of all together, to the nearest five; null while there are too few institutions to be a city. */
  figure: ReleasedQuestion | null;
  share: Share | null;
  interval: { low: number; high: number } | null;
  /** Where each institution stands, by name. */
  standings: { name: string; share: Share | null }[];
  /** In which institutions it is one of the lowest. */
  priorityIn: string[];
  /** Where it changed clearly since the year before, and in how many both years are known. */
  better: string[];
  worse: string[];
  compared: number;
}

interface Read {
  year: AcademicYear;
  order: SurveyOrder;
  identities: ReadonlyMap<QuestionId, QuestionId>;
}

/** The question that is a priority in most institutions first; then the lowest of all together. */
export function cityLines(
  { release, questions, institutions }: Kept,
  all: readonly InstitutionAnswers[],
  { year, order, identities }: Read,
): CityLine[] {
  const lowest = new Map(all.map((institution) => [institution, lowestNow(institution.now, year, order)]));
  const lines = questions.flatMap((question): CityLine[] => {
    const figure = release.questions.find(({ id }) => id === question.id);
    if (!figure) return [];
    const identity = identities.get(question.id) ?? question.id;
    const together = institutions >= FEWEST_IN_CITY ? figure : null;
    const share = together && shareOf(together);
    const priorityIn = all.filter((institution) => lowest.get(institution)?.includes(identity)).map(({ name }) => name);
    const standings = all.map(({ name, now }) => ({ name, share: shareIn(now, identity) }));
    return [
      {
        identity,
        words: question.words,
        figure: together,
        share,
        interval: share && wilson(share),
        standings,
        priorityIn,
        ...changesOf(all, identity),
      },
    ];
  });
  return lines.sort((a, b) => b.priorityIn.length - a.priorityIn.length || heightOf(a) - heightOf(b));
}

function heightOf({ share }: CityLine): number {
  return share ? share.part / share.whole : 2;
}

function changesOf(all: readonly InstitutionAnswers[], identity: QuestionId): Pick<CityLine, 'better' | 'worse' | 'compared'> {
  const changes = all.flatMap(({ name, now, before }) => {
    const [is, was] = [shareIn(now, identity), shareIn(before, identity)];
    return is && was ? [{ name, ...changeBetween(was, is) }] : [];
  });
  const clear = changes.filter((change) => change.clear);
  return {
    better: clear.filter(({ points }) => points > 0).map(({ name }) => name),
    worse: clear.filter(({ points }) => points < 0).map(({ name }) => name),
    compared: changes.length,
  };
}

export function shareIn(answers: readonly SurveyEvidence[], identity: QuestionId): Share | null {
  const found = answers.find(({ question }) => question === identity);
  return found && found.responses > 0 ? { part: found.positive, whole: found.responses } : null;
}
