import { atTime, onDay } from '../../../../ui/format.ts';
import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../../ui/govuk/summary-list.tsx';
import { Tag } from '../../../../ui/govuk/tag.tsx';
import { Page } from '../../../../ui/page.tsx';
import { browserWords } from '../../sessions/browser-words.ts';
import type { Account } from '../load-account.ts';

const BACK_HERE = '?onward=/account';

/** Who one is here, and how one signs in. */
export function AccountPage({ account }: { account: Account }) {
  return (
    <Page title="Your account" crumbs={[{ text: 'Home', href: '/' }, { text: 'Your account' }]}>
      <You account={account} />
      <h2>Second step</h2>
      <SecondStep account={account} />
      <h2>Where you are signed in</h2>
      <Sessions sessions={account.sessions} />
      {account.providers.length > 0 && <Elsewhere providers={account.providers} />}
    </Page>
  );
}

function You({ account: { name, email, hasPassword } }: { account: Account }) {
  const password = { text: hasPassword ? 'Change' : 'Set one', hiddenText: 'password', href: '/account/password' };
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: <bdi>{name}</bdi>, actions: [{ text: 'Change', hiddenText: 'name', href: '/account/name' }] },
        { key: 'E-mail address', value: <bdi>{email}</bdi> },
        {
          key: 'Letters',
          value: 'About what is due, where you have a role',
          actions: [{ text: 'Choose how often', hiddenText: 'letters come', href: '/account/letters' }],
        },
        { key: 'Password', value: hasPassword ? 'Set' : 'None: you sign in elsewhere', actions: [password] },
      ]}
    />
  );
}

function SecondStep({ account }: { account: Account }) {
  const { recoveryCodes, passkeys } = account;
  return (
    <>
      {recoveryCodes === null && passkeys.length === 0 && (
        <p>You sign in with your password alone. A second step keeps others out who have found it out.</p>
      )}
      {recoveryCodes === null && passkeys.length === 1 && (
        <p>You have one passkey and nothing else. Add another, or an authenticator app, for the day you lose the device.</p>
      )}
      <SummaryList rows={[...appRows(account), ...passkeyRows(account)]} />
      {passkeys.length > 0 && (
        <p>
          <a href={ADD_PASSKEY}>Add another passkey</a>
        </p>
      )}
    </>
  );
}

function appRows({ recoveryCodes, mayRemoveAuthenticator }: Account) {
  if (recoveryCodes === null) {
    const setUp = { text: 'Set up', hiddenText: 'an authenticator app', href: `/second-factor/authenticator${BACK_HERE}` };
    return [{ key: 'Authenticator app', value: 'Not set up', actions: [setUp] }];
  }
  const remove = { text: 'Remove', hiddenText: 'the authenticator app', href: '/account/authenticator' };
  const make = { text: 'Make new ones', hiddenText: 'of the recovery codes', href: '/account/recovery-codes' };
  return [
    { key: 'Authenticator app', value: 'Set up', actions: mayRemoveAuthenticator ? [remove] : [] },
    { key: 'Recovery codes', value: leftWords(recoveryCodes), actions: [make] },
  ];
}

function leftWords(codes: number): string {
  if (codes === 0) return 'None left. Make new ones for the day you do not have your app';
  return codes === 1 ? '1 left' : `${codes} left`;
}

function passkeyRows({ passkeys }: Account) {
  if (passkeys.length === 0) return [{ key: 'Passkeys', value: 'None', actions: [{ text: 'Add one', hiddenText: 'passkey', href: ADD_PASSKEY }] }];
  return passkeys.map(({ id, name, addedAt }) => ({
    key: 'Passkey',
    value: (
      <>
        <bdi>{name ?? 'Without a name'}</bdi>
        {addedAt && <span class="soft">, added on {onDay(addedAt)}</span>}
      </>
    ),
    actions: [{ text: 'Change', hiddenText: `the passkey ${name ?? ''}`, href: `/account/passkeys/${id}` }],
  }));
}

const ADD_PASSKEY = `/second-factor/passkey${BACK_HERE}`;

function Sessions({ sessions }: Pick<Account, 'sessions'>) {
  return (
    <>
      <SummaryList rows={sessions.map(sessionRow)} />
      {sessions.length > 1 && (
        <ButtonLink href="/account/sessions/end-others" variant="secondary">
          Sign out everywhere else
        </ButtonLink>
      )}
    </>
  );
}

function sessionRow({ id, userAgent, startedAt, seenAt, isThis }: Account['sessions'][number]) {
  const browser = browserWords(userAgent);
  const end = { text: 'Sign out', hiddenText: `of ${browser}, signed in on ${atTime(startedAt)}`, href: `/account/sessions/${id}/end` };
  return {
    key: browser,
    value: isThis ? (
      <>
        <Tag colour="grey">This one</Tag> Since {atTime(startedAt)}
      </>
    ) : (
      `Since ${atTime(startedAt)}. Last used on ${atTime(seenAt)}`
    ),
    actions: isThis ? [] : [end],
  };
}

function Elsewhere({ providers }: Pick<Account, 'providers'>) {
  return (
    <>
      <h2>Sign in with another service</h2>
      <SummaryList rows={providers.map(providerRow)} />
    </>
  );
}

function providerRow({ id, title, connected }: Account['providers'][number]) {
  const action = { text: connected ? 'Disconnect' : 'Connect', hiddenText: title, href: `/account/providers/${id}` };
  return { key: title, value: connected ? 'Connected' : 'Not connected', actions: [action] };
}
