import type { SurveyWords } from '../../../../surveys/question-set.ts';

/** What was wrong with a code, by the name of its sentence. */
export type WrongCode = 'code-unknown' | 'code-used' | 'code-asks';

/** Where the code is typed that was handed out. */
export function CodeField({ words, typed = '', wrong }: { words: SurveyWords; typed?: string | undefined; wrong?: WrongCode | undefined }) {
  return (
    <>
      {wrong && (
        <p class="survey-told" id="code-wrong" role="alert">
          {words.pages[wrong]}
        </p>
      )}
      <label class="survey-label" for="code">
        {words.pages['code-asks']}
      </label>
      <input
        type="text"
        id="code"
        name="code"
        value={typed}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        dir="ltr"
        {...(wrong && { 'aria-invalid': 'true', 'aria-describedby': 'code-wrong' })}
      />
    </>
  );
}
