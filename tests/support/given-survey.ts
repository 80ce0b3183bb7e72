import fc from 'fast-check';
import { type Question, STAGES } from '../../src/surveys/question.ts';
import type { AboutMeQuestion } from '../../src/surveys/question-set.ts';
import type { AskedQuestion, Changed, Questionnaire } from '../../src/surveys/questionnaire.ts';
import { ANSWERS, type Sheet, shapeOf } from '../../src/surveys/sheet.ts';
import { YEAR_GROUPS } from '../../src/surveys/year-group.ts';

export function givenQuestion(id: string, given: Partial<AskedQuestion> = {}): AskedQuestion {
  const question: Question = { id, words: `This is about ${id.replaceAll('-', ' ')}.`, theme: 'time', lesson: 1, stages: [...STAGES] };
  return { ...question, origin: 'core', ...given };
}

export const SEX: AboutMeQuestion = {
  id: 'sex',
  asks: 'Are you a girl or a boy?',
  options: [
    { letter: 'f', words: 'Girl' },
    { letter: 'm', words: 'Boy' },
    { letter: 'x', words: 'Prefer not to say' },
  ],
};

export const SEND: AboutMeQuestion = {
  id: 'send',
  asks: 'Do you get extra help to learn?',
  options: [
    { letter: 'y', words: 'Yes' },
    { letter: 'n', words: 'No' },
    { letter: 'x', words: 'Prefer not to say' },
  ],
};

/** A questionnaire of core questions a, b, c … as many as asked for, with nothing about the person. */
export function givenQuestionnaire(questions: number | AskedQuestion[], given: Partial<Questionnaire> = {}): Questionnaire {
  const asked = typeof questions === 'number' ? Array.from({ length: questions }, (_, index) => givenQuestion(letterOf(index))) : questions;
  return {
    audience: 'students',
    set: { id: 'students', version: '1' },
    questions: asked,
    retired: [],
    'asks-year-group': true,
    'about-me': [],
    'asks-comment': true,
    ...given,
  };
}

function letterOf(index: number): string {
  return `q${String(index + 1).padStart(2, '0')}`;
}

export function givenSheet(answers: string, given: Partial<Sheet> = {}): Sheet {
  return { answers, yearGroup: null, aboutMe: '', ...given };
}

/** The changed questionnaire; a refusal fails the test. */
export function done(changed: Changed): Questionnaire {
  if ('refused' in changed) throw new Error(changed.refused);
  return changed;
}

export function refusalOf(changed: object): string {
  return 'refused' in changed ? String(changed.refused) : 'not refused';
}

/** Any sheet of the questionnaire. */
export function anySheet(questionnaire: Questionnaire): fc.Arbitrary<Sheet> {
  const shape = shapeOf(questionnaire);
  const answers = fc.array(fc.constantFrom(...ANSWERS), { minLength: shape.questions, maxLength: shape.questions });
  return fc.record({
    answers: answers.map((each) => each.join('')),
    yearGroup: shape.asksYearGroup ? fc.constantFrom(null, ...YEAR_GROUPS) : fc.constant(null),
    aboutMe: fc.tuple(...shape.aboutMe.map((letters) => fc.constantFrom(...letters, '-'))).map((each) => each.join('')),
  });
}
