/** What the made-up city is made of. Every fact that a rating rests on is written down by hand; only what lies around it is drawn. */

/** One fact for each cycle of the example: 2022/23, 2023/24 and 2024/25. */
export type ByCycle<Fact> = readonly [Fact, Fact, Fact];

/** `151 of 166`: part of whole. */
export type Of = `${number} of ${number}`;

/** `167 154 3 1`: Year 11 leavers on 1 November, how many of them were EET, not known, in custody. The rest was NEET. */
export type Year11 = `${number} ${number} ${number} ${number}`;

/** The three questions with the fewest positive answers, the lowest first, and how many students answered. */
export interface Survey {
  lowest: readonly [number, number, number];
  responses: number;
}

export interface Award {
  award: string;
  status: 'held' | 'working-towards' | 'none';
  awardedOn: string;
  expiresOn: string;
  auditCompletedOn: string;
  actionPlanAgreedOn: string;
}

export interface Person {
  person: string;
  givesGuidance: 'yes' | 'no';
  level: string;
  towards: string;
  cpd: 'yes' | 'no';
  hours: string;
}

/** How an institution calls itself in the register (type, group) and in the performance tables (NFTYPE). */
export type Type = keyof typeof TYPES;

export const TYPES = {
  community: { name: 'Community school', group: 'Local authority maintained schools', nftype: 'CY' },
  foundation: { name: 'Foundation school', group: 'Local authority maintained schools', nftype: 'FD' },
  aided: { name: 'Voluntary aided school', group: 'Local authority maintained schools', nftype: 'VA' },
  converter: { name: 'Academy converter', group: 'Academies', nftype: 'ACC' },
  sponsored: { name: 'Academy sponsor led', group: 'Academies', nftype: 'AC' },
  free: { name: 'Free schools', group: 'Free Schools', nftype: 'F' },
  studio: { name: 'Studio schools', group: 'Free Schools', nftype: 'SS' },
  utc: { name: 'University technical college', group: 'Free Schools', nftype: 'UTC' },
  special: { name: 'Community special school', group: 'Special schools', nftype: 'CYS' },
  referral: { name: 'Pupil referral unit', group: 'Local authority maintained schools', nftype: '' },
  sixthForm: { name: 'Further education', group: 'Colleges', nftype: 'Sixth Form College' },
  college: { name: 'Further education', group: 'Colleges', nftype: 'General Further Education College' },
} as const;

export interface ExampleInstitution {
  urn: string;
  /** The establishment number, four digits. */
  number: string;
  name: string;
  type: Type;
  ages: readonly [from: number, to: number];
  sixthForm: boolean;
  /** In a sustained destination after Key Stage 4: the leavers of 2018/19 to 2022/23. */
  ks4: readonly Of[] | null;
  /** After post-16 study: the leavers of 2020/21, 2021/22 and 2022/23. */
  post16: ByCycle<Of> | null;
  y11: ByCycle<Year11 | null>;
  award: ByCycle<Award | null>;
  staff: ByCycle<Person[]>;
  /** Null where there was no survey. */
  survey: ByCycle<Survey | null>;
  benchmarks: ByCycle<number | null>;
  /** From the last cycle on it is this academy. */
  became?: { urn: string; number: string; name: string; type: Type; on: string };
}

export function always<Fact>(fact: Fact): ByCycle<Fact> {
  return [fact, fact, fact];
}

export function lowest(questions: Survey['lowest'], responses: number): Survey {
  return { lowest: questions, responses };
}

/** The numbers in a text, in their order. */
export function numbersIn(text: string): number[] {
  return text.match(/\d+/g)?.map(Number) ?? [];
}

const STANDARD = 'Quality in Careers Standard';
const NO_AWARD: Award = { award: '', status: 'none', awardedOn: '', expiresOn: '', auditCompletedOn: '', actionPlanAgreedOn: '' };

/** Held for three years less a day. */
export function held(awardedOn: string, award = STANDARD): Award {
  const lastDay = new Date(`${Number(awardedOn.slice(0, 4)) + 3}${awardedOn.slice(4)}T00:00:00Z`);
  lastDay.setUTCDate(lastDay.getUTCDate() - 1);
  return { ...NO_AWARD, award, status: 'held', awardedOn, expiresOn: lastDay.toISOString().slice(0, 10) };
}

export function workingTowards(award = STANDARD): Award {
  return { ...NO_AWARD, award, status: 'working-towards' };
}

export function audited(auditCompletedOn: string, actionPlanAgreedOn = ''): Award {
  return { ...NO_AWARD, auditCompletedOn, actionPlanAgreedOn };
}

export const nothingYet = NO_AWARD;

function person(role: string, hours: number, part: Partial<Person>): Person {
  return { person: role, givesGuidance: 'yes', level: '', towards: '', cpd: 'yes', hours: String(hours), ...part };
}

export function qualified(role: string, level: number, hours: number): Person {
  return person(role, hours, { level: String(level) });
}

export function studying(role: string, towards: number, hours: number): Person {
  return person(role, hours, { towards: String(towards) });
}

export function trained(role: string, hours: number): Person {
  return person(role, hours, {});
}

export function untrained(role: string, hours: number): Person {
  return person(role, hours, { cpd: 'no' });
}

/** The row that says: nobody here gives guidance. */
export const nobody: Person = { person: '-', givesGuidance: 'no', level: '', towards: '', cpd: 'no', hours: '' };
