import { day } from '../../../rating/words.ts';
import { qrSvg } from '../../../ui/qr-drawing.ts';
import type { HandedOut } from '../running/load-survey.ts';
import type { SurveyPlace } from '../running/survey-place.ts';
import { addressToType, surveyPath } from '../short-address.ts';
import type { Survey } from '../survey.ts';

interface ToPutUp {
  place: Pick<SurveyPlace, 'institution'>;
  survey: Pick<Survey, 'access' | 'closesOn'>;
  addresses: Pick<HandedOut, 'door' | 'place' | 'label'>[];
  baseUrl: string;
}

/** A poster for each address, for `poster.typ`. */
export function posterContent({ place, survey, addresses, baseUrl }: ToPutUp) {
  const [one] = addresses;
  const what = addresses.length === 1 ? `Poster for ${one?.label}` : 'Posters';
  return {
    title: `${POSTER_WORDS.heading}: ${what}, ${place.institution.name}`,
    institution: place.institution.name,
    heading: POSTER_WORDS.heading,
    how: POSTER_WORDS.how,
    'code-says': POSTER_WORDS.codeSays,
    'or-type': POSTER_WORDS.orType,
    'needs-code': survey.access === 'codes' ? POSTER_WORDS.needsCode : null,
    until: POSTER_WORDS.until(day(survey.closesOn)),
    safe: POSTER_WORDS.safe,
    posters: addresses.map((address) => ({
      label: address.label,
      address: addressToType(baseUrl, address),
      code: codeTo(baseUrl, address),
    })),
  };
}

/** With as much quiet ground as a camera needs. */
export function codeTo(baseUrl: string, address: Pick<HandedOut, 'door' | 'place'>): string {
  return qrSvg({ text: `${baseUrl}${surveyPath(address)}`, border: 4, ecc: 'M' });
}

/** What a poster says, on the page to print and in the PDF. */
export const POSTER_WORDS = {
  heading: 'Tell us about careers help',
  how: 'Five minutes on your phone. Point the camera here:',
  codeSays: 'The address of the survey as a square code',
  orType: 'or type',
  needsCode: 'You need the code that you were given.',
  until: (closes: string) => `Open until ${closes}.`,
  safe: 'Nobody can see who you are: we do not ask your name.',
};
