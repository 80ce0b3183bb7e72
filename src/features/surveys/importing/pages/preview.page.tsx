import type { SurveyExport } from '../../../../evidence/survey-tools/survey-export.ts';
import { count, several } from '../../../../rating/words.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../../ui/govuk/checkboxes.tsx';
import { WarningText } from '../../../../ui/govuk/warning-text.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { Page } from '../../../../ui/page.tsx';
import { crumbsToSurvey } from '../../running/pages/survey-words.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import type { SurveyState } from '../../survey.ts';
import type { BroughtIn } from '../brought-in.queries.ts';
import type { Choices } from '../choices.ts';
import type { LaidOut } from '../lay-out-sheets.ts';
import type { How } from '../propose-choices.ts';
import { TOOL_TITLES } from '../tool-titles.ts';
import { ForEverybody } from './for-everybody.tsx';
import { SameFile } from './same-file.tsx';
import { BRING_IN } from './send-answers.page.tsx';
import { SortedColumns } from './sorted-columns.tsx';
import { WhatHappens } from './what-happens.tsx';

export interface PreviewPageProps {
  place: SurveyPlace;
  questionnaire: Questionnaire;
  state: SurveyState;
  broughtIn: BroughtIn[];
  /** Names what was read. */
  reading: string;
  file: { name: string; sha256: string };
  read: SurveyExport;
  choices: Choices;
  laid: LaidOut;
  /** Names what was chosen. */
  seen: string;
  /** How each column was found, where nobody has chosen yet. */
  how?: How[];
  /** The same file is to be brought in once more. */
  again?: boolean;
  form?: string;
  error?: string | undefined;
}

/** More than this are not listed above the page: the columns say them too. */
const MOST_ERRORS = 30;

/** What a file holds and what would become of it. Everything can be corrected here, as often as somebody likes. */
export function PreviewPage(props: PreviewPageProps) {
  const { place, questionnaire, state, reading, file, read, choices, laid, seen, form, error } = props;
  const inTheWay = laid.inTheWay.map(({ says, column }) => ({ text: says, href: column === null ? '#columns' : `#column-${column}` }));
  const errors = [...(error ? [{ text: error, href: '#add' }] : []), ...inTheWay.slice(0, MOST_ERRORS)];
  const asked = questionnaire.questions.length;
  return (
    <Page title="Look at the answers" caption={file.name} crumbs={crumbsToSurvey(place, BRING_IN)} errors={errors} width="wide">
      <KeyFigures>
        <KeyFigure figure={inTheWay.length > 0 ? count(read.respondents.length) : count(laid.sheets.length)}>
          {inTheWay.length > 0 ? 'people answered' : laid.sheets.length === 1 ? 'sheet would be added' : 'sheets would be added'}
        </KeyFigure>
        <KeyFigure figure={`${asked - laid.withoutColumn.length} of ${asked}`}>questions have a column</KeyFigure>
        {read.tool && <KeyFigure figure={TOOL_TITLES[read.tool]}>is where the file comes from</KeyFigure>}
      </KeyFigures>
      <form method="post" action={`${place.path}/bring-in/choices`} novalidate>
        <FormId sent={form} />
        <input type="hidden" name="reading" value={reading} />
        <input type="hidden" name="seen" value={seen} />
        <section id="add">
          <WhatHappens {...props} />
          {state !== 'open' && (
            <WarningText>The survey is not open: nothing can be added. Change its days first, and come back to this page.</WarningText>
          )}
          <SameFile {...props} />
          {state === 'open' && inTheWay.length === 0 && (
            <Button preventDoubleClick name="step" value="confirm">
              Add {several(laid.sheets.length, 'sheet', 'sheets')} to the survey
            </Button>
          )}
          {inTheWay.length > 0 && <p>Something is in the way, and nothing can be added yet: see the columns below.</p>}
        </section>
        <section id="columns">
          <h2>Columns of the file</h2>
          <SortedColumns {...props} />
          <ForEverybody questionnaire={questionnaire} choices={choices} read={read} />
          <Checkboxes
            name="unknown"
            values={choices.unknownLeftOut ? ['left-out'] : []}
            items={[{ value: 'left-out', text: 'Answers that cannot be read count as not answered' }]}
          />
          <Button variant="secondary" name="step" value="look">
            Work it out again
          </Button>
        </section>
      </form>
    </Page>
  );
}
