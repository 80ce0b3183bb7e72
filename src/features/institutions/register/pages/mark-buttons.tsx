import { Button } from '../../../../ui/govuk/button.tsx';
import type { Mark } from '../mark.ts';

interface MarkButtonsProps {
  /** Where the form goes, with the place of the list on the page. */
  action: string;
  marks: { mark: Mark; text: string }[];
}

/** Buttons above a list that tick all its rows, or none. What is ticked in other lists stays. */
export function MarkButtons({ action, marks }: MarkButtonsProps) {
  return (
    <div class="govuk-button-group">
      {marks.map(({ mark, text }) => (
        <Button variant="secondary" name="mark" value={mark} attributes={{ formaction: action }}>
          {text}
        </Button>
      ))}
    </div>
  );
}
