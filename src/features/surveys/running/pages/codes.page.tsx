import { FormId } from '../../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import type { SurveyPlace } from '../survey-place.ts';
import { crumbsToSurvey } from './survey-words.ts';

/** Why there is no sheet of codes. */
type NoCodes = 'made before' | 'not of this survey';

const WHY: Record<NoCodes, string> = {
  'made before': 'These codes were made already, and are not kept. If you did not print them, make new ones.',
  'not of this survey': 'No sheet was made: some of these are no codes of this survey. Make new ones on its page.',
};

interface CodesPageProps {
  place: SurveyPlace;
  codes: string[] | NoCodes;
  address: string;
  /** The PDF was asked for, and too much is being printed. */
  busy?: boolean;
}

/** A sheet of codes to print and cut; shown once. */
export function CodesPage({ place, codes, address, busy = false }: CodesPageProps) {
  return (
    <Page title="Codes to print and cut" caption={place.institution.name} crumbs={crumbsToSurvey(place, 'Codes')} width="wide">
      {typeof codes === 'string' ? (
        <>
          <p>{WHY[codes]}</p>
          <ButtonLink href={place.path}>Back to the survey</ButtonLink>
        </>
      ) : (
        <>
          <div class="only-on-screen">
            {busy && (
              <p role="alert">
                The PDF could not be made just now, because much else is being printed. Try again in a minute: the codes are all here.
              </p>
            )}
            <p>Print them now: Waymark does not keep the codes. Mix the slips before you hand them out, so that nobody knows who got which.</p>
            <form method="post" action={`${place.path}/codes.pdf`}>
              <FormId />
              <input type="hidden" name="codes" value={codes.join(' ')} />
              <Button>Download the slips (PDF)</Button>
            </form>
            <p>Or print this page with Ctrl and P.</p>
          </div>
          <ul class="code-slips">
            {codes.map((code) => (
              <li key={code}>
                <span>{address}</span>
                <b>{code}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
