import type { Mistake } from '../../shared/yaml-file.ts';
import {
  type AboutMeQuestion,
  type HelpPlace,
  type QuestionSet,
  type SurveyWords,
  stagesWithOwnWords,
  type TranslatedQuestion,
  type Translation,
} from '../../surveys/question-set.ts';
import { placeholderMistakes } from './placeholders.ts';

/** Where a translation and the set that it was made from do not go together: another version, words that are missing, words for nothing. */
export function translationMistakes(translation: Translation, set: QuestionSet): Mistake[] {
  if (translation.set !== set.id) return [{ path: ['set'], message: `Expected "${set.id}", the set that this is a translation of.` }];
  if (translation.version !== set.version)
    return [{ path: ['version'], message: `This was made from version ${translation.version}; the set is at ${set.version}. Bring it up to date.` }];
  const questions = set.questions.map(({ id }) => id);
  const aboutMe = set['about-me'].map(({ id }) => id);
  return [
    ...differences(questions, Object.keys(translation.questions), ['questions'], 'question'),
    ...set.questions.flatMap((question) => stageMistakes(question, translation.questions[question.id], ['questions', question.id])),
    ...differences(aboutMe, Object.keys(translation['about-me']), ['about-me'], 'question'),
    ...set['about-me'].flatMap((question) => answerMistakes(question, translation)),
    ...yearGroupMistakes(set.words, translation.words),
    ...helpMistakes(set.words.help, translation.words.help),
    ...placeholderMistakes(translation.words),
  ];
}

function differences(wanted: readonly string[], found: readonly string[], path: PropertyKey[], what: string): Mistake[] {
  return [
    ...wanted.filter((each) => !found.includes(each)).map((each) => ({ path, message: `The ${what} "${each}" is not translated.` })),
    ...found.filter((each) => !wanted.includes(each)).map((each) => ({ path: [...path, each], message: `The set has no ${what} "${each}".` })),
  ];
}

/** Who is asked in other words in English is asked in other words in every language. */
function stageMistakes(question: TranslatedQuestion, translated: TranslatedQuestion | undefined, path: PropertyKey[]): Mistake[] {
  return translated ? differences(stagesWithOwnWords(question), stagesWithOwnWords(translated), [...path, 'words-for'], 'stage') : [];
}

/** A question that is not translated at all is said once, not answer by answer. */
function answerMistakes({ id, options }: AboutMeQuestion, translation: Translation): Mistake[] {
  const translated = translation['about-me'][id];
  const letters = options.map(({ letter }) => letter);
  return translated ? differences(letters, Object.keys(translated.options), ['about-me', id, 'options'], 'answer') : [];
}

function yearGroupMistakes(words: SurveyWords, translated: SurveyWords): Mistake[] {
  const [wanted, found] = [words['year-group'] !== undefined, translated['year-group'] !== undefined];
  if (wanted === found) return [];
  const message = wanted ? 'The words for the year group are not translated.' : 'The set does not ask for the year group. Take these words out.';
  return [{ path: ['words', 'year-group'], message }];
}

/** A telephone number is no word: it must be the same in every language. */
function helpMistakes(wanted: readonly HelpPlace[], found: readonly HelpPlace[]): Mistake[] {
  const path = ['words', 'help'];
  const ids = differences(
    wanted.map(({ id }) => id),
    found.map(({ id }) => id),
    path,
    'place',
  );
  const changed = found.flatMap((place, index) => {
    const original = wanted.find(({ id }) => id === place.id);
    const same = !original || (original.telephone === place.telephone && original.address === place.address);
    return same ? [] : [{ path: [...path, index], message: 'The telephone number and the web address must be those of the set.' }];
  });
  return [...ids, ...changed];
}
