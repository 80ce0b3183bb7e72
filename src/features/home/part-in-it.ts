import type { Role, RoleInUse } from '../../web/reader.ts';

/** What Waymark is for somebody, and their part in the year. */
export interface Part {
  /** In a sentence or two. */
  purpose: string;
  /** How a year goes, from the reader’s side, in order. */
  year: readonly string[];
  /** Said where there is nothing for them to do. */
  nothing: string;
}

export function partOf({ role, partnership, institution }: Pick<RoleInUse, 'role' | 'partnership' | 'institution'>): Part {
  const { purpose, ...part } = PARTS[role];
  return { ...part, purpose: purpose(institution?.name ?? partnership.area) };
}

type PartOfRole = Omit<Part, 'purpose'> & { purpose(place: string): string };

const NOTHING = 'There is nothing for you to do now.';
const OPENS = 'The partnership opens the year, and says what will be rated and how.';
const RATED = 'Each part of the work is rated from that evidence, and from what became of your leavers. Every rating comes with its reason.';
const PUBLISHED = 'The partnership publishes the ratings. From the second year on you also see how far you have come.';

const PARTS: Record<Role, PartOfRole> = {
  'partnership-lead': {
    purpose: (place) =>
      `You lead the partnership. Waymark rates the careers guidance of every school and college of ${place} from evidence, and shows what each rating rests on.`,
    year: [
      'You open the year, and say what will be rated and how.',
      'You bring in the national and the local figures. The institutions review their own work and add their evidence.',
      'Every institution is rated from its evidence. You look at each rating, and can set another one with a reason.',
      'You agree an action plan with each institution.',
      'You publish the ratings, the change since the year before, and your judgement of the whole area.',
    ],
    nothing: NOTHING,
  },
  'partnership-analyst': {
    purpose: (place) =>
      `You work with the figures of all schools and colleges of ${place}. Waymark rates their careers guidance from evidence, and shows what each rating rests on.`,
    year: [
      'The lead opens the year, and says what will be rated and how.',
      'You help to bring in the national and the local figures, and see where some are missing.',
      'Every institution is rated from its evidence. You check what the ratings rest on, and the lead settles them.',
      'The lead publishes the ratings, the change since the year before, and the judgement of the whole area.',
    ],
    nothing: NOTHING,
  },
  viewer: {
    purpose: (place) => `You can read how good careers guidance is across ${place}: how each institution was rated, and why. You change nothing.`,
    year: [
      'The partnership gathers evidence: national figures, local figures, and what the institutions do.',
      'Every institution is rated. While the ratings are being settled, they are not shown to you.',
      'The partnership publishes. From then on you can read every rating with its reason, and what changed since the year before.',
    ],
    nothing: 'There is nothing for you to do. What the partnership publishes is for you to read.',
  },
  'institution-lead': {
    purpose: (place) =>
      `You lead on careers guidance at ${place}. Here you show what is done for your students, see how it is rated and why, and plan what to do better.`,
    year: [
      OPENS,
      'You review your careers guidance, a bit at a time and with your team, and add your evidence.',
      RATED,
      'You agree an action plan with the partnership.',
      PUBLISHED,
    ],
    nothing: NOTHING,
  },
  'institution-editor': {
    purpose: (place) =>
      `You work on careers guidance at ${place}. Here you and your careers lead show what is done for your students, and see how it is rated and why.`,
    year: [
      OPENS,
      'You help to review your careers guidance, and to gather the evidence.',
      RATED,
      'Your careers lead agrees an action plan with the partnership. You see what in it is for you to do.',
      PUBLISHED,
    ],
    nothing: 'There is nothing for you to do now. Ask your careers lead what to begin with.',
  },
  'institution-head': {
    purpose: (place) => `You answer for ${place}. Here you read how its careers guidance is rated, why, and what is planned; and you sign it off.`,
    year: [
      OPENS,
      'Your careers lead and their team review your careers guidance, and add the evidence.',
      RATED,
      'You sign the action plan that your careers lead agrees with the partnership.',
      PUBLISHED,
    ],
    nothing: 'There is nothing for you to do now.',
  },
  'institution-safeguarding': {
    purpose: (place) =>
      `You look after safeguarding at ${place}. Here you read what people wrote in a survey in their own words, in case somebody needs help. Nobody else at your institution reads it.`,
    year: [
      'Your careers lead opens the survey. Nobody has to say who they are.',
      'You read what people wrote in their own words. You can hide it, or mark it to come back to.',
      'When the survey closes, your careers lead sees the figures, and none of the words that you have hidden.',
    ],
    nothing: 'There is nothing for you to do now.',
  },
};
