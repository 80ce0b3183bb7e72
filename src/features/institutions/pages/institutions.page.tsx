import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Column, type Row, Rows } from '../../../ui/rows.tsx';
import { type Institution, KINDS, phaseWords, STATUSES } from '../institution.ts';
import { type Filters, isFiltered } from '../institution-filters.ts';
import { dayWords } from '../standing/standing-words.ts';
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
      next={mayAdd ? { text: 'Import from the school register', href: '/institutions/import' } : undefined}
      other={mayAdd ? { text: 'Add one by hand', href: '/institutions/new' } : undefined}
    >
      {mayAdd
        ? 'Nobody has added an institution yet. The school register has them with all their numbers; a performance table of Key Stage 4 or 16 to 18 destinations will do too.'
        : 'Nobody has added an institution yet. The lead of the partnership can.'}
    </EmptyState>
  );
}

function List({ all, shown, filters, mayAdd }: Omit<InstitutionsPageProps, 'partnership'>) {
  const withStatus = filters.status !== 'open';
  const columns = [...COLUMNS, ...(withStatus ? [GONE] : []), ...(mayAdd ? [EDIT] : [])];
  return (
    <>
      <p class="say">{headline(all)}</p>
      {mayAdd && (
        <div class="govuk-button-group">
          <ButtonLink href="/institutions/new">Add an institution</ButtonLink>
          <ButtonLink href="/institutions/import" variant="secondary">
            Import from files
          </ButtonLink>
        </div>
      )}
      <InstitutionFilters filters={filters} />
      {isFiltered(filters) && <HowMany shown={shown.length} all={all.length} />}
      {shown.length > 0 && <Rows caption="Institutions" columns={columns} rows={shown.map((one) => rowOf(one, { mayAdd, withStatus }))} fits />}
    </>
  );
}

/** "24 institutions, 17 with Year 11 leavers and 9 with post-16 leavers." */
function headline(all: Institution[]): string {
  const open = all.filter(({ status }) => status === 'open');
  const withPhase = (phase: 'ks4' | 'post16') => open.filter(({ phases }) => phases.includes(phase)).length;
  const institutions = several(open.length, 'institution');
  const gone = all.length === open.length ? '' : ` ${several(all.length - open.length, 'more has', 'more have')} closed or left.`;
  return `${institutions}, ${withPhase('ks4')} with Year 11 leavers and ${withPhase('post16')} with post-16 leavers.${gone}`;
}

function HowMany({ shown, all }: { shown: number; all: number }) {
  return (
    <p>
      {shown === 0
        ? 'No institution matches what you chose.'
        : `${shown} of ${several(all, 'institution')} ${shown === 1 ? 'matches' : 'match'} what you chose.`}{' '}
      <a href="/institutions">Show all that are open</a>
    </p>
  );
}

const COLUMNS: Column[] = [
  { title: 'Institution' },
  { title: 'Kind' },
  { title: 'Leavers' },
  { title: 'Students', align: 'number' },
  { title: 'URN' },
  { title: 'Earlier URN' },
];
const GONE: Column = { title: 'Status' };
const EDIT: Column = { title: 'Change' };

function statusOf({ status, until }: Institution): string {
  return until === null ? STATUSES[status] : `${STATUSES[status]}, last day ${dayWords(until)}`;
}

function rowOf(institution: Institution, { mayAdd, withStatus }: { mayAdd: boolean; withStatus: boolean }): Row {
  const { id, name, kind, phases, roll, urn, earlierUrns } = institution;
  return {
    name: (
      <a href={`/institutions/${id}`}>
        <bdi>{name}</bdi>
      </a>
    ),
    cells: [
      KINDS[kind],
      phaseWords(phases),
      roll?.toLocaleString('en-GB') ?? NONE,
      urn ?? NONE,
      earlierUrns.join(', ') || NONE,
      ...(withStatus ? [statusOf(institution)] : []),
      ...(mayAdd
        ? [
            <a href={`/institutions/${id}/edit`}>
              Change<span class="unseen"> {name}</span>
            </a>,
          ]
        : []),
    ],
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
