import { Details } from '../../../../ui/govuk/details.tsx';
import { TextToHandOver } from '../../../../ui/link-to-hand-over.tsx';
import type { Reminder } from '../reminder.ts';

/** Words to send to those who have not answered, to be copied into a letter or a message. */
export function Remind({ letter, message }: Reminder) {
  return (
    <section>
      <h2>Remind people</h2>
      <p>Waymark does not know who has answered, so a reminder goes to everybody. Copy the words, and change them as you like.</p>
      <Details summary="A letter">
        <TextToHandOver text={letter} copy="Copy the letter" />
      </Details>
      <Details summary="A short message">
        <TextToHandOver text={message} copy="Copy the message" />
      </Details>
    </section>
  );
}
