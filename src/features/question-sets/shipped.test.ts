import { describe, expect, test } from 'vitest';
import { AUDIENCES, LESSONS, STAGES, THEMES } from '../../surveys/question.ts';
import { ABOUT_ME, type QuestionSet } from '../../surveys/question-set.ts';
import { FIELD_WORDS, OLDEST_READER, readingAge } from '../../surveys/reading-age.ts';
import { shippedQuestionSet } from './index.ts';

const sets = await Promise.all(AUDIENCES.map(async (audience) => (await shippedQuestionSet(audience)).set));
const [students, parents, partners] = sets as [QuestionSet, QuestionSet, QuestionSet];
const { translations } = await shippedQuestionSet('students');

const wordings = (set: QuestionSet) => set.questions.flatMap(({ words, 'words-for': others }) => [words, ...Object.values(others ?? {})]);
const tooHard = (statements: string[]) => statements.filter((words) => readingAge(words, FIELD_WORDS) > OLDEST_READER);

describe('the questions that ship', () => {
  test('are 24 for students, 10 for parents and 8 for partners', () => {
    expect(sets.map(({ audience, questions }) => [audience, questions.length])).toEqual([
      ['students', 24],
      ['parents', 10],
      ['partners', 8],
    ]);
  });

  test.each(LESSONS)('for students: lesson %i is asked about twice or more', (lesson) => {
    expect(students.questions.filter((question) => question.lesson === lesson).length).toBeGreaterThanOrEqual(2);
  });

  test.each(THEMES)('for students and for partners: the theme %s is asked about', (theme) => {
    for (const set of [students, partners]) expect(set.questions.some((question) => question.theme === theme)).toBe(true);
  });

  test('for parents: every lesson is asked about once', () => {
    expect(parents.questions.map(({ lesson }) => lesson).sort((one, other) => one - other)).toEqual(LESSONS);
  });

  test('the core is asked of everybody, so that all of it can be compared', () => {
    for (const question of sets.flatMap(({ questions }) => questions)) expect(question.stages).toEqual(STAGES);
  });

  test('no id stands in two sets', () => {
    const ids = sets.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every question about the person can be withheld', () => {
    expect(students['about-me'].map(({ id }) => id)).toEqual(ABOUT_ME);
    for (const { options } of students['about-me']) expect(options.at(-1)).toEqual({ letter: 'x', words: 'Prefer not to say' });
  });
});

describe('are easy to read', () => {
  test.each(sets)('$audience: no statement needs a reader older than 11', (set) => expect(tooHard(wordings(set))).toEqual([]));

  test.each(sets)('$audience: the whole set needs none either, every word counted as it is', (set) => {
    expect(readingAge(wordings(set).join(' '))).toBeLessThanOrEqual(OLDEST_READER);
  });

  test.each(sets)('$audience: nor do the pages around them', (set) => {
    const { pages, comment, help } = set.words;
    const { 'code-unknown': unknown, 'code-used': used, introduction, privacy, 'not-sent': notSent, 'about-you-hint': hint } = pages;
    expect(tooHard([introduction, privacy, notSent, hint, unknown, used, comment.asks, comment.warning])).toEqual([]);
    expect(readingAge(help.map(({ says }) => says).join(' '), FIELD_WORDS)).toBeLessThanOrEqual(OLDEST_READER);
    expect(tooHard(set['about-me'].map(({ asks }) => asks))).toEqual([]);
  });

  // The control: what a measure that sees nothing would let through.
  test.each([
    'My institution demonstrates sustained commitment to impartial information, advice and guidance.',
    'I have participated in meaningful encounters with employers that developed my employability.',
    'I know where to go if I want help with my next steps and I also know who it is that I can talk to when I am there and it is not clear to me what to do.',
    'Labour market intelligence informs my decisions.',
  ])('"%s" would be caught', (words) => expect(tooHard([words])).toEqual([words]));
});

describe('the translations that ship', () => {
  test('are three, in the scripts and directions of their languages, and marked as unread', () => {
    expect(translations.map(({ language, ...each }) => [language.code, language.direction, each['needs-native-check']])).toEqual([
      ['pl', 'ltr', true],
      ['ro', 'ltr', true],
      ['ur', 'rtl', true],
    ]);
  });

  test.each(translations)('$language.english leaves nothing in English', (translation) => {
    const english = new Set([
      ...wordings(students),
      ...Object.values(students.words.pages),
      ...Object.values(students.words.buttons),
      ...Object.values(students.words.scale),
    ]);
    const { pages, buttons, scale } = translation.words;
    const said = [
      ...Object.values(translation.questions).map(({ words }) => words),
      ...Object.values(pages),
      ...Object.values(buttons),
      ...Object.values(scale),
    ];
    expect(said.filter((words) => english.has(words))).toEqual([]);
  });

  test('Urdu is in its own letters', () => {
    const urdu = translations.find(({ language }) => language.code === 'ur');
    for (const { words } of Object.values(urdu?.questions ?? {})) expect(words).toMatch(/^[\p{Script=Arabic}\p{N}\s()،۔A-Z]+$/u);
  });

  test.each(['parents', 'partners'] as const)('there is none for %s yet', async (audience) =>
    expect((await shippedQuestionSet(audience)).translations).toEqual([]),
  );
});
