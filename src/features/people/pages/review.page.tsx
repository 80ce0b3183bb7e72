import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { onDay } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { decisionField } from '../review.form.ts';
import type { RoleToReview } from '../review.queries.ts';
import type { Decisions } from '../review-roles.ts';
import { roleWords } from '../role-words.ts';

interface ReviewPageProps {
  roles: RoleToReview[];
  /** How many wait, also those that are not on this page. */
  due: number;
  decisions: Decisions;
  errors: FieldErrors;
  formId: string;
}

/** Roles that nobody has looked at for a year: is each still needed? */
export function ReviewPage({ roles, due, decisions, errors, formId }: ReviewPageProps) {
  return (
    <Page
      title="Who still needs their role?"
      crumbs={CRUMBS}
      width="wide"
      errors={errorSummary(
        errors,
        roles.map(({ id }) => decisionField(id)),
      )}
    >
      {roles.length === 0 ? (
        <EmptyState title="Nothing to review" next={{ text: 'See all people', href: '/people' }}>
          Every role was looked at within the last year.
        </EmptyState>
      ) : (
        <form method="post" action="/people/review">
          <FormId sent={formId} />
          <p>{words(due, roles.length)}</p>
          <Rows caption="Roles to review" columns={COLUMNS} rows={roles.map((role) => rowOf(role, decisions, errors))} />
          <Button preventDoubleClick>Save what I chose</Button>
        </form>
      )}
    </Page>
  );
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'People', href: '/people' }, { text: 'Review' }];
const COLUMNS = [{ title: 'Person' }, { title: 'Role and institution' }, { title: 'Last reviewed' }, { title: 'Your decision' }];

function words(due: number, shown: number): string {
  const waiting = due === 1 ? '1 role' : `${due} roles`;
  const more = due > shown ? ` The ${shown} that have waited longest are here; the others come after them.` : '';
  return `Nobody has looked at ${waiting} for a year, or ever.${more} Leave out what you cannot decide now.`;
}

function rowOf(role: RoleToReview, decisions: Decisions, errors: FieldErrors) {
  const { id, person, since, reviewedAt, reviewedBy } = role;
  return {
    name: (
      <>
        <a href={`/people/${person.id}`}>
          <bdi id={`person-${id}`}>{person.name}</bdi>
        </a>
        <small>{person.email}</small>
      </>
    ),
    cells: [
      <div>
        <bdi id={`role-${id}`}>{roleWords(role)}</bdi> <small>since {onDay(since)}</small>
      </div>,
      <Reviewed at={reviewedAt} by={reviewedBy} />,
      <Radios
        name={decisionField(id)}
        legend="Decision"
        legendClass="govuk-visually-hidden"
        fieldsetAttributes={{ 'aria-labelledby': `person-${id} role-${id}` }}
        small
        inline
        items={CHOICES}
        value={decisions[id]}
        error={errors[decisionField(id)]}
      />,
    ],
  };
}

const CHOICES = [
  { value: 'keep', text: 'Still needed' },
  { value: 'end', text: 'End' },
];

function Reviewed({ at, by }: { at: Date | null; by: string | null }) {
  if (at === null) return <>never</>;
  return (
    <div>
      {onDay(at)}
      {by && (
        <small>
          by <bdi>{by}</bdi>
        </small>
      )}
    </div>
  );
}
