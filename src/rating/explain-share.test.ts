import { describe, expect, test } from 'vitest';
import {
  derby,
  elementOf,
  givenCity,
  givenCityAveraging,
  givenDestination,
  givenInstitution,
  givenLeavers,
} from '../../tests/support/given-evidence.ts';
import { changeWords } from './explain-share.ts';
import { LevelScale } from './level.ts';
import type { Choices } from './reading.ts';

type Leavers = Parameters<typeof givenLeavers>[0];

/** What the rating of these leavers says, in a city that averages 93.1%. */
function explained(leavers: Leavers | null, readings: Choices = {}): string {
  const subject = givenInstitution({ activity: leavers && givenLeavers(leavers) });
  return elementOf(givenCityAveraging({ part: 931, whole: 1000 }, subject), derby(readings), 'y11-progression').explanation;
}

describe('a rating explains itself to a headteacher', () => {
  test('figures, average with its own figures, distance, level', () => {
    expect(explained({ eet: 193, of: 204 })).toBe(
      '193 of 204 leavers were in education, employment or training, 94.6%; city average 93.1% (931 of 1,000): 1.5 points above, so Green.',
    );
  });

  test.each([
    { eet: 930, says: '0.1 points below, which counts as at the city average, so Amber/Green.' },
    { eet: 931, says: '93.1% (1,862 of 2,000): exactly the same, so Amber/Green.' },
    { eet: 941, says: '1.0 points above, so Green.' },
    { eet: 921, says: '1.0 points below, so Amber/Red.' },
    { eet: 911, says: '2.0 points below, so Amber/Red.' },
    { eet: 896, says: '3.5 points below. The published criteria skip this distance; by the reading chosen it is Amber/Red.' },
    { eet: 880, says: '5.1 points below, so Red.' },
    { eet: 0, says: '0%; city average 93.1% (14,896 of 16,000): 93.1 points below, so Red.' },
  ])('$eet of 1,000: $says', ({ eet, says }) => {
    expect(explained({ eet, of: 1000 })).toContain(says);
  });

  test('a hole left open, and a figure left open, say what is open and why', () => {
    expect(explained({ eet: 896, of: 1000 }, { 'y11-hole': 'unresolved' })).toContain(
      'The published criteria skip this distance, and the reading leaves it open: Amber/Red or Red.',
    );
    const institutions = [
      givenInstitution({ activity: givenLeavers({ eet: 'suppressed', neet: 'suppressed', of: 60 }) }),
      givenInstitution({ urn: '100001', activity: givenLeavers({ eet: 931, of: 1000 }) }),
    ];
    expect(elementOf(givenCity({ institutions }), derby(), 'y11-progression').explanation).toBe(
      'Between 1 of 60 and 59 of 60 leavers were in education, employment or training, 1.7% to 98.3%; city average between 87.9% and 93.4%. ' +
        'What is known leaves it open: Green, Amber/Green, Amber/Red or Red.',
    );
  });

  test('the reading that makes a figure count as at the average is named', () => {
    expect(explained({ eet: 934, of: 1000 }, { 'y11-at': 'equal-whole-per-cent' })).toContain(
      '0.3 points above, the same in whole per cent, so Amber/Green.',
    );
    expect(explained({ eet: 93_140, of: 100_000 }, { 'y11-at': 'equal-one-decimal' })).toContain(
      '0.04 points above, the same to one decimal, so Amber/Green.',
    );
  });

  test.each([
    { average: 9306, says: '94.6%; city average 93.1% (18,612 of 20,000): 1.58 points above' }, // 1.6 beside figures 1.5 apart
    { average: 9310, says: '94.6%; city average 93.1% (18,620 of 20,000): 1.5 points above' },
    { average: 9474, says: '94.6%; city average 94.7% (18,948 of 20,000): 0.1 points below' },
    { average: 9476, says: '94.6%; city average 94.8% (18,952 of 20,000): 0.12 points below' }, // 0.1 beside figures 0.2 apart
  ])('a distance that would not agree with the figures as shown has two decimals: $says', ({ average, says }) => {
    const subject = givenInstitution({ activity: givenLeavers({ eet: 9464, of: 10_000 }) });
    const city = givenCityAveraging({ part: average, whole: 10_000 }, subject);
    expect(elementOf(city, derby(), 'y11-progression').explanation).toContain(says);
  });

  test('above an average of 0% no number of per cent is told, but points', () => {
    const special = givenInstitution({ kind: 'special', activity: givenLeavers({ eet: 50, of: 100 }) });
    const others = givenInstitution({ urn: '100001', activity: givenLeavers({ eet: 0, of: 100 }) });
    const readings = { 'y11-unit': 'per-cent-of-average', 'y11-average': 'pooled-without-special' };
    const of = (urn: string) => elementOf(givenCity({ institutions: [special, others] }), derby(readings), 'y11-progression', urn).explanation;
    expect(of('100000')).toMatch(/alternative provision 0% \(0 of 100\): 50\.0 points above, so Green\.$/);
    expect(of('100001')).toMatch(/0% \(0 of 100\): exactly the same, so Amber\/Green\.$/);
  });

  test('per cent of the average is called that', () => {
    expect(explained({ eet: 900, of: 1000 }, { 'y11-unit': 'per-cent-of-average' })).toContain('3.3 per cent below it.');
  });

  test('another average than the usual one is called by its name', () => {
    expect(explained({ eet: 1000, of: 1000 }, { 'y11-average': 'mean-of-institutions' })).toContain("; mean of the city's institutions 93.1%");
    expect(explained({ eet: 1000, of: 1000 }, { 'y11-average': 'pooled-without-special' })).toContain(
      '; city average without special schools and alternative provision 93.1%',
    );
  });

  test('who is counted where the unknown are left out', () => {
    expect(explained({ eet: 90, of: 100, notKnown: 10 }, { 'y11-not-known': 'left-out' })).toContain(
      '90 of 90 leavers whose situation is known were in',
    );
  });

  test.each<{ leavers: Leavers | null; readings?: Choices; says: string }>([
    { leavers: null, says: 'No file says what its leavers went on to do.' },
    { leavers: { eet: 1, of: 5 }, says: 'Fewer than 6 leavers, too few to rate: one or two young people would decide the level.' },
    { leavers: { eet: 0, of: 30, custody: 30 }, says: 'No leaver is left to count, so there is no rating.' },
    {
      leavers: { eet: 'suppressed', of: 'suppressed' },
      says: 'The figure was hidden by its publisher, to protect young people, so there is no rating.',
    },
  ])('no rating: $says', ({ leavers, says }) => {
    expect(explained(leavers)).toBe(says);
  });

  test('a cohort too small to rate is not told: not its leavers, nor how they fared', () => {
    const rating = elementOf(
      givenCityAveraging({ part: 931, whole: 1000 }, givenInstitution({ activity: givenLeavers({ eet: 1, of: 5 }) })),
      derby(),
      'y11-progression',
    );
    expect(rating.figures).toBeNull();
    expect(rating.explanation).not.toMatch(/[1-5] of 5/);
  });
});

