import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { type Role, type RoleInUse, roleTitle } from '../../../web/reader.ts';
import { isInInstitution } from '../people.policy.ts';

export interface RoleFieldsProps {
  /** Who chooses. */
  as: RoleInUse;
  roles: readonly Role[];
  institutions: { id: string; name: string }[];
  typed?: { role?: string; institution?: string };
  errors?: FieldErrors;
}

/** Which role, and for a role in an institution, in which one. Whoever works in one institution is not asked. */
export function RoleFields({ as, roles, institutions, typed = {}, errors = {} }: RoleFieldsProps) {
  const items = roles.map((role) => ({ value: role, text: roleTitle(role), hint: HINTS[role] }));
  return (
    <>
      <Radios name="role" legend="What may the person do?" legendSize="s" items={items} value={typed.role} error={errors.role} />
      {as.institution ? (
        <p>
          The role is in <bdi>{as.institution.name}</bdi>.
        </p>
      ) : (
        <InstitutionField institutions={institutions} chosen={typed.institution} error={errors.institution} />
      )}
    </>
  );
}

function InstitutionField({
  institutions,
  chosen,
  error,
}: {
  institutions: { id: string; name: string }[];
  chosen?: string | undefined;
  error?: string | undefined;
}) {
  const hint = institutions.length === 0 ? 'There are no institutions here yet. Add them first' : `For these roles: ${IN_ONE}`;
  const items = [{ value: '', text: 'Choose' }, ...institutions.map(({ id, name }) => ({ value: id, text: name }))];
  return <Select name="institution" label="Institution" labelSize="s" hint={hint} items={items} value={chosen} error={error} />;
}

const HINTS: Record<Role, string> = {
  'partnership-lead': 'Sees all institutions, changes everything, invites people. Needs a second step to sign in',
  'partnership-analyst': 'Sees all institutions and works with the figures. Needs a second step to sign in',
  viewer: 'Reads about all institutions and changes nothing. Needs a second step to sign in',
  'institution-lead': 'Leads on careers guidance in one institution, and invites others there',
  'institution-editor': 'Works on what one institution sends in',
  'institution-head': 'Reads and signs off for one institution',
  'institution-safeguarding': 'Reads what people wrote in a survey in their own words, in one institution, and nothing else',
};

const IN_ONE = Object.keys(HINTS)
  .map((role) => role as Role)
  .filter(isInInstitution)
  .map(roleTitle)
  .join(', ');
