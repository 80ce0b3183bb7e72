import { several } from '../../../../rating/words.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Textarea } from '../../../../ui/govuk/textarea.tsx';
import { WarningText } from '../../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../../ui/page.tsx';
import { crumbsToSurvey } from '../../running/pages/survey-words.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import type { SurveyState } from '../../survey.ts';
import type { Difference } from '../differences.ts';
import { typedLines, type WrongLine } from '../read-typed-sheets.ts';
import { Differences } from './differences.tsx';
import { HowToType } from './how-to-type.tsx';

export interface TypingPageProps {
  place: SurveyPlace;
  questionnaire: Questionnaire;
  state: SurveyState;
  typed: { first: string; second: string; form_id: string };
  /** The first typing can be read: the sheets are typed once more. */
  askSecond?: boolean;
  wrong?: { field: 'first' | 'second'; lines: WrongLine[] };
  differ?: Difference[];
}

/** Typing in the sheets that came on paper: once, then again without sight of the first, then what differs. */
export function TypingPage({ place, questionnaire, state, typed, askSecond = false, wrong, differ }: TypingPageProps) {
  const errors =
    wrong?.lines.map(({ line, says }) => ({ text: `Line ${line}: ${says}`, href: `#${wrong.field}` })) ?? differ?.map(differenceError) ?? [];
  return (
    <Page title="Type in paper sheets" caption={place.institution.name} crumbs={crumbsToSurvey(place, 'Type in paper sheets')} errors={errors}>
      {state === 'open' ? (
        <form method="post" action={`${place.path}/typing`} novalidate>
          <FormId sent={typed.form_id} />
          <input type="hidden" name="step" value={askSecond ? 'second' : 'first'} />
          {askSecond && !differ ? (
            <Second typed={typed} wrong={wrong} />
          ) : differ ? (
            <Both typed={typed} differ={differ} />
          ) : (
            <First questionnaire={questionnaire} typed={typed} wrong={wrong} />
          )}
        </form>
      ) : (
        <Shut typed={typed} />
      )}
    </Page>
  );
}

function differenceError({ sheet, where, first, second }: Difference) {
  return { text: `Sheet ${sheet}, ${where.toLowerCase()}: "${first}" the first time, "${second}" the second`, href: '#second' };
}

interface Typed extends Pick<TypingPageProps, 'typed'> {
  wrong: TypingPageProps['wrong'] | undefined;
}

function First({ questionnaire, typed, wrong }: Typed & Pick<TypingPageProps, 'questionnaire'>) {
  return (
    <>
      <HowToType questionnaire={questionnaire} />
      <Sheets name="first" label="A line for each sheet" value={typed.first} wrong={wrong} />
      <Button>Go on</Button>
    </>
  );
}

function Second({ typed, wrong }: Typed) {
  const count = typedLines(typed.first).length;
  return (
    <>
      <p>
        {several(count, 'sheet', 'sheets')} can be read. Type them again from the paper, in the same order, so that slips of the finger are found.
        Nothing is kept yet.
      </p>
      <input type="hidden" name="first" value={typed.first} />
      <Sheets name="second" label="The same sheets again" value={typed.second} wrong={wrong} />
      <Button preventDoubleClick>Compare and keep</Button>
    </>
  );
}

function Both({ typed, differ }: Pick<TypingPageProps, 'typed'> & { differ: Difference[] }) {
  return (
    <>
      <p>The two do not agree, and nothing is kept yet. Look at the paper, and put right whichever is wrong.</p>
      <Differences differ={differ} />
      <Sheets name="first" label="The first time" value={typed.first} />
      <Sheets name="second" label="The second time" value={typed.second} />
      <Button preventDoubleClick>Compare and keep</Button>
    </>
  );
}

interface SheetsProps {
  name: 'first' | 'second';
  label: string;
  value: string;
  wrong?: TypingPageProps['wrong'] | undefined;
}

function Sheets({ name, label, value, wrong }: SheetsProps) {
  const [line] = wrong?.field === name ? wrong.lines : [];
  const error = line && `Line ${line.line}: ${line.says}`;
  return (
    <Textarea
      name={name}
      label={label}
      value={value}
      rows={12}
      error={error}
      class="typed-sheets"
      spellcheck={false}
      autocomplete="off"
      attributes={{ autocapitalize: 'none' }}
    />
  );
}

/** Closed, or not open yet: what was typed can still be copied. */
function Shut({ typed }: Pick<TypingPageProps, 'typed'>) {
  return (
    <>
      <WarningText>Sheets can be typed in only while the survey is open. Change its days first.</WarningText>
      {typed.first !== '' && (
        <>
          <p>Nothing was kept. This is what you typed: copy it before you leave the page.</p>
          <pre class="typed-sheets">{typed.first}</pre>
        </>
      )}
    </>
  );
}
