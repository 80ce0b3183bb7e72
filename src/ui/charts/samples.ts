import { LevelScale } from '../../rating/level.ts';
import { barsWithInterval } from './bars-with-interval.ts';
import { changeOverYears } from './change-over-years.ts';
import type { Chart } from './chart.ts';
import { distribution } from './distribution.ts';
import type { Measured } from './figure.ts';
import { levelsByGroup } from './levels-by-group.ts';
import { profile } from './profile.ts';

/** A chart of every kind, and in each state that it can be in, with made-up figures. */
export async function sampleCharts(): Promise<{ title: string; charts: Chart[] }[]> {
  return [
    { title: 'Levels by group', charts: await levels() },
    { title: 'Change over years', charts: await changes() },
    { title: 'Distribution', charts: await distributions() },
    { title: 'Bars with interval', charts: await bars() },
    { title: 'Profile', charts: await profiles() },
  ];
}

const SCALE = new LevelScale(
  [
    ['green', 'Green'],
    ['amber-green', 'Amber/Green'],
    ['amber-red', 'Amber/Red'],
    ['red', 'Red'],
  ].map(([id = '', title = '']) => ({ id, title, means: '' })),
);
/** Ninety letters, as long as names get. */
const LONG = 'Saint Bartholomew and All Angels Voluntary Aided Church of England and Catholic High School';

function at(green: number, amberGreen: number, amberRed: number, red: number): Record<string, number> {
  return { green, 'amber-green': amberGreen, 'amber-red': amberRed, red };
}

function levels(): Promise<Chart[]> {
  const scale = SCALE;
  return Promise.all([
    levelsByGroup({
      id: 'levels-by-element',
      subject: 'Institutions of Dunmere at each level, 2025/26',
      scale,
      counted: 'institutions',
      over: 'groups',
      head: 'Element',
      length: 'count',
      groups: [
        { name: 'Overall', counts: { levels: at(4, 7, 5, 2) } },
        { name: 'Destinations', counts: { levels: at(2, 3, 6, 5), unresolved: 1, notRated: 1 } },
        { name: 'Year 11 into education, employment or training', counts: { levels: at(6, 5, 3, 1), notApplicable: 3 } },
        { name: 'Quality award', counts: { levels: at(9, 5, 3, 1) } },
        { name: 'Student survey', counts: 'too-few-to-show' },
      ],
    }),
    levelsByGroup({
      id: 'levels-by-year',
      subject: 'Students of Dunmere by the overall level of their institution',
      scale,
      counted: 'students',
      over: 'years',
      head: 'Year',
      length: 'share',
      groups: [
        { name: '2022/23', counts: { levels: at(310, 1402, 1630, 744) } },
        { name: '2023/24', counts: { levels: at(602, 1511, 1402, 603), notRated: 51 } },
        { name: '2024/25', counts: 'suppressed' },
        { name: '2025/26', counts: { levels: at(1210, 2202, 640, 56) } },
      ],
    }),
    levelsByGroup({
      id: 'levels-none',
      subject: 'Institutions of Dunmere at each level, 2025/26',
      scale,
      counted: 'institutions',
      over: 'groups',
      head: 'Element',
      length: 'count',
      groups: [],
    }),
  ]);
}

const YEARS = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25', '2025/26'];

function measured(figure: Measured['figure'], half = 0.03): Measured {
  return { figure, interval: typeof figure === 'number' ? { low: Math.max(0, figure - half), high: Math.min(1, figure + half * 0.8) } : null };
}

function overYears(figures: Measured['figure'][], half?: number): Record<string, Measured> {
  return Object.fromEntries(figures.map((figure, index) => [YEARS[index] ?? '', measured(figure, half)]));
}

