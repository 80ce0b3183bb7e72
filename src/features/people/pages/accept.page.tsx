import { FormId } from '../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../ui/govuk/password-input.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { Invitation } from '../invitation.queries.ts';
import { roleWords } from '../role-words.ts';

interface InvitedPageProps {
  /** The path of the link. */
  path: string;
  partnership: string;
  invitation: Invitation;
}

interface AcceptPageProps extends InvitedPageProps {
  /** Whoever is signed in, under the address that was invited. */
  reader: { name: string } | null;
  name: string;
  formId: string;
  errors: FieldErrors;
}

const TITLE = 'Your invitation to Waymark';

/** What somebody is invited to, and the ways to accept. Signed out it offers both ways alike: who has an account is not told. */
export function AcceptPage({ reader, errors, ...props }: AcceptPageProps) {
  return (
    <Page title={TITLE} errors={errorSummary(errors, ['name', 'password'])}>
      <What {...props} />
      {reader ? (
        <form method="post" action={props.path}>
          <FormId sent={props.formId} />
          <Button preventDoubleClick>
            Accept as <bdi>{reader.name}</bdi>
          </Button>
        </form>
      ) : (
        <BothWays {...props} errors={errors} />
      )}
    </Page>
  );
}

function What({ partnership, invitation }: InvitedPageProps) {
  return (
    <SummaryList
      rows={[
        { key: 'Partnership', value: <bdi>{partnership}</bdi> },
        { key: 'Your role', value: <bdi>{roleWords(invitation)}</bdi> },
        { key: 'For', value: <bdi>{invitation.name}</bdi> },
        { key: 'E-mail address', value: <bdi>{invitation.email}</bdi> },
      ]}
    />
  );
}

function BothWays({ path, invitation, name, formId, errors }: Omit<AcceptPageProps, 'reader'>) {
  return (
    <>
      <h2>If you are new to Waymark</h2>
      <form method="post" action={path} novalidate>
        <FormId sent={formId} />
        <Input name="name" label="Your name" value={name} error={errors.name} autocomplete="name" />
        {/* Lets a password manager keep the two together. */}
        <input type="hidden" name="username" value={invitation.email} autocomplete="username" />
        <PasswordInput
          name="password"
          label="Choose a password"
          hint="12 characters or more. Three or four words that do not belong together are easy to keep in mind."
          error={errors.password}
          autocomplete="new-password"
        />
        <Button preventDoubleClick>Accept and sign in</Button>
      </form>
      <h2>If you have an account already</h2>
      <p>
        Sign in as <bdi>{invitation.email}</bdi>. You come back here, and can accept.
      </p>
      <ButtonLink id="sign-in" variant="secondary" href={`/sign-in?onward=${encodeURIComponent(path)}`}>
        Sign in
      </ButtonLink>
    </>
  );
}

/** A link in the wrong hands, or in the right ones under another address: it cannot be told which. */
export function OtherPersonPage({ path, invitation, partnership, reader }: InvitedPageProps & { reader: { name: string; email: string } }) {
  return (
    <Page title="This invitation is for another address">
      <p>
        You are signed in as <bdi>{reader.name}</bdi>, <bdi>{reader.email}</bdi>. The invitation is for <bdi>{invitation.email}</bdi>, and can only be
        accepted with that address.
      </p>
      <What path={path} invitation={invitation} partnership={partnership} />
      <h2>If that address is yours</h2>
      <p>Sign out, then open the link of the invitation again.</p>
      <form method="post" action="/sign-out">
        <Button>Sign out</Button>
      </form>
      <h2>If you want to use the account that you are signed in with</h2>
      <p>
        Ask whoever invited you to invite <bdi>{reader.email}</bdi> instead.
      </p>
    </Page>
  );
}
