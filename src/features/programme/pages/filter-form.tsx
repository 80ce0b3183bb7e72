import { yearTitle } from '../../../programme/index.ts';
import { Filters as FilterRow } from '../../../ui/filters.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { KIND_TITLES, NEED_TITLES } from '../activity-words.ts';
import type { Programme } from '../load-programme.ts';
import type { Filters } from '../programme-filters.ts';

/** Filters above the list of activities, and the list as a file beside them. */
export function ProgrammeFilters({ programme: { path, yearGroups }, filters }: { programme: Programme; filters: Filters }) {
  const anyOf = (titles: Record<string, string>) => [{ value: '', text: 'All' }, ...Object.entries(titles).map(([value, text]) => ({ value, text }))];
  const years = [{ value: '', text: 'All' }, ...yearGroups.map((year) => ({ value: year, text: yearTitle(year) }))];
  return (
    <FilterRow action={path} label="Filter activities" beside={[{ text: 'All as CSV', href: `${path}.csv` }]}>
      <Input name="find" label="Find" value={filters.find} type="search" />
      <Select name="year" label="Year group" items={years} value={filters.year ?? ''} />
      <Select name="kind" label="Kind" items={anyOf(KIND_TITLES)} value={filters.kind ?? ''} />
      <Select name="need" label="Need" items={anyOf(NEED_TITLES)} value={filters.need ?? ''} />
    </FilterRow>
  );
}
