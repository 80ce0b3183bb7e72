import type { ComponentChildren } from 'preact';
import { filledIn } from '../../../../surveys/in-language.ts';
import type { Answering } from '../answering.form.ts';
import type { AskedOf, QuestionRead } from '../asked-of.ts';
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
}

/** All questions on one page: by choice, or for a script to show one at a time so that no line is needed between them. */
export function AllPage({ path, asked, institution, answering }: AllPageProps) {
  const { words, language, questions } = asked;
  const steps = stepsOf(asked);
  const inSteps = answering.mode === 'steps';
  const title = filledIn(words.pages.title, { institution });
  // What is answered on this page is not carried on beside it.
  const carried = { ...answering, comment: '' };
  return (
    <SurveyDocument
      title={title}
      heading={title}
      language={language}
      progress={inSteps ? { at: 1, of: steps.length, words: countOf(asked, 1) } : undefined}
    >
      <form class="survey-all" method="post" action={`${path}/send`} data-survey-send={answering.mode}>
        <Carried answering={carried} />
        <NotSent words={words.pages['not-sent']} />
        {!inSteps && <h1>{title}</h1>}
        {questions.map((question, place) => (
          <Part key={question.at} called={countOf(asked, place + 1)} ways={inSteps ? { words, place, last: place === steps.length - 1 } : null}>
            <QuestionPart asked={asked} answering={answering} question={question} number={place + 1} alone={inSteps} />
          </Part>
        ))}
        {steps.at(-1)?.kind === 'last' && (
          <Part called={words.pages['about-you']} ways={inSteps ? { words, place: questions.length, last: true } : null}>
            <LastPart asked={asked} answering={answering} level={inSteps ? 'h1' : 'h2'} />
          </Part>
        )}
        {!inSteps && <button type="submit">{words.buttons.send}</button>}
      </form>
      <p class="survey-safe">{words.pages.privacy}</p>
    </SurveyDocument>
  );
}

interface PartProps {
  /** What the bar of progress is called while this is shown. */
  called: string;
  ways: { words: AskedOf['words']; place: number; last: boolean } | null;
  children: ComponentChildren;
}

/** What is shown at a time, with its ways on and back where a script shows one at a time. */
function Part({ called, ways, children }: PartProps) {
  if (!ways) return <div>{children}</div>;
  const { words, place, last } = ways;
  return (
    <div data-survey-part={called}>
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
  /** It is shown without the others: its words are the heading of what is seen. */
  alone: boolean;
}

function countOf({ words, questions }: AskedOf, number: number): string {
  return filledIn(words.pages['question-of'], { number, total: questions.length });
}

function QuestionPart({ asked, answering, question, number, alone }: QuestionPartProps) {
  return (
    <>
      <p class="survey-count">{countOf(asked, number)}</p>
      <fieldset>
        <legend tabIndex={-1} {...(question.language && { lang: question.language, dir: 'ltr' })}>
          {alone ? <h1>{question.words}</h1> : question.words}
        </legend>
        <Scale question={question} words={asked.words} answer={answering.answers[question.at] ?? '-'} />
      </fieldset>
    </>
  );
}
