import { Page } from '../../../ui/page.tsx';

/** For somebody whose last role ended, and for somebody who came from a provider that named no institution of ours. */
export function NoRolePage({ name }: { name: string }) {
  return (
    <Page title="You have no role in Waymark now" width="reading">
      <p>
        You are signed in as <bdi>{name}</bdi>, but no partnership or institution has given you a role, or the one you had has ended.
      </p>
      <p>
        Ask the lead of your partnership to invite you. If you were invited, open the link in the invitation. If you usually come by DfE Sign-in, sign
        in with it again: a role from there counts for as long as you do.
      </p>
    </Page>
  );
}
