import { ACTIVITY_KINDS, NEEDS, THEME_TITLES, YEAR_GROUPS, type YearGroup, yearTitle } from '../../../programme/index.ts';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { DayField } from '../../evidence/index.ts';
import { KIND_TITLES, NEED_HINTS, NEED_TITLES } from '../activity-words.ts';
import { type Fields, FormPart } from './form-part.tsx';

export function WhatPart({ typed: { texts }, errors }: Fields) {
  const themes = [{ value: '', text: 'None' }, ...Object.entries(THEME_TITLES).map(([value, text]) => ({ value, text }))];
  return (
    <FormPart id="what" title="What it is">
      <Input name="title" label="What is it called?" value={texts.title} error={errors.title} />
      <Radios
        name="kind"
        legend="What kind of activity is it?"
        small
        class="choices"
        items={ACTIVITY_KINDS.map((value) => ({ value, text: KIND_TITLES[value] }))}
        value={texts.kind}
        error={errors.kind}
      />
      <Select
        name="theme"
        label="Theme (optional)"
        hint="The theme of the self-review that it serves most."
        items={themes}
        value={texts.theme}
        error={errors.theme}
      />
    </FormPart>
  );
}

/** Year groups that the institution has come first; another may be ticked all the same, once it is. */
export function WhomPart({ typed: { texts, ticked }, errors, yearGroups }: Fields & { yearGroups: readonly YearGroup[] }) {
  const offered = YEAR_GROUPS.filter((year) => yearGroups.includes(year) || year === 14 || ticked.yearGroups.includes(String(year)));
  return (
    <FormPart id="whom" title="For whom">
      <Checkboxes
        name="yearGroups"
        legend="Year groups"
        small
        class="choices choices--short"
        items={offered.map((value) => ({ value, text: yearTitle(value) }))}
        values={ticked.yearGroups}
        error={errors.yearGroups}
      />
      <Checkboxes
        name="needs"
        legend="Which needs does it meet?"
        small
        items={NEEDS.map((value) => ({ value, text: NEED_TITLES[value], hint: NEED_HINTS[value] }))}
        values={ticked.needs}
        error={errors.needs}
      />
      <Input
        name="cohort"
        label="Which students, if not all of them? (optional)"
        hint="Such as students with a plan, or girls who take physics. Do not name anybody."
        value={texts.cohort}
        error={errors.cohort}
      />
    </FormPart>
  );
}

export function WhenPart({ typed: { texts, days }, errors }: Fields) {
  return (
    <FormPart id="when" title="When, and how long">
      <Input
        name="minutes"
        label="How many minutes does each student have of it in the year?"
        hint="Of six lessons of 50 minutes, 300."
        value={texts.minutes}
        error={errors.minutes}
        width={5}
        inputmode="numeric"
        suffix="minutes"
      />
      <DayField
        name="held"
        legend="On which day? (optional)"
        hint="Leave it empty for what goes on all year. Of several days, the first."
        typed={days.held}
        error={errors.held}
      />
    </FormPart>
  );
}

export function WhoPart({ typed: { texts }, errors }: Fields) {
  return (
    <FormPart id="who" title="Who">
      <Input
        name="leader"
        label="Who leads it?"
        hint="The role, such as careers adviser or head of Year 9."
        value={texts.leader}
        error={errors.leader}
      />
      <Textarea
        name="partners"
        label="Which partners take part? (optional)"
        hint="Employers, colleges, universities and others, each in a line of its own."
        rows={4}
        value={texts.partners}
        error={errors.partners}
      />
    </FormPart>
  );
}
