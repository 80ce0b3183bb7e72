import { filledIn } from '../../../../surveys/in-language.ts';
import type { Answering } from '../answering.form.ts';
import type { AskedOf } from '../asked-of.ts';
import { Carried } from './carried.tsx';
import { SurveyDocument } from './survey-document.tsx';

interface NotSentPageProps {
  path: string;
  asked: Pick<AskedOf, 'language' | 'words'>;
  institution: string;
  answering: Answering;
  /** How many pages the questions have, one a page: the way back leads to the last. */
  pages: number;
}

/**
 * It could not be taken in now: everything that was answered is on this page, to be sent again. The questions are not, because it is made when far
 * more comes than can be answered; the way back leads to them.
 */
export function NotSentPage({ path, asked, institution, answering, pages }: NotSentPageProps) {
  const { words, language } = asked;
  const title = filledIn(words.pages.title, { institution });
  return (
    <SurveyDocument title={title} heading={title} language={language}>
      <h1>{title}</h1>
      <form method="post" action={`${path}/send`} data-survey-send="again">
        <Carried answering={answering} />
        <input type="hidden" name="at" value={pages} />
        <p class="survey-told" role="alert" data-survey-not-sent>
          {words.pages['not-sent']}
        </p>
        <button type="submit">{words.buttons.send}</button>
        <button type="submit" class="survey-quiet" name="go" value="back" formaction={`${path}/questions`}>
          {words.buttons.back}
        </button>
      </form>
    </SurveyDocument>
  );
}
