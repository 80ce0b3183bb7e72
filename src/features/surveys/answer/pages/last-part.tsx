import { type Answering, LONGEST_COMMENT } from '../answering.form.ts';
import type { AskedOf } from '../asked-of.ts';
import { AboutOptions } from './options.tsx';

/** What is asked about the person, and room for their own words. */
export function LastPart({ asked, answering, level: Heading }: { asked: AskedOf; answering: Answering; level: 'h1' | 'h2' }) {
  const { words, about, asksComment } = asked;
  return (
    <div class="survey-about">
      {about.length > 0 && (
        <>
          <Heading tabIndex={-1}>{words.pages['about-you']}</Heading>
          <p class="survey-hint">{words.pages['about-you-hint']}</p>
          {about.map((one) => (
            <fieldset key={one.at}>
              <legend>{one.asks}</legend>
              <AboutOptions about={one} answer={answering.aboutMe[one.at] ?? '-'} />
            </fieldset>
          ))}
        </>
      )}
      {asksComment && (
        <>
          {about.length > 0 ? null : <Heading tabIndex={-1}>{words.comment.asks}</Heading>}
          <label class={about.length > 0 ? 'survey-label' : 'survey-hint'} for="comment">
            {about.length > 0 ? words.comment.asks : words.comment.warning}
          </label>
          {about.length > 0 && (
            <p class="survey-hint" id="comment-hint">
              {words.comment.warning}
            </p>
          )}
          <textarea
            id="comment"
            name="comment"
            rows={4}
            maxLength={LONGEST_COMMENT}
            {...(about.length > 0 && { 'aria-describedby': 'comment-hint' })}
          >
            {answering.comment}
          </textarea>
        </>
      )}
    </div>
  );
}
