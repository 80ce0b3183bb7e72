import { day, several } from '../../../rating/words.ts';
import type { Audience } from '../../../surveys/question.ts';
import type { Survey } from '../survey.ts';

/** What a reminder tells. */
export interface ReminderOf {
  institution: string;
  audience: Audience;
  closesOn: Survey['closesOn'];
  /** The address to answer at, as it is typed. */
  address: string;
  responses: number;
  /** Students on roll; null where nobody said. */
  roll: number | null;
  access: Survey['access'];
}

/** A letter, and the same in a message short enough for a phone. */
export interface Reminder {
  letter: string;
  message: string;
}

const ASKED: Record<Audience, { dear: string; about: string }> = {
  students: { dear: 'Dear tutors', about: 'Please give your group five minutes this week to say what they think of the careers help that they get.' },
  parents: { dear: 'Dear parents and carers', about: 'We would like to know what you think of the careers help that your child gets here.' },
  partners: { dear: 'Dear partners', about: 'We would like to know how working with us on careers goes for you.' },
};

/** Words to send to those who have not answered. Nobody knows who they are: it goes to all, and says so. */
export function reminderFor(of: ReminderOf): Reminder {
  const { dear, about } = ASKED[of.audience];
  const until = day(of.closesOn);
  const code = of.access === 'codes' ? ' Each person needs the code that they were given; it works once.' : '';
  const letter = [
    `${dear},`,
    `${about} It takes about five minutes on any phone, at ${of.address}, until ${until}.${code}`,
    `${soFar(of)} Nobody can see who has answered, us included: this goes to everybody. If you have answered already, thank you, and there is nothing to do.`,
    'No name is asked for, and answers are shown for groups of ten and more.',
    of.institution,
  ].join('\n\n');
  return {
    letter,
    message: `${of.institution}: five minutes on careers help, no name asked. ${of.address} until ${until}.${code} Done already? Thank you.`,
  };
}

function soFar({ responses, roll }: ReminderOf): string {
  if (responses === 0) return 'Nobody has answered yet.';
  if (roll) return `So far ${responses} of ${roll} have answered.`;
  return `So far ${several(responses, 'person has', 'people have')} answered.`;
}
