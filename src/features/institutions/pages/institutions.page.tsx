import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Column, type Row, Rows } from '../../../ui/rows.tsx';
import { type Institution, KINDS, phaseWords } from '../institution.ts';
import { type Filters, isFiltered } from '../institution-filters.ts';
import { InstitutionFilters } from './institution-filters.tsx';

interface InstitutionsPageProps {
  partnership: string;
  /** All of the partnership; of these, those that the filters let through, in the order of the list. */
  all: Institution[];
  shown: Institution[];
  filters: Filters;
  mayAdd: boolean;
}

export function InstitutionsPage({ partnership, all, shown, filters, mayAdd }: InstitutionsPageProps) {
  return (
    <Page title="Institutions" caption={partnership} crumbs={[{ text: 'Home', href: '/' }, { text: 'Institutions' }]} width="wide">
      {all.length === 0 ? <NoneYet mayAdd={mayAdd} /> : <List all={all} shown={shown} filters={filters} mayAdd={mayAdd} />}
    </Page>
  );
}

function NoneYet({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      title="The institutions of the partnership will be listed here"
      next={mayAdd ? { text: 'Add an institution', href: '/institutions/new' } : undefined}
    >
      {mayAdd
        ? 'Nobody has added an institution yet. Begin with the schools and colleges that have Year 11 or post-16 leavers.'
        : 'Nobody has added an institution yet. The lead of the partnership can.'}
    </EmptyState>
  );
}

function List({ all, shown, filters, mayAdd }: Omit<InstitutionsPageProps, 'partnership'>) {
  return (
    <>
      <p class="say">{headline(all)}</p>
      {mayAdd && <ButtonLink href="/institutions/new">Add an institution</ButtonLink>}
      <InstitutionFilters filters={filters} />
      {isFiltered(filters) && <HowMany shown={shown.length} all={all.length} />}
      {shown.length > 0 && <Rows caption="Institutions" columns={COLUMNS} rows={shown.map(rowOf)} fits />}
    </>
  );
}

/** "24 institutions, 17 with Year 11 leavers and 9 with post-16 leavers." */
function headline(all: Institution[]): string {
  const withPhase = (phase: 'ks4' | 'post16') => all.filter(({ phases }) => phases.includes(phase)).length;
  const institutions = several(all.length, 'institution');
  return `${institutions}, ${withPhase('ks4')} with Year 11 leavers and ${withPhase('post16')} with post-16 leavers.`;
}

function HowMany({ shown, all }: { shown: number; all: number }) {
  return (
    <p>
      {shown === 0
        ? 'No institution matches what you chose.'
        : `${shown} of ${several(all, 'institution')} ${shown === 1 ? 'matches' : 'match'} what you chose.`}{' '}
      <a href="/institutions">Show all</a>
    </p>
  );
}

const COLUMNS: Column[] = [{ title: 'Institution' }, { title: 'Kind' }, { title: 'Leavers' }, { title: 'URN' }, { title: 'Earlier URN' }];

function rowOf({ id, name, kind, phases, urn, earlierUrns }: Institution): Row {
  return {
    name: (
      <a href={`/institutions/${id}`}>
        <bdi>{name}</bdi>
      </a>
    ),
    cells: [KINDS[kind], phaseWords(phases), urn ?? NONE, earlierUrns.join(', ') || NONE],
  };
}

/** An empty cell could be a fault of the page; a stroke says that there is nothing. */
const NONE = (
  <>
    <span class="soft" aria-hidden="true">
      –
    </span>
    <span class="unseen">none</span>
  </>
);
