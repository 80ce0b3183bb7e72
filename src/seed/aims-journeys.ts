import { expectDone } from './journeys.ts';
import { dayFields } from './partner-journeys.ts';
import { hidden, unescaped, type Visitor } from './visitor.ts';

export interface TypedVision {
  statement: string;
  publishedWhere?: string;
  publishedLink?: string;
  /** "14 11 2024" */
  staff?: string;
  students?: string;
  parents?: string;
  governors?: string;
}

export async function stateVision(visitor: Visitor, aims: string, { staff, students, parents, governors, ...texts }: TypedVision): Promise<void> {
  const { body } = await visitor.get(`${aims}/vision`);
  const days = Object.entries({ staff, students, parents, governors }).map(([name, day]) => dayFields(name, day ?? ''));
  const fields = { ...texts, ...Object.assign({}, ...days), ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${aims}/vision`, fields), 'The statement is saved.');
}

export async function explainWord(visitor: Visitor, aims: string, word: string, meaning: string): Promise<void> {
  const { body } = await visitor.get(`${aims}/word`);
  await expectDone(visitor, visitor.post(`${aims}/word`, { word, meaning, was: '', ...openedIn(body) }), `“${word}” is saved.`);
}

export async function setGuidanceBudget(visitor: Visitor, aims: string, budget: string): Promise<void> {
  const { body } = await visitor.get(`${aims}/budget`);
  await expectDone(visitor, visitor.post(`${aims}/budget`, { budget, ...openedIn(body) }), 'The budget is saved.');
}

export interface TypedTarget {
  aim: string;
  term: 'short' | 'medium' | 'long';
  measure: string;
  ownMeasure?: string;
  unit?: string;
  baseline?: string;
  baselineYear?: string;
  target: string;
  due: string;
  actual?: string;
  counted?: string;
}

/** Sets a target, or changes the one with this aim: that confirms one that was carried over. */
export async function setTarget(visitor: Visitor, aims: string, { due, counted = '', ...target }: TypedTarget): Promise<void> {
  const { body } = await visitor.get(`${aims}/target${await whichOf(visitor, aims, target.aim)}`);
  const fields = { ...target, ...dayFields('due', due), ...dayFields('counted', counted), was: hidden(body, 'was', ''), ...openedIn(body) };
  await expectDone(visitor, visitor.post(`${aims}/target`, fields), `“${target.aim}” is saved.`);
}

export async function confirmAims(visitor: Visitor, aims: string): Promise<void> {
  const { body } = await visitor.get(aims);
  await expectDone(visitor, visitor.post(`${aims}/confirm`, { form_id: hidden(body, 'form_id') }), 'What was carried over is confirmed.');
}

async function whichOf(visitor: Visitor, aims: string, aim: string): Promise<string> {
  const { body } = await visitor.get(aims);
  const ways = body.matchAll(/\/target(\?which=[0-9a-f-]{36})"[^>]*>Change<span class="govuk-visually-hidden"> ([^<]*)</g);
  return [...ways].find(([, , named]) => unescaped(named ?? '') === aim)?.[1] ?? '';
}

function openedIn(body: string) {
  return { version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
}
