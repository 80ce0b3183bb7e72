import { Details } from '../../../../ui/govuk/details.tsx';

/** Which of a tool's downloads is meant. */
export function WhatToDownload() {
  return (
    <Details summary="Which file to download">
      <ul class="govuk-list govuk-list--bullet">
        <li>SurveyMonkey: Analyze results, Save as, Export file, All individual responses, CSV or XLSX</li>
        <li>Microsoft Forms: Responses, Open results in Excel</li>
        <li>Google Forms: Responses, Download responses (.csv)</li>
        <li>LimeSurvey: Responses, Export, CSV, with full answers. Codes can be read too: then you say what each stands for</li>
      </ul>
      <p>Leave the first row as it is. You need not take out names and times: they are not read.</p>
    </Details>
  );
}
