import { filledIn } from '../../../surveys/in-language.ts';
import { SCORES } from '../../../surveys/question-set.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { DONT_KNOW } from '../../../surveys/sheet.ts';
import { OLDEST, type YearGroup } from '../../../surveys/year-group.ts';
import { type AskedOf, dayIn } from '../answer/asked-of.ts';
import type { SurveyPlace } from '../running/survey-place.ts';
import type { Survey } from '../survey.ts';

interface OnPaper {
  place: Pick<SurveyPlace, 'institution' | 'cycle'>;
  survey: Pick<Survey, 'questionnaire' | 'closesOn'>;
  questionnaire: Questionnaire;
  asked: AskedOf;
  /** Empty where nobody is asked for a year group. */
  years: readonly YearGroup[];
}

/** What stands on the sheets, for `paper.typ`. */
export function paperContent({ place, survey, questionnaire, asked, years }: OnPaper) {
  const { words, language } = asked;
  const heading = filledIn(words.pages.title, { institution: place.institution.name });
  return {
    title: heading,
    heading,
    language,
    introduction: `${words.pages.introduction} ${words.pages['leave-out']}`,
    privacy: words.pages.privacy,
    about: aboutContent(asked, years),
    scale: scaleOf(asked),
    questions: asked.questions.map(({ at, words: said, language: ofIt }) => ({
      number: at + 1,
      words: said,
      id: questionnaire.questions[at]?.id ?? '',
      ...(ofIt && { language: ofIt }),
    })),
    comment: asked.asksComment ? { asks: words.comment.asks, warning: words.comment.warning } : null,
    foot: `${place.cycle.year} · ${survey.questionnaire}`,
    closes: dayIn(language, survey.closesOn),
  };
}

/** The year group and what is asked about the person: each a question with its answers, or a sentence. */
function aboutContent({ words, about }: AskedOf, years: readonly YearGroup[]) {
  const year = words['year-group'];
  const ofYears = years.map((each) => ({
    letter: String(each),
    words: each === OLDEST ? (year?.older ?? '') : (year?.year ?? '').replace('{number}', String(each)),
  }));
  return [
    ...(year && years.length > 0 ? [{ asks: year.asks, options: ofYears }] : []),
    ...(about.length > 0 ? [words.pages['about-you-hint']] : []),
    ...about.map(({ asks, options }) => ({ asks, options })),
  ];
}

/** Best first, and what is typed for each. */
function scaleOf({ words }: AskedOf) {
  const scores = SCORES.toReversed().map((score) => ({ letter: String(score), words: words.scale[score] }));
  return [...scores, { letter: DONT_KNOW, words: words.scale['dont-know'] }];
}
