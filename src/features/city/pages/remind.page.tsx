import type { Letter } from '../../../mail/letter.ts';
import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { ReminderPlan, ToRemind } from '../reminders.ts';

interface RemindPageProps {
  cycle: Cycle;
  chosen: readonly ToRemind[];
  plan: ReminderPlan;
  /** Those of the plan, as they will be sent. */
  letters: readonly Letter[];
  again: boolean;
}

/** The letters before they are sent: who gets one, what it says, and who gets none. */
export function RemindPage({ cycle, chosen, plan, letters, again }: RemindPageProps) {
  const path = `${cyclePath(cycle)}/missing`;
  return (
    <Page title={`Remind of missing evidence ${cycle.year}`} back={path}>
      <form method="post" action={`${path}/remind`}>
        <FormId />
        <input type="hidden" name="institution" value={chosen.map(({ institution }) => institution).join(' ')} />
        <p class="say">
          {letters.length === 0 ? 'No letter would be sent.' : `${several(letters.length, 'letter')} will be sent, one to each person.`}
        </p>
        <Letters letters={letters} />
        <Recent recent={plan.recent} again={again} path={path} />
        <WithoutLead withoutLead={plan.withoutLead} />
        {letters.length > 0 || plan.recent.length > 0 ? (
          <Button preventDoubleClick name="send" value="yes">
            Send
          </Button>
        ) : (
          <ButtonLink href={path}>Go back</ButtonLink>
        )}
      </form>
    </Page>
  );
}

/** The first stands open: the others say the same of other institutions. */
function Letters({ letters }: Pick<RemindPageProps, 'letters'>) {
  return (
    <>
      {letters.map(({ to, subject, text, because }, at) => (
        <Details
          summary={
            <>
              To <bdi>{typeof to === 'string' ? to : `${to.name}, ${to.address}`}</bdi>
            </>
          }
          open={at === 0}
        >
          <p>
            <strong>{subject}</strong>
          </p>
          <p class="letter">{text}</p>
          <p class="letter">You get this mail because {because}.</p>
        </Details>
      ))}
    </>
  );
}

function Recent({ recent, again, path }: { recent: ToRemind[]; again: boolean; path: string }) {
  if (recent.length === 0) return null;
  return (
    <>
      <h2>Reminded within a day</h2>
      <Names of={recent} />
      {again ? (
        <>
          <input type="hidden" name="again" value="yes" />
          <p>
            They will be written to again. <a href={path}>Choose others</a>
          </p>
        </>
      ) : (
        <Checkboxes name="again" items={[{ value: 'yes', text: 'Remind them again all the same' }]} />
      )}
    </>
  );
}

function WithoutLead({ withoutLead }: Pick<ReminderPlan, 'withoutLead'>) {
  if (withoutLead.length === 0) return null;
  return (
    <>
      <h2>Nobody to write to</h2>
      <Names of={withoutLead} />
      <p>
        They have no careers lead in Waymark. <a href="/people/invite">Invite one</a>
      </p>
    </>
  );
}

function Names({ of }: { of: readonly ToRemind[] }) {
  return (
    <ul>
      {of.map(({ name }) => (
        <li>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
