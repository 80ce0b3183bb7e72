import { filledIn } from '../../../../surveys/in-language.ts';
import type { AskedOf } from '../asked-of.ts';
import { SurveyDocument } from './survey-document.tsx';

/** Not open yet, or closed. */
export function ToldPage({ asked, institution, told }: { asked: AskedOf; institution: string; told: string }) {
  const title = filledIn(asked.words.pages.title, { institution });
  return (
    <SurveyDocument title={told} heading={title} language={asked.language}>
      <h1>{told}</h1>
      <p class="survey-safe">{asked.words.pages.privacy}</p>
    </SurveyDocument>
  );
}

/** An address that leads to no survey: in English, since nobody knows whose it would be. */
export function NoSurveyPage() {
  return (
    <SurveyDocument title="There is no survey at this address" heading="Waymark" language={{ code: 'en', direction: 'ltr' }}>
      <h1>There is no survey at this address</h1>
      <p>Check the letters and numbers, and type the address again. It ends with eight of them, such as k7qf-92xd.</p>
      <p>If it still does not work, ask the person who gave it to you.</p>
    </SurveyDocument>
  );
}
