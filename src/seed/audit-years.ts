import { answerSection, beginAudit, giveOut, reopenAudit, signAudit, type TypedAnswer } from './audit-journeys.ts';
import type { Cast } from './cast.ts';
import type { Visitor } from './visitor.ts';

const MILLRACE = 'Millrace School';
const COLLEGE = 'Dunmere Sixth Form College';
const LARKMOOR = 'Larkmoor School';
const PAGES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'across'] as const;
/** What Imran answers at Millrace. */
const IMRANS = new Set<(typeof PAGES)[number]>([4, 7, 9]);
const BEST = 4;

/** Where Millrace stands at first, question after question, over and over. */
const FIRST_LEVELS = [2, 2, 1, 3, 2, 2, 3, 1, 2, 3, 2, 1, 2];
const COLLEGE_LEVELS = [3, 3, 2, 4, 3, 3, 2, 3, 4, 3, 3];

/** Why, in the words of Millrace, and in which year. */
const WORDS: Record<string, string[]> = {
  'agreed-words': [
    'We wrote them down in March. Tutors have not seen them.',
    'Tutors and heads of year know them.',
    'They are in the handbook for new staff.',
  ],
  'governors-ask': [
    'They heard one report this year.',
    'One governor visits each term.',
    'Governors ask for the figures of the leavers each autumn.',
  ],
  'own-budget': ['Money comes from what is left in June.', 'A line of its own, for visits.', 'A line of its own, agreed for three years.'],
  'named-leader': [
    'Mrs Marsh, beside her other work.',
    'The careers lead is in the senior team.',
    'The careers lead reports to governors twice a year.',
  ],
  'guidance-owned': ['Year 11 only.', 'Years 11 and 13, and Year 9 on request.', 'Everybody in Years 9, 11 and 13.'],
  'student-voice': ['We ask the student council.', 'The survey is read in assembly.', 'Students chose two of the visits.'],
  'targets-set': ['Only for this year.', 'For this year and the next two.', 'With a figure to begin from in each.'],
};

/** 2022/23: Millrace and Larkmoor look at themselves for the first time. */
export async function auditsOfFirstYear(cast: Cast, cycle: string): Promise<void> {
  await millraceAnswers(cast, cycle, 0);
  await signAudit(cast.as('Dr Susan Whitlock'), cast.audit(cycle, MILLRACE));
  await larkmoorAnswers(cast, cycle, [1, 2, 3, 4]);
}

/** 2023/24: Millrace is better in a third of it, the college begins, Larkmoor comes no further. */
export async function auditsOfSecondYear(cast: Cast, cycle: string): Promise<void> {
  const [susan, millrace] = [cast.as('Dr Susan Whitlock'), cast.audit(cycle, MILLRACE)];
  await millraceAnswers(cast, cycle, 1);
  await signAudit(susan, millrace);
  await reopenAudit(susan, millrace, 'The budget for visits was agreed in the last week of term, and changes the answer.');
  await answerSection(cast.as('Helen Marsh'), millrace, 3, (question) => (question === 'own-budget' ? levelled(question, 3, MILLRACE, 1) : null));
  await signAudit(susan, millrace);
  await collegeAnswers(cast, cycle, 0);
  await larkmoorAnswers(cast, cycle, [1, 2]);
}

/** 2024/25: Millrace is complete and waits for its head, the college has signed, Larkmoor has hardly begun. */
export async function auditsOfThirdYear(cast: Cast, cycle: string): Promise<void> {
  await millraceAnswers(cast, cycle, 2);
  await collegeAnswers(cast, cycle, 1);
  await larkmoorAnswers(cast, cycle, [1]);
}

async function millraceAnswers(cast: Cast, cycle: string, turn: number): Promise<void> {
  const [helen, imran, audit] = [cast.as('Helen Marsh'), cast.as('Imran Siddiqui'), cast.audit(cycle, MILLRACE)];
  await beginAudit(helen, audit);
  await giveOut(helen, audit, Object.fromEntries([...IMRANS].map((section) => [section, 'Imran Siddiqui'])));
  await answerAll(
    audit,
    (section) => (IMRANS.has(section) ? imran : helen),
    (question, at) => levelled(question, climbed(FIRST_LEVELS[at % FIRST_LEVELS.length] ?? 2, at, turn), MILLRACE, turn),
  );
}

/** A third of the questions goes up in the second year, and another half of all in the third. */
function climbed(level: number, at: number, turn: number): number {
  return Math.min(BEST, level + (turn > 0 && at % 3 === 0 ? 1 : 0) + (turn > 1 && at % 2 === 0 ? 1 : 0));
}

async function collegeAnswers(cast: Cast, cycle: string, turn: number): Promise<void> {
  const [bethan, ruth, audit] = [cast.as('Bethan Price'), cast.as('Ruth Castellan'), cast.audit(cycle, COLLEGE)];
  await beginAudit(bethan, audit);
  await answerAll(
    audit,
    () => bethan,
    (question, at) =>
      levelled(question, Math.min(BEST, (COLLEGE_LEVELS[at % COLLEGE_LEVELS.length] ?? 3) + (at === 5 * turn ? 1 : 0)), COLLEGE, turn),
  );
  await signAudit(ruth, audit);
}

async function larkmoorAnswers(cast: Cast, cycle: string, lessons: readonly number[]): Promise<void> {
  const [ciaran, audit] = [cast.as('Ciarán Doyle'), cast.audit(cycle, LARKMOOR)];
  await beginAudit(ciaran, audit);
  for (const lesson of lessons)
    await answerSection(ciaran, audit, lesson, (question) => levelled(question, question.length % 2 === 0 ? 2 : 1, LARKMOOR, 0));
}

async function answerAll(
  audit: string,
  who: (section: (typeof PAGES)[number]) => Visitor,
  answer: (question: string, at: number) => TypedAnswer,
): Promise<void> {
  let at = 0;
  for (const section of PAGES) await answerSection(who(section), audit, section, (question) => answer(question, at++));
}

/** A good level is shown by a page of the institution; what Waymark holds anyway is shown by that. */
function levelled(question: string, chosen: number, institution: string, turn: number): TypedAnswer {
  const words = institution === MILLRACE ? WORDS[question]?.[turn] : undefined;
  // Where there are words, the level is the one that they speak of: one step up each year.
  const level = words === undefined ? chosen : 2 + turn;
  const site = institution.split(' ')[0]?.toLowerCase();
  const shown = level >= 3 ? { links: `https://www.${site}.example/careers/${question}` } : {};
  const facts = question === 'advisers-qualified' ? { facts: ['staff'] } : question === 'use-of-destinations' ? { facts: ['ks4-destinations'] } : {};
  return { level: String(level), confirm: 'yes', ...(words !== undefined && { words }), ...shown, ...facts };
}
