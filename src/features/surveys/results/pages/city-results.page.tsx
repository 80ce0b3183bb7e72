import { shownIn } from '../../../../disclosure/index.ts';
import { all, count, partOf, perCent, several } from '../../../../rating/words.ts';
import type { Audience } from '../../../../surveys/question.ts';
import type { Chart } from '../../../../ui/charts/chart.ts';
import { ChartFigure } from '../../../../ui/charts/chart-figure.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Rows } from '../../../../ui/rows.tsx';
import { type Cycle, cyclePath } from '../../../evidence/index.ts';
import { AUDIENCE_TITLES } from '../../survey.ts';
import type { CityLine } from '../city-lines.ts';
import { figureWords } from '../figure-words.ts';
import type { CityResults } from '../load-city-results.ts';
import { FEWEST_IN_CITY } from '../released.ts';
import { BeingWorkedOut, NewerComing } from './being-worked-out.tsx';

interface CityResultsPageProps {
  cycle: Cycle;
  audience: Audience;
  /** Null while no institution has results. */
  results: CityResults | null;
  /** How many surveys have newer answers that are being worked out. */
  working: number;
  /** The question that is looked at closely, with its chart. */
  looked: CityLine | null;
  chart: Chart | null;
}

/** What the surveys of all institutions found: where it is low, how far apart they are, and what moves. */
export function CityResultsPage({ cycle, audience, results, working, looked, chart }: CityResultsPageProps) {
  const path = `${cyclePath(cycle)}/surveys/${audience}`;
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: `Cycle ${cycle.year}`, href: cyclePath(cycle) },
    { text: 'Surveys', href: path },
    { text: 'Results' },
  ];
  return (
    <Page title={`${AUDIENCE_TITLES[audience]}: results of all institutions ${cycle.year}`} crumbs={crumbs} width="wide">
      {results ? (
        <>
          {working > 0 && <NewerComing surveys={working} path={`${path}/results`} />}
          <Headline results={results} />
          <h2>Priorities across institutions</h2>
          <Lines results={results} path={path} />
          {looked && chart && <Closely line={looked} chart={chart} before={results.before} />}
        </>
      ) : working > 0 ? (
        <BeingWorkedOut path={`${path}/results`} />
      ) : (
        <EmptyState title="What all institutions found will stand here" next={{ text: 'See how the surveys go', href: path }}>
          No institution has ten responses yet. Nothing is shown about fewer, so that nobody can be picked out.
        </EmptyState>
      )}
    </Page>
  );
}

function Headline({ results: { kept, institutions, lines } }: { results: CityResults }) {
  const [first] = lines;
  return (
    <>
      <KeyFigures>
        <KeyFigure figure={partOf(institutions.withResults, institutions.all)}>institutions have results</KeyFigure>
        <KeyFigure figure={count(shownIn(kept.release.respondents) ?? 0)}>responses, to the nearest 5</KeyFigure>
        {first && <KeyFigure figure={partOf(first.priorityIn.length, institutions.withResults)}>have the same priority: “{first.words}”</KeyFigure>}
      </KeyFigures>
      <p>
        {kept.institutions < FEWEST_IN_CITY
          ? 'What all of them say together is shown once three institutions have results: of two, each could work out what the other’s people said.'
          : 'Counts of all institutions together are to the nearest 5. Those of an institution are in them once ten of its people have answered.'}
      </p>
    </>
  );
}

const number = (title: string) => ({ title, align: 'number' as const });

function Lines({ results: { lines, institutions, before }, path }: { results: CityResults; path: string }) {
  const columns = [
    { title: 'Question' },
    number('All together'),
    number('95% interval'),
    number('Lowest to highest'),
    number('A priority in'),
    number(`Better since ${before}`),
    number('Worse'),
  ];
  const rows = lines.map((line) => ({
    name: <a href={`${path}/results?question=${encodeURIComponent(line.identity)}#spread`}>{line.words}</a>,
    cells: [
      line.figure ? figureWords(line.figure) : '–',
      line.interval ? `${perCent(line.interval.low)} to ${perCent(line.interval.high)}` : '–',
      rangeWords(line),
      partOf(line.priorityIn.length, institutions.withResults),
      line.compared > 0 ? partOf(line.better.length, line.compared) : '–',
      line.compared > 0 ? partOf(line.worse.length, line.compared) : '–',
    ],
  }));
  return <Rows caption="Share positive, question by question" columns={columns} rows={rows} />;
}

function rangeWords({ standings }: CityLine): string {
  const shares = standings.flatMap(({ share }) => (share ? [share.part / share.whole] : []));
  return shares.length > 0 ? `${perCent(Math.min(...shares))} to ${perCent(Math.max(...shares))}` : '–';
}

function Closely({ line, chart, before }: { line: CityLine; chart: Chart; before: string }) {
  return (
    <section>
      <h2>“{line.words}”</h2>
      <ChartFigure chart={chart} heading={3} />
      <p>{line.priorityIn.length > 0 ? `A priority in ${all(line.priorityIn)}.` : 'A priority nowhere.'}</p>
      <p>{movedWords(line, before)}</p>
    </section>
  );
}

function movedWords({ better, worse, compared }: CityLine, before: string): string {
  if (compared === 0) return `Nothing is known of ${before} to compare with.`;
  const moved = [
    better.length > 0 ? `Clearly better since ${before}: ${all(better)}.` : '',
    worse.length > 0 ? `Clearly worse: ${all(worse)}.` : '',
  ].filter(Boolean);
  return moved.length > 0 ? moved.join(' ') : `Not clearly better or worse since ${before} in any of ${several(compared, 'institution')}.`;
}
