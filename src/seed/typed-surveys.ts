import type { Cast } from './cast.ts';
import { expectDone } from './journeys.ts';
import { beginSurvey } from './survey-journeys.ts';
import { hidden, type Visitor } from './visitor.ts';

/** Schools that asked on paper in two years: how many answered, and which questions fared badly then and a year later. */
export const SCHOOLS = [
  {
    name: 'Alder Vale Academy',
    sheets: [52, 58],
    low: [
      [3, 11, 19],
      [3, 14, 21],
    ],
  },
  {
    name: 'Brookfold Community School',
    sheets: [44, 49],
    low: [
      [5, 11, 17],
      [11, 16, 22],
    ],
  },
  {
    name: 'Easterholm High School',
    sheets: [38, 55],
    low: [
      [2, 11, 20],
      [7, 13, 23],
    ],
  },
  {
    name: 'Harbour Road Academy',
    sheets: [57, 60],
    low: [
      [3, 8, 19],
      [3, 8, 19],
    ],
  },
  {
    name: 'Quayholm Free School',
    sheets: [31, 36],
    low: [
      [4, 11, 18],
      [4, 9, 15],
    ],
  },
] as const;

const QUESTIONS = 24;
const YEARS = [8, 9, 10, 11];

/** Surveys on paper, typed in twice and closed, so that their answers are evidence: in the first (0) or the second (1) of the two years. */
export async function playTypedSurveys(cast: Cast, cycle: string, year: 0 | 1): Promise<void> {
  const lead = cast.as('Maya Okafor');
  for (const { name, sheets, low } of SCHOOLS) {
    const place = `${cast.ratings(cycle, name)}/surveys/students`;
    await beginSurvey(lead, place);
    await typeIn(lead, place, Array.from({ length: sheets[year] }, (_, at) => sheetOf(at + year, low[year])).join('\n'), sheets[year]);
    const { body } = await lead.get(place);
    await expectDone(lead, lead.post(`${place}/close`, { form_id: hidden(body, 'form_id') }), 'The survey is closed');
  }
}

/** The same sheets twice, as the page asks for it. */
async function typeIn(lead: Visitor, place: string, first: string, sheets: number): Promise<void> {
  const { body } = await lead.get(`${place}/typing`);
  const form = { first, form_id: hidden(body, 'form_id') };
  await lead.post(`${place}/typing`, { ...form, step: 'first' });
  await expectDone(lead, lead.post(`${place}/typing`, { ...form, step: 'second', second: first }), `${sheets} sheets are kept.`);
}

/** A sheet as somebody types it: the same in every demonstration. */
function sheetOf(at: number, low: readonly number[]): string {
  const answers = Array.from({ length: QUESTIONS }, (_, question) => answerOf(at, question, low.includes(question)));
  return `${YEARS[at % YEARS.length]}/${answers.join('')}`;
}

function answerOf(at: number, question: number, isLow: boolean): string {
  const mood = (at * 7 + question * 5 + ((at * (question + 3)) % 13)) % 20;
  if (mood === 0) return '?';
  if (isLow) return String(1 + (mood % 3) + (mood > 15 ? 1 : 0));
  return String(5 - (mood % 4 === 3 ? 2 + (mood % 3) : mood % 2));
}
