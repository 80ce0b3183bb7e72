import { filledIn } from '../../../../surveys/in-language.ts';
import type { Answering } from '../answering.form.ts';
import type { AskedOf } from '../asked-of.ts';
import { Carried } from './carried.tsx';
import { CodeField, type WrongCode } from './code-field.tsx';
import { SurveyDocument } from './survey-document.tsx';

/** Everything is answered, and the code does not let it in: it is asked for again, and nothing that was answered is lost. */
export function CodeAgainPage(props: { path: string; asked: AskedOf; institution: string; answering: Answering; wrong: WrongCode }) {
  const { path, asked, institution, answering, wrong } = props;
  const title = filledIn(asked.words.pages.title, { institution });
  return (
    <SurveyDocument title={title} heading={title} language={asked.language}>
      <h1>{title}</h1>
      <form method="post" action={`${path}/send`}>
        <Carried answering={{ ...answering, code: '' }} />
        <CodeField words={asked.words} typed={answering.code} wrong={wrong} />
        <button type="submit">{asked.words.buttons.send}</button>
      </form>
      <p class="survey-safe">{asked.words.pages.privacy}</p>
    </SurveyDocument>
  );
}
