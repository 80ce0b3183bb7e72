import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import type { StandsNow } from '../save-fact.ts';

/** Above a form that somebody else was faster with: what stands now. What the reader typed is in the form below, and not lost. */
export function ChangedMeanwhile({ saved }: { saved: StandsNow | null }) {
  return (
    <InsetText>
      <p>
        <strong>Somebody changed this after you opened it. Yours is not saved yet.</strong>
      </p>
      {saved ? (
        <>
          <p>What stands now:</p>
          <ul>
            {saved.lines.map((words) => (
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
