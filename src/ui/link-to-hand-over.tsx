import { Button } from './govuk/button.tsx';
import { InsetText } from './govuk/inset-text.tsx';

/** A link to be handed over to somebody. */
export function LinkToHandOver({ link }: { link: string }) {
  return <TextToHandOver text={link} copy="Copy the link" />;
}

/** A text that goes elsewhere. A click selects all of it; with scripts a button copies it (browser/copy-link.ts). */
export function TextToHandOver({ text, copy }: { text: string; copy: string }) {
  return (
    <div class="hand-over" data-copy>
      <InsetText>
        <code>{text}</code>
      </InsetText>
      <div data-copy-offer hidden>
        <Button type="button" variant="secondary">
          {copy}
        </Button>
      </div>
      {/* Always there, since a screen reader tells only what changes in a region that it knows. */}
      <p data-copy-said role="status" />
    </div>
  );
}
