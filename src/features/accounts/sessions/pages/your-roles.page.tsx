import { Button } from '../../../../ui/govuk/button.tsx';
import { Radios } from '../../../../ui/govuk/radios.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary } from '../../../../web/form.ts';
import type { RoleToChoose } from '../load-roles.ts';

interface YourRolesPageProps {
  roles: RoleToChoose[];
  inUse: string | undefined;
  /** Said where the role that was in use has ended. */
  ended: string | undefined;
  onward: string | null;
  error?: string | undefined;
}

/** What one works as: the roles that one has, and which of them from now on. */
export function YourRolesPage({ roles, inUse, ended, onward, error }: YourRolesPageProps) {
  return (
    <Page title="What you work as" errors={errorSummary(error ? { role: error } : {}, ['role'])} width="reading" crumbs={CRUMBS}>
      {ended && <p>{ended} Nothing that you sent since then was saved.</p>}
      <form method="post" action="/your-roles" novalidate>
        {onward && <input type="hidden" name="onward" value={onward} />}
        <Radios
          name="role"
          legend={roles.length === 1 ? 'You have one role now' : 'Choose your role'}
          items={roles.map(({ id, title, where }) => ({ value: id, text: title, hint: where }))}
          value={inUse ?? (roles.length === 1 ? roles[0]?.id : undefined)}
          error={error}
        />
        <Button preventDoubleClick>Continue</Button>
      </form>
    </Page>
  );
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'What you work as' }];
