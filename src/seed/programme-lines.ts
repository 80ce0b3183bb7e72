import type { Line } from './programme-journeys.ts';

const all = 'core local';

/** What Millrace did when it began: much for Year 11, little before. */
export const MILLRACE_FIRST: Line[] = [
  {
    ...{ title: 'Tutor time: which jobs are there here?', kind: 'lesson', 'year-groups': '9 10 11', needs: all, 'minutes-per-student': '150' },
    ...{ purposes: 'information', leader: 'Head of Year 11', 'information-owner': 'Careers adviser', 'information-place': 'Tutor folder, shelf 3' },
  },
  {
    ...{ title: 'Interview with the careers adviser', kind: 'one-to-one', 'year-groups': '11', needs: 'individual', 'minutes-per-student': '45' },
    ...{ purposes: 'advice guidance', leader: 'Careers adviser', 'guidance-owner': 'Careers adviser', 'guidance-place': 'Room 12' },
  },
  {
    ...{
      title: 'Careers fair in the hall',
      kind: 'event',
      'year-groups': '10 11',
      needs: 'core',
      'minutes-per-student': '90',
      leader: 'Careers adviser',
    },
    ...{ purposes: 'information', date: '2023-03-08', partners: 'Dunmere Yard; Weir Hospital; Dunmere College', theme: 'partnership-working' },
    ...{ 'students-said': 'Too many at once to talk to anybody', score: '2', 'what-will-change': 'Year groups come one after the other' },
  },
  {
    ...{ title: 'A week at work', kind: 'work-experience', 'year-groups': '10', needs: 'core individual', 'minutes-per-student': '1800' },
    ...{ purposes: 'information', leader: 'Employer engagement officer', date: '2023-06-26', partners: 'Dunmere Yard; Weir Hospital' },
    ...{ 'partners-said': 'Came prepared, and asked good questions', score: '4' },
  },
];

/** What came to it in the second year: the years before options, parents, and the college. */
export const MILLRACE_SECOND: Line[] = [
  {
    ...{ title: 'Options evening with employers', kind: 'event', 'year-groups': '9', needs: all, 'minutes-per-student': '120' },
    ...{ purposes: 'information advice', leader: 'Head of Year 9', date: '2024-02-07', partners: 'Dunmere Yard; Fenmarket Solar' },
    ...{ 'parents-said': 'Good to hear it from people who do the job', score: '4', 'what-will-change': 'An interpreter for parents' },
    ...{ 'advice-owner': 'Head of Year 9', 'advice-place': 'Options booklet, school site', 'advice-updated': '2024-01-10' },
  },
  {
    ...{
      title: 'Careers fair in the hall',
      kind: 'event',
      'year-groups': '10 11',
      needs: 'core',
      'minutes-per-student': '90',
      leader: 'Careers adviser',
    },
    ...{ purposes: 'information', date: '2024-03-06', partners: 'Dunmere Yard; Weir Hospital; Dunmere College', theme: 'partnership-working' },
    ...{ 'students-said': 'Time to ask', 'partners-said': 'Calm, and better prepared', score: '4' },
  },
  {
    ...{ title: 'A day at Dunmere College', kind: 'provider-encounter', 'year-groups': '10 11', needs: 'core', 'minutes-per-student': '300' },
    ...{ purposes: 'information', leader: 'Careers adviser', date: '2023-11-22', partners: 'Dunmere College' },
  },
];

