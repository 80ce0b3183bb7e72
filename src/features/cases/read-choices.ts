import type { Choices } from '../../rating/reading.ts';
import { WrongUsage } from '../../shared/command.ts';

/** `["y11-hole=red"]` as choices of readings. Whether the framework has them is for the framework to say. */
export function readChoices(words: readonly string[]): Choices {
  return Object.fromEntries(
    words.map((word) => {
      const [, reading, option] = /^([^=]+)=(.+)$/.exec(word) ?? [];
      if (!reading || !option) throw new WrongUsage(`"${word}" chooses no reading. Write it as ID=OPTION, such as y11-hole=red.`);
      return [reading, option];
    }),
  );
}
