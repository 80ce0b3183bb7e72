import { day } from '../../../../rating/words.ts';
import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QrCode } from '../../../../ui/qr-code.tsx';
import type { GivenAddress } from '../../address.queries.ts';
import { POSTER_WORDS } from '../../printing/poster-content.ts';
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
    <Page title={POSTER_WORDS.heading} caption={`${place.institution.name} · ${address.label}`} crumbs={crumbsToSurvey(place, 'Poster')}>
      <div class="poster">
        <p class="poster__what">{POSTER_WORDS.how}</p>
        <QrCode class="qr-code" border={4} ecc="M" text={url} label={POSTER_WORDS.codeSays} />
        <p>{POSTER_WORDS.orType}</p>
        <p class="poster__address">{addressToType(baseUrl, address)}</p>
        {survey.access === 'codes' && <p>{POSTER_WORDS.needsCode}</p>}
        <p>
          {POSTER_WORDS.until(day(survey.closesOn))} {POSTER_WORDS.safe}
        </p>
      </div>
      <div class="only-on-screen">
        <p>
          <ButtonLink href={`${place.path}/poster/${address.place}.pdf`}>Download the poster (PDF)</ButtonLink>
        </p>
        <p>Or print this page with Ctrl and P. It fits one sheet of A4.</p>
      </div>
    </Page>
  );
}
