import { randomUUID } from 'node:crypto';
import type { Cast } from './cast.ts';
import { hidden, type Visitor } from './visitor.ts';

/** A survey of the made-up city: whose, of whom, and how many have answered so far. */
interface MadeUpSurvey {
  by: string;
  institution: string;
  audience: 'students' | 'parents';
  questions: number;
  years: (number | null)[];
  responses: number;
}

/** Open for two weeks from the day of the demonstration. Weirside, whose file could not be used, asks its students in Waymark instead. */
const SURVEYS: MadeUpSurvey[] = [
  { by: 'Maya Okafor', institution: 'Weirside Centre', audience: 'students', questions: 24, years: [10, 11], responses: 26 },
  { by: 'Helen Marsh', institution: 'Millrace School', audience: 'parents', questions: 10, years: [null], responses: 60 },
];

const WORDS = [
  'More visits to local employers, please.',
  'The parents’ evening about options came too late for us.',
  'My daughter found her adviser very kind.',
];

/** Surveys that are open, with answers that came by their address as anybody's would. */
export async function playSurveys(cast: Cast, cycle: string, stranger: Visitor): Promise<void> {
  for (const survey of SURVEYS) {
    const place = `${cast.ratings(cycle, survey.institution)}/surveys/${survey.audience}`;
    const address = await beginSurvey(cast.as(survey.by), place);
    for (let at = 0; at < survey.responses; at++) await answer(stranger, address, survey, at);
  }
}

/** With the days that the page offers; gives back the address for everybody. */
export async function beginSurvey(who: Visitor, place: string): Promise<string> {
  const { body } = await who.get(place);
  const days = Object.fromEntries(
    [...body.matchAll(/name="((?:opens|closes)-(?:day|month|year))"[^>]*value="(\d+)"/g)].map(([, name, value]) => [name, value ?? '']),
  );
  const begun = await who.post(`${place}/begin`, { form_id: hidden(body, 'form_id'), access: 'open', ...days });
  const address = /href="(\/s\/[a-z0-9-]+)"/.exec((await who.follow(begun)).body)?.[1];
  if (!address) throw new Error(`The survey ${place} was not begun: ${begun.status}.`);
  return address;
}

async function answer(stranger: Visitor, address: string, { questions, years }: MadeUpSurvey, at: number): Promise<void> {
  const answers = Array.from({ length: questions }, (_, question) => answerOf(at, question)).join('');
  const year = years[at % years.length];
  const comment = at < WORDS.length && year === null ? WORDS[at] : '';
  const sheet = { key: randomUUID(), mode: 'all', language: 'en', answers, comment: comment ?? '', ...(year !== null && { year: String(year) }) };
  const sent = await stranger.post(`${address}/send`, sheet);
  if (sent.status !== 303) throw new Error(`An answer to ${address} was answered with ${sent.status}.`);
}

/** Mostly content, less so with some questions: the same in every demonstration. */
function answerOf(at: number, question: number): string {
  const mood = (at * 7 + question * 13 + ((at * question) % 11)) % 20;
  if (mood === 0) return '?';
  if (mood === 1) return '-';
  const low = question % 6 === 4 ? 7 : 0;
  return String(Math.min(5, Math.max(1, 5 - Math.floor((mood + low) / 6))));
}