describe('destinations', () => {
  const national = { ks4: givenDestination(930, 1000), post16: givenDestination(800, 1000) };
  const explain = (destinations: Parameters<typeof givenInstitution>[0], readings: Choices) =>
    elementOf(givenCity({ institutions: [givenInstitution(destinations)], national }), derby(readings), 'destination-measure').explanation;
  const both = { destinations: { ks4: givenDestination(85, 100), post16: givenDestination('suppressed', 5, '2022/23') } };

  test('each phase in a sentence, the leavers named by their year', () => {
    expect(explain(both, { 'destination-criteria': 'proposed' })).toBe(
      'Key Stage 4: 85 of 100 leavers of 2022/23 were in education, an apprenticeship or a job for two terms, 85.0%; England 93.0%: 8.0 points below, so Red. ' +
        'Post-16: fewer than 6 leavers, too few to rate: one or two young people would decide the level.',
    );
  });

  test('until the criteria are determined the figures are shown, and that there is no rating', () => {
    expect(explain(both, {})).toContain('England 93.0%: 8.0 points below. The criteria are still to be determined, so there is no rating.');
  });

  test('both phases together are held against England for the same mix', () => {
    const equal = { destinations: { ks4: givenDestination(90, 100), post16: givenDestination(80, 100) } };
    expect(explain(equal, { 'destination-criteria': 'proposed', 'destination-phases': 'cohort-weighted' })).toBe(
      'Key Stage 4 and post-16 together: 170 of 200 leavers of 2022/23 were in education, an apprenticeship or a job for two terms, 85.0%; England for the same mix of leavers 86.5%: 1.5 points below, so Amber/Red.',
    );
  });
});

test('what a change would make, in words', () => {
  const scale = new LevelScale(derby().levels);
  const did = 'were in education, employment or training';
  expect(changeWords(1, 'up', did, scale, ['green'])).toBe('If one more leaver had been in education, employment or training, this would be Green.');
  expect(changeWords(3, 'down', did, scale, ['amber-red', 'red'])).toBe(
    'If 3 fewer leavers had been in education, employment or training, this would be Amber/Red or Red.',
  );
});
