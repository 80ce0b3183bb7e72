import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Radios } from '../../../../ui/govuk/radios.tsx';
import { Page } from '../../../../ui/page.tsx';

const EMAIL = 'Enter an e-mail address with an @, like name@example.org';
const ROLE = 'Choose what the person may do';

/** A form that came back: the same page, what was typed, and what to mend. */
export function InvitationSample() {
  return (
    <Page
      title="Invite a person"
      crumbs={[{ text: 'Home', href: '/' }, { text: 'People', href: '/people' }, { text: 'Invite a person' }]}
      errors={[
        { text: EMAIL, href: '#email' },
        { text: ROLE, href: '#role' },
      ]}
    >
      <form method="get" action="/design" noValidate>
        <Input name="name" label="Name" value="Priya Nair" autocomplete="off" />
        <Input name="email" label="E-mail address" type="email" value="priya.nair.example.org" error={EMAIL} autocomplete="off" spellcheck={false} />
        <Radios
          name="role"
          legend="What may the person do?"
          error={ROLE}
          items={[
            { value: 'lead', text: 'Lead the partnership', hint: 'Sees all institutions, agrees ratings, invites people' },
            { value: 'analyst', text: 'Work with the figures', hint: 'Sees all institutions, brings in evidence' },
            { value: 'viewer', text: 'Look on', hint: 'Sees what is published' },
          ]}
        />
        <div class="govuk-button-group">
          <Button>Send the invitation</Button>
          <a href="/people">Cancel</a>
        </div>
      </form>
    </Page>
  );
}
