import type { Cast } from './cast.ts';
import { actionOf, commentOnPlan, dissent, note, type PlannedAction, planAction, putForward, review, sign } from './plan-journeys.ts';

const MILLRACE = 'Millrace School';
const COLLEGE = 'Dunmere Sixth Form College';
const LARKMOOR = 'Larkmoor School';

const FAIR = 'Hold a careers fair with twenty employers of the town';
const RISK = 'Keep a list of Year 11 students without a firm plan, and name somebody for each';
const GOVERNORS = 'Put careers before the governors every term';
const YARD = 'A day at the yard for every Year 10 group';
const COURSE = 'Enrol the careers leader on the Level 6 Diploma';
const RING = 'Ring every leaver twice in the autumn';

const planned = (title: string, due: string, more: Partial<PlannedAction>): PlannedAction => ({
  ...{
    title,
    due,
    owner: 'Careers leader',
    term: 'medium',
    success: 'It is done, and written down',
    why: '',
    resources: '',
    element: '',
    lesson: '',
  },
  ...more,
});

const MILLRACE_FIRST = [
  planned(RISK, '31 1 2024', {
    why: 'Eleven leavers had no place in November.',
    success: 'Nobody on the list by June is without an offer',
    element: 'y11-progression',
    lesson: '10',
  }),
  planned(FAIR, '31 3 2024', { owner: 'Employer engagement officer', success: 'Twenty employers, and each Year 10 student met three', lesson: '7' }),
  planned(GOVERNORS, '31 7 2024', { owner: 'Head', term: 'short', success: 'Minutes of three meetings', lesson: '3' }),
];

/** 2022/23: Millrace and Larkmoor plan. Millrace’s plan is signed by both sides; nobody at Larkmoor finds the time. */
export async function plansOfFirstYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, susan, lead, ciaran] = [cast.as('Helen Marsh'), cast.as('Dr Susan Whitlock'), cast.as('Maya Okafor'), cast.as('Ciarán Doyle')];
  const [millrace, larkmoor] = [cast.plan(cycle, MILLRACE), cast.plan(cycle, LARKMOOR)];
  for (const action of MILLRACE_FIRST) await planAction(helen, millrace, action);
  await putForward(helen, millrace);
  await sign(susan, millrace);
  await sign(lead, millrace);
  await planAction(ciaran, larkmoor, planned(COURSE, '31 12 2023', { success: 'The letter of enrolment', element: 'qualified-staff', lesson: '4' }));
  await planAction(ciaran, larkmoor, planned(RING, '30 11 2023', { success: 'Nine of ten reached', element: 'destination-measure' }));
  await commentOnPlan(lead, larkmoor, 'Who in your office could make the calls? We can lend you somebody for two days.');
}

/** 2023/24: Millrace has done what it promised, and plans on; Larkmoor has not. */
export async function plansOfSecondYear(cast: Cast, before: string, cycle: string): Promise<void> {
  const [helen, susan, lead, ciaran] = [cast.as('Helen Marsh'), cast.as('Dr Susan Whitlock'), cast.as('Maya Okafor'), cast.as('Ciarán Doyle')];
  const [first, millrace] = [cast.plan(before, MILLRACE), cast.plan(cycle, MILLRACE)];
  await note(helen, first, RISK, { status: 'in-progress', note: 'Thirty-one on the list in October' });
  await note(helen, first, RISK, { status: 'done', note: 'Two left on the list in June; both had an offer in August' });
  await note(helen, first, FAIR, { status: 'done', note: 'Twenty-three employers came' });
  await review(
    helen,
    first,
    '12 6 2024',
    { overall: 'achieved', words: 'The list works: keep it every year.' },
    { [RISK]: 'achieved', [FAIR]: 'achieved', [GOVERNORS]: 'behind' },
  );
  const again = await actionOf(helen, first, GOVERNORS);
  const governors = planned(GOVERNORS, '31 7 2025', { owner: 'Head', success: 'Minutes of three meetings', lesson: '3' });
  await planAction(helen, millrace, governors, again);
  await planAction(
    helen,
    millrace,
    planned(YARD, '30 6 2025', {
      owner: 'Employer engagement officer',
      success: 'Every Year 10 group has been',
      resources: 'A coach for six days',
      lesson: '7',
    }),
  );
  await putForward(helen, millrace);
  await sign(lead, millrace);
  await sign(susan, millrace);
  const larkmoor = cast.plan(before, LARKMOOR);
  await note(ciaran, larkmoor, COURSE, { status: 'in-progress', note: 'The college has answered; the course begins in February' });
  await planAction(
    ciaran,
    cast.plan(cycle, LARKMOOR),
    planned(RING, '30 11 2024', { success: 'Nine of ten reached', element: 'destination-measure' }),
    await actionOf(ciaran, larkmoor, RING),
  );
}

const VISITS = 'Ask the universities to come to us, since our students cannot pay for the train';

/** 2024/25: Millrace carries on, Larkmoor is late with everything, and the college does not agree with its ratings. */
export async function plansOfThirdYear(cast: Cast, before: string, cycle: string): Promise<void> {
  const [helen, susan, lead, ciaran, bethan] = [
    ...[cast.as('Helen Marsh'), cast.as('Dr Susan Whitlock'), cast.as('Maya Okafor'), cast.as('Ciarán Doyle'), cast.as('Bethan Price')],
  ] as const;
  const [second, millrace, larkmoor, college] = [
    cast.plan(before, MILLRACE),
    cast.plan(cycle, MILLRACE),
    cast.plan(cycle, LARKMOOR),
    cast.plan(cycle, COLLEGE),
  ];
  if (!helen || !susan || !lead || !ciaran || !bethan) throw new Error('Somebody of the made-up city is missing.');
  await note(helen, second, YARD, { status: 'done', note: 'All six groups have been; forty asked about apprenticeships' });
  await note(helen, second, GOVERNORS, { status: 'in-progress', note: 'Two of three meetings' });
  await planAction(
    helen,
    millrace,
    planned('Follow up each apprenticeship application', '31 5 2027', {
      success: 'Every applicant has an answer',
      element: 'destination-measure',
      lesson: '7',
    }),
  );
  await planAction(
    helen,
    millrace,
    planned('Teach tutors to read labour market figures', '28 2 2027', {
      term: 'short',
      success: 'Nine of ten tutors use them in the spring',
      lesson: '4',
    }),
  );
  await putForward(helen, millrace);
  await sign(susan, millrace);
  await note(ciaran, cast.plan(before, LARKMOOR), RING, { status: 'not-done', note: 'Nobody had the time. We need another way to reach leavers.' });
  await planAction(ciaran, larkmoor, planned(COURSE, '31 7 2026', { success: 'The certificate', element: 'qualified-staff', lesson: '4' }));
  await planAction(
    bethan,
    college,
    planned(VISITS, '31 3 2027', { owner: 'Head of sixth form', success: 'Six universities have been here', element: 'destination-measure' }),
  );
  await putForward(bethan, college);
  await sign(lead, college);
  await dissent(
    bethan,
    college,
    'We do not agree that the figures of 2022 say how we are today. The plan is right; the rating of destinations is not.',
  );
  await commentOnPlan(lead, college, 'I have signed for the plan. Let us look at the figures of the autumn together.');
}
