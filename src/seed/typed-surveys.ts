import { MOST_SHEETS } from '../features/surveys/index.ts';
import type { Cast } from './cast.ts';
import { expectDone } from './journeys.ts';
import { beginSurvey } from './survey-journeys.ts';
import { hidden, type Visitor } from './visitor.ts';

/** Schools that asked on paper in two years: how many answered, and which questions fared badly then and a year later. */
export const SCHOOLS = [
  {
    name: 'Alder Vale Academy',
    urn: '200101',
    sheets: [288, 315],
    low: [
      [3, 11, 19],
      [3, 14, 21],
    ],
  },
  {
    name: 'Brookfold Community School',
    urn: '200104',
    sheets: [244, 229],
    low: [
      [5, 11, 17],
      [11, 16, 22],
    ],
  },
  {
    name: 'Easterholm High School',
    urn: '200107',
    sheets: [196, 255],
    low: [
      [2, 11, 20],
      [7, 13, 23],
    ],
  },
  {
    name: 'Harbour Road Academy',
    urn: '200109',
    sheets: [302, 318],
    low: [
      [3, 8, 19],
      [3, 8, 19],
    ],
  },
  {
    name: 'Quayholm Free School',
    urn: '200115',
    sheets: [131, 142],
    low: [
      [4, 11, 18],
      [4, 9, 15],
    ],
  },
] as const;

/** The files of other surveys say nothing of them in those years. */
export const ASKED_IN_WAYMARK = SCHOOLS.map(({ urn }) => urn);

const QUESTIONS = 24;
const YEARS = [8, 9, 10, 11];

/** Surveys on paper, typed in twice and closed, so that their answers are evidence: in the first (0) or the second (1) of the two years. */
export async function playTypedSurveys(cast: Cast, cycle: string, year: 0 | 1): Promise<void> {
  const lead = cast.as('Maya Okafor');
  for (const { name, sheets, low } of SCHOOLS) {
    const place = `${cast.ratings(cycle, name)}/surveys/students`;
    await beginSurvey(lead, place);
    const all = Array.from({ length: sheets[year] }, (_, at) => sheetOf(at + year, low[year]));
    for (let from = 0; from < all.length; from += MOST_SHEETS) await typeIn(lead, place, all.slice(from, from + MOST_SHEETS));
    const { body } = await lead.get(place);
    await expectDone(lead, lead.post(`${place}/close`, { form_id: hidden(body, 'form_id') }), 'The survey is closed');
  }
}

/** The same sheets twice, as the page asks for it. */
async function typeIn(lead: Visitor, place: string, sheets: string[]): Promise<void> {
  const first = sheets.join('\n');
  const { body } = await lead.get(`${place}/typing`);
  const form = { first, form_id: hidden(body, 'form_id') };
  await lead.post(`${place}/typing`, { ...form, step: 'first' });
  await expectDone(lead, lead.post(`${place}/typing`, { ...form, step: 'second', second: first }), `${sheets.length} sheets are kept.`);
}

/** A sheet as somebody types it: the same in every demonstration. */
function sheetOf(at: number, low: readonly number[]): string {
  const answers = Array.from({ length: QUESTIONS }, (_, question) => answerOf(at, question, low.includes(question)));
  return `${YEARS[at % YEARS.length]}/${answers.join('')}`;
}

/** About three in four agree, and one in three where it is low; some leave a question out, or do not know. */
function answerOf(at: number, question: number, isLow: boolean): string {
  const mood = (at * 37 + question * 61 + ((at * (question + 5)) % 29)) % 100;
  if (mood < 3) return '-';
  if (mood < 8) return '?';
  const agrees = (mood * 7 + at * 3) % 100 < (isLow ? 30 : 62 + ((question * 11) % 25));
  return String(agrees ? 4 + (mood % 2) : 1 + (mood % 3));
}
