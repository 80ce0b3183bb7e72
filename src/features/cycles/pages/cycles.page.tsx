import { EmptyState } from '../../../ui/empty-state.tsx';
import { onDay } from '../../../ui/format.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import { titleOf } from '../steps.ts';

export interface ListedCycle {
  cycle: Cycle;
  frameworkTitle: string;
  institutions: number;
  /** The latest version that was published; null before the first. */
  published: { number: number; at: Date } | null;
}

interface CyclesPageProps {
  partnership: string;
  cycles: ListedCycle[];
  mayMake: boolean;
  /** A viewer reads what was published and is told nothing of the rest. */
  published: boolean;
}

/** Every year's round, the latest first. */
export function CyclesPage({ partnership, cycles, mayMake, published }: CyclesPageProps) {
  return (
    <Page title="Cycles" caption={partnership} crumbs={[{ text: 'Home', href: '/' }, { text: 'Cycles' }]} width="wide">
      {cycles.length === 0 ? <NoneYet mayMake={mayMake} published={published} /> : <List cycles={cycles} mayMake={mayMake} />}
    </Page>
  );
}

const WHAT =
  'A cycle is one academic year’s round: evidence comes in, every institution is rated from it, both sides look at the ratings, and they are published.';

function NoneYet({ mayMake, published }: Pick<CyclesPageProps, 'mayMake' | 'published'>) {
  if (published) return <EmptyState title="Published ratings will be listed here">{WHAT} Nothing has been published yet.</EmptyState>;
  return (
    <EmptyState
      title="The cycles of the partnership will be listed here"
      next={mayMake ? { text: 'Begin the first cycle', href: '/cycles/new' } : undefined}
    >
      {WHAT}{' '}
      {mayMake ? 'To begin one you choose the year and the framework that institutions are rated by.' : 'The lead of the partnership begins it.'}
    </EmptyState>
  );
}

function List({ cycles, mayMake }: Pick<CyclesPageProps, 'cycles' | 'mayMake'>) {
  return (
    <>
      <p class="say">{WHAT}</p>
      {mayMake && <ButtonLink href="/cycles/new">Begin a cycle</ButtonLink>}
      <Rows caption="Cycles" columns={COLUMNS} rows={cycles.map(rowOf)} fits />
    </>
  );
}

const COLUMNS = [
  { title: 'Year' },
  { title: 'Where it is' },
  { title: 'Framework' },
  { title: 'Institutions', align: 'number' as const },
  { title: 'Published' },
];

function rowOf({ cycle, frameworkTitle, institutions, published }: ListedCycle): Row {
  return {
    name: <a href={cyclePath(cycle)}>{cycle.year}</a>,
    cells: [
      cycle.correcting === null ? titleOf(cycle.state) : `${titleOf(cycle.state)}, being corrected`,
      <>
        {frameworkTitle} <small>version {cycle.framework.version}</small>
      </>,
      institutions,
      published ? `Version ${published.number}, ${onDay(published.at)}` : 'Not yet',
    ],
  };
}
