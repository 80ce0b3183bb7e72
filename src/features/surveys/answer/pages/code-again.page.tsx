import { filledIn } from '../../../../surveys/in-language.ts';
import type { Answering } from '../answering.form.ts';
import type { AskedOf } from '../asked-of.ts';
import { Carried } from './carried.tsx';
import { CodeField, type WrongCode } from './code-field.tsx';
import { SurveyDocument } from './survey-document.tsx';

interface CodeAgainPageProps {
  path: string;
  asked: AskedOf;
  institution: string;
  answering: Answering;
  wrong: WrongCode;
  /** Where questions are left: the page that the code leads on to. Without it, everything is answered and is sent. */
  onwards?: { at: string; go: string };
}

/** The code does not let in what was answered: it is asked for again, and nothing that was answered is lost. */
export function CodeAgainPage({ path, asked, institution, answering, wrong, onwards }: CodeAgainPageProps) {
  const title = filledIn(asked.words.pages.title, { institution });
  return (
    <SurveyDocument title={title} heading={title} language={asked.language}>
      <h1>{title}</h1>
      <form method="post" action={`${path}/${onwards ? 'questions' : 'send'}`}>
        <Carried answering={{ ...answering, code: '' }} />
        {onwards && Object.entries(onwards).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <CodeField words={asked.words} typed={answering.code} wrong={wrong} />
        <button type="submit">{onwards ? asked.words.buttons.next : asked.words.buttons.send}</button>
      </form>
      <p class="survey-safe">{asked.words.pages.privacy}</p>
    </SurveyDocument>
  );
}
