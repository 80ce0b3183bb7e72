import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { partsOf } from '../read-typed-sheets.ts';

/** What a line is made of, with one that is right. */
export function HowToType({ questionnaire }: { questionnaire: Questionnaire }) {
  const parts = partsOf(questionnaire);
  const { questions, 'about-me': about } = questionnaire;
  return (
    <>
      <p>Type one line for each sheet, from the boxes that are ticked on it. Then you type the sheets once more, and the two are compared.</p>
      <ul class="govuk-list govuk-list--bullet">
        {parts.includes('year') && <li>the year group, such as 10, or - where it was left out, and then a stroke: /</li>}
        <li>
          {questions.length} answers in a row: the digit in the box that is ticked, ? for “I don't know”, and - or a space for a question left out
        </li>
        {parts.includes('about') && (
          <li>
            a stroke, and then the letter of each question about the person:{' '}
            {about.map(({ asks, options }) => `${asks} ${options.map(({ letter }) => letter).join(', ')}`).join('; ')}
          </li>
        )}
      </ul>
      <p>
        For example: <code>{exampleOf(questionnaire)}</code>
      </p>
      <p>What was written in the box for words is not typed in. Give those sheets to the person who looks after safeguarding.</p>
    </>
  );
}

function exampleOf(questionnaire: Questionnaire): string {
  const answers = questionnaire.questions.map((_, at) => '4532?4-1'[at % 8]).join('');
  const about = questionnaire['about-me'].map(({ options }) => options[0]?.letter ?? '-').join('');
  return partsOf(questionnaire)
    .map((part) => ({ year: '10', answers, about })[part])
    .join('/');
}
