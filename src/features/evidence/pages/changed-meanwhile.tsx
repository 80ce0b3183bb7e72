import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import type { Kept } from '../evidence.queries.ts';
import { factWords } from '../fact-words.ts';

/** Above a form that somebody else was faster with: what stands now. What the reader typed is in the form below, and not lost. */
export function ChangedMeanwhile({ saved }: { saved: Kept | null }) {
  return (
    <InsetText>
      <p>
        <strong>Somebody changed this after you opened it. Yours is not saved yet.</strong>
      </p>
      {saved ? (
        <>
          <p>What stands now:</p>
          <ul>
            {factWords(saved).map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>What stood there was taken out.</p>
      )}
      <p>What you typed is below. Save it again to put it in, or leave the page to keep what stands.</p>
    </InsetText>
  );
}
