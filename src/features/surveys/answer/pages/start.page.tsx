import { filledIn } from '../../../../surveys/in-language.ts';
import type { AskedOf } from '../asked-of.ts';
import { CodeField, type WrongCode } from './code-field.tsx';
import { SurveyDocument } from './survey-document.tsx';

interface StartPageProps {
  path: string;
  asked: AskedOf;
  institution: string;
  asksCode: boolean;
  /** What was wrong with the code that was typed, and that code. */
  code?: { typed: string; wrong: WrongCode } | undefined;
}

/** What it is about, that nobody can be traced, and the way in. */
export function StartPage({ path, asked, institution, asksCode, code }: StartPageProps) {
  const { words, language, questions } = asked;
  const title = filledIn(words.pages.title, { institution });
  return (
    <SurveyDocument title={title} heading={title} language={language}>
      <Languages path={path} asked={asked} />
      <h1>{title}</h1>
      <p>{words.pages.introduction}</p>
      <p>
        {filledIn(words.pages['how-long'], { total: questions.length })} {words.pages['leave-out']}
      </p>
      <form method="post" action={`${path}/questions`}>
        <input type="hidden" name="mode" value="one" data-survey-mode />
        <input type="hidden" name="language" value={language.code} />
        {asksCode && <CodeField words={words} typed={code?.typed} wrong={code?.wrong} />}
        <button type="submit">{words.buttons.start}</button>
        <button type="submit" class="survey-quiet" name="show" value="all">
          {words.buttons['all-on-one-page']}
        </button>
      </form>
      <p class="survey-safe">{words.pages.privacy}</p>
    </SurveyDocument>
  );
}

function Languages({ path, asked: { languages, language } }: Pick<StartPageProps, 'path' | 'asked'>) {
  if (languages.length < 2) return null;
  return (
    <nav aria-label="Language">
      <ul class="survey-languages">
        {languages.map(({ code, name }) => (
          <li key={code}>
            {code === language.code ? (
              <strong lang={code}>{name}</strong>
            ) : (
              <a href={`${path}?language=${code}`} lang={code} hreflang={code}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