function changes(): Promise<Chart[]> {
  const subject = 'Year 11 leavers in education, employment or training';
  return Promise.all([
    changeOverYears({
      id: 'change-one',
      subject,
      years: YEARS,
      series: [{ name: 'Millbank School', figures: overYears([0.902, 'suppressed', 0.897, 0.912, 0.921, 0.931]) }],
      comparator: { name: 'city average', figures: overYears([0.913, 0.911, 0.915, 0.918, 0.921, 0.924]) },
    }),
    changeOverYears({
      id: 'change-several',
      subject,
      years: YEARS,
      series: [
        { name: 'Millbank School', figures: overYears([0.902, 'suppressed', 0.897, 0.912, 0.921, 0.931]) },
        { name: 'Ashgrove School', figures: overYears([0.951, 0.948, 0.955, 0.951, 0.944, 0.936]) },
        { name: 'Brook Lane Community School', figures: overYears([0.871, 0.883, 0.88, 0.9, 0.911, 0.929]) },
        { name: LONG, figures: overYears([0.86, 0.85, 'not-collected', 0.874, 'not-collected', 0.861]) },
        { name: 'Dunmere College', figures: overYears([0.83, 0.842, 0.85, 0.846, 0.852, 0.85]) },
        { name: 'Fenway Park School', figures: overYears([0.921, 0.925, 0.93, 0.921, 'suppressed', 'suppressed']) },
      ],
      comparator: { name: 'city average', figures: overYears([0.913, 0.911, 0.915, 0.918, 0.921, 0.924]) },
    }),
    changeOverYears({
      id: 'change-first',
      subject,
      years: ['2025/26'],
      series: [{ name: 'Millbank School', figures: { '2025/26': measured(1, 0.02) } }],
      comparator: null,
    }),
    changeOverYears({
      id: 'change-hidden',
      subject,
      years: YEARS,
      series: [{ name: 'Castle Street Studio School', figures: overYears(YEARS.map(() => 'suppressed')) }],
      comparator: null,
    }),
  ]);
}

/** Made up, and the same on every run: a spread with a tail towards the low end. */
function spread(many: number): number[] {
  return Array.from({ length: many }, (_, index) => Math.round((0.99 - 0.2 * (((index * 37) % many) / many) ** 1.8) * 1000) / 1000);
}

function distributions(): Promise<Chart[]> {
  const subject = 'Year 11 leavers in education, employment or training, 2025/26';
  const comparator = { name: 'city average', share: 0.924 };
  const named = (shares: number[]) => shares.map((figure, index) => ({ name: `Institution ${index + 1}`, figure }));
  const hidden = [
    { name: 'Castle Street Studio School', figure: 'suppressed' as const },
    { name: 'Eastfield High School', figure: 'too-few-to-show' as const },
  ];
  return Promise.all([
    distribution({
      id: 'distribution-city',
      subject,
      institutions: [{ name: 'Millbank School', figure: 0.931 }, ...named(spread(21)), ...hidden],
      one: 0,
      comparator,
    }),
    distribution({ id: 'distribution-country', subject, institutions: named(spread(500)), one: 40, comparator: { name: 'England', share: 0.931 } }),
    distribution({ id: 'distribution-hidden', subject, institutions: hidden, one: 0, comparator }),
  ]);
}

function bars(): Promise<Chart[]> {
  const subject = 'Students of Millbank School who agree, survey of 2025/26';
  return Promise.all([
    barsWithInterval({
      id: 'bars-survey',
      subject,
      head: 'Question',
      comparator: 'the city',
      rows: [
        { name: 'I know where to find out about apprenticeships', ...measured(0.41, 0.07), comparator: 0.52 },
        { name: 'I have met somebody from a university or college', ...measured(0.78, 0.06), comparator: 0.7 },
        { name: 'I have talked about my plans with an adviser', ...measured(0.66, 0.07), comparator: 0.68 },
        {
          name: 'I know which subjects I need for what I would like to do after school, and where they are taught',
          ...measured(0.59, 0.07),
          comparator: 0.61,
        },
        { name: 'I was asked what help I need', ...measured(1, 0.03), comparator: 0.81 },
        { name: 'My work experience helped me to decide', figure: 'too-few-to-show', interval: null, comparator: 0.57 },
      ],
    }),
    barsWithInterval({ id: 'bars-none', subject, head: 'Question', comparator: null, rows: [] }),
  ]);
}

function profiles(): Promise<Chart[]> {
  return Promise.all([
    profile({
      id: 'profile-themes',
      subject: 'Self-review of Millbank School by theme',
      head: 'Theme',
      steps: ['not yet', 'begun', 'mostly in place', 'fully in place'],
      now: '2025/26',
      before: '2024/25',
      themes: [
        { name: 'Strong leadership', now: 2.8, before: 2.2 },
        { name: 'Personalisation', now: 2.1, before: 2.1 },
        { name: 'Use of technology', now: 1.4, before: 1.9 },
        { name: 'Partnership working', now: 3, before: 2.4 },
        { name: 'Workforce', now: 0, before: 0.8 },
        { name: 'Time', now: 1.6, before: 'not-collected' },
        { name: 'A theme that nobody has reviewed yet', now: 'not-collected', before: 1 },
      ],
    }),
  ]);
}
