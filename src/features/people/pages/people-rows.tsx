import { onDay } from '../../../ui/format.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { Rows } from '../../../ui/rows.tsx';
import type { PersonHere, RoleHere } from '../people.queries.ts';
import { roleWords, sinceWords } from '../role-words.ts';

/** A person a row, with all their roles that the reader sees. */
export function PeopleRows({ people }: { people: PersonHere[] }) {
  return <Rows caption="People with a role here" columns={COLUMNS} rows={people.map(rowOf)} />;
}

const COLUMNS = [{ title: 'Name and e-mail' }, { title: 'Role and institution' }, { title: 'Last signed in' }, { title: 'Second step to sign in' }];

function rowOf({ id, name, email, disabled, roles, lastSignedIn, secondStep }: PersonHere) {
  return {
    name: (
      <>
        <a href={`/people/${id}`}>
          <bdi>{name}</bdi>
        </a>
        <small>{email}</small>
        {disabled && <Tag colour="grey">Account disabled</Tag>}
      </>
    ),
    cells: [<Roles roles={roles} />, lastSignedIn ? onDay(lastSignedIn) : 'not yet', secondStep ? 'yes' : 'no'],
  };
}

function Roles({ roles }: { roles: RoleHere[] }) {
  return (
    <div>
      {roles.map((role) => (
        <div>
          <bdi>{roleWords(role)}</bdi> <small>{sinceWords(role)}</small>
        </div>
      ))}
    </div>
  );
}
