import type { Letter } from '../../mail/letter.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { all, several } from '../../rating/words.ts';
import type { Rhythm } from './rhythm.ts';
import type { PlaceDue, Recipient } from './share-out.ts';

/** Of one kind in one place; the page behind the links has them all. */
const MOST_OF_A_KIND = 10;

export interface Writing {
  today: IsoDate;
  rhythm: Exclude<Rhythm, 'off'>;
  baseUrl: string;
  /** Whether they chose this rhythm; otherwise it is the usual one. */
  chosen: boolean;
}

/** The letter about what is due; null where nothing is. */
export function digestLetter({ name, email, places }: Recipient, { today, rhythm, baseUrl, chosen }: Writing): Letter | null {
  const filled = places.filter(({ due }) => due.length > 0);
  if (filled.length === 0) return null;
  const due = filled.flatMap((place) => place.due);
  const over = due.filter(({ on }) => on !== null && on < today).length;
  const often = rhythm === 'daily' ? 'on each day' : 'once a week';
  return {
    to: { name, address: email },
    subject: `Due in Waymark: ${several(due.length, 'thing')}${over > 0 ? `, ${over} past ${over === 1 ? 'its' : 'their'} day` : ''}`,
    text: `Hello ${name},

this is due in Waymark.

${filled.map((place) => placeWords(place, baseUrl)).join('\n\n')}

Choose how often you get this letter, or that you get none, here:
${baseUrl}${CHOICE_PATH}`,
    because: `you work with Waymark at ${all(filled.map((place) => place.name))}, and ${chosen ? 'chose to be' : 'have not chosen otherwise than to be'} told ${often} when something is due`,
  };
}

export const CHOICE_PATH = '/account/letters';

function placeWords({ name, due }: PlaceDue, baseUrl: string): string {
  const kinds = Map.groupBy(due, ({ kind }) => kind);
  return [underlined(name), ...[...kinds].map(([kind, ones]) => kindWords(kind, ones, baseUrl))].join('\n\n');
}

function kindWords(kind: string, due: PlaceDue['due'], baseUrl: string): string {
  const lines = due.slice(0, MOST_OF_A_KIND).map(({ what, where, href }) => `- ${where ? `${where}: ` : ''}${what}\n  ${baseUrl}${href}`);
  const more = due.length - lines.length;
  return [`${kind}:`, ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function underlined(title: string): string {
  return `${title}\n${'-'.repeat(Math.min(Array.from(title).length, 70))}`;
}
