import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary } from '../../../web/form.ts';
import type { PersonHere } from '../people.queries.ts';
import { roleWords } from '../role-words.ts';
import { RoleFields, type RoleFieldsProps } from './role-fields.tsx';

interface GiveRolePageProps extends RoleFieldsProps {
  person: PersonHere;
  formId?: string;
}

export function GiveRolePage({ person, formId, errors = {}, ...roles }: GiveRolePageProps) {
  const address = `/people/${person.id}`;
  return (
    <Page title="Give a further role" caption={person.name} errors={errorSummary(errors, ['role', 'institution'])} back={address}>
      <p>
        Now: <bdi>{person.roles.map(roleWords).join('; ')}</bdi>. These stay.
      </p>
      <form method="post" action={`${address}/give-role`} novalidate>
        <FormId sent={formId} />
        <RoleFields {...roles} errors={errors} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Give the role</Button>
          <a href={address}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
