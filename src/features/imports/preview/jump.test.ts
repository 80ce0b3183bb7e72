import { describe, expect, test } from 'vitest';
import { jumpWords } from './jump.ts';

const leavers = (sustained: unknown, cohort: unknown) => ({ sustained, cohort });

describe('what jumped', () => {
  test.each([
    { was: leavers(90, 100), now: leavers(80, 100), said: null },
    { was: leavers(90, 100), now: leavers(79, 100), said: /79\.0%, and 90\.0% the year before: −11\.0 points/ },
    { was: leavers(80, 100), now: leavers(91, 100), said: /\+11\.0 points/ },
    { was: leavers(270, 300), now: leavers(180, 200), said: null },
    { was: leavers(270, 300), now: leavers(179, 199), said: /199 leavers, and 300/ },
    { was: leavers(270, 300), now: leavers(360, 400), said: null },
    { was: leavers(270, 300), now: leavers(361, 401), said: /401 leavers, and 300/ },
    { was: leavers(0, 0), now: leavers(9, 10), said: /10 leavers, and 0/ },
    { was: leavers('suppressed', 100), now: leavers(10, 100), said: null },
    { was: leavers({ from: 80, to: 82 }, 100), now: leavers(10, 100), said: null },
    { was: null, now: leavers(10, 100), said: null },
  ])('$was.sustained of $was.cohort, then $now.sustained of $now.cohort', ({ was, now, said }) => {
    const words = jumpWords('ks4-destinations', now, was);
    if (said === null) expect(words).toBeNull();
    else expect(words).toMatch(said);
  });

  test('of an activity survey the share is of those not in custody', () => {
    const activity = (eet: number, custody: number) => ({ leavers: 100 + custody, custody, eet });
    expect(jumpWords('y11-activity', activity(90, 0), activity(90, 0))).toBeNull();
    expect(jumpWords('y11-activity', activity(79, 20), activity(90, 0))).toMatch(/79\.0%/);
  });

  test('a list has no figure that could jump', () => {
    expect(jumpWords('staff', [], [])).toBeNull();
  });
});
