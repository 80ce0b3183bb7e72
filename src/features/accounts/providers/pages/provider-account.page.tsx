import type { FieldErrors } from '../../../../web/form.ts';
import type { Confirming } from '../../own-account/confirm-person.ts';
import { ConfirmPage } from '../../own-account/pages/confirm.page.tsx';

interface ProviderAccountPageProps {
  id: string;
  title: string;
  connected: boolean;
  confirming: Confirming;
  errors?: FieldErrors;
}

/** Connecting an account of another service with one's own, or taking it away again. */
export function ProviderAccountPage({ id, title, connected, ...asked }: ProviderAccountPageProps) {
  if (connected)
    return (
      <ConfirmPage title={`Disconnect ${title}`} action={`/account/providers/${id}/remove`} back="/account" button="Disconnect" danger {...asked}>
        <p>{withoutWords(id, title)}</p>
      </ConfirmPage>
    );
  return (
    <ConfirmPage title={`Connect ${title}`} action={`/account/providers/${id}`} back="/account" button="Connect" {...asked}>
      <p>You then sign in here with your {title} account as well. You go there now, and come back.</p>
    </ConfirmPage>
  );
}

function withoutWords(id: string, title: string): string {
  const unless = id === 'google' ? ', unless it has the e-mail address that you have here' : '';
  return `Your ${title} account then no longer signs you in${unless}.`;
}
