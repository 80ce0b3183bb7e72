import type { Cast } from './cast.ts';
import { addPartner, answerOffer, changePartner, confirmPartners, offerPartner, type TypedPartner, takePartnerOut } from './partner-journeys.ts';

const MILLRACE = 'Millrace School';
const COLLEGE = 'Dunmere Sixth Form College';
const LARKMOOR = 'Larkmoor School';

const YARD: TypedPartner = { name: 'Dunmere Yard', kind: 'employer', contactRole: 'apprenticeship manager', gives: ['visits', 'placements'] };
const HOSPITAL: TypedPartner = {
  name: 'Dunmere General Hospital',
  kind: 'health',
  contactRole: 'widening access lead',
  gives: ['placements', 'talks'],
};
const DUNMERE_COLLEGE: TypedPartner = {
  name: 'Dunmere College',
  kind: 'college',
  contactRole: 'schools liaison officer',
  gives: ['tasters', 'talks'],
};
const UNIVERSITY: TypedPartner = {
  name: 'University of the Fens',
  kind: 'university',
  contactRole: 'outreach officer',
  gives: ['visits', 'mentoring'],
};
const COUNCIL: TypedPartner = {
  ...{ name: 'Dunmere Youth Service', kind: 'council-service', contactRole: 'targeted support worker', gives: ['support', 'guidance'] },
  givesWords: 'A key worker for each student who may leave without a place',
};
const CHAMBER: TypedPartner = { name: 'Dunmere Chamber of Trade', kind: 'employer-body', gives: ['interviews', 'talks'] };
const RAIL: TypedPartner = {
  name: 'Fenland Rail Works',
  kind: 'employer',
  contactRole: 'early careers adviser',
  gives: ['lessons', 'visits', 'talks'],
};
const TRAINING: TypedPartner = {
  name: 'Waterside Training',
  kind: 'training-provider',
  contactRole: 'centre manager',
  gives: ['tasters', 'information'],
};

/** Schools whose careers leads are not in Waymark yet: the analyst writes down what they told. */
const TOLD: [institution: string, partners: TypedPartner[]][] = [
  ['Saltmarsh School', [DUNMERE_COLLEGE, YARD, { ...COUNCIL, agreement: 'protocol', agreed: '12 1 2022', review: '31 12 2023' }]],
  ['Weirside Centre', [{ ...COUNCIL, agreement: 'protocol', agreed: '1 9 2022', review: '31 8 2025' }, TRAINING]],
];

/** 2022/23: Millrace and the sixth form college begin; Larkmoor has one partner and nothing in writing. */
export async function partnersOfFirstYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, bethan, tomasz] = [cast.as('Helen Marsh'), cast.as('Bethan Price'), cast.as('Tomasz Nowak')];
  const [millrace, college] = [cast.partners(cycle, MILLRACE), cast.partners(cycle, COLLEGE)];
  await addPartner(helen, millrace, YARD);
  await addPartner(helen, millrace, {
    ...DUNMERE_COLLEGE,
    agreement: 'agreement',
    agreed: '14 10 2022',
    review: '31 7 2024',
    keptAt: 'Careers folder',
  });
  await addPartner(helen, millrace, CHAMBER);
  await addPartner(bethan, college, { ...UNIVERSITY, agreement: 'agreement', agreed: '1 9 2022', review: '31 8 2025' });
  await addPartner(bethan, college, HOSPITAL);
  await addPartner(cast.as('Ciarán Doyle'), cast.partners(cycle, LARKMOOR), { ...YARD, name: 'The Dunmere Yard', contactRole: 'gate office' });
  for (const [institution, partners] of TOLD) for (const partner of partners) await addPartner(tomasz, cast.partners(cycle, institution), partner);
}

/** 2023/24: Millrace has it in writing with the yard, offers it, and the partnership accepts; the college offers the university. */
export async function partnersOfSecondYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, bethan, lead] = [cast.as('Helen Marsh'), cast.as('Bethan Price'), cast.as('Maya Okafor')];
  const [millrace, college] = [cast.partners(cycle, MILLRACE), cast.partners(cycle, COLLEGE)];
  await takePartnerOut(helen, millrace, CHAMBER.name);
  await changePartner(helen, millrace, {
    ...YARD,
    gives: ['visits', 'placements', 'mentoring'],
    agreement: 'agreement',
    agreed: '3 11 2023',
    review: '31 8 2026',
  });
  await confirmPartners(helen, millrace);
  await addPartner(helen, millrace, { ...COUNCIL, agreement: 'protocol', agreed: '8 1 2024', review: '31 12 2026', keptAt: 'Safeguarding folder' });
  await offerPartner(helen, millrace, YARD.name);
  await answerOffer(lead, cycle, { institution: cast.institution(MILLRACE), name: YARD.name }, 'accept');
  await confirmPartners(bethan, college);
  await addPartner(bethan, college, { ...RAIL, agreement: 'agreement', agreed: '20 2 2024', review: '31 8 2025' });
  await offerPartner(bethan, college, UNIVERSITY.name);
  await answerOffer(lead, cycle, { institution: cast.institution(COLLEGE), name: UNIVERSITY.name }, 'decline');
  await confirmPartners(cast.as('Ciarán Doyle'), cast.partners(cycle, LARKMOOR));
  for (const [institution] of TOLD) await confirmPartners(cast.as('Tomasz Nowak'), cast.partners(cycle, institution));
}

/**
 * 2024/25: Millrace works with eight and shares the university with the college; Larkmoor has begun an agreement and let its review pass; of others
 * nobody has said yet whether last year’s partners still hold.
 */
export async function partnersOfThirdYear(cast: Cast, cycle: string, today: Date): Promise<void> {
  const [helen, imran, bethan] = [cast.as('Helen Marsh'), cast.as('Imran Siddiqui'), cast.as('Bethan Price')];
  const [millrace, college, larkmoor] = [MILLRACE, COLLEGE, LARKMOOR].map((name) => cast.partners(cycle, name)) as [string, string, string];
  const nextYear = today.getUTCFullYear() + 1;
  await changePartner(helen, millrace, { ...DUNMERE_COLLEGE, agreement: 'agreement', agreed: '2 9 2024', review: `31 7 ${nextYear}` });
  await changePartner(helen, millrace, {
    ...YARD,
    gives: ['visits', 'placements', 'mentoring'],
    agreement: 'agreement',
    agreed: '3 11 2023',
    review: `31 8 ${nextYear}`,
  });
  await confirmPartners(helen, millrace);
  const agreed = { agreement: 'agreement', agreed: '15 1 2025', review: `31 12 ${nextYear}` } as const;
  for (const partner of [UNIVERSITY, HOSPITAL, RAIL]) await addPartner(imran, millrace, { ...partner, ...agreed });
  await addPartner(imran, millrace, TRAINING);
  await offerPartner(helen, millrace, UNIVERSITY.name);
  await offerPartner(helen, millrace, COUNCIL.name);
  await confirmPartners(bethan, college);
  await offerPartner(bethan, college, RAIL.name);
  await changePartner(cast.as('Ciarán Doyle'), larkmoor, {
    ...{ ...YARD, name: 'The Dunmere Yard', contactRole: 'gate office', agreement: 'agreement', agreed: '1 10 2023', review: '31 7 2025' },
    keptAt: 'Not found since the office moved',
  });
}
