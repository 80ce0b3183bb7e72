import { several } from '../../../../rating/words.ts';
import { Filters } from '../../../../ui/filters.tsx';
import { Select } from '../../../../ui/govuk/select.tsx';
import { type Column, type Row, Rows } from '../../../../ui/rows.tsx';
import { KIND_IDS, KINDS, PHASE_IDS, PHASES, phaseWords } from '../../institution.ts';
import { kindWords } from '../compare-register.ts';
import type { Addition } from '../comparison.ts';
import { filtersInAddress, isShown, type RegisterFilters } from '../register-filters.ts';
import { MarkButtons } from './mark-buttons.tsx';
import { Tick } from './tick.tsx';

/** Chooses which institutions are listed. Only what is listed can be ticked. */
export function AdditionFilters({ filters: { kind, phase, closed }, path }: { filters: RegisterFilters; path: string }) {
  return (
    <Filters action={path} label="Filter the institutions that can be added">
      <Select
        name="kind"
        label="Kind"
        items={[{ text: 'All kinds', value: '' }, ...KIND_IDS.map((id) => ({ text: KINDS[id], value: id }))]}
        value={kind ?? ''}
      />
      <Select
        name="phase"
        label="Leavers"
        items={[
          { text: 'Year 11 or post-16', value: '' },
          ...PHASE_IDS.map((id) => ({ text: PHASES[id], value: id })),
          { text: 'With and without', value: 'any' },
        ]}
        value={phase === 'rated' ? '' : (phase ?? 'any')}
      />
      <Select
        name="closed"
        label="Closed ones"
        items={[
          { text: 'Leave out', value: '' },
          { text: 'Show too', value: 'yes' },
        ]}
        value={closed ? 'yes' : ''}
      />
    </Filters>
  );
}

interface AdditionRowsProps {
  additions: readonly Addition[];
  filters: RegisterFilters;
  /** What was ticked when the form was sent; null before. */
  chosen: readonly string[] | null;
  path: string;
}

export function AdditionRows({ additions, filters, chosen, path }: AdditionRowsProps) {
  const shown = additions.filter((addition) => isShown(addition, filters));
  const hidden = additions.length - shown.length;
  return (
    <>
      {shown.length === 0 && <p>No institution is as you asked.</p>}
      {shown.length > 0 && (
        <>
          <p>Suggested are those that are open, not independent, and have leavers.</p>
          <MarkButtons
            action={`${path}${filtersInAddress(filters)}#add`}
            marks={[
              { mark: 'add-all', text: `Tick all ${shown.length}` },
              { mark: 'add-none', text: 'Tick none' },
              { mark: 'add-suggested', text: 'Tick as suggested' },
            ]}
          />
          <Rows caption="Institutions that can be added" columns={COLUMNS} rows={shown.map((addition) => rowOf(addition, chosen))} fits brief />
        </>
      )}
      {hidden > 0 && (
        <p>
          {several(hidden, 'more is', 'more are')} not listed, such as primary schools and those that are closed.{' '}
          <a href={`${path}${filtersInAddress({ ...filters, kind: null, phase: null, closed: true })}#add`}>List all</a>
        </p>
      )}
    </>
  );
}

const COLUMNS: Column[] = [
  { title: 'Institution' },
  { title: 'Kind' },
  { title: 'Leavers' },
  { title: 'Students', align: 'number' },
  { title: 'URN' },
  { title: 'LAESTAB' },
  { title: 'Note' },
];

function rowOf({ row, details, why, suggested }: Addition, chosen: readonly string[] | null): Row {
  const checked = chosen ? chosen.includes(row.key) : suggested;
  const name = <bdi>{row.name}</bdi>;
  return {
    name: details ? (
      <Tick name="add" value={row.key} checked={checked}>
        {name}
      </Tick>
    ) : (
      name
    ),
    cells: [
      kindWords(row),
      phaseWords(PHASE_IDS.filter((phase) => row.phases[phase])),
      row.roll?.toLocaleString('en-GB') ?? '–',
      row.urn ?? '–',
      row.laestab ?? '–',
      [row.open === false && 'Closed', why].filter(Boolean).join('. ') || '–',
    ],
  };
}
