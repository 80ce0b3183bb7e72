import { filledIn } from '../../../../surveys/in-language.ts';
import type { Answering } from '../answering.form.ts';
import type { AskedOf } from '../asked-of.ts';
import type { Step } from '../step.ts';
import { Carried } from './carried.tsx';
import { LastPart } from './last-part.tsx';
import { Scale } from './options.tsx';
import { SurveyDocument } from './survey-document.tsx';

export interface QuestionPageProps {
  path: string;
  asked: AskedOf;
  institution: string;
  answering: Answering;
  steps: Step[];
  /** Which of them, counted from 0. */
  place: number;
}

/** One question a page, for a browser that runs no script. */
export function QuestionPage({ path, asked, institution, answering, steps, place }: QuestionPageProps) {
  const { words, language, questions } = asked;
  const step = steps[place] ?? { kind: 'last' };
  const isLast = place === steps.length - 1;
  const question = step.kind === 'question' ? questions[step.number - 1] : undefined;
  const count =
    step.kind === 'question' ? filledIn(words.pages['question-of'], { number: step.number, total: questions.length }) : words.pages['about-you'];
  const lastTitle = asked.about.length > 0 ? words.pages['about-you'] : words.comment.asks;
  return (
    <SurveyDocument
      title={question ? `${question.words} – ${count}` : lastTitle}
      heading={filledIn(words.pages.title, { institution })}
      language={language}
      progress={{ at: place + 1, of: steps.length, words: count }}
    >
      <form method="post" action={`${path}/${isLast ? 'send' : 'questions'}`} data-survey-send={isLast ? 'one' : undefined}>
        <Carried answering={step.kind === 'last' ? { ...answering, comment: '' } : answering} />
        <input type="hidden" name="at" value={place} />
        {isLast && <NotSent words={words.pages['not-sent']} />}
        {question && (
          <>
            <p class="survey-count">{count}</p>
            <fieldset>
              <legend {...(question.language && { lang: question.language, dir: 'ltr' })}>
                <h1>{question.words}</h1>
              </legend>
              <Scale question={question} words={words} answer={answering.answers[question.at] ?? '-'} />
            </fieldset>
          </>
        )}
        {step.kind === 'last' && <LastPart asked={asked} answering={answering} level="h1" />}
        <button type="submit" name="go" value="next">
          {isLast ? words.buttons.send : words.buttons.next}
        </button>
        {place > 0 && (
          <button type="submit" class="survey-quiet" name="go" value="back" formaction={`${path}/questions`}>
            {words.buttons.back}
          </button>
        )}
      </form>
      <p class="survey-safe">{words.pages.privacy}</p>
    </SurveyDocument>
  );
}

/** Told by the script while it tries again. */
export function NotSent({ words }: { words: string }) {
  return (
    <p class="survey-told" role="alert" data-survey-not-sent hidden>
      {words}
    </p>
  );
}
