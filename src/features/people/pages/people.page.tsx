import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Pagination } from '../../../ui/govuk/pagination.tsx';
import { Page } from '../../../ui/page.tsx';
import type { RoleInUse } from '../../../web/reader.ts';
import type { Invitation } from '../invitation.queries.ts';
import type { PeopleFilter, PersonHere } from '../people.queries.ts';
import { PEOPLE_A_PAGE } from '../people-a-page.ts';
import { addressOf, isFiltered } from '../people-filter.ts';
import { InvitationRows } from './invitation-rows.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleRows } from './people-rows.tsx';

interface PeoplePageProps {
  as: RoleInUse;
  people: PersonHere[];
  total: number;
  invitations: Invitation[];
  institutions: { id: string; name: string }[];
  /** Roles that wait for a review by the reader. */
  toReview: number;
  filter: PeopleFilter;
  page: number;
  now: Date;
  mayManage: boolean;
}

/** Who may do what here. */
export function PeoplePage(props: PeoplePageProps) {
  const { as, people, total, institutions, toReview, filter, page, mayManage } = props;
  return (
    <Page title="People" caption={as.institution?.name ?? as.partnership.name} crumbs={CRUMBS} width="wide">
      <p>{summary(props)}</p>
      {mayManage && <ButtonLink href="/people/invite">Invite somebody</ButtonLink>}
      {toReview > 0 && (
        <p>
          <a href="/people/review">{toReview === 1 ? 'Review 1 role' : `Review ${toReview} roles`}</a>: {toReview === 1 ? 'is it' : 'are they'} still
          needed?
        </p>
      )}
      <PeopleFilters filter={filter} institutions={institutions} inOne={as.institution !== null} />
      {people.length > 0 ? (
        <PeopleRows people={people} />
      ) : (
        <EmptyState title="Nobody found" next={{ text: 'Show everybody', href: '/people' }}>
          Nobody with a role here matches what you chose.
        </EmptyState>
      )}
      <Pages filter={filter} page={page} total={total} />
      <h2>Open invitations</h2>
      <Invitations {...props} />
    </Page>
  );
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'People' }];

function summary({ filter, total, invitations, people }: PeoplePageProps): string {
  const found = isFiltered(filter);
  const count = total === 1 ? '1 person' : `${total} people`;
  const never = people.filter(({ lastSignedIn }) => lastSignedIn === null).length;
  const open = invitations.length === 1 ? '1 invitation is' : `${invitations.length || 'No'} invitations are`;
  const yet = never > 0 ? ` ${never === 1 ? '1 has' : `${never} have`} not signed in yet.` : '';
  const matching = total === 1 ? ' and matches what you chose' : ' and match what you chose';
  return `${count} ${total === 1 ? 'has' : 'have'} a role here${found ? matching : ''}.${yet} ${open} open.`;
}

function Invitations({ invitations, filter, now, mayManage }: PeoplePageProps) {
  if (invitations.length > 0) return <InvitationRows invitations={invitations} now={now} />;
  if (isFiltered(filter)) return <p>No open invitation matches what you chose.</p>;
  return (
    <EmptyState title="No invitation is open" headingLevel={3} next={mayManage ? { text: 'Invite somebody', href: '/people/invite' } : undefined}>
      {mayManage ? 'Whom you invite stands here until they accept.' : 'A partnership lead can invite people. They stand here until they accept.'}
    </EmptyState>
  );
}

function Pages({ filter, page, total }: Pick<PeoplePageProps, 'filter' | 'page' | 'total'>) {
  const last = Math.ceil(total / PEOPLE_A_PAGE);
  if (last <= 1) return null;
  return (
    <Pagination
      label="More people"
      previous={page > 1 ? { href: addressOf(filter, page - 1) } : undefined}
      next={page < last ? { href: addressOf(filter, page + 1) } : undefined}
    />
  );
}
