import type { AwardFigures, CountFigures, ElementRating, QuestionFigure, ShareFigures, StaffFigures, SurveyFigures } from '../../../rating/rating.ts';
import { count, day, decimal, partOf, perCent, several } from '../../../rating/words.ts';
import { pointsAway } from './report-words.ts';
import { comparatorName, comparatorWords } from './strip-of.ts';
import { SubTitle } from './sub-title.tsx';

/** The figures that a rating rests on, as a table: also what the strip chart draws. */
export function FiguresTable({ rating }: { rating: ElementRating }) {
  const { figures } = rating;
  if (!figures) return null;
  if (figures.kind === 'survey') return <SurveyTable figures={figures} />;
  return (
    <>
      <SubTitle>Figures</SubTitle>
      <table class="facts">
        <tbody>
          {factsOf(figures, rating).map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Fact = [name: string, value: string];

function factsOf(figures: ShareFigures | AwardFigures | StaffFigures | CountFigures, rating: ElementRating): Fact[] {
  switch (figures.kind) {
    case 'share':
      return shareFacts(figures, rating);
    case 'award':
      return awardFacts(figures);
    case 'staff':
      return staffFacts(figures);
    case 'count':
      return [
        ['Met', `${figures.count} of ${figures.outOf}`],
        ['Evaluated on', day(figures.evaluatedOn)],
      ];
  }
}

function shareFacts({ part, whole, share, range, comparator, pointsAbove, perCentAbove }: ShareFigures, { interval }: ElementRating): Fact[] {
  const facts: (Fact | null)[] = [
    part === null || whole === null || share === null ? null : ['Figure', `${partOf(part, whole)}, ${perCent(share)}`],
    range && ['Figure, at least', `${partOf(range.low.part, range.low.whole)}, ${perCent(range.low.part / range.low.whole)}`],
    range && ['Figure, at most', `${partOf(range.high.part, range.high.whole)}, ${perCent(range.high.part / range.high.whole)}`],
    comparator && [comparatorName(comparator) === 'city' ? 'City average' : 'England', heldAgainst(comparator)],
    pointsAbove === null ? null : ['Distance', pointsAway(pointsAbove)],
    perCentAbove === null ? null : ['In per cent', `${decimal(Math.abs(perCentAbove), 1)}% ${perCentAbove < 0 ? 'below' : 'above'}`],
    interval && ['95% interval', `${perCent(interval.low)} to ${perCent(interval.high)}`],
  ];
  return facts.filter((fact) => fact !== null);
}

function heldAgainst(comparator: NonNullable<ShareFigures['comparator']>): string {
  const { part, whole } = comparator;
  return `${comparatorWords(comparator)}${part === null || whole === null ? '' : ` (${partOf(part, whole)})`}`;
}

const STATUS: Record<string, string> = { held: 'held', 'working-towards': 'working towards it', none: 'none' };

function awardFacts({ award, status, expiresOn }: AwardFigures): Fact[] {
  return [
    ['Award', award || 'none named'],
    ['Status', STATUS[status] ?? status],
    ['Valid until', expiresOn === null ? 'no date recorded' : day(expiresOn)],
  ];
}

function staffFacts({ person, qualificationLevel, workingTowardsLevel, cpd }: StaffFigures): Fact[] {
  return [
    ['Person', person ?? 'nobody gives guidance'],
    ['Qualification', qualificationLevel === null ? 'none recorded' : `level ${qualificationLevel}`],
    ['Working towards', workingTowardsLevel === null ? 'nothing recorded' : `level ${workingTowardsLevel}`],
    ['Other formal training', cpd ? 'yes' : 'none recorded'],
  ];
}

function SurveyTable({ figures }: { figures: SurveyFigures }) {
  return (
    <>
      {figures.developmentQuestions.length > 0 && (
        <>
          <SubTitle>Last year’s lowest questions</SubTitle>
          <table class="facts">
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">Last year</th>
                <th scope="col">This year</th>
                <th scope="col">Still among the lowest</th>
              </tr>
            </thead>
            <tbody>
              {figures.developmentQuestions.map(({ question, before, now, asked, stillPriority }) => (
                <tr>
                  <th scope="row">{figures.wordings?.[question] ?? question}</th>
                  <td>{answerWords(before)}</td>
                  <td>{asked ? answerWords(now) : 'not asked'}</td>
                  <td>{stillPriority === null ? 'not known' : stillPriority ? 'yes' : 'no'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {figures.priorities.length > 0 && (
        <>
          <SubTitle>This year’s lowest {several(figures.priorities.length, 'question')}</SubTitle>
          <ul>
            {figures.priorities.map((question) => (
              <li>{figures.wordings?.[question] ?? question}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function answerWords(figure: QuestionFigure | null): string {
  if (!figure) return 'too few answers to show';
  const { positive, responses, meanScore } = figure;
  if (responses === 0) return 'no answers';
  const mean = meanScore === null ? '' : `, mean ${decimal(meanScore, 2)}`;
  return `${count(positive)} of ${count(responses)} positive, ${perCent(positive / responses)}${mean}`;
}
