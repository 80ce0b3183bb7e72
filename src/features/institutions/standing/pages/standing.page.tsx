import { several } from '../../../../rating/words.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { DateInput } from '../../../../ui/govuk/date-input.tsx';
import { Radios } from '../../../../ui/govuk/radios.tsx';
import { Select } from '../../../../ui/govuk/select.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import type { Institution } from '../../institution.ts';
import { STANDING_FIELDS, type TypedStanding } from '../standing.form.ts';
import { dayWords } from '../standing-words.ts';

interface StandingPageProps {
  institution: Institution;
  /** All of the partnership, in the order of the list. */
  all: Institution[];
  /** Those under way. */
  cycles: { year: string; date: string }[];
  people: number;
  invitations: number;
  typed: TypedStanding;
  errors?: FieldErrors;
}

export function StandingPage({ institution, all, cycles, people, invitations, typed, errors = {} }: StandingPageProps) {
  const { id, name } = institution;
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: 'Institutions', href: '/institutions' },
    { text: name, href: `/institutions/${id}` },
    { text: 'Open, closed or left' },
  ];
  return (
    <Page title="Is the institution open?" caption={name} crumbs={crumbs} errors={errorSummary(errors, STANDING_FIELDS)} width="reading">
      <form method="post" action={`/institutions/${id}/status`} novalidate>
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={typed.version} />
        <Fields typed={typed} errors={errors} others={all.filter((one) => one !== institution)} />
        <WhatItMeans id={id} cycles={cycles} people={people} invitations={invitations} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a href={`/institutions/${id}`}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}

function Fields({ typed, errors, others }: Pick<StandingPageProps, 'typed'> & { errors: FieldErrors; others: Institution[] }) {
  return (
    <>
      <Radios
        name="status"
        legend="Today it"
        items={[
          { value: 'open', text: 'is open, and in the partnership' },
          { value: 'closed', text: 'has closed, or will', hint: 'Also where it has merged into another one.' },
          { value: 'left', text: 'has left the partnership, or will', hint: 'It goes on, and is not rated here any more.' },
        ]}
        value={typed.status}
        error={errors.status}
      />
      <DateInput
        id="until"
        namePrefix="until"
        legend="What is its last day?"
        hint="Of one that has closed or left. For example, 31 8 2025"
        values={{ ...typed.until }}
        error={errors.until}
      />
      <Select
        name="successor"
        label="Which institution does it go on as? (optional)"
        hint="Of one that has closed: the academy that it became, or the school that it merged into."
        items={[{ text: 'None of the partnership', value: '' }, ...others.map((one) => ({ text: one.name, value: one.id }))]}
        value={typed.successor}
        error={errors.successor}
      />
    </>
  );
}

function WhatItMeans({ id, cycles, people, invitations }: Pick<StandingPageProps, 'cycles' | 'people' | 'invitations'> & { id: string }) {
  return (
    <section>
      <h2>What it means</h2>
      <ul>
        <li>Its details, evidence and ratings stay, and what was published stays as it is.</li>
        <li>
          It is not rated in a cycle whose day comes after its last day. {cycles.length === 0 ? 'No cycle is under way.' : 'Under way: '}
          {cycles.map(({ year, date }) => `${year}, whose day is ${dayWords(date)}`).join('; ')}
          {cycles.length > 0 && '.'}
        </li>
        <li>
          {people === 0
            ? 'Nobody has a role there. '
            : `${several(people, 'person has', 'people have')} a role there, and keep it until it is ended. `}
          {invitations > 0 && `${several(invitations, 'invitation waits', 'invitations wait')} for an answer, and can be withdrawn. `}
          {people + invitations > 0 && <a href={`/people?institution=${id}`}>See the people</a>}
        </li>
        <li>You can open it again at any time.</li>
      </ul>
    </section>
  );
}
