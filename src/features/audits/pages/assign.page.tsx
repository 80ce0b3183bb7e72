import { Select } from '../../../ui/govuk/select.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { TypingPage } from '../../evidence/index.ts';
import type { Assigned, Audit, Section } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';

/** Who is to look after a section, and who did when the form was opened. */
export interface TypedHands {
  section: string;
  person: string;
  was: string;
}

interface AssignPageProps {
  here: AuditHere & { audit: Audit };
  sections: readonly Section[];
  colleagues: readonly Assigned[];
  hands: readonly TypedHands[];
  formId: string;
  errors: FieldErrors;
}

/** Who does which part of an audit. */
export function AssignPage({ here, sections, colleagues, hands, formId, errors }: AssignPageProps) {
  return (
    <TypingPage
      title="Who does what"
      place={here}
      above="Audit"
      fields={sections.map(({ id }) => `who-${id}`)}
      errors={errors}
      formId={formId}
      version={0}
      action={`${here.path}/assign`}
      save="Save"
      lead={
        <p>
          Whoever has a part finds it on the home page. Anybody of the careers team can answer in every part all the same. Somebody who is not in the
          list needs an account first: the careers lead invites them under People.
        </p>
      }
    >
      {sections.map((section) => (
        <Who section={section} hands={hands.find((each) => each.section === section.id)} {...{ here, colleagues, errors }} />
      ))}
    </TypingPage>
  );
}

interface WhoProps extends Pick<AssignPageProps, 'here' | 'colleagues' | 'errors'> {
  section: Section;
  hands: TypedHands | undefined;
}

function Who({ section: { id, listed }, hands, here, colleagues, errors }: WhoProps) {
  const { person = '', was = '' } = hands ?? {};
  const gone = [...here.audit.assigned.values()].filter((each) => each.person === person && !colleagues.some((one) => one.person === person));
  const people = [...gone.slice(0, 1), ...colleagues].map((each) => ({ value: each.person, text: each.name }));
  return (
    <>
      <input type="hidden" name={`was-${id}`} value={was} />
      <Select
        name={`who-${id}`}
        label={listed}
        items={[{ value: '', text: 'Nobody in particular' }, ...people]}
        value={person}
        error={errors[`who-${id}`]}
      />
    </>
  );
}
