import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import type { Cookie } from '../cookies.ts';

/** What is kept about people who sign in. What is kept about students is said where it is asked for. */
export function PrivacyPage({ cookies }: { cookies: Cookie[] }) {
  return (
    <Page title="Privacy" width="reading">
      <p>
        This page is about you as somebody who signs in. The organisation that runs Waymark for your partnership, usually your council, answers for
        what is kept here.
      </p>
      <h2>What is kept about you</h2>
      <ul>
        <li>
          <strong>Your name and e-mail address</strong>, so that you can sign in and others know who you are.
        </li>
        <li>
          <strong>What you sign in with</strong>: your password as a code from which it cannot be read, and what belongs to your authenticator app,
          your recovery codes and your passkeys. Your fingerprint or face never leaves your device.
        </li>
        <li>
          <strong>Your roles</strong>: where, since when, who gave them to you and when they ended. And <strong>invitations</strong> to you.
        </li>
        <li>
          <strong>Your sessions</strong>: when each began, and what your browser calls itself. Your internet address is not kept.
        </li>
        <li>
          <strong>What you changed</strong>: when, and what it was before and after. And when you signed in and out.
        </li>
        <li>
          <strong>What you had typed when your session ended</strong>, locked with a key that only your browser has.
        </li>
      </ul>
      <p>Failed sign-ins are counted under a code from which neither your e-mail address nor your internet address can be read.</p>
      <h2>Who sees it</h2>
      <p>
        The leads and analysts of your partnership see your name, e-mail address, roles and what you changed there. The careers lead of your
        institution sees who has a role there. If you lead the partnership, everybody in it sees your name; if you are a careers lead, your colleagues
        there do. Other partnerships see nothing. Whoever runs the service sees when accounts sign in, by number and not by name, unless you run it
        too.
      </p>
      <p>
        Nothing is sold, used for advertising or passed to anybody else. If you sign in with another service, such as DfE Sign-in, that service learns
        that you use Waymark.
      </p>
      <h2>How long</h2>
      <ul>
        <li>Your account and your roles: until they are removed at your request. A role that has ended opens nothing any more.</li>
        <li>What you changed: for good. It shows how a rating came about, and nobody can alter it, which is the point of it.</li>
        <li>A session works for 30 minutes after your last page, and 12 hours at most.</li>
        <li>An invitation works for 14 days.</li>
      </ul>
      <p>Waymark removes no accounts by itself yet.</p>
      <h2>Your rights</h2>
      <p>
        You can ask what is kept about you, have it put right, and object to it. Ask the lead of your partnership or whoever runs Waymark for you. You
        can also complain to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
      <Cookies cookies={cookies} />
    </Page>
  );
}

function Cookies({ cookies }: { cookies: Cookie[] }) {
  return (
    <>
      <h2>Cookies</h2>
      <p>
        Waymark sets cookies that it cannot work without, and no others: none to follow you, none for statistics, none of other companies. That is why
        it does not ask.
      </p>
      <Rows
        caption="Cookies that Waymark sets"
        columns={[{ title: 'Name' }, { title: 'Why' }, { title: 'How long' }]}
        rows={cookies.map(({ name, why, howLong }) => ({ name: <code>{breakable(name)}</code>, cells: [why, howLong] }))}
      />
    </>
  );
}

/** A long name may go on in the next line behind a dot. */
function breakable(name: string) {
  return name.split('.').flatMap((part, place) => (place === 0 ? [part] : ['.', <wbr />, part]));
}
