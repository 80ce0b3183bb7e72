import type { Problem } from '../../../../evidence/problem.ts';
import { several } from '../../../../rating/words.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { onDay } from '../../../../ui/format.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { FileUpload } from '../../../../ui/govuk/file-upload.tsx';
import { WarningText } from '../../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Rows } from '../../../../ui/rows.tsx';
import { crumbsToSurvey } from '../../running/pages/survey-words.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import type { SurveyState } from '../../survey.ts';
import type { BroughtIn } from '../brought-in.queries.ts';
import { TOOL_TITLES } from '../tool-titles.ts';
import { inWords } from './fault-words.ts';
import { WhatToDownload } from './what-to-download.tsx';

interface SendAnswersPageProps {
  place: SurveyPlace;
  state: SurveyState;
  broughtIn: BroughtIn[];
  megabytes: number;
  error?: string | undefined;
  /** What is wrong with the file that was sent. */
  problems?: Problem[];
}

export const BRING_IN = 'Bring in answers from another tool';

/** Where a file of another survey tool is sent, and what came from there before. */
export function SendAnswersPage({ place, state, broughtIn, megabytes, error, problems = [] }: SendAnswersPageProps) {
  const wrong = problems.filter(({ severity }) => severity === 'error').map(inWords);
  const errors = [...(error ? [error] : []), ...wrong].slice(0, 20).map((text) => ({ text, href: state === 'open' ? '#file' : '#what' }));
  return (
    <Page title={BRING_IN} caption={place.institution.name} crumbs={crumbsToSurvey(place, BRING_IN)} errors={errors}>
      <p id="what">
        Answers that were collected in SurveyMonkey, Microsoft Forms, Google Forms or LimeSurvey count here as if they had been given in Waymark.
      </p>
      {state === 'open' ? (
        <form method="post" action={`${place.path}/bring-in`} enctype="multipart/form-data" novalidate>
          <FormId />
          <FileUpload
            name="file"
            label="The file with the answers"
            labelSize="m"
            hint={`As the tool gives it, CSV, Excel (.xlsx) or ZIP, ${several(megabytes, 'megabyte')} at most. Next you see what is in it, and nothing counts before you say so.`}
            accept=".csv,.xlsx,.zip,text/csv"
            error={errors[0]?.text}
          />
          <Button preventDoubleClick>Send the file</Button>
        </form>
      ) : (
        <WarningText>Answers can be brought in only while the survey is open. Change its days first.</WarningText>
      )}
      <p class="note">
        Names, e-mail addresses, IP addresses and times are passed over while the file is read: they are not kept, and the file is removed at once.
      </p>
      <WhatToDownload />
      {broughtIn.length > 0 && (
        <section>
          <h2>Brought in so far</h2>
          <Rows
            caption="Files that were brought in"
            columns={[{ title: 'File' }, { title: 'From' }, { title: 'Sheets', align: 'number' }, { title: 'When' }, { title: 'By' }]}
            rows={broughtIn.map(({ fileName, tool, sheets, at, by }) => ({
              name: <bdi>{fileName}</bdi>,
              cells: [TOOL_TITLES[tool], sheets, onDay(at), by ?? 'Somebody who has left'],
            }))}
          />
        </section>
      )}
    </Page>
  );
}
