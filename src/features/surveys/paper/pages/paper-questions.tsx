import { SCORES } from '../../../../surveys/question-set.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { DONT_KNOW } from '../../../../surveys/sheet.ts';
import type { AskedOf } from '../../answer/asked-of.ts';

/** The statements with a box for each answer. The digit in a box is what is typed for it; the number is the place on the sheet. */
export function PaperQuestions({ asked, questionnaire }: { asked: AskedOf; questionnaire: Questionnaire }) {
  const { words, questions } = asked;
  return (
    <table class="paper__questions">
      <thead>
        <tr>
          <td />
          {BEST_FIRST.map((score) => (
            <th key={score} scope="col">
              {words.scale[score]}
            </th>
          ))}
          <th scope="col">{words.scale['dont-know']}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.at}>
            <th scope="row">
              <b>{question.at + 1}</b> <span {...(question.language && { lang: question.language, dir: 'ltr' })}>{question.words}</span>
              <small dir="ltr">{questionnaire.questions[question.at]?.id}</small>
            </th>
            {[...BEST_FIRST, DONT_KNOW].map((letter) => (
              <td key={letter}>
                <span class="paper__box">{letter}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const BEST_FIRST = SCORES.toReversed();
