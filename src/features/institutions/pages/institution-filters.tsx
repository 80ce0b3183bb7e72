import { Filters as FilterForm } from '../../../ui/filters.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { KIND_IDS, KINDS, PHASE_IDS, PHASES, STATUS_IDS, STATUSES } from '../institution.ts';
import type { Filters } from '../institution-filters.ts';

const ANY_KIND = { text: 'All kinds', value: '' };
const ALL_STATUSES = { text: 'All', value: 'all' };
const ANY_LEAVERS = { text: 'Any', value: '' };

export function InstitutionFilters({ filters: { find, kind, phase, status } }: { filters: Filters }) {
  return (
    <FilterForm action="/institutions" label="Filter institutions">
      <Input name="find" type="search" label="Name or number" value={find} width={20} spellcheck={false} />
      <Select name="kind" label="Kind" items={[ANY_KIND, ...KIND_IDS.map((id) => ({ text: KINDS[id], value: id }))]} value={kind ?? ''} />
      <Select name="phase" label="Leavers" items={[ANY_LEAVERS, ...PHASE_IDS.map((id) => ({ text: PHASES[id], value: id }))]} value={phase ?? ''} />
      <Select
        name="status"
        label="Status"
        items={[...STATUS_IDS.map((id) => ({ text: STATUSES[id], value: id })), ALL_STATUSES]}
        value={status ?? 'all'}
      />
    </FilterForm>
  );
}
