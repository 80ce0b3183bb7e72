import { NextForYou } from '../../../ui/next-for-you.tsx';
import { Page } from '../../../ui/page.tsx';
import { type RoleInUse, roleTitle } from '../../../web/reader.ts';
import type { Step } from '../next-steps.ts';

/** What is there to do for whoever works here, first of all. */
export function HomePage({ as, steps }: { as: RoleInUse; steps: Step[] }) {
  return (
    <Page title={as.institution?.name ?? as.partnership.name} caption={`${as.partnership.area} · ${roleTitle(as.role)}`} width="wide">
      <NextForYou
        steps={steps.map(({ text, href, why }) => (
          <>
            <a href={href}>{text}</a>: {why}
          </>
        ))}
        done="There is nothing for you to do now."
      />
    </Page>
  );
}

/** For somebody whose last role ended, and for somebody who came from a provider that named no institution of ours. */
export function NoRolePage({ name }: { name: string }) {
  return (
    <Page title="You have no role in Waymark now" width="reading">
      <p class="govuk-body">
        You are signed in as <bdi>{name}</bdi>, but no partnership or institution has given you a role, or the one you had has ended.
      </p>
      <p class="govuk-body">Ask the lead of your partnership to invite you. If you were invited, open the link in the invitation.</p>
    </Page>
  );
}
