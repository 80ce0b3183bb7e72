import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { onDay } from '../../../ui/format.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import type { ListedPartnership } from '../partnership.ts';

const ADD = { text: 'Add a partnership', href: '/partnerships/new' };

/** The home of the operator. */
export function PartnershipsPage({ partnerships }: { partnerships: ListedPartnership[] }) {
  return (
    <Page title="Partnerships" caption="All that use this service" width="wide">
      {partnerships.length === 0 ? (
        <EmptyState title="The partnerships of this service will be listed here" next={ADD}>
          You add a partnership and invite its first lead, who sets it up and invites all others.
        </EmptyState>
      ) : (
        <List partnerships={partnerships} />
      )}
    </Page>
  );
}

function List({ partnerships }: { partnerships: ListedPartnership[] }) {
  return (
    <>
      <p class="say">{several(partnerships.length, 'partnership')}. What is in them is theirs: as the operator you do not see it.</p>
      <ButtonLink href={ADD.href}>{ADD.text}</ButtonLink>
      <Rows
        caption="Partnerships"
        columns={[{ title: 'Partnership' }, { title: 'City or area' }, { title: 'Since' }, { title: 'Nobody to lead it?' }]}
        rows={partnerships.map(({ id, name, area, since }) => ({
          name: <bdi>{name}</bdi>,
          cells: [
            <bdi>{area}</bdi>,
            onDay(since),
            <a href={`/partnerships/${id}/invite-lead`}>
              Invite a lead<span class="unseen"> for {name}</span>
            </a>,
          ],
        }))}
        fits
      />
    </>
  );
}
