import { filledIn } from '../../../../surveys/in-language.ts';
import type { HelpPlace } from '../../../../surveys/question-set.ts';
import type { AskedOf } from '../asked-of.ts';
import { SurveyDocument } from './survey-document.tsx';

/** It is sent, and where somebody finds help whom it made think. */
export function ThanksPage({ asked, institution }: { asked: AskedOf; institution: string }) {
  const { words, language } = asked;
  const { pages } = words;
  return (
    <SurveyDocument title={pages['thank-you']} heading={filledIn(pages.title, { institution })} language={language}>
      <h1>{pages['thank-you']}</h1>
      <p>{pages['thank-you-text']}</p>
      {words.help.length > 0 && (
        <>
          <h2>{pages['help-heading']}</h2>
          <ul class="survey-places">
            {words.help.map((place) => (
              <Place key={place.id} place={place} />
            ))}
          </ul>
        </>
      )}
    </SurveyDocument>
  );
}

function Place({ place: { name, says, telephone, address } }: { place: HelpPlace }) {
  return (
    <li>
      <strong>{name}</strong>
      <br />
      {says}
      {telephone && (
        <>
          {' '}
          <a href={`tel:${telephone.replaceAll(' ', '')}`} dir="ltr">
            {telephone.replaceAll(' ', '\u00a0')}
          </a>
        </>
      )}
      {address && (
        <>
          {' '}
          <a href={address} rel="noreferrer" dir="ltr">
            {address.replace(/^https:\/\/(www\.)?/, '')}
          </a>
        </>
      )}
    </li>
  );
}
