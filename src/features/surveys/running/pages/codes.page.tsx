import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import type { SurveyPlace } from '../survey-place.ts';
import { crumbsToSurvey } from './survey-words.ts';

/** A sheet of codes to print and cut; shown once. `codes` null: they were made before, by the same form. */
export function CodesPage({ place, codes, address }: { place: SurveyPlace; codes: string[] | null; address: string }) {
  return (
    <Page title="Codes to print and cut" caption={place.institution.name} crumbs={crumbsToSurvey(place, 'Codes')} width="wide">
      {codes ? (
        <>
          <p class="only-on-screen">
            Print this page now: Waymark does not keep the codes. Mix the slips before you hand them out, so that nobody knows who got which.
          </p>
          <ul class="code-slips">
            {codes.map((code) => (
              <li key={code}>
                <span>{address}</span>
                <b>{code}</b>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>These codes were made already, and are not kept. If you did not print them, make new ones.</p>
          <ButtonLink href={place.path}>Back to the survey</ButtonLink>
        </>
      )}
    </Page>
  );
}
