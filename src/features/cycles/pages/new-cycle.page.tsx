import { offsetYear } from '../../../evidence/academic-year.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';
import { day as dayWords } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { Cycle } from '../../evidence/index.ts';
import type { TypedCycle } from '../cycle.form.ts';
import { usualDate } from '../cycle-year.ts';
import type { FrameworkOffered } from '../frameworks-offered.ts';

import { CycleFields } from './cycle-fields.tsx';

export const NEW_FIELDS = ['year', 'framework', 'from', 'date', 'minimumCohort'];

interface NewCyclePageProps {
  years: AcademicYear[];
  recommended: AcademicYear;
  frameworks: FrameworkOffered[];
  /** The latest cycle, from which the new one can roll forward; null for the first. */
  before: Cycle | null;
  typed: TypedCycle;
  errors?: FieldErrors;
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'Cycles', href: '/cycles' }, { text: 'Begin a cycle' }];

export function NewCyclePage({ years, recommended, frameworks, before, typed, errors = {} }: NewCyclePageProps) {
  return (
    <Page title="Begin a cycle" crumbs={CRUMBS} errors={errorSummary(errors, NEW_FIELDS)} width="reading">
      <p>A cycle is one academic year’s round. Once it has begun, its year and its framework stay as they are; everything else can be changed.</p>
      <form method="post" action="/cycles/new" novalidate>
        <FormId sent={typed.form_id} />
        <Select
          name="year"
          label="Academic year"
          hint={leaversHint(recommended)}
          value={typed.year}
          error={errors.year}
          items={years.map((year) => ({ value: year, text: year === recommended ? `${year} (recommended)` : year }))}
        />
        <Frameworks frameworks={frameworks} value={typed.framework} error={errors.framework} />
        {before ? <From before={before} value={typed.from} error={errors.from} /> : <input type="hidden" name="from" value="nothing" />}
        <CycleFields typed={typed} errors={errors} dateHint={dateHint(recommended)} />
        <Button preventDoubleClick>Begin the cycle</Button>
      </form>
    </Page>
  );
}

/** Which files fit which year: whoever has only older tables chooses an older year. */
function leaversHint(year: AcademicYear): string {
  if (year === '') return '';
  const [usual, earlier] = [offsetYear(year, -2), offsetYear(year, -3)];
  return `Destinations are published about two years after young people leave: ${year} is rated on the leavers of ${usual}, and where their figures are not out yet on those of ${earlier}. Choose the year that fits the files you have.`;
}

function dateHint(year: AcademicYear): string {
  return `A day in the academic year. If you leave it empty it is 31 July, the usual day: for ${year} that is ${dayWords(usualDate(year))}.`;
}

interface Question {
  value: string;
  error: string | undefined;
}

function Frameworks({ frameworks, value, error }: Question & { frameworks: FrameworkOffered[] }) {
  const items = frameworks.map(({ sha256, framework: { title, version, standing, summary }, asIn }) => ({
    value: sha256,
    text: `${title}${standing === 'proposal' ? ' (a proposal)' : ''}`,
    hint: `${asIn ? `As in ${asIn}. ` : ''}${summary} Version ${version}.`,
  }));
  return <Radios name="framework" legend="The framework that institutions are rated by" value={value} error={error} items={items} />;
}

function From({ before, value, error }: Question & { before: Cycle }) {
  return (
    <Radios
      name="from"
      legend="What to begin with"
      value={value}
      error={error}
      items={[
        {
          value: before.id,
          text: `What ${before.year} ended with`,
          hint: 'Its choices of readings, awards, staff lists and programmes are copied. Each is marked “to be confirmed” and counts as evidence once somebody confirms it. No figures are copied.',
        },
        { value: 'nothing', text: 'Nothing', hint: 'No choice of a reading, and no evidence.' },
      ]}
    />
  );
}
