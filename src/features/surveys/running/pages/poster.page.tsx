import { day } from '../../../../rating/words.ts';
import { Page } from '../../../../ui/page.tsx';
import { QrCode } from '../../../../ui/qr-code.tsx';
import type { GivenAddress } from '../../address.queries.ts';
import { addressToType, surveyPath } from '../../short-address.ts';
import type { Survey } from '../../survey.ts';
import type { SurveyPlace } from '../survey-place.ts';
import { crumbsToSurvey } from './survey-words.ts';

interface PosterPageProps {
  place: SurveyPlace;
  survey: Survey;
  address: GivenAddress & { door: string };
  baseUrl: string;
}

/** One page to put up: where to go, by camera or by hand, and that nobody can be traced. */
export function PosterPage({ place, survey, address, baseUrl }: PosterPageProps) {
  const url = `${baseUrl}${surveyPath(address)}`;
  return (
    <Page title="Tell us about careers help" caption={`${place.institution.name} · ${address.label}`} crumbs={crumbsToSurvey(place, 'Poster')}>
      <div class="poster">
        <p class="poster__what">Five minutes on your phone. Point the camera here:</p>
        <QrCode class="qr-code" border={4} ecc="M" text={url} label="The address of the survey as a square code" />
        <p>or type</p>
        <p class="poster__address">{addressToType(baseUrl, address)}</p>
        {survey.access === 'codes' && <p>You need the code that you were given.</p>}
        <p>Open until {day(survey.closesOn)}. Nobody can see who you are: we do not ask your name.</p>
      </div>
      <p class="only-on-screen">Print this page with Ctrl and P. It fits one sheet of A4.</p>
    </Page>
  );
}
