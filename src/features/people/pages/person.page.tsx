import { FormId } from '../../../ui/form-id.tsx';
import { onDay } from '../../../ui/format.ts';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { roleTitle } from '../../../web/reader.ts';
import type { PersonHere, RoleHere } from '../people.queries.ts';
import { roleWords, sinceWords } from '../role-words.ts';

interface PersonPageProps {
  person: PersonHere;
  mayManage: boolean;
  /** The reader looks at themselves. */
  isReader: boolean;
}

/** Somebody with a role here. */
export function PersonPage({ person, mayManage, isReader }: PersonPageProps) {
  const { id, name, email, lastSignedIn, secondStep, disabled, roles } = person;
  return (
    <Page title={name} caption={isReader ? 'This is you' : undefined} crumbs={[...CRUMBS, { text: name }]}>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: <bdi>{email}</bdi> },
          { key: 'Last signed in', value: lastSignedIn ? onDay(lastSignedIn) : 'not yet' },
          { key: 'Second step to sign in', value: secondStep ? 'set up' : 'not set up' },
          disabled && { key: 'Account', value: 'disabled: cannot sign in' },
        ]}
      />
      <h2>{roles.length === 1 ? 'Role here' : 'Roles here'}</h2>
      <SummaryList rows={roles.map((role) => roleRow(id, role, mayManage))} />
      {mayManage && <Ways id={id} name={name} />}
    </Page>
  );
}

const CRUMBS = [
  { text: 'Home', href: '/' },
  { text: 'People', href: '/people' },
];

function roleRow(person: string, role: RoleHere, mayManage: boolean) {
  const { institutionName } = role;
  const end = { text: 'End', hiddenText: roleWords(role), href: `/people/${person}/roles/${role.id}/end` };
  return {
    key: roleTitle(role.role),
    value: (
      <>
        {institutionName && (
          <>
            <bdi>{institutionName}</bdi>,{' '}
          </>
        )}
        {sinceWords(role)}
      </>
    ),
    actions: mayManage ? [end] : [],
  };
}

function Ways({ id, name }: { id: string; name: string }) {
  return (
    <>
      <ButtonLink href={`/people/${id}/give-role`} variant="secondary">
        Give a further role
      </ButtonLink>
      <h2>A lost telephone, or a computer left open</h2>
      <p>
        <bdi>{name}</bdi> then has to sign in again, on every device. Nothing else changes.
      </p>
      <form method="post" action={`/people/${id}/sign-out`}>
        <FormId />
        <Button variant="secondary" preventDoubleClick>
          Sign out everywhere
        </Button>
      </form>
      <h2>Somebody who leaves</h2>
      <p>All their roles here end at once.</p>
      <ButtonLink href={`/people/${id}/leave`} variant="warning">
        End all roles here
      </ButtonLink>
    </>
  );
}
