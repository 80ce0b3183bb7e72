import { several } from '../../../../rating/words.ts';
import { Details } from '../../../../ui/govuk/details.tsx';
import type { PreviewPageProps } from './preview.page.tsx';

/** What is added, what is left out, and that it cannot be taken back. */
export function WhatHappens({ read, laid, questionnaire }: Pick<PreviewPageProps, 'read' | 'laid' | 'questionnaire'>) {
  const missing = questionnaire.questions.filter(({ id }) => laid.withoutColumn.includes(id));
  const warnings = read.problems.filter(({ severity }) => severity === 'warning');
  const left = read.incomplete + read.withoutAnswers + laid.withoutAnswers;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <strong>It cannot be taken back.</strong> Sheets are laid among all others, and nothing tells afterwards which they were: that is what keeps
          answers anonymous.
        </li>
        {read.leftOut.length > 0 && (
          <li>
            Not read, and nowhere kept: {several(read.leftOut.length, 'column', 'columns')} such as names, e-mail addresses, IP addresses and times.
          </li>
        )}
        {left > 0 && <li>{several(left, 'row', 'rows')} without an answer to these questions, or broken off, would be left out.</li>}
        {missing.length > 0 && (
          <li>{several(missing.length, 'question has', 'questions have')} no column, and would count as not answered by anybody in this file.</li>
        )}
        {laid.notAsked > 0 && <li>{several(laid.notAsked, 'answer', 'answers')} to questions that the year group is not asked would be left out.</li>}
        {laid.words.length > 0 && (
          <li>{several(laid.words.length, 'comment goes', 'comments go')} to whoever looks after safeguarding, apart from the sheets.</li>
        )}
        {warnings.slice(0, 10).map(({ message, line }) => (
          <li>
            {line !== null && `Line ${line}: `}
            {message}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Details summary={several(missing.length, 'question without a column', 'questions without a column')}>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ words }) => (
              <li>{words}</li>
            ))}
          </ul>
        </Details>
      )}
      {read.leftOut.length > 0 && (
        <Details summary="Which columns are not read">
          <ul class="govuk-list govuk-list--bullet">
            {read.leftOut.map(({ heading, why }) => (
              <li>
                <bdi>{heading}</bdi>: {WHY[why]}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

const WHY = {
  who: 'it says who somebody is, or when they answered',
  'own-words': 'its short answers are in people’s own words, which may be names',
  tool: 'the tool adds it',
};
