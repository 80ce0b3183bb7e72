import type { Chart } from '../../../ui/charts/chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { hasProposedCriteria, LevelKey } from '../../cases/index.ts';
import { cyclePath } from '../../evidence/index.ts';
import { type Asked, cityAddress, NOTHING_ASKED } from '../city-address.ts';
import { isFiltered } from '../city-filters.ts';
import type { CityRow } from '../city-row.ts';
import type { CityView } from '../city-view.ts';
import { howMany } from '../city-words.ts';
import { CityCards } from './city-cards.tsx';
import { CityFilterForm } from './city-filter-form.tsx';
import { CityTable } from './city-table.tsx';
import { HowJudged, Judged } from './judged.tsx';
import { PublishedNote } from './published-note.tsx';
import { WhyNotRated } from './why-not-rated.tsx';

export interface CityContentProps {
  view: CityView;
  asked: Asked;
  /** The rows that are as asked, in the order asked for. */
  shown: readonly CityRow[];
  /** How many of them stand at each level. */
  chart: Chart;
  may: { addInstitutions: boolean; import: boolean };
}

/** The city below its heading. It says the same for the same view and address, so that it can be kept. */
export function CityContent({ view, asked, shown, chart, may }: CityContentProps) {
  if (view.rows.length === 0) return <NoInstitutions may={may} />;
  return (
    <>
      <PublishedNote view={view} />
      {hasNoEvidence(view) && <NoEvidence view={view} may={may} />}
      <CityCards view={view} />
      <Judged view={view} />
      {!hasNoEvidence(view) && <WhyNotRated view={view} atWork={may.import} />}
      <Folded view={view} chart={chart} />
      <div class="city-filters">
        <CityFilterForm view={view} asked={asked} />
      </div>
      {isFiltered(asked.filters) && (
        <p>
          {howMany(shown.length, view.rows.length)} <a href={cityAddress(view.cycle, { ...NOTHING_ASKED, order: asked.order })}>Show all</a>
        </p>
      )}
      {shown.length > 0 && <CityTable view={view} asked={asked} shown={shown} />}
    </>
  );
}

function Folded({ view, chart }: Pick<CityContentProps, 'view' | 'chart'>) {
  return (
    <div class="folded">
      <HowJudged view={view} />
      <Details summary="How many stand at each level, element by element">
        <ChartFigure chart={chart} heading={2} />
      </Details>
      <Details summary="What the marks mean">
        <LevelKey scale={view.scale} proposed={view.framework.elements.some(hasProposedCriteria)} />
      </Details>
    </div>
  );
}

function NoInstitutions({ may }: Pick<CityContentProps, 'may'>) {
  return (
    <EmptyState
      title="The ratings of your institutions will stand here"
      next={may.addInstitutions ? { text: 'Add institutions', href: '/institutions' } : undefined}
    >
      {may.addInstitutions
        ? 'There is no institution to rate in this cycle yet. Begin with the schools and colleges that have Year 11 or post-16 leavers.'
        : 'There is no institution to rate in this cycle yet. The lead of the partnership adds them.'}
    </EmptyState>
  );
}

/** Nothing was rated, and not because a figure is hidden or too small: there is no figure at all. */
function hasNoEvidence({ rows }: CityView): boolean {
  return rows.every(({ summary }) => Object.values(summary.elements).every(({ reason }) => reason === 'no-evidence' || reason === 'no-such-phase'));
}

function NoEvidence({ view, may }: Pick<CityContentProps, 'view' | 'may'>) {
  return (
    <EmptyState
      title="No evidence has come in yet"
      next={may.import ? { text: 'Import figures', href: `${cyclePath(view.cycle)}/imports/new` } : undefined}
    >
      So no institution is rated. Figures come from files, such as the performance tables and the records of where leavers went. Awards and staff are
      typed in.
    </EmptyState>
  );
}
