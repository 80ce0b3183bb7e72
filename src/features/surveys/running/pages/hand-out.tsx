import { yearGroupWords } from '../../../../surveys/breakdown.ts';
import { YEAR_GROUPS } from '../../../../surveys/year-group.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Select } from '../../../../ui/govuk/select.tsx';
import { Rows } from '../../../../ui/rows.tsx';
import type { FieldErrors } from '../../../../web/form.ts';
import { addressToType, surveyPath } from '../../short-address.ts';
import type { SurveyUnderWay } from '../load-survey.ts';
import type { SurveyPlace } from '../survey-place.ts';

/** What was typed into its forms. */
export interface TypedHandOut {
  label?: string;
  year?: string;
  count?: string;
}

interface HandOutProps {
  place: SurveyPlace;
  addresses: SurveyUnderWay['addresses'];
  baseUrl: string;
  mayRun: boolean;
  typed: TypedHandOut;
  errors: FieldErrors;
  asksCodes: boolean;
}

/** The addresses to answer at, each with its poster, and the codes that go with them. */
export function HandOut({ place, addresses, baseUrl, mayRun, typed, errors, asksCodes }: HandOutProps) {
  const { path } = place;
  const open = addresses.filter(({ ended }) => !ended);
  return (
    <section>
      <h2>Addresses to hand out</h2>
      <p>Put a poster up in the room, or send the address. It works on any phone, without an account.</p>
      <Rows
        caption="Addresses of this survey"
        columns={[{ title: 'For' }, { title: 'Address' }, { title: 'To print' }, ...(mayRun ? [{ title: 'End it' }] : [])]}
        rows={open.map(({ place: at, door, label }) => ({
          name: label,
          cells: [
            <a key="a" href={surveyPath({ door, place: at })}>
              {addressToType(baseUrl, { door, place: at })}
            </a>,
            <span key="p">
              <a href={`${path}/poster/${at}`}>
                Poster<span class="govuk-visually-hidden"> for {label}</span>
              </a>{' '}
              (
              <a href={`${path}/poster/${at}.pdf`}>
                PDF<span class="govuk-visually-hidden"> of the poster for {label}</span>
              </a>
              )
            </span>,
            ...(mayRun
              ? [
                  <form key="e" method="post" action={`${path}/addresses/${at}/end`}>
                    <FormId />
                    <Button variant="secondary">
                      End<span class="govuk-visually-hidden"> the address for {label}</span>
                    </Button>
                  </form>,
                ]
              : []),
          ],
        }))}
      />
      {open.length > 1 && (
        <p>
          <a href={`${path}/posters.pdf`}>All posters in one PDF</a>
        </p>
      )}
      <p>
        Without phones: <a href={`${path}/paper`}>print it on paper</a>
        {mayRun && (
          <>
            , then <a href={`${path}/typing`}>type in the sheets</a>
          </>
        )}
        .
      </p>
      {mayRun && (
        <p>
          Answered elsewhere already? <a href={`${path}/bring-in`}>Bring in answers from another tool</a>: SurveyMonkey, Microsoft Forms, Google
          Forms, LimeSurvey.
        </p>
      )}
      {mayRun && (
        <form method="post" action={`${path}/addresses`} novalidate>
          <h3>Add an address for a year group or a class</h3>
          <FormId />
          <Input name="label" label="Who is it for?" hint="Such as Year 10, or 10B" value={typed.label ?? ''} error={errors.label} />
          {place.audience === 'students' && (
            <Select
              name="year"
              label="Year group"
              hint="Then nobody is asked for it"
              items={[{ value: '', text: 'Ask each student' }, ...YEAR_GROUPS.map((year) => ({ value: String(year), text: yearGroupWords(year) }))]}
              value={typed.year ?? ''}
              error={errors.year}
            />
          )}
          <Button variant="secondary">Add the address</Button>
        </form>
      )}
      {mayRun && asksCodes && (
        <form method="post" action={`${path}/codes`} novalidate>
          <h3>Codes that work once</h3>
          <p>You get a sheet to print and cut. Waymark does not keep the codes, and does not know who has which.</p>
          <FormId />
          <Input name="count" label="How many codes do you need?" value={typed.count ?? ''} error={errors.count} inputmode="numeric" />
          <Button variant="secondary" preventDoubleClick>
            Make the codes
          </Button>
        </form>
      )}
    </section>
  );
}
