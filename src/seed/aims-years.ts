import { confirmAims, explainWord, setGuidanceBudget, setTarget, stateVision, type TypedTarget } from './aims-journeys.ts';
import type { Cast } from './cast.ts';

const MILLRACE = 'Millrace School';
const COLLEGE = 'Dunmere Sixth Form College';
const LARKMOOR = 'Larkmoor School';

const PLACES: TypedTarget = {
  ...{ aim: 'Nobody leaves Year 11 without a place for the autumn', term: 'short', measure: 'y11-activity', baseline: '92', baselineYear: '2021/22' },
  ...{ target: '95', due: '31 8 2023' },
};
const STAYING: TypedTarget = {
  ...{ aim: 'Whoever begins somewhere is still there in spring', term: 'medium', measure: 'ks4-destinations', baseline: '90' },
  ...{ baselineYear: '2020/21', target: '95', due: '31 8 2026' },
};
const EMPLOYERS: TypedTarget = {
  ...{ aim: 'Everybody meets an employer each year', term: 'long', measure: 'own', ownMeasure: 'Students of Years 7 to 13 who met one' },
  ...{ unit: 'per-cent', baseline: '48', baselineYear: '2022/23', target: '100', due: '31 8 2027' },
};
const VOICE: TypedTarget = {
  ...{ aim: 'Students say that guidance helps them to decide', term: 'medium', measure: 'survey', baseline: '60', baselineYear: '2022/23' },
  ...{ target: '75', due: '31 8 2026' },
};

const MILLRACE_VISION = {
  statement:
    'Every student of Millrace can say by the end of Year 9 what they are good at and what interests them, by the end of Year 11 where they go next and why.\n\nNobody leaves us for nothing: we know where each of them is a year later.',
  publishedWhere: 'The careers page of our website, and the staff handbook',
  publishedLink: 'https://millrace.example/careers',
};

/** 2022/23: Millrace writes down what it wants; the sixth form college has one sentence in its prospectus. */
export async function aimsOfFirstYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, bethan] = [cast.as('Helen Marsh'), cast.as('Bethan Price')];
  const [millrace, college] = [cast.aims(cycle, MILLRACE), cast.aims(cycle, COLLEGE)];
  await stateVision(helen, millrace, { ...MILLRACE_VISION, staff: '5 9 2022', governors: '12 10 2022' });
  await explainWord(helen, millrace, 'Information', 'What is the case: courses, dates, grades, jobs. Everybody who teaches gives it');
  await explainWord(
    helen,
    millrace,
    'Guidance',
    'Forty minutes with our careers adviser, who is trained for it, about what you want and how to get there',
  );
  await setGuidanceBudget(helen, millrace, '9500');
  await setTarget(helen, millrace, PLACES);
  await setTarget(helen, millrace, STAYING);
  await stateVision(bethan, college, { statement: 'We open doors to university, work and apprenticeships alike.', publishedWhere: 'The prospectus' });
}

/** 2023/24: Millrace puts it before students and parents too, counts who met an employer, and aims higher. */
export async function aimsOfSecondYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, bethan] = [cast.as('Helen Marsh'), cast.as('Bethan Price')];
  const [millrace, college] = [cast.aims(cycle, MILLRACE), cast.aims(cycle, COLLEGE)];
  await stateVision(helen, millrace, {
    ...{ ...MILLRACE_VISION, staff: '4 9 2023', students: '18 9 2023', parents: '9 11 2023', governors: '11 10 2023' },
  });
  await setTarget(helen, millrace, { ...PLACES, due: '31 8 2024' });
  await confirmAims(helen, millrace);
  await explainWord(helen, millrace, 'Advice', 'What somebody who knows you thinks would suit you. Tutors give it, and say that it is advice');
  await setTarget(helen, millrace, { ...EMPLOYERS, actual: '61', counted: '12 7 2024' });
  await setGuidanceBudget(helen, millrace, '11000');
  await confirmAims(bethan, college);
  await setTarget(bethan, college, VOICE);
  await stateVision(cast.as('Ciarán Doyle'), cast.aims(cycle, LARKMOOR), { statement: 'To be agreed with the governors in the summer.' });
}

/** 2024/25: Millrace has all four informed and three targets under way; Larkmoor has not come back to it. */
export async function aimsOfThirdYear(cast: Cast, cycle: string, today: Date): Promise<void> {
  const [helen, bethan] = [cast.as('Helen Marsh'), cast.as('Bethan Price')];
  const [millrace, college] = [cast.aims(cycle, MILLRACE), cast.aims(cycle, COLLEGE)];
  const nextSummer = `31 8 ${today.getUTCFullYear() + 1}`;
  await stateVision(helen, millrace, {
    ...{ ...MILLRACE_VISION, staff: '3 9 2024', students: '16 9 2024', parents: '14 11 2024', governors: '9 10 2024' },
  });
  await setTarget(helen, millrace, { ...PLACES, due: nextSummer });
  await setTarget(helen, millrace, { ...EMPLOYERS, actual: '74', counted: '4 7 2025' });
  await confirmAims(helen, millrace);
  await explainWord(helen, millrace, 'Mentoring', 'Half a year with somebody from work whom you meet every other week');
  await setTarget(helen, millrace, { ...VOICE, aim: 'Our students say that guidance helps them', due: nextSummer });
  await setGuidanceBudget(helen, millrace, '12000');
  await stateVision(bethan, college, {
    ...{
      statement: 'We open doors to university, work and apprenticeships alike, and we go through them with you.',
      publishedWhere: 'The prospectus',
    },
    ...{ staff: '2 9 2024', students: '9 9 2024' },
  });
  await confirmAims(bethan, college);
}
