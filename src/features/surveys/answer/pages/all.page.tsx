import type { ComponentChildren } from 'preact';
import type { Answering } from '../answering.form.ts';
import { type AskedOf, fill, type QuestionRead } from '../asked-of.ts';
import { stepsOf } from '../step.ts';
import { Carried } from './carried.tsx';
import { LastPart } from './last-part.tsx';
import { Scale } from './options.tsx';
import { NotSent } from './question.page.tsx';
import { SurveyDocument } from './survey-document.tsx';

export interface AllPageProps {
  path: string;
  asked: AskedOf;
  institution: string;
  answering: Answering;
  notSent?: boolean;
}

/** All questions on one page: by choice, or for a script to show one at a time so that no line is needed between them. */
export function AllPage({ path, asked, institution, answering, notSent = false }: AllPageProps) {
  const { words, language, questions } = asked;
  const steps = stepsOf(asked);
  const inSteps = answering.mode === 'steps';
  const title = fill(words.pages.title, { institution });
  // What is answered on this page is not carried on beside it.
  const carried = { ...answering, comment: '' };
  return (
    <SurveyDocument
      title={title}
      heading={title}
      language={language}
      progress={inSteps ? { at: 1, of: steps.length, words: fill(words.pages['question-of'], { number: 1, total: questions.length }) } : undefined}
    >
      <form class="survey-all" method="post" action={`${path}/send`} data-survey-send={answering.mode}>
        <Carried answering={carried} />
        {notSent ? <p class="survey-told">{words.pages['not-sent']}</p> : <NotSent words={words.pages['not-sent']} />}
        {!inSteps && <h1>{title}</h1>}
        {questions.map((question, place) => (
          <Part key={question.at} ways={inSteps ? { words, place, last: place === steps.length - 1 } : null}>
            <QuestionPart asked={asked} answering={answering} question={question} number={place + 1} />
          </Part>
        ))}
        {steps.at(-1)?.kind === 'last' && (
          <Part ways={inSteps ? { words, place: questions.length, last: true } : null}>
            <LastPart asked={asked} answering={answering} level="h2" />
          </Part>
        )}
        {!inSteps && <button type="submit">{words.buttons.send}</button>}
      </form>
      <p class="survey-safe">{words.pages.privacy}</p>
    </SurveyDocument>
  );
}

/** What is shown at a time, with its ways on and back where a script shows one at a time. */
function Part({ ways, children }: { ways: { words: AskedOf['words']; place: number; last: boolean } | null; children: ComponentChildren }) {
  if (!ways) return <div>{children}</div>;
  const { words, place, last } = ways;
  return (
    <div data-survey-part>
      {children}
      {last ? (
        <button type="submit">{words.buttons.send}</button>
      ) : (
        <button type="button" data-survey-way="next">
          {words.buttons.next}
        </button>
      )}
      {place > 0 && (
        <button type="button" class="survey-quiet" data-survey-way="back">
          {words.buttons.back}
        </button>
      )}
    </div>
  );
}

interface QuestionPartProps {
  asked: AskedOf;
  answering: Answering;
  question: QuestionRead;
  number: number;
}

function QuestionPart({ asked: { words, questions }, answering, question, number }: QuestionPartProps) {
  return (
    <>
      <p class="survey-count">{fill(words.pages['question-of'], { number, total: questions.length })}</p>
      <fieldset>
        <legend tabIndex={-1} {...(question.language && { lang: question.language, dir: 'ltr' })}>
          {question.words}
        </legend>
        <Scale question={question} words={words} answer={answering.answers[question.at] ?? '-'} />
      </fieldset>
    </>
  );
}
