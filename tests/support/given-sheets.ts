import { withTenant } from '../../src/database/tenant.ts';
import { addToPiles } from '../../src/features/surveys/intake.queries.ts';
import type { GivenApp } from './given-app.ts';
import type { GivenSurvey } from './given-open-survey.ts';

interface SheetsWanted {
  many: number;
  questions: number;
  /** Year groups in turn. */
  years?: (number | '')[];
  /** Letters about the person, in turn. */
  aboutMe?: string[];
  /** The places of questions that stand low. */
  low?: number[];
  /** Where to begin in turns: other answers than those before. */
  from?: number;
}

/** Made-up sheets: most agree with most, and few with the questions that stand low. Always the same for the same wish. */
export function madeUpSheets({ many, questions, years = [7, 8, 9, 10, 11], aboutMe = [''], low = [3, 8, 14], from = 0 }: SheetsWanted): string[] {
  return Array.from({ length: many }, (_, index) => {
    const at = index + from;
    const answers = Array.from({ length: questions }, (_, place) => answerOf(at, place, low.includes(place))).join('');
    return `${answers}|${years[at % years.length]}|${aboutMe[at % aboutMe.length]}`;
  });
}

function answerOf(sheet: number, question: number, low: boolean): string {
  const turn = (sheet * 7 + question * 5 + ((sheet * question) % 11)) % 20;
  if (turn === 0) return '?';
  if (turn === 1) return '-';
  return low ? '1234'.charAt(turn % 4) : '5443545'.charAt(turn % 7);
}

/** Lays sheets on the pile of a survey, as if they had come in, and words apart from them. */
export async function givenSheets(given: GivenApp, { id, partnership }: GivenSurvey, sheets: string[], words: string[] = []): Promise<void> {
  await withTenant(given.db, partnership, (tenant) => addToPiles(tenant, [{ survey: id, sheets, words }]));
}
