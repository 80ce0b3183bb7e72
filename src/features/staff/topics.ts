/** What training is about. Partnerships compare these, so that everybody chooses from the same. */
export const TOPICS = {
  interviews: 'One-to-one guidance and interviews',
  'labour-market': 'Using labour market information',
  technical: 'Apprenticeships and technical routes',
  higher: 'Higher education and how to apply',
  employers: 'Working with employers',
  curriculum: 'Careers in the lessons of a subject',
  send: 'Guidance for students with special needs',
  stereotypes: 'Challenging stereotypes',
  leading: 'Leading and evaluating the programme',
  impartial: 'Impartiality and the law on access of providers',
  other: 'Something else',
} as const;

export type Topic = keyof typeof TOPICS;
export const TOPIC_IDS = Object.keys(TOPICS) as Topic[];

/** Who needs some of it in a year. "Something else" is nobody's gap. */
export const NEEDED_TOPICS = TOPIC_IDS.filter((topic) => topic !== 'other');

export const GROUPS = {
  staff: 'Teaching and guidance staff',
  'support-staff': 'Support staff',
  governors: 'Governors',
} as const;

export type Group = keyof typeof GROUPS;
export const GROUP_IDS = Object.keys(GROUPS) as Group[];
