import type { Letter } from '../../mail/letter.ts';
import { all } from '../../rating/words.ts';
import { FACT_KINDS } from '../evidence/index.ts';
import type { Lack } from './missing.ts';
import type { ReminderLetter } from './reminders.ts';

export interface Reminding {
  /** The name of whoever reminds. */
  by: string;
  partnership: string;
  year: string;
  /** The address of an institution's evidence, whole. */
  evidenceAt(institution: string): string;
}

/** The letter as it is shown before it is sent, and as it is sent. */
export function reminderLetter({ name, email, about }: ReminderLetter, { by, partnership, year, evidenceAt }: Reminding): Letter {
  const parts = about.map((each) => `${each.name}\n${each.lacks.map((lack) => `- ${lackWords(lack)}`).join('\n')}\n${evidenceAt(each.institution)}`);
  const institutions = all(about.map((each) => each.name));
  const text = `Hello ${name},

${by} of ${partnership} asks for evidence of ${year} that has not come in yet:

${parts.join('\n\n')}

Under each address you see what is there already, and can type in awards and staff. Send figures and files to ${by}.`;
  return {
    to: { name, address: email },
    subject: `Evidence for ${year} that has not come in yet`,
    text,
    because: `you are the careers lead of ${institutions} in Waymark, and ${by} sent this reminder`,
  };
}

/** "Quality award (copied from last year: to be confirmed)". */
export function lackWords({ kind, toConfirm }: Pick<Lack, 'kind' | 'toConfirm'>): string {
  return toConfirm ? `${FACT_KINDS[kind]} (copied from last year: to be confirmed)` : FACT_KINDS[kind];
}
