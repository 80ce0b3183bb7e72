import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { LinkToHandOver } from '../../../ui/link-to-hand-over.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Programme } from '../load-programme.ts';
import { crumbsOf } from './programme-frame.tsx';

/** The address, this once: only its hash is kept. */
export function CalendarAddressPage({ programme, link }: { programme: Programme; link: string }) {
  const title = 'The address of the calendar';
  return (
    <Page title={title} caption={programme.institution.name} crumbs={crumbsOf(programme, title)}>
      <p>
        Copy it, and add it to your calendar as a calendar from the internet (“subscribe”). It is shown here only now. Whoever has it sees the days
        and titles of the programme; make a new one when it came into the wrong hands.
      </p>
      <LinkToHandOver link={link} />
      <ButtonLink href={`${programme.path}/calendar`}>I have copied it</ButtonLink>
    </Page>
  );
}
