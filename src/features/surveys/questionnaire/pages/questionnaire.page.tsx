import { count } from '../../../../rating/words.ts';
import type { Audience } from '../../../../surveys/question.ts';
import type { QuestionSet } from '../../../../surveys/question-set.ts';
import type { AskedQuestion, Questionnaire } from '../../../../surveys/questionnaire.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Rows } from '../../../../ui/rows.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { AUDIENCE_TITLES } from '../../survey.ts';
import type { TypedQuestion } from '../question.form.ts';
import { AddQuestion } from './add-question.tsx';
import { AskedHidden } from './asked-hidden.tsx';
import { Endings } from './endings.tsx';

export interface QuestionnairePageProps {
  audience: Audience;
  set: QuestionSet;
  revision: number;
  questionnaire: Questionnaire;
  /** A question that was typed and not added. */
  typed?: TypedQuestion;
  /** What was ticked for the end and not saved. */
  endings?: string[];
  errors?: FieldErrors;
}

/** What the partnership asks an audience, in the order in which it is asked. */
export function QuestionnairePage({ audience, set, revision, questionnaire, typed, endings, errors = {} }: QuestionnairePageProps) {
  const path = `/surveys/${audience}/questions`;
  const { questions, retired } = questionnaire;
  return (
    <Page
      title={`What the survey asks: ${AUDIENCE_TITLES[audience].toLowerCase()}`}
      crumbs={[{ text: 'Home', href: '/' }, { text: 'Questions' }]}
      errors={errorSummary(errors, ['words', 'theme', 'lesson', 'stages', 'on'])}
      width="wide"
    >
      <p>
        {count(questions.length)} questions. A survey that has begun keeps the questions that it began with: what you change here is asked by the
        surveys that begin after it.
      </p>
      <Audiences shown={audience} />
      <h2>Asked, in this order</h2>
      <Rows caption="Questions that are asked" columns={COLUMNS} rows={questions.map((question, at) => rowOf(question, at, path))} fits />
      <AddQuestion path={path} revision={revision} audience={audience} typed={typed} errors={errors} />
      <Endings path={path} revision={revision} set={set} questionnaire={questionnaire} on={endings} />
      {retired.length > 0 && (
        <section>
          <h2>Not asked any more</h2>
          <Rows
            caption="Questions that are retired"
            columns={RETIRED}
            rows={retired.map((question) => retiredRow(question, { path, revision }))}
            fits
          />
        </section>
      )}
    </Page>
  );
}

function Audiences({ shown }: { shown: Audience }) {
  return (
    <ul class="govuk-list" aria-label="Who is asked">
      {Object.entries(AUDIENCE_TITLES).map(([audience, words]) => (
        <li key={audience}>{audience === shown ? <strong>{words}</strong> : <a href={`/surveys/${audience}/questions`}>{words}</a>}</li>
      ))}
    </ul>
  );
}

const COLUMNS = [{ title: 'Question' }, { title: 'Whose words' }, { title: 'Change it' }];

function rowOf({ id, words, origin, 'same-as': sameAs }: AskedQuestion, at: number, path: string) {
  const whose = origin === 'core' ? 'Core' : sameAs ? 'Your own, counted with an earlier question' : 'Your own';
  return {
    name: `${at + 1}. ${words}`,
    cells: [
      whose,
      <a key="c" href={`${path}/${id}`}>
        Change<span class="govuk-visually-hidden"> question {at + 1}</span>
      </a>,
    ],
  };
}

const RETIRED = [{ title: 'Question' }, { title: 'Ask it again' }];

function retiredRow({ id, words }: AskedQuestion, { path, revision }: { path: string; revision: number }) {
  return {
    name: words,
    cells: [
      <form key="r" method="post" action={`${path}/${id}/restore`}>
        <AskedHidden revision={revision} />
        <Button variant="secondary">
          Restore<span class="govuk-visually-hidden"> “{words}”</span>
        </Button>
      </form>,
    ],
  };
}
