import { LESSON_TITLES } from '../../../../surveys/lessons.ts';
import type { AskedQuestion } from '../../../../surveys/questionnaire.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Radios } from '../../../../ui/govuk/radios.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { AskedHidden } from './asked-hidden.tsx';
import type { QuestionnairePageProps } from './questionnaire.page.tsx';

interface QuestionPageProps extends Pick<QuestionnairePageProps, 'audience' | 'revision' | 'questionnaire'> {
  question: AskedQuestion;
  typed?: { words: string; same: string; place: string };
  errors?: FieldErrors;
}

/** One question: its words, its place, and whether it is asked. */
export function QuestionPage({ audience, revision, questionnaire, question, typed, errors = {} }: QuestionPageProps) {
  const list = `/surveys/${audience}/questions`;
  const path = `${list}/${question.id}`;
  const at = questionnaire.questions.indexOf(question);
  const asked = at >= 0;
  const place = { value: typed?.place || String(at + 1), of: questionnaire.questions.length };
  return (
    <Page
      title={question.words}
      caption={asked ? `Question ${at + 1} of ${place.of} · ${LESSON_TITLES[question.lesson]}` : 'Not asked any more'}
      crumbs={[{ text: 'Home', href: '/' }, { text: 'Questions', href: list }, { text: asked ? `Question ${at + 1}` : 'Retired question' }]}
      errors={errorSummary(errors, ['words', 'same', 'place'])}
    >
      {asked ? (
        <>
          <Words path={path} revision={revision} typed={{ words: typed?.words || question.words, same: typed?.same }} errors={errors} />
          <Place path={path} revision={revision} place={place} error={errors.place} />
          <One path={`${path}/retire`} revision={revision} title="Retire it" button="Ask it no longer">
            Its years stay readable, and it can be restored. Years compare only while it is asked.
          </One>
        </>
      ) : (
        <One path={`${path}/restore`} revision={revision} title="Ask it again" button="Restore it">
          It is asked in the words that it had, at the end of the survey.
        </One>
      )}
    </Page>
  );
}

interface PartProps {
  path: string;
  revision: number;
}

function Words({ path, revision, typed, errors }: PartProps & { typed: { words: string; same: string | undefined }; errors: FieldErrors }) {
  return (
    <form method="post" action={`${path}/words`} novalidate>
      <h2>Other words</h2>
      <AskedHidden revision={revision} />
      <Input name="words" label="The statement" value={typed.words} error={errors.words} />
      <Radios
        name="same"
        legend="Is it still the same question?"
        legendSize="s"
        items={[
          { value: 'yes', text: 'Yes: it asks for the same in other words', hint: 'Its years are compared' },
          { value: 'no', text: 'No: it asks for something else', hint: 'It begins anew, and has no earlier years' },
        ]}
        value={typed.same}
        error={errors.same}
      />
      <Button preventDoubleClick>Save the words</Button>
    </form>
  );
}

function Place({ path, revision, place, error }: PartProps & { place: { value: string; of: number }; error: string | undefined }) {
  return (
    <form method="post" action={`${path}/place`} novalidate>
      <h2>Its place</h2>
      <AskedHidden revision={revision} />
      <Input name="place" label={`Which number, from 1 to ${place.of}?`} width={3} inputmode="numeric" value={place.value} error={error} />
      <Button variant="secondary" preventDoubleClick>
        Move it
      </Button>
    </form>
  );
}

function One({ path, revision, title, button, children }: PartProps & { title: string; button: string; children: string }) {
  return (
    <form method="post" action={path}>
      <h2>{title}</h2>
      <p>{children}</p>
      <AskedHidden revision={revision} />
      <Button variant="secondary" preventDoubleClick>
        {button}
      </Button>
    </form>
  );
}
