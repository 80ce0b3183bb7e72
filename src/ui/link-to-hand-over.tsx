import { Button } from './govuk/button.tsx';
import { InsetText } from './govuk/inset-text.tsx';

/** A link to be handed over to somebody. A click selects all of it; with scripts a button copies it (browser/copy-link.ts). */
export function LinkToHandOver({ link }: { link: string }) {
  return (
    <div class="hand-over" data-copy>
      <InsetText>
        <code>{link}</code>
      </InsetText>
      <div data-copy-offer hidden>
        <Button type="button" variant="secondary">
          Copy the link
        </Button>
      </div>
      {/* Always there, since a screen reader tells only what changes in a region that it knows. */}
      <p data-copy-said role="status" />
    </div>
  );
}
