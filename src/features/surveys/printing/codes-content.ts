import { several } from '../../../rating/words.ts';
import type { HandedOut } from '../running/load-survey.ts';
import type { SurveyPlace } from '../running/survey-place.ts';
import { addressToType } from '../short-address.ts';
import { AUDIENCE_TITLES } from '../survey.ts';
import { codeTo } from './poster-content.ts';

interface ToCut {
  place: Pick<SurveyPlace, 'institution' | 'cycle' | 'audience'>;
  codes: string[];
  /** Where they are used; left out where every address has ended. */
  address: HandedOut | undefined;
  baseUrl: string;
}

/** Slips to cut and hand out, for `codes.typ`. */
export function codesContent({ place, codes, address, baseUrl }: ToCut) {
  const survey = `${AUDIENCE_TITLES[place.audience]}: survey ${place.cycle.year}`;
  return {
    title: `Codes to print and cut, ${survey}, ${place.institution.name}`,
    about: `${survey} · ${several(codes.length, 'code', 'codes')}. Mix the slips before you hand them out. ${place.institution.name}`,
    sheet: 'Sheet {number} of {total}',
    'your-code': 'Your code, works once',
    address: address ? addressToType(baseUrl, address) : '',
    code: address ? codeTo(baseUrl, address) : null,
    codes,
  };
}