/** And in the third: individual time at the turning point in Year 9, and those who need something of their own. */
export const MILLRACE_THIRD: Line[] = [
  {
    ...{ title: 'Options talk with a tutor and a parent', kind: 'one-to-one', 'year-groups': '9', needs: 'individual', 'minutes-per-student': '20' },
    ...{
      purposes: 'advice',
      leader: 'Head of Year 9',
      'advice-owner': 'Head of Year 9',
      'advice-place': 'Tutor rooms',
      'advice-updated': '2024-11-04',
    },
    ...{
      theme: 'personalisation',
      'students-said': 'Somebody listened',
      'parents-said': 'We knew what to ask',
      'staff-said': 'Two evenings are not enough',
      score: '5',
    },
    'what-will-change': 'A third evening in February',
  },
  {
    ...{ title: 'Route maps for students with a plan', kind: 'one-to-one', 'year-groups': '9 10 11', needs: 'specific individual' },
    ...{ 'minutes-per-student': '60', purposes: 'guidance', leader: 'Careers adviser', cohort: 'students with an education, health and care plan' },
    ...{ 'guidance-owner': 'Careers adviser', 'guidance-place': 'Room 12', 'guidance-updated': '2024-09-12', theme: 'personalisation' },
  },
  {
    ...{ title: 'Jobs in our town', kind: 'online', 'year-groups': '7 8', needs: all, 'minutes-per-student': '100', purposes: 'information' },
    ...{
      leader: 'Form tutors',
      'information-owner': 'Librarian',
      'information-place': 'School site, careers page',
      'information-updated': '2024-09-02',
    },
    theme: 'technology',
  },
  {
    ...{
      title: 'Meet an engineer',
      kind: 'employer-encounter',
      'year-groups': '8 9',
      needs: all,
      'minutes-per-student': '60',
      purposes: 'information',
    },
    ...{ leader: 'Employer engagement officer', date: '2025-03-11', partners: 'Dunmere Yard; Fenmarket Solar', theme: 'partnership-working' },
    ...{ 'students-said': 'She had been at our school', score: '5' },
  },
  {
    ...{
      title: 'Careers fair in the hall',
      kind: 'event',
      'year-groups': '10 11',
      needs: 'core',
      'minutes-per-student': '90',
      leader: 'Careers adviser',
    },
    ...{
      purposes: 'information',
      date: '2025-03-05',
      partners: 'Dunmere Yard; Weir Hospital; Dunmere College; Fenmarket Solar',
      theme: 'partnership-working',
    },
  },
];

/** Larkmoor writes the same down every year, and asks nobody how it went. */
export const LARKMOOR: Line[] = [
  {
    ...{ title: 'Careers lesson', kind: 'lesson', 'year-groups': '10 11', needs: 'core', 'minutes-per-student': '200', purposes: 'information' },
    leader: 'Careers leader',
  },
  {
    ...{ title: 'Assembly of the college', kind: 'provider-encounter', 'year-groups': '11', needs: 'core', 'minutes-per-student': '30' },
    ...{ purposes: 'information', leader: 'Head of Year 11', partners: 'Dunmere College' },
  },
];

export const COLLEGE: Line[] = [
  {
    ...{
      title: 'Tutorial: after college',
      kind: 'lesson',
      'year-groups': '12 13',
      needs: all,
      'minutes-per-student': '400',
      purposes: 'information advice',
    },
    ...{ leader: 'Personal tutors', 'information-owner': 'Librarian', 'information-place': 'Careers hub', 'information-updated': '2022-09-05' },
  },
  {
    ...{ title: 'Interview on the next step', kind: 'one-to-one', 'year-groups': '13', needs: 'individual', 'minutes-per-student': '40' },
    ...{ purposes: 'guidance', leader: 'Careers adviser', 'guidance-owner': 'Careers adviser', 'guidance-place': 'Careers hub' },
  },
  {
    ...{ title: 'University and apprenticeship day', kind: 'provider-encounter', 'year-groups': '12', needs: 'core', 'minutes-per-student': '300' },
    ...{ purposes: 'information', leader: 'Careers adviser', date: '2023-06-14', partners: 'Two universities of the region; Weir Hospital' },
    ...{ 'students-said': 'More on degree apprenticeships, please', score: '3', 'what-will-change': 'Six employers of degree apprentices come' },
  },
];
