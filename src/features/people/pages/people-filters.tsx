import { Filters } from '../../../ui/filters.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { roleTitle } from '../../../web/reader.ts';
import { isInInstitution, ROLES } from '../people.policy.ts';
import type { PeopleFilter } from '../people.queries.ts';

interface PeopleFiltersProps {
  filter: PeopleFilter;
  institutions: { id: string; name: string }[];
  /** The list is of one institution: only its roles can be chosen. */
  inOne: boolean;
}

export function PeopleFilters({ filter, institutions, inOne }: PeopleFiltersProps) {
  const roles = ROLES.filter((role) => !inOne || isInInstitution(role)).map((role) => ({ value: role, text: roleTitle(role) }));
  const places = institutions.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Filters action="/people" label="Filter people">
      <Input name="text" label="Name or e-mail" type="search" value={filter.text} width={20} spellcheck={false} />
      <Select name="role" label="Role" items={[{ value: '', text: 'All roles' }, ...roles]} value={filter.role ?? ''} />
      {places.length > 0 && (
        <Select name="institution" label="Institution" items={[{ value: '', text: 'All' }, ...places]} value={filter.inInstitution ?? ''} />
      )}
    </Filters>
  );
}
