import { plainWords } from '../../../evidence/survey-tools/plain-words.ts';
import { type AboutMeQuestion, PREFER_NOT_TO_SAY } from '../../../surveys/question-set.ts';
import { LEFT_OUT } from '../../../surveys/sheet.ts';
import { OLDEST, YEAR_GROUPS, type YearGroup } from '../../../surveys/year-group.ts';

const NOT_SAID = /^(i('d| would) )?(prefer|rather) not( to)? (say|answer)$|^(not (answered|known|sure)|no answer|i (don't|do not) know)$/;
const YEAR = /^(?:year(?: group)?|yr|y)? ?0?(\d{1,2})$/;

/** The year group that an answer names: "Year 10", "Y10", "10". Null: the person did not say; undefined: it cannot be read. */
export function yearOf(text: string): YearGroup | null | undefined {
  const words = plainWords(text);
  if (words === LEFT_OUT || NOT_SAID.test(words)) return null;
  if (/^(older|above|after|past|over|beyond)\b/.test(words)) return OLDEST;
  const [, number] = YEAR.exec(words) ?? [];
  return YEAR_GROUPS.find((year) => String(year) === number);
}

/** The letter of the option that an answer has the words of; undefined where it has those of none. */
export function aboutOf(text: string, { options }: AboutMeQuestion): string | undefined {
  const words = plainWords(text);
  const option = options.find((each) => plainWords(each.words) === words);
  if (option) return option.letter;
  if (!NOT_SAID.test(words)) return undefined;
  return options.some(({ letter }) => letter === PREFER_NOT_TO_SAY) ? PREFER_NOT_TO_SAY : LEFT_OUT;
}
